/// Reads one map of a small settings file key by key, and collects what is wrong with it.
struct SettingsFields {
  let node: YAMLNode
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - subject: the map's name in messages: `an accepted finding`.
  ///   - keys: what may stand in it; anything else is a finding.
  init(_ node: YAMLNode, _ subject: String, keys: [String]) {
    self.node = node
    guard node.isMapping else {
      report(
        .wrongType, node, "\(subject) must be a map, not \(node.kind.name)",
        help: keys.isEmpty ? nil : "its keys are \(Self.list(keys))")
      return
    }
    for entry in node.entries where !keys.contains(entry.name) {
      let near = Suggestion.nearest(to: entry.name, among: keys)
      report(
        .unknownKey, entry.key, "\(subject) has no key `\(entry.name.printable)`",
        help: near.map { "did you mean `\($0)`?" } ?? "its keys are \(Self.list(keys))",
        fix: near.map { .init(entry.key.place, replacement: $0, title: "replace by `\($0)`") })
    }
  }

  mutating func report(
    _ code: FindingCode, _ node: YAMLNode, _ message: String, help: String? = nil, fix: Finding.Fix? = nil
  ) {
    findings.append(Finding(code, at: node.place, message, help: help, fix: fix))
  }

  /// A text that must be there.
  mutating func text(_ key: String, _ help: String) -> YAMLNode? {
    guard node.isMapping else { return nil }
    guard let value = node[key] else {
      report(.missingKey, node, "`\(key)` is missing", help: help)
      return nil
    }
    return checked(value, key, help)
  }

  /// A text that may be left out.
  mutating func optional(_ key: String) -> YAMLNode? {
    node[key].flatMap { checked($0, key, "write a text, or remove the key") }
  }

  /// The code that a text names.
  mutating func code(_ node: YAMLNode) -> FindingCode? {
    if let code = FindingCode(rawValue: node.text) { return code }
    let near = Suggestion.nearest(to: node.text, among: FindingCode.allCases.map(\.rawValue))
    report(
      .notAChoice, node, "there is no finding `\(node.text.printable)`",
      help: near.map { "did you mean `\($0)`?" } ?? "`dossier explain` lists all codes",
      fix: near.map { .init(node.place, replacement: $0, title: "replace by `\($0)`") })
    return nil
  }

  private mutating func checked(_ value: YAMLNode, _ key: String, _ help: String) -> YAMLNode? {
    guard value.isScalar else {
      report(.wrongType, value, "`\(key)` must be a text, not \(value.kind.name)", help: help)
      return nil
    }
    guard value.text.utf8.contains(where: { $0 > 0x20 }) else {
      report(.wrongType, value, "`\(key)` is empty", help: help)
      return nil
    }
    guard value.text != "unknown", !Placeholder.isOne(value.text) else {
      report(.wrongType, value, "`\(key)` cannot be `\(value.text.printable)`", help: help)
      return nil
    }
    return value
  }

  private static func list(_ keys: [String]) -> String { keys.map { "`\($0)`" }.joined(separator: ", ") }
}
