import Testing

@testable import Markup

@Suite struct SchemaTests {
  static let relaxNG = utf8(
    """
    <element name="notice" xmlns="http://relaxng.org/ns/structure/1.0"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <attribute name="due"><data type="date"/></attribute>
      <oneOrMore><element name="item"><text/></element></oneOrMore>
    </element>
    """)

  static let xmlSchema = utf8(
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="notice"><xs:complexType>
        <xs:sequence><xs:element name="item" type="xs:string" maxOccurs="unbounded"/></xs:sequence>
        <xs:attribute name="due" type="xs:date" use="required"/>
      </xs:complexType></xs:element>
    </xs:schema>
    """)

  static let good = [
    "<notice due='2026-04-14'><item>a</item></notice>", "<notice due='2026-04-14'>\n<item/>\n<item>é</item></notice>",
  ]

  static let bad = [
    Marked("<!-- c -->\n«<notice due='2026-13-14'>»<item/></notice>"),
    Marked("<notice due='2026-04-14'><item/>\n\n«<itm/>»</notice>"),
    Marked("«<notice due='2026-04-14'/>»"), Marked("«<notice>»<item/></notice>"), Marked("\n«<other/>»"),
    Marked("<notice due='2026-04-14'><!-- é --> «<item x='1'/>»</notice>"),
  ]

  @Test(arguments: good) func `a document that fits its schema has no problems`(document: String) throws {
    let relaxNG = try RelaxNGSchema(Self.relaxNG)
    let xmlSchema = try XMLSchema(Self.xmlSchema)
    #expect(relaxNG.problems(of: utf8(document)).isEmpty)
    #expect(xmlSchema.problems(of: utf8(document)).isEmpty)
  }

  @Test(arguments: bad) func `one that does not has a problem at the element concerned`(document: Marked) throws {
    let relaxNG = try RelaxNGSchema(Self.relaxNG)
    let xmlSchema = try XMLSchema(Self.xmlSchema)
    let start = MarkupProblem(at: document.range.lowerBound, of: document.bytes, text: "")
    for problems in [relaxNG.problems(of: document.bytes), xmlSchema.problems(of: document.bytes)] {
      #expect(problems.contains { $0.offset == start.offset && $0.line == start.line && $0.column == start.column })
      #expect(problems.allSatisfy { !$0.text.isEmpty && $0.line > 0 })
    }
  }

  @Test func `a broken document is told as such`() throws {
    let expected = XMLCheck.wellFormed(utf8("<notice>"))
    #expect(try RelaxNGSchema(Self.relaxNG).problems(of: utf8("<notice>")) == expected)
    #expect(try XMLSchema(Self.xmlSchema).problems(of: utf8("<notice>")) == expected)
  }

  @Test func `our own doctype is accepted where asked for`() throws {
    let document = utf8("<!DOCTYPE html><notice due='2026-04-14'><item/></notice>")
    let schema = try RelaxNGSchema(Self.relaxNG)
    #expect(schema.problems(of: document, accepting: .html5).isEmpty)
    #expect(schema.problems(of: document).map(\.text) == ["document types are not accepted"])
  }

  @Test func `at most twenty problems are kept`() throws {
    let document = utf8(
      "<notice due='2026-04-14'>" + String(repeating: "<item>\n<x/></item>", count: 100) + "</notice>")
    #expect(try XMLSchema(Self.xmlSchema).problems(of: document).count == MarkupLimit.problems)
    #expect(try RelaxNGSchema(Self.relaxNG).problems(of: document).count <= MarkupLimit.problems)
  }

  @Test(arguments: ["include", "externalRef"]) func `a RELAX NG schema brings in no other file`(name: String) {
    let schema = Marked(
      "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>\n<start>«<\(name) href='/etc/hostname'/>»</start></grammar>"
    )
    let text = "<\(name)> brings in another file; a schema must be one file"
    let expected = MarkupProblem(at: schema.range.lowerBound, of: schema.bytes, text: text)
    #expect(refusal { _ = try RelaxNGSchema(schema.bytes) } == .refused([expected]))
  }

  @Test(arguments: ["include", "redefine", "import"]) func `an XML Schema brings in no other file`(name: String) {
    let schema = Marked(
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>«<xs:\(name) schemaLocation='/etc/hostname'/>»</xs:schema>"
    )
    let text = "<xs:\(name)> brings in another file; a schema must be one file"
    let expected = MarkupProblem(at: schema.range.lowerBound, of: schema.bytes, text: text)
    #expect(refusal { _ = try XMLSchema(schema.bytes) } == .refused([expected]))
  }

  @Test(arguments: [
    "<a/>", "<element xmlns='http://relaxng.org/ns/structure/1.0'/>",
    "<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><ref name='no'/></start></grammar>", "<grammar",
  ])
  func `a RELAX NG schema that is none is refused`(schema: String) {
    guard case .refused(let problems) = refusal({ _ = try RelaxNGSchema(utf8(schema)) }) else {
      Issue.record("a schema that is none was compiled")
      return
    }
    #expect(!problems.isEmpty)
  }

  @Test(arguments: [
    "<a/>", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element/></xs:schema>", "<xs:schema",
  ])
  func `an XML Schema that is none is refused`(schema: String) {
    guard case .refused(let problems) = refusal({ _ = try XMLSchema(utf8(schema)) }) else {
      Issue.record("a schema that is none was compiled")
      return
    }
    #expect(!problems.isEmpty)
  }

  @Test func `a document's own hint where its schema is leads nowhere`() throws {
    let hint = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='u:x /etc/hostname'"
    let document = utf8("<notice \(hint) xsi:noNamespaceSchemaLocation='/etc/passwd' due='2026-04-14'><item/></notice>")
    #expect(try XMLSchema(Self.xmlSchema).problems(of: document).isEmpty)
  }

  private func refusal(_ body: () throws -> Void) -> MarkupError? {
    do {
      try body()
      return nil
    } catch {
      return error as? MarkupError
    }
  }
}
