import Evidence
import Records
import Sourcing
import Testing

@Suite struct EvidenceIntakeTests {
  static let digest = SHA256Digest(of: "x".utf8)
  static let instant = Instant("2026-03-12T11:40:00-04:00") ?? Instant(seconds: 0, offset: 0)

  static let entry = EvidenceEntry(
    id: "E7", file: "evidence/new.log", sha256: digest, collectedAt: instant, collectedBy: "Lucia Saavedra")

  /// The entry in block style at an indentation, as the file must hold it.
  static func block(_ margin: String, newline: String = "\n") -> String {
    [
      "- id: E7", "  file: evidence/new.log", "  sha256: \(digest.hex)", "  collected:",
      "    at: 2026-03-12T11:40:00-04:00", "    by: Lucia Saavedra",
    ].map { margin + $0 }.joined(separator: newline)
  }

  static let flow =
    "{id: E7, file: evidence/new.log, sha256: \(digest.hex), collected: {at: 2026-03-12T11:40:00-04:00, by: Lucia Saavedra}}"

  /// Before and after; `@2` stands for the entry in block style at column 2, `@f` in flow style.
  static let cases: [(before: String, after: String)] = [
    // Nothing there yet
    ("incident: x\n", "incident: x\nevidence:\n@2\n"),
    ("incident: x", "incident: x\nevidence:\n@2\n"),
    ("incident: x\n\n# the end\n", "incident: x\n\n# the end\nevidence:\n@2\n"),
    ("---\nincident: x\n...\n", "---\nincident: x\nevidence:\n@2\n...\n"),
    ("  incident: x\n", "  incident: x\n  evidence:\n@4\n"),
    ("{incident: x}\n", "{incident: x, evidence: [@f]}\n"),
    ("{incident: x,}\n", "{incident: x, evidence: [@f],}\n"),
    ("{}\n", "{evidence: [@f]}\n"),
    ("account: |\n  a\n  b\n", "account: |\n  a\n  b\nevidence:\n@2\n"),
    // Empty, unknown or null
    ("evidence: []\nnotices: []\n", "evidence:\n@2\nnotices: []\n"),
    ("evidence: [ ]  # none yet\nnotices: []\n", "evidence:  # none yet\n@2\nnotices: []\n"),
    ("evidence:\nnotices: []\n", "evidence:\n@2\nnotices: []\n"),
    ("evidence:   # later\nnotices: []\n", "evidence:   # later\n@2\nnotices: []\n"),
    ("evidence: unknown\n", "evidence:\n@2\n"),
    ("evidence: unknown # ask Ann\n", "evidence: # ask Ann\n@2\n"),
    ("evidence:", "evidence:\n@2"),
    ("evidence: []", "evidence:\n@2"),
    ("{evidence: [], a: b}\n", "{evidence: [@f], a: b}\n"),
    ("{evidence: unknown, a: b}\n", "{evidence: [@f], a: b}\n"),
    ("evidence: [ # none\n]\n", "evidence: [ # none\n@f]\n"),
    // Block lists
    ("evidence:\n  - id: E1\n    file: a\nnotices: []\n", "evidence:\n  - id: E1\n    file: a\n@2\nnotices: []\n"),
    ("evidence:\n- id: E1\n  file: a\nnotices: []\n", "evidence:\n- id: E1\n  file: a\n@0\nnotices: []\n"),
    ("evidence:\n      -   id: E1\n          file: a", "evidence:\n      -   id: E1\n          file: a\n@6"),
    ("evidence:\n  - {id: E1, file: a} # first\n\n\nnotices: []\n", "evidence:\n  - {id: E1, file: a} # first\n@2\n\n\nnotices: []\n"),
    (
      "evidence:\n  - id: E1\n    file: a\n    # ask Ann\n\n# The notices\nnotices: []\n",
      "evidence:\n  - id: E1\n    file: a\n    # ask Ann\n@2\n\n# The notices\nnotices: []\n"
    ),
    (
      "evidence:\n  - id: E1\n    what: >-\n      a long\n      text\n\nnotices: []\n",
      "evidence:\n  - id: E1\n    what: >-\n      a long\n      text\n@2\n\nnotices: []\n"
    ),
    (
      "evidence:\n  - id: E1\n    custody:\n      - {at: 2026-03-12}\n      - at: 2026-03-13\nboard: {}\n",
      "evidence:\n  - id: E1\n    custody:\n      - {at: 2026-03-12}\n      - at: 2026-03-13\n@2\nboard: {}\n"
    ),
    // Flow lists
    ("evidence: [{id: E1, file: a}]\n", "evidence: [{id: E1, file: a}, @f]\n"),
    ("evidence: [{id: E1, file: a},]\n", "evidence: [{id: E1, file: a}, @f,]\n"),
    ("evidence: [\n  {id: E1, file: a}, # one\n  {id: E2, file: b}\n]\n", "evidence: [\n  {id: E1, file: a}, # one\n  {id: E2, file: b}, @f\n]\n"),
    // Quoted keys, and text beyond ASCII before the place
    ("\"evidence\": []\n", "\"evidence\":\n@2\n"),
    ("title: Größe – déjà vu 😀\nevidence: []\n", "title: Größe – déjà vu 😀\nevidence:\n@2\n"),
    ("\u{FEFF}incident: x\n", "\u{FEFF}incident: x\nevidence:\n@2\n"),
  ]

