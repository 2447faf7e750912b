internal import Law
internal import Documents
package import Records
internal import Evidence
package import Sourcing

/// Compiles incidents to out/, in parallel, and again only what changed.
///
/// Each incident has a folder of its own and a fault in one never stops the
/// others. What cannot be compiled keeps the documents it had, and is said.
package struct Builder: Sendable {
  private let examiner: Examiner
  private let law: LawFacts

  package init(_ examiner: Examiner) {
    self.examiner = examiner
    law = LawFacts(examiner.shared.rulebook)
  }

  private var world: any World { examiner.world }
  private var shared: SharedInputs { examiner.shared }
  private var policy: CheckPolicy { examiner.policy }

  /// What a build says of one incident when it is done with it.
  package struct Progress: Sendable {
    package let incident: String
    package let done: Int
    package let total: Int
  }

  /// What came of one incident.
  package struct Built: Sendable {
    package let examination: Examination
    /// Findings of rendering and writing, beside the examination's.
    package var findings: [Finding] = []
    /// All that is accepted, of the record and of its documents.
    package var accepted: [AcceptedFinding] = []
    package var filings = 0
    package var drafts = 0
    package var written = 0
    package var removed = 0
    /// Nothing had changed since the last build.
    package var isCurrent = false
    /// The record could not be read: what stood in out/ before still does.
    package var isUnbuilt = false
    /// What each document was made from, by its path below the incident's folder.
    package var reads: [String: [FactPath]] = [:]
    var summary: IncidentSummary?
  }

  /// What came of the whole.
  package struct Outcome: Sendable {
    package var incidents: [Built] = []
    /// Findings of the shared inputs and of out/ itself.
    package var findings: [Finding] = []
    package var removedIncidents: [String] = []

    /// All findings, sorted by place.
    package var allFindings: [Finding] {
      (findings + incidents.flatMap { $0.examination.findings + $0.findings }).sorted()
    }
  }

  /// Builds these incidents; `all` are the ones there are, so that the index lists them
  /// and the documents of one that is gone go too.
  package func build(
    _ ids: [String], of all: [String], report: @Sendable @escaping (Progress) -> Void = { _ in }
  ) async -> Outcome {
    var outcome = Outcome(findings: shared.findings)
    if let obstacle = OutputFolder.obstacle(in: world) {
      outcome.findings.append(obstacle)
      return outcome
    }
    let sharedDigest = shared.digest().hex
    let wanted = Set(ids)
    outcome.incidents = await inParallel(all, report: report) { id in
      // One that is only listed has its documents counted, not written.
      wanted.contains(id)
        ? build(examiner.examine(id, withPacket: true), sharedDigest) : rendered(examiner.examine(id)).built
    }
    writeWorkspacePages(all, sharedDigest, &outcome)
    outcome.incidents.removeAll { !wanted.contains($0.examination.id) }
    return outcome
  }

  /// Examines and renders these incidents and writes nothing: all that a build would find.
  package func rehearse(_ ids: [String]) async -> [Built] {
    await inParallel(ids, report: { _ in }) { rendered(examiner.examine($0)).built }
  }

  /// The results in the order of the ids.
  private func inParallel(
    _ ids: [String], report: (Progress) -> Void, _ work: @Sendable @escaping (String) -> Built
  ) async -> [Built] {
    await withTaskGroup(of: (Int, Built).self) { group in
      for (index, id) in ids.enumerated() { group.addTask { (index, work(id)) } }
      var results: [(Int, Built)] = []
      for await result in group {
        results.append(result)
        report(Progress(incident: result.1.examination.id, done: results.count, total: ids.count))
      }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  // MARK: - One incident

  /// Renders and writes, unless the folder already holds what these inputs give.
  private func build(_ examination: Examination, _ sharedDigest: String) -> Built {
    let folder = OutputFolder(world: world, path: "\(Layout.output)/\(examination.id)")
    let inputs = "\(sharedDigest)-\(examination.digest.hex)"
    if let assessment = examination.assessment, let state = folder.current(inputs: inputs) {
      var built = Built(
        examination: examination, accepted: examination.accepted, filings: state.filings, drafts: state.drafts,
        isCurrent: true)
      built.summary = summary(built, assessment)
      return built
    }
    var (built, contents) = rendered(examination)
    guard !built.isUnbuilt else { return built }
    // What rendering found must be found again, so such a folder never counts as current; what drafts lack is for
    // `check` to say.
    built.findings.removeAll { $0.code == .draftGap }
    let accepted = built.accepted.filter { $0.finding.code != .draftGap }
    let outcome = folder.update(
      to: contents, inputs: built.findings.isEmpty && accepted == examination.accepted ? inputs : "", filings: built.filings, drafts: built.drafts)
    built.findings += outcome.findings
    built.written = outcome.written
    built.removed = outcome.removed
    built.isCurrent = outcome.written == 0 && outcome.removed == 0 && outcome.findings.isEmpty
    return built
  }

  /// One incident as documents in memory.
  private func rendered(
    _ examination: Examination
  ) -> (built: Built, contents: [(path: String, content: OutputFolder.Content)]) {
    var built = Built(examination: examination, accepted: examination.accepted)
    guard let record = examination.record, let assessment = examination.assessment else {
      built.isUnbuilt = true
      return (built, [])
    }
    let result = IncidentBuild(
      examination: examination, record: record, assessment: assessment, shared: shared, law: law, policy: policy
    ).run()
    let outcome = Acceptance.apply(
      examination.acceptances, to: result.findings, asOf: policy.asOf?.description, used: examination.usedAcceptances)
    built.findings = shared.settings.apply(to: outcome.findings)
    built.accepted += outcome.accepted
    let papers = result.documents.filter { $0.recipient != .internal && !$0.bytes.isEmpty }
    built.drafts = papers.count { $0.isDraft }
    built.filings = papers.count - built.drafts
    for document in result.documents { built.reads[document.path] = document.reads }
    built.summary = summary(built, assessment)
    return (built, result.contents)
  }

  private func summary(_ built: Built, _ assessment: Assessment) -> IncidentSummary {
    let owed = assessment.duties.filter { $0.verdict == .owed }
    let record = built.examination.record
    // What drafts lack is counted as drafts, and not known of a folder that is current.
    let findings = built.examination.findings + built.findings.filter { $0.code != .draftGap }
    return IncidentSummary(
      id: built.examination.id, title: record?["title"]?.text, status: record?["status"]?.text,
      isFictional: record?["fictional"]?.yesNo ?? false,
      nextDeadline: owed.filter { $0.notice == nil }.compactMap { $0.deadline?.due }.min(),
      owed: owed.count, open: owed.count { $0.notice == nil }, done: owed.count { $0.notice != nil },
      late: owed.count { $0.progress == .late }, undetermined: assessment.duties.count { $0.verdict == .undetermined },
      drafts: built.drafts, filings: built.filings, errors: findings.count { $0.severity == .error },
      warnings: findings.count { $0.severity == .warning })
  }

  // MARK: - The whole

  /// The index and the rulebook; and the end of incidents that are no longer there.
  private func writeWorkspacePages(_ all: [String], _ sharedDigest: String, _ outcome: inout Outcome) {
    let known = Set(all)
    let before = (try? world.list(Layout.output)) ?? []
    for entry in before where entry.kind == .folder && !known.contains(entry.name) {
      let path = "\(Layout.output)/\(entry.name)"
      guard world.kind(of: "\(path)/\(OutputState.fileName)") == .file else { continue }
      let removal = OutputFolder(world: world, path: path).removeAll()
      outcome.findings += removal.findings
      if removal.removed > 0 { outcome.removedIncidents.append(entry.name) }
    }

    let summaries = outcome.incidents.map { built in
      built.summary
        ?? IncidentSummary(
          id: built.examination.id, title: nil, status: nil, isFictional: false, nextDeadline: nil, owed: 0, open: 0,
          done: 0, late: 0, undetermined: 0, drafts: 0, filings: 0, errors: built.examination.errors,
          warnings: built.examination.warnings)
    }
    let context = DocumentContext(
      record: nil, assessment: nil, law: law, asOf: policy.asOf, workspace: WorkspaceSummary(incidents: summaries))
    var contents: [(path: String, content: OutputFolder.Content)] = []
    for planned in DocumentPlan.workspacePages(shared.templates, law: law) {
      let page = shared.templates.templates[planned.template].render(planned, context: context)
      outcome.findings += shared.settings.apply(to: page.findings)
      guard !page.bytes.isEmpty else { continue }
      contents.append((page.path, .bytes(page.bytes, digest: SHA256Digest(of: page.bytes).hex)))
    }
    outcome.findings += OutputFolder(world: world, path: Layout.output).update(to: contents, inputs: sharedDigest)
      .findings
  }
}
