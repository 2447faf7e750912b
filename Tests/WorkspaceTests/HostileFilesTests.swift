import Evidence
import Law
import Records
import Sourcing
import Testing

@testable import Workspace

/// Files that lie, move, or lead elsewhere.
@Suite struct HostileFilesTests {
  static let record = "inputs/incidents/2026-014/incident.yaml"

  @Test func `an altered evidence file is an error at its digest`() {
    let world = Samples.world("2026-014")
    let path = world.files.keys.filter { $0.hasPrefix("inputs/incidents/2026-014/evidence/") }.sorted()[0]
    world.set(path, world.text(path) + "x")
    let findings = Samples.examine("2026-014", in: world).findings.filter { $0.code == .evidenceAltered }
    #expect(findings.count == 1)
    #expect(findings[0].severity == .error)
    #expect(findings[0].place.file == Self.record)
  }

  @Test func `a missing evidence file is an error where the record names it`() {
    let world = Samples.world("2026-014")
    let path = world.files.keys.filter { $0.hasPrefix("inputs/incidents/2026-014/evidence/") }.sorted()[0]
    world.set(path, nil)
    #expect(Samples.examine("2026-014", in: world).findings.contains { $0.code == .evidenceMissing && $0.severity == .error })
  }

  @Test(arguments: ["/etc/passwd", "../2026-021/incident.yaml", "evidence/../../x", "evidence/./x", "C:\\\\x", "evidence//x"])
  func `an evidence path that leaves its folder is refused`(path: String) {
    let world = Samples.world("2026-014")
    #expect(world.replace("file: evidence/vpn-auth.log", by: "file: \(path)", in: Self.record))
    let findings = Samples.examine("2026-014", in: world).findings.filter { [.evidencePath, .badPath].contains($0.code) }
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .error)
  }

  @Test func `evidence behind a link is refused`() {
    let world = Samples.world("2026-014")
    world.makeLink("inputs/incidents/2026-014/evidence/vpn-auth.log")
    let findings = Samples.examine("2026-014", in: world).findings
    #expect(findings.contains { [.evidencePath, .linkRefused].contains($0.code) && $0.severity == .error })
  }

  @Test func `a record that vanishes between planning and reading is a finding`() async {
    let world = Samples.world("2026-014", "2026-021")
    world.makeVanish("inputs/incidents/2026-021/incident.yaml")
    let outcome = await Samples.build(world)
    let findings = outcome.allFindings.filter { $0.code == .unreadableFile }
    #expect(findings.map(\.message) == ["the file cannot be read: there is no such file"])
    #expect(findings.first?.help == "it may have been deleted while the build ran; run it again")
    #expect(outcome.incidents.map(\.isUnbuilt) == [false, true])
  }

  @Test func `evidence that vanishes is a finding, and no packet is sealed`() async {
    let world = Samples.world("2026-014")
    world.makeVanish("inputs/incidents/2026-014/evidence/vpn-auth.log")
    let outcome = await Samples.build(world)
    #expect(outcome.allFindings.contains { $0.code == .evidenceMissing })
    #expect(!world.files.keys.contains { $0.hasSuffix("/packet/data/evidence/vpn-auth.log") })
  }

  @Test func `an incident's folder that is a link is refused`() {
    let world = Samples.world("2026-014")
    world.makeLink("inputs/incidents/other")
    let found = Examiner.incidents(in: world)
    #expect(found.value == ["2026-014"])
    #expect(found.findings.map(\.code) == [.linkRefused])
  }

  @Test(arguments: ["inputs/incidents/a b/incident.yaml", "inputs/incidents/ä/incident.yaml"])
  func `a folder whose name is no id is said`(path: String) {
    let found = Examiner.incidents(in: MemoryWorld(texts: [path: ""]))
    #expect(found.findings.map(\.code) == [.badIdentifier])
  }

  @Test func `a checklist with a fault is one finding, and the others still count`() {
    let world = Samples.world("2026-014")
    world.set("inputs/checklists/us/us-zz.yaml", "checklist: us-zz\nlaw: [\n")
    let shared = SharedInputs.load(from: world)
    #expect(shared.findings.map(\.place.file) == ["inputs/checklists/us/us-zz.yaml"])
    #expect(shared.rulebook.checklist("us-tx") != nil)
  }
}
