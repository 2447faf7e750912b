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
    case .text where pairs.isEmpty: break
    case .text:
      Terminal.out(NextFactsText.report(facts, width: Terminal.width))
      Terminal.out(examinations.compactMap(remains).joined())
    case .json: Terminal.out(NextFactsJSON.report(facts))
    }
    let unread = examinations.filter { $0.assessment == nil }.flatMap(\.findings)
    try session.conclude((session.findings + unread).sorted(), sources: session.sources(examinations))
  }

  /// What is to do in an incident beside finding out facts.
  private func remains(_ examination: Examination) -> String? {
    guard let assessment = examination.assessment else { return nil }
    var lines: [String] = []
    if examination.errors > 0 {
      lines.append("\(examination.errors) \(examination.errors == 1 ? "error" : "errors") to mend: dossier check \(examination.id)")
    }
    let unsent = assessment.duties.count(where: \.isOpen)
    if unsent > 0 {
      lines.append(
        "\(unsent) \(unsent == 1 ? "notice" : "notices") to send (dossier duties \(examination.id)); record each under `notices`: `- {duty: <id>, sent: <time>}`")
    }
    return lines.isEmpty ? nil : lines.map { "\(examination.id): \($0)\n" }.joined()
  }
}
