import Law
import Records
import Sourcing
import Testing

/// What is printed of duties and of the law, whole.
struct PrintingTests {
  static let facts = """
    timeline: {discovered: 2026-03-12T09:20:00-04:00, determined: 2026-03-15}
    attack: {actions: [acquisition]}
    affected:
      residents: {US-TX: 310}
    """

  private func assessed(
    _ duties: String = LawFixture.regulator(when: "{residents: {at-least: 250}}", more: "must-say: [number-here, what-happened]"),
    _ facts: String = PrintingTests.facts, asOf: String? = nil
  ) -> (assessment: Assessment, record: Record, rulebook: Rulebook) {
    let rulebook = LawFixture.rulebook(LawFixture.checklist(duties: duties))
    let record = LawFixture.record(facts)
    return (Assessor(rulebook: rulebook).assess(record, asOf: asOf.flatMap { Instant($0) }), record, rulebook)
  }

  @Test func `duties as JSON keep the contract, name by name`() {
    let (assessment, record, _) = assessed()
    #expect(
      DutiesJSON.report([assessment], SourceTable([record.source])) == """
        {
          "incident": "2026-014",
          "duties": [
            {
              "duty": "us-tx-ag",
              "checklist": "us-tx",
              "jurisdiction": "US-TX",
              "recipient": "regulator",
              "authority": "Texas Attorney General",
              "citation": "Tex. Bus. & Com. Code § 521.053(i)",
              "stage": null,
              "status": "owed",
              "due": "2026-04-14",
              "standard": "as-soon-as-practicable",
              "clock": {
                "from": "determination",
                "start": "2026-03-15",
                "amount": 30,
                "unit": "calendar-days"
              },
              "progress": "open",
              "reasons": [
                {
                  "text": "310 residents of Texas are affected; the law asks for at least 250",
                  "path": "affected.residents.US-TX",
                  "file": "incident.yaml",
                  "line": 4,
                  "answer": "yes",
                  "citation": "Tex. Bus. & Com. Code § 521.053(i)"
                }
              ],
              "missing": [
                "attack.account"
              ],
              "decidedBy": [],
              "questions": [],
              "waitingFor": [],
              "derivation": [
                "The clock starts with determination of the breach on Sunday, 15 March 2026.",
                "30 calendar days: that day itself is not counted, so the last day is Tuesday, 14 April 2026.",
                "No rule on counting is known for this law, so nothing moves the last day."
              ],
              "otherReading": null
            }
          ]
        }

        """)
  }

  @Test func `several incidents as JSON are a list`() {
    let (assessment, record, _) = assessed()
    let text = DutiesJSON.report([assessment, assessment], SourceTable([record.source]))
    #expect(text.hasPrefix("[\n  {\n    \"incident\": \"2026-014\""))
    #expect(DutiesJSON.report([], SourceTable()) == "[]\n")
  }

  static let several = [
    LawFixture.regulator(more: "due: {within: 72 hours, after: discovery}"),
    LawFixture.regulator(more: "due: {standard: without-unreasonable-delay}").replacing("us-tx-ag\n", with: "us-tx-b\n"),
    LawFixture.regulator(when: "{role: [bank]}").replacing("us-tx-ag\n", with: "us-tx-c\n"),
    LawFixture.regulator(when: "{contract: x}").replacing("us-tx-ag\n", with: "us-tx-d\n"),
  ].joined(separator: "\n")

  @Test func `duties as text are a table that fits`() {
    let (assessment, _, _) = assessed(Self.several)
    #expect(
      DutiesText.report([assessment]) == """
        2026-014
          due                      state         to whom                 duty      law
          2026-03-15 09:20 -04:00  owed          Texas Attorney General  us-tx-ag  Tex. Bus. & Com. Code § …
          without delay            owed          Texas Attorney General  us-tx-b   Tex. Bus. & Com. Code § …
          2026-04-14               undetermined  Texas Attorney General  us-tx-c   Tex. Bus. & Com. Code § …
          1 duty is not owed; `dossier explain 2026-014 <duty>` says why

        """)
    for width in [60, 80, 100, 140] {
      let lines = DutiesText.report([assessment], width: width, includingNotOwed: true).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(width, 80) })
    }
  }

  @Test(arguments: [
    ("2026-03-14T09:20:00-04:00", "owed, in 24 hours"), ("2026-03-15T09:00:00-04:00", "owed, in 20 minutes"),
    ("2026-03-12T09:20:00-04:00", "owed, in 3 days"), ("2026-03-16T10:20:00-04:00", "owed, 25 hours late"),
  ])
  func `with an as-of time the table says how long is left`(asOf: String, expected: String) {
    let (assessment, _, _) = assessed(LawFixture.regulator(more: "due: {within: 72 hours, after: discovery}"), asOf: asOf)
    #expect(DutiesText.report([assessment], asOf: Instant(asOf)).contains(expected))
  }

  @Test func `deadlines as a calendar follow RFC 5545`() {
    let (assessment, record, _) = assessed()
    let text = DutiesCalendar.report([(assessment, record)])
    #expect(
      text.replacing("\r\n ", with: "").replacing("\r\n", with: "\n") == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Dossier//Deadlines//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:us-tx-ag@2026-014.dossier
        DTSTAMP:20260312T132000Z
        DTSTART;VALUE=DATE:20260414
        DTEND;VALUE=DATE:20260415
        SUMMARY:2026-014: the notice to the Texas Attorney General
        DESCRIPTION:Tex. Bus. & Com. Code § 521.053(i)\\nThe clock starts with determination of the breach on Sunday\\, 15 March 2026.\\n30 calendar days: that day itself is not counted\\, so the last day is Tuesday\\, 14 April 2026.\\nNo rule on counting is known for this law\\, so nothing moves the last day.
        TRANSP:TRANSPARENT
        CATEGORIES:owed
        BEGIN:VALARM
        ACTION:DISPLAY
        TRIGGER:-P2D
        DESCRIPTION:due soon: the notice to the Texas Attorney General
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """)
    let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { $0.last == 0x0D && $0.count <= 76 })
    #expect(String(validating: Array(text.utf8), as: UTF8.self) != nil)
  }

  @Test func `a deadline in hours is an instant, and one that may not be owed says so`() {
    let duties = LawFixture.regulator(when: "{role: [bank]}", more: "due: {within: 72 hours, after: discovery}")
    let (assessment, record, _) = assessed(duties)
    let text = DutiesCalendar.report([(assessment, record)])
    #expect(text.contains("DTSTART:20260315T132000Z\r\n"))
    #expect(text.contains("SUMMARY:2026-014: the notice to the Texas Attorney General (if it is owed)\r\n"))
    let sent = assessed(duties, Self.facts + "\nnotices: [{duty: us-tx-ag, sent: 2026-03-13}]")
    #expect(!DutiesCalendar.report([(sent.assessment, sent.record)]).contains("VEVENT"))
  }

  @Test func `an explanation goes fact by fact`() {
    let (assessment, record, _) = assessed()
    let text = ExplainText.report(assessment, duty: "us-tx-ag", record: record, sources: SourceTable([record.source]))
    #expect(
      text == """
        us-tx-ag: the notice to the Texas Attorney General
          Texas Identity Theft Enforcement and Protection Act, Tex. Bus. & Com. Code § 521.053(i), as in
          force since 2023-09-01
          owed, due 2026-04-14; not sent yet

        Why
          yes  310 residents of Texas are affected; the law asks for at least 250
               incident.yaml:4; Tex. Bus. & Com. Code § 521.053(i)

        When
          1. The clock starts with determination of the breach on Sunday, 15 March 2026.
          2. 30 calendar days: that day itself is not counted, so the last day is Tuesday, 14 April 2026.
          3. No rule on counting is known for this law, so nothing moves the last day.
             the clock's start: incident.yaml:1
          The law also says: as soon as practicable.

        What it must say
          [x] Number affected here
          [ ] What happened: missing (attack.account)

        """)
    #expect(ExplainText.report(assessment, duty: "nothing", record: record, sources: SourceTable()) == nil)
  }

  @Test func `an explanation of an open duty names what would decide it`() throws {
    let (assessment, record, _) = assessed(LawFixture.regulator(when: "{role: [bank]}", more: "must-say: ~\n        due: {within: 1 hours, after: determination}"), "title: x")
    let text = try #require(ExplainText.report(assessment, duty: "us-tx-ag", record: record, sources: SourceTable([record.source])))
    #expect(text.contains("  ?    the record does not say which legal roles the organization has\n       not in the record: organization.roles; Tex."))
    #expect(text.contains("What would decide it\n  - the legal roles (organization.roles)\n"))
    #expect(text.contains("  The clock has not started: the record does not say when the breach was determined\n  (timeline.determined).\n"))
  }

  @Test func `the law as text and as JSON`() throws {
    let duties = LawFixture.regulator(when: "{residents: {at-least: 250}}", more: "unless: {harm: {at-most: unlikely}}")
    let (_, _, rulebook) = assessed(duties)
    #expect(
      LawText.list(rulebook) == """
        checklist  place  law                                                 duties  reviewed    confidence
        us-tx      US-TX  Texas Identity Theft Enforcement and Protection A…  1       2026-11-23  high

        """)
    #expect(
      LawText.describe("us-tx", rulebook) == """
        us-tx: Texas Identity Theft Enforcement and Protection Act
          Tex. Bus. & Com. Code § 521.053; Texas; statute; reviewed 2026-11-23; confidence high

        In force from 2023-09-01
          Applies: always

          us-tx-ag: notice to the Texas Attorney General (Tex. Bus. & Com. Code § 521.053(i))
            When: at least 250 residents of Texas are affected
            Unless: the likelihood of harm is at most “unlikely”
            Due: 30 calendar days after determination of the breach; as soon as practicable
            Must say: Number affected here

        """)
    #expect(LawText.describe("us-xx", rulebook) == nil)
    let json = LawJSON.report(rulebook)
    #expect(json.contains("\"when\": \"at least 250 residents of Texas are affected\""))
    #expect(json.contains("\"text\": \"30 calendar days after determination of the breach\""))
    #expect(LawJSON.report(rulebook, ids: []) == "{\n  \"checklists\": []\n}\n")
  }

  @Test(arguments: [
    ("{all: [{event: [access]}, {any: [{role: [bank]}, {not: {contract: x}}]}]}", "the data were accessed, and (the organization's role is bank, or not (the record lists the contract “x”))"),
    ("{data: {with-name: [ssn], alone: [medical], unencrypted: yes}}", "the data include names together with Social Security numbers, or medical information, unencrypted or with the key"),
    ("{persons: {more-than: 500}}", "more than 500 people are affected in all"),
    ("{fact: {path: attack.ransom.paid, is: yes, missing: no}}", "a ransom was paid (a missing fact counts as no)"),
    ("{residents: {of-any-one: US, more-than: 500}}", "more than 500 residents of any one part of the United States are affected"),
    ("{residents: {at-least: 1}}", "residents of Texas are affected"),
    ("{duty: [us-tx-ag]}", "the notice to the Texas Attorney General is owed"),
    ("{fact: {path: attack.actor.kind, one-of: [state, partner]}}", "the kind of attacker: “a state actor” or “a partner”"),
    ("{established: {in: EEA}}", "the organization is established in the European Economic Area"),
    ("{question: Is it serious?}", "a person decides: Is it serious?"),
  ])
  func `a condition in words`(condition: String, expected: String) {
    let rulebook = LawFixture.rulebook(LawFixture.checklist(duties: LawFixture.regulator(when: condition)))
    #expect(rulebook.duty("us-tx-ag").map { ConditionWords(rulebook).text($0.duty.when) } == expected)
  }
}
