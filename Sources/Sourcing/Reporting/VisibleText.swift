extension String {
  /// The text with everything a terminal would obey or hide written as `\u{…}`.
  ///
  /// Line breaks stay, tabs become a space. Unlike `printable` it keeps the whole text.
  package var visible: String {
    guard unicodeScalars.contains(where: { $0 == "\t" || RefusedCharacter.name(of: $0) != nil }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar == "\t" {
        result += " "
      } else if RefusedCharacter.name(of: scalar) != nil {
        result += scalar.escaped
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// The scalar as messages write one that must not act: `\u{1B}`.
  var escaped: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
