internal import Records

extension CountingRule {
  /// What happens when the last day of a period is no working day.
  package struct Roll: Sendable, Hashable {
    /// Days that move the end to the next day that is none of them; empty means it stays.
    package var days: [Day]
    /// Longer periods are not moved, in days and in months; nil means all are.
    package var longestDays: Int?
    package var longestMonths: Int?
    /// A period of hours that ends on such a day ends at this second of the next other day; nil means hours never move.
    package var hoursUntil: Int?

    package init(days: [Day], longestDays: Int? = nil, longestMonths: Int? = nil, hoursUntil: Int? = nil) {
      self.days = days
      self.longestDays = longestDays
      self.longestMonths = longestMonths
      self.hoursUntil = hoursUntil
    }

    /// The last day stays where it falls.
    package static let none = Roll(days: [])
    /// Saturday, Sunday and holidays move it.
    package static let weekendsAndHolidays = Roll(days: [.saturday, .sunday, .holiday])

    package var moves: Bool { !days.isEmpty }
  }

  /// What can move a last day.
  package enum Day: String, Sendable, Hashable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    /// A day of kind public or decreed in the calendar.
    case holiday
    /// Also the days of kind government in the calendar.
    case closure
    /// A day on which the office concerned is in fact closed: not known here, so only another reading.
    case officeClosed = "office-closed"
    /// The weekly rest day of the State, which differs within the country: only another reading.
    case weeklyHoliday = "weekly-holiday"
    /// A day the government declares non-working: not known here, so only another reading.
    case officialNonWorkingDay = "official-non-working-day"

    init(_ weekday: Weekday) {
      switch weekday {
      case .monday: self = .monday
      case .tuesday: self = .tuesday
      case .wednesday: self = .wednesday
      case .thursday: self = .thursday
      case .friday: self = .friday
      case .saturday: self = .saturday
      case .sunday: self = .sunday
      }
    }

    /// Whether a calendar alone cannot tell.
    var isUncertain: Bool { self == .officeClosed || self == .weeklyHoliday || self == .officialNonWorkingDay }
  }
}
