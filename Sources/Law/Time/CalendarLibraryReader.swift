internal import Records
internal import Sourcing

/// Reads the files of a library: every entry first, then what extends what.
struct CalendarLibraryReader {
  var drafts: [HolidayCalendarDraft] = []
  var rules: [(rule: CountingRule, node: YAMLNode)] = []
  var findings: [Finding] = []
  private var states: [String: State] = [:]
  private var places: [String: Place] = [:]
  private var draftIndex: [String: Int] = [:]

  /// How far a calendar has got. One that extends a faulty one is faulty, and said so once.
  private enum State {
    case underWay, faulty
    case done(HolidayCalendar)
  }

  /// Calendars that extend one another in a row; no place needs more.
  static let mostLevels = 8

  /// What one file states, before it meets the others.
  struct File: Sendable {
    fileprivate(set) var drafts: [HolidayCalendarDraft] = []
    fileprivate(set) var rules: [(rule: CountingRule, node: YAMLNode)] = []
    fileprivate(set) var findings: [Finding] = []
  }

  static func read(_ source: Source) -> File {
    let tree = YAMLReader.read(source)
    var file = File(findings: tree.findings)
    guard let root = tree.value?.root else { return file }
    var reader = CalendarEntryReader(root, subject: "a calendar file", keys: ["checked", "calendars", "counting"])
    if let text = reader.text("checked"), let node = root["checked"], CivilDate(text) == nil {
      reader.report(node, "`checked` must be the day on which the facts were looked at, as 2026-11-23")
    }
    let calendars = reader.list("calendars"), counting = reader.list("counting")
    file.findings += reader.findings
    for node in calendars {
      let draft = HolidayCalendarDraft.read(node)
      file.findings += draft.findings
      if let draft = draft.value { file.drafts.append(draft) }
    }
    for node in counting {
      let rule = CountingRuleReader.read(node)
      file.findings += rule.findings
      if let rule = rule.value { file.rules.append((rule, node)) }
    }
    return file
  }

  /// Takes in a file; of two entries with the same id the first counts.
  mutating func add(_ file: File) {
    findings += file.findings
    for draft in file.drafts where isNew(draft.id, "calendar", at: draft.place) {
      draftIndex[draft.id] = drafts.count
      drafts.append(draft)
    }
    for (rule, node) in file.rules where isNew(rule.id, "counting rule", at: node["id"]?.place ?? node.place) {
      rules.append((rule, node))
    }
  }

  /// Notes the place of an id, and reports it if it was there before.
  private mutating func isNew(_ id: String, _ what: String, at place: Place) -> Bool {
    guard let first = places["\(what) \(id)"] else {
      places["\(what) \(id)"] = place
      return true
    }
    findings.append(
      Finding(
        .repeatedIdentifier, at: place, "the \(what) `\(id)` stands here a second time", help: "keep one of the two",
        related: [.init(first, "first here")]))
    return false
  }

  /// Every calendar with what it extends, in file order.
  mutating func resolve() -> [HolidayCalendar] {
    drafts.indices.compactMap { resolve($0, level: 0) }
  }

  private mutating func resolve(_ index: Int, level: Int) -> HolidayCalendar? {
    let draft = drafts[index]
    switch states[draft.id] {
    case .done(let calendar): return calendar
    case .faulty: return nil
    case .underWay, nil: break
    }
    states[draft.id] = .underWay
    var parent: HolidayCalendar?
    if let extended = draft.extends {
      parent = resolveParent(of: draft, extended.id, at: extended.place, level: level)
      // Without the holidays of the calendar it extends this one would be wrong.
      guard parent != nil else {
        states[draft.id] = .faulty
        return nil
      }
    }
    let calendar = merge(draft, with: parent)
    states[draft.id] = .done(calendar)
    return calendar
  }

  private mutating func resolveParent(
    of draft: HolidayCalendarDraft, _ id: String, at place: Place, level: Int
  ) -> HolidayCalendar? {
    guard let index = draftIndex[id] else {
      let near = Suggestion.nearest(to: id, among: drafts.map(\.id))
      findings.append(
        Finding(
          .unknownCalendar, at: place, "there is no calendar `\(id)` to extend",
          help: near.map { "did you mean `\($0)`?" }))
      return nil
    }
    if case .underWay = states[id] {
      findings.append(Finding(.badChecklist, at: place, "calendar `\(draft.id)` extends itself through `\(id)`"))
      return nil
    }
    guard level < CalendarLibraryReader.mostLevels else {
      findings.append(
        Finding(
          .badChecklist, at: place,
          "more than \(CalendarLibraryReader.mostLevels) calendars extend one another in a row"))
      return nil
    }
    return resolve(index, level: level + 1)
  }

  private mutating func merge(_ draft: HolidayCalendarDraft, with parent: HolidayCalendar?) -> HolidayCalendar {
    var rules = parent?.rules ?? []
    for dropped in draft.drop {
      if rules.contains(where: { $0.id == dropped.id }) {
        rules.removeAll { $0.id == dropped.id }
      } else {
        let near = Suggestion.nearest(to: dropped.id, among: rules.map(\.id))
        findings.append(
          Finding(
            .badChecklist, at: dropped.place,
            "calendar `\(draft.id)` drops `\(dropped.id.printable)`, which `\(parent?.id ?? "nothing")` does not have",
            help: near.map { "did you mean `\($0)`?" }))
      }
    }
    if draft.reobserves { rules = rules.map { $0.namesObservance ? $0 : $0.observed(draft.observed ?? .none) } }
    for rule in draft.rules where rules.contains(where: { $0.id == rule.id }) {
      findings.append(
        Finding(
          .repeatedIdentifier, at: draft.place,
          "calendar `\(draft.id)` adds `\(rule.id)`, which it already takes from `\(parent?.id ?? "")`",
          help: "add `\(rule.id)` to `drop`, or give the new one another id"))
    }
    rules += draft.rules
    for working in draft.officesWork {
      if let index = rules.firstIndex(where: { $0.id == working.id }) {
        rules[index].officesWork = true
      } else {
        let near = Suggestion.nearest(to: working.id, among: rules.map(\.id))
        findings.append(
          Finding(
            .badChecklist, at: working.place,
            "offices cannot work on `\(working.id.printable)`, which calendar `\(draft.id)` does not have",
            help: near.map { "did you mean `\($0)`?" }))
      }
    }
    return HolidayCalendar(
      id: draft.id, jurisdiction: draft.jurisdiction, name: draft.name, citation: draft.citation,
      weekend: draft.weekend ?? parent?.weekend ?? [.saturday, .sunday], rules: rules,
      fillsSandwichedDays: draft.fillsSandwichedDays || parent?.fillsSandwichedDays ?? false,
      workingWeekendDays: (parent?.workingWeekendDays ?? []) + draft.workingWeekendDays, note: draft.note)
  }

  /// Reports calendars that counting rules name and no file has.
  mutating func checkReferences(_ calendars: [HolidayCalendar]) {
    let known = calendars.map(\.id)
    let names = Set(known)
    for (rule, node) in rules {
      for value in [node["calendar"], node["business-day"]?["calendar"]] {
        guard let value, !names.contains(value.text) else { continue }
        let near = Suggestion.nearest(to: value.text, among: known)
        findings.append(
          Finding(
            .unknownCalendar, at: value.place,
            "counting rule `\(rule.id)` counts by the calendar `\(value.text.printable)`, which no file has",
            help: near.map { "did you mean `\($0)`?" }))
      }
    }
  }
}
