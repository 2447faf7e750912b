import Foundation
import Law
import Records
import Sourcing
import Testing

/// The law as the repository has it: `inputs/words`, `inputs/calendars`, `inputs/checklists`.
private enum Inputs {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "inputs")

  static func sources(_ folder: String) -> [Source] {
    let base = root.appending(path: folder)
    let names = (FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []).sorted()
    return names.filter { $0.hasSuffix(".yaml") }.compactMap { name in
      guard let data = FileManager.default.contents(atPath: base.appending(path: name).path) else { return nil }
      return Source(path: "inputs/\(folder)/\(name)", bytes: Array(data))
    }
  }

  static let loaded = Rulebook.load(
    RulebookSources(words: sources("words"), calendars: sources("calendars"), checklists: sources("checklists")))
  static let ids = loaded.value.checklists.map(\.id)
  static let files = sources("checklists").map(\.path)
}

/// The ids of the researched regimes.
private enum Research {
  static let ids: [String] = {
    let folder = Inputs.root.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/law")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
    return names.filter { name in ["us-", "eu-", "world-"].contains { name.hasPrefix($0) } }.flatMap { name in
      String(decoding: FileManager.default.contents(atPath: folder.appending(path: name).path) ?? Data(), as: UTF8.self)
        .split(separator: "\n").filter { $0.hasPrefix("- id: ") }
        .map { String($0.dropFirst(6).prefix { $0.isLetter || $0.isNumber || $0 == "-" }) }
    }
  }()
}

struct LawOfTheLandTests {
  @Test func `words and calendars are read without a finding`() {
    let findings = Inputs.loaded.findings.filter { !$0.place.file.hasPrefix("inputs/checklists/") }
    #expect(findings.map(describe) == [])
  }

  @Test(arguments: Inputs.files)
  func `a checklist is read without a finding`(file: String) {
    #expect(Inputs.loaded.findings.filter { $0.place.file == file }.map(describe) == [])
  }

  @Test(arguments: Inputs.ids)
  func `every example of a checklist comes out as it says`(id: String) {
    #expect(Inputs.loaded.value.runExamples(of: [id]).map(describe) == [])
  }

  /// The researched facts beside the repository, where they are: each regime has its checklist, under its own id.
  @Test(.enabled(if: !Research.ids.isEmpty, "the researched facts are not beside this copy of the repository"))
  func `every regime that was researched has its checklist`() {
    #expect(Research.ids.filter { !Inputs.ids.contains($0) } == [])
  }

  @Test func `a checklist is named as its file, and no two have one id`() {
    let names = Inputs.files.compactMap { $0.split(separator: "/").last?.dropLast(".yaml".count) }.map(String.init)
    #expect(names.sorted() == Inputs.ids.sorted())
    #expect(Set(Inputs.ids).count == Inputs.ids.count)
  }

  /// An incident in which everyone may be affected asks every law, and the rulebook has nothing against itself.
  @Test func `an incident with residents everywhere is assessed without a finding from the rulebook`() throws {
    let places = Set(Inputs.loaded.value.checklists.compactMap(\.jurisdiction)).filter { $0 != "EU" && $0 != "US" && $0 != "EEA" }
    let residents = places.sorted().map { "    \"\($0)\": 2000" }.joined(separator: "\n")
    let text = """
      incident: everywhere
      title: Everywhere
      status: confirmed
      organization: {name: A, established: [US-DE, DE], roles: [controller]}
      timeline: {discovered: 2026-12-12T09:20:00Z, determined: 2026-12-13}
      attack: {actions: [access, acquisition]}
      data: [{element: ssn, encrypted: no}, {element: name, encrypted: no}, {element: medical-history, encrypted: no}]
      affected:
        total: 500000
        residents:
      \(residents)
        residents-complete: yes
      harm: {likelihood: high}
      """
    let read = RecordReader.read(Source(path: "incident.yaml", text: text), folder: "everywhere")
    let record = try #require(read.value)
    let assessment = Assessor(rulebook: Inputs.loaded.value).assess(record, asOf: nil)
    #expect(assessment.findings.map(\.message) == [])
    #expect(assessment.duties.count { $0.verdict == .owed } > 140)
    #expect(Set(assessment.duties.map(\.name)).count == assessment.duties.count)
  }

  private func describe(_ finding: Finding) -> String {
    let source = (Inputs.sources("checklists") + Inputs.sources("words")).first { $0.path == finding.place.file }
    let line = source.map { LineTable($0).line(of: Int(finding.place.range.lower)) } ?? 0
    return "\(finding.place.file):\(line): \(finding.code.rawValue): \(finding.message) | \(finding.notes.joined(separator: " | ")) | \(finding.help ?? "")"
  }
}
