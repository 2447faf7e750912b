internal import Sourcing

/// Rows of cells set in columns that fit a width.
struct TextTable {
  /// A column's heading, and whether it may be cut when the table is too wide.
  struct Column {
    let heading: String
    let canShrink: Bool

    init(_ heading: String, canShrink: Bool = false) {
      self.heading = heading
      self.canShrink = canShrink
    }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ row: [String]) { rows.append(row.map(\.visible)) }

  /// The lines, headings first. Cells that do not fit end in `…`; no line has blanks at its end.
  func lines(width: Int) -> [String] {
    let all = [columns.map(\.heading)] + rows
    var widths = columns.indices.map { column in all.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let gaps = 2 * max(0, columns.count - 1)
    // The widest of those that may be cut gives way first, down to a width that still says something.
    while widths.reduce(gaps, +) > width {
      guard let widest = columns.indices.filter({ columns[$0].canShrink && widths[$0] > 12 })
        .max(by: { widths[$0] < widths[$1] })
      else { break }
      widths[widest] -= 1
    }
    return all.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        let fitted = TextTable.cut(cell, to: widths[index])
        line += fitted
        if index + 1 < row.count {
          line += String(repeating: " ", count: widths[index] - DisplayWidth.of(fitted) + 2)
        }
      }
      while line.utf8.last == 0x20 { line.removeLast() }
      return line
    }
  }

  static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let own = DisplayWidth.of(character)
      if used + own > width - 1 { break }
      result.append(character)
      used += own
    }
    return result + "…"
  }

  /// A paragraph broken at blanks; the first line begins with `first`, the others with as many blanks.
  static func wrapped(_ text: String, first: String, width: Int) -> [String] {
    let indent = String(repeating: " ", count: DisplayWidth.of(first))
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.visible.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
