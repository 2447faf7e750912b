import Testing

@testable import Markup

@Suite struct CanonicalFormTests {
  @Test(arguments: [
    ("<?xml version='1.0'?>\n<a  c = '2'   b='1' />\n", "<a b=\"1\" c=\"2\"></a>"),
    ("<a>\r\n&lt;&gt;&amp;&quot;&#13;<![CDATA[<&]]></a>", "<a>\n&lt;&gt;&amp;\"&#xD;&lt;&amp;</a>"),
    ("<a b='&lt;>&amp;&quot;&#9;&#10;&#13;'/>", "<a b=\"&lt;>&amp;&quot;&#x9;&#xA;&#xD;\"></a>"),
    ("<?p  q ?><a><!--c--></a><!--d-->", "<?p q ?>\n<a></a>"),
    (
      "<a xmlns:unused='u:u' xmlns='u:d'><p:b xmlns:p='u:p' xmlns:q='u:q' q:c='1' a='2'/></a>",
      "<a xmlns=\"u:d\"><p:b xmlns:p=\"u:p\" xmlns:q=\"u:q\" a=\"2\" q:c=\"1\"></p:b></a>"
    ),
    (
      "<a xmlns:z='u:a' xmlns:y='u:b' z:b='1' y:a='2' b='3'/>",
      "<a xmlns:y=\"u:b\" xmlns:z=\"u:a\" b=\"3\" z:b=\"1\" y:a=\"2\"></a>"
    ),
    (
      "<a xmlns='u:d'><b xmlns=''><c xmlns='u:d'/></b></a>",
      "<a xmlns=\"u:d\"><b xmlns=\"\"><c xmlns=\"u:d\"></c></b></a>"
    ),
    ("<p:a xmlns:p='u:p'><p:b/><p:c xmlns:p='u:p'/></p:a>", "<p:a xmlns:p=\"u:p\"><p:b></p:b><p:c></p:c></p:a>"),
    ("<a>é&#x1D11E;</a>", "<a>é𝄞</a>"),
  ])
  func `the exclusive form has one answer`(document: String, expected: String) throws {
    let canonical = try CanonicalForm.exclusive(utf8(document))
    #expect(text(canonical) == expected)
    #expect(try CanonicalForm.exclusive(canonical) == canonical)
  }

  @Test func `the inclusive forms keep every namespace`() throws {
    let document = utf8("<a xmlns:u='u:u' xmlns='u:d'><b xml:id='x'/></a>")
    let expected = "<a xmlns=\"u:d\" xmlns:u=\"u:u\"><b xml:id=\"x\"></b></a>"
    #expect(text(try CanonicalForm.inclusive.of(document)) == expected)
    #expect(text(try CanonicalForm.inclusive11.of(document)) == expected)
  }

  @Test func `a prefix list keeps namespaces that only values use`() throws {
    let document = utf8("<a xmlns:t='u:t' xmlns:u='u:u' type='t:x'/>")
    let canonical = try CanonicalForm.exclusive(inclusivePrefixes: ["no", "t"]).of(document)
    #expect(text(canonical) == "<a xmlns:t=\"u:t\" type=\"t:x\"></a>")
  }

  @Test func `comments stay where asked for, the doctype never`() throws {
    let document = utf8("<!DOCTYPE html>\n<!--a--><html><!--b--></html><!--c-->")
    let canonical = try CanonicalForm.exclusive(document, comments: true, accepting: .html5)
    #expect(text(canonical) == "<!--a-->\n<html><!--b--></html>\n<!--c-->")
  }

  @Test(arguments: ["<a>", "", "<a xmlns='relative'/>", "<a>\u{1}</a>", "<a xml:id='1'/>"])
  func `what is not well-formed has no canonical form`(document: String) {
    #expect(throws: MarkupError.self) { try CanonicalForm.exclusive(utf8(document)) }
  }
}
