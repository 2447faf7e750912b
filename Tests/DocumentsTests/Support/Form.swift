import Law
import Markup
import Records
import Sourcing
import Testing

@testable import Documents

/// Small templates, a small law and small records, and what comes of them.
enum Form {
  static let forRegulator = #"d:for="regulator" d:output="a.xhtml""#
  static let forBoard = #"d:for="board" d:output="a.xhtml""#
  static let forPeople = #"d:for="individuals" d:output="a.xhtml""#

  /// A whole page around the content of its body.
  static func page(_ body: String, _ root: String = forBoard, title: String = "A form") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:d="urn:dossier:template" lang="en" xml:lang="en" \(root)>
    <head><meta charset="utf-8"/><title>\(title)</title></head>
    <body>\(body)</body>
    </html>

    """
  }

  static let words = """
    items:
      - item: what-happened
        label: What happened
        ask: what happened
        needs: [attack.account]
      - item: number-affected-here
        label: Number of residents affected
        ask: how many people in {place} are affected
        needs: ["affected.residents.{place}"]
      - item: breach-date
        label: Date of the breach
        ask: when the breach began
        needs: [timeline.began]
      - item: discovery-date
        label: Date of discovery
        ask: when the breach was discovered
        needs: [timeline.discovered]
      - item: police
        label: Law enforcement contacted
        ask: whether law enforcement was contacted
        needs: [law-enforcement.contacted]
      - item: motive
        label: Reasons of materiality
        ask: why it is material
        needs: [materiality.because]
      - item: freeze
        label: Security freeze
        ask: how to place a security freeze
        needs: []
    """

  static let checklist = """
    checklist: us-tx
    kind: statute
    law: A law of Texas
    citation: Tex. Code § 1
    jurisdiction: US-TX
    reviewed: 2026-11-23
    confidence: high
    sources: [none]
    versions:
      - in-force: 2020-01-01
        applies: {residents: {at-least: 1}}
        duties:
          - duty: us-tx-ag
            to: regulator
            authority: Texas Attorney General
            citation: § 1(a)
            due: {within: 30 calendar-days, after: discovery}
            must-say: [what-happened, number-affected-here, {item: breach-date, if-known: yes}]
          - duty: us-tx-people
            to: individuals
            citation: § 1(b)
            due: {within: 60 calendar-days, after: discovery}
            must-say: [freeze, discovery-date]
            must-not-say: [breach-date]
          - duty: us-tx-police
            to: law-enforcement
            citation: § 1(c)
            due: {within: 60 calendar-days, after: discovery}
            must-say: [police, what-happened]
          - duty: us-tx-market
            to: market
            citation: § 1(d)
            due: {within: 60 calendar-days, after: discovery}
            must-say: [motive]
    examples: []
    """

  static let rulebook = Rulebook.load(
    RulebookSources(
      words: [
        Source(path: "items.yaml", text: words),
        Source(
          path: "clocks.yaml",
          text: "clocks:\n  - clock: discovery\n    label: discovery of the breach\n    paths: [timeline.discovered]\n"),
      ], calendars: [], checklists: [Source(path: "us-tx.yaml", text: checklist)])
  ).value

  static let law = LawFacts(rulebook)

  /// Compiles files given by their names below `templates/`.
  static func library(_ files: [(name: String, text: String)]) -> Checked<TemplateLibrary> {
    TemplateLibrary.compile(sources: files.map { Source(path: "templates/\($0.name)", text: $0.text) }, law: law)
  }

  /// What is found in one template, each finding as one text.
  static func told(_ template: String, name: String = "a.xhtml", parts: [(name: String, text: String)] = []) -> [String] {
    library([(name, template)] + parts).findings.map(\.told)
  }

  static let minimalRecord = """
    incident: 2026-001
    title: A theft
    status: confirmed
    organization: {name: Northwind}
    timeline: {began: 2026-03-02, discovered: 2026-03-12T09:20:00-04:00}
    """

  static func record(_ facts: String, base: String = minimalRecord) throws -> Record {
    try #require(RecordReader.read(Source(path: "incident.yaml", text: base + "\n" + facts), folder: "2026-001").value)
  }

  /// All documents of a record, by their paths.
  static func documents(
    _ files: [(name: String, text: String)], _ record: Record, evidence: [EvidenceFileState] = [], asOf: Instant? = nil
  ) -> [RenderedDocument] {
    let library = library(files).value
    let assessment = Assessor(rulebook: rulebook).assess(record, asOf: asOf)
    let context = DocumentContext(record: record, assessment: assessment, law: law, evidence: evidence, asOf: asOf)
    return DocumentPlan.plan(library, assessment, record, law: law).map { planned in
      library.templates[planned.template].render(planned, context: context)
    }
  }

  /// One document from one template.
  static func document(
    _ body: String, _ root: String = forBoard, facts: String = "", parts: [(name: String, text: String)] = []
  ) throws -> RenderedDocument {
    let found = library([("a.xhtml", page(body, root))] + parts).findings
    try #require(found.map(\.told) == [])
    return try #require(documents([("a.xhtml", page(body, root))] + parts, try record(facts)).first)
  }

  /// What a body becomes, without its tags.
  static func body(_ body: String, _ root: String = forBoard, facts: String = "") throws -> String {
    try document(body, root, facts: facts).body
  }
}

extension Finding {
  /// `code: message (help) [notes]`.
  var told: String {
    "\(code.rawValue): \(message)" + (help.map { " (\($0))" } ?? "") + (notes.isEmpty ? "" : " \(notes)")
  }
}

extension RenderedDocument {
  /// Between `<body>` and `</body>`.
  var body: String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<body>"), let end = text.firstRange(of: "</body>") else { return text }
    return String(text[start.upperBound..<end.lowerBound])
  }
}

/// A text with one place marked by ‹ and ›, and the same text without the marks.
struct Marked {
  let text: String
  let range: Range<Int>?

  init(_ marked: String) {
    let (open, close) = (Array("‹".utf8), Array("›".utf8))
    var bytes: [UInt8] = []
    var (start, end): (Int?, Int?)
    let source = Array(marked.utf8)
    var index = 0
    while index < source.count {
      if source[index...].starts(with: open) {
        start = bytes.count
        index += open.count
      } else if source[index...].starts(with: close) {
        end = bytes.count
        index += close.count
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    range = start.flatMap { start in end.map { start..<$0 } }
  }
}

extension Place {
  /// The bytes it marks.
  var bytes: Range<Int> { Int(range.lower)..<Int(range.upper) }
}
