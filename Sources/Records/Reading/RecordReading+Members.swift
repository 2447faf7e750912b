internal import Sourcing

extension RecordReading {
  /// The members of a map that the schema gives fields to, in file order.
  mutating func members(of node: YAMLNode, fields: [Field], in context: ReadingContext) -> [Value.Member] {
    var seen: Set<String> = []
    var members: [Value.Member] = []
    var free: [String]?
    let strays = strays(in: node, fields)
    let strayNames = Set(strays.map(\.name))
    let firstStray = Dictionary(strays.map { ($0.parent, $0.name) }, uniquingKeysWith: { first, _ in first })
    for entry in node.entries where entry.key.isScalar {
      // Said where the key stands that it belongs below.
      if strayNames.contains(entry.name) { continue }
      guard let field = fields.first(where: { $0.name == entry.name }) else {
        let names = free ?? fields.map(\.name).filter { node[$0] == nil }
        free = names
        reportUnknown(entry, free: names, fields: fields, in: context)
        continue
      }
      // A second key of a name is the YAML reader's finding; the first one counts.
      guard seen.insert(field.name).inserted else { continue }
      var inner = context.member(field.name, key: entry.key.place)
      inner.stray = firstStray[field.name]
      let fact = fact(entry.value, field.type, in: inner, isRequired: field.isRequired)
      members.append(.init(name: field.name, keyPlace: entry.key.place, fact: fact))
    }
    for field in fields where field.isRequired && !seen.contains(field.name) {
      reportMissing(field, of: node, in: context)
    }
    return members
  }

  /// Keys that a map does not have, right behind a key without a value that does, with that key's name.
  private func strays(in node: YAMLNode, _ fields: [Field]) -> [(name: String, parent: String)] {
    var strays: [(name: String, parent: String)] = []
    var parent: Field?
    for entry in node.entries {
      if let field = fields.first(where: { $0.name == entry.name }) {
        parent = entry.value.isEmpty ? field : nil
      } else if let parent, parent.type.members.contains(where: { $0.name == entry.name }) {
        strays.append((entry.name, parent.name))
      } else {
        parent = nil
      }
    }
    return strays
  }

  /// Whether an entry stands in a map in braces on one line: then a comma has ended what stands before it.
  private func isInBraces(_ entry: YAMLNode.Entry) -> Bool {
    var offset = Int(entry.key.range.lower)
    let bytes = source.bytes
    while offset > 0, bytes[offset - 1] == 0x20 { offset -= 1 }
    return offset > 0 && (bytes[offset - 1] == UInt8(ascii: ",") || bytes[offset - 1] == UInt8(ascii: "{"))
  }

  private mutating func reportMissing(_ field: Field, of node: YAMLNode, in context: ReadingContext) {
    let place: Place
    if context.path.isEmpty {
      place = node.entries.first { $0.key.isScalar }?.key.place ?? Place(source.path, .start)
    } else if let key = context.keyPlace {
      place = key
    } else {
      place = node.entries.first?.key.place ?? node.place
    }
    let canBeUnknown = field.type != .identifier
    report(
      Finding(
        .missingKey, at: place,
        "\(context.subject) lacks `\(field.name)`" + (field.saysMore ? ": \(field.label)" : ""),
        help: canBeUnknown
          ? "add `\(field.name): …`, or `\(field.name): unknown` if nobody knows it yet" : "add `\(field.name): …`",
        path: (context.path + [field.name]).joined(separator: ".")))
  }

  private mutating func reportUnknown(
    _ entry: YAMLNode.Entry, free: [String], fields: [Field], in context: ReadingContext
  ) {
    let path = (context.path + [entry.name]).joined(separator: ".")
    let message = "\(context.subject) has no key `\(entry.name.printable)`"
    guard isListing else { return report(Finding(.unknownKey, at: entry.key.place, message, path: path)) }
    if entry.name == "<<" {
      return report(
        Finding(
          .unknownKey, at: entry.key.place, "merge keys are not accepted: a record says what it shows",
          help: "write the values out here", path: path))
    }
    let tidy = entry.name.replacing("_", with: "-").replacing(" ", with: "-")
    if let near = Suggestion.nearest(to: tidy, among: free) {
      return report(
        Finding(
          .unknownKey, at: entry.key.place, message, help: "did you mean `\(near)`?",
          fix: .init(entry.key.place, replacement: near, title: "write `\(near)`"), path: path))
    }
    if isInBraces(entry), entry.value.isEmpty, entry.name.utf8.contains(0x20) || Digits.value(Array(entry.name.utf8)) != nil {
      return report(
        Finding(
          .unknownKey, at: entry.key.place, message,
          help: "a comma ends a value inside `{ }`: put a text that holds one in quotes", path: path))
    }
    if entry.name.utf8.contains(UInt8(ascii: ".")), (try? schema.target(of: FactPath(entry.name))) != nil {
      let parts = FactPath(entry.name).parts
      let parent = parts.dropLast().joined(separator: ".")
      return report(
        Finding(
          .unknownKey, at: entry.key.place, message, help: "write `\(parts[parts.count - 1]): …` below `\(parent)`", path: path))
    }
    if !context.path.isEmpty, schema.fields.contains(where: { $0.name == entry.name }) {
      return report(
        Finding(
          .unknownKey, at: entry.key.place, message, help: "it stands at the top level: begin the line with `\(entry.name):`, in the first column",
          path: path))
    }
    let elsewhere = schema.paths(named: entry.name).prefix(3).map { "`\($0)`" }
    let help =
      elsewhere.isEmpty
      ? "it has " + fields.map { "`\($0.name)`" }.listed(atMost: 12)
      : "\(context.subject) does not have it, but there is \(elsewhere.joined(separator: ", "))"
    report(Finding(.unknownKey, at: entry.key.place, message, help: help, path: path))
  }
}

extension FieldType {
  /// The keys of a map, or of each map of a list.
  fileprivate var members: [Field] {
    switch self {
    case .group(let fields), .list(.group(let fields)): fields
    default: []
    }
  }
}

extension Field {
  /// Whether the label says more than the key.
  fileprivate var saysMore: Bool { label != name && label != "the \(name)" }
}

extension Sequence<String> {
  /// `a, b, c and 4 more`.
  func listed(atMost limit: Int) -> String {
    let all = Array(self)
    let shown = all.prefix(limit).joined(separator: ", ")
    return all.count > limit ? "\(shown) and \(all.count - limit) more" : shown
  }
}
