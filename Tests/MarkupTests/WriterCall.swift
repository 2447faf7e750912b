@testable import Markup

/// One call of a writer, as a value that tests can list.
enum WriterCall: Sendable {
  case declaration, doctype, end, cut
  case start(String, [(String, String)] = [])
  case element(String, String)
  case text(String)
  case bytes([UInt8])
  case attribute(String, [UInt8])
  case comment(String)
  case instruction(String, String)
  case raw(String)

  func apply(to writer: inout MarkupWriter) throws(MarkupError) {
    switch self {
    case .declaration: try writer.declaration()
    case .doctype: try writer.doctypeHTML()
    case .end: try writer.end()
    case .cut: _ = try writer.cut()
    case .start(let name, let attributes): try writer.start(name, attributes: attributes.map { ($0.0, $0.1) })
    case .element(let name, let value): try writer.element(name, text: value)
    case .text(let value): try writer.text(value)
    case .bytes(let bytes): try writer.escapedText(bytes)
    case .attribute(let name, let bytes): try writer.escapedAttribute(name, bytes)
    case .comment(let value): try writer.comment(value)
    case .instruction(let target, let value): try writer.instruction(target, value)
    case .raw(let markup): try writer.raw(utf8(markup))
    }
  }
}
