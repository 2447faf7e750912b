internal import Records
internal import Sourcing

/// A calendar as its file states it, before the calendar it extends is known.
struct HolidayCalendarDraft: Sendable {
  let id: String
  let place: Place
  let jurisdiction: String
  let name: String
  let citation: String
  let weekend: [Weekday]?
  /// The calendar whose rules this one takes over, and where it says so.
  let extends: (id: String, place: Place)?
  /// Rules of that calendar that are left out, and where each is named.
  let drop: [(id: String, place: Place)]
  /// Rules whose days are business days all the same, and where each is named.
  let officesWork: [(id: String, place: Place)]
  let observed: HolidayCalendar.Observance?
  /// Inherited rules follow this calendar's observance, not their own calendar's.
  let reobserves: Bool
  let fillsSandwichedDays: Bool
  let workingWeekendDays: [CivilDate]
  let rules: [HolidayCalendar.Rule]
  let note: String?

  /// Rules of one calendar; more is a fault of the file.
  static let mostRules = 150

  static let keys = [
    "id", "jurisdiction", "name", "citation", "weekend", "extends", "drop", "offices-work", "observed", "re-observe", "sandwich",
    "working-weekend-days", "holidays", "sources", "notes",
  ]

  /// Reads one entry of `calendars:`; nil if it has no usable id.
  static func read(_ node: YAMLNode) -> Checked<HolidayCalendarDraft?> {
    let title = node["id"].map { "calendar `\($0.text.printable)`" } ?? "this calendar"
    var reader = CalendarEntryReader(node, subject: title, keys: keys)
    guard let id = reader.identifier("id") else { return Checked(nil, reader.findings) }
    let observed: HolidayCalendar.Observance? = reader.word("observed")
    var weekend: [Weekday]? = reader.words("weekend")
    if let days = weekend, let value = node["weekend"], days.count > 3 {
      reader.report(value, "\(title) rests on \(days.count) days of the week; at most 3 are taken")
      weekend = nil
    }
    if let sandwich = reader.text("sandwich"), sandwich != "jp", let value = node["sandwich"] {
      reader.report(value, unknown: sandwich, of: "`sandwich`", among: ["jp"])
    }
    var rules: [HolidayCalendar.Rule] = []
    for element in reader.list("holidays", atMost: mostRules) {
      let rule = HolidayRuleReader.read(element, calendar: id, observed: observed ?? .none)
      reader.add(rule.findings)
      guard let rule = rule.value else { continue }
      if rules.contains(where: { $0.id == rule.id }) {
        reader.report(element, "\(title) has two holidays named `\(rule.id)`", code: .repeatedIdentifier)
      } else {
        rules.append(rule)
      }
    }
    for source in reader.list("sources") where !source.isScalar {
      reader.report(source, "a source must be a text or an address")
    }
    let draft = HolidayCalendarDraft(
      id: id, place: node["id"]?.place ?? node.place, jurisdiction: reader.text("jurisdiction", required: true) ?? "",
      name: reader.text("name", required: true) ?? id, citation: reader.text("citation", required: true) ?? "",
      weekend: weekend, extends: reader.identifier("extends", required: false).flatMap { name in
        node["extends"].map { (name, $0.place) }
      },
      drop: reader.list("drop").map { ($0.text, $0.place) },
      officesWork: reader.list("offices-work").map { ($0.text, $0.place) }, observed: observed,
      reobserves: reader.flag("re-observe") ?? false, fillsSandwichedDays: node["sandwich"]?.text == "jp",
      workingWeekendDays: reader.dates("working-weekend-days"), rules: rules, note: reader.text("notes"))
    return Checked(draft, reader.findings)
  }
}

/// Reads one entry of `holidays:`.
enum HolidayRuleReader {
  static let patternKeys = ["date", "nth", "weekday", "easter", "orthodox-easter", "dates"]
  static let keys =
    ["id", "name"] + patternKeys + [
      "plus", "from", "to", "in", "not-in", "every", "only-on", "kind", "observed", "tentative-from", "unverified",
      "note",
    ]

