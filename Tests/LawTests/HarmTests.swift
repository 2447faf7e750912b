import Law
import Records
import Sourcing
import Testing

/// Harm as the methods weigh it.
struct HarmTests {
  @Test func `the methods are read without a finding`() {
    #expect(HarmFixture.loaded.findings.map(LawFixture.line) == [])
  }

  @Test func `every example of a method comes out as it says`() {
    #expect(HarmFixture.loaded.value.runHarmExamples().map(LawFixture.line) == [])
  }
}
