internal import Sourcing

extension ScalarReading {
  /// One line of text, without line breaks at its end.
  func line(_ text: String) throws(ValueFault) -> String {
    let text = text.withoutTrailingBreaks
    try measure(text, Self.maximumText)
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029 {
        throw ValueFault(.wrongType, "\(subject) must be one line of text", help: "join the lines, or shorten it")
      }
      try refuse(scalar)
    }
    return text
  }

  /// Paragraphs, without line breaks at their end.
  func prose(_ text: String) throws(ValueFault) -> String {
    let text = text.withoutTrailingBreaks
    try measure(text, Self.maximumProse)
    for scalar in text.unicodeScalars where scalar != "\n" { try refuse(scalar) }
    return text
  }

  private func measure(_ text: String, _ limit: Int) throws(ValueFault) {
    guard text.utf8.contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }) else {
      throw ValueFault(
        .wrongType, "\(subject) has no value", help: "write `unknown` if nobody knows it yet, or leave the key out")
    }
    guard text.utf8.count <= limit else {
      throw ValueFault(
        .textTooLong, "\(subject) has \(text.utf8.count) bytes; at most \(limit) are read",
        help: "keep long material in an evidence file and refer to it")
    }
  }

  /// Characters that an escape in quotes can bring in: those that XML cannot hold, and those
  /// that make a text read other than it is stored.
  private func refuse(_ scalar: Unicode.Scalar) throws(ValueFault) {
    let value = scalar.value
    let isControl = (value < 0x20 && value != 0x09) || (0x7F..<0xA0).contains(value)
    let isNoCharacter = value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    let turns = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    guard isControl || isNoCharacter || turns else { return }
    var code = String(value, radix: 16, uppercase: true)
    while code.utf8.count < 4 { code = "0" + code }
    throw ValueFault(
      .controlCharacter,
      turns
        ? "\(subject) holds U+\(code), which turns the direction of what follows"
        : "\(subject) holds the control character U+\(code)",
      help: "delete it")
  }
}

extension String {
  fileprivate var withoutTrailingBreaks: String {
    guard utf8.last == 0x0A else { return self }
    let kept = utf8.reversed().drop { $0 == 0x0A }.count
    return String(decoding: utf8.prefix(kept), as: UTF8.self)
  }
}
