import Law
import Records
import Sourcing
import Testing

/// Every fault of a law file is a finding with its whole message at its place.
struct ChecklistFindingTests {
  /// Reads a checklist in which `«…»` marks the place of the one finding that is expected.
  private func check(
    _ text: String, words: String = LawFixture.words, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let clean = text.replacing("«", with: "").replacing("»", with: "")
    let findings = LawFixture.load(["us-tx": clean], words: words).findings
    #expect(findings.map(LawFixture.line) == [expected], sourceLocation: sourceLocation)
    guard let start = text.firstRange(of: "«"), let end = text.firstRange(of: "»"), let finding = findings.first else { return }
    let lower = text[..<start.lowerBound].utf8.count
    let upper = lower + text[start.upperBound..<end.lowerBound].utf8.count
    #expect(finding.place.range == SourceRange(lower, upper), sourceLocation: sourceLocation)
  }

  private func check(when condition: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    check(LawFixture.checklist(duties: LawFixture.regulator(when: condition)), expected, sourceLocation: sourceLocation)
  }

  @Test func `a sound checklist has none`() {
    #expect(LawFixture.load(["us-tx": LawFixture.checklist(duties: LawFixture.regulator())]).findings.isEmpty)
  }

  @Test(arguments: [
    ("{«resident»: {at-least: 1}}", "error[unknown-condition]: there is no condition `resident`\n> did you mean `residents`?"),
    ("{«unencrypted»: yes}", "error[unknown-condition]: there is no condition `unencrypted`\n> write it under `data`"),
    ("{«zzzzzzzz»: yes}", "error[unknown-condition]: there is no condition `zzzzzzzz`\n> the conditions are all, any, not, residents, persons, data, event, role, sector, established, harm, fact, duty, contract, question"),
    ("«[a]»", "error[wrong-type]: a condition must be a map of conditions, not a list\n> write `{}` for always, `all: […]` or `any: […]` for several"),
    ("{any: «[]»}", "error[wrong-type]: `any` must be a list of conditions, not empty"),
    ("{residents: «{of: US-TX}»}", "error[missing-key]: `residents` compares with nothing\n> add one of at-least, more-than, fewer-than, at-most"),
    ("{residents: {of: «California», at-least: 1}}", "error[bad-jurisdiction]: `California` is not a place\n> did you mean `US-CA`?"),
    ("{residents: {at-least: «many»}}", "error[bad-count]: `at-least` must be a whole number from 0 to 1000000000"),
    ("{residents: {«off»: 1, at-least: 3}}", "error[unknown-key]: `residents` has no key `off`\n> did you mean `of`?"),
    ("{data: «{unencrypted: yes}»}", "error[missing-key]: `data` names no kind of data\n> add `any: yes`, `with-name: […]` or `alone: […]`"),
    ("{data: {alone: [«snn»]}}", "error[not-a-choice]: `alone` does not know the word `snn`\n> did you mean `ssn`?"),
    ("{data: {any: yes, unencrypted: «maybe»}}", "error[not-a-choice]: `unencrypted` does not know the word `maybe`\n> the words are yes, no, regardless-of-key"),
    ("{event: [«acces»]}", "error[not-a-choice]: `event` does not know the word `acces`\n> did you mean `access`?"),
    ("{role: [«banks»]}", "error[not-a-choice]: `role` does not know the word `banks`\n> did you mean `bank`?"),
    ("{harm: {at-least: «risky»}}", "error[not-a-choice]: `harm` does not know the word `risky`\n> did you mean `risk`?"),
    ("{harm: «{}»}", "error[missing-key]: `harm` compares with nothing\n> add `at-least: risk` or `at-most: unlikely`"),
    ("{established: «{}»}", "error[missing-key]: `established` has no `in`\n> add `in: EEA`"),
    ("{fact: {path: «attack.ransom.payd», is: yes}}", "error[unknown-path]: a record has no `payd` in `attack.ransom`\n> did you mean `attack.ransom.paid`?"),
    ("{fact: {path: «title.x», known: yes}}", "error[unknown-path]: `title` has nothing inside, so not `x`"),
    ("{fact: {path: «affected.residents.Texas», at-least: 1}}", "error[unknown-path]: `Texas` cannot stand in `affected.residents`"),
    ("{fact: {path: attack.ransom.paid, is: «maybe»}}", "error[wrong-type]: this fact is yes or no, not `maybe`"),
    ("{fact: {path: status, is: «done»}}", "error[not-a-choice]: the list “status” does not know the word `done`\n> the words are suspected, confirmed, contained, closed, dismissed"),
    ("{fact: «{path: status}»}", "error[missing-key]: `fact` tests nothing\n> add one of is, one-of, includes, known, at-least, more-than, fewer-than, at-most"),
    ("{fact: «{path: status, is: closed, known: yes}»}", "error[bad-checklist]: `fact` has 2 tests; one is taken\n> write them as `all: [{fact: …}, {fact: …}]`"),
    ("{fact: {path: status, at-least: «3»}}", "error[wrong-type]: `status` is no number, so `at-least` cannot test it"),
    ("{fact: {path: status, includes: «[closed]»}}", "error[wrong-type]: `status` is no list, so `includes` cannot test it\n> use `is` or `one-of`"),
    ("{fact: {path: timeline.began, is: «2026-01-01»}}", "error[wrong-type]: a fact of this type is not compared with a word\n> use `known: yes`"),
    ("{duty: «us-tx-agg»}", "error[unknown-duty]: there is no duty `us-tx-agg`\n> did you mean `us-tx-ag`?"),
    ("{contract: «a b»}", "error[bad-identifier]: `contract` must be the id of a contract in the record"),
    ("{question: «[]»}", "error[wrong-type]: `question` must be a question that a person can answer"),
  ])
  func `faults of conditions`(condition: String, expected: String) {
    check(when: condition, expected)
  }

