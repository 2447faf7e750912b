package import Records
package import Sourcing

extension Rulebook {
  /// Runs every example of every checklist against the law as loaded: what is wrong with the facts
  /// it gives, and each expectation that is not met (example-fails), sorted.
  package func runExamples() -> [Finding] { runExamples(of: checklists.map(\.id)) }

  /// The same for some checklists, by id.
  package func runExamples(of ids: [String]) -> [Finding] {
    let wanted = Set(ids)
    let assessor = Assessor(rulebook: self)
    var bases: [String: Checked<Fact>] = [:]
    var findings: [Finding] = []
    for (index, checklist) in checklists.enumerated() where wanted.contains(checklist.id) {
      let scope = dependencies(of: index)
      for example in checklist.examples {
        let record = record(of: example, &bases)
        findings += record.findings
        let assessment = assessor.assess(record.value, asOf: nil, checklists: scope)
        findings += example.expectations.compactMap { Rulebook.failure(of: $0, example, assessment) }
      }
    }
    return Array(Set(findings)).sorted()
  }

  /// The record that an example gives: its base with `given` over it.
  package func record(of example: ChecklistExample) -> Checked<Record> {
    var bases: [String: Checked<Fact>] = [:]
    return record(of: example, &bases)
  }

  private func record(of example: ChecklistExample, _ bases: inout [String: Checked<Fact>]) -> Checked<Record> {
    var facts = Fact(.group([]), at: example.place)
    var findings: [Finding] = []
    if let name = example.base, let node = words.bases[name] {
      let base = bases[name] ?? RecordFragment.read(node).map { $0.laid(over: Fact(.group([]), at: node.place)) }
      bases[name] = base
      facts = base.value
      findings += base.findings
    }
    if let node = example.given {
      let fragment = RecordFragment.read(node)
      facts = fragment.value.laid(over: facts)
      findings += fragment.findings
    }
    let source = example.given?.source ?? Source(path: example.place.file, bytes: [])
    return Checked(Record(id: "example", source: source, root: facts), findings)
  }

  private static func failure(
    of expected: ChecklistExample.Expectation, _ example: ChecklistExample, _ assessment: Assessment
  ) -> Finding? {
    let name = expected.stage.map { "\(expected.duty)/\($0)" } ?? expected.duty
    guard let found = assessment.duties.first(where: { $0.duty.id == expected.duty && $0.stage?.id == expected.stage })
    else {
      return Finding(
        .exampleFails, at: expected.place,
        "in the example “\(example.name.printable)” `\(name)` is not in the version that the incident's day picks",
        help: "check `timeline.discovered` against `in-force`")
    }
    let due = found.deadline?.due.text
    let isMet =
      found.verdict == expected.status
      && (expected.due == .notStated || expected.due == (due.map { .at($0) } ?? .none))
    guard !isMet else { return nil }
    let showsDue = expected.due != .notStated && found.verdict != .notOwed
    let saw = found.verdict.rawValue + (showsDue ? " \(due ?? "none")" : "")
    let wanted =
      switch expected.due {
      case .notStated: expected.status.rawValue
      case .none: "\(expected.status.rawValue) none"
      case .at(let text): "\(expected.status.rawValue) \(text)"
      }
    return Finding(
      .exampleFails, at: expected.place,
      "in the example “\(example.name.printable)” `\(name)` should be \(wanted) and is \(saw)",
      notes: found.reasons.filter { $0.answer != .yes || found.verdict == .owed }.prefix(6).map(\.text)
        + (showsDue ? found.deadline?.derivation ?? [] : []),
      help: "mend the example or the law, whichever is wrong")
  }

  /// The checklists whose duties one turns on, itself included.
  private func dependencies(of index: Int) -> Set<Int> {
    var found: Set<Int> = [index]
    var queue = [index]
    while let next = queue.popLast() {
      for duty in checklists[next].versions.flatMap({ version in version.duties.map { (version, $0) } }) {
        DutyOrder.forEachReference(duty.1, in: duty.0) { name, _ in
          if let other = checklistIndex(ofDuty: name), found.insert(other).inserted { queue.append(other) }
        }
      }
    }
    return found
  }
}

extension Checked {
  fileprivate func map<Other: Sendable>(_ change: (Value) -> Other) -> Checked<Other> {
    Checked<Other>(change(value), findings)
  }
}
