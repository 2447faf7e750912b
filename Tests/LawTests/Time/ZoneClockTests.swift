import Law
import Records
import Sourcing
import Testing

@Suite struct ZoneClockTests {
  @Test(arguments: [
    ("America/New_York", "2026-03-08T06:59:59Z", -300), ("America/New_York", "2026-03-08T07:00:00Z", -240),
    ("America/New_York", "2026-11-01T05:59:59Z", -240), ("America/New_York", "2026-11-01T06:00:00Z", -300),
    ("Europe/Berlin", "2026-03-29T00:59:59Z", 60), ("Europe/Berlin", "2026-03-29T01:00:00Z", 120),
    ("Europe/Berlin", "2026-10-25T01:00:00Z", 60), ("Australia/Lord_Howe", "2026-04-04T14:59:59Z", 660),
    ("Australia/Lord_Howe", "2026-04-04T15:00:00Z", 630), ("Asia/Kolkata", "2026-06-01T00:00:00Z", 330),
    ("America/Phoenix", "2026-06-01T00:00:00Z", -420), ("Pacific/Auckland", "2026-01-01T00:00:00Z", 780),
    ("UTC", "2026-06-01T00:00:00Z", 0),
  ])
  func `the offset of a zone changes at its instant`(name: String, instant: String, minutes: Int) throws {
    let clock = try #require(ZoneTable.system.clock(name))
    #expect(try clock.offset(at: #require(Instant(instant)).seconds) == minutes)
  }

  @Test(arguments: [
    // Plain, in a gap, in a fold.
    ("America/New_York", "2026-03-08", 60, "2026-03-08T01:00:00-05:00"),
    ("America/New_York", "2026-03-08", 150, "2026-03-08T01:30:00-05:00"),
    ("America/New_York", "2026-03-08", 180, "2026-03-08T03:00:00-04:00"),
    ("America/New_York", "2026-11-01", 90, "2026-11-01T01:30:00-04:00"),
    ("America/New_York", "2026-11-01", 120, "2026-11-01T02:00:00-05:00"),
    ("Europe/Berlin", "2026-03-29", 150, "2026-03-29T01:30:00+01:00"),
    ("Europe/Berlin", "2026-10-25", 150, "2026-10-25T02:30:00+02:00"),
    ("Australia/Lord_Howe", "2026-04-05", 105, "2026-04-05T01:45:00+11:00"),
    ("Australia/Lord_Howe", "2026-10-04", 135, "2026-10-04T01:45:00+10:30"),
    ("Australia/Lord_Howe", "2026-10-04", 150, "2026-10-04T02:30:00+11:00"),
  ])
  func `a local time that happens twice or never is read as the earlier one`(
    name: String, day: String, minute: Int, expected: String
  ) throws {
    let clock = try #require(ZoneTable.system.clock(name))
    #expect(try clock.instant(on: Calendars.date(day), secondOfDay: minute * 60).description == expected)
  }

  @Test(arguments: [
    ("America/New_York", "2026-03-08", "2026-03-08T00:00:00-05:00"),
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"),
    ("Africa/Cairo", "2026-04-24", "2026-04-24T01:00:00+03:00"),
    ("Asia/Beirut", "2026-03-29", "2026-03-29T01:00:00+03:00"),
    ("Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00"),
  ])
  func `a day begins with its first instant, also where midnight is skipped`(name: String, day: String, start: String) throws {
    let clock = try #require(ZoneTable.system.clock(name))
    #expect(try clock.startOfDay(Calendars.date(day)).description == start)
  }

  @Test(arguments: ["Foo/Bar", "EST", "GMT+5", "", "/", "America/", "america/new_york", "America/New York", "../../etc/passwd"])
  func `a name that is no zone has no clock`(name: String) {
    #expect(ZoneTable.system.clock(name) == nil)
  }

  @Test func `a fixed clock never changes and needs no table`() throws {
    let clock = ZoneClock(fixed: -300)
    #expect(clock.name == "UTC-05:00")
    #expect(try clock.startOfDay(Calendars.date("2026-07-04")).description == "2026-07-04T00:00:00-05:00")
    #expect(try clock.date(of: #require(Instant("2026-07-04T02:00:00Z"))).description == "2026-07-03")
    let table = ZoneTable { $0 == "Test/Place" ? clock : nil }
    #expect(table.clock("Test/Place")?.offset(at: 0) == -300)
    #expect(table.clock("Test/Other") == nil)
  }

  @Test func `the office time zones of all counting rules are known`() {
    let unknown = Calendars.inputs.value.countingRules.compactMap(\.officeTimeZone)
      .filter { ZoneTable.system.clock($0) == nil }
    #expect(unknown == [])
  }

  @Test(arguments: ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo", "Pacific/Apia"])
  func `there and back gives the same instant at every hour of a year, folds apart`(name: String) throws {
    let clock = try #require(ZoneTable.system.clock(name))
    let first = try Calendars.date("2026-01-01").daysSinceEpoch * 86_400
    var different = 0
    for hour in 0..<(365 * 24) {
      let instant = clock.local(Instant(seconds: first + hour * 3_600, offset: 0))
      let back = clock.instant(on: instant.date, secondOfDay: instant.secondOfDay)
      #expect(back.seconds <= instant.seconds)
      if back.seconds != instant.seconds { different += 1 }
    }
    #expect(different <= 1)
  }
}
