internal import Records
internal import Sourcing

extension Completeness {
  /// A fact that decides duties, with all that hang on it, the most urgent first.
  struct Decider {
    let path: FactPath
    var duties: [AssessedDuty]
    /// The places whose numbers are wanting, where the fact stands for all of them.
    var places: [String] = []
  }

  /// The deciding facts of undetermined duties, the most urgent first.
  ///
  /// Places whose numbers are all wanting are one question: how many people live where.
  static func deciders(_ duties: [AssessedDuty], _ record: Record) -> [Decider] {
    var deciders: [Decider] = []
    var index: [FactPath: Int] = [:]
    let open = Urgency(record).sorted(duties.filter { $0.verdict == .undetermined && $0.notice == nil })
    var places: Set<FactPath> = []
    for path in open.flatMap(\.deciding) where path.isResidents { places.insert(path) }
    var placesWanting: [String] = []
    for duty in open {
      for path in duty.deciding {
        let shown = path.isResidents && places.count > 1 ? ResidentCounts.path : path
        if path.isResidents, shown != path { placesWanting.append(path.parts[2]) }
        if let known = index[shown] {
          if deciders[known].duties.last !== duty { deciders[known].duties.append(duty) }
        } else {
          index[shown] = deciders.count
          deciders.append(Decider(path: shown, duties: [duty]))
        }
      }
    }
    if let known = index[ResidentCounts.path] {
      var seen: Set<String> = []
      deciders[known].places = placesWanting.filter { seen.insert($0).inserted }
    }
    return deciders
  }

  /// `undetermined-duty`: one for each deciding fact, one for each question to a person.
  var undetermined: [Finding] {
    let deciders = Completeness.deciders(duties, record)
    var findings = deciders.compactMap { decider -> Finding? in
      guard let first = decider.duties.first else { return nil }
      let label = FactWords.label(of: decider.path, in: record)
      let due = first.deadline.map { ", due \($0.due.text)" } ?? ""
      let count = Completeness.ids(decider.duties).count
      let message =
        count == 1
        ? "\(first.title)\(due.isEmpty ? "" : due + ",") turns on \(label)"
        : "\(count) duties turn on \(label), the most urgent \(first.title)\(due)"
      return Finding(
        .undeterminedDuty, at: place(for: decider.path), message, notes: Completeness.notes(decider.duties),
        help: "find out, and \(help(for: decider, among: deciders))", duties: Completeness.ids(decider.duties),
        path: decider.path.description, due: first.deadline?.due.text)
    }
    var asked: Set<String> = []
    // What facts may settle is not asked of a person first.
    for duty in duties where duty.verdict == .undetermined && duty.notice == nil && duty.deciding.isEmpty {
      for question in duty.questions where asked.insert("\(duty.duty.id) \(question)").inserted {
        findings.append(
          Finding(
            .undeterminedDuty, at: record.nearestPlace(to: FactPath("decisions")),
            "\(duty.title) turns on a person's judgement: \(question)", notes: [Completeness.note(duty)],
            help: "if yes, \(entry(in: "decisions", decision("notify", duty, question))); if no, the same with `not-notify`",
            duties: [duty.duty.id], path: "decisions", due: duty.deadline?.due.text))
      }
    }
    return findings
  }

  /// What to write; for numbers of several places, which of them.
  private func help(for decider: Decider, among all: [Decider]) -> String {
    guard !decider.places.isEmpty, let listed = record[ResidentCounts.path], !listed.isUnknown else {
      // What lies in the same new group is written at once, or the one would overwrite the other.
      let mend = FactMend(decider.path, in: record)
      guard let anchor = mend.sharedAnchor else { return mend.help() }
      let beside = all.map(\.path).filter {
        $0 != decider.path && $0.parts.starts(with: anchor.parts) && FactMend($0, in: record).sharedAnchor == anchor
      }
      return mend.help(with: beside)
    }
    let entries = decider.places.prefix(3).map { "`\($0): <number>`" }
    let more = decider.places.count - entries.count
    return "add \(entries.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "") under `affected.residents`, "
      + "and `residents-complete: yes` beside it once every place is listed"
  }

  private func decision(_ word: String, _ duty: AssessedDuty, _ question: String) -> String {
    "duty: \(duty.duty.id), \(stage(asking: question, duty))decision: \(word), by: <text>, on: <day>, because: <text>"
  }

  /// `stage: final, ` where only that stage asks the question.
  private func stage(asking question: String, _ duty: AssessedDuty) -> String {
    guard let stage = duty.stage, stage.when?.asks(question) == true else { return "" }
    let common = [duty.version.applies, duty.version.unless, duty.duty.when, duty.duty.unless]
    return common.contains { $0?.asks(question) == true } ? "" : "stage: \(stage.id), "
  }

  /// How an entry is added to a list of the record, which may not be there yet.
  func entry(in list: String, _ entry: String) -> String {
    guard let known = record[FactPath(list)] else { return "add `\(list): [{\(entry)}]` at the top level" }
    return known.elements.isEmpty ? "write `\(list): [{\(entry)}]` in its place" : "add to `\(list)`: `- {\(entry)}`"
  }

  /// `overdue`: owed, past its day at the as-of time, and not recorded as sent.
  var overdue: [Finding] {
    guard let asOf = policy.asOf else { return [] }
    return duties.compactMap { duty in
      guard duty.isOpen, let deadline = duty.deadline, deadline.due.isPast(at: asOf) else { return nil }
      let listed = unsentPlace(of: duty), stage = duty.stage.map { "stage: \($0.id), " } ?? ""
      return Finding(
        .overdue, at: listed ?? record.nearestPlace(to: FactPath("notices")),
        "\(duty.title) was due \(deadline.due.text) and is not recorded as sent",
        notes: [duty.citation] + [deadline.otherReading.map { "another reading: \($0)" }].compactMap(\.self),
        help: "send it, and "
          + (listed != nil ? "write the time here" : entry(in: "notices", "duty: \(duty.duty.id), \(stage)sent: <time>")),
        duties: [duty.duty.id], due: deadline.due.text)
    }
  }

  /// Where the record lists the notice already, without the time at which it was sent.
  private func unsentPlace(of duty: AssessedDuty) -> Place? {
    RecordedNotice.all(in: record).first { $0.duty == duty.duty.id && $0.stage == duty.stage?.id && $0.sent == nil }
      .flatMap { $0.fact["sent"]?.place }
  }
}

extension FactPath {
  /// The number of people in one place.
  var isResidents: Bool { parts.count == 3 && parts[0] == "affected" && parts[1] == "residents" }
}
