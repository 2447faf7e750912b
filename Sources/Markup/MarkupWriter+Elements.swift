/// A piece of an attribute's value.
package enum AttributePart: Hashable, Sendable {
  /// Written now, escaped.
  case text(String)
  /// Written later, by whoever cuts the finished bytes here.
  case hole
}

extension MarkupWriter {
  /// An attribute by its written name; `xmlns` and `xmlns:prefix` declare namespaces.
  package typealias Attribute = (name: String, value: String)

  /// Begins an element. The prefixes it uses must be declared on it or around it.
  package mutating func start(_ name: String, attributes: [Attribute] = []) throws(MarkupError) {
    _ = try start(name, parts: attributes.map { ($0.name, [.text($0.value)]) })
  }

  /// Begins an element whose attributes have holes; the holes' offsets in the finished bytes, in order.
  package mutating func start(
    _ name: String, parts attributes: [(name: String, value: [AttributePart])]
  ) throws(MarkupError) -> [Int] {
    try checkElement(name)
    let declared = try scope.entering(name, attributes)
    var holes: [Int] = []
    scratch.removeAll(keepingCapacity: true)
    // A closing `>` of the parent comes first, so offsets begin behind it.
    let base = output.count + (isTagOpen ? 1 : 0)
    scratch.append(UInt8(ascii: "<"))
    scratch.append(contentsOf: name.utf8)
    for attribute in attributes {
      scratch.append(UInt8(ascii: " "))
      scratch.append(contentsOf: attribute.name.utf8)
      scratch.append(contentsOf: "=\"".utf8)
      for part in attribute.value {
        switch part {
        case .hole: holes.append(base + scratch.count)
        case .text(let text):
          if let scalar = Escaping.attribute(text, into: &scratch) { throw .illegalCharacter(scalar) }
        }
      }
      scratch.append(UInt8(ascii: "\""))
    }
    closeTag()
    output.append(scratch)
    scope.enter(declared)
    open.append(OpenElement(name, form))
    (isTagOpen, progress) = (true, .root)
    return holes
  }

  /// Ends the innermost element.
  package mutating func end() throws(MarkupError) {
    guard let element = open.popLast() else { throw .nothingToEnd }
    if isTagOpen, form == .xml || element.kind == .void {
      output.append("/>".utf8)
      isTagOpen = false
    } else {
      closeTag()
      output.append("</".utf8)
      output.append(element.name.utf8)
      output.append(">".utf8)
    }
    scope.leave()
    if open.isEmpty { progress = .done }
  }

  /// An element without content.
  package mutating func empty(_ name: String, attributes: [Attribute] = []) throws(MarkupError) {
    try start(name, attributes: attributes)
    try end()
  }

  /// An element that holds one text.
  package mutating func element(
    _ name: String, attributes: [Attribute] = [], text value: String
  ) throws(MarkupError) {
    try start(name, attributes: attributes)
    try text(value)
    try end()
  }

  /// Adds an attribute to the element just begun, its value given as bytes of UTF-8. Not for namespaces.
  package mutating func escapedAttribute(_ name: String, _ bytes: some Sequence<UInt8>) throws(MarkupError) {
    guard isTagOpen, let element = open.last else { throw .misplaced("an attribute") }
    try scope.adding(name, to: element.name)
    let value = try Self.decode(bytes)
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: " \(name)=\"".utf8)
    if let scalar = Escaping.attribute(value, into: &scratch) { throw .illegalCharacter(scalar) }
    scratch.append(UInt8(ascii: "\""))
    output.append(scratch)
    scope.add(name)
  }

  /// Writes a whole parsed element: read again it is equal, if `form` holds nothing against it.
  package mutating func write(_ element: XMLElement) throws(MarkupError) {
    let declarations = element.namespaces.map { (name: $0.attributeName, value: $0.namespace) }
    let attributes = element.attributes.map { (name: $0.name.description, value: $0.value) }
    try start(element.name.description, attributes: declarations + attributes)
    for child in element.children { try write(child) }
    try end()
  }

  /// Writes any parsed node.
  package mutating func write(_ node: XMLNode) throws(MarkupError) {
    switch node {
    case .element(let element): try write(element)
    case .text(let text): try self.text(text.value)
    case .comment(let comment): try self.comment(comment.value)
    case .instruction(let instruction): try self.instruction(instruction.target, instruction.value)
    }
  }
}

extension XMLNamespaceDeclaration {
  /// `xmlns` or `xmlns:prefix`.
  package var attributeName: String { prefix.map { "xmlns:\($0)" } ?? "xmlns" }
}
