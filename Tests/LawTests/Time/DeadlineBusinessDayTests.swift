@testable import Law
import Records
import Sourcing
import Testing

@Suite struct DeadlineBusinessDayTests {
  @Test(arguments: [
    // Form 8-K: four business days; an event on a day off makes the next business day day 1.
    ("us-sec-8k", 4, "2026-03-09", "2026-03-13"), ("us-sec-8k", 4, "2026-03-13", "2026-03-19"),
    ("us-sec-8k", 4, "2026-03-14", "2026-03-19"), ("us-sec-8k", 4, "2026-03-15", "2026-03-19"),
    ("us-sec-8k", 4, "2026-07-01", "2026-07-08"), ("us-sec-8k", 4, "2026-07-03", "2026-07-09"),
    ("us-sec-8k", 4, "2026-11-25", "2026-12-02"), ("us-sec-8k", 4, "2026-10-09", "2026-10-16"),
    ("us-sec-8k", 4, "2026-04-01", "2026-04-07"), ("us-sec-8k", 4, "2025-01-06", "2025-01-13"),
    ("us-sec-8k", 4, "2025-12-22", "2025-12-31"),
    // States.
    ("us-ny", 5, "2026-10-30", "2026-11-09"), ("us-vt", 14, "2026-02-27", "2026-03-20"),
    ("us-ca", 15, "2026-03-12", "2026-04-03"),
    ("us-ia", 5, "2026-02-11", "2026-02-18"), ("us-md", 3, "2026-04-01", "2026-04-06"),
    // North Dakota counts Saturdays.
    ("us-nd", 3, "2026-03-12", "2026-03-16"), ("us-pa", 3, "2026-03-12", "2026-03-17"),
    // Elsewhere.
    ("br", 3, "2026-04-01", "2026-04-07"), ("br", 3, "2026-11-18", "2026-11-24"), ("br", 3, "2026-02-13", "2026-02-18"),
    ("co", 15, "2026-01-02", "2026-01-26"), ("eg", 3, "2026-05-06", "2026-05-11"), ("au", 10, "2026-12-24", "2027-01-11"),
    ("cn", 3, "2026-02-13", "2026-02-25"), ("eea-hu", 5, "2026-08-06", "2026-08-12"),
  ])
  func `business days end as the law of the place says`(counting: String, days: Int, start: String, due: String) throws {
    let deadline = try computed(days, .businessDays, from: start, by: counting)
    #expect(deadline.due.description == due, "\(deadline.derivation)")
  }

  @Test func `an event on a day off says where day 1 is, and until when filings are accepted`() throws {
    let deadline = try computed(4, .businessDays, from: "2026-07-03", by: "us-sec-8k")
    #expect(
      deadline.derivation == [
        "The clock starts with discovery on Friday, 3 July 2026.",
        "Business days leave out Saturdays, Sundays and the holidays of calendar `us-sec`.",
        "What the law calls a business day (Form 8-K General Instruction B.1; 17 CFR 240.0-3(a); 17 CFR 232.13(a)(2)): a day the Commission is open; Good Friday and the Friday after Thanksgiving are, Columbus Day and Veterans Day are not.",
        "That day is no business day, so the next business day is day 1: business day 1 is Monday, 6 July 2026 and business day 4 is Thursday, 9 July 2026.",
        "A filing counts for a day if it is accepted by 17:30 on the clock of America/New_York.",
      ])
    #expect(deadline.otherReadings == [])
  }

  @Test func `the calendar of the commissioner's State takes the rule's place`() throws {
    let plain = try computed(3, .businessDays, from: "2026-04-16", by: "us-insurance-acts")
    #expect(plain.due.description == "2026-04-21")
    #expect(plain.derivation[1] == "Business days leave out Saturdays and Sundays; no calendar of holidays is known for this rule.")
    let massachusetts = try computed(3, .businessDays, from: "2026-04-16", by: "us-insurance-acts", calendar: "us-ma")
    #expect(massachusetts.due.description == "2026-04-22")
  }

  @Test func `holidays that are not certain make another reading`() throws {
    let deadline = try computed(3, .businessDays, from: "2026-03-18", by: "eg")
    #expect(deadline.due.description == "2026-03-23")
    #expect(deadline.otherReading?.due.description == "2026-03-24")
    #expect(deadline.otherReading?.why == "if days that are not yet certain to be holidays turn out to be, it ends then")
  }

  @Test(arguments: ["us-federal", "us-ny", "gb-eaw", "jp", "il", "cn", "hu", "sa"])
  func `counting business days is monotone and agrees with counting one by one`(id: String) throws {
    let calendar = try Calendars.named(id)
    var open = OpenDays(calendar)
    let first = try Calendars.date("2025-12-15")
    for offset in stride(from: 0, to: 400, by: 7) {
      let start = first.adding(days: offset)
      var previous = start
      for number in 1...12 {
        let found = open.businessDay(number, after: start, weekdays: nil, closures: false)
        let next = open.businessDay(1, after: previous, weekdays: nil, closures: false)
        let day = try #require(found)
        #expect(day > previous)
        #expect(calendar.isBusinessDay(day))
        #expect(next == day)
        let between = (start.daysSinceEpoch + 1...day.daysSinceEpoch).count {
          calendar.isBusinessDay(CivilDate(daysSinceEpoch: $0))
        }
        #expect(between == number)
        previous = day
      }
    }
  }

  @Test(arguments: ["us-tx", "us-az", "us-mo", "eea-se", "jp", "br", "il", "us-fl"])
  func `a later start never gives an earlier day, and no other reading is before the due day`(counting: String) throws {
    let first = try Calendars.date("2025-12-01")
    for unit in [DeadlineRule.Unit.calendarDays, .days, .businessDays, .months] {
      for amount in [1, 3, 10] {
        var previous = first
        for offset in 0..<120 {
          let deadline = try computed(amount, unit, from: first.adding(days: offset).description, by: counting)
          guard case .date(let due) = deadline.due else {
            Issue.record("not a day")
            continue
          }
          #expect(due >= previous, "\(unit) \(amount) from \(first.adding(days: offset))")
          #expect(deadline.otherReadings.allSatisfy { $0.due > deadline.due })
          previous = due
        }
      }
    }
  }

  @Test func `a rule of every country with a calendar computes for every unit`() throws {
    for rule in Calendars.inputs.value.countingRules {
      for unit in DeadlineRule.Unit.allCases {
        let one = try computed(5, unit, from: "2026-12-23T16:40:00+00:00", by: rule.id)
        #expect(one == (try computed(5, unit, from: "2026-12-23T16:40:00+00:00", by: rule.id)))
        #expect(one.derivation.allSatisfy { $0.hasSuffix(".") && !$0.contains("  ") })
        #expect(one.confidence == rule.confidence)
      }
    }
  }
}
