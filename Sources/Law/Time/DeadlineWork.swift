internal import Records

/// The steps of one computation, and the sentences that tell them.
struct DeadlineWork {
  let rule: DeadlineRule
  let start: Moment
  let label: String
  let counting: CountingRule?
  let zone: ZoneClock?
  let calendar: HolidayCalendar?
  let businessCalendar: HolidayCalendar?
  var sentences: [String] = []
  var readings: [Deadline.Reading] = []

  init(
    rule: DeadlineRule, start: Moment, label: String, counting: CountingRule?, calendars: CalendarLibrary,
    zone: ZoneClock?
  ) {
    self.rule = rule
    self.start = start
    self.label = label
    self.counting = counting
    self.zone = zone
    let name = rule.calendar ?? counting?.calendar
    calendar = name.flatMap { calendars.calendar(for: $0) }
    businessCalendar =
      (rule.calendar ?? counting?.businessDay.calendar).flatMap { calendars.calendar(for: $0) } ?? calendar
    if let name, calendar == nil { sentences.append("There is no calendar `\(name)`; no holiday is counted.") }
  }

  mutating func deadline() -> Deadline {
    let due: Deadline.Due
    if rule.unit == .hours {
      due = hours()
    } else {
      let first = startDay()
      let last =
        switch rule.unit {
        case .businessDays: businessDays(from: first)
        case .months, .years: months(from: first)
        default: days(from: first)
        }
      due = .date(last)
    }
    if counting == nil, rule.roll == nil, rule.unit != .hours {
      sentences.append("No rule on counting is known for this law, so nothing moves the last day.")
    }
    if start.isApproximate {
      sentences.append("The start is recorded as approximate; the due date is as approximate as it is.")
    }
    return Deadline(
      due: due, derivation: sentences, otherReadings: sorted(readings, beside: due), isApproximate: start.isApproximate,
      confidence: counting?.confidence ?? .medium)
  }

  /// Each later day once, the nearest first; the due day is the earliest of all readings.
  private func sorted(_ readings: [Deadline.Reading], beside due: Deadline.Due) -> [Deadline.Reading] {
    var result: [Deadline.Reading] = []
    for reading in readings where reading.due > due && !result.contains(where: { $0.due == reading.due }) {
      result.append(reading)
    }
    return result.sorted { left, right in
      left.due != right.due ? left.due < right.due : left.why < right.why
    }
  }

  mutating func read(_ due: Deadline.Due, _ why: String) { readings.append(.init(due: due, why: why)) }
  mutating func read(_ date: CivilDate, _ why: String) { read(.date(date), why) }

  /// ` (Tex. Gov't Code 311.014)`, or nothing.
  var citation: String { counting?.citation.map { " (\($0))" } ?? "" }

  // MARK: The first day

  /// The day from which days are counted, told in a sentence.
  private mutating func startDay() -> CivilDate {
    let day: CivilDate
    switch start.point {
    case .date(let date):
      day = date
      sentences.append("The clock starts with \(label) on \(TimeWording.day(date)).")
    case .instant(let instant):
      let local = zone?.local(instant) ?? instant
      day = local.date
      sentences.append("The clock starts with \(label) on \(TimeWording.time(instant)).")
      if local.date != instant.date, let zone {
        sentences.append("On the clock of \(zone.name) that is \(TimeWording.day(day)), and days are counted there.")
      }
    }
    guard rule.anchor != .event else { return day }
    let end = rule.anchor.day(for: day)
    sentences.append("The count begins at the end of \(rule.anchor.period), \(TimeWording.day(end)).")
    return end
  }

  /// Whether the first day is day 1 of this count.
  var includesFirstDay: Bool { counting?.firstDay == .included && rule.anchor == .event && rule.amount > 0 }

  // MARK: Days

  private mutating func days(from first: CivilDate) -> CivilDate {
    let raw = first.adding(days: rule.amount - (includesFirstDay ? 1 : 0))
    guard rule.amount > 0 else {
      sentences.append("The law gives no time beyond that day.")
      return raw
    }
    let firstDay = includesFirstDay ? "that day is day 1\(citation)" : "that day itself is not counted"
    sentences.append(
      "\(TimeWording.amount(rule.amount, rule.unit)): \(firstDay), so the last day is \(TimeWording.day(raw)).")
    nameOtherFirstDay(raw.adding(days: 1))
    if let short = shortPeriod(from: first, straight: raw) { return short }
    nameLeastWorkingDays(first: first, last: raw, days: rule.amount)
    return roll(raw)
  }

  private mutating func nameOtherFirstDay(_ later: CivilDate) {
    guard includesFirstDay else { return }
    read(later, "if the day of \(label) is not counted, the period ends a day later")
  }

