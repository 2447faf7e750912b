internal import Records
internal import Sourcing

extension ConditionReader {
  private static let tests = ["is", "one-of", "includes", "known"]

  /// `fact: {path: attack.ransom.paid, is: yes}`: the path and the words are checked against the schema.
  func fact(_ node: YAMLNode, _ place: Place) -> Condition {
    let comparisons = Condition.CountTest.Comparison.allCases
    guard
      let fields = FieldReader(
        node, "`fact`", keys: ["path", "missing"] + ConditionReader.tests + comparisons.map(\.rawValue), sink: sink),
      fields.text("path", required: true) != nil, let pathNode = fields["path"]
    else { return .unreadable(place) }
    let text =
      pathNode.text.utf8.contains(UInt8(ascii: "{"))
      ? pathNode.text.replacing("{place}", with: jurisdiction ?? "{place}") : pathNode.text
    guard let target = SchemaPaths.check(pathNode, text: text, sink) else { return .unreadable(place) }
    let missingIsNo = fields.optionalFlag("missing") == false
    let path = FactPath(text)

    let tests = (ConditionReader.tests + comparisons.map(\.rawValue)).filter { fields[$0] != nil }
    guard let key = tests.first, tests.count == 1, let value = fields[key] else {
      sink.add(
        tests.isEmpty ? .missingKey : .badChecklist, at: node.place,
        tests.isEmpty ? "`fact` tests nothing" : "`fact` has \(tests.count) tests; one is taken",
        help: tests.isEmpty
          ? "add one of \((ConditionReader.tests + comparisons.map(\.rawValue)).joined(separator: ", "))"
          : "write them as `all: [{fact: …}, {fact: …}]`")
      return .unreadable(place)
    }
    let leaf: (Condition.FactTest) -> Condition = { .fact(path: path, $0, missingIsNo: missingIsNo, place) }
    switch key {
    case "known":
      guard let flag = value.yesNo else {
        sink.add(.wrongType, at: value.place, "`known` must be yes or no")
        return .unreadable(place)
      }
      return flag ? leaf(.known) : .not(leaf(.known), place)
    case "is":
      return word(value, target.type).map { leaf(.equals($0)) } ?? .unreadable(place)
    case "one-of":
      let words = FieldReader.scalars(of: value, "`one-of`", sink).compactMap { word($0, target.type) }
      return words.isEmpty ? .unreadable(place) : leaf(.oneOf(words))
    case "includes":
      guard case .list(let element) = target.type else {
        sink.add(.wrongType, at: value.place, "`\(text.printable)` is no list, so `includes` cannot test it", help: "use `is` or `one-of`")
        return .unreadable(place)
      }
      let words = FieldReader.scalars(of: value, "`includes`", sink).compactMap { word($0, element) }
      return words.isEmpty ? .unreadable(place) : leaf(.includes(words))
    default:
      guard target.type == .count else {
        sink.add(.wrongType, at: value.place, "`\(text.printable)` is no number, so `\(key)` cannot test it")
        return .unreadable(place)
      }
      guard let comparison = Condition.CountTest.Comparison(rawValue: key), let number = fields.integer(key) else {
        return .unreadable(place)
      }
      return leaf(.count(.init(comparison, number)))
    }
  }

  /// A word that a fact of this type can have, in the form in which facts are compared.
  private func word(_ node: YAMLNode, _ type: FieldType) -> String? {
    switch type {
    case .yesNo:
      if let flag = node.yesNo { return flag ? "yes" : "no" }
      sink.add(.wrongType, at: node.place, "this fact is yes or no, not `\(node.text.printable)`")
      return nil
    case .choice(let list):
      if list.label(of: node.text) != nil { return node.text }
      sink.addWord(node, of: "the list “\(list.name)”", among: list.choices.map(\.value))
      return nil
    case .jurisdiction:
      if Jurisdiction.isKnown(node.text) { return node.text }
      sink.add(
        .badJurisdiction, at: node.place, "`\(node.text.printable)` is not a place",
        help: Jurisdiction.suggestion(for: node.text).map { "did you mean `\($0)`?" })
      return nil
    case .text, .identifier: return node.text
    default:
      sink.add(.wrongType, at: node.place, "a fact of this type is not compared with a word", help: "use `known: yes`")
      return nil
    }
  }
}
