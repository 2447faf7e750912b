/// The line that a person has to mend, where libyaml stops at a later one.
///
/// libyaml notices a slip when nothing fits any more, often on the next line, which is right. The
/// slips that are made most are looked for by their shape, in the lines around the fault.
struct YAMLCulprit {
  let range: SourceRange
  let message: String
  let help: String
  var related: (range: SourceRange, text: String)?

  /// Nil where the fault is where libyaml says.
  static func find(problem: String, at offset: Int, from context: Int, in bytes: [UInt8]) -> YAMLCulprit? {
    let here = Line(at: offset, in: bytes)
    switch problem {
    case "mapping values are not allowed in this context":
      guard let before = here.before(in: bytes) else { return nil }
      return spaceless(before, bytes) ?? outOfLine(here, before, bytes)
    case "could not find expected ':'":
      let start = Line(at: context, in: bytes)
      return spaceless(start, bytes) ?? goesOn(start, bytes)
    case "did not find expected key", "did not find expected '-' indicator":
      if let closed = closedBefore(here, bytes) { return closed }
      return afterQuote(here, offset, bytes)
    default: return nil
    }
  }

  /// `signer:Priya Raman`: without a space the line is one text.
  private static func spaceless(_ line: Line, _ bytes: [UInt8]) -> YAMLCulprit? {
    guard let key = line.key(in: bytes), let colon = bytes[key.upperBound..<line.end].first, colon == UInt8(ascii: ":"),
      key.upperBound + 1 < line.end, bytes[key.upperBound + 1] > 0x20, bytes[key.upperBound + 1] != UInt8(ascii: "/")
    else { return nil }
    let name = String(decoding: bytes[key], as: UTF8.self).printable
    if bytes[(key.upperBound + 1)...].starts(with: [0xC2, 0xA0]) {
      return YAMLCulprit(
        range: SourceRange(key.upperBound, key.upperBound + 3), message: "a non-breaking space (U+00A0) stands after `\(name):`",
        help: "replace it with a plain space")
    }
    return YAMLCulprit(
      range: SourceRange(key.lowerBound, key.upperBound + 1), message: "a space is missing after `\(name):`",
      help: "write `\(name): …`, with a space after the colon")
  }

  /// A line that is indented below one that has a value already; or that one, if it stands out of its row.
  private static func outOfLine(_ line: Line, _ before: Line, _ bytes: [UInt8]) -> YAMLCulprit? {
    guard let key = before.key(in: bytes), let own = line.key(in: bytes), line.indent > before.indent,
      key.upperBound + 1 < before.end, bytes[key.upperBound] == UInt8(ascii: ":")
    else { return nil }
    let name = String(decoding: bytes[key], as: UTF8.self).printable
    if let first = before.before(in: bytes), first.indent == before.indent, let parent = first.key(in: bytes),
      first.end == parent.upperBound + 1, bytes[parent.upperBound] == UInt8(ascii: ":")
    {
      let outer = String(decoding: bytes[parent], as: UTF8.self).printable
      return YAMLCulprit(
        range: SourceRange(key.lowerBound, key.upperBound), message: "`\(name)` is not indented below `\(outer)`",
        help: "indent it as the line that follows it", related: (SourceRange(parent.lowerBound, parent.upperBound), "the map begins here"))
    }
    if let first = before.before(in: bytes), first.indent == line.indent {
      return YAMLCulprit(
        range: SourceRange(key.lowerBound, key.upperBound), message: "`\(name)` is indented less than the lines around it",
        help: "indent it as its neighbours")
    }
    return YAMLCulprit(
      range: SourceRange(own.lowerBound, own.upperBound),
      message: "this line is indented below `\(name)`, which has a value already", help: "indent it as its neighbours",
      related: (SourceRange(key.lowerBound, key.upperBound), "this has its value on its own line"))
  }

