import Law
import Records
import Sourcing
import Testing

/// Harm as the methods weigh it.
struct HarmTests {
  @Test func `the methods are read without a finding`() {
    #expect(HarmFixture.loaded.findings.map(LawFixture.line) == [])
  }
}
