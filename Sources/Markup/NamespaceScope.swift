/// Which prefixes are declared where a writer stands, and which attributes its open start tag has.
struct NamespaceScope {
  /// The declarations of each open element.
  private var prefixes: [[String]] = []
  /// Written names of the innermost start tag's attributes.
  private var attributes: [String] = []

  /// What one start tag brings.
  struct Entry {
    let prefixes: [String]
    let attributes: [String]
  }

  /// Checks a start tag against what is in scope, and against itself.
  func entering(
    _ element: String, _ attributes: [(name: String, value: [AttributePart])]
  ) throws(MarkupError) -> Entry {
    var (declared, names): ([String], [String]) = ([], [])
    names.reserveCapacity(attributes.count)
    for (name, value) in attributes {
      guard let (prefix, local) = XMLGrammar.qualifiedName(name) else { throw .illegalName(name) }
      guard !names.contains(name) else { throw .duplicateAttribute(name, element: element) }
      names.append(name)
      guard prefix == "xmlns" else { continue }
      // The two reserved prefixes, and undoing a prefix, which only Namespaces 1.1 knows.
      guard local != "xmlns", local != "xml", !value.isEmpty, value != [.text("")] else { throw .illegalName(name) }
      declared.append(String(local))
    }
    try checkPrefix(of: element, declared)
    for name in names { try checkPrefix(of: name, declared) }
    return Entry(prefixes: declared, attributes: names)
  }

  mutating func enter(_ entry: Entry) {
    prefixes.append(entry.prefixes)
    attributes = entry.attributes
  }

  mutating func leave() { _ = prefixes.popLast() }

  /// Checks one more attribute of the open start tag.
  func adding(_ name: String, to element: String) throws(MarkupError) {
    guard let (prefix, _) = XMLGrammar.qualifiedName(name), prefix != "xmlns", name != "xmlns" else {
      throw .illegalName(name)
    }
    guard !attributes.contains(name) else { throw .duplicateAttribute(name, element: element) }
    try checkPrefix(of: name, [])
  }

  mutating func add(_ name: String) { attributes.append(name) }

  /// The prefix of a name, if it has one, must be reserved, declared `here`, or declared around.
  private func checkPrefix(of name: String, _ here: [String]) throws(MarkupError) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
    let prefix = name[..<colon]
    let isDeclared =
      prefix == "xml" || prefix == "xmlns" || here.contains { $0 == prefix }
      || prefixes.contains { $0.contains { $0 == prefix } }
    if !isDeclared { throw .undeclaredPrefix(String(prefix)) }
  }
}
