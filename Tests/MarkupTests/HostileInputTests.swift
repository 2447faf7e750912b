import Testing

@testable import Markup

/// What must never be read, expanded, believed or waited for.
@Suite struct HostileInputTests {
  static let doctypes = [
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><a/>",
    "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
    "<!DOCTYPE a PUBLIC '-//x' 'http://127.0.0.1:9/x.dtd'><a/>",
    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'defaulted'>]><a/>",
    "<!DOCTYPE a [<!ENTITY a '&b;&b;'><!ENTITY b '&c;&c;'><!ENTITY c '&a;'>]><a>&a;</a>",
    "<!DOCTYPE a><a/>",
    "<!DOCTYPE a []><a/>",
  ]

  @Test(arguments: doctypes) func `a document type is refused, whatever it declares`(document: String) {
    let (read, problems) = XMLDocument.read(utf8(document))
    #expect(read == nil)
    #expect(problems == [MarkupProblem(line: 1, column: 1, offset: 0, text: "document types are not accepted")])
    #expect(XMLCheck.wellFormed(utf8(document)) == problems)
    #expect(throws: MarkupError.refused(problems)) { try CanonicalForm.exclusive(utf8(document)) }
  }

  @Test(arguments: [
    "<!DOCTYPE html SYSTEM 'about:legacy-compat'><html/>", "<!DOCTYPE html []><html/>", "<!DOCTYPE HTML><html/>",
    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html>&x;</html>", "<!DOCTYPE  html><html/>",
    "<!DOCTYPE html ><html/>", "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'x'><html/>",
    "<!DOCTYPE svg><html/>",
  ])
  func `only the exact HTML doctype is accepted, and only where asked for`(document: String) {
    let expected = MarkupProblem(line: 1, column: 1, offset: 0, text: "only <!DOCTYPE html> is accepted")
    #expect(XMLDocument.read(utf8(document), accepting: .html5).problems == [expected])
    #expect(XMLCheck.wellFormed(utf8(document), accepting: .html5) == [expected])
  }

  @Test func `the HTML doctype itself passes, after a declaration and a comment`() {
    let document = utf8("<?xml version=\"1.0\"?>\n<!-- c -->\n<!DOCTYPE html>\n<html/>")
    #expect(XMLDocument.read(document, accepting: .html5).document?.hasDoctype == true)
    #expect(XMLCheck.wellFormed(document, accepting: .html5).isEmpty)
    #expect(XMLCheck.wellFormed(document).map(\.text) == ["document types are not accepted"])
    #expect(XMLCheck.wellFormed(document).map(\.line) == [3])
  }

  @Test func `a billion laughs end before the first`() {
    var entities = "<!ENTITY l0 'ha'>"
    for level in 1...30 { entities += "<!ENTITY l\(level) '&l\(level - 1);&l\(level - 1);'>" }
    let document = utf8("<!DOCTYPE a [\(entities)]><a>&l30;</a>")
    #expect(XMLDocument.read(document).problems.map(\.text) == ["document types are not accepted"])
  }

  @Test func `an entity nobody declared is a problem, and nothing is put in its place`() {
    for doctype in ["", "<!DOCTYPE html>"] {
      let (document, problems) = XMLDocument.read(utf8("\(doctype)<a>&nbsp;</a>"), accepting: .html5)
      #expect(document == nil)
      #expect(problems.first?.text == "Entity 'nbsp' not defined")
    }
  }

  @Test func `XInclude stays an element like any other`() throws {
    let include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/hostname\" parse=\"text\"/>"
    let document = try #require(XMLDocument.read(utf8("<a>\(include)</a>")).document)
    #expect(document.root.text.isEmpty)
    #expect(document.root.elements.first?.name.local == "include")
  }

  @Test func `a stylesheet instruction loads nothing`() throws {
    let document = try #require(
      XMLDocument.read(utf8("<?xml-stylesheet href='file:///etc/hostname'?><a/>")).document)
    #expect(document.prolog.count == 1)
  }

  @Test(arguments: [
    (Marked("<a>\u{61}«\u{0}»</a>"), "XML cannot hold U+0000"),
    (
      Marked("<?xml version='1.0' encoding='«ISO-8859-1»'?><a/>"),
      "another encoding is declared; only UTF-8 is accepted"
    ),
    (
      Marked("<?xml version='1.0' encoding = \"«UTF-16»\"?><a/>"),
      "another encoding is declared; only UTF-8 is accepted"
    ),
    (Marked("<?xml version='1.0' encoding='«no-such»' ?><a/>"), "another encoding is declared; only UTF-8 is accepted"),
    (
      Marked("<?xml version='1.0' encoding='«UTF-7»'?><a>+ADw-b+AD4-</a>"),
      "another encoding is declared; only UTF-8 is accepted"
    ),
  ])
  func `bytes that are not plain UTF-8 are refused where they stand`(document: Marked, text: String) {
    let expected = MarkupProblem(at: document.range.lowerBound, of: document.bytes, text: text)
    #expect(XMLDocument.read(document.bytes).problems == [expected])
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x92],
    ] as [[UInt8]])
  func `malformed UTF-8 is refused at its first byte`(sequence: [UInt8]) {
    for filler in 0..<9 {
      let before = utf8("<a>" + String(repeating: "x", count: filler))
      let problems = XMLDocument.read(before + sequence + utf8("</a>")).problems
      #expect(problems.map(\.offset) == [before.count])
      #expect(problems.map(\.text) == ["the document is not UTF-8"])
    }
  }

  @Test(arguments: [true, false]) func `UTF-16 with a byte order mark is refused by name`(isBigEndian: Bool) {
    let units = Array("\u{FEFF}<a/>".utf16)
    let document = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    #expect(XMLDocument.read(document).problems.map(\.text) == ["the document is UTF-16; only UTF-8 is accepted"])
    #expect(XMLDocument.read(Array(document.dropFirst(2))).problems.map(\.text) == ["XML cannot hold U+0000"])
  }

  @Test func `a UTF-8 byte order mark is no part of the document`() throws {
    let root = try #require(XMLDocument.read(utf8("\u{FEFF}<a/>")).document?.root)
    #expect(root.range == 3..<7)
  }

  @Test func `seventeen megabytes are refused before they are looked at`() {
    let document = [UInt8](repeating: UInt8(ascii: "<"), count: 17 << 20)
    let expected = MarkupProblem(line: 0, column: 0, offset: nil, text: "the document is larger than 16 MiB")
    #expect(XMLDocument.read(document).problems == [expected])
    #expect(XMLCheck.wellFormed(document) == [expected])
  }

  @Test func `elements nested 10,000 deep are refused at the first too deep`() {
    let document = utf8(
      String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000))
    let problems = XMLDocument.read(document).problems
    #expect(problems.map(\.text) == ["elements are nested deeper than 256"])
    #expect(XMLCheck.wellFormed(document) == problems)
    #expect(throws: MarkupError.refused(problems)) { try CanonicalForm.exclusive(document) }
  }

  @Test func `elements nested as deep as allowed are read, compared and hashed`() {
    let depth = MarkupLimit.depth
    let document = utf8(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
    let (left, right) = (XMLDocument.read(document).document, XMLDocument.read(document).document)
    #expect(left != nil && left == right && left.hashValue == right.hashValue)
  }

  @Test func `quadratic attributes are refused before libxml2 compares them`() {
    let attributes = (0..<400_000).map { " a\($0)='>'" }.joined()
    #expect(
      XMLCheck.wellFormed(utf8("<a\(attributes)/>")).map(\.text) == ["an element has too many attributes"])
  }

  @Test func `quadratic namespaces are refused before libxml2 looks them up`() {
    let declarations = (0..<20_000).map { " xmlns:a\($0)='u'" }.joined()
    let elements = String(repeating: "<a0:b/>", count: 500_000)
    #expect(
      XMLCheck.wellFormed(utf8("<a\(declarations)>\(elements)</a>")).map(\.text)
        == ["there are too many namespace declarations"])
  }

  @Test func `a document of nothing but faults ends after twenty`() {
    let document = utf8("<a>" + String(repeating: "& ", count: 4_000_000))
    #expect(XMLCheck.wellFormed(document).count == MarkupLimit.problems)
  }

  static let broken = [
    "", " ", "text", "<", "<a>", "</a>", "<a/><b/>", "<a/>x", "<1/>", "<a b/>", "<a b=c/>", "<a b='1' b='2'/>",
    "<a><b></a></b>", "<a>&</a>", "<a>&#0;</a>", "<a>&#xFFFF;</a>", "<a>&#xD800;</a>", "<a>\u{1}</a>",
    "<a b='\u{1}'/>", "<a>\u{FFFF}</a>", "<a>]]></a>", "<a b='<'/>", "<!-- -- --><a/>", "<?xml?><a/>",
    " <?xml version='1.0'?><a/>", "<?XmL x?><a/>", "<p:a/>", "<a p:b='1'/>", "<a xmlns:p=''/>",
    "<a xmlns:xmlns='u'/>", "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "<a xmlns='relative'/>",
    "<a:b:c xmlns:a='u'/>", "<?xml version='1.1'?><a/>", "<?xml version='2.0'?><a/>", "<a><![CDATA[ ]]</a>", "<a",
    "<a b", "<a b='",
  ]

  @Test(arguments: broken)
  func `what is not well-formed gives a problem and no document`(document: String) {
    let (read, problems) = XMLDocument.read(utf8(document))
    #expect(read == nil)
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { !$0.text.isEmpty && ($0.offset ?? 0) <= document.utf8.count })
    #expect(XMLCheck.wellFormed(utf8(document)) == problems)
  }

  static let valid = utf8(
    """
    \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <!-- ü --><?p q?>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:x='urn:x' lang="de"><p x:a='1 &amp; "2"' b="&#252;€𝄞">
    a &lt; b<br/><![CDATA[<raw> ]] ]]>&#x10FFFF;</p></html>
    """)

  @Test func `a document cut at any byte is a problem and no trap`() {
    #expect(XMLDocument.read(Self.valid, accepting: .html5).problems.isEmpty)
    for end in 0..<Self.valid.count {
      let cut = Array(Self.valid[..<end])
      let (document, problems) = XMLDocument.read(cut, accepting: .html5)
      #expect(document == nil, "cut at \(end)")
      #expect(!problems.isEmpty, "cut at \(end)")
      #expect(XMLCheck.wellFormed(cut, accepting: .html5) == problems)
    }
  }

  @Test(arguments: [UInt8(ascii: "<"), 0, 0xFF, UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\"")])
  func `a document with any byte replaced never traps, and checks agree`(byte: UInt8) {
    for index in Self.valid.indices {
      var changed = Self.valid
      changed[index] = byte
      let (document, problems) = XMLDocument.read(changed, accepting: .html5)
      #expect((document == nil) == !problems.isEmpty)
      #expect(XMLCheck.wellFormed(changed, accepting: .html5) == problems)
    }
  }
}
