import Law
import Records
import Sourcing
import Testing

/// What is found wrong with a method of assessing harm, and with a decision on harm.
struct HarmFindingTests {
  static let theft = """
    organization: {established: [DE], roles: [controller], sectors: [retail]}
    attack:
      vectors: [vulnerability]
      actions: [access, acquisition]
      actor: {motive: financial}
      exfiltration: {confirmed: yes, published: no}
      ransom: {demanded: no}
    data: [{element: name, encrypted: no}, {element: ssn, encrypted: no}]
    affected: {total: 500, residents: {DE: 500}, residents-complete: yes, categories: [customers]}

    """

  private func findings(_ harm: String) -> [Finding] {
    let rulebook = HarmFixture.loaded.value, record = LawFixture.record(HarmFindingTests.theft + harm)
    let assessment = Assessor(rulebook: rulebook).assess(record, asOf: nil)
    return Completeness.findings(for: assessment, record: record, rulebook: rulebook, policy: CheckPolicy())
  }

  @Test(arguments: ["", ", because: unknown"])
  func `a decision two levels below the facts needs reasons`(because: String) throws {
    let harm = "harm: {likelihood: unlikely\(because)}"
    let finding = try #require(findings(harm).first)
    #expect(LawFixture.line(finding) == """
      warning[harm-below-advice]: the record decides “harm is unlikely” without reasons, and the facts suggest “a high risk of harm”
      = EDPB factors of risk: score 7 (high risk): a high risk of harm
      > give the reasons in `harm.because`, or assess the harm again
      """)
    #expect(LawFixture.marked(finding, in: HarmFindingTests.theft + harm) == "unlikely")
    #expect(finding.path == "harm.likelihood")
  }

  @Test(arguments: [
    "harm: {likelihood: unlikely, because: The drive came back sealed.}", "harm: {likelihood: risk}",
    "harm: {likelihood: high}", "harm: {likelihood: unknown}", "harm: {misuse-known: no}",
  ])
  func `reasons, one level of difference, or no decision, give no finding`(harm: String) {
    #expect(findings(harm).filter { $0.code == .harmBelowAdvice } == [])
  }

  @Test(arguments: [
    ("harm: {likelihood: risk}", "add `because: <text>` under `harm`"), ("harm: {likelihood: high, because: unknown}", "write `because: <text>` here"),
    ("harm: {likelihood: high, because: The numbers were taken.}", nil), ("harm: {likelihood: unknown}", nil),
  ])
  func `an assessment of harm has reasons`(harm: String, help: String?) {
    let found = findings(harm)
    #expect(found.map(\.message) == (help == nil ? [] : ["the assessment of harm gives no reasons"]))
    #expect(found.map(\.help) == (help.map { [$0 + "; `dossier harm 2026-014` shows what speaks for and against"] } ?? []))
  }

  @Test func `open facts give no finding, for they may yet lie low`() {
    let record = LawFixture.record("organization: {established: [DE]}\ndata: unknown\nharm: {likelihood: none}")
    let rulebook = HarmFixture.loaded.value
    let assessment = Assessor(rulebook: rulebook).assess(record, asOf: nil)
    #expect(Completeness.findings(for: assessment, record: record, rulebook: rulebook, policy: CheckPolicy()).map(\.code) == [.decisionIncomplete])
  }

  @Test(arguments: ["2026-014", "2026-021", "2024-att-call-records"])
  func `the sample incidents have none`(id: String) throws {
    let sample = try #require(HarmFixture.sample(id)), rulebook = HarmFixture.loaded.value
    let assessment = Assessor(rulebook: rulebook).assess(sample.record, asOf: nil)
    let found = Completeness.findings(for: assessment, record: sample.record, rulebook: rulebook, policy: CheckPolicy())
    #expect(found.filter { $0.code == .harmBelowAdvice } == [])
  }

  // MARK: Methods

  /// A method with one factor and two bands, of which a test changes a part.
  static func method(
    head: String = "source: Made up", part: String = "takes: sum", factor: String = "when: {event: [access]}, weight: 1",
    bands: String = "[{level: unlikely}, {level: risk, from: 1}]", tail: String = ""
  ) -> String {
    """
    harm:
      - method: small
        name: A small method
        \(head)
        parts:
          - part: all
            label: everything
            \(part)
            factors: [{factor: seen, says: the data were seen, \(factor)}]
        bands: \(bands)
        \(tail)
    """
  }

  private func wrong(_ words: String) -> [String] { LawFixture.load([:], words: words).findings.map(LawFixture.line) }

  @Test func `a method in order has no finding`() { #expect(wrong(HarmFindingTests.method()) == []) }

  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: String
    var testDescription: String { expected }
    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }
  }

  static let faults: [Fault] = [
    Fault(method(head: "url: x"),
      "error[missing-citation]: a method of assessing harm has no `source`\n> add `source: …`"),
    Fault(method(part: "takes: most"),
      "error[not-a-choice]: `takes` does not know the word `most`\n> the words are sum, highest, first"),
    Fault(method(factor: "when: {event: [access]}, weight: heavy"),
      "error[bad-count]: `weight` must be a number such as 2, -1 or 0.25"),
    Fault(method(factor: "weight: 1"),
      "error[missing-key]: the factor `seen` has no `when`\n> add `when: …`"),
    Fault(method(factor: "when: {event: [acces]}, weight: 1"),
      "error[not-a-choice]: `event` does not know the word `acces`\n> did you mean `access`?"),
    Fault(method(factor: "when: {question: Is it grave?}, weight: 1"),
      "error[bad-checklist]: a method of assessing harm cannot ask for a `question` or a `duty`"),
    Fault(method(factor: "when: {duty: us-tx-ag}, weight: 1"),
      "error[bad-checklist]: a method of assessing harm cannot ask for a `question` or a `duty`"),
    Fault(method(factor: "when: {}, weight: 1, adjust: [{factor: more, says: so, when: {}, weight: 1, adjust: []}]"),
      "error[unknown-key]: an adjustment has no key `adjust`\n> the keys are factor, says, if-not, when, weight, speaks"),
    Fault(method(bands: "[{level: risk}, {level: unlikely, from: 1}]"),
      "error[bad-checklist]: the bands of `small` do not rise\n> write them from the lowest up, the first without `from`, each with a higher `from` and no lower level"),
    Fault(method(bands: "[{level: unlikely}, {level: risk, from: 2}, {level: high, from: 2}]"),
      "error[bad-checklist]: the bands of `small` do not rise\n> write them from the lowest up, the first without `from`, each with a higher `from` and no lower level"),
    Fault(method(bands: "[{level: grave}]"),
      "error[not-a-choice]: `level` does not know the word `grave`\n> the words are none, unlikely, risk, high"),
    Fault(method(tail: "examples: [{example: one, given: {attack: {actions: [access]}}, expect: low}]"),
      "error[not-a-choice]: `expect` does not know the word `low`\n> the words are none, unlikely, risk, high, undetermined"),
    Fault(method(tail: "examples: [{example: one, base: nothing, expect: risk}]"),
      "error[bad-checklist]: `base` does not know the word `nothing`\n> there are none yet"),
    Fault("harm: [{method: small, name: A, source: B}]",
      "error[missing-key]: the method `small` has no `bands`\n> add `bands: […]`\n\nerror[missing-key]: the method `small` has no `parts`\n> add `parts: […]`"),
    Fault(
      method(factor: "when: {}, weight: 1}, {factor: seen, says: again, when: {}, weight: 1"),
      "error[repeated-identifier]: the part `all` has the factor `seen` a second time\n> give one of the two another name"),
    Fault(
      "harm: [{method: small, name: A, source: B, parts: [{part: all, label: all}], bands: [{level: risk}]}]",
      "error[missing-key]: the part `all` has no `factors`\n> add `factors: […]`"),
    Fault("harm: {method: small}",
      "error[wrong-type]: `harm` must be a list, not a map"),
  ]

  @Test(arguments: faults) func `a fault in a method is told at its place`(fault: Fault) {
    #expect(wrong(fault.text).joined(separator: "\n\n") == fault.expected)
  }

  @Test func `two methods of one name are told`() {
    let twice = HarmFindingTests.method() + "\n" + HarmFindingTests.method().split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(wrong(twice) == ["error[repeated-identifier]: the method `small` stands here a second time\n> keep one of the two"])
  }

  @Test func `a factor that cannot be read leaves the level undetermined`() throws {
    let rulebook = LawFixture.load([:], words: HarmFindingTests.method(factor: "when: {event: [acces]}, weight: 1")).value
    let advice = HarmAssessor.assess(LawFixture.record("attack: {actions: [access]}"), rulebook: rulebook)
    #expect(advice.suggestion == nil)
    #expect(try #require(advice.methods.first).score.description == "0 to 1")
  }

  @Test func `an example that comes out otherwise is told at its line`() {
    let words = HarmFindingTests.method(tail: "examples: [{example: one, given: {attack: {actions: [access]}}, expect: unlikely}]")
    #expect(
      LawFixture.load([:], words: words).value.runHarmExamples().map(LawFixture.line) == [
        "error[example-fails]: in the example “one” the level by `small` should be unlikely and is risk\n= the score is 1\n> mend the example or the weights, whichever is wrong"
      ])
  }

  // MARK: Numbers

  @Test func `a score stays within bounds whatever a file multiplies`() throws {
    let part = "{part: all, label: all, joins: multiplies, factors: [{factor: any, says: so, when: {}, weight: 999}]}"
    let first = "{part: all, label: all, factors: [{factor: any, says: so, when: {}, weight: 999}]}"
    let parts = [first] + Array(repeating: part, count: 40)
    let words = "harm: [{method: small, name: A, source: B, parts: [\(parts.joined(separator: ", "))], bands: [{level: risk}]}]"
    let advice = HarmAssessor.assess(LawFixture.record("status: closed"), rulebook: LawFixture.load([:], words: words).value)
    #expect(try #require(advice.methods.first).score.description == "10000000")
  }

  @Test(arguments: [("4", "4"), ("-1", "-1"), ("0.25", "0.25"), ("1.50", "1.5"), ("-0.5", "-0.5"), ("0", "0"), ("999.99", "999.99")])
  func `a weight is read exactly`(text: String, printed: String) {
    #expect(Points(text)?.description == printed)
  }

  @Test(arguments: ["", "-", ".5", "1.", "1.234", "1000", "1e3", "+1", "--1", "1.-5", "½", "1 "])
  func `what is no weight is refused`(text: String) { #expect(Points(text) == nil) }
}
