internal import ArgumentParser
internal import Law
internal import Records
internal import Sourcing
internal import Workspace

/// `dossier explain`: the chain of reasons for a duty, or what a finding means.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a duty, fact by fact, what a finding's code means, or what may stand at a path.",
    usage: "dossier explain <incident> <duty>\n       dossier explain <code>\n       dossier explain <path>\n       dossier explain",
    discussion: "Examples: dossier explain 2026-014 us-tx-attorney-general; dossier explain missing-fact; dossier explain data.element. Alone, it lists the codes.")

  @OptionGroup var shared: SharedOptions
  @Argument(help: "An incident, the code of a finding, or a path of the record.") var subject: String?
  @Argument(help: "A duty, or duty/stage.") var duty: String?

  @Flag(help: "List the codes as Markdown tables, as the README has them.") var markdown = false

  func run() async throws {
    guard let subject else { return Terminal.out(markdown ? FindingPage.markdown : FindingPage.list) }
    guard let duty else { return try explain(code: subject) }
    let session = try shared.open([subject])
    let examinations = await session.examine()
    let sources = session.sources(examinations)
    guard let examination = examinations.first else { return try session.conclude(session.findings, sources: sources) }
    guard let assessment = examination.assessment, let record = examination.record else {
      return try session.conclude(examination.findings, sources: sources)
    }
    guard
      let text = ExplainText.report(assessment, duty: duty, record: record, sources: sources, width: Terminal.width)
    else {
      if let page = FieldPage(duty) { return Terminal.out(page.text) }
      let stages = assessment.duties.filter { duty.hasPrefix("\($0.duty.id)/") }.compactMap(\.stage?.id)
      if !stages.isEmpty { throw ValidationError("the stages of this duty are \(stages.joined(separator: ", "))") }
      let known = assessment.duties.map(\.duty.id)
      let near = Suggestion.nearest(to: duty, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("no checklist has the duty '\(duty.printable)'\(near)")
    }
    Terminal.out(text)
  }

  private func explain(code subject: String) throws {
    guard let code = FindingCode(rawValue: subject) else {
      if let page = FieldPage(subject) { return Terminal.out(page.text) }
      let near = Suggestion.nearest(to: subject, among: FindingCode.allCases.map(\.rawValue)) ?? FieldPage.nearest(to: subject)
      let hint = near.map { "; did you mean '\($0)'?" } ?? "; to explain a duty, name the incident and the duty: dossier explain <incident> \(subject.printable)"
      throw ValidationError("'\(subject.printable)' is neither a finding's code nor a path of the record\(hint)")
    }
    Terminal.out(code.page.text)
  }
}