  private static func expanded(_ text: String, newline: String = "\n") -> String {
    var result = text.replacing("@f", with: flow)
    for width in [0, 2, 4, 6] {
      result = result.replacing("@\(width)", with: block(String(repeating: " ", count: width), newline: newline))
    }
    return result
  }

  @Test(arguments: cases)
  func `the entry goes to the end of the list and nothing else changes`(before: String, after: String) throws {
    let result = EvidenceIntake.add(Self.entry, to: Source(path: "incident.yaml", text: before))
    #expect(result.findings == [])
    let addition = try #require(result.value)
    #expect(String(decoding: addition.source.bytes, as: UTF8.self) == Self.expanded(after))
    let written = addition.source.text(addition.entry.range)
    #expect(written.contains("id: E7"))
    #expect(written.hasSuffix("Lucia Saavedra") || written == Self.flow)
  }

  @Test func `a file with Windows line ends keeps them`() throws {
    let before = "incident: x\r\nevidence:\r\n  - id: E1\r\n    file: a\r\nnotices: []\r\n"
    let result = EvidenceIntake.add(Self.entry, to: Source(path: "incident.yaml", text: before))
    let expected = "incident: x\r\nevidence:\r\n  - id: E1\r\n    file: a\r\n@2\r\nnotices: []\r\n"
    #expect(result.value?.source.text(SourceRange(0, 10_000)) == Self.expanded(expected, newline: "\r\n"))
  }

  @Test func `every field is written and read back`() throws {
    var entry = Self.entry
    entry.what = "log: of the #1 gateway, \"as is\""
    entry.how = "exported"
    entry.from = "vpn-gw-02"
    entry.isPrivileged = true
    let source = Source(path: "inputs/incidents/2026-001/incident.yaml", text: SampleRecord.text("evidence: []\n"))
    let addition = try #require(EvidenceIntake.add(entry, to: source).value)
    let read = RecordReader.read(addition.source, folder: "2026-001")
    #expect(read.findings == [])
    let record = try #require(read.value)
    #expect(record["evidence.0.what"]?.text == entry.what)
    #expect(record["evidence.0.sha256"]?.text == Self.digest.hex)
    #expect(record["evidence.0.collected.at"]?.moment?.description == "2026-03-12T11:40:00-04:00")
    #expect(record["evidence.0.collected.how"]?.text == "exported")
    #expect(record["evidence.0.collected.from"]?.text == "vpn-gw-02")
    #expect(record["evidence.0.privileged"]?.yesNo == true)
  }

  @Test(arguments: [
    "plain words", "- dash", "a: b", "a #b", "yes", "unknown", "", " lead", "trail ", "{x}", "[x]", "it's", "\"q\"",
    "back\\slash", "tab\there", "line\nbreak", "Größe 😀", "%x", "@x", "`x`", "!x", "&x", "*x", "|", ">", "?", "x:",
    "null", "~", "2026-03-12", "x, y", "a\u{200B}b",
  ])
  func `any text is written so that it is read back`(text: String) throws {
    var entry = Self.entry
    entry.collectedBy = text
    entry.what = text
    for before in ["evidence: []\n", "evidence: [{id: E1, file: a}]\n"] {
      let addition = try #require(EvidenceIntake.add(entry, to: Source(path: "incident.yaml", text: before)).value)
      let tree = try #require(YAMLReader.read(addition.source).value)
      #expect(tree.root["evidence"]?.elements.last?["what"]?.text == text)
      #expect(tree.root["evidence"]?.elements.last?["collected"]?["by"]?.text == text)
    }
  }

  @Test(arguments: [
    ("incident: x\n", "E1"), ("evidence: []\n", "E1"), ("evidence: [{id: E1}, {id: E9}, {id: E2}]\n", "E10"),
    ("evidence: [{id: log}, {id: E}, {id: E1x}, {id: e7}]\n", "E1"), ("evidence: [{id: E99999999999}]\n", "E1"),
    ("evidence: [text, {id: E3}]\n", "E4"),
  ])
  func `the next id is above all there are`(text: String, expected: String) throws {
    let tree = try #require(YAMLReader.read(Source(path: "incident.yaml", text: text)).value)
    #expect(EvidenceIntake.nextID(in: tree) == expected)
  }
}
