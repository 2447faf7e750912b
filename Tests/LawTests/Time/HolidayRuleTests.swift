import Law
import Records
import Sourcing
import Testing

@Suite struct HolidayRuleTests {
  @Test(arguments: [
    ("date: 12-25", 2026, "12-25"), ("date: 02-29", 2028, "02-29"), ("date: 02-29", 2026, ""),
    ("nth: [3, monday, 1]", 2026, "01-19"), ("nth: [-1, monday, 5]", 2026, "05-25"),
    ("nth: [5, monday, 3]", 2026, "03-30"), ("nth: [5, monday, 4]", 2026, ""), ("nth: [1, sunday, 2]", 2026, "02-01"),
    ("nth: [1, monday, 11], plus: 1", 2026, "11-03"), ("nth: [4, thursday, 11], plus: 1", 2026, "11-27"),
    ("weekday: [monday, on-or-before, 05-24]", 2026, "05-18"), ("weekday: [monday, on-or-before, 05-24]", 2027, "05-24"),
    ("weekday: [saturday, on-or-after, 06-20]", 2026, "06-20"), ("weekday: [friday, on-or-after, 06-19]", 2027, "06-25"),
    ("easter: -2", 2026, "04-03"), ("easter: 0", 2026, "04-05"), ("orthodox-easter: 1", 2026, "04-13"),
    ("dates: [2025-01-09, 2026-01-09]", 2026, "01-09"), ("dates: [2025-01-09]", 2026, ""),
    ("date: 06-19, from: 2027", 2026, ""), ("date: 06-19, from: 2026", 2026, "06-19"),
    ("date: 06-19, to: 2025", 2026, ""), ("date: 06-19, to: 2026", 2026, "06-19"),
    ("date: 06-19, in: [2026]", 2026, "06-19"), ("date: 06-19, in: [2025, 2027]", 2026, ""),
    ("date: 06-19, not-in: [2026]", 2026, ""), ("date: 01-20, every: [4, 2017]", 2025, "01-20"),
    ("date: 01-20, every: [4, 2017]", 2026, ""), ("date: 01-20, every: [4, 2017]", 2013, "01-20"),
    ("date: 09-17, only-on: [monday, friday]", 2027, "09-17"), ("date: 09-17, only-on: [monday, friday]", 2026, ""),
    ("date: 12-31, plus: 1", 2027, "01-01"), ("date: 06-19, kind: government", 2026, ""),
    ("date: 06-19, kind: observance", 2026, ""), ("date: 06-19, kind: half-day", 2026, ""),
    ("date: 06-19, kind: bank", 2026, ""), ("date: 06-19, kind: decreed", 2026, "06-19"),
    ("date: 06-19, unverified: true", 2026, ""), ("dates: [2026-06-19], tentative-from: 2026", 2026, ""),
    ("dates: [2026-06-19], tentative-from: 2027", 2026, "06-19"),
  ])
  func `each kind of rule in a year`(rule: String, year: Int, day: String) throws {
    let calendar = try Calendars.calendar("id: a, name: A, \(rule)")
    #expect(calendar.days(year) == (day.isEmpty ? [] : ["\(year)-\(day)"]))
  }
}
