internal import Records

/// How days, times and amounts are written in a derivation.
enum TimeWording {
  /// `Tuesday, 14 April 2026`.
  static func day(_ date: CivilDate) -> String { "\(name(of: date.weekday)), \(plain(date))" }

  /// `14 April 2026`.
  static func plain(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  /// `Sunday, 15 March 2026 at 09:20 (UTC-04:00)`; seconds only where there are some.
  static func time(_ instant: Instant) -> String { "\(day(instant.date)) at \(clock(instant))" }

  /// `09:20 (UTC-04:00)`.
  static func clock(_ instant: Instant) -> String {
    "\(clock(second: instant.secondOfDay)) (UTC\(instant.zone == "Z" ? "" : instant.zone))"
  }

  /// `17:30`, or `17:30:15`.
  static func clock(second: Int) -> String {
    let base = Digits.padded(second / 3_600, 2) + ":" + Digits.padded(second / 60 % 60, 2)
    return second % 60 == 0 ? base : base + ":" + Digits.padded(second % 60, 2)
  }

  /// `30 calendar days`, `1 month`.
  static func amount(_ amount: Int, _ unit: DeadlineRule.Unit) -> String {
    let one =
      switch unit {
      case .hours: "hour"
      case .days: "day"
      case .calendarDays: "calendar day"
      case .businessDays: "business day"
      case .months: "month"
      case .years: "year"
      }
    return "\(amount) \(one)\(amount == 1 ? "" : "s")"
  }

  static func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// `Saturday, Sunday and a holiday`, for what moves a last day.
  static func list(_ words: [String], _ joint: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
