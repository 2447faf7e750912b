import Testing

import Sourcing

struct FindingTextTests {
  /// A report on one finding whose place is the first mark of a text; further marks are related places.
  static func report(
    _ marked: String, _ message: String = "the rule", label: String? = nil, notes: [String] = [], help: String? = nil,
    related: [String] = [], severity: Finding.Severity = .error, style: TextStyle = TextStyle()
  ) -> String {
    let marked = Marked(marked)
    let source = marked.source("a.yaml")
    let finding = Finding(
      .wrongType, at: Place("a.yaml", marked.ranges[0]), message, label: label, notes: notes, help: help,
      related: zip(marked.ranges.dropFirst(), related).map { .init(Place("a.yaml", $0), $1) }, severity: severity)
    return FindingText.report([finding], SourceTable([source]), style: style)
  }

  @Test func `a finding looks as the design draws it`() {
    let path = "inputs/incidents/2026-014/incident.yaml"
    let marked = Marked(String(repeating: "\n", count: 40) + "  «residents»: {US-CA: 12003, DE: 95}\n")
    let finding = Finding(
      .missingFact, at: Place(path, marked.ranges[0]),
      "the Texas Attorney General must be told how many Texans are affected",
      notes: ["Tex. Bus. & Com. Code § 521.053(i)(2), due 2026-04-14"], help: "add `US-TX: <number>`", due: "2026-04-14")
    var printer = FindingText(SourceTable([marked.source(path)]))
    #expect(
      printer.text(of: finding) == """
        error[missing-fact]: the Texas Attorney General must be told how many Texans are affected
          ┌─ inputs/incidents/2026-014/incident.yaml:41:3
        41│   residents: {US-CA: 12003, DE: 95}
          │   ^^^^^^^^^ add `US-TX: <number>`
          = Tex. Bus. & Com. Code § 521.053(i)(2), due 2026-04-14

        """)
  }

  @Test func `a label stands beside the mark, help on its own line`() {
    #expect(
      Self.report("a: 1\nb: «x»\n", label: "this is a text", notes: ["why", "two\nlines"], help: "write a number") == """
        error[wrong-type]: the rule
          ┌─ a.yaml:2:4
         2│ b: x
          │    ^ this is a text
          = why
          = two
            lines
          = help: write a number

        1 error

        """)
  }

  @Test func `places near each other share a frame`() {
    #expect(
      Self.report("«a»: 1\n\n«b»: 2\nc: «3»\n\n\n«d»: 4\n", related: ["one", "two", "three"], severity: .warning) == """
        warning[wrong-type]: the rule
          ┌─ a.yaml:1:1
         1│ a: 1
          │ ^
         2│
         3│ b: 2
          │ - one
         4│ c: 3
          │    - two
          ⋮
         7│ d: 4
          │ - three

        1 warning

        """)
  }

  @Test func `two marks on one line stand one below the other`() {
    #expect(
      Self.report("«began»: «x»\n", label: "here", related: ["and there"], severity: .note) == """
        note[wrong-type]: the rule
          ┌─ a.yaml:1:1
         1│ began: x
          │ ^^^^^ here
          │        - and there

        1 note

        """)
  }

  @Test func `places far apart or in another file have frames of their own`() {
    let far = Marked("«a»: 1\n" + String(repeating: "\n", count: 119) + "«b»: 2\n")
    let other = Source(path: "b.yaml", text: "x: y\n")
    let finding = Finding(
      .factsDisagree, at: Place("a.yaml", far.ranges[0]), "the two disagree",
      related: [
        .init(Place("a.yaml", far.ranges[1]), "in the same file"), .init(Place("b.yaml", SourceRange(3, 4)), "in another"),
        .init(Place("gone.bin", SourceRange(3, 4)), "in a file that is no text"),
      ])
    #expect(
      FindingText.report([finding], SourceTable([far.source("a.yaml"), other])) == """
        error[facts-disagree]: the two disagree
           ┌─ a.yaml:1:1
          1│ a: 1
           │ ^
           ┌─ a.yaml:121:1
        121│ b: 2
           │ - in the same file
           ┌─ b.yaml:1:4
          1│ x: y
           │    - in another
           ┌─ gone.bin
           = in a file that is no text

        1 error

        """)
  }

  @Test(arguments: [
    ("\ta:\t«x»y", "    a:  xy", "        ^"),
    ("日本: «語»x", "日本: 語x", "      ^^"),
    ("🙂👨‍👩‍👧: «x»", "🙂👨‍👩‍👧: x", "      ^"),
    ("e\u{301}e\u{301}: «x»", "e\u{301}e\u{301}: x", "    ^"),
    ("a\u{1B}[0m: «x»", "a\\u{1B}[0m: x", "            ^"),
    ("\u{202E}: «x»", "\\u{202E}: x", "          ^"),
    ("a: «\u{0}»", "a: \\u{0}", "   ^^^^^"),
    ("\u{FEFF}a: «x»", "a: x", "   ^"),
    ("a: x«»", "a: x", "    ^"),
    ("a: «x  »   ", "a: x", "   ^^^"),
    ("a: «|\n  x\n  y»\n", "a: |", "   ^"),
    ("a: «b\n  c»\n", "a: b", "   ^"),
  ])
  func `marks stand below what they mark, however wide it is drawn`(marked: String, line: String, mark: String) {
    let lines = Self.report(marked).split(separator: "\n")
    #expect(lines[2] == " 1│ \(line)")
    #expect(lines[3] == "  │ \(mark)")
  }

  @Test func `a long line shows the part around the mark`() {
    let text = "key: " + String(repeating: "abcdefghi ", count: 30) + "«HERE» " + String(repeating: "jklmnopqr ", count: 30)
    let style = TextStyle(width: 40)
    #expect(
      Self.report(text, style: style) == """
        error[wrong-type]: the rule
          ┌─ a.yaml:1:306
         1│ …abcdefghi HERE jklmnopqr jklmnopqr jklmn…
          │            ^^^^

        1 error

        """)
    let end = Self.report("key: " + String(repeating: "abcdefghi ", count: 30) + "«END»", style: style).split(separator: "\n")
    #expect(end[2] == " 1│ …defghi abcdefghi abcdefghi abcdefghi END")
    let wide = Self.report(String(repeating: "語", count: 5000) + "«本»" + String(repeating: "語", count: 5000), style: style)
      .split(separator: "\n")
    #expect(wide[2] == " 1│ …語語語語語本語語語語語語語語語語語語語語…")
    #expect(wide[3] == "  │            ^^")
  }

  @Test func `bytes that are not UTF-8 are shown as replacements`() {
    let source = Source(path: "a.yaml", bytes: Array("a: ".utf8) + [0xFC, 0x62])
    let read = YAMLReader.read(source)
    #expect(
      FindingText.report(read.findings, SourceTable([source])) == """
        error[not-utf8]: the file is not UTF-8 here
          ┌─ a.yaml:1:4
         1│ a: \u{FFFD}b
          │    ^ save the file as UTF-8; a copy from a word processor often brings such bytes

        1 error

        """)
  }

  @Test func `what is said of a whole file or of no text shows no line`() {
    let findings = [
      Finding(.emptyFile, at: Place("a.yaml", .start), "the file is empty", help: "write at least one key"),
      Finding(.evidenceMissing, at: Place("x.bin", SourceRange(4, 5)), "the file is gone", label: "was here", due: "2026-04-14"),
    ]
    #expect(
      FindingText.report(findings, SourceTable([Source(path: "a.yaml", text: "")])) == """
        error[empty-file]: the file is empty
          ┌─ a.yaml:1:1
          = help: write at least one key

        error[evidence-missing]: the file is gone
          ┌─ x.bin
          = was here
          = due 2026-04-14

        2 errors

        """)
  }

  @Test func `help that does not fit beside the mark stands below`() {
    let help = String(repeating: "word ", count: 30) + "end"
    #expect(Self.report("«a»: 1", help: help).contains("\n  │ ^\n  = help: word word"))
  }

  @Test func `without box characters it is plain ASCII`() {
    #expect(
      Self.report("«a»: 1\n\n\n\n«b»: 2 " + String(repeating: "x", count: 60), related: ["b"], style: TextStyle(isASCII: true, width: 20)) == """
        error[wrong-type]: the rule
          --> a.yaml:1:1
         1| a: 1
          | ^
          ...
         5| b: 2 xxxxxxxxxxxxxxx...
          | - b

        1 error

        """)
  }

  @Test func `colour marks severity, message and frame`() {
    #expect(
      Self.report("«a»: 1", style: TextStyle(isColored: true))
        == "\u{1B}[1;31merror[wrong-type]\u{1B}[0m\u{1B}[1m: the rule\u{1B}[0m\n\u{1B}[34m  ┌─\u{1B}[0m a.yaml:1:1\n"
        + "\u{1B}[34m 1│\u{1B}[0m a: 1\n\u{1B}[34m  │\u{1B}[0m \u{1B}[1;31m^\u{1B}[0m\n\n1 error\n")
  }

  @Test func `nothing in a message reaches the terminal as a command`() {
    let text = Self.report("«a»: \u{1B}]0;x\u{7}", "m\u{1B}[2J", label: "l\u{9B}", notes: ["n\u{202E}"], help: "h\u{7}")
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x9B || $0.value == 0x202E })
    #expect(text.contains("m\\u{1B}[2J"))
  }
}

