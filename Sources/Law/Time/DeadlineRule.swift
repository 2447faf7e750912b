package import Records

/// The time limit of a duty as its law states it: how much, of what, from when.
package struct DeadlineRule: Sendable, Hashable {
  /// 0 means: with the start itself.
  package let amount: Int
  package let unit: Unit
  package let anchor: Anchor
  /// What this law itself says of a last day that is no working day; it wins over the counting rule's. Nil: it is silent.
  package let roll: CountingRule.Roll?
  /// The calendar to use in place of the counting rule's, as that of the Member State or of the commissioner's State.
  package let calendar: String?

  /// Amounts that can be computed; the record's reader reports others.
  package static let amounts = 0...10_000

  /// An amount outside `amounts` is taken as the nearest one inside.
  package init(
    amount: Int, unit: Unit, anchor: Anchor = .event, roll: CountingRule.Roll? = nil, calendar: String? = nil
  ) {
    self.amount = min(max(amount, DeadlineRule.amounts.lowerBound), DeadlineRule.amounts.upperBound)
    self.unit = unit
    self.anchor = anchor
    self.roll = roll
    self.calendar = calendar
  }

  package enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Elapsed time on instants.
    case hours
    /// Days of a law that does not say calendar days: its counting rule may leave some out of a short period.
    case days
    /// Every day counts.
    case calendarDays = "calendar-days"
    case businessDays = "business-days"
    /// The day with the same number, or that month's last day.
    case months
    case years
  }

  /// Where the count begins.
  package enum Anchor: String, Sendable, Hashable, CaseIterable {
    /// With the event.
    case event
    /// With the last day of the event's calendar month, quarter or year.
    case endOfCalendarMonth = "end-of-calendar-month"
    case endOfCalendarQuarter = "end-of-calendar-quarter"
    case endOfCalendarYear = "end-of-calendar-year"

    /// The day from which the count begins, for an event on that day.
    package func day(for date: CivilDate) -> CivilDate {
      let month: Int
      switch self {
      case .event: return date
      case .endOfCalendarMonth: month = date.month
      case .endOfCalendarQuarter: month = (date.month + 2) / 3 * 3
      case .endOfCalendarYear: month = 12
      }
      let last = CivilDate.length(ofMonth: month, in: date.year)
      return CivilDate(year: date.year, month: month, day: last) ?? date
    }

    /// The words for it: `the calendar year`.
    var period: String {
      switch self {
      case .event: "the event"
      case .endOfCalendarMonth: "the calendar month"
      case .endOfCalendarQuarter: "the calendar quarter"
      case .endOfCalendarYear: "the calendar year"
      }
    }
  }
}
