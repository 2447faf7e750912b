internal import Sourcing

extension ScalarReading {
  private static let momentHelp = "write `2026-03-12T09:20:00-04:00`, `2026-03-12`, `about 2026-03-12` or `unknown`"
  private static let dateHelp = "write the year, the month and the day, as in `2026-03-12`"

  /// An instant with its offset, a day, or `about` a day.
  func moment(_ text: String) throws(ValueFault) -> Moment {
    if text.hasPrefix("about ") {
      let rest = String(text.dropFirst(6))
      if let day = try day(rest) { return Moment(.date(day), isApproximate: true) }
      if rest.utf8.count > 10, CivilDate(rest.prefix(10)) != nil {
        throw ValueFault(.badInstant, "`about` takes a day, not a time", write: "about \(rest.prefix(10))")
      }
      throw ValueFault(.badDate, "\(subject) is `about` something that is not a day", help: "write `about 2026-03-12`")
    }
    if let day = try day(text) { return Moment(.date(day)) }
    if let instant = Instant(text) {
      try checkYear(instant.date)
      return Moment(.instant(instant))
    }
    for word in ["approximately ", "approx. ", "approx ", "around ", "circa ", "ca. ", "ca ", "~ ", "~", "About "]
    where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      if CivilDate(rest) != nil {
        throw ValueFault(.badDate, "an uncertain day is written with `about`", write: "about \(rest)")
      }
    }
    try explainInstant(text)
    throw ValueFault(.badInstant, "\(subject) must be an instant or a day", help: Self.momentHelp)
  }

  /// A day.
  func date(_ text: String) throws(ValueFault) -> CivilDate {
    if let day = try day(text) { return day }
    if text.hasPrefix("about ") {
      throw ValueFault(.badDate, "\(subject) must be an exact day", help: "write the day, or `unknown`")
    }
    if text.utf8.count > 10, let day = CivilDate(text.prefix(10)) {
      throw ValueFault(.badDate, "\(subject) must be a day without a time", write: day.description)
    }
    throw ValueFault(.badDate, "\(subject) must be a day", help: Self.dateHelp)
  }

  /// The day a text writes; nil if it has not the form of a day at all.
  private func day(_ text: String) throws(ValueFault) -> CivilDate? {
    if let day = CivilDate(text) {
      try checkYear(day)
      return day
    }
    let bytes = Array(text.utf8)
    guard (6...10).contains(bytes.count) else { return nil }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E }
    guard parts.count == 3 else { return nil }
    let numbers = parts.compactMap { Digits.value($0) }
    guard numbers.count == 3 else { return nil }
    guard parts[0].count == 4 else {
      throw ValueFault(
        .badDate, "`\(text)` does not say which number is the year, the month and the day", help: Self.dateHelp)
    }
    let (year, month) = (numbers[0], numbers[1])
    if let meant = CivilDate(year: year, month: month, day: numbers[2]) {
      throw ValueFault(.badDate, "\(subject) must write the day as year-month-day with two digits each",
        write: meant.description)
    }
    guard (1...12).contains(month) else {
      throw ValueFault(.badDate, "there is no day `\(text)`", help: "months run from 01 to 12")
    }
    throw ValueFault(
      .badDate, "there is no day `\(text)`",
      help: "\(Digits.padded(year, 4))-\(Digits.padded(month, 2)) has \(CivilDate.length(ofMonth: month, in: year)) days")
  }

  private func checkYear(_ day: CivilDate) throws(ValueFault) {
    guard day.year < 1900 else { return }
    throw ValueFault(.badDate, "the year \(Digits.padded(day.year, 4)) is not the time of an incident", help: Self.dateHelp)
  }

  /// Says what is wrong with a text that begins as an instant does.
  private func explainInstant(_ text: String) throws(ValueFault) {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, bytes.count <= 64, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20 else { return }
    guard try day(String(decoding: bytes[..<10], as: UTF8.self)) != nil else { return }
    let clock = bytes[11...].prefix { (0x30...0x39).contains($0) || $0 == 0x3A }
    let parts = clock.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else {
      throw ValueFault(.badInstant, "\(subject) must write the time as hours, minutes and seconds", help: Self.momentHelp)
    }
    let limits = [("an", "hour", 23), ("a", "minute", 59), ("a", "second", 59)]
    for (part, (article, name, limit)) in zip(parts, limits) {
      let number = Digits.value(part) ?? 0
      guard number > limit else { continue }
      throw ValueFault(.badInstant, "there is no \(name) \(number)", help: "\(article) \(name) is 00 to \(limit)")
    }
    let written = String(decoding: bytes[..<clock.endIndex], as: UTF8.self)
    let rest = bytes[clock.endIndex...]
    if rest.first == 0x2E || rest.first == 0x2C {
      let zone = rest.dropFirst().drop { (0x30...0x39).contains($0) }
      let meant = written + String(decoding: zone, as: UTF8.self)
      guard Instant(meant) != nil else { try explainOffset(written, zone) }
      throw ValueFault(.badInstant, "\(subject) has a fraction of a second; a record counts whole seconds", write: meant)
    }
    try explainOffset(written, rest)
  }

  private func explainOffset(_ written: String, _ zone: ArraySlice<UInt8>) throws(ValueFault) -> Never {
    let zone = String(decoding: zone.drop { $0 == 0x20 }, as: UTF8.self)
    guard !zone.isEmpty else {
      throw ValueFault(
        .badInstant, "\(subject) has a time but no offset from UTC",
        help: "add the offset, as in `2026-03-12T09:20:00-04:00`, or write the day alone")
    }
    let message = "\(subject) must end with its offset from UTC, as in `-04:00` or `Z`"
    if ["UTC", "GMT", "+0000", "+00"].contains(zone.uppercased()) {
      throw ValueFault(.badInstant, message, write: written + "Z")
    }
    let digits = zone.utf8.dropFirst()
    let numbers = Array(digits.filter { $0 != 0x3A })
    if let sign = zone.first, sign == "+" || sign == "-", Digits.value(numbers) != nil {
      let padded = numbers.count == 1 ? [0x30] + numbers : numbers.count == 3 ? [0x30] + numbers : numbers
      let full = padded.count == 2 ? padded + [0x30, 0x30] : padded
      let meant =
        "\(written)\(sign)\(String(decoding: full.prefix(2), as: UTF8.self)):\(String(decoding: full.dropFirst(2), as: UTF8.self))"
      if full.count == 4, Instant(meant) != nil { throw ValueFault(.badInstant, message, write: meant) }
      throw ValueFault(.badInstant, message, help: "offsets run from `-14:00` to `+14:00`")
    }
    throw ValueFault(
      .badInstant, message, help: "the name of a zone does not say whether summer time held; write the offset")
  }
}
