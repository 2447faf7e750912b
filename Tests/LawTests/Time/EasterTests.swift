import Law
import Records
import Sourcing
import Testing

@Suite struct EasterTests {
  @Test(arguments: [
    (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"), (2000, "2000-04-23"),
    (2008, "2008-03-23"), (2011, "2011-04-24"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
    (2027, "2027-03-28"), (2028, "2028-04-16"), (2038, "2038-04-25"), (2049, "2049-04-18"), (2076, "2076-04-19"),
    (2285, "2285-03-22"),
  ])
  func `Western Easter Sunday, its earliest, latest and corrected dates`(year: Int, date: String) {
    #expect(Easter.western(in: year)?.description == date)
  }

  @Test(arguments: [
    (1983, "1983-05-08"), (2010, "2010-04-04"), (2013, "2013-05-05"), (2016, "2016-05-01"), (2017, "2017-04-16"),
    (2021, "2021-05-02"), (2024, "2024-05-05"), (2025, "2025-04-20"), (2026, "2026-04-12"), (2027, "2027-05-02"),
    (2028, "2028-04-16"),
  ])
  func `Orthodox Easter Sunday on the Gregorian calendar`(year: Int, date: String) {
    #expect(Easter.orthodox(in: year)?.description == date)
  }

  @Test func `both are Sundays between late March and early May, the Orthodox one never first`() {
    for year in 1900...2099 {
      guard let western = Easter.western(in: year), let orthodox = Easter.orthodox(in: year) else {
        Issue.record("no Easter in \(year)")
        continue
      }
      #expect(western.weekday == .sunday && orthodox.weekday == .sunday)
      #expect(western.description >= "\(year)-03-22" && western.description <= "\(year)-04-25")
      #expect(orthodox >= western)
    }
  }

  @Test(arguments: [0, -5, 10_000, Int.max, Int.min])
  func `a year that no calendar knows has no Easter`(year: Int) {
    #expect(Easter.western(in: year) == nil)
    #expect(Easter.orthodox(in: year) == nil)
  }
}
