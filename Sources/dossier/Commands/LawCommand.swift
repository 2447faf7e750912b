internal import ArgumentParser
internal import Law
internal import Records
internal import Sourcing
internal import Workspace

/// `dossier law`: the checklists.
struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law", abstract: "List the checklists, show one, or run their examples.",
    discussion: "Examples: dossier law; dossier law us-tx; dossier law us-tx --run-examples")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var shared: SharedOptions
  @Argument(help: "A checklist; all if none is named.") var name: String?
  @Option(help: "text or json.") var format = Format.text
  @Flag(help: "Run the checklists' own examples instead of listing them.") var runExamples = false

  func run() throws {
    let session = try shared.open([], withExamples: runExamples || format == .json)
    let rulebook = session.shared.rulebook
    let sources = SourceTable(session.shared.sources)
    if let name, rulebook.checklist(name) == nil {
      let near = Suggestion.nearest(to: name, among: rulebook.checklists.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("there is no checklist '\(name.printable)'\(near)")
    }
    let ids = name.map { [$0] } ?? rulebook.checklists.map(\.id)
    var findings = session.shared.findings
    if runExamples {
      findings += rulebook.runExamples(of: ids) + (name == nil ? rulebook.runHarmExamples() : [])
      let count = ids.compactMap { rulebook.checklist($0)?.examples.count }.reduce(0, +)
      Terminal.out("\(count) examples of \(ids.count) \(ids.count == 1 ? "checklist" : "checklists") were run\n")
    } else {
      switch format {
      case .text:
        Terminal.out(
          name.flatMap { LawText.describe($0, rulebook, width: Terminal.width) }
            ?? LawText.list(rulebook, width: Terminal.width))
      case .json: Terminal.out(LawJSON.report(rulebook, ids: name.map { [$0] }))
      }
    }
    if let asOf = session.policy.asOf, let days = session.policy.maximumReviewAgeDays {
      findings += rulebook.reviewFindings(asOf: asOf.date, maximumAgeDays: days, ids: Set(ids))
    }
    try session.conclude(findings.sorted(), sources: sources)
  }
}
