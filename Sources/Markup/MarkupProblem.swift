/// One thing wrong in a document, at the place where the parser or validator stood. Callers turn it into a finding.
///
/// The text is libxml2's or ours. Validators quote the offending value in it, so it is for whoever may read the
/// document itself.
package struct MarkupProblem: Hashable, Sendable, CustomStringConvertible {
  /// From 1; 0 when the problem has no place.
  package let line: Int
  /// From 1, in bytes of UTF-8; 0 when only the line is known.
  package let column: Int
  /// Byte offset into the document that was read, when known. Never beyond its end.
  package let offset: Int?
  /// What is wrong, in one line.
  package let text: String

  /// A problem at a place that is known already, or not at all.
  package init(line: Int, column: Int, offset: Int?, text: String) {
    (self.line, self.column, self.offset, self.text) = (line, column, offset, text)
  }

  /// A problem at a byte of a document; its line and column are counted here, so that all three agree.
  package init(at offset: Int, of bytes: [UInt8], text: String) {
    let end = min(max(offset, 0), bytes.count)
    var (line, start) = (1, 0)
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") { (line, start) = (line + 1, index + 1) }
    self.init(line: line, column: end - start + 1, offset: end, text: text)
  }

  /// `line:column: text`.
  package var description: String { "\(line):\(column): \(text)" }
}
