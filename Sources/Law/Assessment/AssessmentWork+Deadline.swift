internal import Records
internal import Sourcing

/// When a notice is due, or why there is no day.
struct Timing {
  var deadline: DutyDeadline?
  var waitingFor: [FactPath] = []
  var reasons: [Reason] = []
}

extension AssessmentWork {
  /// Where a clock starts.
  private struct Start {
    let moment: Moment
    let label: String
    let path: FactPath?
    let anchor: DeadlineRule.Anchor
  }

  /// The earliest of the duty's or stage's limits, the later ones named; then what a request to delay does to it.
  func timing(_ duty: Duty, _ stage: Stage?, _ checklist: Checklist, _ evaluator: Evaluator) -> Timing {
    var timing = Timing()
    var found: [(limit: TimeLimit, deadline: DutyDeadline)] = []
    for limit in stage?.limits ?? duty.limits {
      var condition = Answer.yes
      if let when = limit.when {
        condition = evaluator.evaluate(when).answer
        if condition == .no { continue }
      }
      guard let start = start(of: limit, &timing, evaluator) else { continue }
      var deadline = compute(limit, start, duty)
      if condition == .undetermined {
        deadline = deadline.adding("Whether this limit applies is undetermined; the earlier day is the safe one.")
      }
      found.append((limit, deadline))
    }
    found.sort { $0.deadline.due.latestSecond < $1.deadline.due.latestSecond }
    guard let first = found.first else { return timing }
    var deadline = first.deadline
    for other in found.dropFirst() where other.deadline.due != deadline.due {
      deadline = deadline.adding(
        "Another limit ends later: \(other.limit.words) after \(label(of: other.limit)), on \(other.deadline.due.text).")
    }
    for path in timing.waitingFor {
      deadline = deadline.adding("Another limit starts when it is known: \(FactWords.label(of: path, in: record)).")
    }
    timing.waitingFor = []
    timing.deadline = deadline
    if duty.allowsLawEnforcementDelay { delay(&timing, checklist) }
    return timing
  }

  // MARK: The clock

  private func label(of limit: TimeLimit) -> String {
    if let notice = limit.startingNotice { return rulebook.notice(of: notice.duty) }
    return rulebook.clocks[limit.after]?.label ?? Wording.spaced(limit.after)
  }

  private func start(of limit: TimeLimit, _ timing: inout Timing, _ evaluator: Evaluator) -> Start? {
    let label = label(of: limit)
    if let notice = limit.startingNotice { return start(withNotice: notice, label, &timing, evaluator) }
    guard let clock = rulebook.clocks[limit.after] else { return nil }
    for path in clock.paths {
      guard let moment = record[path]?.moment else { continue }
      return Start(moment: moment, label: label, path: path, anchor: clock.at?.anchor ?? .event)
    }
    if let wanted = clock.paths.first(where: { record[$0]?.isUnknown == true }) ?? clock.paths.first,
      !timing.waitingFor.contains(wanted)
    {
      timing.waitingFor.append(wanted)
    }
    return nil
  }

  /// The moment another notice was sent, else its own deadline, or the earliest of its stages'.
  private func start(
    withNotice name: (duty: String, stage: String?), _ label: String, _ timing: inout Timing, _ evaluator: Evaluator
  ) -> Start? {
    let sent = notices.first { $0.duty == name.duty && (name.stage == nil || $0.stage == name.stage) && $0.sent != nil }
    if let sent, let moment = sent.sent {
      return Start(moment: moment, label: label, path: sent.sentPath, anchor: .event)
    }
    let parts = (done[name.duty] ?? []).filter { name.stage == nil || $0.stage?.id == name.stage }
      .filter { $0.verdict != .notOwed }
    if let due = parts.compactMap(\.deadline?.due).min(by: { $0.latestSecond < $1.latestSecond }) {
      return Start(moment: due.moment, label: "the last day of \(label)", path: nil, anchor: .event)
    }
    if parts.isEmpty {
      timing.reasons.append(evaluator.reason("the time counts from \(label), which is not owed", .yes))
    } else {
      timing.reasons.append(evaluator.reason("the time counts from \(label), which has no day yet", .yes))
      for path in parts.flatMap(\.waitingFor) where !timing.waitingFor.contains(path) { timing.waitingFor.append(path) }
    }
    return nil
  }

  // MARK: The count

