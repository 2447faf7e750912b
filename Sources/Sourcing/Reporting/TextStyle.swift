/// How text findings are drawn: with colour or not, with box characters or ASCII.
package struct TextStyle: Sendable, Hashable {
  /// Escape sequences for colour; only for a terminal that wants them.
  package var isColored: Bool
  /// `-->`, `|` and `...` in place of box characters and the ellipsis.
  package var isASCII: Bool
  /// Columns for the text of a source line; longer lines show the part around the mark.
  package var width: Int

  package init(isColored: Bool = false, isASCII: Bool = false, width: Int = 100) {
    self.isColored = isColored
    self.isASCII = isASCII
    self.width = max(width, 20)
  }

  var corner: String { isASCII ? "-->" : "┌─" }
  var bar: String { isASCII ? "|" : "│" }
  var gap: String { isASCII ? "..." : "⋮" }
  var ellipsis: String { isASCII ? "..." : "…" }

  /// What a part of a finding is, and so how it is coloured.
  enum Part {
    case severity(Finding.Severity)
    case message
    case frame
    case second
  }

  /// The text, coloured as its part asks if colour is wanted.
  func draw(_ text: String, _ part: Part) -> String {
    guard isColored, !text.isEmpty else { return text }
    let code =
      switch part {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      case .message: "1"
      case .frame, .second: "34"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
