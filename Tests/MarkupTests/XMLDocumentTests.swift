import Testing

@testable import Markup

/// What is read, and where it stands.
@Suite struct XMLDocumentTests {
  func root(_ text: String) throws -> XMLElement { try #require(XMLDocument.read(utf8(text)).document?.root) }

  @Test func `names carry prefix, local part and namespace`() throws {
    let root = try root("<x:a xmlns:x='urn:x' xmlns='urn:d' x:b='1' c='2' xml:lang='en'><d/></x:a>")
    #expect(root.name == XMLName(prefix: "x", local: "a", namespace: "urn:x"))
    #expect(
      root.namespaces == [
        XMLNamespaceDeclaration(prefix: "x", namespace: "urn:x"),
        XMLNamespaceDeclaration(prefix: nil, namespace: "urn:d"),
      ])
    #expect(root.attributes.map(\.name.description) == ["x:b", "c", "xml:lang"])
    #expect(root.attribute("b", namespace: "urn:x")?.value == "1")
    #expect(root.attribute("b") == nil)
    #expect(root.attribute("c")?.name.namespace == nil)
    #expect(root.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace")?.value == "en")
    #expect(root.elements.map(\.name.namespace) == ["urn:d"])
  }

  @Test func `text is one node between two pieces of markup`() throws {
    let root = try root("<a> x &lt;&#65; <![CDATA[<&>]]>\r\ny<b/> <!--c-->z<?p  q ?></a>")
    let expected = ["text: x <A <&>\ny", "element:b", "text: ", "comment:c", "text:z", "instruction:p q "]
    #expect(root.children.map(name) == expected)
    #expect(root.text == " x <A <&>\ny z")
  }

  func name(_ node: XMLNode) -> String {
    switch node {
    case .text(let text): "text:\(text.value)"
    case .element(let element): "element:\(element.name)"
    case .comment(let comment): "comment:\(comment.value)"
    case .instruction(let instruction): "instruction:\(instruction.target) \(instruction.value)"
    }
  }

  @Test(arguments: [
    Marked("«<a/>»"), Marked("\u{FEFF}<?xml version='1.0'?>\n«<a b='>'></a>»\n"),
    Marked("<!-- <a> --><?p <a> ?>«<a><![CDATA[</a>]]></a >»<!-- </a> -->"),
    Marked("<!DOCTYPE html>\n«<a>&#60;/a></a>»"), Marked("<!-- <!DOCTYPE html> --><!DOCTYPE html>«<a\n/>»"),
  ])
  func `the root's range is its bytes`(document: Marked) throws {
    let root = try #require(XMLDocument.read(document.bytes, accepting: .html5).document?.root)
    #expect(root.range == document.range)
  }

  @Test(arguments: [
    Marked("<a>«<b c='1'>»x</b></a>"), Marked("<a>é€𝄞«<b/>»</a>"), Marked("<a c='/>' d=\"'>\">«<b\n  e = '/' />»</a>"),
    Marked("<a><![CDATA[<b>]]>«<b>»</b></a>"), Marked("<a><!--<b>-->\r\n<?p <b>?>«<b >»</b></a>"),
  ])
  func `a start tag's range is its bytes, and its line where it begins`(document: Marked) throws {
    let child = try #require(XMLDocument.read(document.bytes).document?.root.elements.first)
    #expect(child.startTag == document.range)
    let lines = document.bytes[..<document.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
    #expect(child.line == lines + 1)
  }

  @Test(arguments: [
    Marked("<a «b='1'»/>"), Marked("<a xmlns='u:u' «b = '1'» xmlns:c='u:c'/>"), Marked("<a c='b=2' «b=\"1\"»/>"),
    Marked("<a\n  é='x'\n  «b='1'»\n></a>"), Marked("<a xmlnsx='x' «b='&#49;'»/>"), Marked("<a c=\"/>'\" «b='1'»/>"),
  ])
  func `an attribute's range is its bytes`(document: Marked) throws {
    let attribute = try #require(XMLDocument.read(document.bytes).document?.root.attribute("b"))
    #expect(attribute.range == document.range)
    #expect(attribute.value == "1")
  }

  @Test(arguments: [
    Marked("<a>«text»</a>"), Marked("<a>«&lt;<![CDATA[>]]>»<b/></a>"), Marked("<!--x--><a>«\n x »<b/>y</a>"),
    Marked("<a><b/>«x»<!--y--></a>"), Marked("<a><b></b>«é»</a>"),
  ])
  func `a text's range is its bytes`(document: Marked) throws {
    let root = try #require(XMLDocument.read(document.bytes).document?.root)
    let texts = root.children.compactMap { if case .text(let text) = $0 { text.range } else { nil } }
    #expect(texts.first == document.range)
  }

  @Test func `comments and instructions know their bytes`() throws {
    let document = try #require(XMLDocument.read(utf8("<!--a--><?b c?><d/>\n<!--e-->")).document)
    #expect(document.prolog.map(range) == [0..<8, 8..<15])
    #expect(document.epilog.map(range) == [20..<28])
  }

  func range(_ node: XMLNode) -> Range<Int> {
    switch node {
    case .text(let text): text.range
    case .element(let element): element.range
    case .comment(let comment): comment.range
    case .instruction(let instruction): instruction.range
    }
  }

  @Test(arguments: [
    (Marked("<a>x&amp;«{»y}</a>"), "{"), (Marked("<a>&#228;&#x1D11E;«{»</a>"), "{"),
    (Marked("<a>\r\n\r\n«{»</a>"), "{"),
    (Marked("<a><![CDATA[&amp;]]>é«{»</a>"), "{"), (Marked("<a>a«&lt;»</a>"), "<"),
    (Marked("<a><![CDATA[x«<»]]></a>"), "<"),
  ])
  func `a byte of text leads back to the source`(document: Marked, byte: String) throws {
    let root = try #require(XMLDocument.read(document.bytes).document?.root)
    guard case .text(let text) = root.children.first else { throw Missing() }
    let index = try #require(Array(text.value.utf8).firstIndex(of: utf8(byte)[0]))
    #expect(
      SourceText.offset(ofByte: index, writtenIn: text.range, of: document.bytes) == document.range.lowerBound)
    #expect(SourceText.offset(ofByte: 1_000, writtenIn: text.range, of: document.bytes) == text.range.upperBound)
  }

