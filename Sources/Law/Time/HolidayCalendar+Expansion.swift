internal import Records

extension HolidayCalendar {
  /// The days of one year, worked out from the rules.
  ///
  /// The ends of the years before and after are worked out too, since a substitute may cross New Year.
  struct Expansion {
    let year: Int
    /// All days of the year, of whatever kind, sorted.
    let holidays: [Holiday]
    /// The days of kind public or decreed, sorted, each once.
    private let full: [CivilDate]
    /// Those of them on which offices close.
    private let closing: [CivilDate]
    /// The days on which government offices are closed beside those.
    private let closures: [CivilDate]

    init(of calendar: HolidayCalendar, in year: Int, including certainty: Certainty) {
      self.year = year
      var work = Work(calendar: calendar, certainty: certainty, year: year)
      for each in (year - 1)...(year + 1) { work.collect(each) }
      work.substitute()
      holidays = work.holidays(in: year)
      full = Expansion.distinct(holidays.filter(\.kind.isFull))
      closing = Expansion.distinct(holidays.filter { $0.kind.isFull && !$0.officesWork })
      closures = Expansion.distinct(holidays.filter { $0.kind == .government })
    }

    /// The days of sorted holidays, each once.
    private static func distinct(_ holidays: [Holiday]) -> [CivilDate] {
      var days: [CivilDate] = []
      for holiday in holidays where days.last != holiday.date { days.append(holiday.date) }
      return days
    }

    /// Whether the day, which lies in this year, is a general holiday.
    func isHoliday(_ date: CivilDate) -> Bool { full.contains(date) }

    /// Whether the day is a general holiday on which offices close.
    func closesOffices(_ date: CivilDate) -> Bool { closing.contains(date) }

    /// Whether government offices are closed on the day without its being a general holiday.
    func isClosure(_ date: CivilDate) -> Bool { closures.contains(date) }

    /// The name of the day, the general holiday's first.
    func name(of date: CivilDate) -> String? {
      (holidays.first { $0.date == date && $0.kind.isFull } ?? holidays.first { $0.date == date })?.name
    }
  }

  /// The steps of an expansion, on day numbers: text and dates are made only for what is kept.
  private struct Work {
    /// A day that a rule gives, by its number since 1970-01-01.
    private struct Entry {
      var day: Int
      var rule: Int
      var isSubstitute: Bool
    }

    let calendar: HolidayCalendar
    let certainty: Certainty
    /// What can reach into the year: it, and two months on either side.
    private let reach: ClosedRange<Int>
    private var entries: [Entry] = []
    /// Days of kind public or decreed, substitutes among them; only ever asked whether it holds a day.
    private var taken: Set<Int> = []

    init(calendar: HolidayCalendar, certainty: Certainty, year: Int) {
      self.calendar = calendar
      self.certainty = certainty
      let first = CivilDate(year: min(max(year, 1), 9999), month: 1, day: 1)?.daysSinceEpoch ?? 0
      reach = first - 62...first + 366 + 62
    }

    /// Finds the days of a year, moved where the rule moves them.
    mutating func collect(_ year: Int) {
      for (index, rule) in calendar.rules.enumerated() {
        if certainty == .certainOnly, rule.isDoubtful(in: year) { continue }
        let (observance, isFull) = (rule.observance, rule.kind.isFull)
        rule.forEachDay(in: year) { date in
          let move = observance == .none ? 0 : observance.move(from: date.weekday)
          let day = date.daysSinceEpoch + move
          guard reach.contains(day) else { return }
          entries.append(Entry(day: day, rule: index, isSubstitute: false))
          if isFull { taken.insert(day) }
        }
      }
    }

    /// Adds what stands in for days that fell on rest days, in the order of the days.
    mutating func substitute() {
      guard calendar.rules.contains(where: { $0.observance != .none }) else { return }
      // Rules that fall on one day stay in the order of the calendar.
      let ordered = entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
      for (index, entry) in ordered.enumerated() {
        let rule = calendar.rules[entry.rule]
        guard rule.observance != .none else { continue }
        let another = index > 0 && ordered[index - 1].day == entry.day || isShadowed(entry, by: index + 1, of: ordered)
        let weekday = CivilDate(daysSinceEpoch: entry.day).weekday
        guard let addition = rule.observance.addition(on: weekday, another: another),
          let day = place(addition, from: entry.day)
        else { continue }
        entries.append(Entry(day: day, rule: entry.rule, isSubstitute: true))
        if rule.kind.isFull { taken.insert(day) }
      }
    }

    /// Whether a holiday that itself is never made up for falls on the same day.
    private func isShadowed(_ entry: Entry, by next: Int, of ordered: [Entry]) -> Bool {
      guard next < ordered.count, ordered[next].day == entry.day else { return false }
      let rule = calendar.rules[ordered[next].rule]
      return rule.observance == .none && rule.kind.isFull
    }

    private func place(_ addition: Observance.Addition, from day: Int) -> Int? {
      switch addition {
      case .fixed(let days): return day + days
      case .free(let step, let weekendCounts):
        // A run of holidays is never this long; a hostile calendar must not hold us up.
        for distance in 1...60 {
          let other = day + step * distance
          if taken.contains(other) { continue }
          if weekendCounts || !calendar.weekend.contains(CivilDate(daysSinceEpoch: other).weekday) { return other }
        }
        return nil
      }
    }

    /// The days of a year, sorted; days between two holidays among them where the law says so.
    func holidays(in year: Int) -> [Holiday] {
      guard let first = CivilDate(year: year, month: 1, day: 1)?.daysSinceEpoch else { return [] }
      let days = first...first + (CivilDate.isLeap(year) ? 365 : 364)
      var result: [Holiday] = []
      result.reserveCapacity(24)
      for entry in entries where days.contains(entry.day) {
        let rule = calendar.rules[entry.rule]
        result.append(
          Holiday(
            date: CivilDate(daysSinceEpoch: entry.day), name: rule.name, kind: rule.kind,
            isSubstitute: entry.isSubstitute, officesWork: rule.officesWork))
      }
      if calendar.fillsSandwichedDays {
        for day in days where !taken.contains(day) && taken.contains(day - 1) && taken.contains(day + 1) {
          let date = CivilDate(daysSinceEpoch: day)
          guard date.weekday != .sunday else { continue }
          result.append(Holiday(date: date, name: "Day between two holidays", kind: .public, isSubstitute: true))
        }
      }
      return result.sorted()
    }
  }
}
