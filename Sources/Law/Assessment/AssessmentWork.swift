internal import Records
internal import Sourcing

/// One assessment under way: what has been found so far, and what is worth keeping for the next duty.
final class AssessmentWork {
  let rulebook: Rulebook
  let record: Record
  let facts: IncidentFacts
  let asOf: Instant?
  let zones: ZoneTable
  let lawDate: CivilDate?
  let notices: [RecordedNotice]
  let delays: [DelayRequest]
  /// Assessed duties by id: one, or one for each stage.
  private(set) var done: [String: [AssessedDuty]] = [:]
  private var all: [AssessedDuty] = []
  private var scopes: [Int: Scope] = [:]
  private var itemCache: [String: (state: ItemState.State, paths: [FactPath])] = [:]
  private var clockCache: [String: ZoneClock?] = [:]

  /// A checklist as it stands for this incident.
  private struct Scope {
    let version: ChecklistVersion
    /// Why it does not reach the incident by its dates; nil if it is in force.
    let outOfForce: Reason?
    /// Whether the law applies; nil if that takes a decision on the single duty.
    let applies: Evaluation?
  }

  init(rulebook: Rulebook, record: Record, asOf: Instant?, zones: ZoneTable) {
    self.rulebook = rulebook
    self.record = record
    self.asOf = asOf
    self.zones = zones
    facts = IncidentFacts(record: record)
    lawDate = record.lawDate
    notices = RecordedNotice.all(in: record)
    delays = DelayRequest.all(in: record, asOf: asOf)
  }

  var sorted: [AssessedDuty] { all.sorted(by: AssessedDuty.precedes) }

  // MARK: One duty

  func assess(_ entry: DutyOrder.Entry) {
    let checklist = rulebook.checklists[entry.checklist]
    let scope = scope(entry.checklist, checklist)
    guard let duty = scope.version.duties.first(where: { $0.id == entry.duty }) else { return }
    let base = scope.outOfForce.map { Evaluation(.no, [$0]) } ?? verdict(of: duty, checklist, scope)
    for stage in duty.stages.isEmpty ? [nil] : duty.stages.map(Optional.some) {
      let assessed = assess(duty, stage, checklist, scope.version, base)
      done[duty.id, default: []].append(assessed)
      all.append(assessed)
    }
  }

  /// The version that the incident's day picks, and whether it applies; worked out once for a checklist.
  private func scope(_ index: Int, _ checklist: Checklist) -> Scope {
    if let known = scopes[index] { return known }
    let scope: Scope
    let versions = checklist.versions
    // Without a date: the law as it was when it was last reviewed, so that none is used before its time.
    if let version = checklist.version(on: lawDate ?? checklist.reviewed) {
      let asksQuestion = version.applies.asksQuestion || version.unless?.asksQuestion ?? false
      scope = Scope(
        version: version, outOfForce: nil,
        applies: asksQuestion ? nil : applies(version, checklist, duty: nil))
    } else {
      let day = lawDate ?? checklist.reviewed
      let before = versions.last { $0.inForce <= day }
      let text =
        before.map { "\(checklist.citation) is out of force since \(($0.until ?? day).adding(days: 1)); the incident is of \(day)" }
        ?? "\(checklist.citation) is in force only from \(versions[0].inForce)\(lawDate.map { "; the incident is of \($0)" } ?? "")"
      let path = record["timeline.discovered"]?.moment == nil ? FactPath("timeline.began") : FactPath("timeline.discovered")
      scope = Scope(
        version: before ?? versions[0],
        outOfForce: Reason(text, .no, path: path, place: record[path]?.place, citation: checklist.citation), applies: nil)
    }
    scopes[index] = scope
    return scope
  }

  private func evaluator(_ duty: String?, _ citation: String, stage: String? = nil) -> Evaluator {
    Evaluator(
      facts: facts, duty: duty, stage: stage, citation: citation, other: { [unowned self] in outcome(of: $0) },
      name: { [rulebook] in rulebook.notice(of: $0) })
  }

  private func applies(_ version: ChecklistVersion, _ checklist: Checklist, duty: String?) -> Evaluation {
    let evaluator = evaluator(duty, checklist.citation)
    let applies = evaluator.evaluate(version.applies)
    guard applies.answer != .no, let unless = version.unless else { return applies }
    return .all([applies, exception(unless, evaluator)])
  }

