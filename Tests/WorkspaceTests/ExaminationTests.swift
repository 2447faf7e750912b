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
    let outcome = await Samples.build(world)
    let gaps = outcome.allFindings.filter { $0.code == .draftGap }
    #expect(gaps.map(\.path) == ["statement.letter-date"])
    #expect(gaps.first?.help == "add `letter-date: <day>` under `statement`")
    let drafts = outcome.incidents.map(\.drafts).reduce(0, +)
    #expect(drafts > 1)
    #expect(gaps.first?.message.hasPrefix("\(drafts) documents, among them “") == true)
  }
}
