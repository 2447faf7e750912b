import Evidence
import Records
import Sourcing
import Testing

@Suite struct EvidenceIntakeFaultTests {
  private func add(_ text: String, file: String = "evidence/new.log") -> Checked<EvidenceIntake.Addition?> {
    var entry = EvidenceIntakeTests.entry
    entry.file = file
    return EvidenceIntake.add(entry, to: Source(path: "incident.yaml", text: text))
  }

  @Test func `a taken id is refused at its place`() {
    let marked = Marked("evidence:\n  - id: «E7»\n    file: a\n")
    let result = add(marked.text)
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.repeatedIdentifier])
    #expect(result.findings.map(\.message) == ["the id `E7` is taken"])
    #expect(result.findings.map(\.place) == [Place("incident.yaml", marked.ranges[0])])
  }

  @Test func `a file that is recorded already is refused at its place`() {
    let marked = Marked("evidence:\n  - {id: E1, file: «evidence/new.log»}\n")
    let result = add(marked.text)
    #expect(result.value == nil)
    #expect(result.findings.map(\.message) == ["the file is recorded already"])
    #expect(result.findings.map(\.help) == ["run `dossier evidence verify` to check its digest"])
    #expect(result.findings.map(\.place) == [Place("incident.yaml", marked.ranges[0])])
  }

  @Test(arguments: ["evidence: five\n", "evidence: {a: b}\n", "evidence: \"\"\n"])
  func `evidence that is no list is refused`(text: String) {
    let result = add(text)
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.wrongType])
    #expect(result.findings.map(\.help) == ["write `evidence: []`"])
  }

  @Test(arguments: ["- a\n- b\n", "just text\n"])
  func `a file that is no record is refused`(text: String) {
    let result = add(text)
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.wrongType])
    #expect(result.findings.map(\.help) == ["begin with `incident: <id>`"])
  }

  @Test(arguments: ["", "a: [\n", "a: b\na: c\n", "a: &x b\n", "a: !t b\n", "\ta: b\n", "a: \u{0}\n", "a: b\n---\nc: d\n"])
  func `a file that is not sound YAML is left alone`(text: String) {
    let result = add(text)
    #expect(result.value == nil)
    #expect(!result.findings.isEmpty)
  }

  @Test(arguments: ["../x", "/x", "evidence\\x", ""])
  func `a path that leaves the folder is refused`(file: String) {
    let result = add("evidence: []\n", file: file)
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.evidencePath])
  }

  @Test(arguments: ["a\u{202E}b", "a\u{2028}b", "\u{7F}", "\u{0}"])
  func `a text with a character that records do not hold is refused`(text: String) {
    var entry = EvidenceIntakeTests.entry
    entry.what = text
    let result = EvidenceIntake.add(entry, to: Source(path: "incident.yaml", text: "evidence: []\n"))
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.controlCharacter])
    #expect(result.findings.first?.message.hasPrefix("the text for `what` cannot stand in a record: ") == true)
  }

  @Test func `where an entry would change what stands before it, it is left to the user`() {
    // The blank lines belong to the text that stands last, and a new entry would take them away.
    let result = add("evidence:\n  - id: E1\n    what: |+\n      text\n\n\n")
    #expect(result.value == nil)
    #expect(result.findings.map(\.message) == ["the entry cannot be added here without changing something else"])
    #expect(result.findings.map(\.help) == ["add the entry by hand"])
    #expect(result.findings.first?.notes == ["the entry: \(EvidenceIntakeTests.flow)"])
  }

  @Test func `whatever the file, either the entry is added or a finding says why not`() {
    let whole = Array(
      "incident: x # c\nevidence:\n  - id: E1\n    what: |\n      é\n    custody: [{at: 2026-03-12, why: \"a b\"}]\n  # c\nnotices: []\n"
        .utf8)
    for cut in 0...whole.count {
      let source = Source(path: "incident.yaml", bytes: Array(whole[..<cut]))
      let result = EvidenceIntake.add(EvidenceIntakeTests.entry, to: source)
      #expect((result.value == nil) != result.findings.isEmpty, "cut at \(cut)")
      guard let added = result.value else { continue }
      #expect(YAMLReader.read(added.source).findings == [])
    }
  }
}
