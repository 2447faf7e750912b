import Law
import Records
import Sourcing
import Testing

/// One holiday on each weekday: 2 to 8 November 2026 run from Monday to Sunday.
@Suite struct ObservanceTests {
  @Test(arguments: [
    ("none", "02 03 04 05 06 07 08"),
    ("us", "02 03 04 05 06 06+07 08+09"),
    ("sunday-monday", "02 03 04 05 06 07 08+09"),
    ("saturday-friday", "02 03 04 05 06 06+07 08"),
    ("weekend-monday", "02 03 04 05 06 07+09 08+09"),
    ("next-free-weekday", "02 03 04 05 06 07+09 08+09"),
    ("next-free-weekday-if-sunday", "02 03 04 05 06 07 08+09"),
    ("next-free-day-if-sunday", "02 03 04 05 06 07 08+09"),
    ("to-next-monday", "02 09 09 09 09 09 09"),
    ("nearest-monday-ar", "02 02 02 09 09 07 08"),
    ("nearest-monday-cl", "02 02 02 02 09 07 08"),
    ("nearest-friday-cl", "02 30 06 05 06 07 08"),
    ("sunday-to-saturday", "02 03 04 05 06 07 07"),
    ("sunday-to-monday", "02 03 04 05 06 07 09"),
    ("weekend-to-monday", "02 03 04 05 06 09 09"),
    ("kr-any", "02 03 04 05 06 07+09 08+09"),
    ("kr-sunday", "02 03 04 05 06 07 08+09"),
    ("previous-or-next-tw", "02 03 04 05 06 06+07 08+09"),
    ("sa", "02 03 04 05 05+06 07+08 08"),
  ])
  func `each observance on each weekday`(observance: String, expected: String) throws {
    let found = try (2...8).map { day in
      let calendar = try Calendars.calendar("id: a, name: A, date: 11-0\(day), observed: \(observance)")
      return calendar.days(2026).map { String($0.suffix(2)) }.joined(separator: "+")
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(arguments: HolidayCalendar.Observance.allCases)
  func `a day in the middle of a working week stays unless the law moves it`(observance: HolidayCalendar.Observance) throws {
    let calendar = try Calendars.calendar("id: a, name: A, date: 11-02, observed: \(observance.rawValue)")
    #expect(calendar.days(2026) == ["2026-11-02"])
  }

  @Test func `two holidays on one weekend take two free weekdays`() throws {
    let calendar = try Calendars.calendar(
      "id: a, name: A, date: 12-25", "id: b, name: B, date: 12-26", keys: "observed: next-free-weekday")
    #expect(calendar.days(2027) == ["2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28"])
    #expect(calendar.days(2022) == ["2022-12-25", "2022-12-26", "2022-12-27"])
  }

  @Test func `a Korean holiday that meets another one is made up for once`() throws {
    let calendar = try Calendars.calendar(
      "id: a, name: A, date: 05-05, observed: kr-any", "id: b, name: B, dates: [2025-05-05], observed: kr-any")
    #expect(calendar.days(2025) == ["2025-05-05", "2025-05-06"])
  }

  @Test func `a Japanese day between two holidays is one, unless it is a Sunday`() throws {
    let calendar = try Calendars.calendar("id: a, name: A, date: 09-21", "id: b, name: B, date: 09-23", keys: "sandwich: jp")
    #expect(calendar.days(2026) == ["2026-09-21", "2026-09-22", "2026-09-23"])
    #expect(calendar.days(2024) == ["2024-09-21", "2024-09-23"])
  }

  @Test func `a calendar that re-observes moves what it inherits, but not what names its own observance`() throws {
    let text = """
      calendars:
      - {id: parent, jurisdiction: XX, name: P, citation: c, observed: us, holidays: [
          {id: a, name: A, date: 07-04}, {id: b, name: B, date: 06-19, observed: none}]}
      - {id: plain, jurisdiction: XX, name: C, citation: c, extends: parent, observed: sunday-monday, holidays: []}
      - {id: child, jurisdiction: XX, name: C, citation: c, extends: parent, observed: sunday-monday, re-observe: yes, holidays: []}
      - {id: less, jurisdiction: XX, name: C, citation: c, extends: child, drop: [a], holidays: [{id: a, name: A2, date: 08-01}]}
      """
    let read = Calendars.library(text)
    #expect(read.findings.map(\.message) == [])
    #expect(read.value.calendar(for: "plain")?.days(2026) == ["2026-06-19", "2026-07-03", "2026-07-04"])
    #expect(read.value.calendar(for: "child")?.days(2026) == ["2026-06-19", "2026-07-04"])
    #expect(read.value.calendar(for: "child")?.days(2027) == ["2027-06-19", "2027-07-04", "2027-07-05"])
    #expect(read.value.calendar(for: "less")?.days(2026) == ["2026-06-19", "2026-08-01"])
  }
}
