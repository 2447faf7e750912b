import Law
import Records
import Sourcing
import Testing

/// Every finding about what a record lacks, with its whole message.
struct CompletenessTests {
  static let breach = """
    timeline: {discovered: 2026-03-12T09:20:00-04:00, determined: 2026-03-15}
    affected:
      residents: {US-CA: 3}
    """

  /// Findings as text; `«…»` in the facts marks the last one's place.
  private func check(
    _ duties: String, _ facts: String, _ expected: [String], policy: CheckPolicy = CheckPolicy(), head: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let findings = Self.findings(duties, facts.replacing("«", with: "").replacing("»", with: ""), policy, head)
    #expect(findings.map(LawFixture.line) == expected, sourceLocation: sourceLocation)
    guard let start = facts.firstRange(of: "«"), let end = facts.firstRange(of: "»"), let finding = findings.last else { return }
    let lower = facts[..<start.lowerBound].utf8.count
    let upper = lower + facts[start.upperBound..<end.lowerBound].utf8.count
    #expect(finding.place == Place("incident.yaml", SourceRange(lower, upper)), sourceLocation: sourceLocation)
    #expect(finding.incident == "2026-014", sourceLocation: sourceLocation)
  }

  private static func findings(_ duties: String, _ facts: String, _ policy: CheckPolicy, _ head: String = "") -> [Finding] {
    let rulebook = LawFixture.rulebook(LawFixture.checklist(duties: duties, head: head))
    let record = LawFixture.record(facts)
    let assessment = Assessor(rulebook: rulebook).assess(record, asOf: policy.asOf)
    return Completeness.findings(for: assessment, record: record, rulebook: rulebook, policy: policy)
  }

  private static func second(_ id: String, _ more: String, when: String = "{}") -> String {
    "\n" + LawFixture.regulator(when: when, more: more).replacing("us-tx-ag\n", with: "\(id)\n")
      .replacing("Texas Attorney General", with: "Office \(id)").replacing("(i)", with: "(\(id.suffix(1)))")
  }

  private static func policy(_ asOf: String, within: Int? = nil, review: Int? = nil) -> CheckPolicy {
    CheckPolicy(asOf: Instant(asOf), dueWithinSeconds: within, maximumReviewAgeDays: review)
  }

  @Test func `a missing fact points at the nearest place, in the words of the law`() {
    check(
      LawFixture.regulator(), Self.breach.replacing("residents", with: "«residents»"),
      [
        "error[missing-fact]: the Texas Attorney General must be told how many people in Texas are affected\n= Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14\n> add `US-TX: <number>` under `affected.residents`"
      ])
    let finding = Self.findings(LawFixture.regulator(), Self.breach, CheckPolicy()).first
    #expect(finding?.path == "affected.residents.US-TX")
    #expect(finding?.due == "2026-04-14")
    #expect(finding?.duties == ["us-tx-ag"])
  }

  @Test func `one fact is one finding, led by the most urgent of the duties that need it`() {
    let duties = LawFixture.regulator() + Self.second("us-tx-b", "due: {within: 72 hours, after: discovery}") + Self.second("us-tx-c", "due: {standard: without-unreasonable-delay}")
    check(
      duties, Self.breach,
      [
        "error[missing-fact]: the Office us-tx-b must be told how many people in Texas are affected\n= Tex. Bus. & Com. Code § 521.053(b), due 2026-03-15T09:20:00-04:00\n= Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14\n= Tex. Bus. & Com. Code § 521.053(c), without unreasonable delay\n> add `US-TX: <number>` under `affected.residents`"
      ])
  }

  @Test func `at most six duties are noted`() {
    let more = "bcdefgh".map { Self.second("us-tx-\($0)", "due: {standard: without-delay}") }.joined()
    let finding = Self.findings(LawFixture.regulator() + more, Self.breach, CheckPolicy()).first
    #expect(finding?.notes.count == 7)
    #expect(finding?.notes.last == "and 2 more")
    #expect(finding?.duties.count == 8)
  }

