import Evidence
import Records
import Sourcing
import Testing

@Suite struct EvidenceVerifierTests {
  static let log = "2026-03-02T08:14:00Z accept\n"
  static let digest = SHA256Digest(of: log.utf8)
  static let listed = "evidence:\n  - id: E1\n    file: evidence/vpn.log\n"

  private func verify(_ evidence: String, _ files: MemoryFiles) throws -> Checked<[EvidenceFileState]> {
    EvidenceVerifier.verify(try SampleRecord.read(evidence), files: files.files)
  }

  @Test func `a file with the recorded digest is ok`() throws {
    let marked = Marked(SampleRecord.text(Self.listed + "    sha256: «\(Self.digest.hex)»\n"))
    let record = try SampleRecord.record(of: Source(path: "incident.yaml", text: marked.text))
    let files = MemoryFiles(texts: ["evidence/vpn.log": Self.log])
    let result = EvidenceVerifier.verify(record, files: files.files)
    let state = try #require(result.value.first)
    #expect(result.findings == [])
    #expect(result.value.count == 1)
    #expect(state.state == .ok)
    #expect(state.id == "E1")
    #expect(state.file == "evidence/vpn.log")
    #expect(state.recorded == Self.digest)
    #expect(state.computed == Self.digest)
    #expect(state.sha512 == nil)
    #expect(state.size == 28)
    #expect(state.place == Place("incident.yaml", marked.ranges[0]))
    #expect(!state.isPrivileged)
  }

  @Test func `SHA-512 is computed when packets are to be made`() throws {
    let record = try SampleRecord.read(Self.listed + "    sha256: \(Self.digest.hex)\n")
    let files = MemoryFiles(texts: ["evidence/vpn.log": Self.log])
    let result = EvidenceVerifier.verify(record, files: files.files, withSHA512: true)
    #expect(result.value.map(\.sha512) == [SHA512Digest(of: Self.log.utf8)])
  }

