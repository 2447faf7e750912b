import Records
import Sourcing
import Testing

@testable import Documents

/// Placeholders, loops, conditions, parts: what a body becomes.
@Suite struct RenderingTests {
  static let systems = "systems:\n  - {name: a, kind: database}\n  - {name: b}\n"

  @Test(arguments: [
    ("<p>{title}, {organization.name}</p>", "<p>A theft, Northwind</p>"),
    ("<p>{{title}} }}{{</p>", "<p>{title} }{</p>"),
    ("<p title=\"{title}: {status}\">x</p>", "<p title=\"A theft: confirmed\">x</p>"),
    ("<p>{organization.phone | or: \"no telephone\"}</p>", "<p>no telephone</p>"),
    ("<p>{organization.phone | or: ''}</p>", "<p></p>"),
    ("<p>{status | capital}, {status | sentence} {title | sentence}</p>", "<p>Confirmed, Confirmed. A theft.</p>"),
    ("<p><!-- a remark for who edits the form -->x</p>", "<p>x</p>"),
    ("<br/><p></p><img src=\"a.png\" alt=\"\"/>", "<br/><p></p><img src=\"a.png\" alt=\"\"/>"),
    // d:repeat
    (
      "<ul><li d:repeat=\"s in systems\">{s.name} {s.kind | or: '–'}</li></ul>",
      "<ul><li>a database</li><li>b –</li></ul>"
    ),
    ("<p d:repeat=\"s in evidence\">x</p>", ""),
    (
      "<p d:repeat=\"place in affected.residents\">{place.key}: {place.value}</p>",
      "<p>Texas: 310</p><p>Germany: 1,095</p>"
    ),
    (
      "<div d:repeat=\"s in systems\"><p d:repeat=\"t in systems\">{s.name}{t.name}</p></div>",
      "<div><p>aa</p><p>ab</p></div><div><p>ba</p><p>bb</p></div>"
    ),
    // d:when
    ("<p d:when=\"fictional\">x</p><p d:when=\"not fictional\">y</p>", "<p>x</p>"),
    ("<p d:when=\"attack.paper\">x</p><p d:when=\"not attack.paper\">y</p>", ""),
    ("<p d:when=\"organization.phone known\">x</p><p d:when=\"not organization.phone known\">y</p>", "<p>y</p>"),
    ("<p d:when=\"status = confirmed\">x</p><p d:when=\"not status = closed\">y</p>", "<p>x</p><p>y</p>"),
    ("<p d:when=\"fictional and status = confirmed\">x</p><p d:when=\"fictional and attack.paper\">y</p>", "<p>x</p>"),
    ("<p d:when=\"attack.actions = access\">x</p><p d:when=\"attack.actions = loss\">y</p>", "<p>x</p>"),
    ("<p d:when=\"systems\">x</p><p d:when=\"evidence known\">y</p>", "<p>x</p>"),
    ("<ul><li d:repeat=\"s in systems\" d:when=\"s.kind known\">{s.name}</li></ul>", "<ul><li>a</li></ul>"),
    // counts of lists
    ("<p>{systems | count} {affected.residents | count}</p>", "<p>2 2</p>"),
    ("<p>{owed | count} {undetermined | count}</p>", "<p>4 0</p>"),
  ]) func `a body becomes this`(body: String, expected: String) throws {
    let facts =
      Self.systems + "fictional: yes\nattack: {paper: unknown, actions: [access]}\naffected: {residents: {US-TX: 310, DE: 1095}}\n"
    #expect(try Form.body(body, facts: facts) == expected)
  }

  @Test func `a part is read in the scope of where it is included`() throws {
    let parts = [("parts/s.xhtml", "<x xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:d=\"urn:dossier:template\"><b>{s.name}</b><i d:when=\"s.kind known\">!</i></x>")]
    let document = try Form.document(
      "<p d:repeat=\"s in systems\" d:include=\"parts/s.xhtml\"></p>", facts: Self.systems, parts: parts)
    #expect(document.body == "<p><b>a</b><i>!</i></p><p><b>b</b></p>")
    #expect(document.parts == ["templates/parts/s.xhtml"])
  }

