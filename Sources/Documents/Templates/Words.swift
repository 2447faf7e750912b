/// Words of a directive's value, with their ranges in its bytes.
enum Words {
  struct Word: Sendable, Hashable {
    let text: String
    let range: Range<Int>
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The words between white space. A text in quotes is one word, quotes and all; `=` is a word of its own
  /// where `separatingEquals` asks for it.
  static func split(_ text: String, separatingEquals: Bool = false) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var start: Int?
    var quote: UInt8?
    func finish(_ end: Int) {
      if let begun = start {
        words.append(Word(text: String(decoding: bytes[begun..<end], as: UTF8.self), range: begun..<end))
      }
      start = nil
    }
    for (index, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if isSpace(byte) {
        finish(index)
      } else if separatingEquals, byte == UInt8(ascii: "=") {
        finish(index)
        words.append(Word(text: "=", range: index..<index + 1))
      } else {
        if start == nil { start = index }
        if separatingEquals, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { quote = byte }
      }
    }
    finish(bytes.count)
    return words
  }
}
