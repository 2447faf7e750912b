internal import Records

/// Answers about many days of one calendar; keeps the years it has worked out.
///
/// Without a calendar no day is a holiday and Saturday and Sunday are rest days.
struct OpenDays {
  let calendar: HolidayCalendar?
  let certainty: HolidayCalendar.Certainty
  private var years: [HolidayCalendar.Expansion] = []

  /// Longer than any run of rest days; a hostile calendar must not hold us up.
  static let longestRun = 400

  init(_ calendar: HolidayCalendar?, including certainty: HolidayCalendar.Certainty = .certainOnly) {
    self.calendar = calendar
    self.certainty = certainty
  }

  /// The days of a year, worked out once.
  private mutating func expansion(_ year: Int) -> HolidayCalendar.Expansion? {
    guard let calendar else { return nil }
    if let known = years.first(where: { $0.year == year }) { return known }
    let new = HolidayCalendar.Expansion(of: calendar, in: year, including: certainty)
    years.append(new)
    return new
  }

  /// The holiday's name if the day is a general one.
  mutating func holiday(_ date: CivilDate) -> String? {
    guard let year = expansion(date.year), year.isHoliday(date) else { return nil }
    return year.name(of: date)
  }

  /// The name of the day if government offices are closed on it without its being a general holiday.
  mutating func closure(_ date: CivilDate) -> String? {
    guard let year = expansion(date.year), year.isClosure(date) else { return nil }
    return year.name(of: date)
  }

  /// Whether the weekday is one of these and no decree made the day a working day.
  func rests(_ date: CivilDate, on weekdays: [Weekday]) -> Bool {
    weekdays.contains(date.weekday) && calendar?.workingWeekendDays.contains(date) != true
  }

  var weekend: [Weekday] { calendar?.weekend ?? [.saturday, .sunday] }
}

extension OpenDays {
  /// Why a last day that falls on this day moves under a roll, in words that follow "is": nil if it stays.
  mutating func reasonToMove(_ date: CivilDate, by roll: CountingRule.Roll) -> String? {
    if roll.days.contains(CountingRule.Day(date.weekday)), rests(date, on: [date.weekday]) {
      return "a \(TimeWording.name(of: date.weekday))"
    }
    let counts = roll.days.contains(.holiday)
    if counts, let name = holiday(date) { return "a holiday (\(name))" }
    if roll.days.contains(.closure), let name = closure(date) { return "a day on which offices are closed (\(name))" }
    return nil
  }

  /// The first day from this one on that does not move; nil if none comes within a year.
  mutating func moved(_ date: CivilDate, by roll: CountingRule.Roll) -> CivilDate? {
    var day = date
    for _ in 0..<OpenDays.longestRun {
      if reasonToMove(day, by: roll) == nil { return day }
      day = day.adding(days: 1)
    }
    return nil
  }

  /// The first day from this one on that is neither a rest day nor a holiday; nil if none comes within a year.
  mutating func nextOpen(_ date: CivilDate, closures: Bool = false) -> CivilDate? {
    var day = date
    for _ in 0..<OpenDays.longestRun {
      if isBusinessDay(day, weekdays: nil, closures: closures) { return day }
      day = day.adding(days: 1)
    }
    return nil
  }

  /// Whether the day is a business day: one of the weekdays (nil means all but the weekend) and no holiday.
  mutating func isBusinessDay(_ date: CivilDate, weekdays: [Weekday]?, closures: Bool) -> Bool {
    if let weekdays {
      if !weekdays.contains(date.weekday), calendar?.workingWeekendDays.contains(date) != true { return false }
    } else if rests(date, on: weekend) {
      return false
    }
    guard let year = expansion(date.year) else { return true }
    return !year.closesOffices(date) && !(closures && year.isClosure(date))
  }

  /// The day that is so many business days after a day, which itself is day 0; nil if the calendar has no more of them.
  mutating func businessDay(
    _ number: Int, after start: CivilDate, weekdays: [Weekday]?, closures: Bool
  ) -> CivilDate? {
    var day = start
    var left = number
    var run = 0
    while left > 0 {
      day = day.adding(days: 1)
      if isBusinessDay(day, weekdays: weekdays, closures: closures) {
        left -= 1
        run = 0
      } else {
        run += 1
        if run > OpenDays.longestRun { return nil }
      }
    }
    return day
  }

  /// Business days from the day after `start` to `end`, both days compared as they stand.
  mutating func businessDays(after start: CivilDate, through end: CivilDate) -> Int {
    guard start < end, end.daysSinceEpoch - start.daysSinceEpoch <= 4_000 else { return 0 }
    return (start.daysSinceEpoch + 1...end.daysSinceEpoch).count { number in
      isBusinessDay(CivilDate(daysSinceEpoch: number), weekdays: nil, closures: false)
    }
  }
}
