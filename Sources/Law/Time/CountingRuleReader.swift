internal import Records
package import Sourcing

/// Reads one entry of `counting:`.
enum CountingRuleReader {
  static let keys = [
    "id", "jurisdiction", "citation", "first-day", "roll", "short", "applies-to", "private-notice", "hours", "months",
    "business-day", "least-working-days", "filing-until", "calendar", "office-timezone", "confidence", "sources",
    "notes",
  ]

  /// The rule, or nil with the findings that say why; a rule with a fault in it is not used.
  static func read(_ node: YAMLNode) -> Checked<CountingRule?> {
    let title = node["id"].map { "counting rule `\($0.text.printable)`" } ?? "this counting rule"
    var reader = CalendarEntryReader(node, subject: title, keys: keys)
    let id = reader.identifier("id")
    let jurisdiction = reader.text("jurisdiction", required: true)
    let firstDay: CountingRule.FirstDay? = reader.word("first-day", required: true)
    let answer: CountingRule.Answer? = reader.word("private-notice", required: true)
    let confidence: CountingRule.Confidence? = reader.word("confidence", required: true)
    let roll = roll(&reader)
    let short = reader.integer("short", in: 1...60)
    let reach: CountingRule.Reach? = reader.word("applies-to")
    let hours: CountingRule.Hours? = node["hours"] == nil ? .elapsed : reader.word("hours")
    let months: CountingRule.Months? = node["months"] == nil ? .silent : reader.word("months")
    let businessDay = businessDay(&reader)
    let least = least(&reader)
    let until = time("filing-until", &reader)
    let calendar = reader.identifier("calendar", required: false)
    let zone = reader.text("office-timezone")
    if let zone, !ZoneTable.isName(zone), let value = node["office-timezone"] {
      reader.report(value, "`office-timezone` of \(title) must be an IANA name, as America/New_York")
    }
    let sources = reader.list("sources").compactMap { $0.isScalar ? $0.text : nil }
    let note = reader.text("notes")
    let citation = reader.text("citation")
    guard let id, let jurisdiction, let firstDay, let answer, let confidence, let hours, let months,
      !reader.findings.contains(where: { $0.severity == .error })
    else { return Checked(nil, reader.findings) }
    return Checked(
      CountingRule(
        id: id, jurisdiction: jurisdiction, citation: citation, firstDay: firstDay, roll: roll, short: short,
        appliesTo: reach, privateNotice: answer, hours: hours, months: months, businessDay: businessDay,
        leastWorkingDays: least, filingUntil: until, calendar: calendar, officeTimeZone: zone, confidence: confidence,
        sources: sources, note: note),
      reader.findings)
  }

  private static func roll(_ reader: inout CalendarEntryReader) -> CountingRule.Roll {
    guard let node = reader.node["roll"] else {
      if reader.node.isMapping { reader.report(reader.node, "\(reader.subject) needs `roll`") }
      return .none
    }
    let read = RollReader.read(node, subject: "`roll` of \(reader.subject)")
    reader.add(read.findings)
    return read.value
  }

  private static func businessDay(_ reader: inout CalendarEntryReader) -> CountingRule.BusinessDay {
    guard let node = reader.node["business-day"] else { return CountingRule.BusinessDay() }
    var inner = CalendarEntryReader(
      node, subject: "`business-day` of \(reader.subject)", keys: ["weekdays", "calendar", "meaning"])
    let weekdays: [Weekday]? = inner.words("weekdays")
    if let weekdays, weekdays.isEmpty { inner.report(node, "\(inner.subject) leaves no weekday") }
    let result = CountingRule.BusinessDay(
      weekdays: weekdays, calendar: inner.identifier("calendar", required: false), meaning: inner.text("meaning"))
    reader.add(inner.findings)
    return result
  }

  private static func least(_ reader: inout CalendarEntryReader) -> CountingRule.LeastWorkingDays? {
    guard let node = reader.node["least-working-days"] else { return nil }
    var inner = CalendarEntryReader(node, subject: "`least-working-days` of \(reader.subject)", keys: ["from", "days"])
    let from = inner.integer("from", in: 1...30), days = inner.integer("days", in: 1...10)
    if inner.findings.isEmpty, from == nil || days == nil { inner.report(node, "\(inner.subject) needs `from` and `days`") }
    reader.add(inner.findings)
    guard let from, let days else { return nil }
    return .init(from: from, days: days)
  }

  /// The second of the day that `17:30` names.
  private static func time(_ key: String, _ reader: inout CalendarEntryReader) -> Int? {
    guard let text = reader.text(key), let node = reader.node[key] else { return nil }
    guard let second = RollReader.secondOfDay(text) else {
      reader.report(node, "`\(key)` of \(reader.subject) must be a time of day, as \"17:30\"")
      return nil
    }
    return second
  }
}

/// Reads a roll, in a counting rule or in the `due` of a checklist whose law has its own.
package enum RollReader {
  /// `{rule: none}` or `{rule: next-business-day, days: [saturday, sunday, holiday]}`, perhaps with
  /// `longest-days`, `longest-months` and `hours-until`. Faults are bad-checklist; the roll is then none.
  package static func read(_ node: YAMLNode, subject: String) -> Checked<CountingRule.Roll> {
    var reader = CalendarEntryReader(
      node, subject: subject, keys: ["rule", "days", "longest-days", "longest-months", "hours-until"])
    let rule = reader.text("rule", required: true)
    let days: [CountingRule.Day] = reader.words("days") ?? []
    var roll = CountingRule.Roll(days: days)
    roll.longestDays = reader.integer("longest-days", in: 1...3_660)
    roll.longestMonths = reader.integer("longest-months", in: 1...120)
    if let text = reader.text("hours-until"), let value = node["hours-until"] {
      roll.hoursUntil = secondOfDay(text)
      if roll.hoursUntil == nil { reader.report(value, "`hours-until` must be a time of day, as \"12:00\"") }
    }
    switch rule {
    case "none":
      if !days.isEmpty { reader.report(node, "\(subject) names days but its rule is none") }
    case "next-business-day":
      if days.isEmpty, reader.findings.isEmpty { reader.report(node, "\(subject) names no days that move the end") }
      if Weekday.allCases.allSatisfy({ days.contains(CountingRule.Day($0)) }) {
        reader.report(node, "\(subject) leaves no day on which a period can end")
      }
    case let other?:
      if let value = node["rule"] {
        reader.report(value, unknown: other, of: "`rule`", among: ["none", "next-business-day"])
      }
    case nil: break
    }
    return Checked(reader.findings.isEmpty ? roll : .none, reader.findings)
  }

  /// The second of the day that `17:30` names; nil for anything else.
  static func secondOfDay(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A, let hour = Digits.value(bytes[0..<2]), hour < 24,
      let minute = Digits.value(bytes[3..<5]), minute < 60
    else { return nil }
    return hour * 3_600 + minute * 60
  }
}
