package import Records
internal import Sourcing

/// A fact to find out next, and what hangs on it.
package struct NextFact: Sendable, Hashable {
  package enum Why: String, Sendable, Hashable, CaseIterable {
    /// Whether the duty is owed turns on it.
    case decides
    /// The time runs from it.
    case startsClock = "starts-clock"
    /// A notice that is owed must say it.
    case mustBeTold = "must-be-told"
  }

  package struct Use: Sendable, Hashable {
    /// The duty's id.
    package let duty: String
    package let stage: String?
    package let authority: String
    package let citation: String
    package let due: DutyDeadline.Due?
    package let why: Why
    /// 0 where the organization or people listed as affected are, 1 elsewhere.
    let rank: Int
  }

  package let incident: String
  package let path: FactPath
  /// `how many people in Texas are affected`.
  package let label: String
  /// What the law leaves to a person's judgement, answered under `decisions`; nil for a fact.
  package let question: String?
  /// What has to be found out, in words.
  package var words: String { question.map { "\(FactWords.judgement): \($0)" } ?? label }
  /// The most urgent first; one entry for each duty.
  package let duties: [Use]

  /// The earliest deadline that hangs on it where it matters most.
  package var due: DutyDeadline.Due? {
    duties.filter { $0.rank == duties.first?.rank }.compactMap(\.due).min { $0.latestSecond < $1.latestSecond }
  }
}

/// The facts to find out next.
package enum NextFacts {
  /// The facts that one incident's duties wait for, by the most urgent deadline that hangs on each;
  /// facts that press no dated duty come last, those with more duties first.
  package static func list(_ assessment: Assessment, record: Record) -> [NextFact] {
    let urgency = Urgency(record)
    var order: [FactPath] = []
    var uses: [FactPath: [NextFact.Use]] = [:]
    var seen: Set<Pair> = []
    func add(_ path: FactPath, _ duty: AssessedDuty, _ why: NextFact.Why) {
      if uses[path] == nil { order.append(path) }
      guard seen.insert(Pair(path: path, duty: duty.name)).inserted else { return }
      uses[path, default: []].append(use(of: duty, why, urgency))
    }
    for decider in Completeness.deciders(assessment.duties, record) {
      for duty in decider.duties { add(decider.path, duty, .decides) }
    }
    for duty in assessment.duties where duty.verdict != .notOwed && duty.notice == nil {
      for path in duty.waitingFor { add(path, duty, .startsClock) }
    }
    for duty in assessment.duties where duty.isOpen {
      for path in duty.missing.flatMap(\.paths) { add(path, duty, .mustBeTold) }
    }
    let facts = order.map { path in
      NextFact(
        incident: assessment.incident, path: path, label: FactWords.label(of: path, in: record), question: nil,
        duties: (uses[path] ?? []).sorted(by: precedes))
    }
    return (facts + questions(assessment, urgency)).sorted(by: precedes)
  }

  /// The questions that no fact can settle any more, each once, whichever duties ask it.
  private static func questions(_ assessment: Assessment, _ urgency: Urgency) -> [NextFact] {
    var order: [String] = []
    var uses: [String: [NextFact.Use]] = [:]
    for duty in assessment.duties where duty.verdict == .undetermined && duty.notice == nil && duty.deciding.isEmpty {
      for question in duty.questions {
        if uses[question] == nil { order.append(question) }
        uses[question, default: []].append(use(of: duty, .decides, urgency))
      }
    }
    let path = FactPath("decisions")
    return order.map { question in
      NextFact(
        incident: assessment.incident, path: path, label: FactWords.judgement, question: question,
        duties: (uses[question] ?? []).sorted(by: precedes))
    }
  }

  private static func use(of duty: AssessedDuty, _ why: NextFact.Why, _ urgency: Urgency) -> NextFact.Use {
    .init(
      duty: duty.duty.id, stage: duty.stage?.id, authority: duty.addressee, citation: duty.citation,
      due: duty.deadline?.due, why: why, rank: urgency.rank(duty))
  }

  /// A fact and a duty that hangs on it: told once, for the first reason found.
  private struct Pair: Hashable {
    let path: FactPath
    let duty: String
  }

  /// The same over several incidents, in one order.
  package static func list(_ assessments: [(assessment: Assessment, record: Record)]) -> [NextFact] {
    assessments.flatMap { list($0.assessment, record: $0.record) }.sorted(by: precedes)
  }

  private static func precedes(_ left: NextFact.Use, _ right: NextFact.Use) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    let leftDue = left.due?.latestSecond ?? Int.max, rightDue = right.due?.latestSecond ?? Int.max
    if leftDue != rightDue { return leftDue < rightDue }
    return (left.duty, left.stage ?? "") < (right.duty, right.stage ?? "")
  }

  private static func precedes(_ left: NextFact, _ right: NextFact) -> Bool {
    let leftRank = left.duties.first?.rank ?? 1, rightRank = right.duties.first?.rank ?? 1
    if leftRank != rightRank { return leftRank < rightRank }
    let leftDue = left.due?.latestSecond ?? Int.max, rightDue = right.due?.latestSecond ?? Int.max
    if leftDue != rightDue { return leftDue < rightDue }
    if left.duties.count != right.duties.count { return left.duties.count > right.duties.count }
    if left.path != right.path { return left.path < right.path }
    if left.question != right.question { return (left.question ?? "") < (right.question ?? "") }
    return left.incident < right.incident
  }
}
