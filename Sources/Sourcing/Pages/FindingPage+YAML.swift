extension FindingPage {
  static let yamlPages: [FindingPage] = [
    FindingPage(
      .notUTF8, .yaml, "The file is not UTF-8",
      "Dossier reads UTF-8 and nothing else, so that names and places mean the same on every machine. Save the file as UTF-8; the mark points at the first byte that is not.",
      wrong: "name: M\u{FFFD}ller        # saved as Windows-1252", right: "name: Müller"),
    FindingPage(
      .controlCharacter, .yaml, "A hidden or control character stands in the text",
      "Characters that nobody sees can change what a text says or how it is shown: controls, direction marks, line breaks of other systems. A record must show all that it says. Delete the character; if a quoted text wrote it with an escape, remove the escape.",
      wrong: #"title: "Login\u0000 stolen""#, right: "title: Login stolen"),
    FindingPage(
      .tabIndentation, .yaml, "A tab indents a line",
      "YAML counts spaces to see what belongs to what, and a tab has no fixed width. Indent with spaces, two for each level. Inside a text block a tab may follow the indentation.",
      wrong: "timeline:\n\tdiscovered: unknown", right: "timeline:\n  discovered: unknown"),
    FindingPage(
      .yamlSyntax, .yaml, "The file is not YAML",
      "The punctuation or the indentation does not add up. The usual causes: a text with `: ` or `#` in it that is not quoted, quotes or brackets that are not closed, a line indented differently from its neighbours. The fault is at the mark or on the line above.",
      wrong: "title: Breach: what we know", right: #"title: "Breach: what we know""#),
    FindingPage(
      .duplicateKey, .yaml, "A key stands twice in one map",
      "One of the two values would win silently, and a reader could not tell which. Keep one.",
      wrong: "status: suspected\nstatus: confirmed", right: "status: confirmed"),
    FindingPage(
      .anchorRefused, .yaml, "An anchor names a value",
      "Anchors let a value stand in one place and count in another. A record is read line by line by people who must answer for it, so each place shows its own value. Remove the `&name`.",
      wrong: "began: &day 2026-03-02", right: "began: 2026-03-02"),
    FindingPage(
      .aliasRefused, .yaml, "An alias stands for a value elsewhere",
      "Each place of a record shows its own value. Write the value out. A text that begins with `*` needs quotes.",
      wrong: "ended: *day", right: "ended: 2026-03-02"),
    FindingPage(
      .tagRefused, .yaml, "A tag gives a value a type",
      "The schema alone decides what type a value has. Remove the tag. A text that begins with `!` needs quotes.",
      wrong: "total: !!int 48212", right: "total: 48212"),
    FindingPage(
      .severalDocuments, .yaml, "The file holds several documents",
      "One file is one record, one checklist or one list. Remove the `---` in the middle, or move what follows to a file of its own.",
      wrong: "incident: 2026-014\n---\nincident: 2026-015", right: "incident: 2026-014"),
    FindingPage(
      .complexKey, .yaml, "A key is more than a simple text",
      "Keys are names. A list, a map or a text block cannot be one.",
      wrong: "{US-CA: 10}: counted", right: "residents: {US-CA: 10}"),
    FindingPage(
      .fileTooLarge, .yaml, "The file is larger than a record can be",
      "Records are written and reviewed by people; a file of several megabytes is something else. Keep logs, lists of persons and tables as evidence files and refer to them by their id.",
      wrong: "account: |\n  (five megabytes of log lines)",
      right: "evidence:\n  - {id: E1, file: evidence/vpn-auth.log, sha256: …}"),
    FindingPage(
      .nestedTooDeep, .yaml, "Lists and maps are nested too deep",
      "No record, checklist or settings file needs so many levels; brackets are probably left open.",
      wrong: "data: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ssn", right: "data: [{element: ssn}]"),
    FindingPage(
      .tooManyNodes, .yaml, "The file has too many values",
      "Records are written and reviewed by people. Keep bulk data in evidence files and give the count in the record.",
      wrong: "residents: {US-CA: 1, US-CA-2: 1, …}    # one entry a person", right: "residents: {US-CA: 12003}"),
    FindingPage(
      .emptyFile, .yaml, "The file says nothing",
      "The file is empty or holds only comments. `dossier new ID` writes a record to begin with.",
      wrong: "# to do", right: "incident: 2026-014\ntitle: Customer database copied"),
    FindingPage(
      .cutByComment, .yaml, "A text is cut off by what YAML takes for a comment",
      "In YAML ` #` begins a comment, and the text ends before it: a letter would say half of the sentence. Put such a text in quotes. A comment that is meant has a space after its `#`.",
      wrong: "what-happened: On 22 November ticket #4711 showed that data were copied.",
      right: "what-happened: \"On 22 November ticket #4711 showed that data were copied.\""),
  ]
}
