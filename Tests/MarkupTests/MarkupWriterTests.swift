import Testing

@testable import Markup

@Suite struct MarkupWriterTests {
  /// What a writer makes of some calls, or the error it throws.
  static func write(_ form: MarkupWriter.Form, _ calls: [WriterCall]) throws(MarkupError) -> String {
    var writer = try MarkupWriter(form)
    for call in calls { try call.apply(to: &writer) }
    return text(try writer.finish())
  }

  @Test func `a page reads the same to XML and HTML parsers`() throws {
    let page = try Self.write(
      .xhtml,
      [
        .declaration, .doctype, .comment(" Dossier "), .text("\n"),
        .start("html", [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", "en")]),
        .start("head"), .start("meta", [("charset", "utf-8")]), .end, .element("title", "A < B"),
        .start("script", [("src", "a?b&c")]), .end, .element("style", "a > b { color: \"red\" }"), .end,
        .start("body"), .start("td"), .end, .start("br"), .end, .raw("<hr/>"), .bytes(utf8("é & ü")), .end, .end,
      ])
    #expect(
      page == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <!-- Dossier -->
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>A &lt; B</title>\
        <script src="a?b&amp;c"></script><style>a > b { color: "red" }</style></head>\
        <body><td></td><br/><hr/>é &amp; ü</body></html>
        """)
    #expect(XMLCheck.wellFormed(utf8(page), accepting: .html5).isEmpty)
  }

  @Test func `in XML an element without content is self-closed`() throws {
    let document = try Self.write(
      .xml,
      [
        .start("a"), .start("td"), .end, .element("b", ""), .element("script", "a < b"),
        .start("c"), .attribute("d", utf8("\"<é")), .end, .instruction("p", "q"), .end,
      ])
    #expect(document == "<a><td/><b/><script>a &lt; b</script><c d=\"&quot;&lt;é\"/><?p q?></a>")
  }

  @Test(arguments: [
    "", " ", "b r", "1a", "-a", ".a", "a<", "a>", "a/", "a=", "a\"", "a&", "a\n", "a\u{0}", ":a", "a:", "a:b:c", "a:1",
    "xmlns:a", "\u{D7}", "\u{F7}", "\u{37E}", "a\u{2000}", "a\u{FFFE}", "\u{301}a", "a×",
  ])
  func `an element's name must be one`(name: String) {
    #expect(throws: MarkupError.illegalName(name)) { try Self.write(.xml, [.start(name), .end]) }
  }

  @Test(arguments: ["a", "_", "A-1.b", "é", "Ωμέγα", "名前", "a\u{301}", "a·", "𐀀", "xml:a"])
  func `what XML calls a name is one`(name: String) throws {
    let document = try Self.write(.xml, [.start(name), .end])
    #expect(XMLDocument.read(utf8(document)).document?.root.name.description == name)
  }

  static let refusals: [(MarkupError, [WriterCall])] = [
    (.illegalName("b c"), [.start("a", [("b c", "")])]),
    (.illegalName("xmlns:xml"), [.start("a", [("xmlns:xml", "u")])]),
    (.illegalName("xmlns:p"), [.start("a", [("xmlns:p", "")])]),
    (.duplicateAttribute("b", element: "a"), [.start("a", [("b", "1"), ("c", ""), ("b", "2")])]),
    (.duplicateAttribute("b", element: "a"), [.start("a", [("b", "1")]), .attribute("b", utf8("2"))]),
    (.undeclaredPrefix("p"), [.start("p:a")]),
    (.undeclaredPrefix("p"), [.start("a", [("p:b", "")])]),
    (.undeclaredPrefix("p"), [.start("a"), .start("p:b", [("xmlns:p", "u")]), .end, .start("p:b")]),
    (.illegalCharacter("\u{1}"), [.element("a", "x\u{1}")]),
    (.illegalCharacter("\u{FFFF}"), [.start("a", [("b", "\u{FFFF}")])]),
    (.illegalCharacter("\u{C}"), [.comment("\u{C}")]),
    (.illegalCharacter("\r"), [.comment("a\rb")]),
    (.notUTF8, [.start("a"), .bytes([0xED, 0xA0, 0x80])]),
    (.notUTF8, [.start("a"), .attribute("b", [0xC0, 0x80])]),
    (.illegalComment, [.comment("a--b")]),
    (.illegalComment, [.comment("a--\u{301}b")]),
    (.illegalComment, [.comment("a-")]),
    (.illegalComment, [.comment(">a")]),
    (.illegalComment, [.comment("->a")]),
    (.illegalInstruction("p"), [.instruction("p", "a?>b")]),
    (.illegalInstruction("p"), [.instruction("p", "a?>\u{301}b")]),
    (.illegalInstruction("XML"), [.instruction("XML", "a")]),
    (.illegalInstruction("p:q"), [.instruction("p:q", "")]),
    (.nothingToEnd, [.end]),
    (.unfinished(element: "b"), [.start("a"), .start("b")]),
    (.misplaced("the end of a document without root"), [.comment("c")]),
    (.misplaced("a second root"), [.start("a"), .end, .start("b")]),
    (.misplaced("text outside the root"), [.text("x")]),
    (.misplaced("content outside the root"), [.raw("<a/>")]),
    (.misplaced("a cut outside the root"), [.cut]),
    (.misplaced("an XML declaration"), [.text("\n"), .declaration]),
    (.misplaced("a document type"), [.doctype, .doctype]),
    (.misplaced("a document type"), [.start("a"), .end, .doctype]),
    (.misplaced("an attribute"), [.start("a"), .text("x"), .attribute("b", utf8("c"))]),
    (.misplaced("an element below 256 others"), Array(repeating: .start("a"), count: 257)),
    (.contentInVoidElement("br"), [.element("br", "x")]),
    (.contentInVoidElement("hr"), [.start("hr"), .start("a")]),
    (.contentInVoidElement("img"), [.start("img"), .cut]),
    (.ambiguousText(element: "script"), [.element("script", "a < b")]),
    (.ambiguousText(element: "style"), [.element("style", "&")]),
    (.ambiguousText(element: "script"), [.element("script", "a[b[1]]>c")]),
    (.ambiguousText(element: "script"), [.start("script"), .comment("x")]),
  ]

  @Test(arguments: refusals) func `what XML or HTML forbids is thrown`(expected: MarkupError, calls: [WriterCall]) {
    #expect(throws: expected) { try Self.write(.xhtml, calls) }
  }

  @Test(
    arguments: [
      .text("\u{1}"), .start("b", [("c", "\u{1}")]), .comment("--"), .attribute("d", [0xFF]), .start("b c"),
    ] as [WriterCall])
  func `a refused call writes nothing, and the writer goes on`(refused: WriterCall) throws {
    var writer = try MarkupWriter(.xml)
    try writer.start("a")
    do throws(MarkupError) {
      try refused.apply(to: &writer)
      Issue.record("nothing was refused")
    } catch {}
    try writer.end()
    #expect(text(try writer.finish()) == "<a/>")
  }

  @Test func `cut at its holes, a document takes values later`() throws {
    var writer = try MarkupWriter(.xhtml)
    try writer.start("p")
    var holes = try writer.start(
      "a", parts: [("href", [.text("/?q="), .hole, .text("&r="), .hole]), ("id", [.hole])])
    holes.append(try writer.cut())
    try writer.end()
    try writer.start("td")
    holes.append(try writer.cut())
    try writer.end()
    try writer.end()
    let constant = try writer.finish()
    #expect(text(constant) == "<p><a href=\"/?q=&amp;r=\" id=\"\"></a><td></td></p>")

    var filled = try OutputBuffer()
    var start = 0
    for (index, hole) in holes.enumerated() {
      filled.append(constant[start..<hole])
      if index < 3 { try filled.appendAttribute("\"\(index)\"") } else { try filled.appendText("<\(index)>") }
      start = hole
    }
    filled.append(constant[start...])
    #expect(
      text(try filled.finish())
        == "<p><a href=\"/?q=&quot;0&quot;&amp;r=&quot;1&quot;\" id=\"&quot;2&quot;\">&lt;3&gt;</a><td>&lt;4&gt;</td></p>"
    )
  }

  @Test(arguments: [
    "<a/>", "<a>x<b c='1' d='\"&#10;&#9;'/>y</a>", "<a xmlns='u:d' xmlns:p='u:p' p:b='1'><p:c><d xmlns=''/></p:c></a>",
    "<a><!-- c --><?p q?><?r?><![CDATA[<]]]]><![CDATA[>&]]></a>", "<a>&#13;\r\n\u{85}</a>",
    "<a xml:space='preserve'> </a>",
  ])
  func `what is read, written and read again is equal`(document: String) throws {
    for form in [MarkupWriter.Form.xml, .xhtml] {
      let first = try #require(XMLDocument.read(utf8(document)).document)
      var writer = try MarkupWriter(form)
      try writer.write(first.root)
      let bytes = try writer.finish()
      let second = try #require(XMLDocument.read(bytes).document)
      #expect(first.root == second.root)
      var again = try MarkupWriter(form)
      try again.write(second.root)
      #expect(try again.finish() == bytes)
    }
  }
}
