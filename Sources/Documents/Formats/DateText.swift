internal import Records

/// Days and times as documents write them; own code, so that no locale or zone data reach a filing.
struct DateText: Sendable {
  /// Whose way of writing: that of the place a document is for.
  enum Custom: Sendable, Hashable {
    /// `12 March 2026, 09:20 (UTC−04:00)`.
    case international
    /// `March 12, 2026, 9:20 a.m. (UTC−04:00)`.
    case american
  }

  let custom: Custom

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `12 March 2026`; `March 12, 2026`.
  func day(_ date: CivilDate) -> String {
    let month = Self.months[date.month - 1]
    return custom == .american ? "\(month) \(date.day), \(date.year)" : "\(date.day) \(month) \(date.year)"
  }

  /// `09:20 (UTC−04:00)`; `9:20 a.m. (UTC)`.
  func time(_ instant: Instant) -> String {
    let minutes = instant.secondOfDay / 60
    let (hour, minute) = (minutes / 60, Digits.padded(minutes % 60, 2))
    let clock =
      custom == .american
      ? "\(hour % 12 == 0 ? 12 : hour % 12):\(minute) \(hour < 12 ? "a.m." : "p.m.")"
      : "\(Digits.padded(hour, 2)):\(minute)"
    return "\(clock) (\(Self.zone(instant)))"
  }

  /// `12 March 2026, 09:20 (UTC−04:00)`; a day alone where the record knows no more.
  func moment(_ moment: Moment) -> String {
    switch moment.point {
    case .instant(let instant): approximate(moment, "\(day(instant.date)), \(time(instant))")
    case .date(let date): approximate(moment, day(date))
    }
  }

  /// Puts `about` before what the record knows only roughly.
  func approximate(_ moment: Moment, _ text: String) -> String {
    moment.isApproximate ? "about " + text : text
  }

  private static func zone(_ instant: Instant) -> String {
    guard instant.offset != 0 else { return "UTC" }
    let offset = abs(instant.offset)
    let sign = instant.offset < 0 ? "\u{2212}" : "+"
    return "UTC\(sign)\(Digits.padded(offset / 60, 2)):\(Digits.padded(offset % 60, 2))"
  }
}