  /// An exception lifts only when it is shown: what is undetermined does not.
  private func exception(_ condition: Condition, _ evaluator: Evaluator) -> Evaluation {
    var result = evaluator.evaluate(condition, negated: true)
    guard result.answer == .undetermined else { return result }
    result.reasons.append(
      evaluator.reason("an exception that is not shown does not lift the duty", .yes))
    return Evaluation(.yes, result.reasons)
  }

  private func verdict(of duty: Duty, _ checklist: Checklist, _ scope: Scope) -> Evaluation {
    let law = scope.applies ?? applies(scope.version, checklist, duty: duty.id)
    guard law.answer != .no else { return law }
    let evaluator = evaluator(duty.id, duty.citation)
    var parts = [law, evaluator.evaluate(duty.when)]
    if let unless = duty.unless { parts.append(exception(unless, evaluator)) }
    return .all(parts)
  }

  private func assess(
    _ duty: Duty, _ stage: Stage?, _ checklist: Checklist, _ version: ChecklistVersion, _ base: Evaluation
  ) -> AssessedDuty {
    let evaluator = evaluator(duty.id, stage?.citation ?? duty.citation, stage: stage?.id)
    var result = base
    if base.answer != .no, let when = stage?.when { result = .all([base, evaluator.evaluate(when)]) }
    var verdict = Verdict(result.answer)
    if duty.isVoluntary, verdict != .notOwed {
      result.reasons.append(evaluator.reason("the notice is recommended; nothing obliges to it", .no))
      result.deciding = []
      result.questions = []
      verdict = .notOwed
    }
    let timing =
      verdict == .notOwed ? nil : timing(duty, stage, checklist, evaluator)
    let notice = notices.first { $0.duty == duty.id && $0.stage == stage?.id && $0.sent != nil }
    let services = verdict == .notOwed ? .no : duty.services?.when.map { evaluator.evaluate($0).answer } ?? .yes
    return AssessedDuty(
      duty: duty, checklist: checklist, version: version, stage: stage, verdict: verdict,
      reasons: result.reasons + (timing?.reasons ?? []), deciding: result.deciding, questions: result.questions,
      deadline: timing?.deadline, waitingFor: timing?.waitingFor ?? [],
      standard: stage?.standard ?? duty.standard,
      services: verdict == .notOwed || services == .no ? nil : duty.services,
      servicesAreOpen: services == .undetermined,
      items: verdict == .notOwed ? [] : items(duty, stage, checklist, evaluator),
      progress: progress(verdict, notice, timing?.deadline), notice: notice?.index)
  }

  /// What a condition on another duty sees; nil if it is not in force or not assessed yet.
  private func outcome(of id: String) -> Evaluator.OtherDuty? {
    guard let parts = done[id] else {
      // A duty that waits for this one in a circle leaves this one open rather than lifting it.
      guard let index = rulebook.checklistIndex(ofDuty: id) else {
        return .init(verdict: .undetermined, deciding: [], questions: [])
      }
      let version = scope(index, rulebook.checklists[index]).version
      let exists = version.duties.contains { $0.id == id }
      return exists ? .init(verdict: .undetermined, deciding: [], questions: []) : nil
    }
    if parts.contains(where: { $0.verdict == .owed }) { return .init(verdict: .owed, deciding: [], questions: []) }
    let open = parts.filter { $0.verdict == .undetermined }
    guard let first = open.first else { return .init(verdict: .notOwed, deciding: [], questions: []) }
    return .init(verdict: .undetermined, deciding: first.deciding, questions: first.questions)
  }

  /// The clock of an IANA zone, looked up once.
  func clock(_ name: String) -> ZoneClock? {
    if let known = clockCache[name] { return known }
    let clock = zones.clock(name)
    clockCache[name] = .some(clock)
    return clock
  }

  /// An item's state for a place, worked out once.
  func itemState(_ item: Item, _ jurisdiction: String?) -> (state: ItemState.State, paths: [FactPath]) {
    let key = "\(item.id) \(jurisdiction ?? "")"
    if let known = itemCache[key] { return known }
    let state = ItemReading(facts: facts, jurisdiction: jurisdiction).state(of: item)
    itemCache[key] = state
    return state
  }
}

extension Verdict {
  init(_ answer: Answer) {
    switch answer {
    case .yes: self = .owed
    case .no: self = .notOwed
    case .undetermined: self = .undetermined
    }
  }
}
