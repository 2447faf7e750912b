/// Characters that no record, checklist or settings file may hold.
///
/// What a reviewer sees must be what the compiler reads: controls do nothing
/// good in a text, direction overrides and stray byte-order marks hide text,
/// and U+0085, U+2028 and U+2029 end a line for YAML 1.1 but not for editors.
enum RefusedCharacter {
  /// How a message names the character; nil if it is welcome.
  ///
  /// Line feed and tab are welcome; carriage return is a control unless it ends a line in a file.
  static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A: nil
    case 0..<0x20, 0x7F, 0x80..<0x85, 0x86..<0xA0: "the control character \(code(scalar))"
    case 0x85, 0x2028, 0x2029: "the hidden line break \(code(scalar))"
    case 0x202A...0x202E, 0x2066...0x2069: "the hidden direction mark \(code(scalar))"
    case 0xFEFF: "the hidden byte-order mark \(code(scalar))"
    case _ where scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value):
      "the code point \(code(scalar)), which is no character,"
    default: nil
    }
  }

  /// `U+` and at least four hexadecimal digits.
  static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The first refused character of a text that escapes may have brought in, and the
  /// text with each of them replaced by U+FFFD; nil if there is none.
  static func replaced(in text: String) -> (first: Unicode.Scalar, text: String)? {
    guard let first = text.unicodeScalars.first(where: { name(of: $0) != nil }) else { return nil }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(name(of: scalar) == nil ? scalar : "\u{FFFD}") }
    return (first, String(result))
  }
}
