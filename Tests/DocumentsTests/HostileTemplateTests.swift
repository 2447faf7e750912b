import Sourcing
import Testing

@testable import Documents

/// A template is a file from outside: no trick of XML gets anything in, and none hangs or traps.
@Suite struct HostileTemplateTests {
  static let root =
    "xmlns='http://www.w3.org/1999/xhtml' xmlns:d='urn:dossier:template' lang='en' xml:lang='en' d:for='board' d:output='a.xhtml'"

  @Test(arguments: [
    "<!DOCTYPE html [<!ENTITY x 'y'>]><html \(root)><body>&x;</body></html>",
    "<!DOCTYPE html SYSTEM 'file:///etc/hostname'><html \(root)/>",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'><html/>",
    "<!DOCTYPE html [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><html \(root)/>",
    "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><html \(root)>&c;</html>",
    "<!DOCTYPE html [<!ATTLIST html d:for CDATA 'board'>]><html \(root)/>",
    "<!DOCTYPE svg><svg/>",
  ]) func `a document type that is more than html is refused`(text: String) {
    #expect(
      Form.told(text) == [
        "doctype-refused: only <!DOCTYPE html> is accepted (take the declarations out, and write characters themselves instead of entities)"
      ])
  }

  @Test(arguments: [
    "", "<p>", "<html><body></html>", "text", "<a b=c/>", "<a/><b/>", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#x1F;</a>",
    "<a xmlns:p='' p:b='1'/>", "<p:a/>", "<a b='1' b='2'/>", "<a><![CDATA[</a>", "<a>]]></a>",
    "<?xml version='1.1'?><a>\u{1}</a>",
  ]) func `what is not well-formed is refused at a place in the file`(text: String) throws {
    let findings = Form.library([("a.xhtml", text)]).findings
    let first = try #require(findings.first)
    #expect(first.code == .templateSyntax)
    #expect(first.place.bytes.upperBound <= max(1, text.utf8.count))
    #expect(Form.library([("a.xhtml", text)]).value.templates.isEmpty)
  }

  @Test(arguments: [
    ("<?xml version='1.0' encoding='latin1'?><a/>", "template-syntax: another encoding is declared; only UTF-8 is accepted")
  ]) func `another encoding is refused`(text: String, told: String) {
    #expect(Form.told(text) == [told])
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let bytes = Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8)
    let findings = TemplateLibrary.compile(
      sources: [Source(path: "templates/a.xhtml", bytes: bytes)], law: Form.law
    ).findings
    #expect(!findings.isEmpty)
  }

  @Test func `an entity of XML itself is text, and is escaped again`() throws {
    #expect(try Form.body("<p>&lt;b&gt; &amp;amp; &#38; &quot;</p>") == "<p>&lt;b&gt; &amp;amp; &amp; \"</p>")
  }

  @Test func `nesting without end and a flood of elements come to an end`() {
    let deep = Form.page(String(repeating: "<div>", count: 5_000) + String(repeating: "</div>", count: 5_000))
    #expect(!Form.told(deep).isEmpty)
    let part = "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + String(repeating: "<p/>", count: 5_000) + "</div>"
    let flood = Form.page(String(repeating: "<div d:include=\"parts/p.xhtml\"/>", count: 10))
    #expect(
      Form.told(flood, parts: [("parts/p.xhtml", part)]) == ["too-many-nodes: the template has more than 20000 elements"])
  }

  @Test func `a file larger than a form can be is not parsed`() {
    let page = Form.page("<p>" + String(repeating: "x", count: 1 << 20) + "</p>")
    #expect(Form.told(page) == ["file-too-large: the template is larger than 1 MiB"])
  }

  @Test func `faults without number are cut off`() {
    let findings = Form.told(Form.page(String(repeating: "<p>{x}</p>", count: 500)))
    #expect(findings.count == 50)
  }

  /// Cut anywhere, a template gives findings and no trap.
  @Test func `a template cut at any byte is survived`() {
    let whole = Form.page(
      "<p d:when=\"fictional and not attack.paper\" title=\"{title | or: 'é'}\">{timeline.began | date} {{x}}</p>"
        + "<ul><li d:repeat=\"s in systems\">{s.name}</li></ul>")
    let bytes = Array(whole.utf8)
    #expect(Form.told(whole) == [])
    for end in bytes.indices.dropLast(9) {
      let cut = Source(path: "templates/a.xhtml", bytes: Array(bytes[..<end]))
      #expect(!TemplateLibrary.compile(sources: [cut], law: Form.law).findings.isEmpty)
    }
  }
}
