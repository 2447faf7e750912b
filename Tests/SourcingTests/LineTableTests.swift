import Testing

import Sourcing

struct LineTableTests {
  @Test(arguments: [
    ("a«»", 1, 2), ("«»", 1, 1), ("a\n«»b", 2, 1), ("a\r\n«»b", 2, 1), ("a\r«»b", 2, 1), ("a\n\n«»", 3, 1), ("a\r«»\n", 1, 3),
    ("é日🙂«»x", 1, 4), ("e\u{301}«»", 1, 3), ("\u{FEFF}«»a", 1, 1), ("\u{FEFF}a«»", 1, 2), ("\u{FEFF}a\nb«»", 2, 2),
    (String(repeating: "é", count: 3000) + "«»", 1, 3001), ("ü\n" + String(repeating: "é", count: 3000) + "«»", 2, 3001),
  ])
  func `an offset has a line and a column in Unicode scalars`(marked: String, line: Int, column: Int) {
    let marked = Marked(marked)
    let table = LineTable(marked.source())
    #expect(table.line(of: Int(marked.ranges[0].lower)) == line)
    #expect(table.column(of: Int(marked.ranges[0].lower)) == column)
  }

  @Test func `a range has two ends, the second exclusive`() {
    let marked = Marked("a: «b\n c»\n")
    #expect(
      LineTable(marked.source()).location(of: marked.ranges[0]) == Location(line: 1, column: 4, endLine: 2, endColumn: 3))
  }

  @Test func `offsets and lines outside the file count as its ends`() {
    let table = LineTable(Source(path: "a", text: "ab\ncd"))
    #expect(table.count == 2)
    #expect(table.location(of: SourceRange(-5, 99)) == Location(line: 1, column: 1, endLine: 2, endColumn: 3))
    #expect(table.bytes(ofLine: 0) == 0..<2)
    #expect(table.bytes(ofLine: 9) == 3..<5)
    #expect(LineTable(Source(path: "a", text: "ab\r\n")).bytes(ofLine: 1) == 0..<2)
  }

  @Test func `bytes that are not UTF-8 trap nothing`() {
    let bytes: [UInt8] = [0x80, 0xFF, 0x0A, 0xC3, 0x0D, 0xE2, 0x82]
    let table = LineTable(Source(path: "a", bytes: bytes))
    for lower in 0...bytes.count {
      for upper in lower...bytes.count { #expect(table.location(of: SourceRange(lower, upper)).line >= 1) }
    }
  }

  @Test func `sources are found by path and listed in order`() {
    var table = SourceTable([Source(path: "b", text: "1"), Source(path: "a", text: "2"), Source(path: "b", text: "3")])
    table.add(Source(path: "c", text: "4"))
    table.add(Source(path: "a", text: "5"))
    #expect(table.all.map(\.path) == ["a", "b", "c"])
    #expect(table.all.map { String(decoding: $0.bytes, as: UTF8.self) } == ["5", "3", "4"])
    #expect(table["b"]?.bytes == [0x33])
    #expect(table["d"] == nil)
  }

  @Test(arguments: [
    ("abc", 3), ("日本", 4), ("é", 1), ("e\u{301}", 1), ("🙂", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤\u{FE0F}", 2), ("ｱ", 1), ("Ａ", 2),
    ("한", 2), ("\u{200B}", 0), ("", 0), ("ß—…", 3),
  ])
  func `a text is as wide as a terminal draws it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
