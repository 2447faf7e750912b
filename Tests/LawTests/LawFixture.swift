import Law
import Records
import Sourcing

/// Small law and small records for tests.
enum LawFixture {
  static let words = """
    elements:
      - {group: core, label: core identifiers, members: [ssn, drivers-license]}
    items:
      - {item: what-happened, label: What happened, ask: what happened, needs: [attack.account]}
      - {item: number-here, label: Number affected here, ask: "how many people in {place} are affected", needs: ["affected.residents.{place}"]}
      - {item: contact, label: Contact, ask: whom to ask, needs: [[organization.phone, organization.website]]}
      - {item: consequences, label: Consequences, ask: the likely consequences, needs: [harm.consequences]}
    clocks:
      - {clock: discovery, label: discovery of the breach, paths: [timeline.discovered]}
      - {clock: determination, label: determination of the breach, paths: [timeline.determined]}
      - {clock: awareness, label: awareness, paths: [timeline.aware, timeline.discovered]}
      - {clock: year-end, label: the year of discovery, paths: [timeline.discovered], at: end-of-year}
    shapes:
      - shape: state-regulator
        to: regulator
        due: {within: 30 calendar-days, after: determination, standard: as-soon-as-practicable}
        must-say: [number-here]
        law-enforcement-delay: yes
    bases:
      - base: theft
        record:
          timeline: {discovered: 2026-03-12T09:20:00-04:00, determined: 2026-03-15}
          attack: {actions: [acquisition]}
          data: [{element: name}, {element: ssn}]
          affected: {residents: {}, residents-complete: yes}
    """

  /// A checklist of a Texas-like law. `duties` is indented by the caller as a list at four blanks.
  static func checklist(
    _ id: String = "us-tx", applies: String = "{}", unless: String? = nil, duties: String, head: String = "",
    inForce: String = "2023-09-01", tail: String = "examples: [{example: none, expect: {us-tx-ag: not-owed}}]"
  ) -> String {
    """
    checklist: \(id)
    law: Texas Identity Theft Enforcement and Protection Act
    citation: Tex. Bus. & Com. Code § 521.053
    jurisdiction: US-TX
    reviewed: 2026-11-23
    confidence: high
    \(head)
    versions:
      - in-force: \(inForce)
        applies: \(applies)
        \(unless.map { "unless: \($0)" } ?? "")
        duties:
    \(duties)
    \(tail)
    """
  }

  /// The regulator's notice that most tests use.
  static func regulator(when: String = "{}", more: String = "") -> String {
    """
          - duty: us-tx-ag
            like: state-regulator
            authority: Texas Attorney General
            citation: § 521.053(i)
            when: \(when)
            \(more)
    """
  }

  static func load(_ checklists: [String: String], words: String = words, calendars: String? = nil) -> Checked<Rulebook> {
    Rulebook.load(
      RulebookSources(
        words: [Source(path: "inputs/words/words.yaml", text: words)],
        calendars: calendars.map { [Source(path: "inputs/calendars/c.yaml", text: $0)] } ?? [],
        checklists: checklists.keys.sorted().map {
          Source(path: "inputs/checklists/us/\($0).yaml", text: checklists[$0] ?? "")
        }))
  }

  static func rulebook(_ checklist: String) -> Rulebook { load(["us-tx": checklist]).value }

  /// A record of the facts given; nothing is required in it.
  static func record(_ text: String) -> Record {
    let source = Source(path: "incident.yaml", text: text)
    let tree = YAMLReader.read(source).value
    let fragment = tree.map { RecordFragment.read($0.root) }
    let root = fragment?.value.facts ?? Fact(.group([]), at: Place("incident.yaml", .start))
    return Record(id: "2026-014", source: source, root: root)
  }

  /// The one duty of a one-duty law for some facts.
  static func assess(
    when: String = "{}", applies: String = "{}", unless: String? = nil, more: String = "", _ facts: String,
    asOf: String? = nil
  ) -> AssessedDuty? {
    let loaded = load(["us-tx": checklist(applies: applies, unless: unless, duties: regulator(when: when, more: more))])
    let record = record(facts)
    return Assessor(rulebook: loaded.value).assess(record, asOf: asOf.flatMap { Instant($0) }).duties.first
  }

  /// The verdict on a condition, with its reasons' texts.
  static func answer(_ condition: String, _ facts: String) -> String {
    let loaded = load(["us-tx": checklist(duties: regulator(when: condition))])
    guard loaded.findings.isEmpty else { return loaded.findings.map(\.message).joined(separator: "; ") }
    return Assessor(rulebook: loaded.value).assess(record(facts), asOf: nil).duties.first?.verdict.rawValue ?? "none"
  }

  static func reasons(_ condition: String, _ facts: String) -> [String] {
    assess(when: condition, facts)?.reasons.map { "\($0.answer.rawValue): \($0.text)" } ?? []
  }

  static func deciding(_ condition: String, _ facts: String) -> [String] {
    assess(when: condition, facts)?.deciding.map(\.description) ?? []
  }

  /// A finding on one line: severity, code, message, notes, help.
  static func line(_ finding: Finding) -> String {
    ["\(finding.severity.name)[\(finding.code.rawValue)]: \(finding.message)"].joined()
      + finding.notes.map { "\n= \($0)" }.joined() + (finding.help.map { "\n> \($0)" } ?? "")
  }

  /// The text that a finding's place marks.
  static func marked(_ finding: Finding, in text: String) -> String {
    Source(path: "", text: text).text(finding.place.range)
  }
}
