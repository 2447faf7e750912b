import Foundation
import Testing

import Law
import Records
import Sourcing

/// The calendars of this repository, and small ones made from text.
enum Calendars {
  /// What `inputs/calendars/` holds, read once.
  static let inputs: Checked<CalendarLibrary> = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "inputs/calendars")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted()
    return CalendarLibrary.read(
      names.compactMap { name in
        guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
        return Source(path: "inputs/calendars/\(name)", bytes: Array(data))
      })
  }()

  static func named(_ id: String) throws -> HolidayCalendar { try #require(inputs.value.calendar(for: id)) }

  /// A library from the text of one file.
  static func library(_ text: String) -> Checked<CalendarLibrary> {
    CalendarLibrary.read([Source(path: "calendars.yaml", text: text)])
  }

  /// One calendar `x` with these lines under `holidays:` and perhaps keys before them.
  static func calendar(_ holidays: String..., keys: String = "") throws -> HolidayCalendar {
    let lines = holidays.map { "  - {\($0)}" }.joined(separator: "\n")
    let read = library(
      "calendars:\n- id: x\n  jurisdiction: XX\n  name: X\n  citation: none\n"
        + keys.split(separator: "\n").map { "  \($0)\n" }.joined() + "  holidays:\n\(lines)\n")
    #expect(read.findings.map(\.message) == [])
    return try #require(read.value.calendar(for: "x"))
  }

  static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}

extension HolidayCalendar {
  /// The general holidays of a year, as printed.
  func days(_ year: Int, including certainty: Certainty = .certainOnly) -> [String] {
    var seen: [String] = []
    for holiday in holidays(in: year, including: certainty) where holiday.kind.isFull {
      let text = holiday.date.description
      if seen.last != text { seen.append(text) }
    }
    return seen
  }
}
