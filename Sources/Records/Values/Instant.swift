/// A point in time with the offset from UTC in which it was written (RFC 3339).
package struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let seconds: Int
  /// Minutes east of UTC, as written.
  package let offset: Int

  package init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The first second of a day at an offset.
  package init(startOf date: CivilDate, offset: Int) {
    self.init(seconds: date.daysSinceEpoch * 86_400 - offset * 60, offset: offset)
  }

  /// Reads RFC 3339 `2026-03-02T03:14:00-05:00` (seconds may be left out, `Z` is UTC) and nothing else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == 0x20,
      let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)), bytes[13] == 0x3A,
      let hour = Digits.value(bytes[11..<13]), hour < 24, let minute = Digits.value(bytes[14..<16]), minute < 60
    else { return nil }
    var position = 16
    var second = 0
    if bytes[position] == 0x3A {
      guard bytes.count >= position + 3, let value = Digits.value(bytes[position + 1..<position + 3]), value < 60 else {
        return nil
      }
      second = value
      position += 3
    }
    let zone = bytes[position...]
    let offset: Int
    if zone.count == 1, zone.first == UInt8(ascii: "Z") || zone.first == UInt8(ascii: "z") {
      offset = 0
    } else {
      guard zone.count == 6, let sign = zone.first, sign == 0x2B || sign == 0x2D, zone[position + 3] == 0x3A,
        let hours = Digits.value(zone[position + 1..<position + 3]), hours <= 14,
        let minutes = Digits.value(zone[position + 4..<position + 6]), minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (sign == 0x2D ? -1 : 1)
    }
    self.init(seconds: date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second - offset * 60, offset: offset)
  }

  /// The day on the clock of the offset it was written in.
  package var date: CivilDate { CivilDate(daysSinceEpoch: floored(seconds + offset * 60, 86_400)) }

  /// Seconds since midnight on that clock.
  package var secondOfDay: Int {
    let local = seconds + offset * 60
    return local - floored(local, 86_400) * 86_400
  }

  /// The instant that many seconds later, at most some 10,000 years away.
  package func adding(seconds amount: Int) -> Instant {
    Instant(seconds: seconds + min(max(amount, -316_000_000_000), 316_000_000_000), offset: offset)
  }

  /// The same point in time on another clock.
  package func at(offset: Int) -> Instant { Instant(seconds: seconds, offset: offset) }

  package static func < (left: Instant, right: Instant) -> Bool {
    (left.seconds, left.offset) < (right.seconds, right.offset)
  }

  private func floored(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 with seconds: `2026-03-02T03:14:00-05:00`; `Z` for UTC.
  package var description: String {
    let time = secondOfDay
    let clock = Digits.padded(time / 3_600, 2) + ":" + Digits.padded(time / 60 % 60, 2) + ":" + Digits.padded(time % 60, 2)
    return "\(date)T\(clock)\(zone)"
  }

  /// `Z`, or the offset as `-05:00`.
  package var zone: String {
    guard offset != 0 else { return "Z" }
    let minutes = abs(offset)
    return (offset < 0 ? "-" : "+") + Digits.padded(minutes / 60, 2) + ":" + Digits.padded(minutes % 60, 2)
  }
}

/// When something happened, as exactly as the record knows: an instant, or a day, perhaps `about`.
package struct Moment: Sendable, Hashable {
  package enum Point: Sendable, Hashable {
    case instant(Instant)
    case date(CivilDate)
  }

  package let point: Point
  /// Written `about 2026-03-02`: the day may be off.
  package let isApproximate: Bool

  package init(_ point: Point, isApproximate: Bool = false) {
    self.point = point
    self.isApproximate = isApproximate
  }

  /// The day on the clock it was written in.
  package var date: CivilDate {
    switch point {
    case .instant(let instant): instant.date
    case .date(let date): date
    }
  }

  /// The earliest instant it can mean, a bare day read in the zone of this offset (minutes east of UTC).
  package func earliest(offset: Int) -> Instant {
    switch point {
    case .instant(let instant): instant
    case .date(let date): Instant(startOf: date, offset: offset)
    }
  }

  /// Whether `self` is certainly before `other`: days are compared when either side is only a day.
  ///
  /// A bare day is read on the clock of the instant beside it; an instant written in UTC says
  /// nothing about the clock on the wall, so there any zone may have been meant.
  package func isCertainlyBefore(_ other: Moment) -> Bool {
    if isApproximate || other.isApproximate { return false }
    switch (point, other.point) {
    case (.instant(let mine), .instant(let theirs)): return mine.seconds < theirs.seconds
    case (.instant(let mine), .date(let day)) where mine.offset == 0:
      return mine.seconds < Instant(startOf: day, offset: Moment.eastmost).seconds
    case (.date(let day), .instant(let theirs)) where theirs.offset == 0:
      return Instant(startOf: day.adding(days: 1), offset: Moment.westmost).seconds <= theirs.seconds
    default: return date < other.date
    }
  }

  /// The offsets in minutes where a day begins first and where it ends last.
  package static let eastmost = 14 * 60, westmost = -12 * 60
}

extension Moment: CustomStringConvertible {
  package var description: String {
    let text =
      switch point {
      case .instant(let instant): instant.description
      case .date(let date): date.description
      }
    return isApproximate ? "about \(text)" : text
  }
}
