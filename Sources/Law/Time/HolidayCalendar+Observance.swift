internal import Records

extension HolidayCalendar {
  /// What happens when a holiday falls on a rest day (or on another holiday).
  package enum Observance: String, Sendable, Hashable, CaseIterable {
    /// The day stays where it falls.
    case none
    /// Saturday adds the Friday before, Sunday the Monday after.
    case us
    /// Sunday adds the Monday after.
    case sundayMonday = "sunday-monday"
    /// Saturday adds the Friday before.
    case saturdayFriday = "saturday-friday"
    /// Saturday or Sunday adds the next Monday.
    case weekendMonday = "weekend-monday"
    /// Saturday or Sunday adds the next day that is neither weekend nor holiday nor already a substitute.
    case nextFreeWeekday = "next-free-weekday"
    /// The same, for Sunday only.
    case nextFreeWeekdayIfSunday = "next-free-weekday-if-sunday"
    /// Sunday adds the next day that is not a holiday; Saturday counts as a day.
    case nextFreeDayIfSunday = "next-free-day-if-sunday"
    /// Moved to the following Monday unless it is one.
    case toNextMonday = "to-next-monday"
    /// Moved: Tuesday or Wednesday to the Monday before, Thursday or Friday to the Monday after.
    case nearestMondayArgentina = "nearest-monday-ar"
    /// Moved: Tuesday, Wednesday or Thursday to the Monday before, Friday to the Monday after.
    case nearestMondayChile = "nearest-monday-cl"
    /// Moved: Tuesday to the Friday before, Wednesday to the Friday after.
    case nearestFridayChile = "nearest-friday-cl"
    /// Moved from Sunday to the Saturday before.
    case sundayToSaturday = "sunday-to-saturday"
    /// Moved from Sunday to the Monday after.
    case sundayToMonday = "sunday-to-monday"
    /// Moved from Saturday or Sunday to the next Monday.
    case weekendToMonday = "weekend-to-monday"
    /// On Saturday, Sunday or another holiday adds the next free weekday.
    case koreaAny = "kr-any"
    /// On Sunday or another holiday adds the next free weekday.
    case koreaSunday = "kr-sunday"
    /// Saturday adds the free weekday before, Sunday the free weekday after.
    case taiwan = "previous-or-next-tw"
    /// Friday adds the Thursday before, Saturday the Sunday after.
    case saudi = "sa"

    /// Days by which the holiday is moved away from where it falls; 0 if it stays.
    func move(from weekday: Weekday) -> Int {
      switch (self, weekday) {
      case (.toNextMonday, _): weekday.days(until: .monday)
      case (.nearestMondayArgentina, .tuesday), (.nearestMondayChile, .tuesday): -1
      case (.nearestMondayArgentina, .wednesday), (.nearestMondayChile, .wednesday): -2
      case (.nearestMondayArgentina, .thursday): 4
      case (.nearestMondayChile, .thursday): -3
      case (.nearestMondayArgentina, .friday), (.nearestMondayChile, .friday): 3
      case (.nearestFridayChile, .tuesday): -4
      case (.nearestFridayChile, .wednesday): 2
      case (.sundayToSaturday, .sunday): -1
      case (.sundayToMonday, .sunday), (.weekendToMonday, .sunday): 1
      case (.weekendToMonday, .saturday): 2
      default: 0
      }
    }

    /// Which day is added when the holiday falls on that weekday, perhaps on `another` holiday.
    func addition(on weekday: Weekday, another: Bool) -> Addition? {
      switch (self, weekday) {
      case (.us, .saturday), (.saturdayFriday, .saturday), (.saudi, .friday): .fixed(-1)
      case (.us, .sunday), (.sundayMonday, .sunday), (.weekendMonday, .sunday), (.saudi, .saturday): .fixed(1)
      case (.weekendMonday, .saturday): .fixed(2)
      case (.nextFreeWeekday, .saturday), (.nextFreeWeekday, .sunday), (.nextFreeWeekdayIfSunday, .sunday),
        (.koreaAny, .saturday), (.koreaAny, .sunday), (.koreaSunday, .sunday), (.taiwan, .sunday):
        .free(step: 1, weekendCounts: false)
      case (.taiwan, .saturday): .free(step: -1, weekendCounts: false)
      case (.nextFreeDayIfSunday, .sunday): .free(step: 1, weekendCounts: true)
      case (.koreaAny, _), (.koreaSunday, _): another ? .free(step: 1, weekendCounts: false) : nil
      default: nil
      }
    }

    /// Where a substitute is looked for.
    enum Addition {
      /// That many days away, whatever stands there.
      case fixed(Int)
      /// The first day in that direction that no holiday takes; on a weekend only if it counts.
      case free(step: Int, weekendCounts: Bool)
    }
  }
}