  @Test(arguments: [
    ("«tot»: x", "error[unknown-key]: the duty `us-tx-ag` has no key `tot`\n> did you mean `to`?"),
    ("due: {within: «30 days», after: discovery}", "error[bad-checklist]: `within` must be a number and a unit, not `30 days`\n> the units are hours, calendar-days, business-days, months"),
    ("due: {within: 30 calendar-days, after: «discover»}", "error[bad-checklist]: `after` does not know the word `discover`\n> did you mean `discovery`?"),
    ("due: «{within: 30 calendar-days}»", "error[missing-key]: `within` needs `after`: the clock it counts from\n> add `after: discovery`"),
    ("due: «{after: discovery}»", "error[missing-key]: `due` has neither `within` nor `standard`\n> add `within: 30 calendar-days` or `standard: without-unreasonable-delay`"),
    ("due: {within: 30 calendar-days, after: discovery, counting: «us-tx»}", "error[unknown-calendar]: `counting` does not know the word `us-tx`\n> the words are none"),
    ("must-say: [«contacts»]", "error[unknown-item]: the list of items does not know the word `contacts`\n> did you mean `contact`?"),
    ("must-say: [contact, «contact»]", "error[repeated-identifier]: the item `contact` stands here a second time"),
    ("must-not-say: [«what»]", "error[unknown-item]: the list of items does not know the word `what`\n> the words are consequences, contact, number-here, what-happened"),
    ("confidence: «sure»", "error[not-a-choice]: `confidence` does not know the word `sure`\n> the words are low, medium, high"),
    ("voluntary: «perhaps»", "error[wrong-type]: `voluntary` must be yes or no"),
    ("penalty: {text: x, maximum: «much»}", "error[bad-money]: `maximum` must be an amount and a currency, as `250000 USD`"),
    ("penalty: {text: x, turnover: «2»}", "error[wrong-type]: `turnover` must be a share of the turnover, as `2 %`"),
    ("penalty: «{maximum: 1 USD}»", "error[missing-key]: `penalty` has no `text`\n> add `text: …`"),
    ("keep: {what: x, years: «0»}", "error[bad-count]: `years` must be a whole number from 1 to 100"),
    ("stages: [{stage: a, due: {within: 1 months, after: {duty: us-tx-ag/b}}}]", "error[unknown-duty]: the duty `us-tx-ag` has no earlier stage `b`"),
    ("due: {within: 1 hours, after: {duty: «us-tx-x»}}", "error[unknown-duty]: there is no duty `us-tx-x`\n> did you mean `us-tx-ag`?"),
  ])
  func `faults of duties`(more: String, expected: String) {
    // A clock's limit is marked as a whole; only the message is compared where it is the mark.
    let marks = more.contains("{duty: «") ? more.replacing("«", with: "").replacing("»", with: "") : more
    let tail = "examples: [{example: none, expect: {\(more.contains("stages") ? "us-tx-ag/a" : "us-tx-ag"): not-owed}}]"
    check(LawFixture.checklist(duties: LawFixture.regulator(more: marks), tail: tail), expected)
  }

