import Records
import Sourcing
import Testing

/// Records that are broken, huge or meant to do harm: findings, never a trap or a hang.
struct HostilityTests {
  static let whole = """
    incident: t-1
    title: "Über \\u00e9"
    status: contained
    organization: {name: Northwind, established: [US-DE], address: {country: US}, time-zone: America/New_York}
    timeline:
      began: 2026-03-02T03:14:00-05:00
      discovered: about 2026-03-12
      events:
        - {at: 2026-03-12, what: found, evidence: [E1]}
    attack: {vectors: [phishing], ransom: {demanded: no, amount: 5 USD}, account: "card 4111 1111 1111 1111"}
    data: [{element: ssn, persons: 1200, encrypted: no, key-taken: yes}]
    affected: {total: 48212, residents: {US-CA: 12003, DE: 95}, residents-complete: yes}
    insurance: {policies: [{id: P, insurer: X, limit: 5 USD}], losses: [{id: L, kind: legal, amount: 1 EUR, policy: P}]}
    evidence:
      - {id: E1, file: evidence/a.log, sha256: unknown, custody: [{at: 2026-03-13, from: A, to: B}, {at: 2026-03-12, from: C, to: D}]}
    audiences: {evidence.*.what: personal, timeline.began: public}

    """

  static func run(_ bytes: [UInt8]) -> Int {
    let read = RecordReader.read(Source(path: "incident.yaml", bytes: bytes), folder: "t-1")
    guard let record = read.value else { return read.findings.count }
    let checks = RecordChecks.all(record, asOf: Instant("2026-03-20T12:00:00Z"))
    let size = bytes.count
    #expect((read.findings + checks).allSatisfy { $0.place.range.lower >= 0 && Int($0.place.range.upper) <= size })
    return read.findings.count + checks.count
  }

  @Test func `a record cut at every byte is read without a trap`() {
    let bytes = Array(Self.whole.utf8)
    for length in 0..<bytes.count { _ = Self.run(Array(bytes[..<length])) }
    #expect(Self.run(bytes) > 0)
  }

  @Test func `a record with any byte changed is read without a trap`() {
    let bytes = Array(Self.whole.utf8)
    for (index, strange) in zip(bytes.indices, ([0x00, 0x22, 0x7B, 0xFF, 0x2D, 0x3A, 0x0A, 0x39] as [UInt8]).cycled(bytes.count)) {
      var copy = bytes
      copy[index] = strange
      _ = Self.run(copy)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [
    "zzzzzzzzzzzzz%: 1\n", "timelin%: 1\n",
  ])
  func `a flood of unknown keys is counted, not listed`(line: String) {
    let text = (0..<40_000).map { line.replacing("%", with: String($0)) }.joined()
    let read = RecordReader.read(Source(path: "incident.yaml", text: text), folder: "t-1")
    #expect(read.findings.count == RecordReader.maximumFindings)
    #expect(read.findings.contains { $0.notes == ["39805 more faults are not listed"] })
  }

  @Test(.timeLimit(.minutes(1))) func `long lists are read in linear time`() {
    var text = "evidence:\n"
    for index in 0..<6_000 { text += "- {id: E\(index), file: a\(index), custody: [{at: 2026-03-12, from: A, to: A}]}\n" }
    text += "timeline:\n  events:\n"
    for index in 0..<6_000 { text += "  - {at: 2026-03-12, what: w, evidence: [E\(index)]}\n" }
    let marked = Marked(text)
    #expect(marked.checked() == [])
  }

  @Test func `no message repeats what may be personal`() {
    let secret = "Zebulon Quark"
    let fields = ["status: %", "affected: {total: %}", "timeline: {began: %}", "harm: {on: %}", "attack: {paper: %}", "evidence: [{id: E1, file: a, sha256: %}]", "evidence: [{id: %, file: a}]", "organization: {name: x, website: %}", "organization: {name: x, time-zone: %}", "response: {support: {email: %}}", "materiality: {financial-impact: %}"]
    for field in fields {
      for value in ["\(secret) 219-09-9999", "219-09-9999", "zebulon@example.com"] {
        for finding in Marked(field.replacing("%", with: value)).read().findings {
          let words = ([finding.message, finding.help ?? "", finding.label ?? ""] + finding.notes).joined(separator: " ")
          #expect(!words.contains("Zebulon") && !words.contains("219-09-9999") && !words.contains("zebulon@"), "\(field): \(words)")
        }
      }
    }
  }
}

extension Array {
  /// The elements over and over, up to a length.
  fileprivate func cycled(_ length: Int) -> [Element] { (0..<length).map { self[$0 % count] } }
}
