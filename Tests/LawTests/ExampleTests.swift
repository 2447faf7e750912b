import Law
import Sourcing
import Testing

/// The examples of checklists: how they are put together, and what is said when one fails.
struct ExampleTests {
  private func run(_ example: String) -> [String] {
    let law = LawFixture.checklist(
      applies: "{residents: {at-least: 1}, data: {with-name: [core], unencrypted: yes}}", duties: LawFixture.regulator(),
      tail: "examples: [\(example)]")
    let loaded = LawFixture.load(["us-tx": law])
    return loaded.findings.map(LawFixture.line) + loaded.value.runExamples().map(LawFixture.line)
  }

  @Test(arguments: [
    "{example: a, base: theft, given: {affected: {residents: {US-TX: 310}}}, expect: {us-tx-ag: owed 2026-04-14}}",
    "{example: a, base: theft, given: {affected: {residents: {US-TX: 310}}}, expect: {us-tx-ag: owed}}",
    "{example: a, base: theft, expect: {us-tx-ag: not-owed}}",
    // lists replace
    "{example: a, base: theft, given: {affected: {residents: {US-TX: 1}}, data: [{element: email}]}, expect: {us-tx-ag: not-owed}}",
    // a tilde takes a fact back, deep and flat
    "{example: a, base: theft, given: {affected: {residents: {US-TX: 1}}, timeline: {determined: ~}}, expect: {us-tx-ag: owed none}}",
    "{example: a, base: theft, given: {affected: ~}, expect: {us-tx-ag: undetermined}}",
    "{example: a, base: theft, given: {affected: {residents: {US-TX: 1}}, data: ~}, expect: {us-tx-ag: undetermined}}",
    "{example: a, given: {affected: {residents: {}, residents-complete: yes}}, expect: {us-tx-ag: not-owed}}",
  ])
  func `an example that comes out as it says gives nothing`(example: String) {
    #expect(run(example) == [])
  }

  @Test func `an example that does not is told with both answers and the reasons`() {
    #expect(
      run("{example: small, base: theft, expect: {us-tx-ag: owed 2026-04-14}}") == [
        "error[example-fails]: in the example “small” `us-tx-ag` should be owed 2026-04-14 and is not-owed\n= no resident of Texas is affected\n> mend the example or the law, whichever is wrong"
      ])
    #expect(
      run("{example: day, base: theft, given: {affected: {residents: {US-TX: 1}}}, expect: {us-tx-ag: owed 2026-04-15}}").first?
        .hasPrefix("error[example-fails]: in the example “day” `us-tx-ag` should be owed 2026-04-15 and is owed 2026-04-14\n") == true)
    #expect(
      run("{example: none, base: theft, given: {affected: {residents: {US-TX: 1}}}, expect: {us-tx-ag: owed none}}").first?
        .hasPrefix("error[example-fails]: in the example “none” `us-tx-ag` should be owed none and is owed 2026-04-14\n") == true)
    #expect(
      run("{example: old, base: theft, given: {timeline: {discovered: 2019-01-01}}, expect: {us-tx-ag: undetermined}}") == [
        "error[example-fails]: in the example “old” `us-tx-ag` should be undetermined and is not-owed\n= Tex. Bus. & Com. Code § 521.053 is in force only from 2023-09-01; the incident is of 2019-01-01\n> mend the example or the law, whichever is wrong"
      ])
  }

  @Test func `a fact that an example gives wrongly is a finding of the example`() {
    let findings = run("{example: a, base: theft, given: {affected: {residents: {US-TX: many}}}, expect: {us-tx-ag: undetermined}}")
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("error[bad-count]:") == true)
  }
}
