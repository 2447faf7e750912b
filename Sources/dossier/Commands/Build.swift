internal import ArgumentParser
internal import Law
internal import Sourcing
internal import Workspace

/// `dossier build`: compiles incidents to out/.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compile incidents to out/: filings, letters, packets, claims, pages.",
    discussion: "Example: dossier build 2026-014")

  @OptionGroup var shared: SharedOptions
  @Argument(help: "Incidents; all if none is named.") var ids: [String] = []

  func run() async throws {
    let session = try shared.open(ids, withTemplates: true)
    let builder = Builder(session.examiner)
    let progress = ProgressLine(isShown: Terminal.errIsTerminal)
    let outcome = await builder.build(session.ids, of: session.all) { progress.show($0) }
    progress.clear()

    for built in outcome.incidents { Terminal.out(line(built) + "\n") }
    for id in outcome.removedIncidents { Terminal.out("\(id): gone; its documents were removed\n") }
    let accepted = outcome.incidents.reduce(0) { $0 + $1.accepted.count }
    try session.conclude(
      (session.findings + outcome.allFindings).sorted(), accepted: accepted,
      sources: session.sources(outcome.incidents.map(\.examination)))
  }

  private func line(_ built: Builder.Built) -> String {
    let id = built.examination.id
    if built.isUnbuilt { return "\(id): not compiled, because the record cannot be read; what out/ held stays" }
    let lacking = built.drafts > 0 ? " (dossier check \(id) says what they lack)" : ""
    let papers = "\(counted(built.filings, "document")) ready, \(counted(built.drafts, "draft"))\(lacking)"
    if built.isCurrent { return "\(id): \(papers); nothing changed" }
    let removed = built.removed > 0 ? ", \(counted(built.removed, "file")) removed" : ""
    return "\(id): \(papers); \(counted(built.written, "file")) written\(removed)"
  }

  private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