  @Test func `a shape that does not exist is named, and what it would give is missing`() {
    let text = LawFixture.checklist(duties: "      - {duty: us-tx-ag, to: regulator, like: state-regulatr}")
    check(text.replacing("state-regulatr", with: "«state-regulatr»"), "error[bad-checklist]: `like` does not know the word `state-regulatr`\n> did you mean `state-regulator`?")
  }

  @Test func `a duty needs a recipient`() {
    let findings = LawFixture.load(["us-tx": LawFixture.checklist(duties: "      - {duty: us-tx-ag}")]).findings
    #expect(findings.map(LawFixture.line).contains("error[missing-key]: the duty `us-tx-ag` has no `to`\n> add `to: …`"))
  }

  @Test(arguments: [
    ("citation: Tex. Bus. & Com. Code § 521.053\n", "", "error[missing-citation]: the checklist `us-tx` has no `citation`\n> add `citation: …`"),
    ("reviewed: 2026-11-23", "reviewed: «23.11.2026»", "error[bad-date]: `reviewed` must be a day such as 2026-03-15, not `23.11.2026`"),
    ("reviewed: 2026-11-23\n", "", "error[missing-key]: the checklist `us-tx` has no `reviewed`\n> add `reviewed: …`"),
    ("jurisdiction: US-TX", "jurisdiction: «Texas»", "error[bad-jurisdiction]: `Texas` is not a place\n> did you mean `US-TX`?"),
    ("checklist: us-tx", "checklist: «us-texas»", "error[bad-checklist]: the checklist `us-texas` stands in the file `us-tx.yaml`\n> give both the same name"),
    ("in-force: 2023-09-01", "in-force: «2023-13-01»", "error[bad-date]: `in-force` must be a day such as 2026-03-15, not `2023-13-01`"),
    ("in-force: 2023-09-01", "in-force: 2023-09-01\n    until: «2023-01-01»", "error[bad-date]: the version ends on 2023-01-01, before it begins on 2023-09-01"),
    ("expect: {us-tx-ag: not-owed}", "expect: {us-tx-ag: «maybe»}", "error[bad-checklist]: an example expects `maybe`, which is no answer\n> write owed, `owed 2026-04-14`, `owed none`, not-owed or undetermined"),
    ("expect: {us-tx-ag: not-owed}", "expect: {us-tx-ag: «owed soon»}", "error[bad-date]: `soon` is neither a day nor an instant\n> write 2026-04-14, or 2026-03-15T09:20:00-04:00 for a clock of hours"),
    ("expect: {us-tx-ag: not-owed}", "expect: {«us-tx-a»: not-owed}", "error[unknown-duty]: this checklist has no duty `us-tx-a`\n> did you mean `us-tx-ag`?"),
    ("example: none,", "example: none, base: «thef»,", "error[bad-checklist]: `base` does not know the word `thef`\n> did you mean `theft`?"),
    ("examples: [{example: none, expect: {us-tx-ag: not-owed}}]", "", "warning[example-missing]: the checklist `us-tx` has no example\n> add `examples: [{example: …, given: {…}, expect: {…}}]`: an example shows that the law was read right"),
  ])
  func `faults of the head and of examples`(before: String, after: String, expected: String) {
    let text = LawFixture.checklist(duties: LawFixture.regulator().replacing("must-say: [number-here]", with: ""))
    let changed = text.replacing(before, with: after)
    // A bad place or version has more to follow; the first thing said is what is tested.
    let clean = changed.replacing("«", with: "").replacing("»", with: "")
    let findings = LawFixture.load(["us-tx": clean], words: LawFixture.words.replacing("must-say: [number-here]", with: "must-say: [contact]")).findings
    #expect(findings.map(LawFixture.line).contains(expected))
    guard let start = changed.firstRange(of: "«"), let found = findings.first(where: { LawFixture.line($0) == expected }) else { return }
    #expect(Int(found.place.range.lower) == changed[..<start.lowerBound].utf8.count)
  }

