internal import Records
internal import Sourcing

/// Reads a condition: a map whose keys all have to hold.
///
/// A key that the vocabulary does not have is `unknown-condition`; what cannot be read becomes
/// `Condition.unreadable`, which is undetermined, so that a typing error never lifts a duty.
struct ConditionReader {
  let words: LawWords
  /// The checklist's place, for `residents` without `of` and for `{place}` in paths.
  let jurisdiction: String?
  let sink: FindingSink

  static let keys = [
    "all", "any", "not", "residents", "persons", "data", "event", "role", "sector", "established", "harm", "fact",
    "duty", "contract", "question",
  ]

  func read(_ node: YAMLNode) -> Condition {
    guard node.isMapping else {
      sink.add(
        .wrongType, at: node.place, "a condition must be a map of conditions, not \(node.kind.name)",
        help: "write `{}` for always, `all: […]` or `any: […]` for several")
      return .unreadable(node.place)
    }
    let entries = node.entries
    let parts = entries.map(read)
    switch parts.count {
    case 0: return .always
    case 1: return parts[0]
    default: return .all(parts, node.place)
    }
  }

  private func read(_ entry: YAMLNode.Entry) -> Condition {
    let value = entry.value, place = SourceRange(Int(entry.key.range.lower), Int(value.range.upper))
    let whole = Place(value.place.file, place)
    switch entry.name {
    case "all": return parts(of: value, "all").map { .all($0, whole) } ?? .unreadable(whole)
    case "any": return parts(of: value, "any").map { .any($0, whole) } ?? .unreadable(whole)
    case "not": return .not(read(value), whole)
    case "residents": return residents(value, whole)
    case "persons": return persons(value, whole)
    case "data": return data(value, whole)
    case "event": return event(value, whole)
    case "role": return choices(value, "`role`", .role).map { .role($0, whole) } ?? .unreadable(whole)
    case "sector": return choices(value, "`sector`", .sector).map { .sector($0, whole) } ?? .unreadable(whole)
    case "established": return established(value, whole)
    case "harm": return harm(value, whole)
    case "fact": return fact(value, whole)
    case "duty":
      let names = FieldReader.scalars(of: value, "`duty`", sink).map(\.text)
      return names.isEmpty ? .unreadable(whole) : .duty(names, value.place)
    case "contract":
      guard value.isScalar, Identifier.isWellFormed(value.text) else {
        sink.add(.badIdentifier, at: value.place, "`contract` must be the id of a contract in the record")
        return .unreadable(whole)
      }
      return .contract(value.text, whole)
    case "question":
      guard value.isScalar, !value.text.isEmpty else {
        sink.add(.wrongType, at: value.place, "`question` must be a question that a person can answer")
        return .unreadable(whole)
      }
      return .question(value.text.trimmed, whole)
    default:
      sink.add(
        .unknownCondition, at: entry.key.place, "there is no condition `\(entry.name.printable)`",
        help: ["with-name", "alone", "unencrypted"].contains(entry.name)
          ? "write it under `data`"
          : Suggestion.nearest(to: entry.name, among: ConditionReader.keys).map { "did you mean `\($0)`?" }
            ?? "the conditions are \(ConditionReader.keys.joined(separator: ", "))")
      return .unreadable(whole)
    }
  }

  private func parts(of node: YAMLNode, _ name: String) -> [Condition]? {
    guard node.isSequence, !node.elements.isEmpty else {
      sink.add(
        .wrongType, at: node.place, "`\(name)` must be a list of conditions, not \(node.isSequence ? "empty" : node.kind.name)")
      return nil
    }
    return node.elements.map(read)
  }

  // MARK: Counts

  /// `at-least: 250` and its like; several must all hold.
  private func comparisons(_ fields: FieldReader) -> [Condition.CountTest] {
    Condition.CountTest.Comparison.allCases.compactMap { comparison in
      fields.integer(comparison.rawValue).map { Condition.CountTest(comparison, $0) }
    }
  }

  private static let comparisonKeys = Condition.CountTest.Comparison.allCases.map(\.rawValue)

  private func hasComparison(_ fields: FieldReader) -> Bool {
    if ConditionReader.comparisonKeys.contains(where: { fields[$0] != nil }) { return true }
    sink.add(
      .missingKey, at: fields.node.place, "\(fields.subject) compares with nothing",
      help: "add one of \(ConditionReader.comparisonKeys.joined(separator: ", "))")
    return false
  }

  private func joined(_ parts: [Condition], _ place: Place) -> Condition {
    parts.count == 1 ? parts[0] : parts.isEmpty ? .unreadable(place) : .all(parts, place)
  }

  private func residents(_ node: YAMLNode, _ place: Place) -> Condition {
    guard
      let fields = FieldReader(
        node, "`residents`", keys: ["of", "of-any-one"] + ConditionReader.comparisonKeys, sink: sink),
      hasComparison(fields)
    else { return .unreadable(place) }
    let anyOne = fields["of-any-one"]
    let of: String
    if let written = anyOne ?? fields["of"] {
      guard let code = code(written) else { return .unreadable(place) }
      of = code
    } else if let jurisdiction {
      of = jurisdiction
    } else {
      sink.add(
        .missingKey, at: node.place, "`residents` has no `of`, and the checklist has no jurisdiction", help: "add `of: …`")
      return .unreadable(place)
    }
    return joined(comparisons(fields).map { .residents(of: of, ofAnyOne: anyOne != nil, $0, place) }, place)
  }

