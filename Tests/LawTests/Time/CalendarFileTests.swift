import Law
import Records
import Sourcing
import Testing

@Suite struct CalendarFileTests {
  @Test func `the calendars and counting rules of this repository have no findings`() {
    let read = Calendars.inputs
    #expect(read.findings.map(\.message) == [])
    #expect(read.value.calendars.count == 110)
    #expect(read.value.countingRules.count == 134)
  }

  @Test func `every calendar and rule has a citation or says that none was found`() {
    for calendar in Calendars.inputs.value.calendars {
      #expect(!calendar.citation.isEmpty && !calendar.name.isEmpty, "\(calendar.id)")
      #expect(calendar.rules.allSatisfy { !$0.name.isEmpty })
    }
    for rule in Calendars.inputs.value.countingRules where rule.citation == nil {
      #expect(rule.confidence == .low, "\(rule.id)")
    }
  }

  /// The text under `holidays:` of one calendar, with «marks» around the place of the finding.
  @Test(arguments: [
    ("{id: a, name: A, «nht»: [1, monday, 1], date: 01-01}", "holiday `a` of calendar `x` has no key `nht`", "did you mean `nth`?"),
    ("«{id: a, name: A}»", "holiday `a` of calendar `x` must have exactly one of date, nth, weekday, easter, orthodox-easter, dates", ""),
    ("«{id: a, name: A, date: 01-01, easter: 1}»", "holiday `a` of calendar `x` must have exactly one of date, nth, weekday, easter, orthodox-easter, dates", ""),
    ("{id: a, name: A, date: «13-01»}", "`date` of holiday `a` of calendar `x` must be a month and day, as 12-25", ""),
    ("{id: a, name: A, date: «02-30»}", "`date` of holiday `a` of calendar `x` must be a month and day, as 12-25", ""),
    ("{id: a, name: A, nth: «[0, monday, 1]»}", "`nth` of holiday `a` of calendar `x` must be a number (1 to 5, or -1 for the last), a weekday and a month, as [3, monday, 1]", ""),
    ("{id: a, name: A, nth: «[1, mon, 1]»}", "`nth` of holiday `a` of calendar `x` must be a number (1 to 5, or -1 for the last), a weekday and a month, as [3, monday, 1]", ""),
    ("{id: a, name: A, weekday: «[monday, after, 05-24]»}", "`weekday` of holiday `a` of calendar `x` must be a weekday, on-or-after or on-or-before, and a month and day, as [monday, on-or-before, 05-24]", ""),
    ("{id: a, name: A, easter: «9999999»}", "`easter` of holiday `a` of calendar `x` must be days after Easter Sunday, from -120 to 120", ""),
    ("{id: a, name: A, dates: [«2026-02-29»]}", "`dates` of holiday `a` of calendar `x` must hold days such as 2026-12-25", ""),
    ("{id: a, name: A, dates: [2026-02-28, «2026-02-28»]}", "`dates` of holiday `a` of calendar `x` names 2026-02-28 a second time", "keep one of the two"),
    ("{id: a, name: A, date: 01-01, observed: «usa»}", "`observed` of holiday `a` of calendar `x` does not know the word `usa`", "did you mean `us`?"),
    ("{id: a, name: A, date: 01-01, kind: «pubic»}", "`kind` of holiday `a` of calendar `x` does not know the word `pubic`", "did you mean `public`?"),
    ("{id: a, name: A, date: 01-01, plus: «999»}", "`plus` of holiday `a` of calendar `x` must be a whole number from -200 to 200", ""),
    ("{id: a, name: A, date: 01-01, every: «[2]»}", "`every` of holiday `a` of calendar `x` must be a step and a year, as [2, 2020]", ""),
    ("{id: a, name: A, date: 01-01, every: [«0», 2020]}", "the step in `every` of holiday `a` of calendar `x` must be a whole number from 1 to 100", ""),
    ("{id: a, name: A, date: 01-01, unverified: «maybe»}", "`unverified` of holiday `a` of calendar `x` must be yes or no", ""),
    ("«{id: a, date: 01-01}»", "holiday `a` of calendar `x` needs `name`", "add `name: …`"),
    ("{id: «A B», name: A, date: 01-01}", "`id` must be lower-case letters, digits and hyphens, at most 80", ""),
    ("«[1, 2]»", "holiday `?` of calendar `x` must be a map of keys, not a list", ""),
  ])
  func `a fault in a holiday is found at its place, and the holiday gives no day`(marked: String, message: String, help: String) throws {
    let text = "calendars:\n- id: x\n  jurisdiction: XX\n  name: X\n  citation: none\n  holidays:\n  - \(marked)\n"
    let (plain, range) = try Marked.read(text)
    let read = Calendars.library(plain)
    let finding = try #require(read.findings.first { $0.message == message }, "\(read.findings.map(\.message))")
    #expect(finding.place.range == range)
    #expect(finding.help == help || help.isEmpty)
    #expect(read.value.calendar(for: "x")?.rules == [])
  }

