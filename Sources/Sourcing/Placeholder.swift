/// Texts that hold the place of a fact: what messages and templates write where one belongs.
package enum Placeholder {
  /// Whether a text is such a thing and nothing else: `<text>`, `…`, `{{name}}`, `XXX`, `to be decided`.
  package static func isOne(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 60 else { return false }
    if first == UInt8(ascii: "<"), last == UInt8(ascii: ">"), !bytes.dropFirst().contains(UInt8(ascii: "<")),
      !bytes.contains(UInt8(ascii: "@"))
    {
      return true
    }
    if text.hasPrefix("{{"), text.hasSuffix("}}") { return true }
    if text == "…" || bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) { return true }
    if bytes.count >= 3, bytes.allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") }) { return true }
    return ["to be decided", "to be determined", "to be confirmed", "to be added", "lorem ipsum"].contains(text.lowercased())
  }
}
