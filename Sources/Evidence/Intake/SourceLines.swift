internal import Sourcing

/// The lines of a source, for edits that leave everything else as it is.
struct SourceLines {
  let source: Source
  private var bytes: [UInt8] { source.bytes }

  init(_ source: Source) { self.source = source }

  /// How the file ends its lines: as the first one does.
  var newline: String {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    guard bytes[first] == 0x0D else { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }

  func byte(at offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  /// The empty range at an offset.
  func place(_ offset: Int) -> Place { Place(source.path, SourceRange(offset, offset)) }

  /// Where the line of an offset begins, behind a byte-order mark.
  func startOfLine(at offset: Int) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : start
  }

  /// The first line break at or after an offset, or the end of the file.
  func endOfLine(from offset: Int) -> Int {
    var end = min(max(offset, 0), bytes.count)
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  /// Where the line after that of an offset begins; nil on the last line.
  func nextLine(after offset: Int) -> Int? {
    let end = endOfLine(from: offset)
    guard end < bytes.count else { return nil }
    return end + (bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1)
  }

  /// Bytes before an offset on its line; in YAML indentation these are spaces, dashes and keys.
  func column(of offset: Int) -> Int { offset - startOfLine(at: offset) }
}
