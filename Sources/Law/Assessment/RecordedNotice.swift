package import Records
internal import Sourcing

/// A notice that the record says was sent.
struct RecordedNotice {
  /// Its index in `notices`.
  let index: Int
  let duty: String
  let stage: String?
  /// Nil where the record gives it as unknown.
  let sent: Moment?
  let fact: Fact

  static func all(in record: Record) -> [RecordedNotice] {
    (record["notices"]?.elements ?? []).enumerated().compactMap { index, fact in
      guard let duty = fact["duty"]?.text else { return nil }
      return RecordedNotice(
        index: index, duty: duty, stage: fact["stage"]?.text, sent: fact["sent"]?.moment, fact: fact)
    }
  }

  var sentPath: FactPath { FactPath(parts: ["notices", String(index), "sent"]) }
}

extension DutyDeadline.Due {
  /// Whether something that happened then came too late. A day is compared on the clock that the
  /// moment was written on; a moment that is only a day is given the whole of it.
  func isBefore(_ moment: Moment) -> Bool {
    switch (self, moment.point) {
    case (.date(let due), _): moment.date > due
    case (.instant(let due), .instant(let sent)): sent.seconds > due.seconds
    case (.instant(let due), .date(let sent)): sent > due.date
    }
  }

  /// Whether it is past at an instant.
  package func isPast(at instant: Instant) -> Bool { isBefore(Moment(.instant(instant))) }

  /// As a moment from which another clock can count.
  var moment: Moment {
    switch self {
    case .date(let date): Moment(.date(date))
    case .instant(let instant): Moment(.instant(instant))
    }
  }
}

extension AssessmentWork {
  func progress(_ verdict: Verdict, _ notice: RecordedNotice?, _ deadline: DutyDeadline?) -> AssessedDuty.Progress {
    if let sent = notice?.sent { return deadline?.due.isBefore(sent) == true ? .late : .done }
    if verdict == .owed, let asOf, deadline?.due.isPast(at: asOf) == true { return .late }
    return .open
  }
}