  /// A place's code, `{place}` standing for the checklist's own.
  private func code(_ node: YAMLNode) -> String? {
    let text = node.text == "{place}" ? jurisdiction ?? node.text : node.text
    if node.isScalar, Jurisdiction.isKnown(text) { return text }
    sink.add(
      .badJurisdiction, at: node.place, "`\(node.text.printable)` is not a place",
      help: Jurisdiction.suggestion(for: node.text).map { "did you mean `\($0)`?" })
    return nil
  }

  private func persons(_ node: YAMLNode, _ place: Place) -> Condition {
    guard let fields = FieldReader(node, "`persons`", keys: ConditionReader.comparisonKeys, sink: sink),
      hasComparison(fields)
    else { return .unreadable(place) }
    return joined(comparisons(fields).map { .persons($0, place) }, place)
  }

  // MARK: What happened to which data

  private func data(_ node: YAMLNode, _ place: Place) -> Condition {
    guard
      let fields = FieldReader(node, "`data`", keys: ["any", "with-name", "alone", "unencrypted"], sink: sink)
    else { return .unreadable(place) }
    let any = fields.flag("any")
    let withName = elements(fields, "with-name"), alone = elements(fields, "alone")
    guard any || !withName.isEmpty || !alone.isEmpty else {
      if fields["with-name"] == nil, fields["alone"] == nil {
        sink.add(
          .missingKey, at: node.place, "`data` names no kind of data", help: "add `any: yes`, `with-name: […]` or `alone: […]`")
      }
      return .unreadable(place)
    }
    var encryption = Condition.DataTest.Encryption.counts
    if let value = fields["unencrypted"] {
      if value.text == "regardless-of-key" {
        encryption = .exempt
      } else if let flag = value.yesNo {
        encryption = flag ? .exemptUnlessKeyTaken : .counts
      } else {
        sink.addWord(value, of: "`unencrypted`", among: ["yes", "no", "regardless-of-key"])
      }
    }
    return .data(
      Condition.DataTest(anyPersonal: any, withName: withName, alone: alone, encryption: encryption), place)
  }

  /// The elements under a key, groups written out, each once, in the order of the file.
  private func elements(_ fields: FieldReader, _ key: String) -> [String] {
    var result: [String] = []
    for node in fields.nodes(key) {
      if ChoiceList.element.label(of: node.text) != nil {
        if !result.contains(node.text) { result.append(node.text) }
      } else if let group = words.elementGroups[node.text] {
        for member in group.members where !result.contains(member) { result.append(member) }
      } else {
        sink.addWord(
          node, of: "`\(key)`",
          among: ChoiceList.element.choices.map(\.value) + words.elementGroups.keys.sorted())
      }
    }
    return result
  }

  private func event(_ node: YAMLNode, _ place: Place) -> Condition {
    guard node.isMapping else {
      return choices(node, "`event`", .action).map { .event($0, all: false, place) } ?? .unreadable(place)
    }
    guard let fields = FieldReader(node, "`event`", keys: ["all", "any"], sink: sink) else { return .unreadable(place) }
    let parts = [("all", true), ("any", false)].compactMap { key, all -> Condition? in
      fields[key].flatMap { choices($0, "`event`", .action) }.map { .event($0, all: all, place) }
    }
    return joined(parts, place)
  }

  private func choices(_ node: YAMLNode, _ name: String, _ list: ChoiceList) -> [String]? {
    let known = FieldReader.scalars(of: node, name, sink).filter { element in
      if list.label(of: element.text) != nil { return true }
      sink.addWord(element, of: name, among: list.choices.map(\.value))
      return false
    }
    guard known.isEmpty else { return known.map(\.text) }
    if node.isSequence, node.elements.isEmpty || node.isEmpty {
      sink.add(.wrongType, at: node.place, "\(name) names nothing")
    }
    return nil
  }

  private func established(_ node: YAMLNode, _ place: Place) -> Condition {
    guard let fields = FieldReader(node, "`established`", keys: ["in"], sink: sink) else { return .unreadable(place) }
    guard let value = fields["in"] else {
      sink.add(.missingKey, at: node.place, "`established` has no `in`", help: "add `in: EEA`")
      return .unreadable(place)
    }
    return code(value).map { .established($0, place) } ?? .unreadable(place)
  }

  private func harm(_ node: YAMLNode, _ place: Place) -> Condition {
    guard let fields = FieldReader(node, "`harm`", keys: ["at-least", "at-most"], sink: sink) else {
      return .unreadable(place)
    }
    let parts = [("at-least", true), ("at-most", false)].compactMap { key, atLeast -> Condition? in
      guard let value = fields[key] else { return nil }
      guard ChoiceList.likelihood.label(of: value.text) != nil else {
        sink.addWord(value, of: "`harm`", among: ChoiceList.likelihood.choices.map(\.value))
        return .unreadable(place)
      }
      return .harm(level: value.text, atLeast: atLeast, place)
    }
    if parts.isEmpty {
      sink.add(.missingKey, at: node.place, "`harm` compares with nothing", help: "add `at-least: risk` or `at-most: unlikely`")
    }
    return joined(parts, place)
  }
}

extension String {
  /// Without spaces and line ends at both ends, as a folded YAML text leaves them.
  var trimmed: String {
    let bytes = Array(utf8)
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
