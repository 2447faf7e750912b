import Testing

import Sourcing

/// A file, and the whole of what is said about it: `code at range: message; help`.
struct Refusal: Sendable, CustomTestStringConvertible {
  let marked: String
  let code: FindingCode
  let message: String
  let help: String
  /// The sketch of the tree that is handed on nonetheless, if one is.
  let tree: String?

  init(_ marked: String, _ code: FindingCode, _ message: String, _ help: String, tree: String? = nil) {
    (self.marked, self.code, self.message, self.help, self.tree) = (marked, code, message, help, tree)
  }

  var testDescription: String { marked.debugDescription }
}

struct YAMLRefusalTests {
  static let anchor = "anchors are not accepted: a record says what it shows"
  static let alias = "aliases are not accepted: a record says what it shows"
  static let tag = "tags are not accepted: the schema gives each value its type"
  static let second = "a second YAML document begins here; one file is one document"
  static let secondHelp = "remove the `---` line or move what follows to a file of its own"
  static let tab = "a tab cannot indent a line in YAML"

  static let constructs: [Refusal] = [
    Refusal("a: «&x» 1\n", .anchorRefused, anchor, "remove the `&name`", tree: #"{a: "1"}"#),
    Refusal("a: «&x»\n  b: 1\n", .anchorRefused, anchor, "remove the `&name`", tree: #"{a: {b: "1"}}"#),
    Refusal("a: «&x» [1]\n", .anchorRefused, anchor, "remove the `&name`", tree: #"{a: ["1"]}"#),
    Refusal("a: [«&x», b]\n", .anchorRefused, anchor, "remove the `&name`", tree: #"{a: ["", "b"]}"#),
    Refusal("a: «*x»\n", .aliasRefused, alias, "write the value out here", tree: #"{a: ""}"#),
    Refusal("a: «!!int» 1\n", .tagRefused, tag, "remove the `!tag`", tree: #"{a: "1"}"#),
    Refusal("a: «!» 1\n", .tagRefused, tag, "remove the `!tag`", tree: #"{a: "1"}"#),
    Refusal("a: «!local» {b: 1}\n", .tagRefused, tag, "remove the `!tag`", tree: #"{a: {b: "1"}}"#),
    Refusal("a: «!<tag:x,2000:y>» 1\n", .tagRefused, tag, "remove the `!tag`", tree: #"{a: "1"}"#),
    Refusal("«%TAG ! tag:x,2000:»\n---\na: 1\n", .tagRefused, "directives are not accepted", "remove the `%` line"),
    Refusal("# c\n«%YAML 1.1»  \n---\na: 1\n", .yamlSyntax, "directives are not accepted", "remove the `%` line"),
    Refusal("a: 1\n«---»\nb: 2\n", .severalDocuments, second, secondHelp, tree: #"{a: "1"}"#),
    Refusal("a: 1\n...\n«%TAG ! x»\n---\nb: 2\n", .severalDocuments, second, secondHelp, tree: #"{a: "1"}"#),
    Refusal("a: 1\n...\n# c\n...\n«b: 2»\n", .severalDocuments, second, secondHelp, tree: #"{a: "1"}"#),
    Refusal("«[a]»: 1\n", .complexKey, "a key must be a simple text", "write one word before the `:`, as in `US-TX: 310`", tree: #"{: "1"}"#),
    Refusal("? «{a: b}»\n: 1\n", .complexKey, "a key must be a simple text", "write one word before the `:`, as in `US-TX: 310`", tree: #"{: "1"}"#),
    Refusal("? «|\n  a»\n: 1\n", .complexKey, "a key must be a simple text", "write one word before the `:`, as in `US-TX: 310`", tree: "{a\n: \"1\"}"),
  ]

  static let bytes: [Refusal] = [
    Refusal("a:\n«\t»b: 1\n", .tabIndentation, tab, "indent with spaces"),
    Refusal("a:\n  b: 1\n «\t\t»c: 1\n", .tabIndentation, tab, "indent with spaces"),
    Refusal("a: |\n«\t»text\n", .tabIndentation, tab, "indent with spaces"),
    Refusal("a: «\u{0}»\n", .controlCharacter, "the control character U+0000 is not allowed here", "delete it"),
    Refusal("a: é«\u{1B}»[31m\n", .controlCharacter, "the control character U+001B is not allowed here", "delete it"),
    Refusal("a: «\u{7F}»\n", .controlCharacter, "the control character U+007F is not allowed here", "delete it"),
    Refusal("a: «\u{9B}»\n", .controlCharacter, "the control character U+009B is not allowed here", "delete it"),
    Refusal("a: x«\u{85}»b: 1\n", .controlCharacter, "the hidden line break U+0085 is not allowed here", "delete it"),
    Refusal("a: x«\u{2028}»b: 1\n", .controlCharacter, "the hidden line break U+2028 is not allowed here", "delete it"),
    Refusal("a: «\u{202E}»x\n", .controlCharacter, "the hidden direction mark U+202E is not allowed here", "delete it"),
    Refusal("a: «\u{2066}»x\n", .controlCharacter, "the hidden direction mark U+2066 is not allowed here", "delete it"),
    Refusal("a: 1\n«\u{FEFF}»b: x\n", .controlCharacter, "the hidden byte-order mark U+FEFF is not allowed here", "delete it"),
    Refusal(
      "a: «\u{FFFF}»\n", .controlCharacter, "the code point U+FFFF, which is no character, is not allowed here", "delete it"),
    Refusal(
      "a: «\u{1FFFE}»\n", .controlCharacter, "the code point U+1FFFE, which is no character, is not allowed here", "delete it"),
    Refusal(
      "a: «\"x\\0y\"»\n", .controlCharacter, "the control character U+0000 is not allowed, not even as an escape",
      "remove the `\\` escape that writes it", tree: "{a: \"x\u{FFFD}y\"}"),
    Refusal(
      "a: «\"\\u202E\"»\n", .controlCharacter, "the hidden direction mark U+202E is not allowed, not even as an escape",
      "remove the `\\` escape that writes it", tree: "{a: \"\u{FFFD}\"}"),
    Refusal("«»", .emptyFile, "the file is empty", "write at least one key"),
    Refusal("«»\n\n", .emptyFile, "the file is empty", "write at least one key"),
    Refusal("«»# only a comment\n", .emptyFile, "the file is empty", "write at least one key"),
    Refusal("«»---\n...\n", .emptyFile, "the file is empty", "write at least one key"),
    Refusal("«»\u{FEFF}", .emptyFile, "the file is empty", "write at least one key"),
  ]

  static let faults: [Refusal] = [
    Refusal(
      "title: Breach«:» the story\n", .yamlSyntax, "a `:` with a key before it cannot stand here",
      "put a text that holds `: ` in quotes, and check the indentation of this line"),
    Refusal(
      "a: 1\n«b»\nc: 2\n", .yamlSyntax, "this line has no `: ` after its key",
      "if it belongs to the text of `a`, indent it further than that key; else write `key: value`"),
    Refusal(
      "a: |\n«somebody copied it»\nc: 2\n", .yamlSyntax, "this line has no `: ` after its key",
      "if it belongs to the text of `a`, indent it further than that key; else write `key: value`"),
    Refusal(
      "s:\n  «signer:»Priya Raman\n  letter-date: 2026-12-11\n", .yamlSyntax, "a space is missing after `signer:`",
      "write `signer: …`, with a space after the colon"),
    Refusal(
      "s:\n  signer: x\n«letter-date»: 2026-12-11\n  what: y\n", .yamlSyntax, "`letter-date` is indented less than the lines around it",
      "indent it as its neighbours"),
    Refusal(
      "s:\n  signer: x\n    «what»: y\n", .yamlSyntax, "this line is indented below `signer`, which has a value already",
      "indent it as its neighbours"),
    Refusal(
      "notices: «[]»\n  - {duty: x}\n", .yamlSyntax, "`[]` ends the list here, so nothing can follow below it",
      "delete the `[]`"),
    Refusal(
      "portal: 'The clinic'«s portal'»\nb: 1\n", .yamlSyntax, "the apostrophe before this ends the text",
      "put a text that holds an apostrophe in double quotes"),
    Refusal(
      "title: «\"An unclosed»\nb: 1\nc: \"x\" y\n", .yamlSyntax, "the quotes that open here are closed only lines later",
      "close the quotes where the text ends"),
    Refusal(
      "harm:\n«likelihood»: high\n  because: x\n", .yamlSyntax, "`likelihood` is not indented below `harm`",
      "indent it as the line that follows it"),
    Refusal(
      "total«:\u{A0}»48212\nb: 1\n", .yamlSyntax, "a non-breaking space (U+00A0) stands after `total:`",
      "replace it with a plain space"),
    Refusal(
      "signer: \"Priya\" «Raman»\nb: 1\n", .yamlSyntax, "text stands behind the closing quote",
      "put the whole value in quotes, or none of it"),
    Refusal("a: «@»b\n", .yamlSyntax, "a value cannot begin with `@`", "put the value in quotes"),
    Refusal("a: «%»b\n", .yamlSyntax, "a value cannot begin with `%`", "put the value in quotes"),
    Refusal("a: «-» b\n", .yamlSyntax, "a `-` cannot begin a list here", "begin the list on a line of its own below the key"),
    Refusal("a: «\"»x\nb: 1\n", .yamlSyntax, "the file ends inside a quoted text", "close the quotes"),
    Refusal("a: \"«\\»q\"\n", .yamlSyntax, "this `\\` escape is not known", "write `\\\\` for a backslash, or use single quotes"),
    Refusal(
      "a: \"\\u«D»800\"\n", .yamlSyntax, "this `\\` escape names no character", "write the character itself"),
    Refusal(
      "a: [1, 2«»\n", .yamlSyntax, "the file ends inside a `[ ]` list", "separate the elements with `,` and close the list with `]`"),
    Refusal(
      "a: {b: 1 c«:» 2}\n", .yamlSyntax, "a `,` or the closing `}` of the map is missing here",
      "separate the entries with `,` and close the map with `}`"),
    Refusal(
      "  a: 1\n«b: 2»\n", .yamlSyntax, "this does not belong to what stands above it",
      "check the indentation of this line and of the first one"),
    Refusal(
      "a: 1\n«]»\n", .yamlSyntax, "this does not continue the map above it",
      "indent this line as its neighbours, or put the value above in quotes"),
    Refusal("«]»\n", .yamlSyntax, "a value is missing here", "write a value, or remove the punctuation"),
    Refusal("a: «!x!y» 1\n", .tagRefused, tag, "remove the `!tag`"),
  ]

  @Test(arguments: constructs + bytes + faults)
  func `what a record may not hold is refused at its place`(refusal: Refusal) throws {
    let marked = Marked(refusal.marked)
    let read = YAMLReader.read(marked.source())
    let finding = try #require(read.findings.first)
    #expect(finding.code == refusal.code)
    #expect(finding.message == refusal.message)
    #expect(finding.help == refusal.help)
    #expect(finding.severity == .error)
    #expect([finding.place.range] == marked.ranges)
    #expect(read.value?.root.sketch == refusal.tree)
    #expect(read.findings.count == 1)
  }

  @Test(arguments: [
    ("a: took server «#2 off the network»\nb: 1\n", true), ("a: x # a comment\n", false), ("a: x ##\n", false),
    ("a: 'x' #2\n", false), ("a: x#2\n", false), ("a: |\n  x #2\n", false), ("a: #2\n", false), ("a: [x, y «#z]»\n  ]\n", true),
  ])
  func `a text that a number sign cuts off is a warning`(text: String, isCut: Bool) {
    let marked = Marked(text)
    let read = YAMLReader.read(marked.source())
    #expect(read.findings.map(\.code) == (isCut ? [.cutByComment] : []))
    #expect(read.findings.map(\.place.range) == marked.ranges)
    #expect(read.findings.allSatisfy { $0.severity == .warning })
    #expect(read.value != nil)
  }

  @Test func `a repeated key points at the first one too`() throws {
    let marked = Marked("«a»: 1\nb: 2\n«a»: 3\n")
    let finding = try #require(YAMLReader.read(marked.source()).findings.first)
    #expect(finding.code == .duplicateKey)
    #expect(finding.message == "the key `a` stands here a second time")
    #expect(finding.place.range == marked.ranges[1])
    #expect(finding.related == [.init(Place("incident.yaml", marked.ranges[0]), "first here")])
  }

  @Test(arguments: ["{a: 1, 'a': 2}", "{a: 1, \"\\x61\": 2}", "a: 1\na: 2", "- {x: 1, x: 2}"])
  func `keys repeat by their text, not by their quotes`(text: String) {
    #expect(YAMLReader.read(Source(path: "a", text: text)).findings.map(\.code) == [.duplicateKey])
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00], [0x00, 0x61, 0x00, 0x3A],
  ] as [[UInt8]])
  func `UTF-16 is named as such`(bytes: [UInt8]) {
    let read = YAMLReader.read(Source(path: "a", bytes: bytes))
    #expect(read.value == nil)
    #expect(read.findings.map(\.message) == ["the file is UTF-16; Dossier reads UTF-8"])
  }

  @Test(arguments: [
    ([0x61, 0x3A, 0x20, 0xFC], 3), ([0xC3, 0xA9, 0xC3], 2), ([0xED, 0xA0, 0x80], 0), ([0xC0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0x80], 0), ([0xF0, 0x9F, 0x99], 0),
  ] as [([UInt8], Int)])
  func `bytes that are not UTF-8 are found at the first of them`(bytes: [UInt8], offset: Int) {
    let read = YAMLReader.read(Source(path: "a", bytes: bytes))
    #expect(read.value == nil)
    #expect(read.findings.map(\.code) == [.notUTF8])
    #expect(read.findings.map(\.place.range) == [SourceRange(offset, offset + 1)])
  }

  @Test func `every line indented by tabs is named at once, each with its mend`() {
    let read = YAMLReader.read(Source(path: "a", text: "a:\n\tb: 1\n\t\tc: 1\n"))
    #expect(read.findings.map(\.code) == [.tabIndentation, .tabIndentation])
    #expect(read.findings.map(\.fix?.replacement) == ["  ", "    "])
  }

  @Test func `a file over the limits is refused, one at the limit is not`() {
    var limits = YAMLLimits()
    limits.bytes = 6
    limits.depth = 2
    limits.nodes = 4
    func codes(_ text: String) -> [FindingCode] {
      YAMLReader.read(Source(path: "a", text: text), limits: limits).findings.map(\.code)
    }
    #expect(codes("a: 123") == [])
    #expect(codes("a: 1234") == [.fileTooLarge])
    #expect(codes("[[1]]") == [])
    #expect(codes("[[[]]]") == [.nestedTooDeep])
    #expect(codes("[1,2]") == [])
    limits.bytes = 60
    #expect(codes("[1, 2, 3]") == [])
    #expect(codes("[1, 2, 3, 4]") == [.tooManyNodes])
  }
}
