import Evidence
import Records
import Sourcing
import Testing

@Suite struct BagTests {
  static let evidence = """
    evidence:
      - {id: E1, file: evidence/vpn.log, collected: {at: 2026-03-12T11:40:00-04:00, by: Ann}, custody: [{at: 2026-03-13T23:30:00-04:00, from: Ann, to: store}]}
      - {id: E2, file: evidence/memo.txt, privileged: yes, collected: {at: 2026-05-01}}
      - {id: E3, file: evidence/mail/1.eml, collected: {at: about 2026-03-10}}

    """
  static let texts = ["evidence/vpn.log": "accept\n", "evidence/memo.txt": "secret\n", "evidence/mail/1.eml": "From: x\n"]
  static let cover = Bag.Document(path: "cover.xhtml", bytes: Array("<html/>".utf8))

  static func plan(
    _ evidence: String = evidence, _ texts: [String: String] = texts, _ documents: [Bag.Document] = [cover]
  ) throws -> Checked<Bag?> {
    let record = try SampleRecord.read(evidence)
    let states = EvidenceVerifier.verify(record, files: MemoryFiles(texts: texts).files, withSHA512: true)
    return Bag.plan(record, evidence: states.value, documents: documents)
  }

  static func text(_ path: String, in bag: Bag) throws -> String {
    let file = try #require(bag.files.first { $0.path == path })
    guard case .bytes(let bytes) = file.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a bag has the evidence, the documents, two manifests and their tag manifests`() throws {
    let bag = try #require(try Self.plan().value)
    #expect(
      bag.files.map(\.path) == [
        "bag-info.txt", "bagit.txt", "data/cover.xhtml", "data/evidence/mail/1.eml", "data/evidence/vpn.log",
        "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
      ])
    #expect(bag.payloadFiles == 3)
    #expect(bag.payloadBytes == 22)
  }

  @Test func `the declaration is that of BagIt 1.0`() throws {
    let bag = try #require(try Self.plan().value)
    #expect(try Self.text("bagit.txt", in: bag) == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
  }

  @Test func `a manifest gives digest, two spaces and path, by path`() throws {
    let bag = try #require(try Self.plan().value)
    #expect(
      try Self.text("manifest-sha256.txt", in: bag) == """
        \(SHA256Digest(of: "<html/>".utf8).hex)  data/cover.xhtml
        \(SHA256Digest(of: "From: x\n".utf8).hex)  data/evidence/mail/1.eml
        \(SHA256Digest(of: "accept\n".utf8).hex)  data/evidence/vpn.log

        """)
    #expect(
      try Self.text("manifest-sha512.txt", in: bag).hasPrefix("\(SHA512Digest(of: "<html/>".utf8).hex)  data/cover.xhtml\n"))
  }

  @Test func `a tag manifest lists every tag file but tag manifests`() throws {
    let bag = try #require(try Self.plan().value)
    let lines = try Self.text("tagmanifest-sha256.txt", in: bag).split(separator: "\n")
    #expect(
      lines.map { $0.split(separator: "  ")[1] } == [
        "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt",
      ])
    let info = try Self.text("bag-info.txt", in: bag)
    #expect(lines.first == "\(SHA256Digest(of: info.utf8).hex)  bag-info.txt")
  }

  @Test func `the date is the last day in the record on which a file of the packet was handled`() throws {
    let bag = try #require(try Self.plan().value)
    #expect(
      try Self.text("bag-info.txt", in: bag) == """
        Source-Organization: Sample, Inc.
        External-Description: Evidence and documents of incident 2026-001
        External-Identifier: 2026-001
        Bagging-Date: 2026-03-13
        Payload-Oxum: 22.3

        """)
  }

  @Test func `a record without such a day gives no date`() throws {
    let bag = try #require(try Self.plan("evidence: [{id: E1, file: evidence/a}]\n", ["evidence/a": ""]).value)
    #expect(!(try Self.text("bag-info.txt", in: bag).contains("Bagging-Date")))
  }

  @Test func `evidence is copied, not held, with the digest that the copy must have`() throws {
    let bag = try #require(try Self.plan().value)
    let file = try #require(bag.files.first { $0.path == "data/evidence/vpn.log" })
    #expect(
      file.content == .evidence(file: "evidence/vpn.log", sha256: SHA256Digest(of: "accept\n".utf8), size: 7))
  }

  @Test func `privileged evidence leaves no trace in a bag`() throws {
    let bag = try #require(try Self.plan().value)
    #expect(bag.files.allSatisfy { !$0.path.contains("memo") })
    for path in bag.files.map(\.path) { #expect(!(try Self.text(path, in: bag).contains("memo"))) }
  }

  @Test(arguments: ["evidence/memo.txt", "evidence/MEMO.txt"])
  func `a file that one entry calls privileged stays out though another does not`(file: String) throws {
    let text = "evidence: [{id: E1, file: evidence/memo.txt, privileged: yes}, {id: E2, file: \(file)}]\n"
    let bag = try #require(try Self.plan(text, Dictionary([("evidence/memo.txt", "s"), (file, "s")]) { first, _ in first }).value)
    #expect(bag.files.map(\.path).filter { $0.hasPrefix("data/evidence") } == [])
  }

  @Test func `altered or missing evidence makes no bag`() throws {
    let altered = "evidence: [{id: E1, file: evidence/a, sha256: \(SHA256Digest(of: "b".utf8).hex)}]\n"
    #expect(try Self.plan(altered, ["evidence/a": "a"]).value == nil)
    #expect(try Self.plan("evidence: [{id: E1, file: evidence/a}]\n", [:]).value == nil)
    #expect(try Self.plan("evidence: [{id: E1, file: evidence/../a}]\n", [:]).value == nil)
  }

  @Test func `altered evidence that is privileged does not stop the packet`() throws {
    let altered = "evidence: [{id: E1, file: evidence/a, privileged: yes, sha256: \(SHA256Digest(of: "b".utf8).hex)}]\n"
    #expect(try Self.plan(altered, ["evidence/a": "a"]).value?.payloadFiles == 1)
  }

  @Test func `one file listed twice is packed once`() throws {
    let text = "evidence: [{id: E1, file: evidence/a}, {id: E2, file: evidence/a}]\n"
    #expect(try Self.plan(text, ["evidence/a": "a"], []).value?.payloadFiles == 1)
  }

  @Test(arguments: [
    ("evidence/Log.txt", "evidence/log.txt"), ("evidence/caf\u{E9}", "evidence/cafe\u{301}"),
    ("evidence/stra\u{DF}e", "evidence/STRASSE"), ("evidence/A/x", "evidence/a/y"), ("evidence/a", "evidence/A/x"),
  ])
  func `two names that some system takes for one are refused`(one: String, other: String) throws {
    let text = "evidence:\n  - {id: E1, file: \"\(one)\"}\n  - {id: E2, file: \"\(other)\"}\n"
    let record = try SampleRecord.read(text)
    // The two spellings of an accent are equal strings in Swift, so the files are given by hand.
    let paths = [one, other].map { Array($0.utf8) }
    let files = EvidenceFiles(
      kind: { path in paths.contains(Array(path.utf8)) ? .file : .folder },
      stream: { (_, _) throws(EvidenceFiles.Failure) -> Int in 0 }, contents: { _ in [] })
    let states = EvidenceVerifier.verify(record, files: files, withSHA512: true)
    try #require(states.value.map(\.state) == [.unhashed, .unhashed])
    let result = Bag.plan(record, evidence: states.value, documents: [])
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.evidencePath])
    #expect(
      result.findings.map(\.message) == [
        "two files of the packet have one name where case and the form of accents do not count"
      ])
    #expect(result.findings.first?.help == "rename one of them")
    #expect(result.findings.first?.place == record["evidence.1.file"]?.place)
    #expect(result.findings.first?.related == [.init(try #require(record["evidence.0.file"]).place, "the other file")])
  }

  @Test func `a document may not take the place of evidence`() throws {
    let documents = [Bag.Document(path: "evidence/VPN.log", bytes: [])]
    let result = try Self.plan(Self.evidence, Self.texts, documents)
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.evidencePath])
  }

  @Test(arguments: ["../x", "/x", ""])
  func `a document may not leave the payload`(path: String) throws {
    let result = try Self.plan(Self.evidence, Self.texts, [Bag.Document(path: path, bytes: [])])
    #expect(result.value == nil)
    #expect(result.findings.map(\.code) == [.evidencePath])
  }

  @Test func `percent signs in paths are encoded in the manifest only`() throws {
    let bag = try #require(
      try Self.plan("evidence: [{id: E1, file: \"evidence/100%25.txt\"}]\n", ["evidence/100%25.txt": "x"], []).value)
    #expect(bag.files.contains { $0.path == "data/evidence/100%25.txt" })
    #expect(try Self.text("manifest-sha256.txt", in: bag).hasSuffix("  data/evidence/100%2525.txt\n"))
  }

  @Test func `the same record and files give the same bag`() throws {
    let first = try Self.plan().value
    let second = try Self.plan().value
    #expect(first == second)
  }
}
