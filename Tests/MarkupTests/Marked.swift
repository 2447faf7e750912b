/// A document with one place marked `«like this»`, and the bytes without the marks.
struct Marked: Sendable, CustomStringConvertible {
  let bytes: [UInt8]
  let range: Range<Int>
  let description: String

  init(_ text: String) {
    description = text
    let before = text.prefix { $0 != "«" }
    let rest = text.dropFirst(before.count + 1)
    let marked = rest.prefix { $0 != "»" }
    let start = before.utf8.count
    range = start..<(start + marked.utf8.count)
    bytes = Array(before.utf8) + Array(marked.utf8) + Array(rest.dropFirst(marked.count + 1).utf8)
  }
}

func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
