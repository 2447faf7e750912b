/// Writes values so that any XML or HTML parser reads them back unchanged.
///
/// Works on bytes and appends whole runs between the few that need a reference; each call either appends all of the
/// value or, if it holds a scalar that XML forbids, nothing.
package enum Escaping {
  /// Bytes below 64 that do not stand for themselves in text, as bits: the forbidden controls, CR, `&`, `<`, `>`.
  static let inText: UInt64 = forbidden | bit("\r") | bit("&") | bit("<") | bit(">")
  /// In a value between double quotes also `"`, tab and line feed, which a parser would turn into a space.
  static let inAttribute: UInt64 = inText | bit("\"") | bit("\t") | bit("\n")
  /// All that XML forbids below 64.
  static let forbidden: UInt64 = 0xFFFF_FFFF & ~(bit("\t") | bit("\n") | bit("\r"))

  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value) }

  /// Appends a value as element content. The scalar XML forbids, or nil.
  package static func text(_ value: String, into bytes: inout [UInt8]) -> Unicode.Scalar? {
    append(value, escaping: inText, into: &bytes)
  }

  /// Appends a value to stand between double quotes. The scalar XML forbids, or nil.
  package static func attribute(_ value: String, into bytes: inout [UInt8]) -> Unicode.Scalar? {
    append(value, escaping: inAttribute, into: &bytes)
  }

  /// Appends a value as it is, if XML can hold it.
  static func verbatim(_ value: String, into bytes: inout [UInt8]) -> Unicode.Scalar? {
    append(value, escaping: forbidden, into: &bytes)
  }

  static func append(_ value: String, escaping special: UInt64, into bytes: inout [UInt8]) -> Unicode.Scalar? {
    var native = value
    return native.withUTF8 { unsafe append($0, escaping: special, into: &bytes) }
  }

  /// The same for well-formed UTF-8.
  static func append(
    _ value: UnsafeBufferPointer<UInt8>, escaping special: UInt64, into bytes: inout [UInt8]
  ) -> Unicode.Scalar? {
    let before = bytes.count
    var (run, index) = (0, 0)
    while index < value.count {
      let byte = unsafe value[index]
      if byte < 64 ? special >> UInt64(byte) & 1 == 0 : byte != 0xEF {
        index += 1
        continue
      }
      if byte == 0xEF {
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF; nothing else that starts with EF is forbidden.
        if index + 2 < value.count, unsafe value[index + 1] == 0xBF, unsafe value[index + 2] >= 0xBE {
          bytes.removeSubrange(before...)
          return Unicode.Scalar(0xFF40 | UInt16(unsafe value[index + 2]))
        }
        index += 1
        continue
      }
      guard let reference = reference(byte) else {
        bytes.removeSubrange(before...)
        return Unicode.Scalar(byte)
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[run..<index]))
      unsafe bytes.append(
        contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
      index += 1
      run = index
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[run...]))
    return nil
  }

  /// Nil for a control that XML forbids even as a reference.
  private static func reference(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "\r"): "&#13;"
    case UInt8(ascii: "\n"): "&#10;"
    case UInt8(ascii: "\t"): "&#9;"
    default: nil
    }
  }
}
