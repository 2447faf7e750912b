import Evidence
import Records
import Sourcing
import Testing

@Suite struct MissingDigestTests {
  static let digest = SHA256Digest(of: "x".utf8)

  private func findings(_ evidence: String) throws -> (source: Source, found: [Finding]) {
    let record = try SampleRecord.read(evidence)
    let files = MemoryFiles(texts: ["evidence/a.log": "x", "evidence/b.log": "x"])
    return (record.source, EvidenceVerifier.verify(record, files: files.files).findings)
  }

  @Test func `a file without a digest is a warning that says what to add`() throws {
    let (_, found) = try findings("evidence: [{id: E1, file: evidence/a.log}, {id: E2, file: evidence/b.log}]\n")
    #expect(found.map(\.code) == [.evidenceUnhashed, .evidenceUnhashed])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(
      found.first?.message == "the evidence `E1` has no digest: nobody could tell if it were changed")
    #expect(found.first?.help == "add `sha256: \(Self.digest.hex)`")
    #expect(found.first?.notes == ["SHA-256 of the file: \(Self.digest.hex)"])
  }

  @Test(arguments: [
    ("evidence:\n  - id: E1\n    file: evidence/a.log\n", "evidence:\n  - id: E1\n    file: evidence/a.log\n    sha256: @\n"),
    ("evidence:\n- file: evidence/a.log # kept\n  id: E1\n", "evidence:\n- file: evidence/a.log # kept\n  sha256: @\n  id: E1\n"),
    ("evidence:\n  -   file: evidence/a.log", "evidence:\n  -   file: evidence/a.log\n      sha256: @"),
    ("evidence: [{id: E1, file: evidence/a.log, what: x}]\n", "evidence: [{id: E1, file: evidence/a.log, sha256: @, what: x}]\n"),
    ("evidence:\n  - {id: E1, file: \"evidence/a.log\"}\n", "evidence:\n  - {id: E1, file: \"evidence/a.log\", sha256: @}\n"),
    ("evidence:\n  - id: E1\n    sha256: unknown\n    file: evidence/a.log\n", "evidence:\n  - id: E1\n    sha256: @\n    file: evidence/a.log\n"),
    ("evidence:\r\n  - id: E1\r\n    file: evidence/a.log\r\n", "evidence:\r\n  - id: E1\r\n    file: evidence/a.log\n    sha256: @\r\n"),
  ])
  func `the fix adds the digest in the entry's own style`(before: String, after: String) throws {
    let (source, found) = try findings(before)
    let finding = try #require(found.first { $0.code == .evidenceUnhashed })
    let fix = try #require(finding.fix)
    let fixed = fix.applied(to: source)
    #expect(fixed == SampleRecord.text(after.replacing("@", with: Self.digest.hex)))
    let record = try SampleRecord.record(of: Source(path: "incident.yaml", text: fixed))
    #expect(record["evidence.0.sha256"]?.text == Self.digest.hex)
    #expect(record["evidence.0.file"]?.text == "evidence/a.log")
  }

  @Test func `a digest that the reader refused gives no second complaint`() throws {
    let (_, found) = try findings("evidence: [{id: E1, file: evidence/a.log, sha256: abc}, {id: E2, file: evidence/b.log, sha256: \(Self.digest.hex)}]\n")
    #expect(found == [])
  }
}
