/// An element whose end has not been written, and how HTML reads its content.
struct OpenElement {
  enum Kind { case normal, void, rawText }

  let name: String
  let kind: Kind

  init(_ name: String, _ form: MarkupWriter.Form) {
    self.name = name
    kind = form == .xml ? .normal : Self.kind(name)
  }

  private static func kind(_ name: String) -> Kind {
    switch name {
    case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr": .void
    case "script", "style": .rawText
    default: .normal
    }
  }
}

extension MarkupWriter {
  /// Writes the `>` that the innermost start tag lacks.
  mutating func closeTag() {
    guard isTagOpen else { return }
    output.append(CollectionOfOne(UInt8(ascii: ">")))
    isTagOpen = false
  }

  /// Nothing may stand in a void element.
  func checkVoid() throws(MarkupError) {
    if let element = open.last, element.kind == .void { throw .contentInVoidElement(element.name) }
  }

  /// HTML would show markup in `script` or `style` as text.
  func checkNotRawText() throws(MarkupError) {
    if let element = open.last, element.kind == .rawText { throw .ambiguousText(element: element.name) }
  }

  func checkElement(_ name: String) throws(MarkupError) {
    guard let (prefix, _) = XMLGrammar.qualifiedName(name), prefix != "xmlns" else { throw .illegalName(name) }
    guard !open.isEmpty || progress.rawValue < Progress.root.rawValue else { throw .misplaced("a second root") }
    guard open.count < MarkupLimit.depth else { throw .misplaced("an element below \(MarkupLimit.depth) others") }
    try checkVoid()
    try checkNotRawText()
  }

  func checkText(_ value: String) throws(MarkupError) {
    let bytes = value.utf8
    guard let element = open.last else {
      // No reference can stand outside the root, so a carriage return cannot either.
      guard bytes.allSatisfy({ $0.isXMLSpace && $0 != UInt8(ascii: "\r") }) else {
        throw .misplaced("text outside the root")
      }
      return
    }
    try checkVoid()
    guard element.kind == .rawText else { return }
    let differs = bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\r") }
    if differs || bytes[...].firstIndex(of: "]]>") != nil { throw .ambiguousText(element: element.name) }
  }
}
