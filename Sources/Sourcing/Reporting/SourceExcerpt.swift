/// One source line as a terminal shows it, and the columns where marks go below it.
///
/// Tabs are expanded, controls are written out, wide characters take two
/// columns, and of a long line only the part around the first mark is shown.
struct SourceExcerpt {
  /// The line, without trailing blanks.
  let text: String
  /// First column (from 0) and length of each mark, in the order asked for.
  let marks: [(column: Int, length: Int)]

  /// One glyph and the bytes of the source it stands for.
  private struct Cell {
    let text: String
    let width: Int
    let lower: Int
    let upper: Int
  }

  private static let tabStop = 4
  /// Bytes looked at before and after the mark for each column shown: a file of one huge line must not cost more.
  private static let reach = 6

  /// - Parameters:
  ///   - line: the bytes of the line in the source, without its break.
  ///   - marks: byte ranges in the source; the first decides which part of a long line is shown.
  init(_ bytes: [UInt8], line: Range<Int>, marks: [SourceRange], style: TextStyle) {
    let opening = line.lowerBound == 0 && bytes.starts(with: ByteScan.byteOrderMark) ? 3 : 0
    let line = max(line.lowerBound, min(opening, line.upperBound))..<line.upperBound
    let focus = min(max(marks.first.map { Int($0.lower) } ?? line.lowerBound, line.lowerBound), line.upperBound)
    let near = Self.near(focus, in: bytes, line: line, reach: Self.reach * style.width)
    let cells = Self.cells(bytes, near)
    let shown = Self.window(cells, around: focus, width: style.width)
    let head = near.lowerBound > line.lowerBound || shown.lowerBound > 0 ? style.ellipsis : ""
    let tail = near.upperBound < line.upperBound || shown.upperBound < cells.count ? style.ellipsis : ""
    let visible = cells[shown]

    var drawn = head
    for cell in visible { drawn += cell.text }
    drawn += tail
    while drawn.last == " " { drawn.removeLast() }
    text = drawn

    func column(where isReached: (Cell) -> Bool) -> Int {
      visible.prefix { !isReached($0) }.reduce(DisplayWidth.of(head)) { $0 + $1.width }
    }
    self.marks = marks.map { mark in
      let start = column { $0.upper > Int(mark.lower) }
      let end = column { $0.lower >= Int(mark.upper) }
      return (start, max(1, end - start))
    }
  }

  /// The part of a line worth looking at, cut between characters.
  private static func near(_ focus: Int, in bytes: [UInt8], line: Range<Int>, reach: Int) -> Range<Int> {
    var lower = max(line.lowerBound, focus - reach)
    var upper = min(line.upperBound, focus + reach)
    while lower > line.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < line.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<upper
  }

  private static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    func add(_ text: String, _ width: Int, _ length: Int) {
      let lower = cells.last?.upper ?? range.lowerBound
      cells.append(Cell(text: text, width: width, lower: lower, upper: lower + length))
      column += width
    }
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      for byte in bytes[range] {
        let isPlain = (0x20..<0x7F).contains(byte)
        add(isPlain ? String(Unicode.Scalar(byte)) : "\u{FFFD}", 1, 1)
      }
      return cells
    }
    for character in text {
      if character == "\t" {
        let width = tabStop - column % tabStop
        add(String(repeating: " ", count: width), width, 1)
      } else if character.unicodeScalars.contains(where: { RefusedCharacter.name(of: $0) != nil }) {
        let escaped = character.unicodeScalars.map(\.escaped).joined()
        add(escaped, escaped.utf8.count, character.utf8.count)
      } else {
        add(String(character), DisplayWidth.of(character), character.utf8.count)
      }
    }
    return cells
  }

  /// The cells that fit into a width, a quarter of it before the focus if the line must be cut there.
  private static func window(_ cells: [Cell], around focus: Int, width: Int) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > width else { return cells.startIndex..<cells.endIndex }
    let before = cells.firstIndex { $0.upper > focus } ?? cells.endIndex
    var first = before
    var room = width / 4
    while first > 0, cells[first - 1].width <= room {
      first -= 1
      room -= cells[first].width
    }
    // A mark in the first half shows the line from its beginning; a line that ends soon after the mark, from further back.
    let ahead = cells[before...].reduce(0) { min(width, $0 + $1.width) }
    if cells[..<before].reduce(0, { $0 + $1.width }) <= width / 2 { first = 0 }
    var spare = width - width / 4 - ahead
    while first > 0, spare >= cells[first - 1].width {
      first -= 1
      spare -= cells[first].width
    }
    var last = first
    room = width
    while last < cells.endIndex, cells[last].width <= room {
      room -= cells[last].width
      last += 1
    }
    return first..<last
  }
}