  struct Missing: Error {}

  @Test func `a byte of an attribute's value leads back to the source`() throws {
    let document = Marked("<a b='x&quot;\n«{»y}'/>")
    let attribute = try #require(XMLDocument.read(document.bytes).document?.root.attribute("b"))
    #expect(attribute.value == "x\" {y}")
    #expect(
      SourceText.offset(ofByte: 3, writtenIn: attribute.valueRange, of: document.bytes)
        == document.range.lowerBound)
  }

  @Test(arguments: [
    (Marked("<a>\n<b></c>«»</b>\n</a>"), "Opening and ending tag mismatch: b line 2 and c"),
    (Marked("<a>\nä &nope;«»</a>"), "Entity 'nope' not defined"),
  ])
  func `a problem stands where the parser stood`(document: Marked, text: String) {
    let expected = MarkupProblem(at: document.range.lowerBound, of: document.bytes, text: text)
    #expect(XMLDocument.read(document.bytes).problems.first == expected)
  }

  @Test func `offsets are exact megabytes into a document`() {
    let document = Marked("<a>" + String(repeating: "<b>é</b>\n", count: 300_000) + "&nope;«»</a>")
    let expected = MarkupProblem(
      at: document.range.lowerBound, of: document.bytes, text: "Entity 'nope' not defined")
    #expect(XMLCheck.wellFormed(document.bytes).first == expected)
    #expect(expected.line == 300_001)
  }

  @Test func `lines above 65,535 are counted`() throws {
    let document = "<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>"
    #expect(try root(document).elements.first?.line == 70_001)
  }

  @Test(.enabled(if: memoryIsMeasured)) func `ten thousand small documents leave nothing behind`() {
    let document = utf8("<a xmlns:x='urn:x'><x:b c='1'>text &amp; more</x:b><!--c--></a>")
    let broken = utf8("<a><b></a>")
    let before = residentBytes()
    for _ in 0..<10_000 {
      guard XMLDocument.read(document).document != nil, XMLDocument.read(broken).document == nil else {
        Issue.record("a small document was misread")
        return
      }
    }
    // One parser lost per document would be some 200 MB; other tests that run meanwhile take less than half of that.
    #expect(residentBytes() - before < 100 << 20)
  }
}

extension XMLDocumentTests {
  @Test(arguments: [
    ("&amp;", "&"), ("&#38;#38;", "&#38;"), ("&amp;#38;&#x26;", "&#38;&"), ("a&lt;&gt;&quot;&apos;b", "a<>\"'b"),
    ("a\t\n b", "a   b"), ("a&#9;&#10;&#13;b", "a\t\n\rb"), ("a\r\nb", "a b"),
  ])
  func `an attribute's references are resolved once`(written: String, value: String) throws {
    #expect(try root("<a b=\"\(written)\"/>").attribute("b")?.value == value)
  }
}
