/// Faults of a text file that are seen byte by byte, before any parsing.
enum ByteScan {
  /// The first few faults of encoding, control characters and tabs used as indentation.
  static func faults(of source: Source, limit: Int = 20) -> [Finding] {
    var findings: [Finding] = []
    let bytes = source.bytes
    func place(_ offset: Int, _ length: Int = 1) -> Place { Place(source.path, SourceRange(offset, offset + length)) }

    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return [
        Finding(
          .notUTF8, at: place(0, 2), "the file is UTF-16; Dossier reads UTF-8",
          help: "save the file as UTF-8")
      ]
    }
    if let offset = firstMalformedUTF8(bytes) {
      findings.append(
        Finding(
          .notUTF8, at: place(offset), "the file is not UTF-8 here",
          help: "save the file as UTF-8; a copy from a word processor often brings such bytes"))
      return findings
    }

    var lineStart = true
    var offset = 0
    while offset < bytes.count, findings.count < limit {
      let byte = bytes[offset]
      if byte == 0x09, lineStart {
        findings.append(
          Finding(
            .tabIndentation, at: place(offset), "a tab cannot indent a line in YAML",
            help: "indent with spaces", fix: .init(place(offset), replacement: "  ", title: "replace the tab with two spaces")))
        while offset + 1 < bytes.count, bytes[offset + 1] == 0x09 { offset += 1 }
      } else if (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F {
        findings.append(
          Finding(
            .controlCharacter, at: place(offset),
            "the control character U+00\(hexadecimal(byte)) is not allowed in a record", help: "delete it"))
      } else if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0, bytes[offset + 1] != 0x85 {
        findings.append(
          Finding(
            .controlCharacter, at: place(offset, 2),
            "the control character U+00\(hexadecimal(bytes[offset + 1])) is not allowed in a record", help: "delete it"))
      }
      if byte == 0x0A || byte == 0x0D { lineStart = true } else if byte != 0x20 && byte != 0x09 { lineStart = false }
      offset += 1
    }
    return findings
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.count == 1 ? "0" + text : text
  }

  /// Offset of the first byte that is not UTF-8; nil if all of it is.
  private static func firstMalformedUTF8(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let length =
        switch byte {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      guard length > 0, offset + length <= bytes.count,
        String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil
      else { return offset }
      offset += length
    }
    return nil
  }
}
