internal import ArgumentParser
internal import Law
internal import Sourcing
internal import Workspace

/// `dossier harm`: what the methods of assessing harm make of an incident's facts.
struct Harm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Weigh the harm to the people by each method, as advice for the record's own decision.",
    discussion: "Example: dossier harm 2026-014")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var shared: SharedOptions
  @Argument(help: "Incidents; all if none is named.") var ids: [String] = []
  @Option(help: "text or json.") var format = Format.text

  func run() async throws {
    let session = try shared.open(ids)
    let examinations = await session.examine()
    let sources = session.sources(examinations)
    let records = examinations.compactMap(\.record)
    let advice = records.map { HarmAssessor.assess($0, rulebook: session.shared.rulebook) }
    switch format {
    case .text:
      let reports = zip(advice, records).map { HarmText.report($0, record: $1, sources: sources, width: Terminal.width) }
      Terminal.out(reports.joined(separator: "\n"))
    case .json: Terminal.out(HarmJSON.report(advice, sources))
    }
    // What keeps a record or a method from being read matters here; the rest is the business of `check`.
    let unread = examinations.filter { $0.record == nil }.flatMap(\.findings)
    try session.conclude(
      (session.findings + unread + session.shared.findings.filter { $0.severity == .error }).sorted(), sources: sources)
  }
}
