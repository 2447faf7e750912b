import Sourcing

/// Findings of every shape, for the reporters' golden texts.
enum ReportSample {
  static let path = "inputs/incidents/2026-014/incident.yaml"
  static let marked = Marked(
    """
    title: «Größe» 🙂
    affected:
      «residents»: {US-CA: 12003, DE: 95}
      «total»: 100
    «tilte»: x

    """)
  static var source: Source { marked.source(path) }
  static var sources: SourceTable { SourceTable([source]) }

  static func place(_ index: Int) -> Place { Place(path, marked.ranges[index]) }

  static let missing = Finding(
    .missingFact, at: place(1), "the Texas Attorney General must be told how many Texans are affected",
    notes: ["Tex. Bus. & Com. Code § 521.053(i)(2), due 2026-04-14"], help: "add `US-TX: <number>`",
    incident: "2026-014", duties: ["us-tx-attorney-general"], path: "affected.residents.US-TX", due: "2026-04-14")
  static let mismatch = Finding(
    .sumMismatch, at: place(2), "the residents are more than the total", label: "12098 are listed", related: [.init(place(1), "listed here")],
    incident: "2026-014", path: "affected.total")
  static let misspelt = Finding(
    .unknownKey, at: place(3), "no key `tilte`", help: "did you mean `title`?",
    fix: .init(place(3), replacement: "title", title: "replace by `title`"))
  static let gone = Finding(
    .evidenceMissing, at: Place("inputs/incidents/2026-014/evidence/ü 1%.log", .start), "the file is\u{1B} gone: \"x\", <y> & 100%",
    severity: .warning)
  static let whole = Finding(.lowConfidence, at: Place(path, .start), "the reading is not certain", severity: .note)

  static var all: [Finding] { [missing, misspelt, gone, whole] }
  static var accepted: [AcceptedFinding] {
    [
      AcceptedFinding(
        mismatch,
        Acceptance(
          code: .sumMismatch, because: "Recount under way.", by: "J. Roe", until: "2026-06-30",
          place: Place("inputs/incidents/2026-014/accepted.yaml", .start)))
    ]
  }
}
