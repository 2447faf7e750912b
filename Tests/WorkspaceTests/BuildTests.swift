import Evidence
import Records
import Sourcing
import Testing

@testable import Workspace

@Suite struct BuildTests {
  static let record = "inputs/incidents/2026-014/incident.yaml"

  @Test func `the shared inputs have no finding`() {
    #expect(Samples.shared.findings.map(\.message) == [])
  }

  @Test(arguments: ["2026-014", "2026-021", "2024-att-call-records"])
  func `two builds in two worlds give the same bytes`(id: String) async {
    let first = Samples.world(id), second = Samples.world(id)
    _ = await Samples.build(first)
    _ = await Samples.build(second)
    #expect(first.files.count > 10)
    #expect(first.files == second.files)
  }

  @Test func `a second build writes nothing`() async {
    let world = Samples.world("2026-014", "2026-021")
    _ = await Samples.build(world)
    let before = world.files
    let outcome = await Samples.build(world)
    #expect(outcome.incidents.map(\.written) == [0, 0])
    #expect(outcome.incidents.allSatisfy { $0.isCurrent })
    #expect(world.files == before)
  }

  /// A fact, a text that stands at it alone, and another.
  @Test(arguments: [
    ("response.support.hotline.phone", "phone: +1 585 555 0140", "phone: +1 585 555 0199"),
    ("organization.name", "name: Northwind Outfitters, Inc.\n  trade-name", "name: Northwind Outfitters LLC\n  trade-name"),
    ("organization.contacts.dpo.name", "name: Jonas Lindqvist", "name: Jonas Lindquist"),
    ("affected.residents.US-TX", "US-TX: 310", "US-TX: 311"),
  ])
  func `a change to one fact changes only the documents that read it`(path: String, old: String, new: String) async {
    let world = Samples.world("2026-014")
    let before = await Samples.build(world)
    let output = world.output
    #expect(world.replace(old, by: new, in: Self.record))
    let after = await Samples.build(world)
    let changed = world.output.filter { output[$0.key] != $0.value }.keys.sorted()
    let read = [before, after].flatMap { $0.incidents[0].reads }.filter { reads in
      reads.value.contains { path == $0.description || path.hasPrefix($0.description + ".") || $0.description.hasPrefix(path + ".") }
    }.map { "out/2026-014/" + $0.key }
    // These describe all the others, so they change with them.
    let overall: Set = ["out/index.xhtml", "out/2026-014/assessment.xml", "out/2026-014/deadlines.ics", "out/2026-014/manifest.xml"]
    let unexplained = changed.filter { !read.contains($0) && !overall.contains($0) && !$0.contains("/packet/") }
    #expect(unexplained == [])
    #expect(changed.contains("out/2026-014/manifest.xml"))
    #expect(changed.count < output.count)
  }

  @Test func `a broken record does not stop the others, and what it had stays`() async {
    let world = Samples.world("2026-014", "2026-021")
    _ = await Samples.build(world)
    let before = world.output.filter { $0.key.hasPrefix("out/2026-021/") }
    world.set("inputs/incidents/2026-021/incident.yaml", "incident: [\n")
    world.replace("Northwind Outfitters, Inc.", by: "Northwind Outfitters LLC", in: Self.record)
    let outcome = await Samples.build(world)
    #expect(outcome.incidents.map(\.isUnbuilt) == [false, true])
    #expect(outcome.incidents[0].written > 5)
    #expect(outcome.allFindings.contains { $0.code == .yamlSyntax && $0.place.file.contains("2026-021") })
    #expect(world.output.filter { $0.key.hasPrefix("out/2026-021/") } == before)
    #expect(world.text("out/index.xhtml").contains("2026-021"))
  }

  @Test func `what is no longer made goes, and what somebody else wrote stays`() async {
    let world = Samples.world("2026-014", "2026-021")
    _ = await Samples.build(world)
    #expect(world.files["out/2026-021/index.xhtml"] != nil)
    world.set("out/2026-021/notes.txt", "mine")
    world.set("out/README", "mine")
    for path in world.files.keys where path.hasPrefix("inputs/incidents/2026-021/") { world.set(path, nil) }
    let outcome = await Samples.build(world)
    #expect(outcome.removedIncidents == ["2026-021"])
    #expect(world.files.keys.filter { $0.hasPrefix("out/2026-021/") } == ["out/2026-021/notes.txt"])
    #expect(world.text("out/README") == "mine")
  }

