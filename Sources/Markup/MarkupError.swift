/// Why markup could not be made: something XML forbids was asked for, or there is no memory.
package enum MarkupError: Error, Hashable, Sendable {
  /// Not a name, or with a prefix where none can be.
  case illegalName(String)
  /// A scalar that no XML document can hold, not even as a character reference.
  case illegalCharacter(Unicode.Scalar)
  /// Bytes that are not UTF-8.
  case notUTF8
  /// A comment with `--` in it or `-` at its end.
  case illegalComment
  /// A processing instruction named `xml`, or with `?>` in it.
  case illegalInstruction(String)
  /// The same attribute twice on one element.
  case duplicateAttribute(String, element: String)
  /// A prefix without its `xmlns:` declaration in scope.
  case undeclaredPrefix(String)
  /// `end()` with no element open.
  case nothingToEnd
  /// `finish()` before this element ended.
  case unfinished(element: String)
  /// Something where the document's form has no room for it, such as a second root.
  case misplaced(String)
  /// Content in an HTML element that has none, such as `br`.
  case contentInVoidElement(String)
  /// Text in `script` or `style` that an HTML and an XML parser would read differently.
  case ambiguousText(element: String)
  /// A document to canonicalise, or a schema, is not well-formed or asks for what is refused.
  case refused([MarkupProblem])
  /// libxml2 could not allocate.
  case outOfMemory
}

extension MarkupError: CustomStringConvertible {
  /// One sentence without the document's values: names only, as those come from templates.
  package var description: String {
    switch self {
    case .illegalName(let name): "'\(name)' is not an XML name"
    case .illegalCharacter(let scalar): "XML cannot hold U+\(hexadecimal(scalar.value))"
    case .notUTF8: "the bytes are not UTF-8"
    case .illegalComment: "a comment cannot hold '--' or end in '-'"
    case .illegalInstruction(let target): "'\(target)' is not a processing instruction XML allows"
    case .duplicateAttribute(let name, let element): "<\(element)> has the attribute '\(name)' twice"
    case .undeclaredPrefix(let prefix): "the prefix '\(prefix)' is not declared"
    case .nothingToEnd: "no element is open"
    case .unfinished(let element): "<\(element)> is not ended"
    case .misplaced(let what): "\(what) cannot stand here"
    case .contentInVoidElement(let element): "<\(element)> cannot have content"
    case .ambiguousText(let element): "text in <\(element)> cannot hold '<', '&' or ']]>'"
    case .refused(let problems): problems.map(\.description).joined(separator: "; ")
    case .outOfMemory: "out of memory"
    }
  }
}

/// At least four digits, as Unicode writes its code points.
private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
