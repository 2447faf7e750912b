internal import Records
internal import Sourcing

/// Collects what is wrong with one file while it is read.
final class FindingSink {
  private(set) var findings: [Finding] = []
  /// A file with more faults than this is told no more: it is not the file that was meant.
  private let limit = 200

  func add(_ finding: Finding) {
    if findings.count < limit { findings.append(finding) }
  }

  func add(_ code: FindingCode, at place: Place, _ message: String, help: String? = nil, related: [Finding.Related] = []) {
    add(Finding(code, at: place, message, help: help, related: related))
  }
}

/// Reads one map of a law file key by key: the map's own keys first, then those of the
/// shapes that it is like.
///
/// `~` under a key takes back what a shape gives there.
struct FieldReader {
  let node: YAMLNode
  /// The shapes, nearest first.
  let shapes: [YAMLNode]
  /// The map's name in messages: ``the duty `us-tx-individuals` ``.
  let subject: String
  let sink: FindingSink

  /// Nil, with a finding, if the node is no map. Keys that are not in `keys` are findings.
  init?(_ node: YAMLNode, _ subject: String, keys: [String], shapes: [YAMLNode] = [], sink: FindingSink) {
    self.node = node
    self.shapes = shapes
    self.subject = subject
    self.sink = sink
    guard node.isMapping else {
      sink.add(.wrongType, at: node.place, "\(subject) must be a map, not \(node.kind.name)")
      return nil
    }
    for entry in node.entries where !keys.contains(entry.name) {
      let near = Suggestion.nearest(to: entry.name, among: keys)
      sink.add(
        .unknownKey, at: entry.key.place, "\(subject) has no key `\(entry.name.printable)`",
        help: near.map { "did you mean `\($0)`?" } ?? "the keys are \(keys.joined(separator: ", "))")
    }
  }

  /// What stands under a key; nil if nothing or `~`.
  subscript(_ key: String) -> YAMLNode? {
    if let own = node[key] { return own.isNothing ? nil : own }
    for shape in shapes {
      if let value = shape[key] { return value.isNothing ? nil : value }
    }
    return nil
  }

  func report(_ code: FindingCode, _ place: Place, _ message: String, help: String? = nil) {
    sink.add(code, at: place, message, help: help)
  }

  /// The text under a key; nil if the key is missing (a finding if `required`) or holds no text.
  func text(_ key: String, required: Bool = false, missing code: FindingCode = .missingKey) -> String? {
    guard let value = self[key] else {
      if required { report(code, node.place, "\(subject) has no `\(key)`", help: "add `\(key): …`") }
      return nil
    }
    guard value.isScalar, !value.text.isEmpty else {
      report(.wrongType, value.place, "`\(key)` must be a text, not \(value.isScalar ? "empty" : value.kind.name)")
      return nil
    }
    return value.text
  }

  /// A kebab-case name.
  func identifier(_ key: String, required: Bool = true) -> String? {
    guard let text = text(key, required: required), let value = self[key] else { return nil }
    guard FieldReader.isIdentifier(text) else {
      report(.badIdentifier, value.place, "`\(key)` must be lower-case letters, digits and hyphens, at most 80")
      return nil
    }
    return text
  }

  static func isIdentifier(_ text: String) -> Bool {
    (1...80).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// A civil date.
  func date(_ key: String, required: Bool = false) -> CivilDate? {
    guard let text = text(key, required: required), let value = self[key] else { return nil }
    guard let date = CivilDate(text) else {
      report(.badDate, value.place, "`\(key)` must be a day such as 2026-03-15, not `\(text.printable)`")
      return nil
    }
    return date
  }

  /// `yes` or `no`; false if missing.
  func flag(_ key: String) -> Bool { optionalFlag(key) ?? false }

  func optionalFlag(_ key: String) -> Bool? {
    guard let value = self[key] else { return nil }
    if let flag = value.yesNo { return flag }
    report(.wrongType, value.place, "`\(key)` must be yes or no")
    return nil
  }

  /// A whole number from a range.
  func integer(_ key: String, in range: ClosedRange<Int> = 0...1_000_000_000) -> Int? {
    guard let value = self[key] else { return nil }
    guard value.isScalar, let number = Digits.value(Array(value.text.utf8)), range.contains(number) else {
      report(
        .badCount, value.place, "`\(key)` must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// An amount of money.
  func money(_ key: String) -> Money? {
    guard let value = self[key] else { return nil }
    guard value.isScalar, let money = Money(value.text) else {
      report(.badMoney, value.place, "`\(key)` must be an amount and a currency, as `250000 USD`")
      return nil
    }
    return money
  }

  /// One of the words of a closed list.
  func word<Word>(_ key: String, required: Bool = false) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    guard let text = text(key, required: required), let value = self[key] else { return nil }
    if let word = Word(rawValue: text) { return word }
    reportWord(value, of: "`\(key)`", among: Word.allCases.map(\.rawValue))
    return nil
  }

  /// The texts of a list; a single text counts as a list of one. Empty if missing.
  func texts(_ key: String) -> [String] { nodes(key).map(\.text) }

  /// The scalars of a list; a single one counts as a list of one.
  func nodes(_ key: String) -> [YAMLNode] {
    guard let value = self[key] else { return [] }
    return FieldReader.scalars(of: value, "`\(key)`", sink)
  }

  static func scalars(of value: YAMLNode, _ name: String, _ sink: FindingSink) -> [YAMLNode] {
    if value.isScalar { return value.isEmpty ? [] : [value] }
    guard value.isSequence else {
      sink.add(.wrongType, at: value.place, "\(name) must be a list, not \(value.kind.name)")
      return []
    }
    return value.elements.filter { element in
      if element.isScalar, !element.text.isEmpty { return true }
      sink.add(.wrongType, at: element.place, "\(name) holds texts, not \(element.isScalar ? "nothing" : element.kind.name)")
      return false
    }
  }

  /// The elements of a list under a key; empty if missing.
  func list(_ key: String) -> [YAMLNode] {
    guard let value = self[key] else { return [] }
    guard value.isSequence else {
      report(.wrongType, value.place, "`\(key)` must be a list, not \(value.kind.name)")
      return []
    }
    return value.elements
  }

  /// Says that a word is none of a closed list, with the nearest one.
  func reportWord(_ value: YAMLNode, of name: String, among words: [String], code: FindingCode = .notAChoice) {
    sink.addWord(value, of: name, among: words, code: code)
  }
}

extension FindingSink {
  func addWord(_ value: YAMLNode, of name: String, among words: [String], code: FindingCode = .notAChoice) {
    let near = Suggestion.nearest(to: value.text, among: words)
    add(
      code, at: value.place, "\(name) does not know the word `\(value.text.printable)`",
      help: near.map { "did you mean `\($0)`?" }
        ?? (words.isEmpty
          ? "there are none yet" : words.count <= 12
            ? "the words are \(words.joined(separator: ", "))"
            : "there are \(words.count), such as \(words.prefix(4).joined(separator: ", "))"))
  }
}

extension YAMLNode {
  /// `~`, or a key without a value.
  var isNothing: Bool { kind == .plain && (text.isEmpty || text == "~") }

  /// `yes` or `no`, also as `true` or `false`.
  var yesNo: Bool? {
    guard isScalar else { return nil }
    switch text {
    case "yes", "true": return true
    case "no", "false": return false
    default: return nil
    }
  }
}