  /// A text that goes on at the indentation of its key.
  private static func goesOn(_ line: Line, _ bytes: [UInt8]) -> YAMLCulprit? {
    guard let before = line.before(in: bytes), let key = before.key(in: bytes), before.indent >= line.indent,
      line.key(in: bytes).map({ bytes[$0.upperBound..<line.end].first != UInt8(ascii: ":") }) ?? true
    else { return nil }
    let name = String(decoding: bytes[key], as: UTF8.self).printable
    return YAMLCulprit(
      range: SourceRange(line.start + line.indent, line.end), message: "this line has no `: ` after its key",
      help: "if it belongs to the text of `\(name)`, indent it further than that key; else write `key: value`",
      related: (SourceRange(key.lowerBound, key.upperBound), "the key before it"))
  }

  /// `losses: []` with entries below it.
  private static func closedBefore(_ line: Line, _ bytes: [UInt8]) -> YAMLCulprit? {
    guard line.indent < line.end - line.start, bytes[line.start + line.indent] == UInt8(ascii: "-"),
      let before = line.before(in: bytes), let key = before.key(in: bytes)
    else { return nil }
    let value = bytes[key.upperBound..<before.end].filter { $0 > 0x20 && $0 != UInt8(ascii: ":") }
    guard value == Array("[]".utf8) else { return nil }
    let bracket = bytes[key.upperBound..<before.end].firstIndex(of: UInt8(ascii: "[")) ?? key.upperBound
    return YAMLCulprit(
      range: SourceRange(bracket, before.end), message: "`[]` ends the list here, so nothing can follow below it",
      help: "delete the `[]`",
      related: (SourceRange(line.start + line.indent, line.end), "the first entry"))
  }

  /// `signer: "Priya" Raman`, `'The clinic's portal'`, or quotes that were opened lines before.
  private static func afterQuote(_ line: Line, _ offset: Int, _ bytes: [UInt8]) -> YAMLCulprit? {
    guard offset < line.end else { return nil }
    var end = offset
    while end > line.start, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > line.start, let quote = [UInt8(ascii: "\""), UInt8(ascii: "'")].first(where: { $0 == bytes[end - 1] }),
      bytes[offset] != UInt8(ascii: "#")
    else { return nil }
    if bytes[line.start..<end].count(where: { $0 == quote }).isMultiple(of: 2) {
      let isApostrophe = quote == UInt8(ascii: "'") && end == offset
      return YAMLCulprit(
        range: SourceRange(offset, line.end),
        message: isApostrophe ? "the apostrophe before this ends the text" : "text stands behind the closing quote",
        help: isApostrophe ? "put a text that holds an apostrophe in double quotes" : "put the whole value in quotes, or none of it")
    }
    var above = line
    while let before = above.before(in: bytes) {
      above = before
      let quotes = bytes[before.start..<before.end].indices.filter { bytes[$0] == quote }
      guard let last = quotes.last, !quotes.count.isMultiple(of: 2) else { continue }
      return YAMLCulprit(
        range: SourceRange(last, before.end),
        message: "the quotes that open here are closed only lines later", help: "close the quotes where the text ends",
        related: (SourceRange(end - 1, end), "closed here"))
    }
    return nil
  }
}

/// One line of a text, by offsets, without its line break and the blanks before that.
private struct Line {
  let start: Int
  let end: Int
  let indent: Int

  init(at offset: Int, in bytes: [UInt8]) {
    var start = min(offset, bytes.count), end = start
    while start > 0, !Self.isBreak(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !Self.isBreak(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    (self.start, self.end) = (start, end)
    indent = bytes[start..<end].prefix { $0 == 0x20 }.count
  }

  /// The last line before this one that is neither empty nor a comment.
  func before(in bytes: [UInt8]) -> Line? {
    var line = self
    while line.start > 0 {
      line = Line(at: line.start - 1, in: bytes)
      let first = line.start + line.indent
      if first < line.end, bytes[first] != UInt8(ascii: "#") { return line }
    }
    return nil
  }

  /// The word that the line begins with, behind `- `: letters, digits, hyphens.
  func key(in bytes: [UInt8]) -> Range<Int>? {
    var first = start + indent
    if first + 1 < end, bytes[first] == UInt8(ascii: "-"), bytes[first + 1] == 0x20 { first += 2 }
    let last = bytes[first..<end].firstIndex { !Self.isWord($0) } ?? end
    return last > first ? first..<last : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
