/// One frame of a text finding: a file, some of its lines, and the marks below them.
struct FindingFrame {
  /// One mark below a line.
  private struct Mark {
    let range: SourceRange
    let line: Int
    var label: String?
    let isFirst: Bool
  }

  private let file: String
  private let location: Location
  private let source: Source?
  private let table: LineTable?
  private var marks: [Mark]

  /// Lines of one file that are at most this far apart share a frame.
  private static let nearness = 8

  /// The frames of a finding: its own place first, then related places that stand elsewhere.
  static func frames(of finding: Finding, _ locator: inout Locator) -> [FindingFrame] {
    var frames = [FindingFrame(finding.place, label: finding.label, isFirst: true, &locator)]
    for related in finding.related {
      let frame = FindingFrame(related.place, label: related.label, isFirst: false, &locator)
      if let position = frames.firstIndex(where: { $0.isNear(frame) }) {
        frames[position].marks += frame.marks
      } else {
        frames.append(frame)
      }
    }
    return frames
  }

  private init(_ place: Place, label: String?, isFirst: Bool, _ locator: inout Locator) {
    file = place.file
    source = locator.sources[place.file]
    table = locator.table(of: place.file)
    location = locator.location(of: place)
    let isWhole = place.range == .start
    marks = isWhole && isFirst ? [] : [Mark(range: place.range, line: location.line, label: label, isFirst: isFirst)]
  }

  /// Whether lines of the source are shown.
  var hasSource: Bool { source != nil && !marks.isEmpty }

  /// The greatest line number shown.
  var lastLine: Int? { hasSource ? marks.map(\.line).max() : nil }

  private func isNear(_ other: FindingFrame) -> Bool {
    guard file == other.file, hasSource, let line = other.marks.first?.line else { return false }
    return marks.contains { abs($0.line - line) <= Self.nearness }
  }

  /// Whether words fit beside the finding's own mark.
  func canCarry(_ words: String, _ style: TextStyle) -> Bool {
    guard hasSource, !words.contains("\n"), let mark = marks.first else { return false }
    let drawn = excerpt(ofLine: mark.line, [mark], style)
    return drawn.marks[0].column + drawn.marks[0].length + 1 + DisplayWidth.of(words) <= style.width
  }

  /// Puts words beside the finding's own mark.
  mutating func setFirstLabel(_ words: String) { marks[0].label = words }

  /// The lines of the frame, drawn.
  func lines(digits: Int, severity: Finding.Severity, _ style: TextStyle) -> [String] {
    let pad = String(repeating: " ", count: digits)
    func framed(_ gutter: String, _ rest: String) -> String {
      style.draw(gutter + style.bar, .frame) + (rest.isEmpty ? "" : " " + rest)
    }
    let place = source == nil ? file : "\(file):\(location.line):\(location.column)"
    var lines = [style.draw("\(pad)\(style.corner)", .frame) + " \(place.visible)"]
    guard hasSource else {
      return lines + marks.filter { !$0.isFirst }.compactMap(\.label).map { "\(pad)= \($0.visible)" }
    }
    var previous: Int?
    for line in Set(marks.map(\.line)).sorted() {
      if let previous, line == previous + 2 {
        lines.append(framed(number(line - 1, digits), excerpt(ofLine: line - 1, [], style).text))
      } else if let previous, line > previous + 1 {
        lines.append(style.draw("\(pad)\(style.gap)", .frame))
      }
      previous = line
      let here = marks.filter { $0.line == line }
      let drawn = excerpt(ofLine: line, here, style)
      lines.append(framed(number(line, digits), drawn.text))
      for (mark, place) in zip(here, drawn.marks) {
        let carets = String(repeating: mark.isFirst ? "^" : "-", count: place.length)
        let words = mark.label.map { "\(carets) \($0.visible.split(separator: "\n").joined(separator: " "))" } ?? carets
        lines.append(
          framed(
            pad,
            String(repeating: " ", count: place.column) + style.draw(words, mark.isFirst ? .severity(severity) : .second)))
      }
    }
    return lines
  }

  private func number(_ line: Int, _ digits: Int) -> String {
    let text = String(line)
    return String(repeating: " ", count: max(0, digits - text.utf8.count)) + text
  }

  private func excerpt(ofLine line: Int, _ marks: [Mark], _ style: TextStyle) -> SourceExcerpt {
    guard let source, let table else { return SourceExcerpt([], line: 0..<0, marks: [], style: style) }
    return SourceExcerpt(source.bytes, line: table.bytes(ofLine: line), marks: marks.map(\.range), style: style)
  }
}
