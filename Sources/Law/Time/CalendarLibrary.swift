package import Sourcing

/// All calendars and counting rules by name, as the files of `inputs/calendars/` state them.
package struct CalendarLibrary: Sendable {
  /// Sorted by id.
  package let calendars: [HolidayCalendar]
  /// Sorted by id.
  package let countingRules: [CountingRule]
  private let calendarIndex: [String: Int]
  private let countingIndex: [String: Int]

  /// Of two with the same id the first is kept.
  package init(calendars: [HolidayCalendar] = [], countingRules: [CountingRule] = []) {
    self.calendars = calendars.sorted { $0.id < $1.id }
    self.countingRules = countingRules.sorted { $0.id < $1.id }
    calendarIndex = Dictionary(
      self.calendars.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    countingIndex = Dictionary(
      self.countingRules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package static let empty = CalendarLibrary()

  /// The calendar of that name; nil if there is none.
  package func calendar(for id: String) -> HolidayCalendar? { calendarIndex[id].map { calendars[$0] } }

  /// The counting rule of that name; nil if there is none.
  package func counting(for id: String) -> CountingRule? { countingIndex[id].map { countingRules[$0] } }

  /// Reads files that hold `calendars:`, `counting:`, or both. A calendar may extend one of
  /// another file. What has a fault is left out, and the findings say what and why
  /// (bad-checklist, unknown-calendar, unknown-key, repeated-identifier), sorted.
  package static func read(_ sources: [Source]) -> Checked<CalendarLibrary> {
    var work = CalendarLibraryReader()
    for file in sources.concurrentMap(CalendarLibraryReader.read) { work.add(file) }
    let calendars = work.resolve()
    work.checkReferences(calendars)
    return Checked(
      CalendarLibrary(calendars: calendars, countingRules: work.rules.map(\.rule)), work.findings.sorted())
  }
}