  private func compute(_ limit: TimeLimit, _ start: Start, _ duty: Duty) -> DutyDeadline {
    let counting = limit.counting.flatMap { rulebook.calendars.counting(for: $0) }
    let rule = DeadlineRule(
      amount: limit.amount, unit: DeadlineRule.Unit(rawValue: limit.unit.rawValue) ?? .calendarDays, anchor: start.anchor)
    func count(in zone: ZoneClock?) -> Deadline {
      Deadline.compute(
        rule: rule, start: start.moment, startLabel: start.label, counting: counting, calendars: rulebook.calendars,
        zone: zone)
    }
    let home = record["organization.time-zone"]?.text.flatMap(clock)
    var computed = count(in: home)
    var readings: [String] = []
    // Days may begin later or earlier on the law's own clock than at home; the earlier last day is the safe one.
    if let office = officeClock(limit, counting), office.name != home?.name {
      let there = count(in: office)
      let (due, dueThere) = (DutyDeadline.Due(computed.due), DutyDeadline.Due(there.due))
      if home == nil || dueThere < due {
        if home != nil { readings.append("\(due.text): counted on the clock of the organization") }
        computed = there
      } else if due < dueThere {
        readings.append("\(dueThere.text): counted on the clock of the office")
      }
    }
    readings += computed.otherReading.map { ["\($0.due): \($0.why)"] } ?? []
    return DutyDeadline(
      due: DutyDeadline.Due(computed.due), from: limit.after, start: start.moment, startPath: start.path,
      startPlace: start.path.flatMap { record[$0]?.place }, amount: limit.amount, unit: limit.unit,
      derivation: computed.derivation + (limit.note.map { [$0.trimmed] } ?? []),
      otherReading: readings.isEmpty ? nil : readings.joined(separator: "; "))
  }

  /// The clock on which the law counts days; nil for hours, and where it tells none.
  private func officeClock(_ limit: TimeLimit, _ counting: CountingRule?) -> ZoneClock? {
    guard limit.unit != .hours, let name = counting?.officeTimeZone else { return nil }
    return clock(name)
  }

  // MARK: Delay

  /// A request in force moves the deadline to its end if that is later; one without an end stops it.
  private func delay(_ timing: inout Timing, _ checklist: Checklist) {
    guard let computed = timing.deadline else { return }
    let requests = delays.filter { $0.covers(checklist.jurisdiction) }
    let active = requests.filter(\.isActive)
    if let open = active.first(where: { $0.until == nil }) {
      let on = open.requested.map { " on \($0.date)" } ?? ""
      timing.reasons.append(
        Reason(
          "\(open.agency) asked\(on) to delay the notice and named no end, so no day runs until it is lifted", .yes,
          path: open.path, place: open.place, citation: nil))
      timing.deadline = nil
      timing.waitingFor = [open.path.appending("until")]
      return
    }
    let ends = active.compactMap { request in request.until.map { (request, $0) } }
    if let (request, until) = ends.max(by: { $0.1 < $1.1 }), until > computed.due.moment.date {
      timing.reasons.append(
        Reason(
          "\(request.agency) asked to delay the notice until \(until)", .yes, path: request.path, place: request.place))
      timing.deadline = computed.moved(
        to: .date(until), "Without the request of \(request.agency) it would be due \(computed.due.text); it holds until \(until).")
      return
    }
    if let lifted = requests.filter({ !$0.isActive }).compactMap(\.lifted).max(), lifted > computed.due.moment.date {
      timing.deadline = computed.withOtherReading(
        "\(lifted): a request to delay held until it was lifted that day, and some let the time run until then")
    }
  }
}

extension DutyDeadline {
  fileprivate func adding(_ sentence: String) -> DutyDeadline { changed(derivation: derivation + [sentence]) }

  fileprivate func moved(to due: Due, _ sentence: String) -> DutyDeadline {
    changed(due: due, derivation: derivation + [sentence])
  }

  fileprivate func withOtherReading(_ reading: String) -> DutyDeadline { changed(otherReading: reading) }

  private func changed(due: Due? = nil, derivation: [String]? = nil, otherReading: String? = nil) -> DutyDeadline {
    DutyDeadline(
      due: due ?? self.due, from: from, start: start, startPath: startPath, startPlace: startPlace, amount: amount,
      unit: unit, derivation: derivation ?? self.derivation, otherReading: otherReading ?? self.otherReading)
  }
}

extension DutyDeadline.Due {
  init(_ due: Deadline.Due) {
    switch due {
    case .date(let date): self = .date(date)
    case .instant(let instant): self = .instant(instant)
    }
  }
}

extension Clock.Shift {
  var anchor: DeadlineRule.Anchor { self == .endOfYear ? .endOfCalendarYear : .endOfCalendarQuarter }
}

extension TimeLimit {
  /// `30 calendar days`.
  var words: String {
    TimeWording.amount(amount, DeadlineRule.Unit(rawValue: unit.rawValue) ?? .calendarDays)
  }
}
