package import Records
internal import Sourcing

/// Deadlines as iCalendar (RFC 5545), for any calendar program.
///
/// Nothing in it depends on when it is written: the stamp is the record's discovery, and the
/// identifier of an event is its duty and incident, so a later file updates the same events.
package enum DutiesCalendar {
  /// One event for each deadline that is still open, of owed and undetermined duties.
  package static func report(_ assessments: [(assessment: Assessment, record: Record)]) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dossier//Deadlines//EN", "CALSCALE:GREGORIAN",
    ]
    for (assessment, record) in assessments {
      let stamp = utc(stamp(of: record))
      for duty in assessment.duties where duty.verdict != .notOwed && duty.notice == nil {
        guard let deadline = duty.deadline else { continue }
        lines += event(duty, deadline, assessment.incident, stamp)
      }
    }
    lines.append("END:VCALENDAR")
    return lines.map(folded).joined()
  }

  private static func event(_ duty: AssessedDuty, _ deadline: DutyDeadline, _ incident: String, _ stamp: String) -> [String] {
    let summary = "\(incident): \(duty.title)" + (duty.verdict == .undetermined ? " (if it is owed)" : "")
    let alarm: String
    var lines = [
      "BEGIN:VEVENT", "UID:" + escaped("\(duty.name.replacing("/", with: "-"))@\(incident).dossier"), "DTSTAMP:\(stamp)",
    ]
    switch deadline.due {
    case .date(let date):
      lines += ["DTSTART;VALUE=DATE:\(basic(date))", "DTEND;VALUE=DATE:\(basic(date.adding(days: 1)))"]
      alarm = "-P2D"
    case .instant(let instant):
      lines += ["DTSTART:\(utc(instant))", "DTEND:\(utc(instant))"]
      alarm = "-PT6H"
    }
    let description = [duty.citation] + deadline.derivation + (deadline.otherReading.map { ["Another reading: \($0)"] } ?? [])
    lines += [
      "SUMMARY:" + escaped(summary), "DESCRIPTION:" + escaped(description.joined(separator: "\n")), "TRANSP:TRANSPARENT",
      "CATEGORIES:" + escaped(duty.verdict.rawValue), "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(alarm)",
      "DESCRIPTION:" + escaped("due soon: \(duty.title)"), "END:VALARM", "END:VEVENT",
    ]
    return lines
  }

  private static func stamp(of record: Record) -> Instant {
    let moment = record["timeline.discovered"]?.moment ?? record["timeline.began"]?.moment
    return moment?.earliest(offset: 0) ?? Instant(seconds: 0, offset: 0)
  }

  private static func basic(_ date: CivilDate) -> String {
    Digits.padded(date.year, 4) + Digits.padded(date.month, 2) + Digits.padded(date.day, 2)
  }

  private static func utc(_ instant: Instant) -> String {
    let instant = instant.at(offset: 0)
    let time = instant.secondOfDay
    return basic(instant.date) + "T" + Digits.padded(time / 3_600, 2) + Digits.padded(time / 60 % 60, 2)
      + Digits.padded(time % 60, 2) + "Z"
  }

  /// A TEXT value (section 3.3.11); controls, which it cannot hold, become blanks.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0..<0x20, 0x7F: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A content line of at most 75 octets and its continuations (section 3.1), never cut inside a character.
  private static func folded(_ line: String) -> String {
    let bytes = Array(line.utf8)
    var result: [UInt8] = []
    var start = 0
    while bytes.count - start > (start == 0 ? 75 : 74) {
      var end = start + (start == 0 ? 75 : 74)
      while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      result += bytes[start..<end] + [0x0D, 0x0A, 0x20]
      start = end
    }
    return String(decoding: result + bytes[start...] + [0x0D, 0x0A], as: UTF8.self)
  }
}
