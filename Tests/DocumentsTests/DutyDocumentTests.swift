import Law
import Records
import Sourcing
import Testing

@testable import Documents

/// A document that fulfils a duty says every item, in the form of its facts, and to no one who may not know.
@Suite struct DutyDocumentTests {
  static let authority = "d:for=\"regulator\" d:each=\"duty\" d:duty=\"us-tx-ag\" d:output=\"{duty.file}.xhtml\""
  static let people = "d:for=\"individuals\" d:each=\"duty\" d:duty=\"us-tx-people\" d:output=\"{duty.file}.xhtml\""
  static let loop = "<div d:repeat=\"item in duty.items\"><h2>{item.label}</h2><div>{item.value}</div></div>"
  static let known = "attack: {account: They came in.}\naffected: {residents: {US-TX: 310}, residents-complete: yes}\n"

  static func filing(_ facts: String, body: String = loop, root: String = authority, base: String = Form.minimalRecord)
    throws -> RenderedDocument
  {
    let page = Form.page(body, root)
    try #require(Form.told(page) == [])
    return try #require(Form.documents([("a.xhtml", page)], try Form.record(facts, base: base)).first)
  }

  @Test func `every item is said`() throws {
    let document = try Self.filing(Self.known)
    #expect(
      document.body
        == "<div><h2>What happened</h2><div><p>They came in.</p></div></div><div><h2>Number of residents affected</h2><div><p>310</p></div></div><div><h2>Date of the breach</h2><div><p>March 2, 2026</p></div></div>"
    )
    #expect(document.path == "us-tx-ag.xhtml")
    #expect(document.duty == "us-tx-ag")
    #expect(document.recipient == .regulator)
    #expect(document.template == "templates/a.xhtml")
    #expect(!document.isDraft)
    #expect(document.findings.isEmpty)
  }

  @Test func `an item that is not known holds the filing up`() throws {
    let document = try Self.filing("affected: {residents: {US-TX: 310}}\n")
    #expect(document.isDraft)
    #expect(document.path == "us-tx-ag.draft.xhtml")
    #expect(document.gaps.map { "\($0.path): \($0.label)" } == ["attack.account: the account of what happened"])
    #expect(document.body.contains("<span class=\"gap\">the account of what happened: not known yet</span>"))
  }

  @Test func `what is asked for only if it is known does not`() throws {
    let base = Form.minimalRecord.replacing("began: 2026-03-02", with: "began: unknown")
    let document = try Self.filing(Self.known, base: base)
    #expect(document.body.contains("<div><span class=\"unknown\">not known yet</span></div>"))
    #expect(!document.isDraft)
    #expect(document.gaps.isEmpty)
  }

  @Test func `an element may state an item in its own words`() throws {
    let body =
      "<p d:says=\"what-happened\">{attack.account}</p><div d:repeat=\"item in duty.remaining\"><div>{item.value}</div></div>"
    let document = try Self.filing(Self.known, body: body)
    #expect(
      document.body == "<p>They came in.</p><div><div><p>310</p></div></div><div><div><p>March 2, 2026</p></div></div>")
    #expect(!document.isDraft)
  }

  @Test func `an element that is hidden for want of its fact leaves a gap`() throws {
    let body =
      "<p d:says=\"what-happened\" d:when=\"attack.account known\">{attack.account}</p><div d:repeat=\"item in duty.remaining\"><div>{item.value}</div></div>"
    let document = try Self.filing("affected: {residents: {US-TX: 310}}\n", body: body)
    #expect(document.isDraft)
    #expect(document.gaps.map(\.path) == ["attack.account"])
  }

  @Test func `places within a place are added up`() throws {
    let base = Form.minimalRecord
    let page = Form.page("<p>{duty.residents}</p><div d:repeat=\"item in duty.items\"><div>{item.value}</div></div>", Self.authority)
    let record = try Form.record("attack: {account: x}\naffected: {residents: {US-CA: 3, DE: 2}, residents-complete: yes}\n", base: base)
    let assessment = Assessor(rulebook: Form.rulebook).assess(record, asOf: nil)
    let resolver = Resolver(
      DocumentContext(record: record, assessment: assessment, law: Form.law), duty: nil, policy: nil, variableCount: 0)
    func text(_ place: String) -> String? {
      guard case .value(let value, _, _) = resolver.fact(FactPath("affected.residents.\(place)")) else { return nil }
      return ValueText.international.text(of: value, type: .count, format: .count)
    }
    #expect(text("US") == "3")
    #expect(text("EU") == "2")
    #expect(text("FR") == "0")
    #expect(Form.told(page) == [])
  }

  // MARK: Readers

  @Test func `a fact that the record marks for fewer readers is withheld`() throws {
    let document = try Self.filing(Self.known + "audiences: {attack.account: privileged}\n")
    #expect(document.body.contains("<span class=\"gap\">the account of what happened: withheld</span>"))
    #expect(!document.body.contains("They came in"))
    #expect(document.isDraft)
    #expect(
      document.findings.map(\.told) == [
        "audience-violation: a document for the regulator would show 'attack.account', which is privileged (take it out of the template, or change its mark under `audiences`)"
      ])
    #expect(document.findings.first?.place.file == "incident.yaml")
    #expect(document.findings.first?.related.map(\.place.file) == ["templates/a.xhtml"])
    #expect(document.findings.first?.duties == ["us-tx-ag"])
  }

  @Test func `a mark holds in texts, titles, attributes, loops and sums alike`() throws {
    let page = Form.page(
      "<p title=\"{organization.name}\">{organization.name}</p><p d:repeat=\"s in systems\">{s.name}</p><p>{losses.total}</p>",
      Form.forRegulator, title: "{organization.name}")
    let record = try Form.record(
      "systems: [{name: secret-box}]\ninsurance: {losses: [{id: L1, kind: legal, amount: 5 USD}]}\naudiences: {organization.name: privileged, systems: privileged, insurance.losses: privileged}\n"
    )
    let document = try #require(Form.documents([("a.xhtml", page)], record).first)
    #expect(
      document.body
        == "<p title=\"the organization's name: withheld\"><span class=\"gap\">the organization's name: withheld</span></p><p><span class=\"gap\">the total of the losses: withheld</span></p>"
    )
    #expect(document.title == "(the organization's name)")
    let text = String(decoding: document.bytes, as: UTF8.self)
    #expect(!text.contains("Northwind") && !text.contains("secret-box") && !text.contains("$5"))
    #expect(Set(document.findings.map(\.code)) == [.audienceViolation])
  }

  // MARK: Numbers of persons

  @Test(arguments: [
    ("Card 4111 1111 1111 1111 was used.", "a payment card number"), ("SSN 123-45-6789 was seen.", "a Social Security number"),
    ("paid to DE89 3704 0044 0532 0130 00", "an international bank account number"),
  ]) func `a number of a person in free text holds the filing back`(text: String, name: String) throws {
    let document = try Self.filing(
      "attack: {account: \"\(text)\"}\naffected: {residents: {US-TX: 310}}\n")
    #expect(
      document.findings.map(\.told) == [
        "sensitive-number: this looks like \(name), and a.xhtml would send it to the regulator (take it out of the text)"
      ])
    #expect(document.isDraft)
    #expect(document.findings.first?.place.file == "incident.yaml")
    #expect(document.findings.first?.path == "attack.account")
  }

  @Test func `inside the house such a number may stand`() throws {
    let document = try Form.document(
      "<p>{attack.account}</p>", facts: "attack: {account: Card 4111 1111 1111 1111 was used.}\n")
    #expect(document.findings.isEmpty)
  }

  // MARK: Reads

  @Test func `every fact that was looked at is recorded`() throws {
    let document = try Self.filing(Self.known)
    #expect(
      document.reads.map(\.description) == ["affected.residents.US-TX", "attack.account", "timeline.began"])
  }

  @Test func `facts behind conditions, loops and worked-out values are recorded too`() throws {
    let page = Form.page(
      "<p d:when=\"fictional\">x</p><p d:repeat=\"s in systems\">{s.name}</p><p>{losses.total}</p><p d:repeat=\"duty in owed\">{duty.due}</p><p>{organization.phone | or: ''}</p>"
    )
    let record = try Form.record(
      Self.known + "systems: [{name: a}]\ninsurance: {losses: [{id: L1, kind: legal, amount: 5 USD}]}\n")
    let document = try #require(Form.documents([("a.xhtml", page)], record).first)
    #expect(
      document.reads.map(\.description) == [
        "fictional", "insurance.losses", "insurance.losses.0.amount", "organization.address.country", "organization.phone",
        "systems", "systems.0.name", "timeline.discovered",
      ])
  }
}
