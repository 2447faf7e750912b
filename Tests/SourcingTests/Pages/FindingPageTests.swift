import Testing

import Sourcing

struct FindingPageTests {
  @Test(arguments: FindingCode.allCases)
  func `every code has a page with a wrong and a right example`(code: FindingCode) {
    let pages = FindingPage.all.filter { $0.code == code }
    #expect(pages.count == 1, "\(code.rawValue) needs one page in Sources/Sourcing/Pages")
    let page = code.page
    #expect(!page.title.isEmpty && !page.title.hasSuffix(".") && page.title.count <= 80)
    #expect(page.explanation.hasSuffix("."))
    #expect(page.explanation.count >= 40)
    #expect(!page.wrong.isEmpty && !page.right.isEmpty && page.wrong != page.right)
  }

  @Test(arguments: FindingCode.allCases)
  func `a page fits a terminal`(code: FindingCode) {
    let prose = code.page.text.split(separator: "\n").filter { !$0.hasPrefix("    ") }
    #expect(prose.allSatisfy { DisplayWidth.of($0) <= 90 })
  }

  @Test func `a page reads as explain prints it`() {
    #expect(
      FindingCode.badCount.page.text == """
        error[bad-count]: A count is not a whole number

        Counts decide whether thresholds are reached. Write digits alone: no separators,
        words or ranges. If it is an estimate, give the number and say `approximate:
        yes`; if nobody knows, write `unknown`.

        Wrong:

            total: about 48,000

        Right:

            total: 48000
            approximate: yes

        """)
  }

  @Test func `the list for the README has a row for every code`() {
    let lines = FindingPage.markdown.split(separator: "\n")
    #expect(lines.first == "### Reading a file")
    #expect(lines.count { $0.hasPrefix("| `") } == FindingCode.allCases.count)
    #expect(lines.contains("| `missing-fact` | error | A notice that is owed lacks a fact it must state |"))
    #expect(lines.contains("| `low-confidence` | warning | A duty rests on a reading that is not certain |"))
  }

  /// What the reader itself can judge: the wrong example is found wrong for the page's reason, the right one is fine.
  @Test(arguments: [
    FindingCode.controlCharacter, .tabIndentation, .yamlSyntax, .duplicateKey, .anchorRefused, .aliasRefused, .tagRefused,
    .severalDocuments, .complexKey, .emptyFile, .nestedTooDeep,
  ])
  func `examples of YAML are what they claim to be`(code: FindingCode) {
    func codes(_ text: String) -> [FindingCode] { YAMLReader.read(Source(path: "a", text: text)).findings.map(\.code) }
    #expect(codes(code.page.wrong).contains(code))
    #expect(codes(code.page.right) == [])
  }

  @Test func `errors of form are those of reading, not of facts`() {
    let form: [FindingCode] = [.yamlSyntax, .unknownKey, .badChecklist, .templateSyntax, .acceptanceExpired, .linkRefused]
    #expect(form.filter(\.isOfForm) == form)
    let facts: [FindingCode] = [.sumMismatch, .missingFact, .evidenceAltered, .audienceViolation, .notOurFile, .exampleFails]
    #expect(facts.filter(\.isOfForm) == [])
  }
}
