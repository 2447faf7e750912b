/// Faults of a text file that are seen byte by byte, before any parsing.
enum ByteScan {
  /// The bytes of a UTF-8 byte-order mark, welcome at the start of a file only.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The first few faults of encoding and refused characters, in file order.
  static func faults(of source: Source, limit: Int = 20) -> [Finding] {
    let bytes = source.bytes
    if isUTF16(bytes) {
      return [
        Finding(
          .notUTF8, at: place(source, 0, min(2, bytes.count)), "the file is UTF-16; Dossier reads UTF-8",
          help: "save the file as UTF-8")
      ]
    }
    if let offset = firstMalformedUTF8(bytes) {
      return [
        Finding(
          .notUTF8, at: place(source, offset, 1), "the file is not UTF-8 here",
          help: "save the file as UTF-8; a copy from a word processor often brings such bytes")
      ]
    }

    var findings: [Finding] = []
    var offset = bytes.starts(with: byteOrderMark) ? 3 : 0
    while offset < bytes.count, findings.count < limit {
      let byte = bytes[offset]
      if (0x20..<0x7F).contains(byte) || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        offset += 1
        continue
      }
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if mayBeRefused(bytes, offset), let scalar = scalar(bytes, offset, length),
        let name = RefusedCharacter.name(of: scalar)
      {
        findings.append(
          Finding(
            .controlCharacter, at: place(source, offset, length), "\(name) is not allowed here", help: "delete it",
            fix: .init(place(source, offset, length), replacement: "", title: "delete \(RefusedCharacter.code(scalar))")))
      }
      offset += length
    }
    return findings
  }

  /// Every later line that is indented with a tab, from the line of a given offset on.
  static func tabIndentation(of source: Source, from start: Int, limit: Int = 20) -> [Finding] {
    let bytes = source.bytes
    var findings: [Finding] = []
    var offset = start
    while offset > 0, bytes[offset - 1] != 0x0A, bytes[offset - 1] != 0x0D { offset -= 1 }
    while offset < bytes.count, findings.count < limit {
      while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
      let tab = offset
      while offset < bytes.count, bytes[offset] == 0x09 { offset += 1 }
      if offset > tab, offset > start {
        findings.append(
          Finding(
            .tabIndentation, at: place(source, tab, offset - tab), "a tab cannot indent a line in YAML",
            help: "indent with spaces",
            fix: .init(
              place(source, tab, offset - tab), replacement: String(repeating: "  ", count: offset - tab),
              title: "replace each tab with two spaces")))
      }
      while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      while offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D { offset += 1 }
    }
    return findings
  }

  private static func place(_ source: Source, _ offset: Int, _ length: Int) -> Place {
    Place(source.path, SourceRange(offset, offset + length))
  }

  /// Whether the file opens with a UTF-16 mark or with ASCII written in two bytes each.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (bytes.count >= 4 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) == (bytes[0] == 0)
        && (bytes[3] == 0) == (bytes[1] == 0))
  }

  /// Whether the bytes at an offset could begin a refused character; cheap, so that a long text costs little.
  private static func mayBeRefused(_ bytes: [UInt8], _ offset: Int) -> Bool {
    switch bytes[offset] {
    case 0..<0x80: true
    case 0xC2: bytes[offset + 1] < 0xA0
    case 0xE2: bytes[offset + 1] == 0x80 || bytes[offset + 1] == 0x81
    case 0xEF, 0xF0...: true
    default: false
    }
  }

  /// The scalar of well-formed bytes.
  private static func scalar(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Unicode.Scalar? {
    guard length > 1 else { return Unicode.Scalar(bytes[offset]) }
    var value = UInt32(bytes[offset]) & (0xFF >> UInt32(length + 1))
    for next in bytes[offset + 1..<offset + length] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Offset of the first byte that is not UTF-8; nil if all of it is.
  private static func firstMalformedUTF8(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var offset = 0
    while offset < bytes.count {
      let length =
        switch bytes[offset] {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      guard length > 0, offset + length <= bytes.count,
        length == 1 || String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil
      else { return offset }
      offset += length
    }
    return nil
  }
}
