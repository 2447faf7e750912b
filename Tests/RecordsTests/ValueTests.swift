import Records
import Testing

struct ValueTests {
  @Test(arguments: ["2026-03-15", "2024-02-29", "0001-01-01", "9999-12-31", "1970-01-01", "2000-02-29"])
  func `a day reads and writes the same`(text: String) throws {
    let day = try #require(CivilDate(text))
    #expect(day.description == text)
    #expect(CivilDate(daysSinceEpoch: day.daysSinceEpoch) == day)
  }

  @Test(arguments: ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-01 ", "", "0000-01-01", "２０２６-01-01"])
  func `what is no day is not read`(text: String) { #expect(CivilDate(text) == nil) }

  @Test func `every day of four centuries has its own number and weekday`() throws {
    let first = try #require(CivilDate("1800-01-01"))
    #expect(first.weekday == .wednesday)
    var before = first
    for offset in 1...146_097 {
      let day = first.adding(days: offset)
      guard day > before, CivilDate(day.description) == day else {
        Issue.record("\(day) does not follow \(before)")
        return
      }
      before = day
    }
    #expect(before.weekday == .wednesday)
  }

  @Test(arguments: [("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-15", -3, "2025-12-15"), ("2026-12-01", 13, "2028-01-01")])
  func `months are added as months`(start: String, months: Int, end: String) throws {
    #expect(try #require(CivilDate(start)).adding(months: months).description == end)
  }

  @Test func `sums beyond the calendar stop at its edge`() throws {
    let day = try #require(CivilDate("2026-03-15"))
    #expect(day.adding(days: .max).description == "9999-12-31")
    #expect(day.adding(days: .min).description == "0001-01-01")
    #expect(day.adding(months: .max).year == 9999)
    #expect(Instant(startOf: day, offset: 0).adding(seconds: .max).date.year == 9999)
  }

  @Test(arguments: [
    ("2026-03-02T03:14:00-05:00", "2026-03-02T03:14:00-05:00"), ("2026-03-02T03:14Z", "2026-03-02T03:14:00Z"),
    ("2026-03-02 03:14:59+05:45", "2026-03-02T03:14:59+05:45"), ("2026-03-02t03:14:00z", "2026-03-02T03:14:00Z"),
  ])
  func `an instant keeps its offset`(text: String, written: String) throws {
    #expect(try #require(Instant(text)).description == written)
  }

  @Test(arguments: ["2026-03-02T03:14:00", "2026-03-02T24:00:00Z", "2026-03-02T23:60:00Z", "2026-03-02T23:00:60Z", "2026-03-02T03:14:00-0500", "2026-03-02T03:14:00+15:00", "2026-03-02", "x"])
  func `what is no instant is not read`(text: String) { #expect(Instant(text) == nil) }

  @Test(arguments: [
    ("125000 USD", 12_500_000), ("99.95 EUR", 9_995), ("0.5 USD", 50), ("1000 JPY", 1_000), ("999999999999 USD", 99_999_999_999_900),
  ])
  func `money counts the smallest unit`(text: String, units: Int) throws {
    #expect(try #require(Money(text)).minorUnits == units)
  }

  @Test(arguments: ["100", "100 XXX", "1,000 USD", "100.5 JPY", "1.234 USD", "-1 USD", "1000000000000 USD", "1. USD", ""])
  func `what is no money is not read`(text: String) { #expect(Money(text) == nil) }

  static func moment(_ text: String) -> Moment? {
    if let day = CivilDate(text) { return Moment(.date(day)) }
    return Instant(text).map { Moment(.instant($0)) }
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-02", true), ("2026-03-02", "2026-03-02", false),
    ("2026-03-02T10:00:00Z", "2026-03-02T05:30:00-05:00", true), ("2026-03-02T23:00:00-05:00", "2026-03-02", false),
    ("2026-03-02T23:00:00-05:00", "2026-03-03", true), ("2026-03-02", "2026-03-03T01:00:00Z", false),
    ("2026-03-02", "2026-03-03T12:00:00Z", true), ("2026-03-01T11:00:00Z", "2026-03-02", false),
    ("2026-03-01T09:59:59Z", "2026-03-02", true), ("2026-03-02", "2026-03-03T01:00:00-05:00", true),
  ])
  func `moments are in order only when it is certain`(first: String, second: String, isBefore: Bool) throws {
    let (first, second) = (try #require(Self.moment(first)), try #require(Self.moment(second)))
    #expect(first.isCertainlyBefore(second) == isBefore)
    #expect(!second.isCertainlyBefore(first))
  }

  @Test func `an approximate moment is before nothing`() throws {
    let about = Moment(.date(try #require(CivilDate("2020-01-01"))), isApproximate: true)
    let later = Moment(.date(try #require(CivilDate("2026-01-01"))))
    #expect(!about.isCertainlyBefore(later))
    #expect(about.description == "about 2020-01-01")
  }
}
