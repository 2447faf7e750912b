package import Sourcing

extension Rulebook {
  /// Reads everything and checks it against itself. Pure: the same bytes give the same rulebook
  /// and the same findings, sorted. What has a fault is left out as narrowly as can be.
  ///
  /// Examples are half of what there is to read, and only a maintainer of law needs them: without them
  /// whatever follows the key `examples`, which ends a checklist, is left aside.
  package static func load(_ sources: RulebookSources, withExamples: Bool = true) -> Checked<Rulebook> {
    let (words, calendars) = concurrently({ LawWordsReader.read(sources.words) }, { CalendarLibrary.read(sources.calendars) })
    var findings = words.findings + calendars.findings
    let read = sources.checklists.concurrentMap {
      ChecklistReader.read($0, words: words.value, calendars: calendars.value, withExamples: withExamples)
    }
    let checklists = read.compactMap(\.value)
    findings += read.flatMap(\.findings)
    let (rulebook, disputes) = concurrently(
      { Rulebook(checklists: checklists, words: words.value, calendars: calendars.value) },
      { Self.contradictions(checklists.sorted { ($0.id, $0.place) < ($1.id, $1.place) }) })
    findings += disputes
    findings += rulebook.order.findings
    findings += rulebook.unknownStages
    // A fault in a shape is met by every duty that is like it; it is told once.
    return Checked(rulebook, Array(Set(findings)).sorted())
  }

  /// Clocks that another duty's stage starts: the stage must exist, and for the duty itself stand earlier.
  private var unknownStages: [Finding] {
    var findings: [Finding] = []
    for duty in checklists.flatMap(\.versions).flatMap(\.duties) {
      for (position, limits) in [(-1, duty.limits)] + duty.stages.enumerated().map({ ($0, $1.limits) }) {
        for limit in limits {
          guard let start = limit.startingNotice, let stage = start.stage else { continue }
          let stages =
            start.duty == duty.id
            ? duty.stages.prefix(max(0, position)).map(\.id) : self.duty(start.duty)?.duty.stages.map(\.id)
          guard let stages, !stages.contains(stage) else { continue }
          let near = Suggestion.nearest(to: stage, among: stages)
          findings.append(
            Finding(
              .unknownDuty, at: limit.place,
              "the duty `\(start.duty)` has no \(start.duty == duty.id ? "earlier " : "")stage `\(stage.printable)`",
              help: near.map { "did you mean `\($0)`?" }))
        }
      }
    }
    return findings
  }
}
