import Foundation
import Law
import Records
import Sourcing

/// The methods of assessing harm as they stand in `inputs/words`, and small incidents for them.
enum HarmFixture {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func source(_ path: String) -> Source {
    Source(path: path, text: (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? "")
  }

  /// The rulebook of the words alone; harm needs no checklist.
  static let loaded = Rulebook.load(
    RulebookSources(
      words: files.map { source("inputs/words/\($0).yaml") }, calendars: [], checklists: []))

  static let files = [
    "elements", "harm", "harm-enisa", "harm-factors-au", "harm-factors-ca", "harm-factors-eu", "harm-factors-us-hipaa",
  ]

  static func advice(_ facts: String) -> HarmAdvice {
    HarmAssessor.assess(LawFixture.record(facts), rulebook: loaded.value)
  }

  /// What a sample incident's record comes to.
  static func sample(_ id: String) -> (advice: HarmAdvice, record: Record)? {
    let source = source("inputs/incidents/\(id)/incident.yaml")
    return RecordReader.read(source, folder: id).value.map { (HarmAssessor.assess($0, rulebook: loaded.value), $0) }
  }

  static func report(_ id: String) -> String? {
    sample(id).map { HarmText.report($0.advice, record: $0.record, sources: SourceTable([$0.record.source])) }
  }
}
