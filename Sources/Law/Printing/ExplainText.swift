package import Records
package import Sourcing

/// The chain of reasons for one duty, fact by fact, with where each stands and which law asks.
package struct ExplainText {
  private let record: Record
  private let width: Int
  private var locator: Locator
  private var lines: [String] = []

  /// The explanation of a duty, all its stages; `name` is `us-x-csirt` or `us-x-csirt/early-warning`.
  /// Nil if the assessment does not have it.
  package static func report(
    _ assessment: Assessment, duty name: String, record: Record, sources: SourceTable, width: Int = 100
  ) -> String? {
    let duties = assessment.duties.filter { $0.name == name || $0.duty.id == name }
    guard !duties.isEmpty else { return nil }
    var text = ExplainText(record: record, width: max(60, width), locator: Locator(sources))
    for (index, duty) in duties.enumerated() {
      if index > 0 { text.lines.append("") }
      text.explain(duty)
    }
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(record: Record, width: Int, locator: Locator) {
    self.record = record
    self.width = width
    self.locator = locator
  }

  private mutating func explain(_ duty: AssessedDuty) {
    add("", "\(duty.name): \(duty.title)")
    add("  ", "\(duty.checklist.law), \(duty.citation), as in force since \(duty.version.inForce)")
    add("  ", ExplainText.summary(duty))
    heading("Why")
    for reason in duty.reasons { explain(reason) }
    if duty.reasons.isEmpty { add("  ", "The law reaches every incident.") }
    explainDeadline(duty)
    explainItems(duty)
    if !duty.deciding.isEmpty || !duty.questions.isEmpty {
      heading("What would decide it")
      for path in duty.deciding { add("  - ", "\(FactWords.label(of: path, in: record)) (\(path))\(stand(path))") }
      for question in duty.questions { add("  - ", "\(question) (`decisions`, `duty: \(duty.duty.id)`)") }
    }
    explainLaw(duty)
  }

  /// `owed, due 2026-04-14; open`.
  static func summary(_ duty: AssessedDuty) -> String {
    let status = duty.verdict == .notOwed ? "not owed" : duty.verdict.rawValue
    let due =
      duty.deadline.map { ", due \($0.due.text)" } ?? (duty.verdict == .notOwed ? "" : duty.standard.map { ", \(Wording.spaced($0))" } ?? "")
    let progress =
      switch duty.progress {
      case .done: "; sent"
      case .late: duty.notice == nil ? "; overdue" : "; sent late"
      case .open: duty.verdict == .owed ? "; not sent yet" : ""
      }
    return status + due + progress
  }

  private mutating func explain(_ reason: Reason) {
    let mark =
      switch reason.answer {
      case .yes: "yes  "
      case .no: "no   "
      case .undetermined: "?    "
      }
    add("  " + mark, reason.text)
    let place = reason.place.map { line(of: $0) } ?? reason.path.map { "not in the record: \($0)" }
    let notes = [place, reason.citation].compactMap(\.self)
    if !notes.isEmpty { add("       ", notes.joined(separator: "; ")) }
  }

  private mutating func explainDeadline(_ duty: AssessedDuty) {
    guard duty.verdict != .notOwed else { return }
    heading("When")
    guard let deadline = duty.deadline else {
      for path in duty.waitingFor {
        add("  ", "The clock has not started: the record does not \(FactWords.verb(for: FactWords.label(of: path, in: record))) \(FactWords.label(of: path, in: record)) (\(path)).")
      }
      if duty.waitingFor.isEmpty {
        add("  ", duty.standard.map { "The law sets no day: \(Wording.spaced($0))." } ?? "The law sets no day.")
      }
      return
    }
    for (index, sentence) in deadline.derivation.enumerated() { add("  \(index + 1). ", sentence) }
    if let place = deadline.startPlace { add("     ", "the clock's start: \(line(of: place))") }
    if let standard = duty.standard { add("  ", "The law also says: \(Wording.spaced(standard)).") }
    if let reading = deadline.otherReading { add("  ", "Another reading: \(reading).") }
  }

  private mutating func explainItems(_ duty: AssessedDuty) {
    guard !duty.items.isEmpty else { return }
    heading("What it must say")
    for item in duty.items {
      switch item.state {
      case .present: add("  [x] ", item.label)
      case .unknown:
        add("  [?] ", "\(item.label): unknown\(item.ifKnown ? ", which the notice may say" : "")\(list(item.paths))")
      case .missing: add("  [ ] ", "\(item.label): missing\(list(item.paths))")
      }
    }
    if !duty.duty.mustNotSay.isEmpty {
      add("  ", "It must not say: \(duty.duty.mustNotSay.map(Wording.spaced).joined(separator: ", ")).")
    }
  }

  private mutating func explainLaw(_ duty: AssessedDuty) {
    var notes: [String] = []
    if duty.duty.confidence == .low { notes.append("What is written here of this duty is uncertain; have counsel confirm it.") }
    if let note = duty.duty.note { notes.append(note.trimmed) }
    if let penalty = duty.duty.penalty, duty.verdict != .notOwed {
      notes.append("Penalty: \(penalty.text)" + (penalty.citation.map { " (\($0))" } ?? ""))
    }
    if let keep = duty.duty.keep {
      let years = keep.years.map { ", \($0) \($0 == 1 ? "year" : "years")" } ?? ""
      notes.append("To be kept: \(keep.what)\(years)" + (keep.citation.map { " (\($0))" } ?? ""))
    }
    if let portal = duty.duty.portal, duty.verdict != .notOwed { notes.append("Filed at \(portal)") }
    guard !notes.isEmpty else { return }
    heading("To know")
    for note in notes { add("  - ", note) }
  }

  // MARK: Lines

  private mutating func heading(_ text: String) { lines += ["", text] }

  private mutating func add(_ first: String, _ text: String) {
    lines += TextTable.wrapped(text, first: first, width: width)
  }

  private mutating func line(of place: Place) -> String { "\(place.file):\(locator.location(of: place).line)" }

  private mutating func stand(_ path: FactPath) -> String {
    guard let place = record[path]?.place else { return "" }
    return ", \(line(of: place))"
  }

  private func list(_ paths: [FactPath]) -> String {
    paths.isEmpty ? "" : " (\(paths.map(\.description).joined(separator: ", ")))"
  }
}
