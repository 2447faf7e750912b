internal import ArgumentParser
internal import Law
internal import Workspace

/// `dossier next`: the facts to find out next.
struct Next: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the facts to find out next, most urgent first.", discussion: "Example: dossier next 2026-021")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var shared: SharedOptions
  @Argument(help: "Incidents; all if none is named.") var ids: [String] = []
  @Option(help: "text or json.") var format = Format.text

  func run() async throws {
    let session = try shared.open(ids)
    let examinations = await session.examine()
    let pairs = examinations.compactMap { examination in
      examination.assessment.flatMap { assessment in examination.record.map { (assessment: assessment, record: $0) } }
    }
    let facts = NextFacts.list(pairs)
    switch format {
    case .text: Terminal.out(NextFactsText.report(facts, width: Terminal.width))
    case .json: Terminal.out(NextFactsJSON.report(facts))
    }
    let unread = examinations.filter { $0.assessment == nil }.flatMap(\.findings)
    try session.conclude((session.findings + unread).sorted(), sources: session.sources(examinations))
  }
}
