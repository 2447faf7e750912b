package import Records

/// How one jurisdiction, or one law, counts a statutory period.
///
/// The first word of each choice is what the text says; where a rule's reach to a notice of
/// a private body is doubtful, `Deadline` takes the day before any roll and names the other.
package struct CountingRule: Sendable, Hashable {
  /// The name that checklists refer to: `us-tx`.
  package let id: String
  /// ISO 3166 code of the place; `EU` for the Union.
  package let jurisdiction: String
  /// The statute or rule; nil where none was found.
  package let citation: String?
  package var firstDay: FirstDay
  /// What happens when the last day is no working day.
  package var roll: Roll
  /// Periods of fewer days than this leave out the days in between on which `roll` moves; nil if no such rule is known.
  package var short: Int?
  package var appliesTo: Reach?
  /// Whether the rule reaches a notice that a private body owes.
  package var privateNotice: Answer
  package var hours: Hours
  /// What the law says of a period in months; counted alike whatever it says.
  package var months: Months
  package var businessDay: BusinessDay
  /// A longer period must hold at least so many working days; only ever named as another reading.
  package var leastWorkingDays: LeastWorkingDays?
  /// Until when on the office's clock a filing counts for that day, in seconds since midnight.
  package var filingUntil: Int?
  /// The calendar of holidays; nil where none is written down, and then only weekday names move a day.
  package var calendar: String?
  /// IANA name of the clock of the office that receives the regulator's notice.
  package var officeTimeZone: String?
  package let confidence: Confidence
  package var sources: [String]
  package var note: String?

  package init(
    id: String, jurisdiction: String, citation: String?, firstDay: FirstDay = .excluded, roll: Roll = .none,
    short: Int? = nil, appliesTo: Reach? = nil, privateNotice: Answer, hours: Hours = .elapsed,
    months: Months = .silent, businessDay: BusinessDay = BusinessDay(), leastWorkingDays: LeastWorkingDays? = nil,
    filingUntil: Int? = nil, calendar: String? = nil, officeTimeZone: String? = nil, confidence: Confidence,
    sources: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.citation = citation
    self.firstDay = firstDay
    self.roll = roll
    self.short = short
    self.appliesTo = appliesTo
    self.privateNotice = privateNotice
    self.hours = hours
    self.months = months
    self.businessDay = businessDay
    self.leastWorkingDays = leastWorkingDays
    self.filingUntil = filingUntil
    self.calendar = calendar
    self.officeTimeZone = officeTimeZone
    self.confidence = confidence
    self.sources = sources
    self.note = note
  }

  /// Whether the day of the event is day 0 or day 1.
  package enum FirstDay: String, Sendable, Hashable, CaseIterable { case excluded, included }

  /// What the rule was made for.
  package enum Reach: String, Sendable, Hashable, CaseIterable {
    case allStatutoryPeriods = "all-statutory-periods", actsProvidedByLaw = "acts-provided-by-law", notices
    case publicOfficeActs = "public-office-acts", courtProceedings = "court-proceedings"
    case agencyRules = "agency-rules", thisDutyOnly = "this-duty-only"
  }

  package enum Answer: String, Sendable, Hashable, CaseIterable { case yes, doubtful, no }

  /// high: the text was read or fixes it; medium: well known but not re-read, or its reach inferred;
  /// low: its reach to a private notice is doubtful, or no statute was found.
  package enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
    case low, medium, high

    private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
    package static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }
  }

  /// How a period of hours runs. Hours always run elapsed here; anything else is another reading.
  package enum Hours: String, Sendable, Hashable, CaseIterable {
    /// Every hour counts, nights, weekends and holidays too.
    case elapsed
    /// An end on a day that moves goes to the same hour of the next other day.
    case sameHourNextDay = "same-hour-next-day"
    /// The hour of the event is not counted: the period runs from the next full hour.
    case nextFullHour = "next-full-hour"
    /// Days that move the end are left out, from midnight to midnight.
    case skipsMovingDays = "skips-moving-days"
  }

  package enum Months: String, Sendable, Hashable, CaseIterable {
    /// The day with the same number in the last month, or that month's last day.
    case sameNumberElseLast = "same-number-else-last"
    /// The law does not say; counted the same way.
    case silent
  }

  /// What the law calls a business day.
  package struct BusinessDay: Sendable, Hashable {
    /// Weekdays that are business days unless a holiday; nil means all but the calendar's weekend.
    package var weekdays: [Weekday]?
    /// A calendar of its own for business days; nil means the rule's.
    package var calendar: String?
    /// What the law says, in few words; nil if it gives no definition.
    package var meaning: String?

    package init(weekdays: [Weekday]? = nil, calendar: String? = nil, meaning: String? = nil) {
      self.weekdays = weekdays
      self.calendar = calendar
      self.meaning = meaning
    }
  }

  /// A period of `from` days or more must hold at least `days` working days.
  package struct LeastWorkingDays: Sendable, Hashable {
    package var from: Int
    package var days: Int

    package init(from: Int, days: Int) {
      self.from = from
      self.days = days
    }
  }

  /// Whether the rule may be relied on to move the last day of a private body's notice.
  package var isFirm: Bool { privateNotice == .yes && confidence > .low }
}
