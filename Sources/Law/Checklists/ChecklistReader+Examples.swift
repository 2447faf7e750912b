internal import Records
internal import Sourcing

extension ChecklistReader {
  /// The examples of a checklist; none at all is a warning.
  func examples(_ fields: FieldReader, _ versions: [ChecklistVersion]) -> [ChecklistExample] {
    let nodes = fields.list("examples")
    if wantsExamples, nodes.isEmpty, versions.contains(where: { !$0.duties.isEmpty }) {
      sink.add(
        .exampleMissing, at: fields["checklist"]?.place ?? fields.node.place, "\(fields.subject) has no example",
        help: "add `examples: [{example: …, given: {…}, expect: {…}}]`: an example shows that the law was read right")
    }
    var examples: [ChecklistExample] = []
    for node in nodes {
      guard
        let inner = FieldReader(node, "an example", keys: ["example", "base", "given", "expect"], sink: sink),
        let name = inner.text("example", required: true)
      else { continue }
      if let base = inner["base"], words.bases[base.text] == nil {
        sink.addWord(base, of: "`base`", among: words.bases.keys.sorted(), code: .badChecklist)
      }
      if let given = inner["given"], !given.isMapping {
        sink.add(.wrongType, at: given.place, "`given` must be a part of a record, not \(given.kind.name)")
      }
      examples.append(
        ChecklistExample(
          name: name, base: inner["base"]?.text, given: inner["given"].flatMap { $0.isMapping ? $0 : nil },
          expectations: expectations(inner, versions), place: inner["example"]?.place ?? node.place))
    }
    return examples
  }

  private func expectations(_ fields: FieldReader, _ versions: [ChecklistVersion]) -> [ChecklistExample.Expectation] {
    guard let node = fields["expect"], node.isMapping, !node.entries.isEmpty else {
      sink.add(
        .missingKey, at: fields.node.place, "the example expects nothing",
        help: "add `expect: {<duty>: owed 2026-04-14}`; the words are owed, not-owed and undetermined")
      return []
    }
    return node.entries.compactMap { entry in
      let key = entry.name.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1).map { String(decoding: Array($0), as: UTF8.self) }
      let duty = key.first ?? "", stage = key.count == 2 ? key[1] : nil
      let found = versions.reversed().lazy.flatMap(\.duties).filter { $0.id == duty }
      guard !found.isEmpty else {
        let names = versions.flatMap(\.duties).map(\.id)
        sink.add(
          .unknownDuty, at: entry.key.place, "this checklist has no duty `\(duty.printable)`",
          help: Suggestion.nearest(to: duty, among: names).map { "did you mean `\($0)`?" })
        return nil
      }
      let stages = found.flatMap(\.stages).map(\.id)
      if stage != nil || !stages.isEmpty, stage.map({ stages.contains($0) }) != true {
        sink.add(
          .unknownDuty, at: entry.key.place,
          stage.map { "the duty `\(duty)` has no stage `\($0.printable)`" } ?? "the duty `\(duty)` is in stages; the example must name one",
          help: stages.isEmpty ? "write `\(duty)`" : "write \(stages.map { "`\(duty)/\($0)`" }.joined(separator: " or "))")
        return nil
      }
      return expectation(entry, duty, stage)
    }
  }

  private func expectation(_ entry: YAMLNode.Entry, _ duty: String, _ stage: String?) -> ChecklistExample.Expectation? {
    let words = entry.value.text.utf8.split(separator: 0x20).map { String(decoding: Array($0), as: UTF8.self) }
    guard let first = words.first, words.count <= 2, let status = Verdict(rawValue: first) else {
      sink.add(
        .badChecklist, at: entry.value.place, "an example expects `\(entry.value.text.printable)`, which is no answer",
        help: "write owed, `owed 2026-04-14`, `owed none`, not-owed or undetermined")
      return nil
    }
    var due = ChecklistExample.Expectation.Due.notStated
    if words.count == 2 {
      if words[1] == "none" {
        due = .none
      } else if CivilDate(words[1]) != nil || Instant(words[1]) != nil {
        due = .at(words[1])
      } else {
        sink.add(
          .badDate, at: entry.value.place, "`\(words[1].printable)` is neither a day nor an instant",
          help: "write 2026-04-14, or 2026-03-15T09:20:00-04:00 for a clock of hours")
        return nil
      }
    }
    return .init(duty: duty, stage: stage, status: status, due: due, place: entry.value.place)
  }
}
