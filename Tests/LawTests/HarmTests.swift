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

  /// A file that broke off leaves a method out or its level open; nothing traps, and every place lies in the file.
  @Test(arguments: HarmFixture.files.filter { $0.hasPrefix("harm") })
  func `a file cut short is read as far as it goes`(name: String) {
    let whole = HarmFixture.source("inputs/words/\(name).yaml")
    let elements = HarmFixture.source("inputs/words/elements.yaml")
    let record = LawFixture.record(HarmFindingTests.theft)
    for length in stride(from: 0, to: whole.bytes.count, by: 211) {
      let cut = Source(path: whole.path, bytes: Array(whole.bytes.prefix(length)))
      let loaded = Rulebook.load(RulebookSources(words: [elements, cut], calendars: [], checklists: []))
      let findings = loaded.findings + loaded.value.runHarmExamples()
      #expect(findings.filter { $0.place.file == cut.path }.allSatisfy { Int($0.place.range.upper) <= length })
      _ = HarmAssessor.assess(record, rulebook: loaded.value)
    }
  }
}