  @Test func `a stale document that somebody changed stays and is said`() async {
    let world = Samples.world("2026-014")
    _ = await Samples.build(world)
    world.set("out/2026-014/board/summary.xhtml", "changed by hand")
    world.set("templates/board/summary.xhtml", nil)
    let shared = SharedInputs.load(from: world)
    let outcome = await Builder(Examiner(world: world, shared: shared)).build(["2026-014"], of: ["2026-014"])
    let findings = outcome.allFindings.filter { $0.code == .notOurFile }
    #expect(findings.map(\.place.file) == ["out/2026-014/board/summary.xhtml"])
    #expect(world.text("out/2026-014/board/summary.xhtml") == "changed by hand")
  }

  @Test func `a file that no build wrote is never replaced`() async {
    let world = Samples.world("2026-014")
    world.set("out/2026-014/manifest.xml", "precious")
    let outcome = await Samples.build(world)
    #expect(world.text("out/2026-014/manifest.xml") == "precious")
    let finding = outcome.allFindings.first { $0.code == .notOurFile }
    #expect(finding?.severity == .error)
    #expect(finding?.message == "a file that no build wrote stands where a document belongs; it was left alone")
  }

  @Test func `an unwritable folder is said once for each file, and nothing is half written`() async {
    let world = Samples.world("2026-014")
    world.makeUnwritable("out")
    let outcome = await Samples.build(world)
    let findings = outcome.allFindings.filter { $0.code == .unwritableOutput }
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.severity == .error })
    #expect(world.output.isEmpty)
  }

  @Test func `a folder below out that cannot be written leaves the old file whole`() async {
    let world = Samples.world("2026-014")
    _ = await Samples.build(world)
    let before = world.text("out/2026-014/board/summary.xhtml")
    world.makeUnwritable("out/2026-014/board")
    world.replace("Northwind Outfitters, Inc.", by: "Northwind Outfitters LLC", in: Self.record)
    let outcome = await Samples.build(world)
    #expect(outcome.allFindings.contains { $0.code == .unwritableOutput && $0.place.file == "out/2026-014/board/summary.xhtml" })
    #expect(world.text("out/2026-014/board/summary.xhtml") == before)
  }

  @Test func `a required fact that is unknown makes a draft, never a filing`() async {
    let world = Samples.world("2026-014")
    _ = await Samples.build(world)
    #expect(world.files["out/2026-014/regulators/us-tx-attorney-general.xhtml"] != nil)
    #expect(world.replace("law-enforcement:\n", by: "law-enforcement-before:\n", in: Self.record))
    _ = await Samples.build(world)
    #expect(world.files["out/2026-014/regulators/us-tx-attorney-general.xhtml"] == nil)
    #expect(world.text("out/2026-014/regulators/us-tx-attorney-general.draft.xhtml").contains("gap"))
  }

  @Test func `an approval covers one text and no other`() async throws {
    let world = Samples.world("2026-014")
    let path = "regulators/us-tx-attorney-general.xhtml"
    let first = await Samples.build(world)
    #expect(!first.allFindings.contains { $0.code == .approvalVoid })
    let bytes = try #require(world.files["out/2026-014/\(path)"])
    let digest = SHA256Digest(of: bytes).hex
    #expect(
      world.replace("approvals: []", by: "approvals: [{document: \(path), sha256: \(digest), by: Helen Okafor}]", in: Self.record))
    #expect(!(await Samples.build(world)).allFindings.contains { $0.code == .approvalVoid })
    world.replace("US-TX: 310", by: "US-TX: 311", in: Self.record)
    let findings = (await Samples.build(world)).allFindings.filter { $0.code == .approvalVoid }
    #expect(findings.map(\.message) == ["the document has changed since it was approved by Helen Okafor"])
    #expect(findings.first?.place.file == Self.record)
  }

  @Test func `an empty folder has nothing to build, and says how to start`() async {
    let world = MemoryWorld(texts: ["inputs/incidents/.gitkeep": ""])
    let found = Examiner.incidents(in: world)
    #expect(found.value.isEmpty)
    #expect(found.findings.map(\.code) == [.nothingToBuild])
    #expect(found.findings.first?.help == "start one with `dossier new 2026-001`")
    let none = Examiner.incidents(in: MemoryWorld())
    #expect(none.findings.map(\.code) == [.nothingToBuild])
  }
}