  @Test(arguments: [
    ("what-happened", "title: «x»", "the Texas Attorney General must be told what happened", "add `attack: {account: <text>}` at the top level"),
    ("contact", "title: «x»", "the Texas Attorney General must be told whom to ask", "add `organization: {phone: <text>}` at the top level"),
  ])
  func `help says what to write and where`(item: String, facts: String, message: String, help: String) {
    let findings = Self.findings(LawFixture.regulator(more: "must-say: [\(item)]"), Self.breach + "\nharm: {}", CheckPolicy())
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.help) == [help])
  }

  static let unknown = breach.replacing("US-CA: 3", with: "US-TX: «unknown»")
  static let unknownLines = "[unknown-fact]: the Texas Attorney General must be told how many people in Texas are affected, which the record gives as unknown\n= Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14\n> write `US-TX: <number>` here as soon as it is known"

  @Test(arguments: [
    (CheckPolicy(), "warning"), (policy("2026-04-10T12:00:00Z"), "warning"), (policy("2026-04-10T12:00:00Z", within: 7 * 86_400), "error"),
    (policy("2026-04-10T12:00:00Z", within: 86_400), "warning"),
  ])
  func `an unknown fact is a warning until its notice presses`(policy: CheckPolicy, severity: String) {
    check(LawFixture.regulator(), Self.unknown, [severity + Self.unknownLines], policy: policy)
  }

  @Test func `a notice past its day is overdue, and what it lacks is an error`() {
    check(
      LawFixture.regulator(), Self.unknown.replacing("«", with: "").replacing("»", with: "") + "\n«notices»: []",
      [
        "error" + Self.unknownLines,
        "error[overdue]: the notice to the Texas Attorney General was due 2026-04-14 and is not recorded as sent\n= Tex. Bus. & Com. Code § 521.053(i)\n> send it, and write `notices: [{duty: us-tx-ag, sent: <time>}]` in its place",
      ], policy: Self.policy("2026-04-20T00:00:00Z"))
  }

  @Test func `of a notice that was sent nothing more is demanded`() {
    check(LawFixture.regulator(), Self.breach + "\nnotices: [{duty: us-tx-ag, sent: 2026-04-01}]", [], policy: Self.policy("2026-04-20T00:00:00Z"))
  }

  @Test func `what decides duties is one warning, led by the most urgent`() {
    let facts = "timeline: {discovered: 2026-03-12T00:00:00Z, determined: 2026-03-15}\ndata: [{element: ssn, encrypted: yes, key-taken: «unknown»}]\naffected: {residents: {US-TX: 3}}"
    let when = "{data: {alone: [ssn], unencrypted: yes}}"
    check(
      LawFixture.regulator(when: when), facts,
      [
        "warning[undetermined-duty]: the notice to the Texas Attorney General, due 2026-04-14, turns on whether the key to Social Security numbers was taken\n= Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14\n> find out, and write `key-taken: <yes or no>` here"
      ])
    check(
      LawFixture.regulator(when: when) + Self.second("us-tx-b", "due: {within: 72 hours, after: discovery}", when: when), facts,
      [
        "warning[undetermined-duty]: 2 duties turn on whether the key to Social Security numbers was taken, the most urgent the notice to the Office us-tx-b, due 2026-03-15T00:00:00Z\n= Tex. Bus. & Com. Code § 521.053(b), due 2026-03-15T00:00:00Z\n= Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14\n> find out, and write `key-taken: <yes or no>` here"
      ])
  }

  @Test func `numbers wanting for several places are one question`() {
    let duties = LawFixture.regulator(when: "{residents: {at-least: 1}}") + Self.second("us-tx-b", "", when: "{residents: {of: US-CA, at-least: 1}}")
    let findings = Self.findings(duties, "affected: {residents: {US-TX: unknown, US-CA: unknown}}", CheckPolicy())
    #expect(findings.map(\.message) == ["2 duties turn on how many people are affected in each place, the most urgent the notice to the Texas Attorney General"])
    #expect(findings.map(\.path) == ["affected.residents"])
  }

  @Test func `a question asks for a decision`() {
    check(
      LawFixture.regulator(when: "{question: Is it serious?}"), "«timeline»: {discovered: 2026-03-12}".replacing("«timeline»", with: "timeline"),
      [
        "warning[undetermined-duty]: the notice to the Texas Attorney General turns on a person's judgement: Is it serious?\n= Tex. Bus. & Com. Code § 521.053(i), as soon as practicable\n> if yes, add `decisions: [{duty: us-tx-ag, decision: notify, by: <text>, on: <day>, because: <text>}]` at the top level; if no, the same with `not-notify`"
      ])
  }

  static let told = breach.replacing("US-CA: 3", with: "US-TX: 3")

  @Test(arguments: [
    (
      "notices: [{duty: us-tx-ag, sent: «2026-04-20»}]",
      "warning[notice-late]: the notice to the Texas Attorney General was sent 2026-04-20, after it was due 2026-04-14\n= Tex. Bus. & Com. Code § 521.053(i)\n> add `response: {delay-reason: <text>}` at the top level: several laws ask for the reasons"
    ),
    (
      "response: {delay-reason: A recount.}\nnotices: [{duty: us-tx-ag, sent: «2026-04-20»}]",
      "note[notice-late]: the notice to the Texas Attorney General was sent 2026-04-20, after it was due 2026-04-14; `response.delay-reason` says why\n= Tex. Bus. & Com. Code § 521.053(i)"
    ),
    (
      "notices: [{duty: us-tx-ag, sent: 2026-04-01}]\ndecisions: [{duty: us-tx-ag, decision: «not-notify», by: J, on: 2026-03-20, because: b}]",
      "warning[decision-without-effect]: the notice to the Texas Attorney General is owed by the facts; a decision not to give it has no effect\n= Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14\n> `dossier explain 2026-014 us-tx-ag` shows the facts it turns on; correct them if they are wrong"
    ),
    (
      "notices: [{duty: us-tx-ag, sent: 2026-04-01}]\ndecisions: [{duty: «us-tx-ag», decision: notify, by: J}]",
      "warning[decision-incomplete]: the decision on `us-tx-ag` does not say when or why\n> add `on: <day>` and `because: <text>`"
    ),
    (
      "notices: [{duty: us-tx-ag, sent: 2026-04-01}, {duty: «us-tx-a», sent: 2026-04-20}]",
      "error[notice-undefined-duty]: no checklist has the duty `us-tx-a`\n> did you mean `us-tx-ag`?"
    ),
    (
      "notices: [{duty: us-tx-ag, sent: 2026-04-01}, {duty: us-tx-ag, stage: «report», sent: 2026-04-02}]",
      "error[notice-undefined-duty]: the duty `us-tx-ag` has no stage `report`\n> leave `stage` out"
    ),
    (
      "notices: [{duty: us-tx-ag, sent: 2026-04-01}]\ndecisions: [{duty: «something-else», decision: notify}]",
      "error[notice-undefined-duty]: no checklist has the duty `something-else`\n> `dossier duties` lists the duties"
    ),
  ])
  func `what is wrong with recorded notices`(notices: String, expected: String) {
    check(LawFixture.regulator(), Self.told + "\n" + notices, [expected])
  }

  @Test func `a notice for a duty in stages names its stage`() {
    check(
      LawFixture.regulator(more: AssessmentTests.staged), Self.told + "\norganization: {phone: x}\nattack: {account: x}\nharm: {likelihood: none, because: b}\nnotices: [{duty: «us-tx-ag», sent: 2026-04-01}]",
      ["error[notice-undefined-duty]: the duty `us-tx-ag` is in stages, and the notice names none\n> write `stage: early-warning` or `stage: report` or `stage: extra`"])
  }

  @Test func `a notice that is not owed is a warning with the reason`() {
    check(
      LawFixture.regulator(when: "{residents: {at-least: 250}}"), Self.told + "\nnotices: [{duty: «us-tx-ag», sent: 2026-04-01}]",
      [
        "warning[notice-not-owed]: the notice to the Texas Attorney General is recorded as sent, though it is not owed\n= Tex. Bus. & Com. Code § 521.053(i)\n= 3 residents of Texas are affected; the law asks for at least 250\n> check the facts it turns on; a notice may also be given without being owed"
      ])
    check(LawFixture.regulator(more: "voluntary: yes"), Self.told + "\nnotices: [{duty: us-tx-ag, sent: 2026-04-01}]", [])
  }

  @Test func `uncertain law is noted where it is owed`() {
    let duties = LawFixture.regulator(more: "confidence: low\n        note: two charts disagree")
    check(
      duties, Self.told,
      [
        "note[low-confidence]: what is written here of the notice to the Texas Attorney General is uncertain\n= Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14\n= two charts disagree\n> have counsel confirm it before relying on it"
      ])
    check(duties, Self.told + "\nnotices: [{duty: us-tx-ag, sent: 2026-04-01}]", [])
  }

  static let keep = "keep: {what: the written determination, years: 5, citation: § 9}\n        unless: {harm: {at-most: unlikely}}"

  @Test func `a decision that no notice is needed has to be recorded where the law wants it kept`() {
    let facts = Self.told + "\nharm: {likelihood: «unlikely», because: b}"
    check(
      LawFixture.regulator(more: Self.keep), facts,
      [
        "warning[determination-unrecorded]: the notice to the Texas Attorney General is not owed because of the harm assessment, and no decision is recorded\n= Tex. Bus. & Com. Code § 9 wants it kept for 5 years: the written determination\n> add `decisions: [{duty: us-tx-ag, decision: not-notify, by: <text>, on: <day>, because: <text>}]` at the top level"
      ])
    let clean = facts.replacing("«", with: "").replacing("»", with: "")
    check(LawFixture.regulator(more: Self.keep), clean + "\ndecisions: [{duty: us-tx-ag, decision: not-notify, by: J, on: 2026-03-20, because: b}]", [])
    // It would not be owed anyway.
    check(LawFixture.regulator(when: "{residents: {at-least: 250}}", more: Self.keep), clean, [])
    check(LawFixture.regulator(more: "unless: {harm: {at-most: unlikely}}"), clean, [])
  }

  static let staged = """
    stages:
              - {stage: first, due: {within: 72 hours, after: discovery}}
              - {stage: progress, when: {question: Does it go on?}, due: {within: 30 calendar-days, after: discovery}}
            must-say: []
    """

  @Test func `a decision may answer the question of one stage alone`() {
    let duties = LawFixture.regulator(when: "{question: Is it serious?}", more: Self.staged)
    let facts = "timeline: {discovered: 2026-03-12T00:00:00Z}\n"
    func verdicts(_ decisions: String) -> [String] {
      let rulebook = LawFixture.rulebook(LawFixture.checklist(duties: duties))
      let assessment = Assessor(rulebook: rulebook).assess(LawFixture.record(facts + decisions), asOf: nil)
      return assessment.duties.map { "\($0.stage?.id ?? "") \($0.verdict.rawValue)" }.sorted()
    }
    #expect(verdicts("") == ["first undetermined", "progress undetermined"])
    let serious = "decisions: [{duty: us-tx-ag, decision: notify, by: J, on: 2026-03-13, because: b}"
    #expect(verdicts(serious + "]") == ["first owed", "progress owed"])
    let over = serious + ", {duty: us-tx-ag, stage: progress, decision: not-notify, by: J, on: 2026-03-14, because: b}]"
    #expect(verdicts(over) == ["first owed", "progress not-owed"])
    #expect(Self.findings(duties, facts + over, CheckPolicy()).map(\.code) == [])
    let question = Self.findings(duties, facts + serious.replacing("duty: us-tx-ag,", with: "duty: us-tx-ag, stage: progress,") + "]", CheckPolicy())
    #expect(question.map(\.message).contains { $0.hasSuffix("judgement: Is it serious?") })
    let unknown = Self.findings(duties, facts + over.replacing("stage: progress", with: "stage: prgress"), CheckPolicy())
    #expect(unknown.map(\.message).contains("the duty `us-tx-ag` has no stage `prgress`"))
  }

  @Test func `services are owed where their condition holds, and as long as the law says`() {
    let duties = LawFixture.regulator(more: "services: {kind: credit monitoring, months: 18, when: {data: {alone: [ssn]}}}")
    let facts = Self.told + "\nresponse: {support: {monitoring: {months: «12»}}}\n"
    check(
      duties, facts + "data: [{element: ssn, encrypted: no}]",
      [
        "error[service-too-short]: Texas wants 18 months of credit monitoring; the record offers 12\n= Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14\n> offer 18 months, at least to the people there"
      ])
    let clean = facts.replacing("«", with: "").replacing("»", with: "")
    check(duties, clean.replacing("12", with: "18") + "data: [{element: ssn, encrypted: no}]", [])
    check(duties, clean + "data: [{element: email, encrypted: no}]", [])
  }

  @Test func `a checklist that was not reviewed for too long is stale`() {
    check(
      LawFixture.regulator(), Self.told + "\nnotices: [{duty: us-tx-ag, sent: 2026-04-01}]",
      [
        "warning[checklist-stale]: the checklist `us-tx` was last reviewed on 2026-11-23, 200 days ago\n= at most 180 days are allowed\n> check it against the law as it stands and set `reviewed`"
      ], policy: Self.policy("2027-06-11T00:00:00Z", review: 180))
  }

  @Test func `a policy may ask about one duty only`() {
    let duties = LawFixture.regulator() + Self.second("us-tx-b", "must-say: [what-happened]")
    let findings = Self.findings(duties, Self.breach, CheckPolicy(onlyDuty: "us-tx-b"))
    #expect(findings.map(\.message) == ["the Office us-tx-b must be told what happened"])
  }
}