  private func versions(_ first: String, _ second: String) -> String {
    let duties = LawFixture.regulator()
    return """
      checklist: us-tx
      law: Law
      citation: Code § 1
      jurisdiction: US-TX
      reviewed: 2026-11-23
      confidence: high
      versions:
        - \(first)
          applies: {}
          duties:
      \(duties)
        - \(second)
          applies: {}
          duties:
      \(duties)
      examples: [{example: none, expect: {us-tx-ag: not-owed}}]
      """
  }

  @Test func `versions stand in order and do not overlap`() {
    let order = LawFixture.load(["us-tx": versions("in-force: 2023-09-01", "in-force: 2020-01-01")]).findings
    #expect(order.map(LawFixture.line) == ["error[bad-checklist]: the version of 2020-01-01 stands after the one of 2023-09-01\n> put versions in the order in which they came in force"])
    let overlap = LawFixture.load(["us-tx": versions("in-force: 2020-01-01\n    until: 2024-01-01", "in-force: 2023-09-01")]).findings
    #expect(overlap.map(LawFixture.line) == ["error[checklists-contradict]: the version of 2023-09-01 begins before the one of 2020-01-01 ends on 2024-01-01\n> end the older one on 2023-08-31, or leave its `until` out"])
  }

  @Test func `a duty stands in a version once, and in one checklist only`() {
    let twice = LawFixture.load(["us-tx": LawFixture.checklist(duties: LawFixture.regulator() + "\n" + LawFixture.regulator())]).findings
    #expect(twice.map(LawFixture.line) == ["error[repeated-duty]: the duty `us-tx-ag` stands in this version a second time\n> give it another id"])
    let other = LawFixture.checklist("us-ok", duties: LawFixture.regulator()).replacing("§ 521.053(i)", with: "§ 9")
    let two = LawFixture.load(["us-ok": other, "us-tx": LawFixture.checklist(duties: LawFixture.regulator())]).findings
    #expect(
      two.map(LawFixture.line) == [
        "error[checklists-contradict]: the checklists `us-ok` and `us-tx` both define the duty `us-tx-ag`\n= Tex. Bus. & Com. Code § 9 there, Tex. Bus. & Com. Code § 521.053(i) here\n> give one of them another id"
      ])
  }

  @Test(arguments: [
    (
      "due: {within: 45 calendar-days, after: determination}",
      "error[checklists-contradict]: `us-ok-ag` and `us-tx-ag` cite the same provision and give it other limits of time\n= Tex. Bus. & Com. Code § 521.053(i)\n= us-ok-ag: 45 calendar days after determination\n= us-tx-ag: 30 calendar days after determination\n> keep one duty, or cite for each the paragraph that it stands in"
    ),
    (
      "must-say: [what-happened]\n        must-not-say: [number-here]",
      "error[checklists-contradict]: `us-ok-ag` and `us-tx-ag` cite the same provision; one wants `number-here` said, the other forbids it\n= Tex. Bus. & Com. Code § 521.053(i)\n> read the provision, and mend the one that has it wrong"
    ),
    ("must-say: [contact]", nil), ("citation: § 9\n        due: {within: 45 calendar-days, after: determination}", nil),
  ])
  func `two checklists do not put one provision differently`(change: String, expected: String?) {
    let own = LawFixture.regulator(more: change).replacing("us-tx-ag", with: "us-ok-ag")
      .replacing(change.hasPrefix("citation") ? "        citation: § 521.053(i)\n" : "no such text", with: "")
    let both = LawFixture.load([
      "us-ok": LawFixture.checklist("us-ok", duties: own, tail: "examples: [{example: none, expect: {us-ok-ag: not-owed}}]"),
      "us-tx": LawFixture.checklist(duties: LawFixture.regulator()),
    ]).findings
    #expect(both.map(LawFixture.line) == (expected.map { [$0] } ?? []))
    // Of versions that are never in force together neither contradicts the other.
    let older = LawFixture.checklist("us-ok", duties: own, inForce: "2020-01-01\n    until: 2023-08-31", tail: "examples: [{example: none, expect: {us-ok-ag: not-owed}}]")
    let apart = LawFixture.load(["us-ok": older, "us-tx": LawFixture.checklist(duties: LawFixture.regulator())]).findings
    #expect(apart.map(LawFixture.line) == [])
  }

  @Test func `duties that wait for each other are a fault, and stay undetermined`() {
    let duties = LawFixture.regulator(when: "{duty: us-tx-b}") + "\n" + LawFixture.regulator(when: "{duty: us-tx-ag}").replacing("duty: us-tx-ag\n", with: "duty: us-tx-b\n")
    let loaded = LawFixture.load(["us-tx": LawFixture.checklist(duties: duties)])
    #expect(loaded.findings.map(LawFixture.line) == ["error[bad-checklist]: duties wait for each other: `us-tx-ag` → `us-tx-b` → `us-tx-ag`\n> let one of them turn on facts instead"])
    let duties2 = Assessor(rulebook: loaded.value).assess(LawFixture.record("title: x"), asOf: nil).duties
    #expect(duties2.map(\.verdict) == [.undetermined, .undetermined])
  }

  @Test(arguments: [
    ("members: [ssn, drivers-license]", "members: [«sssn», drivers-license]", "error[not-a-choice]: the group `core` does not know the word `sssn`\n> did you mean `ssn`?"),
    ("needs: [attack.account]", "needs: [«attack.acount»]", "error[unknown-path]: a record has no `acount` in `attack`\n> did you mean `attack.account`?"),
    ("paths: [timeline.discovered]}\n  - {clock: det", "paths: [«attack.account»]}\n  - {clock: det", "error[wrong-type]: `attack.account` is not a time, so it starts no clock"),
    ("clock: awareness", "clock: determination", "error[repeated-identifier]: the clock `determination` stands here a second time\n> keep one of the two"),
    ("- base: theft", "- bas: theft", "error[unknown-key]: a base record has no key `bas`\n> did you mean `base`?"),
    ("shape: state-regulator", "shape: state-regulator\n    like: «other»", "error[bad-checklist]: `like` does not know the word `other`\n> there are none yet"),
  ])
  func `faults of the word files`(before: String, after: String, expected: String) {
    let changed = LawFixture.words.replacing(before, with: after)
    let findings = LawFixture.load([:], words: changed.replacing("«", with: "").replacing("»", with: "")).findings
    #expect(findings.first.map(LawFixture.line) == expected)
    guard let start = changed.firstRange(of: "«"), let finding = findings.first else { return }
    #expect(Int(finding.place.range.lower) == changed[..<start.lowerBound].utf8.count)
  }

  @Test(arguments: [
    ("§ 521.053(i)", "Tex. Bus. & Com. Code § 521.053", "Tex. Bus. & Com. Code § 521.053(i)"),
    ("Art. 33(1)", "Regulation (EU) 2016/679", "Regulation (EU) 2016/679 Art. 33(1)"),
    ("§§ 1–3", "Code §§ 4, 5", "Code §§ 1–3"),
    ("Other Act § 3", "Code § 1", "Other Act § 3"),
    ("§ 1", "§ 4", "§ 1"),
  ])
  func `a paragraph is put after the body of the law's citation`(paragraph: String, law: String, expected: String) {
    #expect(Citation.full(paragraph, of: law) == expected)
  }

  @Test func `a shape gives the keys that a duty does not, and a tilde takes one back`() {
    let loaded = LawFixture.load([
      "us-tx": LawFixture.checklist(duties: LawFixture.regulator(more: "must-say: [contact]\n        due: ~"))
    ])
    #expect(loaded.findings.isEmpty)
    let duty = loaded.value.duty("us-tx-ag")?.duty
    #expect(duty?.recipient == .regulator)
    #expect(duty?.allowsLawEnforcementDelay == true)
    #expect(duty?.mustSay.map(\.item) == ["contact"])
    #expect(duty?.limits.isEmpty == true)
  }
}