  @Test func `an altered file is an error that gives both digests`() throws {
    let other = SHA256Digest(of: "other".utf8).hex
    let marked = Marked(
      SampleRecord.text("evidence:\n  - id: E1\n    file: «evidence/vpn.log»\n    sha256: «\(other)»\n"))
    let record = try SampleRecord.record(of: Source(path: "incident.yaml", text: marked.text))
    let result = EvidenceVerifier.verify(record, files: MemoryFiles(texts: ["evidence/vpn.log": Self.log]).files)
    #expect(result.value.map(\.state) == [.altered])
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1)
    #expect(finding.code == .evidenceAltered)
    #expect(finding.severity == .error)
    #expect(finding.message == "the evidence `E1` is not the file that was recorded")
    #expect(finding.place == Place("incident.yaml", marked.ranges[1]))
    #expect(finding.related == [.init(Place("incident.yaml", marked.ranges[0]), "the file")])
    #expect(finding.notes == ["recorded SHA-256: \(other)", "SHA-256 of the file: \(Self.digest.hex)"])
    #expect(
      finding.help
        == "put back the original of `evidence/vpn.log`; if the record is wrong, correct it and say so in `custody`")
    #expect(finding.incident == "2026-001")
    #expect(finding.path == "evidence.0.sha256")
    #expect(finding.fix == nil)
  }

  @Test func `a missing file is an error at its name`() throws {
    let marked = Marked(
      SampleRecord.text("evidence:\n  - {id: E1, file: «evidence/vpn.log», sha256: \(Self.digest.hex)}\n"))
    let record = try SampleRecord.record(of: Source(path: "incident.yaml", text: marked.text))
    let result = EvidenceVerifier.verify(record, files: MemoryFiles([:]).files)
    #expect(result.value.map(\.state) == [.missing])
    #expect(result.findings.map(\.code) == [.evidenceMissing])
    #expect(
      result.findings.first?.message
        == "the evidence `E1` is not there: the incident's folder has no `evidence/vpn.log`")
    #expect(result.findings.first?.help == "put the file back, or correct its name")
    #expect(result.findings.first?.place == Place("incident.yaml", marked.ranges[0]))
  }

  @Test func `a file deleted between the look and the reading is missing`() throws {
    let result = try verify(Self.listed, MemoryFiles(["evidence/vpn.log": .vanishing]))
    #expect(result.value.map(\.state) == [.missing])
    #expect(result.findings.map(\.code) == [.evidenceMissing])
  }

  @Test func `a file below a file is missing`() throws {
    let result = try verify(
      "evidence: [{id: E1, file: evidence/a/b}]\n", MemoryFiles(texts: ["evidence/a": "x"]))
    #expect(result.value.map(\.state) == [.missing])
    #expect(result.findings.map(\.code) == [.evidenceUnlisted, .evidenceMissing])
  }

  @Test(arguments: [
    ("evidence/vpn.log", MemoryFiles.Node.link), ("evidence", .link), ("evidence/vpn.log", .swapped),
  ])
  func `a link, and a file behind one, is refused`(path: String, node: MemoryFiles.Node) throws {
    let result = try verify(Self.listed, MemoryFiles([path: node]))
    #expect(result.value.map(\.state) == [.refused])
    #expect(result.findings.map(\.code) == [.evidencePath])
    #expect(result.findings.first?.message == "the evidence `E1` is a link, or lies behind one")
    #expect(result.findings.first?.help == "put the file itself into the incident's folder")
  }

  @Test func `a folder is not a file`() throws {
    let result = try verify("evidence: [{id: E1, file: evidence/mail}]\n", MemoryFiles(texts: ["evidence/mail/1": "x"]))
    #expect(result.value.map(\.state) == [.refused])
    #expect(
      result.findings.map(\.message) == [
        "the record does not list the file `evidence/mail/1`", "the evidence `E1` is a folder, not a file",
      ])
  }

  @Test func `a pipe is not read`() throws {
    let result = try verify(Self.listed, MemoryFiles(["evidence/vpn.log": .pipe]))
    #expect(result.value.map(\.state) == [.refused])
    #expect(result.findings.map(\.message) == ["the evidence `E1` is not a regular file"])
  }

  @Test func `a file that cannot be read says why`() throws {
    let result = try verify(Self.listed, MemoryFiles(["evidence/vpn.log": .closed]))
    #expect(result.value.map(\.state) == [.refused])
    #expect(result.findings.map(\.code) == [.unreadableFile])
    #expect(result.findings.map(\.message) == ["the evidence `E1` cannot be read: permission is denied"])
  }

  @Test func `a file that grows while it is read is refused`() throws {
    let result = try verify(Self.listed, MemoryFiles(["evidence/vpn.log": .growing(Array(Self.log.utf8))]))
    #expect(result.value.map(\.state) == [.refused])
    #expect(result.findings.map(\.code) == [.changedWhileReading])
    #expect(result.findings.map(\.message) == ["the evidence `E1` changed while it was read"])
    #expect(result.findings.first?.notes == ["it had 27 bytes when it was opened, and 28 were read"])
  }

  @Test(arguments: ["/etc/passwd", "../other/evidence/x", "evidence/../../x"])
  func `a path that climbs out is never asked for`(path: String) {
    let place = Place("incident.yaml", SourceRange(3, 9))
    let file = Fact(.group([.init(name: "file", keyPlace: place, fact: Fact(.text(path), at: place))]), at: place)
    let list = Value.Member(name: "evidence", keyPlace: place, fact: Fact(.list([file]), at: place))
    let record = Record(
      id: "x", source: Source(path: "incident.yaml", text: ""), root: Fact(.group([list]), at: place))
    let files = EvidenceFiles(
      kind: { path in path == "evidence" ? .missing : .file },
      stream: { (path, _) throws(EvidenceFiles.Failure) -> Int in
        Issue.record("\(path) was read")
        throw .missing
      },
      contents: { _ in [] })
    let result = EvidenceVerifier.verify(record, files: files)
    #expect(result.value.map(\.state) == [.refused])
    #expect(result.findings.map(\.code) == [.evidencePath])
    #expect(result.findings.map(\.place) == [place])
  }

  @Test func `a path that the reader refused gives no second complaint`() throws {
    let result = try verify("evidence: [{id: E1, file: /etc/passwd}]\n", MemoryFiles([:]))
    #expect(result.value.map(\.state) == [.refused])
    #expect(result.value.map(\.file) == [""])
    #expect(result.findings == [])
  }

  @Test func `files that the record does not list are named, in order`() throws {
    let files = MemoryFiles(texts: [
      "evidence/z.log": "", "evidence/vpn.log": Self.log, "evidence/a/b.txt": "", "evidence/.gitkeep": "",
      "evidence/.history": "", "notices/1.txt": "",
    ])
    let marked = Marked(
      SampleRecord.text("«evidence:\n  - id: E1\n    file: evidence/vpn.log\n    sha256: \(Self.digest.hex)\n»"))
    let record = try SampleRecord.record(of: Source(path: "incident.yaml", text: marked.text))
    let result = EvidenceVerifier.verify(record, files: files.files)
    #expect(result.findings.map(\.severity) == [.warning, .warning, .warning])
    #expect(
      result.findings.map(\.message) == [
        "the record does not list the file `evidence/.history`", "the record does not list the file `evidence/a/b.txt`",
        "the record does not list the file `evidence/z.log`",
      ])
    #expect(
      result.findings.last?.help
        == "run `dossier evidence add 2026-001 evidence/z.log --by \"<name>\"`, or move the file out of `evidence/`")
    #expect(result.findings.allSatisfy { $0.place.range.lower >= marked.ranges[0].lower })
  }

  @Test func `two entries may name one file; it is read once`() throws {
    let text = "evidence:\n  - {id: E1, file: evidence/vpn.log, sha256: \(Self.digest.hex)}\n  - {id: E2, file: evidence/vpn.log, sha256: \(SHA256Digest(of: "x".utf8).hex)}\n"
    let result = try verify(text, MemoryFiles(texts: ["evidence/vpn.log": Self.log]))
    #expect(result.value.map(\.state) == [.ok, .altered])
    #expect(result.value.map(\.id) == ["E1", "E2"])
    #expect(result.findings.map(\.code) == [.evidenceAltered])
  }

  @Test(arguments: [("yes", true), ("no", false), ("unknown", true)])
  func `evidence of which nobody knows whether it is privileged counts as privileged`(value: String, expected: Bool) throws {
    let result = try verify(
      Self.listed + "    privileged: \(value)\n", MemoryFiles(texts: ["evidence/vpn.log": Self.log]))
    #expect(result.value.map(\.isPrivileged) == [expected])
  }

  @Test func `a mark in audiences makes evidence privileged`() throws {
    let result = try verify(
      Self.listed + "audiences: {evidence.0: privileged}\n", MemoryFiles(texts: ["evidence/vpn.log": Self.log]))
    #expect(result.value.map(\.isPrivileged) == [true])
  }

  @Test(arguments: ["", "evidence: []\n", "evidence: unknown\n", "evidence: five\n"])
  func `a record without a list has no states`(evidence: String) throws {
    let result = try verify(evidence, MemoryFiles([:]))
    #expect(result.value == [])
    #expect(result.findings == [])
  }
}
