import Law
import Records
import Sourcing
import Testing

@testable import Documents

/// Which documents an incident gets, from which templates, at which paths.
@Suite struct PlanTests {
  static let record = "attack: {account: x}\naffected: {residents: {US-TX: 310}}\n"

  static func paths(_ files: [(name: String, text: String)], _ facts: String = record) throws -> [String] {
    Form.documents(files, try Form.record(facts)).map { $0.path.replacing(".draft", with: "") + " ← " + $0.template.replacing("templates/", with: "") }
  }

  static func general(_ attributes: String, for recipient: String = "regulator", output: String) -> String {
    Form.page(
      "<p d:says=\"freeze\">x</p><div d:repeat=\"item in duty.remaining\"><div>{item.value}</div></div>",
      "d:for=\"\(recipient)\" d:each=\"duty\" \(attributes) d:output=\"\(output)\"")
  }

  @Test func `a template that names a duty comes before one for its place, and that before one for all`() throws {
    let all = ("all.xhtml", Self.general("d:recipient=\"regulator\"", output: "all/{duty.file}.xhtml"))
    let country = ("us.xhtml", Self.general("d:recipient=\"regulator\" d:place=\"US\"", output: "us/{duty.file}.xhtml"))
    let place = ("tx.xhtml", Self.general("d:recipient=\"regulator\" d:place=\"US-TX\"", output: "tx/{duty.file}.xhtml"))
    let named = ("ag.xhtml", Self.general("d:duty=\"us-tx-ag\"", output: "ag/{duty.file}.xhtml"))
    #expect(try Self.paths([all]) == ["all/us-tx-ag.xhtml ← all.xhtml"])
    #expect(try Self.paths([all, country]) == ["us/us-tx-ag.xhtml ← us.xhtml"])
    #expect(try Self.paths([all, country, place]) == ["tx/us-tx-ag.xhtml ← tx.xhtml"])
    #expect(try Self.paths([all, country, place, named]) == ["ag/us-tx-ag.xhtml ← ag.xhtml"])
  }

  @Test func `a place may be left out`() throws {
    let elsewhere = Self.general("d:recipient=\"regulator\" d:except-place=\"US\"", output: "x/{duty.file}.xhtml")
    #expect(try Self.paths([("x.xhtml", elsewhere)]) == [])
  }

  @Test func `a page and a form of XML may stand side by side`() throws {
    let page = Self.general("d:recipient=\"regulator\"", output: "{duty.file}.xhtml")
    let form = """
      <f xmlns:d="urn:dossier:template" d:for="regulator" d:each="duty" d:recipient="regulator" d:output="{duty.file}.xml">
      <i d:repeat="item in duty.items">{item.value}</i></f>
      """
    #expect(
      try Self.paths([("a.xhtml", page), ("a.xml", form)]) == ["us-tx-ag.xhtml ← a.xhtml", "us-tx-ag.xml ← a.xml"])
  }

  @Test func `only what is owed gets a document`() throws {
    let page = Self.general("d:recipient=\"regulator\"", output: "{duty.file}.xhtml")
    #expect(try Self.paths([("a.xhtml", page)], "affected: {residents: {US-TX: 0}, residents-complete: yes}\n") == [])
    #expect(try Self.paths([("a.xhtml", page)], "affected: {residents: unknown}\n") == [])
  }

  @Test func `two documents never share a path`() throws {
    let page = Self.general("d:recipient=\"regulator\"", output: "notice.xhtml")
    let people = Self.general("d:recipient=\"individuals\"", for: "individuals", output: "Notice.xhtml")
    #expect(
      try Self.paths([("a.xhtml", page), ("b.xhtml", people)]) == ["Notice-2.xhtml ← b.xhtml", "notice.xhtml ← a.xhtml"])
  }

  @Test func `a document for each policy`() throws {
    let page = Form.page(
      "<p>{policy.insurer}, {policy.total | or: 'none'}, {policy.claimed | or: 'none'}</p><p d:repeat=\"loss in policy.losses\">{loss.id}</p>",
      "d:for=\"insurer\" d:each=\"policy\" d:output=\"insurer/{policy.id}.xhtml\"")
    let facts = """
      insurance:
        policies:
          - {id: cyber, insurer: A, limit: 100 USD, retention: 10 USD, covers: [legal]}
          - {id: crime, insurer: B}
        losses:
          - {id: L1, kind: legal, amount: 50 USD, policy: cyber}
          - {id: L2, kind: legal, amount: 90 USD, policy: cyber}
          - {id: L3, kind: hardware, amount: 5 USD, policy: cyber}

      """
    let documents = Form.documents([("a.xhtml", page)], try Form.record(facts))
    #expect(documents.map(\.path) == ["insurer/crime.xhtml", "insurer/cyber.xhtml"])
    #expect(documents.map(\.body) == ["<p>B, none, none</p>", "<p>A, $145.00, $100.00</p><p>L1</p><p>L2</p><p>L3</p>"])
  }

  @Test func `money of several currencies is never added up`() throws {
    let facts =
      "insurance: {losses: [{id: L1, kind: legal, amount: 50 USD}, {id: L2, kind: legal, amount: 5 EUR}]}\n"
    let document = try Form.document("<p>{losses.total}</p>", facts: facts)
    #expect(document.body == "<p><span class=\"gap\">the total of the losses: not known yet</span></p>")
  }

  @Test func `privileged evidence is on no list`() throws {
    let body = "<p d:repeat=\"item in evidence-files\">{item.id} {item.state} {item.sha256-computed | or: '–'} {item.size | or: '–'}</p>"
    let facts =
      "evidence:\n  - {id: E1, file: evidence/a.log}\n  - {id: E2, file: evidence/b.log, privileged: yes}\n  - {id: E3, file: evidence/c.log, privileged: unknown}\n"
    let states = (0..<3).map { EvidenceFileState(index: $0, sha256: nil, size: $0 == 0 ? 1_234 : nil, state: .missing) }
    let documents = Form.documents([("a.xhtml", Form.page(body))], try Form.record(facts), evidence: states)
    #expect(documents.map(\.body) == ["<p>E1 missing – 1,234</p>"])
  }

  @Test func `what to find out next stands first by urgency`() throws {
    let body = "<p d:repeat=\"fact in next-facts\">{fact.label | capital} ({fact.path}): {fact.first}, {fact.notices}, {fact.due | or: '–'}</p>"
    let document = try Form.document(body, facts: "affected: {residents: unknown}\n")
    #expect(
      document.body
        == "<p>How many people are affected in each place (affected.residents): the Texas Attorney General, 4, 11 April 2026</p>"
    )
  }

  @Test func `a day without a number is told in the law's words or by what it waits for`() throws {
    let body = "<p d:repeat=\"duty in owed\">{duty.due | or: ''}{duty.limit}</p>"
    let base = Form.minimalRecord.replacing("discovered: 2026-03-12T09:20:00-04:00", with: "discovered: unknown")
    let documents = Form.documents([("a.xhtml", Form.page(body))], try Form.record(Self.record, base: base))
    #expect(
      Set(try #require(documents.first).body.split(separator: "<p>").map(String.init)) == [
        "no day until it is known when the breach was discovered</p>"
      ])
  }
}