  @Test(arguments: [
    ("extends: «us-federl»", FindingCode.unknownCalendar, "there is no calendar `us-federl` to extend", "did you mean `us-federal`?"),
    ("extends: «x»", .badChecklist, "calendar `x` extends itself through `x`", ""),
    ("extends: us-federal\n  drop: [«new-yeer»]", .badChecklist, "calendar `x` drops `new-yeer`, which `us-federal` does not have", "did you mean `new-year`?"),
    ("extends: us-federal\n  offices-work: [«newyear»]", .badChecklist, "offices cannot work on `newyear`, which calendar `x` does not have", "did you mean `new-year`?"),
    ("weekend: [«sumday»]", .badChecklist, "`weekend` of calendar `x` does not know the word `sumday`", "did you mean `sunday`?"),
    ("weekend: «[monday, tuesday, friday, sunday]»", .badChecklist, "calendar `x` rests on 4 days of the week; at most 3 are taken", ""),
    ("sandwich: «uk»", .badChecklist, "`sandwich` of calendar `x` does not know the word `uk`", "the words are jp"),
  ])
  func `a fault in a calendar is found at its place`(marked: String, code: FindingCode, message: String, help: String) throws {
    let text = """
      calendars:
      - {id: us-federal, jurisdiction: US, name: F, citation: c, holidays: [{id: new-year, name: N, date: 01-01}]}
      - id: x
        jurisdiction: XX
        name: X
        citation: c
        \(marked)

      """
    let (plain, range) = try Marked.read(text)
    let findings = Calendars.library(plain).findings
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.place.range) == [range])
    #expect(findings.map { $0.help ?? "" } == [help])
  }

  @Test func `calendars that extend one another in a ring are left out, each fault said once`() {
    let read = Calendars.library(
      """
      calendars:
      - {id: a, jurisdiction: XX, name: A, citation: c, extends: b}
      - {id: b, jurisdiction: XX, name: B, citation: c, extends: c}
      - {id: c, jurisdiction: XX, name: C, citation: c, extends: a}
      - {id: d, jurisdiction: XX, name: D, citation: c, extends: a}
      - {id: e, jurisdiction: XX, name: E, citation: c}
      """)
    #expect(read.value.calendars.map(\.id) == ["e"])
    #expect(read.findings.map(\.message) == ["calendar `c` extends itself through `a`"])
  }

  @Test func `a second calendar or rule of one name is reported with the first`() throws {
    let read = Calendars.library(
      """
      calendars:
      - {id: a, jurisdiction: XX, name: First, citation: c}
      - {id: a, jurisdiction: XX, name: Second, citation: c}
      """)
    #expect(read.value.calendar(for: "a")?.name == "First")
    let finding = try #require(read.findings.first)
    #expect(finding.code == .repeatedIdentifier)
    #expect(finding.message == "the calendar `a` stands here a second time")
    #expect(finding.related.map(\.label) == ["first here"])
  }

  @Test(arguments: [
    ("first-day: «includes»", "`first-day` of counting rule `r` does not know the word `includes`"),
    ("private-notice: «perhaps»", "`private-notice` of counting rule `r` does not know the word `perhaps`"),
    ("confidence: «very-high»", "`confidence` of counting rule `r` does not know the word `very-high`"),
    ("short: «0»", "`short` of counting rule `r` must be a whole number from 1 to 60"),
    ("hours: «working»", "`hours` of counting rule `r` does not know the word `working`"),
    ("roll: {rule: «forwards»}", "`rule` of `roll` of counting rule `r` does not know the word `forwards`"),
    ("roll: {rule: next-business-day, days: [«caturday»]}", "`days` of `roll` of counting rule `r` does not know the word `caturday`"),
    ("roll: «{rule: next-business-day}»", "`roll` of counting rule `r` names no days that move the end"),
    ("roll: «{rule: none, days: [sunday]}»", "`roll` of counting rule `r` names days but its rule is none"),
    ("filing-until: «5pm»", "`filing-until` of counting rule `r` must be a time of day, as \"17:30\""),
    ("office-timezone: «EST»", "`office-timezone` of counting rule `r` must be an IANA name, as America/New_York"),
    ("business-day: {weekdays: [«noday»]}", "`weekdays` of `business-day` of counting rule `r` does not know the word `noday`"),
    ("calendar: «nowhere»", "counting rule `r` counts by the calendar `nowhere`, which no file has"),
    ("«shorter»: 7", "counting rule `r` has no key `shorter`"),
  ])
  func `a fault in a counting rule is found at its place`(marked: String, message: String) throws {
    let key = marked.replacing("«", with: "").prefix { $0 != ":" }
    let usual = [
      "first-day: excluded", "roll: {rule: none}", "private-notice: yes", "confidence: high", "jurisdiction: XX",
    ]
    let lines = usual.filter { !$0.hasPrefix(key + ":") } + [marked]
    let (plain, range) = try Marked.read("counting:\n- id: r\n" + lines.map { "  \($0)\n" }.joined())
    let findings = Calendars.library(plain).findings
    let finding = try #require(findings.first { $0.message == message }, "\(findings.map(\.message))")
    #expect(finding.place.range == range)
  }

  @Test func `a rule without what it must say is not used`() {
    let read = Calendars.library("counting:\n- id: r\n  jurisdiction: XX\n")
    #expect(read.value.countingRules.isEmpty)
    #expect(
      read.findings.map(\.message) == [
        "counting rule `r` needs `confidence`", "counting rule `r` needs `first-day`",
        "counting rule `r` needs `private-notice`", "counting rule `r` needs `roll`",
      ])
  }

  @Test(arguments: [
    "", "[]", "calendars: 5", "calendars: {a: b}", "calendars: [[], {}, 5, null]", "counting: [[], {}, 5]",
    "calendars: [{id: [a]}]", "calendars: [{id: x, holidays: {a: 1}}]", "calendars: [{id: x, weekend: sunday}]",
    "calendars: [{id: x, drop: 5, extends: [], observed: {}}]", "- a\n- b", "checked: yesterday\ncalendars: []",
    "calendars: [{id: x, jurisdiction: X, name: X, citation: c, holidays: [{id: a, name: A, dates: []}]}]",
    "counting: [{id: r, roll: 5, business-day: [], least-working-days: 3}]", "calendars: [{id: \u{1F600}}]",
  ])
  func `hostile files give findings, never a trap`(text: String) {
    let read = Calendars.library(text)
    #expect(read.value.calendars.allSatisfy { $0.holidays(in: 2026).isEmpty })
    #expect(!read.findings.isEmpty || text == "[]" || text.isEmpty)
  }

  @Test func `a calendar where every day is a holiday neither hangs nor moves a deadline`() throws {
    let days = (1...12).flatMap { month in
      (1...CivilDate.length(ofMonth: month, in: 2024)).map { CivilDate(year: 2024, month: month, day: $0) }
    }.compactMap { $0 }
    let rules = days.map { "{id: d\($0.month)-\($0.day), name: D, date: \(String($0.description.dropFirst(5))), observed: next-free-weekday}" }
    let parts = stride(from: 0, to: rules.count, by: 100).map { Array(rules[$0..<min($0 + 100, rules.count)]) }
    var text = "calendars:\n"
    for (index, part) in parts.enumerated() {
      text += "- {id: c\(index), jurisdiction: XX, name: N, citation: c"
      text += (index > 0 ? ", extends: c\(index - 1)" : "") + ", holidays: [\(part.joined(separator: ", "))]}\n"
    }
    let read = Calendars.library(text)
    #expect(read.findings.map(\.message) == [])
    let last = try #require(read.value.calendars.last)
    #expect(last.days(2026).count == 365)
    let rule = CountingRule(
      id: "r", jurisdiction: "XX", citation: nil, roll: .weekendsAndHolidays, privateNotice: .yes, calendar: last.id,
      confidence: .high)
    for unit in DeadlineRule.Unit.allCases {
      let deadline = Deadline.compute(
        rule: DeadlineRule(amount: 30, unit: unit), start: Moment(.date(try Calendars.date("2026-03-01"))),
        startLabel: "discovery", counting: rule, calendars: read.value, zone: nil)
      #expect(!deadline.derivation.isEmpty)
    }
  }

  @Test func `a file cut at any byte gives findings or a library, never a trap`() {
    let text = """
      checked: 2026-11-23
      calendars:
      - id: a
        jurisdiction: XX
        name: A
        citation: c
        holidays:
        - {id: n, name: N, nth: [3, monday, 1], plus: 1, every: [2, 2020]}
        - {id: d, name: D, dates: [2026-01-02], kind: decreed, unverified: yes}
      counting:
      - {id: r, jurisdiction: XX, first-day: excluded, roll: {rule: next-business-day, days: [sunday]},
         private-notice: yes, confidence: high, calendar: a}
      """
    let bytes = Array(text.utf8)
    for length in 0...bytes.count {
      let read = CalendarLibrary.read([Source(path: "c.yaml", bytes: Array(bytes[..<length]))])
      #expect(read.value.calendars.count <= 1)
    }
  }
}

/// A text in which «…» marks the place of a finding.
enum Marked {
  /// The text without the marks, and the range they enclosed.
  static func read(_ text: String) throws -> (plain: String, range: SourceRange) {
    let open = try #require(text.firstRange(of: "«")), close = try #require(text.firstRange(of: "»"))
    let before = text[..<open.lowerBound], inside = text[open.upperBound..<close.lowerBound]
    let lower = before.utf8.count
    return (
      String(before) + inside + text[close.upperBound...], SourceRange(lower, lower + inside.utf8.count)
    )
  }
}
