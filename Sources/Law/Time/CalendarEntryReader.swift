internal import Records
internal import Sourcing

/// Reads one map of a calendar file, key by key, and keeps what is wrong with it.
///
/// `subject` names the map in messages: ``calendar `us-ny` ``.
struct CalendarEntryReader {
  let node: YAMLNode
  let subject: String
  private(set) var findings: [Finding] = []

  /// Reports a node that is no map, and every key that is not one of `keys`.
  init(_ node: YAMLNode, subject: String, keys: [String]) {
    self.node = node
    self.subject = subject
    guard node.isMapping else {
      report(node, "\(subject) must be a map of keys, not \(node.kind.name)")
      return
    }
    for entry in node.entries where !keys.contains(entry.name) {
      let near = Suggestion.nearest(to: entry.name, among: keys)
      findings.append(
        Finding(
          .unknownKey, at: entry.key.place, "\(subject) has no key `\(entry.name.printable)`",
          help: near.map { "did you mean `\($0)`?" } ?? "the keys are \(keys.joined(separator: ", "))"))
    }
  }

  mutating func report(_ node: YAMLNode, _ message: String, help: String? = nil, code: FindingCode = .badChecklist) {
    findings.append(Finding(code, at: node.place, message, help: help))
  }

  mutating func add(_ more: [Finding]) { findings += more }

  /// The text under a key; nil if the key is missing (a finding if `required`) or holds no text.
  mutating func text(_ key: String, required: Bool = false) -> String? {
    guard let value = node[key] else {
      if required, node.isMapping { report(node, "\(subject) needs `\(key)`", help: "add `\(key): …`") }
      return nil
    }
    guard value.isScalar, !value.text.isEmpty else {
      report(value, "`\(key)` of \(subject) must be a text, not \(value.isScalar ? "empty" : value.kind.name)")
      return nil
    }
    return value.text
  }

  /// A kebab-case name: lower-case letters, digits and hyphens.
  mutating func identifier(_ key: String, required: Bool = true) -> String? {
    guard let text = text(key, required: required), let value = node[key] else { return nil }
    let isPlain = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isPlain, text.utf8.count <= 80 else {
      report(value, "`\(key)` must be lower-case letters, digits and hyphens, at most 80", code: .badIdentifier)
      return nil
    }
    return text
  }

  /// `true` or `yes`, `false` or `no`; nil if missing or anything else.
  mutating func flag(_ key: String) -> Bool? {
    guard let text = text(key), let value = node[key] else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(value, "`\(key)` of \(subject) must be yes or no")
      return nil
    }
  }

  /// A whole number within a range.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard node[key] != nil, text(key) != nil, let value = node[key] else { return nil }
    return integer(value, in: range, of: "`\(key)`")
  }

  mutating func integer(_ value: YAMLNode, in range: ClosedRange<Int>, of name: String) -> Int? {
    guard let number = CalendarEntryReader.number(value), range.contains(number) else {
      report(value, "\(name) of \(subject) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// One of the words of a closed list.
  mutating func word<Word>(_ key: String, required: Bool = false) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    guard let text = text(key, required: required), let value = node[key] else { return nil }
    if let word = Word(rawValue: text) { return word }
    report(value, unknown: text, of: "`\(key)`", among: Word.allCases.map(\.rawValue))
    return nil
  }

  /// A list of words of a closed list, as weekdays are.
  mutating func words<Word>(_ key: String) -> [Word]?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    guard node[key] != nil else { return nil }
    return list(key).compactMap { element in
      if let word = Word(rawValue: element.text) { return word }
      report(element, unknown: element.text, of: "`\(key)`", among: Word.allCases.map(\.rawValue))
      return nil
    }
  }

  mutating func report(_ value: YAMLNode, unknown text: String, of name: String, among words: [String]) {
    let near = Suggestion.nearest(to: text, among: words)
    report(
      value, "\(name) of \(subject) does not know the word `\(text.printable)`",
      help: near.map { "did you mean `\($0)`?" } ?? "the words are \(words.joined(separator: ", "))")
  }

  /// The elements of a list under a key; empty if missing.
  mutating func list(_ key: String, atMost limit: Int = 1_000) -> [YAMLNode] {
    guard let value = node[key] else { return [] }
    guard value.isSequence else {
      report(value, "`\(key)` of \(subject) must be a list, not \(value.kind.name)")
      return []
    }
    let elements = value.elements
    guard elements.count <= limit else {
      report(value, "`\(key)` of \(subject) has \(elements.count) entries; at most \(limit) are read")
      return Array(elements.prefix(limit))
    }
    return elements
  }

  /// The days of a list, sorted, each once.
  mutating func dates(_ key: String, atMost limit: Int = 500) -> [CivilDate] {
    var result: [CivilDate] = []
    for element in list(key, atMost: limit) {
      guard let date = CivilDate(element.text) else {
        report(element, "`\(key)` of \(subject) must hold days such as 2026-12-25", code: .badDate)
        continue
      }
      guard !result.contains(date) else {
        report(element, "`\(key)` of \(subject) names \(date) a second time", help: "keep one of the two")
        continue
      }
      result.append(date)
    }
    return result.sorted()
  }

  /// The years of a list.
  mutating func years(_ key: String) -> [Int] {
    list(key, atMost: 200).compactMap { integer($0, in: 1...9999, of: "a year in `\(key)`") }
  }

  /// A whole number, perhaps with a minus sign.
  static func number(_ node: YAMLNode) -> Int? {
    guard node.isScalar else { return nil }
    let bytes = Array(node.text.utf8)
    if bytes.first == 0x2D { return Digits.value(bytes.dropFirst()).map { -$0 } }
    return Digits.value(bytes)
  }

  /// The month and day of `12-25`, 29 February allowed.
  static func monthDay(_ text: String) -> (month: Int, day: Int)? {
    CivilDate("2000-" + text).map { ($0.month, $0.day) }
  }
}
