/// Leads from a byte of decoded text or of an attribute's value to the byte of the source it was written with.
package enum SourceText {
  /// The offset in `source` of byte `index` of the value that `range` of it was decoded to.
  ///
  /// A byte that comes from a reference is placed at its `&`; an index past the value at the end of `range`. Linear in
  /// the length of the range. `range` must be one that `XMLDocument.read` gave for these bytes.
  package static func offset(ofByte index: Int, writtenIn range: Range<Int>, of source: [UInt8]) -> Int {
    let text = source[range.clamped(to: 0..<source.count)]
    var (offset, decoded, isLiteral) = (text.startIndex, 0, false)
    while offset < text.endIndex {
      let rest = text[offset...]
      if !isLiteral, rest.starts(with: "<![CDATA[".utf8) {
        (offset, isLiteral) = (offset + 9, true)
        continue
      }
      if isLiteral, rest.starts(with: "]]>".utf8) {
        (offset, isLiteral) = (offset + 3, false)
        continue
      }
      let piece = isLiteral ? lineEnd(rest) : reference(rest) ?? lineEnd(rest)
      if index < decoded + piece.decoded { return offset }
      (offset, decoded) = (offset + piece.written, decoded + piece.decoded)
    }
    return text.endIndex
  }

  /// A carriage return with its line feed is one byte of text; everything else is itself.
  private static func lineEnd(_ rest: ArraySlice<UInt8>) -> (written: Int, decoded: Int) {
    rest.starts(with: "\r\n".utf8) ? (2, 1) : (1, 1)
  }

  /// `&amp;` and its like are one byte, `&#…;` is as many as its scalar takes in UTF-8.
  private static func reference(_ rest: ArraySlice<UInt8>) -> (written: Int, decoded: Int)? {
    guard rest.first == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
    guard name.hasPrefix("#") else { return (end - rest.startIndex + 1, 1) }
    let isHexadecimal = name.hasPrefix("#x")
    let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    let scalar = value.flatMap(Unicode.Scalar.init)
    return (end - rest.startIndex + 1, scalar.map { UTF8.width($0) } ?? 1)
  }
}