  /// The last day of a period so short that the law leaves out days in between; nil if it is not that
  /// short, the law says calendar days, or the rule is not relied on (then it is named).
  private mutating func shortPeriod(from first: CivilDate, straight: CivilDate) -> CivilDate? {
    guard rule.unit == .days, let counting, let short = counting.short, rule.amount < short else { return nil }
    var days = OpenDays(calendar)
    var last = includesFirstDay ? first.adding(days: -1) : first
    var left = rule.amount
    var limit = OpenDays.longestRun
    while left > 0, limit > 0 {
      last = last.adding(days: 1)
      limit -= 1
      if days.reasonToMove(last, by: counting.roll) == nil { left -= 1 }
    }
    guard left == 0, last != straight else { return nil }
    let what = "periods of fewer than \(short) days leave out \(listed(counting.roll)) in between\(citation)"
    if counting.isFirm {
      sentences.append("But \(what): the last day is \(TimeWording.day(last)).")
      return last
    }
    read(last, "\(what); whether that holds for this notice is doubtful")
    return nil
  }

  private func listed(_ roll: CountingRule.Roll) -> String {
    TimeWording.list(
      roll.days.map { day in
        switch day {
        case .holiday: "holidays"
        case .closure: "days of closed offices"
        case .officeClosed: "days on which the office is closed"
        case .weeklyHoliday: "weekly rest days"
        case .officialNonWorkingDay: "official non-working days"
        default: day.rawValue.prefix(1).uppercased() + day.rawValue.dropFirst() + "s"
        }
      })
  }

  /// Names the day on which a period holds the least number of working days that the law wants in it.
  mutating func nameLeastWorkingDays(first: CivilDate, last: CivilDate, days: Int) {
    guard let least = counting?.leastWorkingDays, days >= least.from else { return }
    var open = OpenDays(calendar)
    guard open.businessDays(after: first, through: last) < least.days,
      let later = open.businessDay(least.days, after: first, weekdays: nil, closures: false), later > last
    else { return }
    read(
      later,
      "a period of \(least.from) days or more must hold at least \(least.days) working days\(citation), it is argued")
  }

  // MARK: Business days

  private mutating func businessDays(from first: CivilDate) -> CivilDate {
    let weekdays = counting?.businessDay.weekdays
    let closures = counting?.roll.days.contains(.closure) == true
    var open = OpenDays(businessCalendar)
    let origin = includesFirstDay ? first.adding(days: -1) : first
    guard rule.amount > 0, let last = open.businessDay(rule.amount, after: origin, weekdays: weekdays, closures: closures)
    else {
      sentences.append(
        rule.amount == 0 ? "The law gives no time beyond that day." : "The calendar holds no such business day.")
      return first
    }
    let rest = weekdays.map { kept in Weekday.allCases.filter { !kept.contains($0) } } ?? open.weekend
    let holidays = businessCalendar.map { "the holidays of calendar `\($0.id)`" }
    sentences.append(
      "Business days leave out \(TimeWording.list(rest.map { TimeWording.name(of: $0) + "s" } + [holidays].compactMap(\.self)))"
        + (holidays == nil ? "; no calendar of holidays is known for this rule." : "."))
    if let meaning = counting?.businessDay.meaning {
      sentences.append("What the law calls a business day\(citation): \(meaning).")
    }
    if let one = open.businessDay(1, after: origin, weekdays: weekdays, closures: closures) {
      let opening =
        includesFirstDay
        ? "That day counts if it is a business day"
        : open.isBusinessDay(first, weekdays: weekdays, closures: closures)
          ? "That day itself is not counted" : "That day is no business day, so the next business day is day 1"
      sentences.append(
        "\(opening): business day 1 is \(TimeWording.day(one)) and business day \(rule.amount) is \(TimeWording.day(last)).")
    }
    var doubtful = OpenDays(businessCalendar, including: .doubtfulToo)
    if let later = doubtful.businessDay(rule.amount, after: origin, weekdays: weekdays, closures: closures), later != last {
      read(later, "if days that are not yet certain to be holidays turn out to be, it ends then")
    }
    nameFilingHour()
    return last
  }

  /// Until when a filing counts for a day, where the office says so.
  mutating func nameFilingHour() {
    guard let second = counting?.filingUntil else { return }
    let clock = counting?.officeTimeZone.map { " on the clock of \($0)" } ?? ""
    sentences.append("A filing counts for a day if it is accepted by \(TimeWording.clock(second: second))\(clock).")
  }

  // MARK: Months and years

  private mutating func months(from first: CivilDate) -> CivilDate {
    let months = rule.unit == .years ? rule.amount * 12 : rule.amount
    guard months > 0 else {
      sentences.append("The law gives no time beyond that day.")
      return first
    }
    let same = first.adding(months: months)
    let raw = includesFirstDay ? same.adding(days: -1) : same
    let silent = counting?.months == .sameNumberElseLast ? citation : ""
    let how =
      "end\(rule.amount == 1 ? "s" : "") on "
      + (same.day == first.day ? "the day with the same number\(silent)" : "the last day of a shorter month\(silent)")
    sentences.append(
      "\(TimeWording.amount(rule.amount, rule.unit)) \(how)"
        + (includesFirstDay ? ", less the first day, which is counted" : "") + ": \(TimeWording.day(raw)).")
    nameOtherFirstDay(same)
    return roll(raw)
  }
}
