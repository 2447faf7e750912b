package import Records

extension HolidayCalendar {
  /// What makes a day a holiday, year after year.
  package struct Rule: Sendable, Hashable {
    /// Kebab-case, unique in its calendar; other calendars drop a rule by it.
    package let id: String
    package let name: String
    package let kind: Kind
    package let pattern: Pattern
    /// Days added to what the pattern gives.
    package var plus: Int
    /// What happens when the day falls on a rest day.
    package var observance: Observance
    /// The rule names its observance itself; a calendar that extends this one leaves it alone.
    package var namesObservance: Bool
    /// The years in which the rule holds.
    package var years: Years
    /// The rule gives a day only when it falls on one of these; empty means any.
    package var onlyOn: [Weekday]
    /// From this year the dates are computed, not proclaimed; nil means none are.
    package var tentativeFrom: Int?
    /// Found in one list without a second source.
    package var isUnverified: Bool
    /// A holiday in law on which offices work: it moves a last day, but it is a business day.
    package var officesWork = false

    package init(
      id: String, name: String, kind: Kind = .public, pattern: Pattern, plus: Int = 0, observance: Observance = .none,
      namesObservance: Bool = false, years: Years = Years(), onlyOn: [Weekday] = [], tentativeFrom: Int? = nil, isUnverified: Bool = false
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.pattern = pattern
      self.plus = plus
      self.observance = observance
      self.namesObservance = namesObservance
      self.years = years
      self.onlyOn = onlyOn
      self.tentativeFrom = tentativeFrom
      self.isUnverified = isUnverified
    }

    /// The same rule with another observance, as when a calendar is extended.
    package func observed(_ observance: Observance) -> Rule {
      var copy = self
      copy.observance = observance
      return copy
    }

    /// Whether the rule's day in that year is one that may turn out otherwise.
    package func isDoubtful(in year: Int) -> Bool { isUnverified || year >= tentativeFrom ?? Int.max }

    /// Hands on the days of that year before any observance, in order.
    func forEachDay(in year: Int, _ body: (CivilDate) -> Void) {
      guard years.contains(year) else { return }
      func take(_ date: CivilDate) {
        let day = plus == 0 ? date : date.adding(days: plus)
        if onlyOn.isEmpty || onlyOn.contains(day.weekday) { body(day) }
      }
      if case .dates(let dates) = pattern {
        for date in dates where date.year == year { take(date) }
      } else if let date = pattern.day(in: year) {
        take(date)
      }
    }
  }

  /// The years in which a rule holds.
  package struct Years: Sendable, Hashable {
    /// First and last year, both included; nil is open.
    package var first: Int?
    package var last: Int?
    /// Every so many years, counted from a year; nil means every year.
    package var every: Int?
    package var countedFrom: Int
    /// If not empty, the only years.
    package var only: [Int]
    package var except: [Int]

    package init(
      first: Int? = nil, last: Int? = nil, every: Int? = nil, countedFrom: Int = 0, only: [Int] = [], except: [Int] = []
    ) {
      self.first = first
      self.last = last
      self.every = every
      self.countedFrom = countedFrom
      self.only = only
      self.except = except
    }

    package func contains(_ year: Int) -> Bool {
      if year < first ?? Int.min || year > last ?? Int.max { return false }
      if let every, every > 1, (year - countedFrom) % every != 0 { return false }
      return (only.isEmpty || only.contains(year)) && !except.contains(year)
    }
  }

  /// How a rule finds its day in a year.
  package enum Pattern: Sendable, Hashable {
    /// The same day of the same month; 29 February only in leap years.
    case monthDay(month: Int, day: Int)
    /// The first, second … weekday of a month; -1 is the last.
    case nth(Int, Weekday, month: Int)
    /// The first such weekday on or after a day.
    case onOrAfter(Weekday, month: Int, day: Int)
    /// The last such weekday on or before a day.
    case onOrBefore(Weekday, month: Int, day: Int)
    /// Days after Easter Sunday of the Western churches; negative is before.
    case easter(Int)
    /// Days after Easter Sunday of the Orthodox churches.
    case orthodoxEaster(Int)
    /// Listed days, for lunar or proclaimed holidays.
    case dates([CivilDate])

    /// The one day of a year; nil if it has none, and for listed days.
    func day(in year: Int) -> CivilDate? {
      switch self {
      case .monthDay(let month, let day):
        return CivilDate(year: year, month: month, day: day)
      case .nth(let number, let weekday, let month):
        return Pattern.nth(number, weekday, of: month, in: year)
      case .onOrAfter(let weekday, let month, let day):
        guard let from = CivilDate(year: year, month: month, day: day) else { return nil }
        return from.adding(days: from.weekday.days(until: weekday))
      case .onOrBefore(let weekday, let month, let day):
        guard let to = CivilDate(year: year, month: month, day: day) else { return nil }
        return to.adding(days: -weekday.days(until: to.weekday))
      case .easter(let days):
        return Easter.western(in: year)?.adding(days: days)
      case .orthodoxEaster(let days):
        return Easter.orthodox(in: year)?.adding(days: days)
      case .dates:
        return nil
      }
    }

    private static func nth(_ number: Int, _ weekday: Weekday, of month: Int, in year: Int) -> CivilDate? {
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      let length = CivilDate.length(ofMonth: month, in: year)
      let firstOne = 1 + first.weekday.days(until: weekday)
      let count = (length - firstOne) / 7 + 1
      let index = number > 0 ? number - 1 : count + number
      guard (0..<count).contains(index) else { return nil }
      return CivilDate(year: year, month: month, day: firstOne + 7 * index)
    }
  }
}

extension Weekday {
  /// Monday is 0, Sunday is 6.
  var number: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }

  /// Days to wait from this weekday to the next such one; 0 if it is the same.
  func days(until other: Weekday) -> Int { (other.number - number + 7) % 7 }
}