struct NextFactsTests {
  @Test func `facts to find out come by the deadline that hangs on them, each with why`() {
    let second = LawFixture.regulator(when: "{role: [bank]}", more: "due: {within: 72 hours, after: discovery}").replacing("us-tx-ag\n", with: "us-tx-b\n")
    let third = LawFixture.regulator(more: "due: {within: 72 hours, after: determination}").replacing("us-tx-ag\n", with: "us-tx-c\n")
    let rulebook = LawFixture.rulebook(LawFixture.checklist(duties: [LawFixture.regulator(more: "due: {within: 10 calendar-days, after: discovery}"), second, third].joined(separator: "\n")))
    let record = LawFixture.record("timeline: {discovered: 2026-03-12T00:00:00Z}\naffected: {residents: {US-TX: unknown}}")
    let assessment = Assessor(rulebook: rulebook).assess(record, asOf: nil)
    let lines = NextFacts.list(assessment, record: record).map { fact in
      "\(fact.path): \(fact.label): " + fact.duties.map { "\($0.duty) \($0.why.rawValue) \($0.due?.text ?? "none")" }.joined(separator: ", ")
    }
    #expect(
      lines == [
        "organization.roles: the legal roles: us-tx-b decides 2026-03-15T00:00:00Z",
        "affected.residents.US-TX: how many people in Texas are affected: us-tx-ag must-be-told 2026-03-22, us-tx-c must-be-told none",
        "timeline.determined: when the breach was determined: us-tx-c starts-clock none",
      ])
  }
}

