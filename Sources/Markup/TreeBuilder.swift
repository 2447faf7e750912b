internal import CLibXML2

/// Turns the parser's events into our own tree as they come.
final class TreeBuilder: ParserEvents {
  /// An element whose end has not come yet.
  private struct Frame {
    let name: XMLName
    let namespaces: [XMLNamespaceDeclaration]
    let attributes: [XMLAttribute]
    let startTag: Range<Int>
    let line: Int
    /// Written as `<a/>`: its end is no markup of its own.
    let isEmpty: Bool
    var children: [XMLNode] = []
  }

  private(set) var prolog: [XMLNode] = []
  private(set) var root: XMLElement?
  private(set) var epilog: [XMLNode] = []
  private var open: [Frame] = []
  private var cursor: SourceCursor
  private var slots: [SourceCursor.Slot] = []
  private var text = ""
  private var names = NameTable()

  override init(_ bytes: [UInt8], accepting doctype: XMLDoctype) {
    cursor = SourceCursor(bytes)
    super.init(bytes, accepting: doctype)
  }

  static func building(_ user: UnsafeMutableRawPointer) -> TreeBuilder {
    unsafe unsafeDowncast(ParserEvents.of(user), to: TreeBuilder.self)
  }

  func started(_ tag: StartTag) {
    finishText()
    let line = cursor.line
    let (range, isEmpty) = cursor.passStartTag(&slots)
    let attributes = (0..<tag.attributeCount).map { index in
      // Without a DTD no attribute is defaulted, so each has its slot.
      let slot = index < slots.count ? slots[index] : SourceCursor.Slot(range: range, valueRange: range)
      return XMLAttribute(
        name: names.name(tag.attributeName(index)), value: tag.attributeValue(index),
        range: slot.range, valueRange: slot.valueRange)
    }
    let namespaces = (0..<tag.namespaceCount).map { index in
      let (prefix, namespace) = tag.namespace(index)
      return XMLNamespaceDeclaration(
        prefix: names.text(prefix), namespace: names.text(namespace) ?? "")
    }
    open.append(
      Frame(
        name: names.name(tag.name), namespaces: namespaces, attributes: attributes,
        startTag: range, line: line, isEmpty: isEmpty))
  }

  func ended() {
    // Behind `<a/>` the cursor already stands where the end is; the text there is not yet said.
    if open.last?.isEmpty == false { finishText() }
    guard let frame = open.popLast() else { return }
    let end = frame.isEmpty ? frame.startTag.upperBound : cursor.past(">").upperBound
    let element = XMLElement(
      name: frame.name, namespaces: frame.namespaces, attributes: frame.attributes, children: frame.children,
      startTag: frame.startTag, range: frame.startTag.lowerBound..<end, line: frame.line)
    if open.isEmpty { root = element } else { append(.element(element)) }
  }

  func said(_ characters: String) {
    if text.isEmpty { text = characters } else { text += characters }
  }

  func commented(_ value: String) {
    finishText()
    append(.comment(XMLComment(value: value, range: cursor.past("-->"))))
  }

  func instructed(_ target: String, _ value: String) {
    finishText()
    append(.instruction(XMLInstruction(target: target, value: value, range: cursor.past("?>"))))
  }

  /// A doctype stands between two events, so the cursor passes it on its own.
  private func finishText() {
    let line = cursor.line
    let range = cursor.passText()
    if root == nil, open.isEmpty, hasDoctype, bytes[range.upperBound...].starts(with: "<!DOCTYPE".utf8) {
      _ = cursor.past(">")
      _ = cursor.passText()
    }
    guard !text.isEmpty else { return }
    append(.text(XMLText(value: text, range: range, line: line)))
    text = ""
  }

  private func append(_ node: XMLNode) {
    if let top = open.indices.last {
      open[top].children.append(node)
    } else if root == nil {
      prolog.append(node)
    } else {
      epilog.append(node)
    }
  }
}
