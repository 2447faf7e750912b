internal import Records

extension DeadlineWork {
  /// The instant at which a period of hours ends, told in sentences.
  mutating func hours() -> Deadline.Due {
    let begin = beginning()
    let end = local(begin.adding(seconds: rule.amount * 3_600))
    sentences.append(
      rule.amount == 0
        ? "The law gives no time beyond that."
        : "\(TimeWording.amount(rule.amount, .hours)) run without a break, nights, weekends and holidays too: "
          + "they end on \(TimeWording.time(end)).")
    if begin.offset != end.offset {
      sentences.append("The clock of \(zone?.name ?? "the place") changes in between; the hours are real ones.")
    }
    if let own = rule.roll, let second = own.hoursUntil, let moved = moved(end, by: own, to: second) {
      return .instant(moved)
    }
    nameOtherHours(begin, end)
    return .instant(end)
  }

  /// The instant from which hours run.
  private mutating func beginning() -> Instant {
    let day: CivilDate
    switch start.point {
    case .instant(let instant):
      let own = local(instant)
      sentences.append("The clock starts with \(label) on \(TimeWording.time(instant)).")
      guard rule.anchor != .event else { return own }
      day = rule.anchor.day(for: own.date).adding(days: 1)
      sentences.append("The count begins at the end of \(rule.anchor.period), \(TimeWording.day(day.adding(days: -1))).")
    case .date(let date):
      sentences.append("The clock starts with \(label) on \(TimeWording.day(date)), without a time of day.")
      day = rule.anchor == .event ? date : rule.anchor.day(for: date).adding(days: 1)
      if rule.anchor != .event {
        sentences.append("The count begins at the end of \(rule.anchor.period), \(TimeWording.day(day.adding(days: -1))).")
      }
    }
    if let zone {
      let first = zone.startOfDay(day)
      sentences.append(
        "The hours are counted from the beginning of \(TimeWording.plain(day)) in \(zone.name), \(TimeWording.clock(first)), "
          + "the earliest it can have been.")
      return first
    }
    // Nowhere does a day begin earlier than at UTC+14.
    let first = Instant(startOf: day, offset: 14 * 60).at(offset: 0)
    sentences.append(
      "No time zone is known, so the hours are counted from where \(TimeWording.plain(day)) begins first on earth, "
        + "\(TimeWording.time(first)).")
    return first
  }

  func local(_ instant: Instant) -> Instant { zone?.local(instant) ?? instant }

  private func instant(on date: CivilDate, second: Int, like other: Instant) -> Instant {
    zone?.instant(on: date, secondOfDay: second)
      ?? Instant(startOf: date, offset: other.offset).adding(seconds: second)
  }

  /// The end after this law's own move of hours; nil if it stays.
  private mutating func moved(_ end: Instant, by roll: CountingRule.Roll, to second: Int) -> Instant? {
    var days = OpenDays(calendar)
    guard let reason = days.reasonToMove(end.date, by: roll), let open = days.moved(end.date, by: roll) else {
      return nil
    }
    let moved = instant(on: open, second: second, like: end)
    sentences.append("That is \(reason); this law lets the period end on \(TimeWording.time(moved)).")
    return moved
  }

  // MARK: Other readings

  private mutating func nameOtherHours(_ begin: Instant, _ end: Instant) {
    guard let counting, rule.amount > 0 else { return }
    switch counting.hours {
    case .elapsed: break
    case .nextFullHour:
      let missing = (3_600 - begin.secondOfDay % 3_600) % 3_600
      if missing > 0 {
        read(
          .instant(local(end.adding(seconds: missing))),
          "the hour of the event is not counted\(citation), so the hours run from the next full hour")
      }
    case .sameHourNextDay:
      var days = OpenDays(calendar)
      if let reason = days.reasonToMove(end.date, by: counting.roll),
        let open = days.moved(end.date, by: counting.roll)
      {
        read(
          .instant(instant(on: open, second: end.secondOfDay, like: end)),
          "an end on \(reason) goes to the same hour of the next other day\(citation)")
      }
    case .skipsMovingDays:
      if let later = skipping(begin, counting.roll) {
        read(.instant(later), "days that move an end are left out, from midnight to midnight\(citation)")
      }
    }
    nameWorkingDaysOfHours(begin, end)
  }

  /// The end of the hours when days that move an end do not run; nil if there is no such end.
  private func skipping(_ begin: Instant, _ roll: CountingRule.Roll) -> Instant? {
    var days = OpenDays(calendar)
    var left = rule.amount * 3_600
    var at = begin
    var day = begin.date
    for _ in 0..<(OpenDays.longestRun + rule.amount / 12) {
      let next = instant(on: day.adding(days: 1), second: 0, like: begin)
      if days.reasonToMove(day, by: roll) == nil {
        let run = next.seconds - at.seconds
        if left <= run { return local(at.adding(seconds: left)) }
        left -= run
      }
      at = next
      day = day.adding(days: 1)
    }
    return nil
  }

  private mutating func nameWorkingDaysOfHours(_ begin: Instant, _ end: Instant) {
    guard let least = counting?.leastWorkingDays, rule.amount >= least.from * 24 else { return }
    var open = OpenDays(calendar)
    // Whole working days that lie within the period.
    let last = end.secondOfDay == 86_399 ? end.date : end.date.adding(days: -1)
    guard open.businessDays(after: begin.date, through: last) < least.days,
      let later = open.businessDay(least.days, after: begin.date, weekdays: nil, closures: false)
    else { return }
    let midnight = instant(on: later.adding(days: 1), second: 0, like: end)
    guard midnight.seconds > end.seconds else { return }
    read(
      .instant(local(midnight)),
      "a period of \(least.from) days or more must hold at least \(least.days) whole working days\(citation), it is argued")
  }
}
