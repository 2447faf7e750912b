internal import Records

/// Days and times as documents write them; own code, so that no locale or zone data reach a filing.
enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `12 March 2026`.
  static func day(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  /// `March 12, 2026`.
  static func americanDay(_ date: CivilDate) -> String { "\(months[date.month - 1]) \(date.day), \(date.year)" }

  /// `09:20 UTC−04:00`; `09:20 UTC`.
  static func time(_ instant: Instant) -> String {
    let minutes = instant.secondOfDay / 60
    let clock = Digits.padded(minutes / 60, 2) + ":" + Digits.padded(minutes % 60, 2)
    guard instant.offset != 0 else { return clock + " UTC" }
    let offset = abs(instant.offset)
    let sign = instant.offset < 0 ? "\u{2212}" : "+"
    return "\(clock) UTC\(sign)\(Digits.padded(offset / 60, 2)):\(Digits.padded(offset % 60, 2))"
  }

  /// `12 March 2026, 09:20 UTC−04:00`; a day alone where the record knows no more.
  static func moment(_ moment: Moment) -> String {
    switch moment.point {
    case .instant(let instant): approximate(moment, "\(day(instant.date)), \(time(instant))")
    case .date(let date): approximate(moment, day(date))
    }
  }

  /// Puts `about` before what the record knows only roughly.
  static func approximate(_ moment: Moment, _ text: String) -> String {
    moment.isApproximate ? "about " + text : text
  }
}
