import Documents
import Law
import Records
import Sourcing
import Testing

@testable import Workspace

/// Broken files by the thousand: no trap, no hang, and what is refused is refused at a place inside the file.
@Suite struct BrokenInputTests {
  /// How many files of each kind, in batches that run side by side.
  static let batches = 24
  static let perBatch = 30

  static let record = Samples.files["inputs/incidents/2026-014/incident.yaml"] ?? []
  static let early = Samples.files["inputs/incidents/2026-021/incident.yaml"] ?? []

  /// A few laws of every kind: the whole rulebook would only take longer.
  static let rulebookSources: RulebookSources = {
    func sources(_ prefix: String, _ wanted: (String) -> Bool = { _ in true }) -> [Source] {
      Samples.files.filter { $0.key.hasPrefix(prefix) && $0.key.hasSuffix(".yaml") && wanted($0.key) }
        .sorted { $0.key < $1.key }.map { Source(path: $0.key, bytes: $0.value) }
    }
    let few = ["us-tx", "us-ma", "us-hipaa", "eu-gdpr", "us-sec-8k", "acme-hosting"]
    return RulebookSources(
      words: sources("inputs/words/"), calendars: sources("inputs/calendars/"),
      checklists: sources("inputs/checklists/") { path in few.contains { path.hasSuffix("/\($0).yaml") } })
  }()
  static let rulebook = Rulebook.load(rulebookSources).value

  @Test(arguments: 0..<batches) func `broken records`(batch: Int) {
    for number in 0..<Self.perBatch {
      var mutator = Mutator(seed: UInt64(batch * Self.perBatch + number))
      let bytes = mutator.broken(number % 3 == 0 ? Self.early : Self.record)
      let source = Source(path: "incident.yaml", bytes: bytes)
      let read = RecordReader.read(source, folder: "2026-014")
      var findings = read.findings
      if let record = read.value {
        findings += RecordChecks.all(record, asOf: nil)
        let assessment = Assessor(rulebook: Self.rulebook).assess(record, asOf: nil)
        findings += assessment.findings
        findings += Completeness.findings(for: assessment, record: record, rulebook: Self.rulebook, policy: CheckPolicy())
        _ = DutiesJSON.report([assessment], SourceTable([source]))
      } else {
        #expect(read.findings.contains { $0.severity == .error }, "batch \(batch), file \(number)")
      }
      Self.expectPlacesInside(findings, of: source, batch, number)
    }
  }

  @Test(arguments: 0..<batches) func `broken checklists`(batch: Int) {
    let original = Samples.files["inputs/checklists/us/us-tx.yaml"] ?? []
    for number in 0..<Self.perBatch {
      var mutator = Mutator(seed: 1_000_000 + UInt64(batch * Self.perBatch + number))
      let source = Source(path: "inputs/checklists/us/us-tx.yaml", bytes: mutator.broken(original))
      let loaded = Rulebook.load(
        RulebookSources(words: Self.rulebookSources.words, calendars: [], checklists: [source]))
      if loaded.value.checklists.isEmpty {
        #expect(loaded.findings.contains { $0.severity == .error }, "batch \(batch), file \(number)")
      }
      Self.expectPlacesInside(loaded.findings + loaded.value.runExamples(), of: source, batch, number)
    }
  }

  @Test(arguments: 0..<batches) func `broken templates`(batch: Int) {
    let names = ["templates/regulators/filing.xhtml", "templates/individuals/letter-us.xhtml", "templates/regulators/filing.xml"]
    let others = Samples.files.filter { $0.key.hasPrefix("templates/") && !names.contains($0.key) && !$0.key.hasPrefix("templates/pages") }
      .sorted { $0.key < $1.key }.map { Source(path: $0.key, bytes: $0.value) }
    for number in 0..<Self.perBatch {
      var mutator = Mutator(seed: 2_000_000 + UInt64(batch * Self.perBatch + number))
      let name = names[number % names.count]
      let source = Source(path: name, bytes: mutator.broken(Samples.files[name] ?? []))
      let compiled = TemplateLibrary.compile(sources: others + [source], rulebook: Self.rulebook)
      if !compiled.value.templates.contains(where: { $0.source.path == name }) {
        #expect(compiled.findings.contains { $0.place.file == name && $0.severity == .error }, "batch \(batch), file \(number)")
      }
      Self.expectPlacesInside(compiled.findings, of: source, batch, number)
    }
  }

  static func expectPlacesInside(_ findings: [Finding], of source: Source, _ batch: Int, _ number: Int) {
    for finding in findings where finding.place.file == source.path {
      let range = finding.place.range
      #expect(
        range.lower <= range.upper && Int(range.upper) <= source.bytes.count,
        "batch \(batch), file \(number): \(finding.code.rawValue) at \(range.lower)..<\(range.upper) of \(source.bytes.count)")
      #expect(!finding.message.isEmpty)
    }
    // Printing is part of the promise.
    _ = FindingText.report(Finding.merged(findings), SourceTable([source]), accepted: 0, style: TextStyle(isColored: false, width: 100))
  }
}
