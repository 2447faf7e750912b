internal import Sourcing

extension RecordReading {
  /// The members of a map that the schema gives fields to, in file order.
  mutating func members(of node: YAMLNode, fields: [Field], in context: ReadingContext) -> [Value.Member] {
    var seen: Set<String> = []
    var members: [Value.Member] = []
    var free: [String]?
    for entry in node.entries where entry.key.isScalar {
      guard let field = fields.first(where: { $0.name == entry.name }) else {
        let names = free ?? fields.map(\.name).filter { node[$0] == nil }
        free = names
        reportUnknown(entry, free: names, fields: fields, in: context)
        continue
      }
      // A second key of a name is the YAML reader's finding; the first one counts.
      guard seen.insert(field.name).inserted else { continue }
      let inner = context.member(field.name, key: entry.key.place)
      let fact = fact(entry.value, field.type, in: inner, isRequired: field.isRequired)
      members.append(.init(name: field.name, keyPlace: entry.key.place, fact: fact))
    }
    for field in fields where field.isRequired && !seen.contains(field.name) {
      reportMissing(field, of: node, in: context)
    }
    return members
  }

  private mutating func reportMissing(_ field: Field, of node: YAMLNode, in context: ReadingContext) {
    let place: Place
    if context.path.isEmpty {
      place = Place(source.path, .start)
    } else if let key = context.keyPlace {
      place = key
    } else {
      place = node.entries.first?.key.place ?? node.place
    }
    let canBeUnknown = field.type != .identifier
    report(
      Finding(
        .missingKey, at: place, "\(context.subject) lacks `\(field.name)`: \(field.label)",
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
    let elsewhere = schema.paths(named: entry.name).prefix(3).map { "`\($0)`" }
    let help =
      elsewhere.isEmpty
      ? "it has " + fields.map { "`\($0.name)`" }.listed(atMost: 12)
      : "\(context.subject) does not have it, but there is \(elsewhere.joined(separator: ", "))"
    report(Finding(.unknownKey, at: entry.key.place, message, help: help, path: path))
  }
}

extension Sequence<String> {
  /// `a, b, c and 4 more`.
  func listed(atMost limit: Int) -> String {
    let all = Array(self)
    let shown = all.prefix(limit).joined(separator: ", ")
    return all.count > limit ? "\(shown) and \(all.count - limit) more" : shown
  }
}
