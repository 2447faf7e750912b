internal import Records

extension HolidayCalendar {
  /// The days of one year, worked out from the rules.
  ///
  /// The years before and after are worked out too, since a substitute may cross New Year.
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
      var work = Work(calendar: calendar, certainty: certainty)
      for each in (year - 1)...(year + 1) { work.collect(each) }
      work.substitute()
      if calendar.fillsSandwichedDays { work.fillSandwiches() }
      holidays = work.holidays.filter { $0.date.year == year }.sorted()
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

  /// The steps of an expansion.
  private struct Work {
    let calendar: HolidayCalendar
    let certainty: Certainty
    var holidays: [Holiday] = []
    /// Days of kind public or decreed, substitutes among them; only ever asked whether it holds a day.
    private var taken: Set<Int> = []
    private var pending: [(holiday: Holiday, observance: Observance)] = []

    init(calendar: HolidayCalendar, certainty: Certainty) {
      self.calendar = calendar
      self.certainty = certainty
    }

    /// Finds the days of a year, moved where the rule moves them.
    mutating func collect(_ year: Int) {
      for rule in calendar.rules {
        if certainty == .certainOnly, rule.isDoubtful(in: year) { continue }
        for day in rule.days(in: year) {
          let date = day.adding(days: rule.observance.move(from: day.weekday))
          let holiday = Holiday(date: date, name: rule.name, kind: rule.kind, officesWork: rule.officesWork)
          holidays.append(holiday)
          if rule.kind.isFull { taken.insert(date.daysSinceEpoch) }
          pending.append((holiday, rule.observance))
        }
      }
    }

    /// Adds what stands in for days that fell on rest days, in the order of the days.
    mutating func substitute() {
      // Stable: rules that fall on one day stay in the order of the calendar.
      let ordered = pending.enumerated().sorted { left, right in
        let (a, b) = (left.element.holiday.date, right.element.holiday.date)
        return a == b ? left.offset < right.offset : a < b
      }.map(\.element)
      for (index, entry) in ordered.enumerated() {
        let another = index > 0 && ordered[index - 1].holiday.date == entry.holiday.date
        let date = entry.holiday.date
        guard let addition = entry.observance.addition(on: date.weekday, another: another || isShadowed(index, ordered))
        else { continue }
        guard let day = place(addition, from: date) else { continue }
        let holiday = entry.holiday
        holidays.append(
          Holiday(
            date: day, name: holiday.name, kind: holiday.kind, isSubstitute: true, officesWork: holiday.officesWork))
        if holiday.kind.isFull { taken.insert(day.daysSinceEpoch) }
      }
    }

    /// Whether a holiday that itself is never made up for falls on the same day.
    private func isShadowed(_ index: Int, _ ordered: [(holiday: Holiday, observance: Observance)]) -> Bool {
      let next = index + 1
      return next < ordered.count && ordered[next].holiday.date == ordered[index].holiday.date
        && ordered[next].observance == .none && ordered[next].holiday.kind.isFull
    }

    private func place(_ addition: Observance.Addition, from date: CivilDate) -> CivilDate? {
      switch addition {
      case .fixed(let days): return date.adding(days: days)
      case .free(let step, let weekendCounts):
        // A run of holidays is never this long; a hostile calendar must not hold us up.
        for distance in 1...60 {
          let day = date.adding(days: step * distance)
          let rests = !weekendCounts && calendar.weekend.contains(day.weekday)
          if !rests, !taken.contains(day.daysSinceEpoch) { return day }
        }
        return nil
      }
    }

    /// Makes a day between two holidays a holiday, Sundays and holidays aside.
    mutating func fillSandwiches() {
      for day in taken.sorted() where taken.contains(day + 2) && !taken.contains(day + 1) {
        let date = CivilDate(daysSinceEpoch: day + 1)
        guard date.weekday != .sunday else { continue }
        holidays.append(Holiday(date: date, name: "Day between two holidays", kind: .public, isSubstitute: true))
      }
    }
  }
}