  @Test func `paragraphs are cut at blank lines`() throws {
    let facts = "attack:\n  account: |\n    One\n    line.\n\n\n    <Two> & more.\n"
    #expect(
      try Form.body("<div>{attack.account | paragraphs}</div>", facts: facts)
        == "<div><p>One\nline.</p><p>&lt;Two&gt; &amp; more.</p></div>")
  }

  @Test func `the whole page is this`() throws {
    let document = try Form.document("<p>{title}</p>", facts: "")
    #expect(
      String(decoding: document.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
        <head><meta charset="utf-8"/><title>A form</title></head>
        <body><p>A theft</p></body>
        </html>
        """)
    #expect(document.path == "a.xhtml")
    #expect(!document.isDraft)
    #expect(document.title == "A form")
    #expect(document.findings.isEmpty)
  }

  @Test func `a form of XML writes what machines read`() throws {
    let form = """
      <?xml version="1.0" encoding="UTF-8"?>
      <f xmlns:d="urn:dossier:template" d:for="board" d:output="a.xml" at="{timeline.discovered}">
        <began>{timeline.began}</began><status>{status}</status><total>{affected.total}</total><left>{insurance.losses | count}</left>
        <s d:repeat="s in systems" name="{s.name}"/>
      </f>
      """
    let record = try Form.record(Self.systems + "affected: {total: 48212}\ninsurance: {losses: []}\n")
    let document = try #require(Form.documents([("a.xml", form)], record).first)
    #expect(
      String(decoding: document.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <f at="2026-03-12T09:20:00-04:00">
          <began>2026-03-02</began><status>confirmed</status><total>48212</total><left>0</left>
          <s name="a"/><s name="b"/>
        </f>
        """)
  }

  // MARK: What is not known

  @Test func `what is missing or unknown is a visible gap, and the document a draft`() throws {
    let document = try Form.document(
      "<p title=\"{organization.phone}\">{affected.total} {timeline.ended | date}</p><div>{attack.account | paragraphs}</div>",
      facts: "affected: {total: unknown}\nattack: {account: unknown}\n")
    #expect(
      document.body
        == "<p title=\"the telephone number: not known yet\"><span class=\"gap\">how many people are affected: not known yet</span> <span class=\"gap\">when the breach ended: not known yet</span></p><div><p><span class=\"gap\">the account of what happened: not known yet</span></p></div>"
    )
    #expect(document.isDraft)
    #expect(document.path == "a.draft.xhtml")
    #expect(
      document.gaps.map { "\($0.path): \($0.label)" } == [
        "affected.total: how many people are affected", "attack.account: the account of what happened",
        "organization.phone: the telephone number", "timeline.ended: when the breach ended",
      ])
  }

  @Test func `a bare label says what it belongs to`() throws {
    let document = try Form.document("<p>{response.support.hotline.phone}</p>")
    #expect(document.gaps.map(\.label) == ["telephone number of the hotline"])
  }

  @Test func `a draft says so of itself, and what it lacks`() throws {
    let body =
      "<p d:when=\"document.is-draft\">Draft: <i d:repeat=\"gap in document.gaps\">{gap.label}</i></p><p>{organization.phone}</p>"
    #expect(
      try Form.body(body)
        == "<p>Draft: <i>the telephone number</i></p><p><span class=\"gap\">the telephone number: not known yet</span></p>")
    #expect(try Form.body(body, facts: "", base: .withPhone) == "<p>1 585 555 0100</p>")
  }

  @Test func `an element of a list that is unknown leaves a gap`() throws {
    let document = try Form.document(
      "<p>{response.measures}</p>", facts: "response: {measures: [keys for all, unknown]}\n")
    #expect(document.body == "<p><span class=\"gap\">the measures taken: not known yet</span></p>")
  }

  @Test func `a page for people inside is never a draft`() throws {
    let document = try Form.document("<p>{affected.total}</p>", "d:for=\"internal\" d:output=\"index.xhtml\"")
    #expect(!document.isDraft)
    #expect(document.path == "index.xhtml")
  }

  @Test func `the same inputs give the same bytes`() throws {
    let facts = Self.systems + "affected: {residents: {US-TX: 310, DE: 1095, FR: 2}}\n"
    let body = "<p d:repeat=\"duty in owed\">{duty.name} {duty.because}</p><p d:repeat=\"p in affected.residents\">{p.key}</p>"
    let first = try Form.document(body, facts: facts)
    let second = try Form.document(body, facts: facts)
    #expect(first.bytes == second.bytes)
    #expect(first.reads == second.reads)
  }
}

extension Form {
  enum Base { case withPhone }

  static func body(_ body: String, facts: String, base: Base) throws -> String {
    let record = try record(
      "", base: minimalRecord.replacing("{name: Northwind}", with: "{name: Northwind, phone: 1 585 555 0100}"))
    return try #require(documents([("a.xhtml", page(body))], record).first).body
  }
}
