package import Records

/// When a notice is due, with the reasoning step by step.
package struct Deadline: Sendable, Hashable {
  /// The last day, or for clocks in hours the last instant.
  package enum Due: Sendable, Hashable {
    case date(CivilDate)
    case instant(Instant)
  }

  /// Another day that some lawyers would take, and why.
  package struct Reading: Sendable, Hashable {
    package let due: Due
    /// One sentence.
    package let why: String

    package init(due: Due, why: String) {
      self.due = due
      self.why = why
    }
  }

  package let due: Due
  /// Sentences in plain words, in the order of the computation.
  package let derivation: [String]
  /// Other readings, the nearest to `due` first; each day once.
  package let otherReadings: [Reading]
  /// The start was recorded as approximate, so the due date is too.
  package let isApproximate: Bool
  /// That of the counting rule; medium where there is none.
  package let confidence: CountingRule.Confidence

  /// The other reading to print where there is room for one.
  package var otherReading: Reading? { otherReadings.first }

  package init(
    due: Due, derivation: [String], otherReadings: [Reading], isApproximate: Bool, confidence: CountingRule.Confidence
  ) {
    self.due = due
    self.derivation = derivation
    self.otherReadings = otherReadings
    self.isApproximate = isApproximate
    self.confidence = confidence
  }

  /// Computes when a notice is due.
  ///
  /// The earlier day is taken wherever the law can be read in two ways, and the other is named:
  /// where the counting rule's reach to a private body's notice is doubtful the last day is not
  /// moved; a day that may or may not be a holiday is none; hours run elapsed.
  ///
  /// - Parameters:
  ///   - start: when the clock starts. A bare day begins, for hours, with its first instant in `zone`.
  ///   - startLabel: the clock's name as sentences use it: `discovery`.
  ///   - counting: how the law counts; nil counts plain days with the first one left out.
  ///   - zone: the clock of the recipient's place, on which days are counted; nil takes the offset as written.
  package static func compute(
    rule: DeadlineRule, start: Moment, startLabel: String, counting: CountingRule?, calendars: CalendarLibrary,
    zone: ZoneClock?
  ) -> Deadline {
    var work = DeadlineWork(
      rule: rule, start: start, label: startLabel, counting: counting, calendars: calendars, zone: zone)
    return work.deadline()
  }
}

extension Deadline.Due: Comparable {
  /// A civil date counts to the end of the day at UTC+14, the cautious comparison with an instant.
  private var second: Int {
    switch self {
    case .date(let date): (date.daysSinceEpoch + 1) * 86_400 - 14 * 3_600 - 1
    case .instant(let instant): instant.seconds
    }
  }

  package static func < (left: Deadline.Due, right: Deadline.Due) -> Bool { left.second < right.second }
}

extension Deadline.Due: CustomStringConvertible {
  /// `2026-04-14`, or RFC 3339.
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .instant(let instant): instant.description
    }
  }

  /// `14 April 2026`, or `14 April 2026 at 09:20 (UTC-04:00)`.
  package var prose: String {
    switch self {
    case .date(let date): TimeWording.plain(date)
    case .instant(let instant): "\(TimeWording.plain(instant.date)) at \(TimeWording.clock(instant))"
    }
  }

  /// `Tuesday, 14 April 2026`, with the time for an instant.
  package var longProse: String {
    switch self {
    case .date(let date): TimeWording.day(date)
    case .instant(let instant): TimeWording.time(instant)
    }
  }
}