struct FindingMergeTests {
  static func finding(_ offset: Int, _ message: String = "the rule", duties: [String] = [], due: String? = nil) -> Finding {
    Finding(.wrongType, at: Place("a.yaml", SourceRange(offset, offset + 1)), message, duties: duties, path: "x", due: due)
  }

  @Test func `findings of one cause become one with a count and its first places`() throws {
    let findings = (0..<9).reversed().map { Self.finding($0 * 2, duties: ["d\($0)"], due: "2026-04-1\($0)") }
    let merged = Finding.merged(findings, places: 3)
    #expect(merged.count == 1)
    let only = try #require(merged.first)
    #expect(only.count == 9)
    #expect(only.place.range == SourceRange(0, 1))
    #expect(only.related.map(\.place.range) == [SourceRange(2, 3), SourceRange(4, 5)])
    #expect(only.duties == (0..<9).map { "d\($0)" })
    #expect(only.due == "2026-04-10")
    #expect(only.path == "x")
    #expect(
      FindingText.report(merged, SourceTable([Source(path: "a.yaml", text: "a b c d e f g h i")])) == """
        error[wrong-type]: the rule
          ┌─ a.yaml:1:1
         1│ a b c d e f g h i
          │ ^
          │   - and here
          │     - and here
          = due 2026-04-10
          = seen 9 times in this file; the first 3 are shown

        1 error

        """)
  }

  @Test func `one finding reported twice counts once, other words stay apart`() {
    let merged = Finding.merged([Self.finding(1), Self.finding(1), Self.finding(0, "another")])
    #expect(merged.map(\.count) == [1, 1])
    #expect(merged.map(\.message) == ["another", "the rule"])
  }

  @Test(arguments: [
    ([], 0, "no findings"), ([.error], 0, "1 error"), ([.error, .error, .warning], 0, "2 errors, 1 warning"),
    ([.note, .note, .warning, .warning], 2, "2 warnings, 2 notes; 2 accepted"), ([], 1, "no findings; 1 accepted"),
  ] as [([Finding.Severity], Int, String)])
  func `the last line counts by severity`(severities: [Finding.Severity], accepted: Int, text: String) {
    let findings = severities.map { Finding(.wrongType, at: Place("a", .start), "m", severity: $0) }
    #expect(FindingCount(findings, accepted: accepted).text == text)
  }
}
