import Markup
import Records
import Sourcing
import Testing

@testable import Documents

/// No value gets out of the place where it is printed.
@Suite struct EscapingTests {
  static let hostile = [
    "</p><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' x='", "]]>", "<![CDATA[", "&amp;", "&#60;", "{title}",
    "<!--", "-->", "<?php ?>", "\u{2028}", "é ü \u{1F600}", "a\tb", "javascript:alert(1)",
  ]

  @Test(arguments: hostile) func `a hostile value stays a value`(value: String) throws {
    let record = Record(
      id: "2026-001", source: Source(path: "incident.yaml", text: ""),
      root: Fact(
        .group([
          .init(name: "title", keyPlace: Place("incident.yaml", .start), fact: Fact(.text(value), at: Place("incident.yaml", .start)))
        ]), at: Place("incident.yaml", .start)))
    let page = Form.page("<p title=\"{title}\">{title}</p>", title: "{title}")
    let document = try #require(Form.documents([("a.xhtml", page)], record).first)
    let read = XMLDocument.read(document.bytes, accepting: .html5)
    let root = try #require(read.document?.root)
    let paragraph = try #require(root.elements.last?.elements.first)
    #expect(root.elements.last?.elements.count == 1)
    #expect(paragraph.attribute("title")?.value == value)
    #expect(paragraph.attributes.count == 1)
    #expect(paragraph.children.map(\.text) == [value])
    #expect(document.findings.isEmpty)
  }

  @Test(arguments: ["\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func `a character that no document can hold holds it back`(value: String) throws {
    let place = Place("incident.yaml", SourceRange(7, 9))
    let record = Record(
      id: "2026-001", source: Source(path: "incident.yaml", text: "title: x"),
      root: Fact(.group([.init(name: "title", keyPlace: place, fact: Fact(.text("a" + value + "b"), at: place))]), at: place))
    let document = try #require(Form.documents([("a.xhtml", Form.page("<p>{title}</p>"))], record).first)
    #expect(document.body == "<p>a\u{FFFD}b</p>")
    #expect(document.isDraft)
    #expect(
      document.findings.map(\.told) == ["control-character: a value holds a character that no document can hold (delete it)"])
    #expect(document.findings.first?.place == place)
    #expect(XMLCheck.wellFormed(document.bytes, accepting: .html5).isEmpty)
  }

  /// Direction marks in a record are refused when it is read, so none reaches a page.
  @Test func `a hidden direction mark does not reach a page`() throws {
    let source = Source(
      path: "incident.yaml", text: Form.minimalRecord.replacing("A theft", with: "A \u{202E}theft"))
    let read = RecordReader.read(source, folder: "2026-001")
    #expect(read.findings.map(\.code) == [.controlCharacter])
    guard let record = read.value else { return }
    let document = try #require(Form.documents([("a.xhtml", Form.page("<p>{title}</p>"))], record).first)
    #expect(!document.body.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `an identifier cannot lead out of the folder`() throws {
    let page = Form.page(
      "<p>{policy.id}</p>", "d:for=\"insurer\" d:each=\"policy\" d:output=\"insurer/{policy.id}.xhtml\"")
    let place = Place("incident.yaml", .start)
    func policy(_ id: String) -> Fact {
      Fact(.group([.init(name: "id", keyPlace: place, fact: Fact(.text(id), at: place))]), at: place)
    }
    let policies = Fact(.list([policy("../../etc"), policy("A"), policy("a"), policy("")]), at: place)
    let insurance = Fact(.group([.init(name: "policies", keyPlace: place, fact: policies)]), at: place)
    let record = Record(
      id: "2026-001", source: Source(path: "incident.yaml", text: ""),
      root: Fact(.group([.init(name: "insurance", keyPlace: place, fact: insurance)]), at: place))
    #expect(
      Form.documents([("a.xhtml", page)], record).map { $0.path.replacing(".draft", with: "") } == [
        "insurer/------etc.xhtml", "insurer/A.xhtml", "insurer/a-2.xhtml", "insurer/unknown.xhtml",
      ])
  }
}

extension XMLNode {
  fileprivate var text: String { if case .text(let text) = self { text.value } else { "" } }
}
