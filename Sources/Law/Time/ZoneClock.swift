package import Records

/// The clock of one time zone: its offset from UTC at an instant, and back.
///
/// Where a local time happens twice or never, the earlier reading is taken: for a deadline
/// it is the safe one.
package struct ZoneClock: Sendable {
  /// IANA name, or `UTC-05:00` for a fixed one.
  package let name: String
  /// Seconds east of UTC at a number of seconds since 1970-01-01T00:00:00Z.
  private let offsetSeconds: @Sendable (Int) -> Int

  package init(name: String, offsetSeconds: @escaping @Sendable (Int) -> Int) {
    self.name = name
    self.offsetSeconds = offsetSeconds
  }

  /// A clock that never changes, so many minutes east of UTC.
  package init(fixed minutes: Int) {
    let zone = Instant(seconds: 0, offset: minutes).zone
    self.init(name: zone == "Z" ? "UTC" : "UTC\(zone)") { _ in minutes * 60 }
  }

  /// Minutes east of UTC at that many seconds since 1970-01-01T00:00:00Z.
  package func offset(at seconds: Int) -> Int { offsetSeconds(seconds) / 60 }

  /// The same point in time, written on this clock.
  package func local(_ instant: Instant) -> Instant { instant.at(offset: offset(at: instant.seconds)) }

  /// The day on this clock.
  package func date(of instant: Instant) -> CivilDate { local(instant).date }

  /// The instant of a local time. A time that happens twice is read as the first; one that is
  /// skipped is read as if the clock had already gone forward, which is the earlier instant.
  package func instant(on date: CivilDate, secondOfDay: Int) -> Instant {
    let wall = date.daysSinceEpoch * 86_400 + secondOfDay
    let around = [offsetSeconds(wall - 86_400), offsetSeconds(wall + 86_400)]
    let candidates = around.map { wall - $0 }.sorted()
    let real = candidates.first { $0 + offsetSeconds($0) == wall }
    let seconds = real ?? candidates[0]
    return Instant(seconds: seconds, offset: offset(at: seconds))
  }

  /// The first instant of a day on this clock, also where midnight itself is skipped.
  package func startOfDay(_ date: CivilDate) -> Instant {
    let midnight = instant(on: date, secondOfDay: 0)
    let wall = date.daysSinceEpoch * 86_400
    guard midnight.seconds + offsetSeconds(midnight.seconds) < wall else { return midnight }
    // Midnight is skipped: find the change of the clock.
    var before = midnight.seconds
    var after = before + 86_400
    while after - before > 1 {
      let middle = (before + after) / 2
      if middle + offsetSeconds(middle) < wall { before = middle } else { after = middle }
    }
    return Instant(seconds: after, offset: offset(at: after))
  }
}

/// Where clocks come from: the system's time zones in a run, fixed ones in a test.
package struct ZoneTable: Sendable {
  private let find: @Sendable (String) -> ZoneClock?

  package init(_ find: @escaping @Sendable (String) -> ZoneClock?) { self.find = find }

  /// The clock of an IANA zone; nil if the name is unknown.
  package func clock(_ name: String) -> ZoneClock? { ZoneTable.isName(name) ? find(name) : nil }

  /// Whether a text is formed like an IANA name: `America/New_York`, `UTC`. Abbreviations
  /// (`EST`) and offsets (`GMT+5`) are not names of places and are refused.
  package static func isName(_ text: String) -> Bool {
    if text == "UTC" { return true }
    let bytes = Array(text.utf8)
    guard bytes.count <= 40, bytes.contains(0x2F), bytes.first != 0x2F, bytes.last != 0x2F else { return false }
    return bytes.allSatisfy {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
        || [0x2F, 0x5F, 0x2D, 0x2B].contains($0)
    }
  }
}
