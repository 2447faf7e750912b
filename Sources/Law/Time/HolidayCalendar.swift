package import Records

/// The holidays of one place as rules, and its weekly rest days.
///
/// A calendar holds rules, not dates: a year is worked out when it is asked for, in a few
/// microseconds, so loading a hundred calendars costs only reading their files. To ask about
/// many days use `OpenDays`, which keeps the years it has worked out.
///
/// A day that may or may not be a holiday is not one (the result of counting is then the
/// earlier day). Such days can be asked for with `including: .doubtfulToo`.
package struct HolidayCalendar: Sendable {
  /// The name that laws and other calendars refer to: `us-federal`.
  package let id: String
  /// ISO 3166 code of the place.
  package let jurisdiction: String
  package let name: String
  /// The law that makes the days holidays.
  package let citation: String
  /// Days of the week on which the public offices of the place rest.
  package let weekend: [Weekday]
  /// The rules, those of an extended calendar first.
  package let rules: [Rule]
  /// Japan: a day other than Sunday between two holidays is a holiday.
  package let fillsSandwichedDays: Bool
  /// Weekend days that a decree made working days, sorted.
  package let workingWeekendDays: [CivilDate]
  /// What a reviewer should know, in one or two sentences.
  package let note: String?

  package init(
    id: String, jurisdiction: String, name: String, citation: String, weekend: [Weekday] = [.saturday, .sunday],
    rules: [Rule], fillsSandwichedDays: Bool = false, workingWeekendDays: [CivilDate] = [], note: String? = nil
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.name = name
    self.citation = citation
    self.weekend = weekend
    self.rules = rules
    self.fillsSandwichedDays = fillsSandwichedDays
    self.workingWeekendDays = workingWeekendDays.sorted()
    self.note = note
  }

  /// How sure a day must be to count.
  package enum Certainty: Sendable, Hashable {
    /// Only days that are fixed by law, proclaimed, or confirmed by a second source.
    case certainOnly
    /// Also days computed in advance or found in one unconfirmed list.
    case doubtfulToo
  }

  /// What a day is to those who count periods.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A general holiday.
    case `public`
    /// A bridge or one-off day set by decree; as good as public.
    case decreed
    /// Government offices are closed, but it is no general holiday.
    case government
    /// Banks are closed, but it is no general holiday.
    case bank
    /// Part of the day only.
    case halfDay = "half-day"
    /// Listed in the statute, but offices usually work.
    case observance

    /// Whether the day moves the end of a period and is no business day without more.
    package var isFull: Bool { self == .public || self == .decreed }
  }

  /// One day as a rule makes it.
  package struct Holiday: Sendable, Hashable, Comparable {
    package let date: CivilDate
    package let name: String
    package let kind: Kind
    /// The day stands in for one that fell on a rest day.
    package let isSubstitute: Bool
    /// Offices work all the same: the day moves a last day, but it is a business day.
    package let officesWork: Bool

    package init(date: CivilDate, name: String, kind: Kind, isSubstitute: Bool = false, officesWork: Bool = false) {
      self.date = date
      self.name = name
      self.kind = kind
      self.isSubstitute = isSubstitute
      self.officesWork = officesWork
    }

    package static func < (left: Holiday, right: Holiday) -> Bool {
      if left.date != right.date { return left.date < right.date }
      if left.isSubstitute != right.isSubstitute { return right.isSubstitute }
      return left.name < right.name
    }
  }

  /// Every day that the rules give in a year, of whatever kind, sorted by date, then name.
  package func holidays(in year: Int, including certainty: Certainty = .certainOnly) -> [Holiday] {
    Expansion(of: self, in: year, including: certainty).holidays
  }

  /// Whether the day is a general holiday (kind public or decreed).
  package func isHoliday(_ date: CivilDate, including certainty: Certainty = .certainOnly) -> Bool {
    Expansion(of: self, in: date.year, including: certainty).isHoliday(date)
  }

  /// Whether the day is neither a weekly rest day nor a general holiday on which offices close.
  package func isBusinessDay(_ date: CivilDate, including certainty: Certainty = .certainOnly) -> Bool {
    !isRestDay(date) && !Expansion(of: self, in: date.year, including: certainty).closesOffices(date)
  }

  /// Whether the day is a weekly rest day that no decree made a working day.
  package func isRestDay(_ date: CivilDate) -> Bool {
    weekend.contains(date.weekday) && !workingWeekendDays.contains(date)
  }
}