  static func read(
    _ node: YAMLNode, calendar: String, observed: HolidayCalendar.Observance
  ) -> Checked<HolidayCalendar.Rule?> {
    let title = "holiday `\((node["id"]?.text ?? "?").printable)` of calendar `\(calendar)`"
    var reader = CalendarEntryReader(node, subject: title, keys: keys)
    let id = reader.identifier("id")
    let name = reader.text("name", required: true)
    let pattern = pattern(&reader)
    var years = HolidayCalendar.Years(
      first: reader.integer("from", in: 1...9999), last: reader.integer("to", in: 1...9999),
      only: reader.years("in"), except: reader.years("not-in"))
    if let value = node["every"] {
      let parts = value.elements
      if parts.count == 2, let every = reader.integer(parts[0], in: 1...100, of: "the step in `every`"),
        let from = reader.integer(parts[1], in: 1...9999, of: "the year in `every`")
      {
        (years.every, years.countedFrom) = (every, from)
      } else if parts.count != 2 {
        reader.report(value, "`every` of \(title) must be a step and a year, as [2, 2020]")
      }
    }
    let own: HolidayCalendar.Observance? = reader.word("observed")
    let kind: HolidayCalendar.Kind? = node["kind"] == nil ? .public : reader.word("kind")
    let onlyOn: [Weekday] = reader.words("only-on") ?? []
    let plus = node["plus"] == nil ? 0 : reader.integer("plus", in: -200...200)
    _ = reader.text("note")
    let tentative = reader.integer("tentative-from", in: 1...9999)
    let unverified = reader.flag("unverified") ?? false
    // A rule with a fault in it would give wrong days; it gives none.
    guard let id, let name, let pattern, let kind, let plus, !reader.findings.contains(where: { $0.severity == .error })
    else { return Checked(nil, reader.findings) }
    return Checked(
      HolidayCalendar.Rule(
        id: id, name: name, kind: kind, pattern: pattern, plus: plus, observance: own ?? observed,
        namesObservance: own != nil, years: years, onlyOn: onlyOn, tentativeFrom: tentative, isUnverified: unverified),
      reader.findings)
  }

  private static func pattern(_ reader: inout CalendarEntryReader) -> HolidayCalendar.Pattern? {
    let found = patternKeys.filter { reader.node[$0] != nil }
    guard let key = found.first, found.count == 1, let value = reader.node[key] else {
      if reader.node.isMapping {
        reader.report(
          reader.node, "\(reader.subject) must have exactly one of \(patternKeys.joined(separator: ", "))")
      }
      return nil
    }
    switch key {
    case "date":
      guard let day = CalendarEntryReader.monthDay(value.text) else { break }
      return .monthDay(month: day.month, day: day.day)
    case "nth":
      let parts = value.elements
      guard parts.count == 3, let number = CalendarEntryReader.number(parts[0]), (-1...5).contains(number), number != 0,
        let weekday = Weekday(rawValue: parts[1].text), let month = CalendarEntryReader.number(parts[2]),
        (1...12).contains(month)
      else { break }
      return .nth(number, weekday, month: month)
    case "weekday":
      let parts = value.elements
      guard parts.count == 3, let weekday = Weekday(rawValue: parts[0].text),
        let day = CalendarEntryReader.monthDay(parts[2].text)
      else { break }
      switch parts[1].text {
      case "on-or-after": return .onOrAfter(weekday, month: day.month, day: day.day)
      case "on-or-before": return .onOrBefore(weekday, month: day.month, day: day.day)
      default: break
      }
    case "easter":
      guard let days = CalendarEntryReader.number(value), abs(days) <= 120 else { break }
      return .easter(days)
    case "orthodox-easter":
      guard let days = CalendarEntryReader.number(value), abs(days) <= 120 else { break }
      return .orthodoxEaster(days)
    default:
      let before = reader.findings.count
      let dates = reader.dates("dates")
      guard reader.findings.count == before, !dates.isEmpty else { break }
      return .dates(dates)
    }
    if !reader.findings.contains(where: { $0.place.range >= value.range && $0.place.range.upper <= value.range.upper }) {
      reader.report(value, "`\(key)` of \(reader.subject) must be \(form(of: key))")
    }
    return nil
  }

  private static func form(of key: String) -> String {
    switch key {
    case "date": "a month and day, as 12-25"
    case "nth": "a number (1 to 5, or -1 for the last), a weekday and a month, as [3, monday, 1]"
    case "weekday": "a weekday, on-or-after or on-or-before, and a month and day, as [monday, on-or-before, 05-24]"
    case "dates": "a list of days, as [2026-12-25]"
    default: "days after Easter Sunday, from -120 to 120"
    }
  }
}
