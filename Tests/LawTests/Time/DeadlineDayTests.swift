import Law
import Records
import Sourcing
import Testing

/// Computes with the calendars of this repository.
func computed(
  _ amount: Int, _ unit: DeadlineRule.Unit, from start: String, by counting: String?,
  anchor: DeadlineRule.Anchor = .event, roll: CountingRule.Roll? = nil, calendar: String? = nil, zone: ZoneClock? = nil,
  about: Bool = false
) throws -> Deadline {
  let point: Moment.Point
  if let date = CivilDate(start) {
    point = .date(date)
  } else {
    point = .instant(try #require(Instant(start)))
  }
  let library = Calendars.inputs.value
  return Deadline.compute(
    rule: DeadlineRule(amount: amount, unit: unit, anchor: anchor, roll: roll, calendar: calendar),
    start: Moment(point, isApproximate: about), startLabel: "discovery",
    counting: try counting.map { try #require(library.counting(for: $0)) }, calendars: library, zone: zone)
}

@Suite struct DeadlineDayTests {
  /// Law, days, start, due day, and the other reading if there is one.
  @Test(arguments: [
    // Firm rules: the end moves off Saturday, Sunday and holidays as each law says.
    ("us-tx", 30, "2026-03-15", "2026-04-14", ""), ("us-tx", 60, "2026-10-27", "2026-12-28", ""),
    ("us-tx", 60, "2026-10-25", "2026-12-28", ""), ("us-ny", 30, "2026-01-13", "2026-02-13", ""),
    ("us-ny", 30, "2026-10-03", "2026-11-02", ""), ("us-ny", 30, "2026-10-04", "2026-11-04", ""),
    ("us-co", 30, "2026-06-04", "2026-07-06", ""), ("us-wa", 30, "2026-10-28", "2026-11-30", ""),
    ("us-ga", 10, "2026-05-15", "2026-05-26", ""), ("us-tn", 45, "2026-02-17", "2026-04-06", ""),
    ("us-nm", 45, "2026-03-28", "2026-05-12", ""), ("us-pa", 60, "2026-05-05", "2026-07-06", ""),
    // Saturdays stay where the law does not name them.
    ("us-az", 45, "2026-08-26", "2026-10-10", ""), ("us-az", 45, "2026-08-27", "2026-10-13", "" ),
    ("us-or", 45, "2026-08-26", "2026-10-10", ""), ("us-or", 45, "2026-08-27", "2026-10-12", ""),
    ("us-md", 45, "2026-08-26", "2026-10-10", ""), ("us-id", 30, "2026-06-04", "2026-07-06", ""),
    ("us-mo", 30, "2026-06-05", "2026-07-06", ""), ("us-ia", 30, "2026-06-05", "2026-07-06", ""),
    // Nothing moves.
    ("us-hhs", 60, "2026-05-05", "2026-07-04", ""), ("us-vt", 45, "2026-05-20", "2026-07-04", ""),
    ("us-ri", 30, "2026-06-04", "2026-07-04", ""), ("us-sec-other", 30, "2026-06-04", "2026-07-04", ""),
    // Reach doubtful or confidence low: the raw day is due, the moved one is the other reading.
    ("us-fl", 30, "2026-03-12", "2026-04-11", "2026-04-13"), ("us-ca", 15, "2026-06-05", "2026-06-20", "2026-06-22"),
    ("us-me", 30, "2026-06-04", "2026-07-04", "2026-07-06"), ("us-in", 45, "2026-05-20", "2026-07-04", "2026-07-06"),
    ("us-ftc", 30, "2026-06-04", "2026-07-04", "2026-07-06"), ("us-federal-courts", 30, "2026-06-04", "2026-07-04", "2026-07-06"),
    ("us-ny-dfs", 30, "2026-06-05", "2026-07-05", "2026-07-06"), ("us-va", 30, "2026-06-05", "2026-07-05", "2026-07-06"),
    ("eea-de", 30, "2026-09-03", "2026-10-03", "2026-10-05"), ("ch", 14, "2026-07-18", "2026-08-01", "2026-08-03"),
    // Days that are not known here are only named.
    ("us-al", 45, "2026-08-26", "2026-10-10", "2026-10-13"), ("us-oh", 45, "2026-05-27", "2026-07-11", "2026-07-13"),
    ("us-wi", 45, "2026-05-27", "2026-07-11", "2026-07-13"), ("my", 7, "2026-04-05", "2026-04-12", "2026-04-13"),
    ("in", 10, "2026-01-15", "2026-01-25", "2026-01-27"), ("ke", 10, "2026-06-10", "2026-06-20", "2026-06-22"),
    // A holiday that is not certain does not count.
    ("vn", 30, "2026-10-25", "2026-11-24", "2026-11-25"), ("kr", 10, "2026-07-07", "2026-07-17", "2026-07-20"),
    // Closures count where the law says so.
    ("eea-se", 10, "2026-06-09", "2026-06-22", ""), ("eea-fi", 10, "2026-06-09", "2026-06-19", "2026-06-22"),
    ("jp", 30, "2026-12-02", "2027-01-04", ""), ("jp", 60, "2026-04-01", "2026-06-01", ""),
    // Elsewhere.
    ("br", 20, "2026-10-19", "2026-11-09", ""), ("au", 30, "2026-12-26", "2027-01-25", ""),
    ("au", 30, "2026-11-25", "2026-12-28", ""), ("tw", 30, "2026-09-11", "2026-10-12", ""),
    ("il", 10, "2026-09-11", "2026-09-22", ""), ("za", 10, "2026-12-16", "2026-12-28", ""),
    ("sg", 3, "2026-06-05", "2026-06-08", ""), ("hk", 14, "2026-09-12", "2026-09-28", ""),
  ])
  func `calendar days end as the law of the place says`(
    counting: String, days: Int, start: String, due: String, other: String
  ) throws {
    let deadline = try computed(days, .calendarDays, from: start, by: counting)
    #expect(deadline.due.description == due, "\(deadline.derivation)")
    #expect(deadline.otherReading?.due.description ?? "" == other, "\(deadline.otherReadings)")
  }

  @Test(arguments: [
    (DeadlineRule.Anchor.endOfCalendarYear, 60, "2026-05-02", "2027-03-01"),
    (.endOfCalendarYear, 60, "2027-05-02", "2028-02-29"), (.endOfCalendarYear, 60, "2027-12-31", "2028-02-29"),
    (.endOfCalendarYear, 60, "2028-01-01", "2029-03-01"), (.endOfCalendarQuarter, 30, "2026-02-10", "2026-04-30"),
    (.endOfCalendarQuarter, 30, "2026-04-01", "2026-07-30"), (.endOfCalendarMonth, 10, "2028-02-01", "2028-03-10"),
  ])
  func `a count from the end of a calendar period`(anchor: DeadlineRule.Anchor, days: Int, start: String, due: String) throws {
    #expect(try computed(days, .calendarDays, from: start, by: "us-hhs", anchor: anchor).due.description == due)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-03-31", 1, "2026-04-30"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-02-28", 1, "2026-03-28"), ("2028-02-29", 12, "2029-02-28"),
  ])
  func `a month ends on the same number or on its last day`(start: String, months: Int, due: String) throws {
    #expect(try computed(months, .months, from: start, by: nil).due.description == due)
  }

  @Test(arguments: [
    ("eu", "de", "2026-11-25", "2026-12-28"), ("eu", "de", "2026-10-14", "2026-11-16"),
    ("eu", "fr", "2026-10-11", "2026-11-12"), ("gb", nil, "2026-11-25", "2026-12-29"),
  ])
  func `a month of Union law ends on the next working day of the authority's State`(
    counting: String, calendar: String?, start: String, due: String
  ) throws {
    #expect(try computed(1, .months, from: start, by: counting, calendar: calendar).due.description == due)
  }

  @Test func `without a calendar only days of the week move an end, and the derivation says so`() throws {
    let deadline = try computed(1, .months, from: "2026-11-25", by: "eu")
    #expect(deadline.due.description == "2026-12-25")
    #expect(deadline.derivation.contains("No calendar of holidays is known for this rule, so only days of the week move the last day."))
    #expect(try computed(1, .months, from: "2026-11-25", by: "eu", calendar: "atlantis").derivation.first == "There is no calendar `atlantis`; no holiday is counted.")
  }

  @Test func `years end on the same day, 29 February on the 28th`() throws {
    #expect(try computed(1, .years, from: "2028-02-29", by: nil).due.description == "2029-02-28")
    #expect(try computed(4, .years, from: "2028-02-29", by: nil).due.description == "2032-02-29")
  }

  @Test func `the Dutch act does not move terms of more than ninety days or three months`() throws {
    #expect(try computed(90, .calendarDays, from: "2026-05-03", by: "eea-nl").due.description == "2026-08-03")
    #expect(try computed(91, .calendarDays, from: "2026-05-02", by: "eea-nl").due.description == "2026-08-01")
    #expect(try computed(3, .months, from: "2026-05-01", by: "eea-nl").due.description == "2026-08-03")
    #expect(try computed(4, .months, from: "2026-04-01", by: "eea-nl").due.description == "2026-08-01")
    #expect(try computed(1, .years, from: "2025-08-01", by: "eea-nl").due.description == "2026-08-01")
  }

  @Test func `where the first day counts, the period ends a day earlier and the later day is named`() throws {
    let irish = try computed(30, .calendarDays, from: "2026-03-01", by: "eea-ie")
    #expect(irish.due.description == "2026-03-30")
    #expect(irish.otherReading?.due.description == "2026-03-31")
    #expect(irish.otherReading?.why == "if the day of discovery is not counted, the period ends a day later")
  }

  @Test func `a short period leaves out the days that move an end, unless the law says calendar days`() throws {
    let short = try computed(5, .days, from: "2026-05-21", by: "us-ga")
    #expect(short.due.description == "2026-05-29")
    #expect(
      short.derivation.last
        == "But periods of fewer than 7 days leave out Saturdays, Sundays and holidays in between (O.C.G.A. 1-3-1(d)(3); 1-4-1): the last day is Friday, 29 May 2026.")
    let calendarDays = try computed(5, .calendarDays, from: "2026-05-21", by: "us-ga")
    #expect(calendarDays.due.description == "2026-05-26")
    #expect(calendarDays.otherReadings == [])
    #expect(try computed(7, .days, from: "2026-05-21", by: "us-ga").due.description == "2026-05-28")
    let doubtful = try computed(5, .days, from: "2026-05-21", by: "us-ftc")
    #expect(doubtful.due.description == "2026-05-26")
    #expect(doubtful.otherReading?.due.description == "2026-05-29")
    // Maryland does not leave Saturdays out.
    #expect(try computed(5, .days, from: "2026-05-21", by: "us-md").due.description == "2026-05-28")
  }

  @Test func `the law's own roll wins over the counting rule`() throws {
    let own = try computed(30, .calendarDays, from: "2026-03-12", by: "us-fl", roll: .weekendsAndHolidays)
    #expect(own.due.description == "2026-04-13")
    #expect(own.otherReadings == [])
    #expect(try computed(60, .calendarDays, from: "2026-10-27", by: "us-tx", roll: CountingRule.Roll.none).due.description == "2026-12-26")
  }

  @Test func `where the next day that does not move the end is no business day, both are named`() throws {
    // Veterans Day 2022 was a Friday; Arizona does not name Saturdays.
    let deadline = try computed(45, .calendarDays, from: "2022-09-27", by: "us-az")
    #expect(deadline.due.description == "2022-11-12")
    #expect(deadline.otherReading?.due.description == "2022-11-14")
    #expect(deadline.otherReading?.why == "if the next business day is meant, Saturday, 12 November 2022 is none")
  }

  @Test func `days are counted on the clock of the recipient's place`() throws {
    let newYork = try #require(ZoneTable.system.clock("America/New_York"))
    let late = try computed(10, .calendarDays, from: "2026-03-12T23:30:00-08:00", by: nil, zone: newYork)
    #expect(late.due.description == "2026-03-23")
    #expect(late.derivation[1] == "On the clock of America/New_York that is Friday, 13 March 2026, and days are counted there.")
    #expect(try computed(10, .calendarDays, from: "2026-03-12T23:30:00-08:00", by: nil).due.description == "2026-03-22")
  }

  @Test func `an approximate start is said`() throws {
    let deadline = try computed(30, .calendarDays, from: "2026-03-15", by: "us-tx", about: true)
    #expect(deadline.isApproximate)
    #expect(deadline.derivation.last == "The start is recorded as approximate; the due date is as approximate as it is.")
  }

  @Test func `the derivation tells the computation step by step`() throws {
    let deadline = try computed(30, .calendarDays, from: "2026-03-12", by: "us-fl")
    #expect(
      deadline.derivation == [
        "The clock starts with discovery on Thursday, 12 March 2026.",
        "30 calendar days: that day itself is not counted, so the last day is Saturday, 11 April 2026.",
        "That is a Saturday. Whether the rule on counting (Fla. R. Gen. Prac. & Jud. Admin. 2.514(a); Fla. Stat. 110.117) reaches a notice that a private body owes is doubtful, so the last day is not moved; otherwise it would be Monday, 13 April 2026.",
      ])
    #expect(deadline.otherReadings.map(\.why) == ["Fla. R. Gen. Prac. & Jud. Admin. 2.514(a); Fla. Stat. 110.117 moves a last day that is a Saturday"])
    #expect(deadline.confidence == .low)
    #expect(deadline.due.prose == "11 April 2026")
    #expect(deadline.due.longProse == "Saturday, 11 April 2026")
  }

  @Test func `amounts of nothing and beyond all reason are computed`() throws {
    let none = try computed(0, .calendarDays, from: "2026-04-11", by: "us-tx")
    #expect(none.due.description == "2026-04-11")
    #expect(DeadlineRule(amount: -3, unit: .hours).amount == 0)
    #expect(DeadlineRule(amount: Int.max, unit: .hours).amount == 10_000)
    for unit in DeadlineRule.Unit.allCases {
      for start in ["0001-01-01", "9999-12-31", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"] {
        #expect(try !computed(10_000, unit, from: start, by: "us-tx").derivation.isEmpty)
      }
    }
  }
}
