/// Where the lines of a text begin, so that byte offsets become lines and columns.
///
/// A line ends with LF, CR LF or CR. Columns count Unicode scalars from 1, as
/// JSON and SARIF print them; how wide a text is drawn is `DisplayWidth`'s matter.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int32]
  /// Scalars before each block of 1,024 bytes; empty for ASCII, where bytes are scalars.
  private let scalarsBefore: [Int32]

  private static let block = 1024

  package init(_ source: Source) {
    bytes = source.bytes
    var starts: [Int32] = [0]
    var scalarsBefore: [Int32] = []
    var scalars: Int32 = 0
    var isASCII = true
    for offset in bytes.indices {
      if offset.isMultiple(of: Self.block) { scalarsBefore.append(scalars) }
      let byte = bytes[offset]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte >= 0x80 { isASCII = false }
      if byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)) {
        starts.append(Int32(clamping: offset + 1))
      }
    }
    self.starts = starts
    self.scalarsBefore = isASCII ? [] : scalarsBefore
  }

  /// How many lines there are; at least 1. A file that ends with a line break has an empty last line.
  package var count: Int { starts.count }

  /// The line of a byte offset, counted from 1; offsets outside the file count as its ends.
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column of a byte offset in Unicode scalars, counted from 1. A byte-order mark has no column.
  package func column(of offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let start = Int(starts[line(of: offset) - 1])
    let hasMark = start == 0 && bytes.starts(with: ByteScan.byteOrderMark)
    if hasMark, offset < 3 { return 1 }
    return scalars(before: offset) - scalars(before: start) + (hasMark ? 0 : 1)
  }

  /// The bytes of a line, counted from 1, without its line break; the nearest line if there is no such one.
  package func bytes(ofLine line: Int) -> Range<Int> {
    let index = min(max(line, 1), starts.count) - 1
    let start = Int(starts[index])
    var end = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Scalars of the file before an offset; looks at 1,024 bytes at most.
  private func scalars(before offset: Int) -> Int {
    guard !scalarsBefore.isEmpty else { return offset }
    let block = min(offset / Self.block, scalarsBefore.count - 1)
    var count = Int(scalarsBefore[block])
    for byte in bytes[block * Self.block..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// A range as people and tools count it: lines and columns from 1, the end exclusive.
package struct Location: Sendable, Hashable {
  package let line: Int
  package let column: Int
  package let endLine: Int
  package let endColumn: Int

  package init(line: Int, column: Int, endLine: Int, endColumn: Int) {
    (self.line, self.column, self.endLine, self.endColumn) = (line, column, endLine, endColumn)
  }

  /// The first character of a file, for what is said of a file as a whole.
  package static let start = Location(line: 1, column: 1, endLine: 1, endColumn: 1)
}

extension LineTable {
  /// Line and column of both ends of a range.
  package func location(of range: SourceRange) -> Location {
    let lower = Int(range.lower), upper = Int(range.upper)
    return Location(
      line: line(of: lower), column: column(of: lower), endLine: line(of: upper), endColumn: column(of: upper))
  }
}
