import Sourcing
import Testing

@testable import Documents

/// What is wrong in a template is said at its place, in words that tell how to mend it.
@Suite struct TemplateFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    /// The place of the finding stands between ‹ and ›.
    let body: String
    let told: String

    init(_ body: String, _ told: String) {
      self.body = body
      self.told = told
    }

    var testDescription: String { body }
  }

  static let paths = [
    Fault(
      "<p>{timeline.‹discovred›}</p>",
      "unknown-path: there is no fact 'timeline.discovred' (did you mean 'timeline.discovered'?)"),
    Fault(
      "<p>é {‹timelines›.discovered}</p>",
      "unknown-path: there is no fact 'timelines' (did you mean 'timeline.discovered'?)"),
    Fault(
      "<p>a &amp; {‹zzz›}</p>", "unknown-path: there is no fact 'zzz'"),
    Fault(
      "<p>{timeline.discovered.‹day›}</p>",
      "unknown-path: 'timeline.discovered' is a moment; nothing lies inside it"),
    Fault(
      "<p>{systems.‹0›.name}</p>",
      "unknown-path: 'systems' is a list; its elements have no names (repeat over it with d:repeat=\"name in systems\")"),
    Fault(
      "<p>{affected.residents.‹Texas›}</p>",
      "unknown-path: 'Texas' is not a place, as the keys of 'affected.residents' are"),
    Fault("<p>{‹duty›.due}</p>", "unknown-path: 'duty' is known only in a template with d:each=\"duty\""),
    Fault("<p>{‹policy›.limit}</p>", "unknown-path: 'policy' is known only in a template with d:each=\"policy\""),
    Fault(
      "<p title=\"{organization.‹nam›}\">x</p>",
      "unknown-path: there is no fact 'organization.nam' (did you mean 'organization.name'?)"),
    Fault(
      "<p d:repeat=\"s in systems\">{s.‹nme›}</p>",
      "unknown-path: there is no fact 's.nme' (did you mean 's.name'?)"),
    Fault(
      "<p d:repeat=\"place in affected.residents\">{place.‹total›}</p>",
      "unknown-path: 'place' is an entry of a map; it has a key and a value (write {place.key} or {place.value})"),
    Fault("<p>{organization.name}</p><p d:repeat=\"s in systems\">x</p><p>{‹s›.name}</p>", "unknown-path: there is no fact 's'"),
  ]

  static let formats = [
    Fault(
      "<p>{affected.total | ‹date›}</p>",
      "wrong-format: 'date' cannot print 'affected.total', which is a count (it can be printed as iso, count, capital, sentence)"),
    Fault("<p>{affected.total | ‹dat›}</p>", "wrong-format: there is no format 'dat' (did you mean 'date'?)"),
    Fault(
      "<p>{title | ‹money›}</p>",
      "wrong-format: 'money' cannot print 'title', which is a text (it can be printed as iso, capital, sentence, paragraphs)"),
    Fault("<p>{timeline.began | date | ‹iso›}</p>", "wrong-format: one value is printed in one format"),
    Fault(
      "<p>{‹timeline›}</p>",
      "wrong-format: 'timeline' is a group, which cannot be printed in a line (print one of its facts)"),
    Fault(
      "<p>{‹systems›}</p>",
      "wrong-format: 'systems' is a list, which cannot be printed in a line (repeat over it with d:repeat=\"name in systems\")"),
    Fault(
      "<p>{‹attack.account› | paragraphs}</p>",
      "wrong-format: 'paragraphs' writes elements that cannot stand in <p> (use a <div>)"),
    Fault(
      "<div>Account: {‹attack.account› | paragraphs}</div>",
      "wrong-format: 'paragraphs' needs an element of its own (write <div>{attack.account | paragraphs}</div>)"),
    Fault(
      "<p title=\"{‹attack.account› | paragraphs}\">x</p>",
      "wrong-format: 'attack.account' cannot stand in an attribute so"),
    Fault("<p d:repeat=\"s in ‹title›\">x</p>", "wrong-format: 'title' is a text; only a list or a map is repeated"),
    Fault(
      "<p d:when=\"‹title›\">x</p>",
      "wrong-format: 'title' is a text, not yes or no (write 'title known' or 'title = value')"),
    Fault("<p d:when=\"fictional = ‹maybe›\">x</p>", "wrong-format: 'fictional' is yes or no, not 'maybe'"),
    Fault("<p d:when=\"affected.total = ‹many›\">x</p>", "wrong-format: 'affected.total' is a count, not 'many'"),
    Fault(
      "<p d:when=\"‹timeline.began› = 2026\">x</p>",
      "wrong-format: 'timeline.began' is a moment, which has no one value to compare"),
    Fault(
      "<p d:when=\"status = ‹contaned›\">x</p>", "not-a-choice: 'contaned' is not a status (did you mean 'contained'?)"),
    Fault(
      "<p d:when=\"organization.address.country = ‹TX›\">x</p>",
      "bad-jurisdiction: 'TX' is not a place (did you mean 'US-TX'?)"),
    Fault(
      "<a href=\"‹{title}›\">x</a>",
      "wrong-format: a link begins with a web address or a file, and 'title' is a text"),
  ]

  static let syntax = [
    Fault("<p>‹{›title</p>", "template-syntax: a placeholder has no '}' (close it, or write '{{' for a brace)"),
    Fault("<p>title‹}›</p>", "template-syntax: a single '}' closes nothing (write '}}' for a brace)"),
    Fault("<p>‹{}›</p>", "template-syntax: the placeholder names no path (write {path} or {path | format})"),
    Fault("<p>{‹a b›}</p>", "template-syntax: this is not a path (write {path} or {path | format})"),
    Fault("<p>{title | ‹or: none›}</p>", "template-syntax: 'or' needs a text in quotes (write or: \"not known\")"),
    Fault("<p>{title | or: 'a' | ‹or: 'b'›}</p>", "template-syntax: 'or:' stands twice"),
    Fault(
      "<p ‹d:repeet=\"s in systems\"›>x</p>",
      "unknown-directive: 'd:repeet' is no directive (did you mean 'd:repeat'?)"),
    Fault("<p ‹d:for=\"board\"›>x</p>", "unknown-directive: 'd:for' stands only on the root element"),
    Fault(
      "‹<d:repeat>›x</d:repeat>",
      "unknown-directive: <d:repeat> is no directive (directives are attributes: d:repeat, d:when, d:include, d:items, d:says)"),
    Fault(
      "<p d:repeat=\"‹systems›\">x</p>",
      "template-syntax: a repetition names a variable and a list (write d:repeat=\"loss in insurance.losses\")"),
    Fault(
      "<p d:when=\"‹fictional or paper›\">x</p>",
      "template-syntax: this is not a condition (write 'path', 'not path', 'path known' or 'path = value', joined by 'and')"),
    Fault("<p d:include=\"‹parts/none.xhtml›\"></p>", "template-syntax: there is no part 'parts/none.xhtml'"),
    Fault("<p ‹d:says=\"\"›>x</p>", "template-syntax: d:says names no item"),
    Fault("<p d:says=\"‹freezer›\">x</p>", "unknown-item: there is no item 'freezer' (did you mean 'freeze'?)"),
    Fault("<p>x</p>‹<?php echo 1 ?>›", "template-syntax: a template has no processing instructions (delete it)"),
    Fault("<a href=\"‹javascript:alert(1)›\">x</a>", "template-syntax: a link cannot hold a script"),
    Fault(
      "<img src=\"‹https://example.com/a.png›\" alt=\"\"/>",
      "template-syntax: a page stands alone: <img> cannot load from elsewhere (put it beside the page, or leave it out)"),
    Fault(
      "<img ‹src=\"{organization.website}\"› alt=\"\"/>", "template-syntax: 'src' of <img> cannot come from a value"),
    Fault(
      "<p ‹onclick=\"{title}\"›>x</p>", "template-syntax: a value cannot stand in 'onclick', which a browser runs"),
  ]

  @Test(arguments: paths + formats + syntax) func `a fault is told at its place`(fault: Fault) {
    let marked = Marked(Form.page(fault.body))
    let findings = Form.library([("a.xhtml", marked.text)]).findings
    #expect(findings.map(\.told) == [fault.told])
    #expect(findings.first?.place.bytes == marked.range)
    #expect(findings.first?.place.file == "templates/a.xhtml")
  }

  static let roots = [
    Fault(
      "d:output=\"a.xhtml\"",
      "template-syntax: the template does not say whom it is for (write d:for=\"regulator\" on the root element)"),
    Fault(
      "d:for=\"board\"",
      "template-syntax: the template does not say where its documents go (write d:output=\"regulators/{duty.file}.xhtml\" on the root element)"),
    Fault(
      "d:for=\"‹bord›\" d:output=\"a.xhtml\"",
      "template-syntax: there is no recipient 'bord' (did you mean 'board'?)"),
    Fault(
      "d:for=\"board\" d:output=\"‹../a.xhtml›\"",
      "template-syntax: an output is a relative path without empty or dotted parts (write d:output=\"regulators/{duty.file}.xhtml\")"),
    Fault(
      "d:for=\"board\" d:output=\"‹a.html›\"", "template-syntax: the output of this template ends in '.xhtml'"),
    Fault(
      "d:for=\"board\" d:output=\"{‹title›}.xhtml\"",
      "wrong-format: a path is made of identifiers, and 'title' is a text"),
    Fault(
      "d:for=\"board\" d:each=\"‹dutty›\" d:output=\"a.xhtml\"",
      "unknown-directive: a template is for each duty, policy, incident or workspace (did you mean 'duty'?)"),
    Fault(
      "d:for=\"regulator\" d:each=\"duty\" d:output=\"a.xhtml\"",
      "template-syntax: the template does not say which duties it takes (write d:duty=\"…\" or d:recipient=\"…\" on the root element)"),
    Fault(
      "d:for=\"board\" ‹d:recipient=\"board\"› d:output=\"a.xhtml\"",
      "template-syntax: only a template with d:each=\"duty\" takes duties (add d:each=\"duty\")"),
    Fault(
      "d:for=\"board\" d:each=\"duty\" d:recipient=\"board\" d:place=\"‹TX›\" d:output=\"a.xhtml\"",
      "bad-jurisdiction: 'TX' is not a place (did you mean 'US-TX'?)"),
    Fault(
      "d:for=\"regulator\" d:each=\"duty\" d:duty=\"‹us-tx-agg›\" d:output=\"a.xhtml\"",
      "unknown-duty: no checklist has a duty 'us-tx-agg' (did you mean 'us-tx-ag'?)"),
  ]

  @Test(arguments: roots) func `a fault of the root element is told`(fault: Fault) {
    let marked = Marked(Form.page("<p>x</p>", fault.body))
    let findings = Form.library([("a.xhtml", marked.text)]).findings
    #expect(findings.map(\.told) == [fault.told])
    if let range = marked.range { #expect(findings.first?.place.bytes == range) }
  }

  @Test func `a fault in a part is told in the part, once for all templates that include it`() {
    let part = Marked("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{‹titel›}</p></div>")
    let page = Form.page("<div d:include=\"parts/p.xhtml\"></div>")
    let findings = Form.library([("a.xhtml", page), ("b.xhtml", page), ("parts/p.xhtml", part.text)]).findings
    #expect(findings.map(\.told) == ["unknown-path: there is no fact 'titel' (did you mean 'title'?)"])
    #expect(findings.first?.place.file == "templates/parts/p.xhtml")
    #expect(findings.first?.place.bytes == part.range)
  }

  @Test func `a part that includes itself is refused`() {
    let part = "<div xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:d=\"urn:dossier:template\"><p d:include=\"parts/p.xhtml\"/></div>"
    let told = Form.told(Form.page("<div d:include=\"parts/p.xhtml\"></div>"), parts: [("parts/p.xhtml", part)])
    #expect(told == ["template-syntax: the part includes itself: parts/p.xhtml → parts/p.xhtml"])
  }

  @Test func `a style sheet that would load something is refused`() {
    let told = Form.told(
      Form.page("<p>x</p>").replacing("<title>", with: "<style d:include=\"a.css\"></style><title>"),
      parts: [("a.css", "body { background: URL( 'https://example.com/a.png'); }")])
    #expect(told == ["template-syntax: a page stands alone: its style sheet loads nothing"])
  }

  @Test func `a template with a fault is left out and the others are used`() {
    let library = Form.library([("a.xhtml", Form.page("<p>{titel}</p>")), ("b.xhtml", Form.page("<p>{title}</p>"))])
    #expect(library.value.templates.map(\.path) == ["b.xhtml"])
    #expect(library.findings.count == 1)
  }
}
