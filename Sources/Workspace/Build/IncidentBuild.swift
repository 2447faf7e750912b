internal import Documents
internal import Evidence
internal import Law
internal import Markup
internal import Records
internal import Sourcing

/// One examined incident on its way to its folder in out/.
struct IncidentBuild {
  let examination: Examination
  let record: Record
  let assessment: Assessment
  let shared: SharedInputs
  let law: LawFacts
  let policy: CheckPolicy
  let harm: HarmAdvice

  init(
    examination: Examination, record: Record, assessment: Assessment, shared: SharedInputs, law: LawFacts,
    policy: CheckPolicy
  ) {
    (self.examination, self.record, self.assessment) = (examination, record, assessment)
    (self.shared, self.law, self.policy) = (shared, law, policy)
    harm = HarmAssessor.assess(record, rulebook: shared.rulebook)
  }

  /// What the incident becomes.
  struct Result {
    var contents: [(path: String, content: OutputFolder.Content)] = []
    var documents: [RenderedDocument] = []
    var findings: [Finding] = []
  }

  /// Renders every document. Pure but for the digests already taken: nothing is written here.
  func run() -> Result {
    var result = Result()
    let plan = DocumentPlan.plan(shared.templates, assessment, record, law: law)
    // The cover lists all the others, so it comes last.
    let (covers, others) = (plan.filter { isCover($0) }, plan.filter { !isCover($0) })
    for planned in others { add(render(planned, context(documents: [])), to: &result) }
    let summaries = result.documents.map(\.summary).sorted { $0.path < $1.path }
    for planned in covers {
      add(render(planned, context(documents: summaries, findings: result.findings)), to: &result)
    }
    let said = examination.findings + examination.accepted.map(\.finding)
    result.findings += DraftGaps(record: record, said: said).findings(result.documents)
    addPacket(to: &result)
    add("deadlines.ics", Array(DutiesCalendar.report([(assessment, record)]).utf8), to: &result)
    let digests = Dictionary(
      result.contents.map { ($0.path, $0.content.digest) }, uniquingKeysWith: { first, _ in first })
    result.findings += ApprovalCheck(record: record, digests: digests).findings()
    addMachineFiles(to: &result)
    return result
  }

  /// What other programs read; the manifest last, because it names all the others.
  private func addMachineFiles(to result: inout Result) {
    let locations = SourceTable(examination.sources + shared.sources)
    do throws(MarkupError) {
      add("assessment.xml", try AssessmentXML.document(assessment, harm: harm, sources: locations), to: &result)
      let files = result.contents.map { entry in
        ManifestXML.File(path: entry.path, sha256: entry.content.digest, size: entry.content.size)
      }
      let inputs = examination.sources.map { ManifestXML.Input(path: $0.path, sha256: SHA256Digest(of: $0.bytes).hex) }
      add(
        "manifest.xml",
        try ManifestXML.document(
          record, files: files, documents: result.documents, inputs: inputs, sources: locations),
        to: &result)
    } catch {
      result.findings.append(
        Finding(
          .outputMalformed, at: record.root.place, "a document for other programs cannot be written: \(error)",
          help: "this is a fault of the program", incident: record.id))
    }
  }

  private func isCover(_ planned: PlannedDocument) -> Bool {
    shared.templates.templates[planned.template].recipient == .internal
  }

  private func render(_ planned: PlannedDocument, _ context: DocumentContext) -> RenderedDocument {
    shared.templates.templates[planned.template].render(planned, context: context)
  }

  private func context(documents: [DocumentSummary], findings: [Finding] = []) -> DocumentContext {
    let all = examination.findings + findings
    return DocumentContext(
      record: record, assessment: assessment, law: law, harm: harm,
      evidence: examination.evidence.map { state in
        Documents.EvidenceFileState(
          index: state.index, sha256: state.computed?.hex, size: state.size, state: .init(state.state))
      },
      documents: documents, errors: all.count { $0.severity == .error }, warnings: all.count { $0.severity == .warning },
      asOf: policy.asOf)
  }

  private func add(_ document: RenderedDocument, to result: inout Result) {
    result.findings += document.findings.filter { !isSaid($0) }.map { $0.belonging(to: record.id) }
    result.documents.append(document)
    // Without bytes it was not read back: a finding says so, and nothing is written.
    if !document.bytes.isEmpty { add(document.path, document.bytes, to: &result) }
  }

  /// A fault that the record or the template was found to have is not told again for each document.
  private func isSaid(_ finding: Finding) -> Bool {
    (examination.findings + examination.accepted.map(\.finding) + shared.findings).contains { known in
      known.code == finding.code && known.place.file == finding.place.file
        && (known.place.range.meets(finding.place.range) || !Set(known.duties).isDisjoint(with: finding.duties))
    }
  }

  private func add(_ path: String, _ bytes: [UInt8], to result: inout Result) {
    result.contents.append((path, .bytes(bytes, digest: SHA256Digest(of: bytes).hex)))
  }

  /// Seals evidence and the packet's papers as a bag, once all of them are fit to leave.
  private func addPacket(to result: inout Result) {
    let papers = result.documents.filter { $0.recipient == .lawEnforcement && $0.duty == nil }
    guard !papers.isEmpty, !examination.evidence.isEmpty, papers.allSatisfy({ !$0.isDraft && !$0.bytes.isEmpty }) else {
      return
    }
    let bag = Bag.plan(
      record, evidence: examination.evidence,
      documents: papers.map { .init(path: String($0.path.split(separator: "/").last ?? "paper"), bytes: $0.bytes) })
    result.findings += bag.findings
    for file in bag.value?.files ?? [] {
      let path = "law-enforcement/packet/\(file.path)"
      switch file.content {
      case .bytes(let bytes): add(path, bytes, to: &result)
      case .evidence(let evidence, let digest, _):
        let source = "\(Layout.folder(of: record.id))/\(evidence)"
        result.contents.append((path, .copy(of: source, digest: digest.hex)))
      }
    }
  }
}

extension Documents.EvidenceFileState.State {
  /// What documents call it: a refused file is as good as missing.
  fileprivate init(_ state: Evidence.EvidenceFileState.State) {
    self =
      switch state {
      case .ok: .ok
      case .missing, .refused: .missing
      case .altered: .altered
      case .unhashed: .unhashed
      }
  }
}
