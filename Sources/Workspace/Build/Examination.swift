package import Evidence
package import Law
package import Records
package import Sourcing

/// One incident, read and judged: its facts, its evidence, its duties, and all that was found.
package struct Examination: Sendable {
  package let id: String
  /// Nil if the record could not be read at all; then there is nothing to build.
  package let record: Record?
  package let evidence: [EvidenceFileState]
  package let assessment: Assessment?
  /// What still counts, sorted by place; settings and acceptances applied.
  package let findings: [Finding]
  package let accepted: [AcceptedFinding]
  /// The entries of `accepted.yaml`; documents may have findings that they accept too.
  let acceptances: [Acceptance]
  let usedAcceptances: Set<Acceptance>
  package let sources: [Source]
  /// What documents are made from, beside the shared inputs: the record, the acceptances, each digest of evidence.
  package let digest: SHA256Digest

  package var errors: Int { findings.count { $0.severity == .error } }
  package var warnings: Int { findings.count { $0.severity == .warning } }
}

/// Reads and judges incidents, without writing anything.
package struct Examiner: Sendable {
  package let world: any World
  package let shared: SharedInputs
  package let policy: CheckPolicy

  package init(world: any World, shared: SharedInputs, policy: CheckPolicy = CheckPolicy()) {
    self.world = world
    self.shared = shared
    self.policy = policy
  }

  /// The incidents there are, in order of name, and what stands among them that is none.
  package static func incidents(in world: any World) -> Checked<[String]> {
    let entries: [WorldEntry]
    do { entries = try world.list(Layout.incidents) } catch {
      guard error == .missing else { return Checked([], [InputFiles.unreadable(Layout.incidents, error)]) }
      return Checked([], [nothing])
    }
    var result = Checked<[String]>([])
    for entry in entries where !entry.name.hasPrefix(".") {
      let place = Place(WorkspacePath.join(Layout.incidents, entry.name), .start)
      switch entry.kind {
      case .folder where Identifier.isWellFormed(entry.name): result.value.append(entry.name)
      case .folder:
        result.findings.append(
          Finding(
            .badIdentifier, at: place, "the name of this folder cannot be an incident's id",
            help: "use letters, digits, hyphens and underscores, at most 64"))
      case .link:
        result.findings.append(
          Finding(.linkRefused, at: place, "an incident's folder cannot be a symbolic link", help: "put the folder itself here"))
      default: continue
      }
    }
    if result.value.isEmpty, result.findings.isEmpty { result.findings.append(nothing) }
    return result
  }

  private static let nothing = Finding(
    .nothingToBuild, at: Place(Layout.incidents, .start), "there is no incident below \(Layout.incidents)/",
    help: "start one with `dossier new 2026-001`")

  /// The findings for an id that no folder has.
  package static func unknown(_ id: String, among known: [String]) -> Finding {
    let name = id.split(separator: "/").last.map(String.init) ?? id
    return Finding(
      .unknownIncident, at: Place(Layout.incidents, .start), "there is no incident `\(id.printable)`",
      help: Suggestion.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
        ?? "start it with `dossier new \(name.printable)`")
  }

  /// One incident, whole. `withPacket` also takes the digests that a packet's manifests need.
  package func examine(_ id: String, withPacket: Bool = false) -> Examination {
    let files = InputFiles(world: world)
    let recordFile = files.source(Layout.record(of: id))
    var findings = recordFile.findings
    var sources = recordFile.value.map { [$0] } ?? []

    var acceptances: [Acceptance] = []
    if world.kind(of: Layout.acceptances(of: id)) != .missing {
      let file = files.source(Layout.acceptances(of: id))
      findings += file.findings
      if let source = file.value {
        sources.append(source)
        let read = AcceptanceReader.read(source)
        acceptances = read.value
        findings += read.findings
      }
    }

    let reading = recordFile.value.map { RecordReader.read($0, folder: id) }
    findings += reading?.findings ?? []
    var evidence: [EvidenceFileState] = []
    var assessment: Assessment?
    if let record = reading?.value {
      let faults = RecordFaults(reading?.findings ?? [])
      findings += RecordChecks.all(record, asOf: policy.asOf, asOfDay: policy.asOfDay).filter { !faults.explain($0) }
      let verified = EvidenceVerifier.verify(
        record, files: EvidenceFiles(of: Layout.folder(of: id), in: world), withSHA512: withPacket)
      evidence = verified.value
      findings += verified.findings
      let assessed = Assessor(rulebook: shared.rulebook).assess(record, asOf: policy.asOf)
      assessment = assessed
      findings += assessed.findings
      findings += Completeness.findings(for: assessed, record: record, rulebook: shared.rulebook, policy: policy)
        .filter { !faults.explain($0) }
    }

    let outcome = Acceptance.apply(
      acceptances, to: findings.map { $0.belonging(to: id) }, asOf: policy.asOf?.description, isLast: false)
    return Examination(
      id: id, record: reading?.value, evidence: evidence, assessment: assessment,
      findings: shared.settings.apply(to: outcome.findings).sorted(), accepted: outcome.accepted,
      acceptances: acceptances, usedAcceptances: outcome.used, sources: sources,
      digest: digest(sources, evidence))
  }

  private func digest(_ sources: [Source], _ evidence: [EvidenceFileState]) -> SHA256Digest {
    var stream = DigestStream()
    for source in sources {
      stream.update(text: "\(source.path)\n\(source.bytes.count)\n")
      stream.update(source.bytes)
    }
    for state in evidence {
      stream.update(text: "\(state.file)\n\(state.computed?.hex ?? "-") \(state.state.rawValue)\n")
    }
    if let asOf = policy.asOf { stream.update(text: "as of \(asOf)\n") }
    return stream.finish().sha256
  }
}

extension Finding {
  /// The same finding, as one of this incident unless it names one already.
  package func belonging(to incident: String) -> Finding {
    guard self.incident == nil else { return self }
    var copy = self
    copy.incident = incident
    return copy
  }
}
