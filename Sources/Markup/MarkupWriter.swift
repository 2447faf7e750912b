/// Writes one document that is well-formed by construction, owned by exactly one variable.
///
/// The same calls give the same bytes: UTF-8, LF, attributes in the order given, nothing indented. What XML forbids is
/// thrown before anything of that call is written. A writer that has thrown may go on.
package struct MarkupWriter: ~Copyable {
  /// Who will read the document.
  package enum Form: Sendable {
    /// Elements without content are self-closed.
    case xml
    /// Read the same by XML and HTML parsers: void elements, and only they, are self-closed.
    case xhtml
  }

  let form: Form
  var output: OutputBuffer
  var open: [OpenElement] = []
  var scope = NamespaceScope()
  var progress = Progress.empty
  /// The innermost start tag still lacks its `>`, as nothing has come since.
  var isTagOpen = false
  var scratch: [UInt8] = []

  /// How far the document is; each step needs those before it to be over.
  enum Progress: Int { case empty, declared, typed, root, done }

  /// An empty document. Throws `outOfMemory`.
  package init(_ form: Form) throws(MarkupError) {
    self.form = form
    output = try OutputBuffer()
  }

  /// Bytes written so far. A start tag counts without its `>`.
  package var count: Int { output.count }

  /// The XML declaration with a line feed; only at the very beginning.
  package mutating func declaration() throws(MarkupError) {
    guard output.count == 0 else { throw .misplaced("an XML declaration") }
    output.append(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
    output.append("\n".utf8)
    progress = .declared
  }

  /// `<!DOCTYPE html>` with a line feed; once, before the root.
  package mutating func doctypeHTML() throws(MarkupError) {
    guard progress.rawValue < Progress.typed.rawValue else { throw .misplaced("a document type") }
    output.append("<!DOCTYPE html>\n".utf8)
    progress = .typed
  }

  /// Text, escaped. Outside the root only white space.
  package mutating func text(_ value: String) throws(MarkupError) {
    guard !value.isEmpty else { return }
    try checkText(value)
    scratch.removeAll(keepingCapacity: true)
    let special = open.last?.kind == .rawText ? Escaping.forbidden : Escaping.inText
    if let scalar = Escaping.append(value, escaping: special, into: &scratch) { throw .illegalCharacter(scalar) }
    closeTag()
    output.append(scratch)
  }

  /// Text given as bytes of UTF-8, escaped.
  package mutating func escapedText(_ bytes: some Sequence<UInt8>) throws(MarkupError) {
    try text(try Self.decode(bytes))
  }

  /// A comment, which an HTML parser ends where XML does.
  package mutating func comment(_ value: String) throws(MarkupError) {
    let bytes = value.utf8
    // HTML also ends a comment at once that starts with `>` or `->`.
    guard bytes[...].firstIndex(of: "--") == nil, bytes.last != UInt8(ascii: "-"), bytes.first != UInt8(ascii: ">"),
      !bytes.starts(with: "->".utf8)
    else { throw .illegalComment }
    try checkNotRawText()
    try checkVoid()
    try verbatim("<!--", value, "-->")
  }

  /// A processing instruction other than `xml`.
  package mutating func instruction(_ target: String, _ value: String = "") throws(MarkupError) {
    guard XMLGrammar.isName(target[...]), target.lowercased() != "xml", value.utf8[...].firstIndex(of: "?>") == nil,
      value.utf8.first?.isXMLSpace != true
    else { throw .illegalInstruction(target) }
    try checkNotRawText()
    try checkVoid()
    try verbatim("<?\(target)", value.isEmpty ? "" : " \(value)", "?>")
  }

  /// Content that was checked before: constant, balanced, escaped. Within an element only.
  package mutating func raw(_ bytes: some Sequence<UInt8>) throws(MarkupError) {
    guard !open.isEmpty else { throw .misplaced("content outside the root") }
    try checkVoid()
    closeTag()
    output.append(bytes)
  }

  /// A place in content where something else will stand: its offset in the finished bytes.
  ///
  /// Cut there, the bytes before and behind it are constant, and escaped text or balanced markup may come between.
  package mutating func cut() throws(MarkupError) -> Int {
    guard !open.isEmpty else { throw .misplaced("a cut outside the root") }
    try checkVoid()
    closeTag()
    return output.count
  }

  /// The document. Throws if an element is still open, or there is none.
  package consuming func finish() throws(MarkupError) -> [UInt8] {
    if let element = open.last { throw .unfinished(element: element.name) }
    guard progress == .done else { throw .misplaced("the end of a document without root") }
    return try output.finish()
  }

  static func decode(_ bytes: some Sequence<UInt8>) throws(MarkupError) -> String {
    guard let text = String(validating: Array(bytes), as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  private mutating func verbatim(_ start: String, _ value: String, _ end: String) throws(MarkupError) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: start.utf8)
    // A carriage return cannot be written as a reference here, and would be read back as a line feed.
    if value.utf8.contains(UInt8(ascii: "\r")) { throw .illegalCharacter("\r") }
    if let scalar = Escaping.verbatim(value, into: &scratch) { throw .illegalCharacter(scalar) }
    scratch.append(contentsOf: end.utf8)
    closeTag()
    if progress == .empty { progress = .declared }
    output.append(scratch)
  }
}
