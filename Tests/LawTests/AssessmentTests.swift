import Law
import Records
import Sourcing
import Testing

/// From a record and the law to duties: deadlines, versions, delays, stages, notices, order.
struct AssessmentTests {
  static let breach = """
    timeline: {discovered: 2026-03-12T09:20:00-04:00, determined: 2026-03-15}
    affected: {residents: {US-TX: 310}}
    """

  private func due(_ more: String, _ facts: String, asOf: String? = nil) -> String {
    let duty = LawFixture.assess(more: more, facts, asOf: asOf)
    return duty.map { "\($0.verdict.rawValue) \($0.deadline?.due.text ?? "none") \($0.progress.rawValue)" } ?? "none"
  }

  // MARK: Deadlines

  @Test(arguments: [
    ("", "2026-04-14"),
    ("due: {within: 30 calendar-days, after: discovery}", "2026-04-11"),
    ("due: {within: 72 hours, after: discovery}", "2026-03-15T09:20:00-04:00"),
    ("due: {within: 0 hours, after: discovery}", "2026-03-12T09:20:00-04:00"),
    ("due: {within: 1 months, after: determination}", "2026-04-15"),
    ("due: {within: 5 business-days, after: discovery}", "2026-03-19"),
    ("due: {within: 60 calendar-days, after: year-end}", "2027-03-01"),
    ("due: [{within: 60 calendar-days, after: discovery}, {within: 30 calendar-days, after: determination}]", "2026-04-14"),
    ("due: [{within: 60 calendar-days, after: discovery}, {within: 3 calendar-days, after: discovery, when: {harm: {at-least: high}}}]", "2026-03-15"),
    ("due: [{within: 60 calendar-days, after: discovery}, {within: 3 calendar-days, after: discovery, when: {contract: x}}]", "2026-05-11"),
    ("due: {within: 3 calendar-days, after: awareness}", "2026-03-15"),
  ])
  func `the earliest limit that counts is the deadline`(more: String, expected: String) {
    #expect(due(more, Self.breach) == "owed \(expected) open")
  }

