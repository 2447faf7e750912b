internal import Records
internal import Sourcing

extension DutyReader {
  private static let dueKeys = ["within", "after", "standard", "counting", "note", "when"]

  /// The limits under `due`, one map or a list of them, and the standard in words.
  func limits(_ fields: FieldReader) -> (limits: [TimeLimit], standard: String?) {
    guard let due = fields["due"] else { return ([], nil) }
    var limits: [TimeLimit] = []
    var standard: String?
    for node in due.isSequence ? due.elements : [due] {
      guard let inner = FieldReader(node, "`due`", keys: DutyReader.dueKeys, sink: sink) else { continue }
      if standard == nil { standard = inner.identifier("standard", required: false) }
      let after = clock(inner)
      guard let within = inner["within"] else {
        if inner["standard"] == nil {
          sink.add(
            .missingKey, at: node.place, "`due` has neither `within` nor `standard`",
            help: "add `within: 30 calendar-days` or `standard: without-unreasonable-delay`")
        }
        continue
      }
      guard let (amount, unit) = period(within) else { continue }
      guard let after else {
        if inner["after"] == nil {
          sink.add(.missingKey, at: node.place, "`within` needs `after`: the clock it counts from", help: "add `after: discovery`")
        }
        continue
      }
      limits.append(
        TimeLimit(
          amount: amount, unit: unit, after: after, counting: counting(inner), when: condition(inner, "when"),
          note: inner.text("note"), place: node.place))
    }
    return (limits, standard)
  }

  func stages(_ fields: FieldReader) -> [Stage] {
    var stages: [Stage] = []
    for node in fields.list("stages") {
      guard
        let inner = FieldReader(
          node, "a stage", keys: ["stage", "label", "due", "must-say", "citation", "when"], sink: sink),
        let id = inner.identifier("stage")
      else { continue }
      if let first = stages.first(where: { $0.id == id }) {
        sink.add(
          .repeatedIdentifier, at: node.place, "the stage `\(id)` stands here a second time",
          related: [.init(first.place, "first here")])
        continue
      }
      let due = limits(inner)
      stages.append(
        Stage(
          id: id, label: inner.text("label"), limits: due.limits, standard: due.standard,
          mustSay: inner["must-say"] == nil ? [] : items(inner.list("must-say")),
          citation: inner.text("citation").map { Citation.full($0, of: header.citation) },
          when: condition(inner, "when"), place: inner["stage"]?.place ?? node.place))
    }
    return stages
  }

  /// `30 calendar-days`.
  private func period(_ node: YAMLNode) -> (Int, TimeUnit)? {
    let parts = node.text.utf8.split(separator: 0x20)
    if node.isScalar, parts.count == 2, let amount = Digits.value(Array(parts[0])), amount <= 100_000 {
      let word = String(decoding: Array(parts[1]), as: UTF8.self)
      if let unit = TimeUnit(rawValue: word) { return (amount, unit) }
      let plural = TimeUnit(rawValue: word + "s")
      if let plural, amount == 1 { return (amount, plural) }
    }
    sink.add(
      .badChecklist, at: node.place, "`within` must be a number and a unit, not `\(node.text.printable)`",
      help: "the units are \(TimeUnit.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// The clock's name, or `duty:<id>` for one that another duty's notice starts.
  private func clock(_ fields: FieldReader) -> String? {
    guard let node = fields["after"] else { return nil }
    if node.isMapping {
      guard let inner = FieldReader(node, "`after`", keys: ["duty"], sink: sink),
        let id = inner.text("duty", required: true)
      else { return nil }
      return "duty:" + id
    }
    if node.isScalar, words.clocks[node.text] != nil { return node.text }
    sink.addWord(node, of: "`after`", among: words.clocks.keys.sorted(), code: .badChecklist)
    return nil
  }

  private func counting(_ fields: FieldReader) -> String? {
    guard let node = fields["counting"] else { return header.counting }
    return ChecklistReader.counting(node, calendars, sink)
  }
}
