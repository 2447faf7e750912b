internal import Records
internal import Sourcing

extension Completeness {
  /// What is wrong with the notices and decisions that the record lists.
  var recordedNotices: [Finding] {
    RecordedNotice.all(in: record).filter { isAsked($0.duty) }.compactMap(finding) + decisions
  }

  func isAsked(_ duty: String) -> Bool {
    policy.onlyDuty.map { $0 == duty || $0.hasPrefix(duty + "/") } ?? true
  }

  private func finding(on notice: RecordedNotice) -> Finding? {
    let place = notice.fact["duty"]?.place ?? notice.fact.place
    let path = "notices.\(notice.index).duty"
    guard let known = rulebook.duty(notice.duty) else { return noSuchDuty(notice.duty, at: place, path) }
    let parts = assessment.duties.filter { $0.duty.id == notice.duty }
    guard let first = parts.first else {
      let day = assessment.lawDate.map { " on \($0)" } ?? ""
      return Finding(
        .noticeNotOwed, at: place, "a notice is recorded for `\(notice.duty)`, which was not in force\(day)",
        notes: [known.duty.citation], duties: [notice.duty], path: path)
    }
    guard let duty = parts.first(where: { $0.stage?.id == notice.stage }) else {
      let stages = parts.compactMap(\.stage?.id)
      let stagePlace = notice.fact["stage"]?.place ?? place
      return Finding(
        .noticeUndefinedDuty, at: stagePlace,
        notice.stage.map { "the duty `\(notice.duty)` has no stage `\($0.printable)`" }
          ?? "the duty `\(notice.duty)` is in stages, and the notice names none",
        help: Completeness.stageHelp(stages),
        duties: [first.duty.id], path: "notices.\(notice.index).stage")
    }
    if duty.verdict == .notOwed, !duty.duty.isVoluntary {
      let why = duty.reasons.first { $0.answer == .no }
      return Finding(
        .noticeNotOwed, at: place, "\(duty.title) is recorded as sent, though it is not owed",
        notes: [duty.citation] + [why?.text].compactMap(\.self),
        help: "check the facts it turns on; a notice may also be given without being owed", duties: [notice.duty],
        path: path)
    }
    guard let sent = notice.sent, let due = duty.deadline?.due, duty.notice == notice.index, due.isBefore(sent) else {
      return nil
    }
    let isExplained = record["response.delay-reason"]?.text != nil
    return Finding(
      .noticeLate, at: notice.fact["sent"]?.place ?? place,
      "\(duty.title) was sent \(sent), after it was due \(due.text)"
        + (isExplained ? "; `response.delay-reason` says why" : ""),
      notes: [duty.citation] + [duty.deadline?.otherReading.map { "another reading: \($0)" }].compactMap(\.self),
      help: isExplained
        ? nil : FactMend(FactPath("response.delay-reason"), in: record).help() + ": several laws ask for the reasons",
      duties: [notice.duty], path: notice.sentPath.description, due: due.text, severity: isExplained ? .note : nil)
  }

  /// A notice or a decision names a duty that no checklist has.
  func noSuchDuty(_ id: String, at place: Place, _ path: String) -> Finding {
    Finding(
      .noticeUndefinedDuty, at: place, "no checklist has the duty `\(id.printable)`",
      help: Suggestion.nearest(to: id, among: rulebook.dutyIDs).map { "did you mean `\($0)`?" }
        ?? "`dossier duties` lists the duties", path: path)
  }

  /// What to write for a stage that a duty does not have.
  static func stageHelp(_ stages: [String]) -> String {
    stages.isEmpty ? "leave `stage` out" : "write `stage: \(stages.joined(separator: "` or `stage: "))`"
  }
}
