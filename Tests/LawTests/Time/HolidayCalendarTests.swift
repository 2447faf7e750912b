import Law
import Records
import Sourcing
import Testing

@Suite struct HolidayCalendarTests {
  /// As the Office of Personnel Management lists them.
  @Test(arguments: [
    (2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
    (2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
    (2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25"),
    (2027, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31"),
    (2028, "01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-11 11-23 12-25"),
  ])
  func `federal holidays of the United States with the days they are observed`(year: Int, days: String) throws {
    let calendar = try Calendars.named("us-federal")
    #expect(calendar.days(year) == days.split(separator: " ").map { "\(year)-\($0)" })
  }

  @Test func `a substitute may fall in the year before`() throws {
    let calendar = try Calendars.named("us-federal")
    #expect(try calendar.isHoliday(Calendars.date("2021-12-31")))
    #expect(calendar.holidays(in: 2027).last?.name == "New Year's Day")
    #expect(calendar.holidays(in: 2027).last?.isSubstitute == true)
  }

  @Test func `Juneteenth is a federal holiday from 2021 on`() throws {
    let calendar = try Calendars.named("us-federal")
    #expect(try !calendar.isHoliday(Calendars.date("2020-06-19")))
    #expect(try calendar.isHoliday(Calendars.date("2021-06-18")))
  }

  @Test(arguments: [
    ("us-sec", "2024-12-24"), ("us-ny", "2026-02-12"), ("us-ny", "2026-11-03"), ("us-ak", "2026-10-19"),
    ("us-ma", "2026-04-20"), ("us-dc", "2029-01-20"), ("us-ok", "2029-12-24"), ("gb-eaw", "2027-12-27"),
    ("gb-eaw", "2027-12-28"), ("gb-sct", "2028-01-03"), ("gb-sct", "2028-01-04"), ("gb-nir", "2026-07-13"),
    ("gr", "2026-04-13"), ("nl", "2025-04-26"), ("nl", "2025-05-05"), ("jp", "2026-09-22"), ("kr", "2025-05-06"),
    ("kr", "2025-10-08"), ("tw", "2026-02-27"), ("ar", "2026-06-15"), ("cl", "2027-10-31"), ("co", "2026-01-12"),
    ("ca", "2026-05-18"), ("se", "2026-06-20"), ("is", "2026-04-23"), ("za", "2027-03-22"), ("ke", "2027-12-27"),
    ("sa", "2025-02-23"), ("mx", "2024-10-01"), ("nz", "2027-06-25"), ("cn", "2026-02-23"), ("bg", "2026-05-25"),
  ])
  func `the day is a holiday there`(id: String, day: String) throws {
    #expect(try Calendars.named(id).isHoliday(Calendars.date(day)))
  }

  @Test(arguments: [
    ("us-ny", "2026-07-03"), ("us-tx", "2026-07-03"), ("us-ca", "2026-06-19"), ("us-vt", "2026-10-12"),
    ("us-dc", "2026-01-20"), ("us-il", "2026-03-02"), ("nl", "2026-05-05"), ("nl", "2025-04-27"),
    ("fi", "2026-06-19"), ("de", "2026-11-01"), ("br", "2026-02-16"), ("ar", "2026-06-17"), ("co", "2026-01-06"),
    ("jp", "2026-12-29"), ("au", "2026-06-08"), ("gb-eaw", "2026-04-07"), ("us-sec", "2024-03-29"),
    ("us-sec", "2026-11-27"), ("gr", "2027-05-01"), ("us-ok", "2028-12-26"),
  ])
  func `the day is no holiday there`(id: String, day: String) throws {
    #expect(try !Calendars.named(id).isHoliday(Calendars.date(day)))
  }

  @Test(arguments: [
    ("kr", "2026-07-17"), ("hu", "2026-12-24"), ("bg", "2026-01-02"), ("sg", "2028-02-28"), ("jp", "2028-03-20"),
    ("za", "2026-11-04"), ("ae", "2026-06-15"), ("my", "2026-03-20"), ("eg", "2026-03-20"),
  ])
  func `a tentative or unverified day counts only when asked for`(id: String, day: String) throws {
    let calendar = try Calendars.named(id), date = try Calendars.date(day)
    #expect(!calendar.isHoliday(date))
    #expect(calendar.isHoliday(date, including: .doubtfulToo))
  }

  @Test(arguments: [
    ("us-federal", "2026-07-06", true), ("us-federal", "2026-07-04", false), ("us-federal", "2026-07-03", false),
    ("il", "2026-05-01", false), ("il", "2026-05-03", true), ("sa", "2026-05-07", true), ("eg", "2026-05-08", false),
    ("hu", "2026-08-08", true), ("hu", "2026-08-21", false), ("cn", "2026-02-14", true), ("cn", "2026-02-28", true),
  ])
  func `business days follow the weekend of the place and worked weekends`(id: String, day: String, open: Bool) throws {
    #expect(try Calendars.named(id).isBusinessDay(Calendars.date(day)) == open)
  }

  @Test func `every calendar gives the same days each time and never traps in any year`() {
    for calendar in Calendars.inputs.value.calendars {
      for year in [-1, 0, 1, 2, 1582, 1900, 2026, 9998, 9999, 10_000] {
        let days = calendar.holidays(in: year, including: .doubtfulToo)
        #expect(days == calendar.holidays(in: year, including: .doubtfulToo))
        #expect(days == days.sorted())
        #expect(days.allSatisfy { $0.date.year == year })
      }
    }
  }

  @Test func `what is certain is a part of what may be`() {
    for calendar in Calendars.inputs.value.calendars {
      for year in 2023...2028 {
        let all = calendar.holidays(in: year, including: .doubtfulToo).filter { !$0.isSubstitute }
        let certain = calendar.holidays(in: year).filter { !$0.isSubstitute }
        #expect(certain.allSatisfy { all.contains($0) }, "\(calendar.id) \(year)")
      }
    }
  }
}
