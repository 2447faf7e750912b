import Testing

@testable import Markup

@Suite struct EscapingTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a<b>&c", "a&lt;b&gt;&amp;c"), ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"),
    ("\"'", "\"'"), ("\t\n", "\t\n"), ("\r\n", "&#13;\n"),
    ("é€𝄞\u{7F}\u{85}\u{FFFD}\u{1FFFE}", "é€𝄞\u{7F}\u{85}\u{FFFD}\u{1FFFE}"),
    ("\u{F000}\u{FFFC}", "\u{F000}\u{FFFC}"),
  ])
  func `text is written with the references it needs`(value: String, expected: String) {
    var bytes = utf8(">")
    #expect(Escaping.text(value, into: &bytes) == nil)
    #expect(text(bytes) == ">" + expected)
  }

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a<b>&c", "a&lt;b&gt;&amp;c"), ("\"'", "&quot;'"), ("\t\n\r", "&#9;&#10;&#13;"),
    ("é€𝄞", "é€𝄞"),
  ])
  func `an attribute's value is written with the references it needs`(value: String, expected: String) {
    var bytes: [UInt8] = []
    #expect(Escaping.attribute(value, into: &bytes) == nil)
    #expect(text(bytes) == expected)
  }

  @Test(arguments: Array(0...0x1F) + [0xFFFE, 0xFFFF] as [UInt32])
  func `what XML forbids is named, and nothing is written`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    guard !XMLGrammar.isCharacter(scalar) else { return }
    for around in ["", "long enough to be a run of its own & more"] {
      var bytes = utf8("before")
      #expect(Escaping.text(around + String(scalar) + around, into: &bytes) == scalar)
      #expect(Escaping.attribute(around + String(scalar) + around, into: &bytes) == scalar)
      #expect(text(bytes) == "before")
    }
  }

  @Test func `every scalar below U+3000 and around the forbidden ones comes back unchanged`() throws {
    let values = Array(1...0x2FFF) + Array(0xE000...0xE010) + Array(0xFEF0...0x10010) + [0x10FFFF] as [UInt32]
    let legal = values.compactMap(Unicode.Scalar.init).filter(XMLGrammar.isCharacter)
    var value = ""
    value.unicodeScalars.append(contentsOf: legal)
    var writer = try MarkupWriter(.xml)
    try writer.element("a", attributes: [("b", value)], text: value)
    let root = try #require(XMLDocument.read(writer.finish()).document?.root)
    #expect(Array(root.text.utf8) == Array(value.utf8))
    #expect(root.attribute("b").map { Array($0.value.utf8) } == Array(value.utf8))
  }

  @Test func `the output buffer joins pieces of any size in order`() throws {
    var buffer = try OutputBuffer()
    var expected: [UInt8] = []
    for size in [0, 1, 7, 16_383, 16_384, 16_385, 100_000, 3] {
      let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
      buffer.append(piece)
      expected += piece
      #expect(buffer.count == expected.count)
    }
    try buffer.appendText("<\">")
    try buffer.appendAttribute("<\">")
    expected += utf8("&lt;\"&gt;&lt;&quot;&gt;")
    #expect(try buffer.finish() == expected)
  }

  @Test func `a refused value leaves the output buffer as it was`() throws {
    var buffer = try OutputBuffer()
    buffer.append(utf8("<a>"))
    do {
      try buffer.appendText("x\u{8}")
      Issue.record("U+0008 was written")
    } catch {
      #expect(error == .illegalCharacter("\u{8}"))
      #expect(error.description == "XML cannot hold U+0008")
    }
    #expect(try buffer.finish() == utf8("<a>"))
  }

  @Test func `an output buffer nobody finishes frees what it holds`() throws {
    for _ in 0..<10 {
      var buffer = try OutputBuffer()
      buffer.append([UInt8](repeating: 0x20, count: 50_000))
    }
  }
}
