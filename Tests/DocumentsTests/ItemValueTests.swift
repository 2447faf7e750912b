import Law
import Records
import Sourcing
import Testing

@testable import Documents

/// The facts of an item, each in the form that its type asks for.
@Suite struct ItemValueTests {
  /// What a notice to the board of its own item says, for an item that needs these facts.
  static func value(needs: String, facts: String, to recipient: String = "regulator") throws -> String {
    let base = Form.minimalRecord
      .replacing(
        "{name: Northwind}",
        with:
          "{name: Northwind, address: {street: 1 Road, city: Rochester, region: New York, postal-code: \"14604\", country: US}, contacts: {dpo: {name: Jo, email: a@b.example}}}"
      )
      .replacing(
        "discovered: 2026-03-12T09:20:00-04:00}",
        with:
          "discovered: 2026-03-12T09:20:00-04:00, events: [{at: 2026-03-12T09:20:00-04:00, what: found, evidence: [E1, E2]}]}")
    let words = "items:\n  - item: it\n    label: It\n    ask: it\n    needs: \(needs)\n"
    let checklist = """
      checklist: one
      kind: statute
      law: A law
      citation: § 1
      jurisdiction: DE
      reviewed: 2026-11-23
      confidence: high
      sources: [none]
      versions:
        - in-force: 2020-01-01
          applies: {persons: {at-least: 1}}
          duties:
            - {duty: one-duty, to: \(recipient), citation: § 1, must-say: [it]}
      examples: []
      """
    let rulebook = Rulebook.load(
      RulebookSources(
        words: [Source(path: "items.yaml", text: words)], calendars: [], checklists: [Source(path: "one.yaml", text: checklist)])
    ).value
    let law = LawFacts(rulebook)
    let page = Form.page(
      "<div d:repeat=\"item in duty.items\">{item.value}</div>",
      "d:for=\"\(recipient)\" d:each=\"duty\" d:duty=\"one-duty\" d:output=\"a.xhtml\"")
    let library = TemplateLibrary.compile(sources: [Source(path: "templates/a.xhtml", text: page)], law: law)
    try #require(library.findings.map(\.told) == [])
    let record = try Form.record(facts + "affected: {total: 5}\n", base: base)
    let assessment = Assessor(rulebook: rulebook).assess(record, asOf: nil)
    let planned = try #require(DocumentPlan.plan(library.value, assessment, record, law: law).first)
    let document = library.value.templates[planned.template].render(
      planned, context: DocumentContext(record: record, assessment: assessment, law: law))
    try #require(document.findings.map(\.told) == [])
    return String(document.body.dropFirst("<div>".count).dropLast("</div>".count))
  }

  @Test(arguments: [
    ("[attack.account]", "attack: {account: \"One.\\n\\nTwo.\"}\n", "<p>One.</p><p>Two.</p>"),
    ("[fictional]", "fictional: yes\n", "<p>Yes</p>"),
    ("[attack.actions]", "attack: {actions: [access, acquisition]}\n", "<p>Accessed and taken</p>"),
    ("[response.measures]", "response: {measures: [keys for all, one & only]}\n", "<ul><li>Keys for all</li><li>One &amp; only</li></ul>"),
    (
      "[response.support.hotline.languages]", "response: {support: {hotline: {languages: [English, Spanish]}}}\n",
      "<ul><li>English</li><li>Spanish</li></ul>"
    ),
    ("[systems]", "systems: [{name: db}, {name: web}]\n", "<ul><li>db</li><li>web</li></ul>"),
    (
      "[data]", "data: [{element: ssn, persons: 1200, encrypted: no}, {element: name}]\n",
      "<table><thead><tr><th scope=\"col\">Kind of data</th><th scope=\"col\" class=\"number\">For how many people</th><th scope=\"col\">Encrypted</th></tr></thead><tbody><tr><td>Social Security numbers</td><td class=\"number\">1,200</td><td>No</td></tr><tr><td>Names</td><td class=\"number\"></td><td></td></tr></tbody></table>"
    ),
    (
      "[timeline.events]",
      "", "<table><thead><tr><th scope=\"col\">When</th><th scope=\"col\">What happened</th><th scope=\"col\">Evidence</th></tr></thead><tbody><tr><td>12 March 2026, 09:20 (UTC−04:00)</td><td>Found</td><td>E1 and E2</td></tr></tbody></table>"
    ),
    (
      "[organization.contacts.dpo]", "", "<dl class=\"parts\"><dt>Name</dt><dd>Jo</dd><dt>E-mail address</dt><dd>a@b.example</dd></dl>"
    ),
    ("[organization.address]", "", "<p>1 Road, Rochester, New York 14604, the United States</p>"),
    (
      "[harm.likelihood, harm.because]", "harm: {likelihood: high, because: It was sold.}\n",
      "<dl class=\"parts\"><dt>Likelihood of harm</dt><dd><p>A high risk of harm</p></dd><dt>Reasons for that assessment</dt><dd><p>It was sold.</p></dd></dl>"
    ),
    ("[[attack.root-cause, attack.account]]", "attack: {root-cause: unknown, account: They came in.}\n", "<p>They came in.</p>"),
  ]) func `an item's facts are written so`(needs: String, facts: String, expected: String) throws {
    #expect(try Self.value(needs: needs, facts: facts) == expected)
  }
}
