package import Records
package import Sourcing

/// What a record still lacks for what the law asks of it, as findings.
package struct Completeness {
  let assessment: Assessment
  let record: Record
  let rulebook: Rulebook
  let policy: CheckPolicy

  /// All findings about one record, sorted by place. One fact that several notices need is one finding.
  package static func findings(
    for assessment: Assessment, record: Record, rulebook: Rulebook, policy: CheckPolicy
  ) -> [Finding] {
    let work = Completeness(assessment: assessment, record: record, rulebook: rulebook, policy: policy)
    var findings = work.missingFacts + work.undetermined + work.overdue + work.shortServices
    findings += work.recordedNotices + work.doubtfulLaw + work.unrecordedDeterminations + work.staleLaw
      + work.harmBelowAdvice + work.harmWithoutReasons
    return findings.map { finding in
      var copy = finding
      copy.incident = assessment.incident
      return copy
    }.sorted()
  }

  /// The duties that the policy asks about, in the assessment's order.
  var duties: [AssessedDuty] {
    policy.onlyDuty.map { only in assessment.duties.filter { $0.duty.id == only || $0.name == only } }
      ?? assessment.duties
  }

  /// `Tex. Bus. & Com. Code § 521.053(i), due 2026-04-14`.
  static func note(_ duty: AssessedDuty) -> String {
    if let due = duty.deadline?.due.text { return "\(duty.citation), due \(due)" }
    return duty.standard.map { "\(duty.citation), \(Wording.spaced($0))" } ?? duty.citation
  }

  /// One note for each of at most six duties, and how many more there are.
  static func notes(_ duties: [AssessedDuty]) -> [String] {
    var notes: [String] = []
    for duty in duties where !notes.contains(note(duty)) { notes.append(note(duty)) }
    return notes.count > 6 ? notes.prefix(6) + ["and \(notes.count - 6) more"] : notes
  }

  static func ids(_ duties: [AssessedDuty]) -> [String] { Array(Set(duties.map(\.duty.id))).sorted() }

  /// Where a person would write the fact at a path.
  func place(for path: FactPath) -> Place { record[path]?.place ?? record.nearestPlace(to: path) }

  // MARK: Law

  /// Owed duties whose law is not certain.
  var doubtfulLaw: [Finding] {
    // The stages of a duty share the doubt.
    var seen: Set<String> = []
    return duties.filter {
      $0.verdict == .owed && $0.duty.confidence == .low && $0.notice == nil && seen.insert($0.duty.id).inserted
    }.map { duty in
      Finding(
        .lowConfidence, at: duty.duty.place, "what is written here of \(duty.title) is uncertain",
        notes: [Completeness.note(duty)] + [duty.duty.note?.trimmed].compactMap(\.self),
        help: "have counsel confirm it before relying on it", duties: [duty.duty.id],
        due: duty.deadline?.due.text, severity: .note)
    }
  }

  var staleLaw: [Finding] {
    guard let asOf = policy.asOf, let days = policy.maximumReviewAgeDays else { return [] }
    let ids = Set(duties.filter { $0.verdict != .notOwed }.map(\.checklist.id))
    return rulebook.reviewFindings(asOf: asOf.date, maximumAgeDays: days, ids: ids)
  }

  // MARK: Decisions not to notify

  /// Duties that fell away only because harm was assessed as unlikely, where the law wants that decision kept.
  var unrecordedDeterminations: [Finding] {
    let path = FactPath("harm.likelihood")
    let candidates = duties.filter { duty in
      duty.verdict == .notOwed && duty.duty.keep != nil && !duty.duty.isVoluntary
        && duty.reasons.contains { $0.path == path && $0.answer == .no } && !hasDecision(duty.duty.id)
    }
    guard !candidates.isEmpty, let likelihood = record[path] else { return [] }
    let harmful = record.replacing(path.parts, with: Fact(.text("high"), at: likelihood.place))
    let otherwise = Assessor(rulebook: rulebook).assess(harmful, asOf: policy.asOf)
    let owed = Set(otherwise.duties.filter { $0.verdict != .notOwed }.map(\.name))
    let turned = candidates.filter { owed.contains($0.name) }
    var seen: Set<String> = []
    return turned.filter { seen.insert($0.duty.id).inserted }.compactMap { duty in
      guard let keep = duty.duty.keep else { return nil }
      let years = keep.years.map { " for \($0) \($0 == 1 ? "year" : "years")" } ?? ""
      return Finding(
        .determinationUnrecorded, at: likelihood.place,
        "\(duty.title) is not owed because of the harm assessment, and no decision is recorded",
        notes: ["\(keep.citation ?? duty.citation) wants it kept\(years): \(keep.what)"],
        help: entry(in: "decisions", "duty: \(duty.duty.id), decision: not-notify, by: <text>, on: <day>, because: <text>"),
        duties: [duty.duty.id], path: "decisions")
    }
  }

  private func hasDecision(_ duty: String) -> Bool {
    (record["decisions"]?.elements ?? []).contains { $0["duty"]?.text == duty && $0["decision"]?.text != nil }
  }
}

extension Record {
  /// The same record with one existing fact replaced.
  fileprivate func replacing(_ path: [String], with fact: Fact) -> Record {
    Record(id: id, source: source, root: Record.replace(path[...], in: root, with: fact), audiences: audiences)
  }

  private static func replace(_ path: ArraySlice<String>, in fact: Fact, with new: Fact) -> Fact {
    guard let first = path.first else { return new }
    guard case .group(let members) = fact.value else { return fact }
    return Fact(
      .group(
        members.map { member in
          guard member.name == first else { return member }
          return .init(
            name: member.name, keyPlace: member.keyPlace, fact: replace(path.dropFirst(), in: member.fact, with: new))
        }), at: fact.place)
  }
}