struct ExposureTests {
  @Test(arguments: [
    ("penalty: {text: t, maximum: 250000 USD, per-person: 100 USD}", "", "31000 USD", ["$100.00 for each of 310 people affected in Texas", "at most $250,000.00, which is not reached"]),
    ("penalty: {text: t, maximum: 20000 USD, per-person: 100 USD}", "", "20000 USD", ["$100.00 for each of 310 people affected in Texas", "at most $20,000.00"]),
    ("penalty: {text: t, maximum: 10000000 EUR, turnover: 2 %}", "organization: {turnover: 900000000 EUR}", "18000000 EUR", ["2 % of the worldwide annual turnover of EUR 900,000,000.00", "the greater of that and EUR 10,000,000.00"]),
    ("penalty: {text: t, maximum: 10000000 EUR, turnover: 0.5 %}", "title: x", "10000000 EUR", ["0.5 % of the worldwide annual turnover, which the record does not give", "at most EUR 10,000,000.00"]),
    ("penalty: {text: t}", "", "none", []),
  ] as [(String, String, String, [String])])
  func `figures come with what they take for granted`(penalty: String, facts: String, amount: String, assumptions: [String]) {
    let rulebook = LawFixture.rulebook(LawFixture.checklist(duties: LawFixture.regulator(more: penalty)))
    let record = LawFixture.record(AssessmentTests.breach + "\n" + facts)
    let exposure = Exposure(Assessor(rulebook: rulebook).assess(record, asOf: nil), record: record)
    #expect(exposure.lines.map { $0.amount?.description ?? "none" } == [amount])
    #expect(exposure.lines.map(\.assumptions) == [assumptions])
    #expect(exposure.sums.map(\.description) == (amount == "none" ? [] : [amount]))
  }

  @Test func `one law's threat counts once, and currencies are kept apart`() {
    let penalty = "penalty: {text: t, maximum: 5 USD}"
    let duties = [
      LawFixture.regulator(more: penalty), LawFixture.regulator(more: penalty).replacing("us-tx-ag\n", with: "us-tx-b\n"),
      LawFixture.regulator(more: "penalty: {text: u, maximum: 7 EUR}").replacing("us-tx-ag\n", with: "us-tx-c\n"),
    ]
    let rulebook = LawFixture.rulebook(LawFixture.checklist(duties: duties.joined(separator: "\n")))
    let record = LawFixture.record(AssessmentTests.breach)
    let exposure = Exposure(Assessor(rulebook: rulebook).assess(record, asOf: nil), record: record)
    #expect(exposure.lines.map(\.duties) == [["us-tx-ag", "us-tx-b"], ["us-tx-c"]])
    #expect(exposure.sums.map(\.description) == ["7 EUR", "5 USD"])
  }
}
