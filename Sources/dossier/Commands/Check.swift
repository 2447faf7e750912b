internal import ArgumentParser
internal import Law
internal import Records
internal import Sourcing
internal import Workspace

/// `dossier check`: findings only.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check records, checklists, templates and documents; write nothing.",
    discussion: """
      Without an incident everything is checked, the checklists' own examples too.
      Example: dossier check 2026-014 --as-of 2026-04-01 --due-within 72h
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, junit, github }

  @OptionGroup var shared: SharedOptions
  @Argument(help: "Incidents; all if none is named.") var ids: [String] = []
  @Option(help: "text, json, sarif, junit or github.") var format = Format.text
  @Option(help: "Only what is due so soon must be complete: 72h or 10d. Needs --as-of.") var dueWithin: String?
  @Option(name: .customLong("for"), help: "Only what this duty needs.") var duty: String?
  @Option(help: "Treat these as errors: warnings.") var deny: Denial?

  enum Denial: String, CaseIterable, ExpressibleByArgument { case warnings }

  func run() async throws {
    var policy = CheckPolicy()
    policy.dueWithinSeconds = try seconds()
    policy.onlyDuty = duty
    // Without a name everything is checked, the law's own examples too.
    let isWhole = ids.isEmpty && duty == nil
    let session = try shared.open(ids, policy: policy, withExamples: isWhole, withTemplates: true)
    if let duty { try requireKnown(duty, session.shared.rulebook) }

    let rehearsed = await Builder(session.examiner).rehearse(session.ids)
    let examinations = rehearsed.map(\.examination)
    let sources = session.sources(examinations)
    let own = rehearsed.flatMap { $0.examination.findings + $0.findings }
    let rulebook = session.shared.rulebook
    let law = isWhole ? session.shared.settings.apply(to: rulebook.runExamples() + rulebook.runHarmExamples()) : []
    let findings = denied((session.findings + session.shared.findings + law + own).sorted())
    let accepted = rehearsed.flatMap(\.accepted)

    switch format {
    case .text: return try session.conclude(findings, accepted: accepted.count, sources: sources)
    case .json: Terminal.out(FindingJSON.report(Finding.merged(findings), accepted: accepted, sources))
    case .sarif: Terminal.out(FindingSARIF.report(Finding.merged(findings), accepted: accepted, sources, version: Dossier.version))
    case .junit: Terminal.out(FindingJUnit.report(suites(examinations, findings), sources, timestamp: timestamp(session.policy)))
    case .github: Terminal.out(FindingGitHub.report(Finding.merged(findings), sources))
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// `--deny warnings`: what would only warn blocks too.
  private func denied(_ findings: [Finding]) -> [Finding] {
    guard deny == .warnings else { return findings }
    return findings.map { finding in
      var copy = finding
      if finding.severity == .warning { copy.severity = .error }
      return copy
    }
  }

  private func seconds() throws -> Int? {
    guard let dueWithin else { return nil }
    guard shared.asOf != nil else { throw ValidationError("--due-within needs --as-of") }
    let unit = dueWithin.utf8.last
    guard let number = Digits.value(Array(dueWithin.utf8.dropLast())), number <= 100_000,
      let scale = unit == UInt8(ascii: "h") ? 3_600 : unit == UInt8(ascii: "d") ? 86_400 : nil
    else { throw ValidationError("'\(dueWithin.printable)' is no span: write 72h or 10d") }
    return number * scale
  }

  private func requireKnown(_ duty: String, _ rulebook: Rulebook) throws {
    let id = String(duty.split(separator: "/").first ?? "")
    guard !rulebook.dutyIDs.contains(id) else { return }
    let near = Suggestion.nearest(to: id, among: rulebook.dutyIDs).map { "; did you mean '\($0)'?" } ?? ""
    throw ValidationError("no checklist has the duty '\(duty.printable)'\(near)")
  }

  private func timestamp(_ policy: CheckPolicy) -> String {
    policy.asOf.map { String($0.at(offset: 0).description.dropLast()) } ?? "1970-01-01T00:00:00"
  }

  /// One suite for each incident, one case for each duty, and one for what belongs to none.
  private func suites(_ examinations: [Examination], _ findings: [Finding]) -> [JUnitSuite] {
    var suites = examinations.map { examination in
      let own = findings.filter { $0.incident == examination.id }
      var cases = [JUnitSuite.Case("record", findings: own.filter { $0.duties.isEmpty })]
      for duty in examination.assessment?.duties ?? [] {
        let about = own.filter { $0.duties.contains(duty.duty.id) }
        let skipped: String? =
          duty.verdict == .owed || !about.isEmpty ? nil : duty.verdict == .notOwed ? "not owed" : "undetermined"
        cases.append(.init(duty.name, findings: about, skippedReason: skipped))
      }
      return JUnitSuite(incident: examination.id, cases: cases)
    }
    let general = findings.filter { $0.incident == nil }
    if !general.isEmpty { suites.insert(JUnitSuite(incident: "workspace", cases: [.init("inputs", findings: general)]), at: 0) }
    return suites
  }
}
