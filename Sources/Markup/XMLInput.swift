/// What bytes must be before libxml2 sees them: few enough, UTF-8 and declared as nothing else, cheap to parse.
///
/// With that settled libxml2 never converts, so its byte offsets are ours, and no encoding can smuggle markup in.
enum XMLInput {
  /// The first reason not to parse, or nil.
  static func refusal(_ bytes: [UInt8]) -> MarkupProblem? {
    guard !bytes.isEmpty else { return MarkupProblem(at: 0, of: bytes, text: "the document is empty") }
    guard bytes.count <= MarkupLimit.bytes else {
      return MarkupProblem(
        line: 0, column: 0, offset: nil,
        text: "the document is larger than \(MarkupLimit.bytes >> 20) MiB")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return MarkupProblem(at: 0, of: bytes, text: "the document is UTF-16; only UTF-8 is accepted")
    }
    if let offset = UTF8Check.firstFault(bytes) {
      let text = bytes[offset] == 0 ? "XML cannot hold U+0000" : "the document is not UTF-8"
      return MarkupProblem(at: offset, of: bytes, text: text)
    }
    if let offset = foreignEncoding(bytes) {
      return MarkupProblem(at: offset, of: bytes, text: "another encoding is declared; only UTF-8 is accepted")
    }
    guard bytes.count > MarkupLimit.cheap, let text = XMLWork(bytes).excess else { return nil }
    return MarkupProblem(line: 0, column: 0, offset: nil, text: text)
  }

  /// Where the document's text begins: after the byte order mark, if it has one.
  static func start(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The offset of an encoding in the XML declaration that is neither UTF-8 nor its subset ASCII.
  ///
  /// Looks at every `encoding=` before the first `?>`, also in a broken declaration: too strict there, never too lax.
  private static func foreignEncoding(_ bytes: [UInt8]) -> Int? {
    var index = start(bytes)
    guard bytes[index...].starts(with: "<?xml".utf8) else { return nil }
    while index < bytes.count, !bytes[index...].starts(with: "?>".utf8) {
      index += 1
      guard bytes[index...].starts(with: "encoding".utf8) else { continue }
      var value = index + 8
      while value < bytes.count, bytes[value].isXMLSpace || bytes[value] == UInt8(ascii: "=") { value += 1 }
      guard value < bytes.count, bytes[value].isXMLQuote else { continue }
      let name = bytes[(value + 1)...].prefix(16).prefix { $0 != bytes[value] }
      guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(String(decoding: name, as: UTF8.self).lowercased())
      else { return value + 1 }
    }
    return nil
  }
}

extension UInt8 {
  /// Space, tab, line feed, carriage return: production S.
  @inline(__always) var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
  @inline(__always) var isXMLQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
