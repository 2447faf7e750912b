internal import ArgumentParser
internal import Law
internal import Sourcing
internal import Workspace

/// `dossier harm`: what the methods of assessing harm make of an incident's facts.
struct Harm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Weigh the harm to the people by each method, as advice for the record's own decision.",
    discussion: "Example: dossier harm 2026-014")

  @OptionGroup var shared: SharedOptions
  @Argument(help: "Incidents; all if none is named.") var ids: [String] = []

  func run() async throws {
    let session = try shared.open(ids)
    let examinations = await session.examine()
    let sources = session.sources(examinations)
    let reports = examinations.compactMap(\.record).map { record in
      HarmText.report(
        HarmAssessor.assess(record, rulebook: session.shared.rulebook), record: record, sources: sources,
        width: Terminal.width)
    }
    Terminal.out(reports.joined(separator: "\n"))
    let unread = examinations.filter { $0.record == nil }.flatMap(\.findings)
    try session.conclude((session.findings + unread).sorted(), sources: sources)
  }
}
