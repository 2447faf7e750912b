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

  private func describe(_ finding: Finding) -> String {
    let source = (Inputs.sources("checklists") + Inputs.sources("words")).first { $0.path == finding.place.file }
    let line = source.map { LineTable($0).line(of: Int(finding.place.range.lower)) } ?? 0
    return "\(finding.place.file):\(line): \(finding.code.rawValue): \(finding.message) | \(finding.notes.joined(separator: " | ")) | \(finding.help ?? "")"
  }
}
