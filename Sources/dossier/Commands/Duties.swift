internal import ArgumentParser
internal import Law
internal import Records
internal import Sourcing
internal import Workspace

/// `dossier duties`: who must be told what, by when.
struct Duties: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who must be told, by when, under which law.",
    discussion: "Example: dossier duties 2026-014 --as-of 2026-04-01")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, ics }

  @OptionGroup var shared: SharedOptions
  @Argument(help: "Incidents; all if none is named.") var ids: [String] = []
  @Option(help: "text, json or ics.") var format = Format.text
  @Flag(help: "List what is not owed too (text; the other formats always do).") var all = false

  func run() async throws {
    let session = try shared.open(ids)
    let examinations = await session.examine()
    let sources = session.sources(examinations)
    let assessments = examinations.compactMap(\.assessment)
    switch format {
    case .text:
      Terminal.out(
        DutiesText.report(assessments, width: Terminal.width, asOf: clock(session.policy), includingNotOwed: all))
    case .json: Terminal.out(DutiesJSON.report(assessments, sources))
    case .ics:
      Terminal.out(
        DutiesCalendar.report(
          examinations.compactMap { examination in
            guard let assessment = examination.assessment, let record = examination.record else { return nil }
            return (assessment, record)
          }))
    }
    // What keeps a record from being read matters here; the rest is the business of `check`.
    let unread = examinations.filter { $0.assessment == nil }.flatMap(\.findings)
    try session.conclude(
      (session.findings + unread + session.shared.findings.filter { $0.severity == .error }).sorted(), sources: sources)
  }

  /// On a terminal a person wants to see what is overdue now; in a pipe only `--as-of` counts.
  private func clock(_ policy: CheckPolicy) -> Instant? {
    policy.asOf ?? (Terminal.outIsTerminal ? Instant(seconds: Terminal.now, offset: 0) : nil)
  }
}
