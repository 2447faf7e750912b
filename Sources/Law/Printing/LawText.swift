internal import Records
internal import Sourcing

/// The checklists for people: a table of all, or one in full.
package enum LawText {
  /// One line for each checklist.
  package static func list(_ rulebook: Rulebook, width: Int = 100) -> String {
    var table = TextTable([
      .init("checklist"), .init("place"), .init("law", canShrink: true), .init("duties"), .init("reviewed"), .init("confidence"),
    ])
    for checklist in rulebook.checklists {
      let duties = checklist.versions.last?.duties.count ?? 0
      table.add([
        checklist.id, checklist.jurisdiction ?? checklist.kind.rawValue, checklist.law, String(duties),
        checklist.reviewed.description, checklist.confidence.rawValue,
      ])
    }
    return table.lines(width: max(60, width)).joined(separator: "\n") + "\n"
  }

  /// One checklist in full, its newest version last; nil if there is none of that id.
  package static func describe(_ id: String, _ rulebook: Rulebook, width: Int = 100) -> String? {
    guard let checklist = rulebook.checklist(id) else { return nil }
    var text = Lines(width: max(60, width))
    text.add("", "\(checklist.id): \(checklist.law)")
    let place = checklist.jurisdiction.map { LawWording.place($0) + "; " } ?? ""
    text.add("  ", "\(checklist.citation); \(place)\(checklist.kind.rawValue); reviewed \(checklist.reviewed); confidence \(checklist.confidence.rawValue)")
    if let url = checklist.url { text.add("  ", url) }
    for version in checklist.versions { describe(version, rulebook, &text) }
    if let notes = checklist.notes {
      text.blank()
      text.add("  Notes: ", notes)
    }
    return text.lines.joined(separator: "\n") + "\n"
  }

  private struct Lines {
    let width: Int
    var lines: [String] = []

    mutating func add(_ first: String, _ text: String) { lines += TextTable.wrapped(text, first: first, width: width) }
    mutating func blank() { lines.append("") }
  }

  private static func describe(_ version: ChecklistVersion, _ rulebook: Rulebook, _ text: inout Lines) {
    let words = ConditionWords(rulebook)
    text.blank()
    text.add("", "In force from \(version.inForce)" + (version.until.map { " to \($0)" } ?? ""))
    if let changed = version.changed { text.add("  Changed: ", changed) }
    text.add("  Applies: ", words.text(version.applies))
    if let unless = version.unless { text.add("  Unless: ", words.text(unless)) }
    for duty in version.duties {
      text.blank()
      text.add("  ", "\(duty.id): \(duty.isVoluntary ? "recommended notice" : "notice") to \(duty.addressee(in: nil)) (\(duty.citation))\(duty.confidence == .low ? "; confidence low" : "")")
      if case .always = duty.when {} else { text.add("    When: ", words.text(duty.when)) }
      if let unless = duty.unless { text.add("    Unless: ", words.text(unless)) }
      due(duty.limits, duty.standard, "    ", rulebook, &text)
      say(duty.mustSay, "    ", rulebook, &text)
      for stage in duty.stages {
        text.add("    Stage ", "\(stage.id)" + (stage.citation.map { " (\($0))" } ?? "") + (stage.when.map { ", if \(words.text($0))" } ?? ""))
        due(stage.limits, stage.standard, "      ", rulebook, &text)
        say(stage.mustSay, "      ", rulebook, &text)
      }
      if !duty.mustNotSay.isEmpty { text.add("    Must not say: ", labels(duty.mustNotSay, rulebook)) }
      if let form = duty.form { text.add("    Form: ", form) }
      if !duty.methods.isEmpty { text.add("    Means: ", duty.methods.joined(separator: "; ")) }
      if let substitute = duty.substitute { text.add("    Substitute notice: ", substitute) }
      if let services = duty.services {
        text.add("    Services: ", services.kind + (services.months.map { ", \($0) months" } ?? ""))
      }
      if let penalty = duty.penalty { text.add("    Penalty: ", penalty.text) }
      if let keep = duty.keep {
        text.add("    Record to keep: ", keep.what + (keep.years.map { ", for \($0) \($0 == 1 ? "year" : "years")" } ?? ""))
      }
      if let note = duty.note { text.add("    Note: ", note) }
    }
  }

  private static func due(_ limits: [TimeLimit], _ standard: String?, _ indent: String, _ rulebook: Rulebook, _ text: inout Lines) {
    let words = limits.map { $0.text(rulebook) } + [standard.map(Wording.spaced)].compactMap(\.self)
    if !words.isEmpty { text.add(indent + "Due: ", words.joined(separator: "; ")) }
  }

  private static func say(_ items: [RequiredItem], _ indent: String, _ rulebook: Rulebook, _ text: inout Lines) {
    if !items.isEmpty { text.add(indent + "Must say: ", labels(items.map(\.item), rulebook)) }
  }

  private static func labels(_ items: [String], _ rulebook: Rulebook) -> String {
    items.map { rulebook.items[$0]?.label ?? $0 }.joined(separator: "; ")
  }
}
