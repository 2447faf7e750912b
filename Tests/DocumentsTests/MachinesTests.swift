import Law
import Markup
import Records
import Sourcing
import Testing

@testable import Documents

/// What other programs read is valid against the grammars that we publish.
@Suite struct MachinesTests {
  static let recordText = """
    incident: 2026-001
    title: "a <b> & \\"c\\""
    timeline: {discovered: 2026-03-12T09:20:00-04:00, determined: 2026-03-15}
    affected: {residents: {US-TX: 310}}
    """

  static let checklist = """
    checklist: us-tx
    kind: law
    law: A law of "Texas" & <others>
    citation: § 1
    jurisdiction: US-TX
    reviewed: 2026-11-23
    confidence: high
    sources: [none]
    versions:
      - in-force: 2020-01-01
        applies: {residents: {at-least: 1}}
        duties:
          - duty: us-tx-ag
            to: regulator
            authority: Texas Attorney General
            citation: § 1(a)
            when: {role: [bank]}
            due: {within: 30 calendar-days, after: determination, standard: as-soon-as-practicable}
            must-say: [what-happened]
    examples: []
    """

  static func assessed() throws -> (Record, Assessment) {
    let record = try #require(
      RecordReader.read(Source(path: "incident.yaml", text: recordText), folder: "2026-001").value)
    let words = "items:\n  - item: what-happened\n    label: What happened\n    ask: what happened\n    needs: [attack.account]\nclocks:\n  - clock: determination\n    label: determination\n    paths: [timeline.determined]\n"
    let rulebook = Rulebook.load(
      RulebookSources(
        words: [Source(path: "items.yaml", text: words)], calendars: [],
        checklists: [Source(path: "us-tx.yaml", text: checklist)])
    ).value
    return (record, Assessor(rulebook: rulebook).assess(record, asOf: nil))
  }

  @Test func `an assessment is valid and tells what decides it`() throws {
    let (record, assessment) = try Self.assessed()
    try #require(assessment.duties.count == 1)
    let bytes = try AssessmentXML.document(assessment, sources: SourceTable([record.source]))
    let grammar = try RelaxNGSchema(Array(AssessmentGrammar.text.utf8))
    #expect(grammar.problems(of: bytes).map(\.description) == [])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#"status="undetermined""#))
    #expect(text.contains(#"<decided-by path="organization.roles"/>"#))
    #expect(text.contains(#"due="2026-04-14" from="determination" start="2026-03-15" amount="30" unit="calendar-days""#))
    #expect(text.contains(#"file="incident.yaml" line="4""#))
  }

  @Test func `a manifest is valid and tells what each document was made from`() throws {
    let (record, _) = try Self.assessed()
    let digest = String(repeating: "0", count: 64)
    let document = RenderedDocument(
      path: "regulators/x.draft.xhtml", bytes: [1], isDraft: true,
      gaps: [Gap(label: "what happened", path: "attack.account", place: Place("t.xhtml", .start))],
      reads: [FactPath("affected.residents.US-TX"), FactPath("attack.account")], title: "a <b> & \"c\"",
      recipient: .regulator, duty: "us-tx-ag", stage: nil, template: "templates/t.xhtml", parts: ["templates/p.xhtml"],
      findings: [])
    let bytes = try ManifestXML.document(
      record,
      files: [
        .init(path: "regulators/x.draft.xhtml", sha256: digest, size: 1), .init(path: "packet/a.log", sha256: digest, size: nil),
      ],
      documents: [document], inputs: [.init(path: "incident.yaml", sha256: digest)], sources: SourceTable([record.source]))
    let grammar = try RelaxNGSchema(Array(ManifestGrammar.text.utf8))
    #expect(grammar.problems(of: bytes).map(\.description) == [])
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest xmlns="urn:dossier:manifest:1" incident="2026-001">
          <input path="incident.yaml" sha256="\(digest)"/>
          <file path="packet/a.log" sha256="\(digest)"/>
          <file path="regulators/x.draft.xhtml" sha256="\(digest)" size="1" title="a &lt;b&gt; &amp; &quot;c&quot;" recipient="regulator" state="draft" duty="us-tx-ag">
            <template path="templates/t.xhtml"/>
            <template path="templates/p.xhtml"/>
            <read fact="affected.residents.US-TX" line="4"/>
            <read fact="attack.account"/>
            <gap fact="attack.account" label="what happened"/>
          </file>
        </manifest>

        """)
  }

  @Test(arguments: ["<assessment xmlns='urn:dossier:assessment:1'/>", "<assessment/>"])
  func `the grammar refuses what is no assessment`(text: String) throws {
    let grammar = try RelaxNGSchema(Array(AssessmentGrammar.text.utf8))
    #expect(!grammar.problems(of: Array(text.utf8)).isEmpty)
  }
}
