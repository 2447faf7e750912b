/// One input file: its name as messages print it, and its bytes.
///
/// A source never changes. Places refer to it by path and byte offset; line
/// and column are worked out only when a message is printed.
package struct Source: Sendable, Hashable {
  /// Path relative to the workspace, with `/` between parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package static func == (left: Source, right: Source) -> Bool {
    left.path == right.path && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }

  /// The text of a range, with malformed UTF-8 replaced.
  package func text(_ range: SourceRange) -> String {
    let lower = min(max(Int(range.lower), 0), bytes.count)
    let upper = min(max(Int(range.upper), lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}

/// A half-open range of byte offsets in one source.
package struct SourceRange: Sendable, Hashable, Comparable {
  package let lower: Int32
  package let upper: Int32

  package init(_ lower: Int, _ upper: Int) {
    self.lower = Int32(clamping: lower)
    self.upper = Int32(clamping: max(lower, upper))
  }

  /// The first byte of a file, for findings about the file as a whole.
  package static let start = SourceRange(0, 0)

  /// Whether the two share a byte, or touch.
  package func meets(_ other: SourceRange) -> Bool { lower <= other.upper && other.lower <= upper }

  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

/// A range in a named file: where a fact, a key or a fault stands.
package struct Place: Sendable, Hashable, Comparable {
  package let file: String
  package let range: SourceRange

  package init(_ file: String, _ range: SourceRange) {
    self.file = file
    self.range = range
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.range) < (right.file, right.range)
  }
}
