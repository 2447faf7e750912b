package import Records
internal import Sourcing

/// Duties as a table for people: what is owed first, by deadline.
package enum DutiesText {
  /// One block for each incident. With `asOf` it says how long is left; with `includingNotOwed` it
  /// lists what is not owed too, otherwise it counts it.
  package static func report(
    _ assessments: [Assessment], width: Int = 100, asOf: Instant? = nil, includingNotOwed: Bool = false
  ) -> String {
    assessments.map { block($0, max(60, width), asOf, includingNotOwed) }.joined(separator: "\n")
  }

  private static func block(_ assessment: Assessment, _ width: Int, _ asOf: Instant?, _ all: Bool) -> String {
    let shown = assessment.duties.filter { all || $0.verdict != .notOwed }
    var lines = [assessment.incident.visible]
    if shown.isEmpty {
      lines.append("  no duty is owed or open")
    } else {
      var table = TextTable([
        .init("due"), .init("state"), .init("to whom", canShrink: true), .init("duty"), .init("law", canShrink: true),
      ])
      for duty in shown {
        table.add([due(duty), state(duty, asOf), duty.duty.authority ?? duty.duty.recipient.phrase, duty.name, duty.citation])
      }
      lines += table.lines(width: width - 2).map { "  " + $0 }
    }
    let hidden = assessment.duties.count - shown.count
    if hidden > 0 {
      lines.append(
        "  \(hidden) \(hidden == 1 ? "duty is" : "duties are") not owed; `dossier explain \(assessment.incident) <duty>` says why")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The day, the minute of an instant, or the standard in words.
  private static func due(_ duty: AssessedDuty) -> String {
    switch duty.deadline?.due {
    case .date(let date): date.description
    case .instant(let instant):
      "\(instant.date) \(Digits.padded(instant.secondOfDay / 3_600, 2)):\(Digits.padded(instant.secondOfDay / 60 % 60, 2)) \(instant.zone)"
    case nil:
      duty.verdict == .notOwed ? "—" : duty.waitingFor.isEmpty ? duty.standard.map(short) ?? "no day" : "clock not started"
    }
  }

  private static func short(_ standard: String) -> String {
    standard == "without-unreasonable-delay" ? "without delay" : Wording.spaced(standard)
  }

  private static func state(_ duty: AssessedDuty, _ asOf: Instant?) -> String {
    switch (duty.verdict, duty.progress) {
    case (_, .done): return "sent"
    case (_, .late) where duty.notice != nil: return "sent late"
    case (.owed, _):
      guard let asOf, let due = duty.deadline?.due else { return "owed" }
      return "owed, " + remaining(due, asOf)
    case (.undetermined, _): return "undetermined"
    case (.notOwed, _): return duty.duty.isVoluntary ? "recommended" : "not owed"
    }
  }

  /// `in 3 days`, `in 5 hours`, `2 days late`.
  static func remaining(_ due: DutyDeadline.Due, _ asOf: Instant) -> String {
    switch due {
    case .date(let date):
      let days = date.daysSinceEpoch - asOf.date.daysSinceEpoch
      return days == 0 ? "today" : days > 0 ? "in \(count(days, "day"))" : "\(count(-days, "day")) late"
    case .instant(let instant):
      let seconds = instant.seconds - asOf.seconds
      let hours = abs(seconds) / 3_600
      let words = hours >= 72 ? count(hours / 24, "day") : hours > 0 ? count(hours, "hour") : count(abs(seconds) / 60, "minute")
      return seconds >= 0 ? "in \(words)" : "\(words) late"
    }
  }

  private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
