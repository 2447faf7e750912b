import Law
import Records
import Sourcing
import Testing

@Suite struct DeadlineHourTests {
  @Test(arguments: [
    ("America/New_York", "2026-03-06T10:00:00-05:00", "2026-03-09T11:00:00-04:00"),
    ("America/New_York", "2026-10-30T10:00:00-04:00", "2026-11-02T09:00:00-05:00"),
    ("Europe/Berlin", "2026-03-27T10:20:00+01:00", "2026-03-30T11:20:00+02:00"),
    ("Europe/Berlin", "2026-10-23T10:20:00+02:00", "2026-10-26T09:20:00+01:00"),
    ("Australia/Lord_Howe", "2026-04-03T10:00:00+11:00", "2026-04-06T09:30:00+10:30"),
    ("Australia/Lord_Howe", "2026-10-02T10:00:00+10:30", "2026-10-05T10:30:00+11:00"),
    ("America/Phoenix", "2026-03-06T10:00:00-07:00", "2026-03-09T10:00:00-07:00"),
    ("Europe/Berlin", "2026-03-02T03:00:00-05:00", "2026-03-05T09:00:00+01:00"),
  ])
  func `seventy-two hours are real ones across a change of the clock`(name: String, start: String, due: String) throws {
    let zone = try #require(ZoneTable.system.clock(name))
    let deadline = try computed(72, .hours, from: start, by: nil, zone: zone)
    #expect(deadline.due.description == due)
    #expect(deadline.otherReadings == [])
  }

  @Test func `a bare day begins, for hours, with its first instant in the zone`() throws {
    let zone = try #require(ZoneTable.system.clock("America/New_York"))
    let deadline = try computed(72, .hours, from: "2026-03-12", by: nil, zone: zone)
    #expect(deadline.due.description == "2026-03-15T00:00:00-04:00")
    #expect(
      deadline.derivation == [
        "The clock starts with discovery on Thursday, 12 March 2026, without a time of day.",
        "The hours are counted from the beginning of 12 March 2026 in America/New_York, 00:00 (UTC-04:00), the earliest it can have been.",
        "72 hours run without a break, nights, weekends and holidays too: they end on Sunday, 15 March 2026 at 00:00 (UTC-04:00).",
      ])
  }

  @Test func `a bare day without a zone begins where it begins first on earth`() throws {
    let deadline = try computed(24, .hours, from: "2026-03-12", by: nil)
    #expect(deadline.due.description == "2026-03-12T10:00:00Z")
    #expect(deadline.derivation[1] == "No time zone is known, so the hours are counted from where 12 March 2026 begins first on earth, Wednesday, 11 March 2026 at 10:00 (UTC).")
  }

  @Test func `without a zone an instant keeps the offset it was written with`() throws {
    #expect(try computed(36, .hours, from: "2026-03-12T09:20:00-04:00", by: "us-bank-regulators").due.description == "2026-03-13T21:20:00-04:00")
  }

  @Test func `Union law: elapsed hours are due, the other counts are named`() throws {
    let deadline = try computed(72, .hours, from: "2026-03-13T10:20:00+01:00", by: "eu", zone: ZoneClock(fixed: 60))
    #expect(deadline.due.description == "2026-03-16T10:20:00+01:00")
    #expect(deadline.otherReadings.map(\.due.description) == ["2026-03-16T11:00:00+01:00", "2026-03-18T00:00:00+01:00"])
    #expect(
      deadline.otherReadings.map(\.why) == [
        "the hour of the event is not counted (Regulation (EEC, Euratom) 1182/71 Arts. 1-3), so the hours run from the next full hour",
        "a period of 2 days or more must hold at least 2 whole working days (Regulation (EEC, Euratom) 1182/71 Arts. 1-3), it is argued",
      ])
    let midweek = try computed(72, .hours, from: "2026-03-16T10:00:00+01:00", by: "eu", zone: ZoneClock(fixed: 60))
    #expect(midweek.otherReadings == [])
  }

  @Test func `a court rule that moves hours is only another reading`() throws {
    let deadline = try computed(72, .hours, from: "2026-03-12T10:20:00-04:00", by: "us-fl", zone: ZoneClock(fixed: -240))
    #expect(deadline.due.description == "2026-03-15T10:20:00-04:00")
    #expect(deadline.otherReading?.due.description == "2026-03-16T10:20:00-04:00")
  }

  @Test func `Wisconsin's Sundays left out of hours are only another reading`() throws {
    let deadline = try computed(72, .hours, from: "2026-03-13T10:20:00-05:00", by: "us-wi", zone: ZoneClock(fixed: -300))
    #expect(deadline.due.description == "2026-03-16T10:20:00-05:00")
    #expect(deadline.otherReading?.due.description == "2026-03-17T10:20:00-05:00")
  }

  @Test(arguments: [
    ("2026-04-29T10:20:00+02:00", "2026-05-04T12:00:00+02:00"), ("2026-04-27T10:20:00+02:00", "2026-04-30T10:20:00+02:00"),
    ("2026-04-28T10:20:00+02:00", "2026-05-04T12:00:00+02:00"),
  ])
  func `a law of its own lets hours end at noon of the next working day`(start: String, due: String) throws {
    let noon = CountingRule.Roll(days: [.saturday, .sunday, .holiday], hoursUntil: 43_200)
    let zone = try #require(ZoneTable.system.clock("Europe/Berlin"))
    let deadline = try computed(72, .hours, from: start, by: "eu", roll: noon, calendar: "de", zone: zone)
    #expect(deadline.due.description == due)
  }

  @Test func `hours from the end of a calendar year begin with the next year`() throws {
    let deadline = try computed(24, .hours, from: "2026-05-01T10:00:00-04:00", by: nil, anchor: .endOfCalendarYear, zone: ZoneClock(fixed: -300))
    #expect(deadline.due.description == "2027-01-02T00:00:00-05:00")
  }

  @Test func `an instant prints in prose with its clock`() throws {
    let due = Deadline.Due.instant(try #require(Instant("2026-04-14T09:05:30-04:00")))
    #expect(due.prose == "14 April 2026 at 09:05:30 (UTC-04:00)")
    #expect(due.longProse == "Tuesday, 14 April 2026 at 09:05:30 (UTC-04:00)")
  }
}
