import Sourcing
import Testing

@testable import Workspace

/// What is told of a record as a whole.
struct ExaminationTests {
  static let path = "inputs/incidents/2026-014/incident.yaml"

  private func findings(_ old: String, _ new: String) throws -> [Finding] {
    let world = Samples.world("2026-014")
    try #require(world.replace(old, by: new, in: Self.path))
    return Samples.examine("2026-014", in: world).findings
  }

  /// What cannot be read counts as unknown; that it is wanted, or does not add up, is not told beside the fault.
  @Test(arguments: [
    ("  total: 48212", "  total: about 48000", FindingCode.badCount), ("    US-TX: 310", "    TX: 310", .badJurisdiction),
    ("  contacted: yes", "  contacted: maybe", .wrongType), ("  likelihood: high", "  likelihood: sever", .notAChoice),
  ])
  func `what follows from a fault alone is not told`(old: String, new: String, code: FindingCode) throws {
    let found = try findings(old, new).filter { $0.severity != .note }
    #expect(found.map(\.code) == [code])
  }

  @Test func `what does not follow from it is told`() throws {
    let world = Samples.world("2026-014")
    try #require(world.replace("  total: 48212", by: "  total: about 48000", in: Self.path))
    try #require(world.replace("  contacted: yes\n", by: "", in: Self.path))
    try #require(world.replace("{duty: us-tx-attorney-general,", by: "{duty: us-tx-attorney-genera,", in: Self.path))
    let codes = Samples.examine("2026-014", in: world).findings.map(\.code)
    #expect(codes.contains(.badCount) && codes.contains(.missingFact) && codes.contains(.noticeUndefinedDuty))
  }

  /// Every draft names what it lacks, once for each fact, with what to write where.
  @Test func `a draft's gaps are findings`() async throws {
    let world = Samples.world("2026-014")
    try #require(world.replace("  letter-date: 2026-04-06\n", by: "", in: Self.path))
    let built = await Builder(Examiner(world: world, shared: Samples.shared)).rehearse(["2026-014"])
    let gaps = built.flatMap(\.findings).filter { $0.code == .draftGap }
    #expect(gaps.map(\.path) == ["statement.letter-date"])
    #expect(gaps.first?.help == "add `letter-date: <day>` under `statement`")
    let drafts = built.map(\.drafts).reduce(0, +)
    #expect(drafts > 1)
    #expect(gaps.first?.message.hasPrefix("\(drafts) documents, among them “") == true)
  }

  /// A draft does not keep a folder from counting as current: what it lacks is for `check` to say.
  @Test func `a build with drafts is not made anew when nothing changed`() async throws {
    let world = Samples.world("2026-021")
    let first = await Samples.build(world)
    #expect(first.incidents.map(\.drafts) != [0])
    #expect(first.allFindings.filter { $0.code == .draftGap } == [])
    let before = world.output
    #expect(await Samples.build(world).incidents.map(\.isCurrent) == [true])
    #expect(world.output == before)
  }

  /// The sample with nothing sent yet, and without what it says of law enforcement.
  private func unsent() throws -> MemoryWorld {
    let world = Samples.world("2026-014")
    let lines = world.text(Self.path).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "law-enforcement:")), notices = try #require(lines.firstIndex(of: "notices:"))
    let end = try #require(lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") && !$0.isEmpty })
    let after = try #require(lines[(notices + 1)...].firstIndex { !$0.hasPrefix(" ") && !$0.isEmpty })
    world.set(Self.path, (lines[..<start] + lines[end..<notices] + lines[after...]).joined(separator: "\n"))
    return world
  }

  /// One fault does not hide another that it has nothing to do with.
  @Test func `a missing key hides nothing but what lies in it`() throws {
    let world = try unsent()
    let title = try #require(world.text(Self.path).split(separator: "\n").first { $0.hasPrefix("title:") })
    try #require(world.replace(String(title) + "\n", by: "", in: Self.path))
    let codes = Samples.examine("2026-014", in: world).findings.filter { $0.severity == .error }.map(\.code)
    #expect(codes.sorted { $0.rawValue < $1.rawValue } == [.missingFact, .missingKey])
  }

  /// Facts that are asked for together are accepted together or not at all.
  @Test func `an acceptance of one fact leaves the others of its group`() throws {
    let world = try unsent()
    let open = Samples.examine("2026-014", in: world).findings.filter { $0.code == .missingFact }
    #expect(open.map(\.path) == ["law-enforcement"])
    world.set("inputs/incidents/2026-014/accepted.yaml", "- {code: missing-fact, path: law-enforcement.contacted, because: a, by: b, until: 2027-01-01}\n")
    #expect(Samples.examine("2026-014", in: world).findings.filter { $0.code == .missingFact }.map(\.path) == ["law-enforcement"])
  }
}