  @Test func `a deadline names its clock, its start, and the limits it beat`() throws {
    let duty = try #require(
      LawFixture.assess(
        more: "due: [{within: 60 calendar-days, after: discovery, note: may be longer to restore the system}, {within: 30 calendar-days, after: determination}]",
        Self.breach))
    let deadline = try #require(duty.deadline)
    #expect(deadline.from == "determination")
    #expect(deadline.start == Moment(.date(try #require(CivilDate("2026-03-15")))))
    #expect(deadline.startPath == FactPath("timeline.determined"))
    #expect(deadline.startPlace != nil)
    #expect(deadline.amount == 30)
    #expect(deadline.unit == .calendarDays)
    #expect(deadline.derivation.last == "Another limit ends later: 60 calendar days after discovery of the breach, on 2026-05-11.")
  }

  @Test(arguments: [
    ("timeline: {discovered: 2026-03-12, determined: unknown}", ["timeline.determined"]),
    ("timeline: {discovered: 2026-03-12}", ["timeline.determined"]),
  ])
  func `a clock that has not started is named`(facts: String, waiting: [String]) throws {
    let duty = try #require(LawFixture.assess(facts))
    #expect(duty.deadline == nil)
    #expect(duty.waitingFor.map(\.description) == waiting)
  }

  @Test func `a limit whose condition is undetermined counts, and says so`() throws {
    let duty = try #require(
      LawFixture.assess(more: "due: {within: 3 calendar-days, after: discovery, when: {role: [bank]}}", Self.breach))
    #expect(duty.deadline?.due.text == "2026-03-15")
    #expect(duty.deadline?.derivation.last == "Whether this limit applies is undetermined; the earlier day is the safe one.")
  }

  private func twoDuties(_ more: String, _ facts: String) -> [AssessedDuty] {
    let second = LawFixture.regulator(more: more).replacing("us-tx-ag\n", with: "us-tx-bureaus\n")
    let law = LawFixture.checklist(duties: LawFixture.regulator() + "\n" + second)
    return Assessor(rulebook: LawFixture.rulebook(law)).assess(LawFixture.record(facts), asOf: nil).duties
  }

  @Test(arguments: [
    ("", "2026-04-19"),
    ("\nnotices: [{duty: us-tx-ag, sent: 2026-04-01T10:00:00-05:00}]", "2026-04-06"),
  ])
  func `a clock may start with another notice: when it was sent, else when it is due`(notices: String, expected: String) throws {
    let duties = twoDuties("due: {within: 5 calendar-days, after: {duty: us-tx-ag}}", Self.breach + notices)
    let bureaus = try #require(duties.first { $0.duty.id == "us-tx-bureaus" })
    #expect(bureaus.deadline?.due.text == expected)
    #expect(bureaus.deadline?.from == "duty:us-tx-ag")
  }

  @Test func `a clock of a notice that is not owed never starts`() throws {
    let second = LawFixture.regulator(more: "due: {within: 5 calendar-days, after: {duty: us-tx-ag}}").replacing("us-tx-ag\n", with: "us-tx-b\n")
    let law = LawFixture.checklist(duties: LawFixture.regulator(when: "{contract: none}") + "\n" + second)
    let duties = Assessor(rulebook: LawFixture.rulebook(law)).assess(LawFixture.record(Self.breach), asOf: nil).duties
    let duty = try #require(duties.first { $0.duty.id == "us-tx-b" })
    #expect(duty.deadline == nil)
    #expect(duty.reasons.map(\.text) == ["the time counts from the notice to the Texas Attorney General, which is not owed"])
  }

  // MARK: Versions and voluntary duties

  private func versioned(_ facts: String) -> (String, [String]) {
    let law = """
      checklist: us-tx
      law: Law
      citation: Code § 1
      jurisdiction: US-TX
      reviewed: 2026-11-23
      confidence: high
      versions:
        - in-force: 2020-01-01
          until: 2021-12-31
          applies: {}
          duties: [{duty: us-tx-ag, to: regulator, due: {within: 60 calendar-days, after: discovery}}]
        - in-force: 2023-09-01
          applies: {}
          duties: [{duty: us-tx-ag, to: regulator, due: {within: 30 calendar-days, after: discovery}}]
      examples: [{example: none, expect: {us-tx-ag: not-owed}}]
      """
    let loaded = LawFixture.load(["us-tx": law])
    let assessment = Assessor(rulebook: loaded.value).assess(LawFixture.record(facts), asOf: nil)
    let duty = assessment.duties.first
    return (
      "\(assessment.lawDate?.description ?? "none") \(duty?.verdict.rawValue ?? "") \(duty?.deadline?.amount ?? 0)",
      duty?.reasons.map(\.text) ?? []
    )
  }

  @Test(arguments: [
    ("timeline: {discovered: 2026-03-12}", "2026-03-12 owed 30", []),
    ("timeline: {discovered: 2021-12-31}", "2021-12-31 owed 60", []),
    ("timeline: {began: 2021-12-31, discovered: unknown}", "2021-12-31 owed 0", []),
    ("timeline: {discovered: about 2021-12-31}", "2021-12-31 owed 60", []),
    ("title: x", "none owed 0", []),
    ("timeline: {discovered: 2022-06-01}", "2022-06-01 not-owed 0", ["Code § 1 is out of force since 2022-01-01; the incident is of 2022-06-01"]),
    ("timeline: {discovered: 2019-06-01}", "2019-06-01 not-owed 0", ["Code § 1 is in force only from 2020-01-01; the incident is of 2019-06-01"]),
  ])
  func `the incident's day picks the version`(facts: String, expected: String, reasons: [String]) {
    let found = versioned(facts)
    #expect(found.0 == expected)
    #expect(found.1 == reasons)
  }

  @Test func `guidance is listed and never owed`() throws {
    let duty = try #require(LawFixture.assess(more: "voluntary: yes", Self.breach))
    #expect(duty.verdict == .notOwed)
    #expect(duty.reasons.map(\.text) == ["the notice is recommended; nothing obliges to it"])
  }

  @Test func `a law that does not apply keeps its reasons on each duty`() throws {
    let duty = try #require(LawFixture.assess(when: "{role: [bank]}", applies: "{residents: {at-least: 400}}", Self.breach))
    #expect(duty.verdict == .notOwed)
    #expect(duty.reasons.map(\.text) == ["310 residents of Texas are affected; the law asks for at least 400"])
    #expect(duty.reasons.map(\.citation) == ["Tex. Bus. & Com. Code § 521.053"])
    #expect(duty.items.isEmpty)
    #expect(duty.deadline == nil)
  }

  @Test func `a duty that turns on an undetermined one passes on what decides it`() throws {
    let second = LawFixture.regulator(when: "{duty: us-tx-ag}").replacing("us-tx-ag\n", with: "us-tx-b\n")
    let law = LawFixture.checklist(duties: second + "\n" + LawFixture.regulator(when: "{harm: {at-least: risk}}"))
    let assessor = Assessor(rulebook: LawFixture.rulebook(law))
    let open = assessor.assess(LawFixture.record("title: x"), asOf: nil).duties.first { $0.duty.id == "us-tx-b" }
    #expect(open?.verdict == .undetermined)
    #expect(open?.deciding.map(\.description) == ["harm.likelihood"])
    let owed = assessor.assess(LawFixture.record("harm: {likelihood: high}"), asOf: nil).duties.first { $0.duty.id == "us-tx-b" }
    #expect(owed?.verdict == .owed)
    #expect(owed?.reasons.map(\.text) == ["the notice to the Texas Attorney General (`us-tx-ag`) is owed"])
  }

  // MARK: Requests to delay

  private static func delayed(_ request: String) -> String {
    breach + "\nlaw-enforcement: {delay-requests: [{agency: Texas Rangers, requested: 2026-03-20, \(request)}]}"
  }

  @Test(arguments: [
    ("until: 2026-05-01", nil, "owed 2026-05-01 open"),
    ("until: 2026-04-01", nil, "owed 2026-04-14 open"),
    ("until: unknown", nil, "owed none open"),
    ("written: yes", nil, "owed none open"),
    ("until: 2026-05-01, jurisdictions: [US-TX, US-CA]", nil, "owed 2026-05-01 open"),
    ("until: 2026-05-01, jurisdictions: [US]", nil, "owed 2026-05-01 open"),
    ("until: 2026-05-01, jurisdictions: [US-CA]", nil, "owed 2026-04-14 open"),
    ("until: 2026-05-01, jurisdictions: unknown", nil, "owed 2026-04-14 open"),
    ("until: 2026-05-01, lifted: 2026-04-20", nil, "owed 2026-04-14 open"),
    ("until: 2026-05-01, lifted: 2026-04-20", "2026-04-16T00:00:00Z", "owed 2026-05-01 open"),
    ("until: 2026-05-01, lifted: 2026-04-20", "2026-04-20T00:00:00Z", "owed 2026-04-14 late"),
  ] as [(String, String?, String)])
  func `a request to delay moves the deadline while it holds`(request: String, asOf: String?, expected: String) {
    #expect(due("", Self.delayed(request), asOf: asOf) == expected)
  }

  @Test func `a law without such a delay is not moved`() {
    #expect(due("law-enforcement-delay: no", Self.delayed("until: 2026-05-01")) == "owed 2026-04-14 open")
  }

  @Test func `a delay says whose request it is`() throws {
    let moved = try #require(LawFixture.assess(Self.delayed("until: 2026-05-01")))
    #expect(moved.reasons.map(\.text) == ["Texas Rangers asked to delay the notice until 2026-05-01"])
    #expect(moved.deadline?.derivation.last == "Without the request of Texas Rangers it would be due 2026-04-14; it holds until 2026-05-01.")
    let stopped = try #require(LawFixture.assess(Self.delayed("written: yes")))
    #expect(stopped.reasons.map(\.text) == ["Texas Rangers asked on 2026-03-20 to delay the notice and named no end, so no day runs until it is lifted"])
    let lifted = try #require(LawFixture.assess(Self.delayed("lifted: 2026-04-20")))
    #expect(lifted.deadline?.otherReading == "2026-04-20: a request to delay held until it was lifted that day, and some let the time run until then")
  }

  // MARK: Stages

  static let staged = """
    due: ~
            must-say: ~
            stages:
              - {stage: early-warning, due: {within: 24 hours, after: discovery}, must-say: [contact]}
              - {stage: report, citation: § 521.053(j), due: {within: 1 months, after: {duty: us-tx-ag/early-warning}}, must-say: [what-happened]}
              - {stage: extra, due: {standard: without-delay, after: discovery}, when: {harm: {at-least: high}}}
    """

  @Test func `each stage stands by itself`() {
    let law = LawFixture.checklist(duties: LawFixture.regulator(more: Self.staged))
    let record = LawFixture.record(Self.breach + "\nnotices: [{duty: us-tx-ag, stage: early-warning, sent: 2026-03-13T08:00:00-04:00}]\nharm: {likelihood: none}")
    let duties = Assessor(rulebook: LawFixture.rulebook(law)).assess(record, asOf: nil).duties
    #expect(
      duties.map { "\($0.name) \($0.verdict.rawValue) \($0.deadline?.due.text ?? "none") \($0.progress.rawValue) \($0.citation) \($0.items.map(\.item))" } == [
        "us-tx-ag/early-warning owed 2026-03-13T09:20:00-04:00 done Tex. Bus. & Com. Code § 521.053(i) [\"contact\"]",
        "us-tx-ag/report owed 2026-04-13 open Tex. Bus. & Com. Code § 521.053(j) [\"what-happened\"]",
        "us-tx-ag/extra not-owed none open Tex. Bus. & Com. Code § 521.053(i) []",
      ])
  }

  // MARK: Notices

  @Test(arguments: [
    ("notices: [{duty: us-tx-ag, sent: 2026-04-14T23:59:00-05:00}]", nil, "owed 2026-04-14 done"),
    ("notices: [{duty: us-tx-ag, sent: 2026-04-15}]", nil, "owed 2026-04-14 late"),
    ("notices: [{duty: us-tx-ag, sent: 2026-04-01}, {duty: us-tx-ag, sent: 2026-05-01}]", nil, "owed 2026-04-14 done"),
    ("notices: [{duty: us-tx-ag, sent: unknown}]", nil, "owed 2026-04-14 open"),
    ("notices: []", "2026-04-14T23:00:00-05:00", "owed 2026-04-14 open"),
    ("notices: []", "2026-04-15T00:00:00-05:00", "owed 2026-04-14 late"),
    ("notices: [{duty: us-tx-ag, sent: 2026-04-14}]", "2026-06-01T00:00:00-05:00", "owed 2026-04-14 done"),
  ] as [(String, String?, String)])
  func `a notice is done or late, and without one the as-of time decides`(notices: String, asOf: String?, expected: String) {
    #expect(due("", Self.breach + "\n" + notices, asOf: asOf) == expected)
  }

  // MARK: Items

  @Test(arguments: [
    ("[what-happened]", "attack: {account: x}", "present attack.account"),
    ("[what-happened]", "attack: {account: unknown}", "unknown attack.account"),
    ("[what-happened]", "attack: unknown", "unknown attack.account"),
    ("[what-happened]", "title: x", "missing attack.account"),
    ("[contact]", "organization: {website: \"https://x.example\"}", "present organization.website"),
    ("[contact]", "organization: {phone: unknown}", "unknown organization.phone"),
    ("[contact]", "organization: {website: unknown}", "unknown organization.website"),
    ("[contact]", "title: x", "missing organization.phone"),
    ("[number-here]", "affected: {residents: {US-TX: 3}}", "present affected.residents.US-TX"),
    ("[number-here]", "affected: {residents: {US-TX: unknown}}", "unknown affected.residents.US-TX"),
    ("[number-here]", "affected: {residents: {US-CA: 1}}", "missing affected.residents.US-TX"),
    ("[number-here]", "affected: {residents: {US-CA: 1}, residents-complete: yes}", "present affected.residents.US-TX"),
    ("[{item: what-happened, when: {contract: x}}]", "title: x", ""),
    ("[{item: what-happened, when: {role: [bank]}}]", "title: x", "missing attack.account"),
  ])
  func `an item is present, unknown or missing`(items: String, facts: String, expected: String) throws {
    let duty = try #require(LawFixture.assess(more: "must-say: \(items)", facts))
    #expect(duty.items.map { "\($0.state.rawValue) \($0.paths.map(\.description).joined(separator: " "))" }.joined() == expected)
  }

  @Test func `an item asked for if known is not held up by an unknown fact`() throws {
    let duty = try #require(LawFixture.assess(more: "must-say: [{item: what-happened, if-known: yes}]", "attack: {account: unknown}"))
    #expect(duty.missing.isEmpty)
    let silent = try #require(LawFixture.assess(more: "must-say: [{item: what-happened, if-known: yes}]", "title: x"))
    #expect(silent.missing.map(\.item) == ["what-happened"])
  }

  @Test func `owed duties come first by deadline, then undetermined, then not owed`() {
    let second = { (id: String, more: String) in LawFixture.regulator(more: more).replacing("us-tx-ag\n", with: "\(id)\n") }
    let law = LawFixture.checklist(
      duties: [
        second("us-tx-z", "voluntary: yes"), second("us-tx-y", "unless: {contract: x}"), second("us-tx-x", "due: {within: 72 hours, after: discovery}"),
        second("us-tx-w", "due: {standard: without-delay}"), LawFixture.regulator(when: "{role: [bank]}"),
      ].joined(separator: "\n"))
    let duties = Assessor(rulebook: LawFixture.rulebook(law)).assess(LawFixture.record(Self.breach), asOf: nil).duties
    #expect(duties.map(\.duty.id) == ["us-tx-x", "us-tx-y", "us-tx-w", "us-tx-ag", "us-tx-z"])
  }
}
