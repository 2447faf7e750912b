internal import Records

extension Evaluator {
  private static let dataPath = FactPath("data")
  private static let actionsPath = FactPath("attack.actions")
  private static let exfiltrationPath = FactPath("attack.exfiltration.confirmed")

  /// Whether a kind of data counts under an encryption rule, and what would decide it.
  private struct Protection {
    let answer: Answer
    var deciding: [FactPath] = []
    /// The sentence's end: `unencrypted`, `together with the key`.
    var how = ""
  }

  /// `data:` — which kinds were reached, together with names where the law wants that, and how protected.
  func data(_ test: Condition.DataTest, _ negated: Bool) -> Evaluation {
    let path = Self.dataPath
    guard let list = facts.dataFact, !list.isUnknown else {
      return leaf(.undetermined, negated, "the record does not say which kinds of data were \(facts.deed)", path)
    }
    let hasName = facts.data.contains { $0.element == "name" }
    var met: [(entry: IncidentFacts.DataEntry, how: String, together: Bool)] = []
    var open: [(entry: IncidentFacts.DataEntry, deciding: [FactPath])] = []
    var protected: [IncidentFacts.DataEntry] = []
    var nameless: [IncidentFacts.DataEntry] = []
    for entry in facts.data {
      guard let element = entry.element else {
        open.append((entry, [entry.path("element")]))
        continue
      }
      let alone = test.anyPersonal || test.alone.contains(element)
      let together = !alone && test.withName.contains(element)
      guard alone || together else { continue }
      if together, !hasName {
        nameless.append(entry)
        continue
      }
      let protection = protection(of: entry, test.encryption)
      switch protection.answer {
      case .yes: met.append((entry, protection.how, together))
      case .no: protected.append(entry)
      case .undetermined: open.append((entry, protection.deciding))
      }
    }
    if let first = met.first {
      // One sentence for those that are alike; the others would say nothing more.
      let alike = met.filter { $0.how == first.how && $0.together == first.together }
      let text =
        "\(subject(alike.map(\.entry), together: first.together)) \(facts.deed)" + (first.how.isEmpty ? "" : " \(first.how)")
      return leaf(.yes, negated, text, FactPath(parts: ["data", String(first.entry.index)]))
    }
    if let first = open.first {
      var deciding: [FactPath] = []
      deciding.appendNew(open.flatMap(\.deciding))
      let text = "the record does not say \(FactWords.label(of: first.deciding.first ?? path, in: facts.record))"
      return leaf(.undetermined, negated, text, first.deciding.first ?? path, deciding: deciding)
    }
    if let first = protected.first {
      let key = test.encryption == .exempt ? "encrypted data does not count" : "without the key it does not count"
      let text = "\(subject(protected, together: false)) encrypted or redacted; \(key)"
      return leaf(.no, negated, text, FactPath(parts: ["data", String(first.index)]))
    }
    if let first = nameless.first {
      let text = "\(subject(nameless, together: false)) \(facts.deed) without names; the law counts them only together"
      return leaf(.no, negated, text, FactPath(parts: ["data", String(first.index)]))
    }
    let none = test.anyPersonal ? "no personal data was \(facts.deed)" : "none of the kinds of data that the law names was \(facts.deed)"
    return leaf(.no, negated, none, path)
  }

  /// `Social Security numbers together with names were`.
  private func subject(_ entries: [IncidentFacts.DataEntry], together: Bool) -> String {
    var labels: [String] = []
    for entry in entries {
      let label = entry.element.map { ChoiceList.element.label(of: $0) ?? $0 } ?? "unknown data"
      if !labels.contains(label) { labels.append(label) }
    }
    let plural = labels.count > 1 || LawWording.isPlural(labels.first ?? "") || together
    return LawWording.list(labels, others: "other kinds of data") + (together ? " together with names" : "")
      + (plural ? " were" : " was")
  }

  private func protection(of entry: IncidentFacts.DataEntry, _ rule: Condition.DataTest.Encryption) -> Protection {
    if rule == .counts { return Protection(answer: .yes) }
    let isProtected = entry.encrypted == .yes || entry.redacted == .yes
    let mayBeProtected = isProtected || entry.encrypted == .unknown || entry.redacted == .unknown
    let keyMatters = rule == .exemptUnlessKeyTaken
    if mayBeProtected, keyMatters, entry.keyTaken == .yes {
      return Protection(answer: .yes, how: "together with the key")
    }
    var deciding: [FactPath] = []
    if !isProtected, entry.encrypted == .unknown { deciding.append(entry.path("encrypted")) }
    if !isProtected, entry.redacted == .unknown { deciding.append(entry.path("redacted")) }
    if mayBeProtected, keyMatters, entry.keyTaken == .unknown { deciding.append(entry.path("key-taken")) }
    if isProtected, deciding.isEmpty { return Protection(answer: .no) }
    guard deciding.isEmpty else { return Protection(answer: .undetermined, deciding: deciding) }
    let isSilent = entry.encrypted == .missing && entry.redacted == .missing
    return Protection(answer: .yes, how: isSilent ? "and are not said to have been encrypted" : "unencrypted")
  }

  /// `event:` — what was done with the data. Disclosure, use and acquisition imply access.
  func event(_ actions: [String], all: Bool, _ negated: Bool) -> Evaluation {
    let path = Self.actionsPath
    guard let list = facts.actionsFact, !list.isUnknown else {
      return leaf(.undetermined, negated, "the record does not say what was done with the data", path)
    }
    var listed = facts.actions
    if ["disclosure", "use", "acquisition"].contains(where: listed.contains), !listed.contains("access") {
      listed.append("access")
    }
    let found = actions.filter(listed.contains), wanting = actions.filter { !listed.contains($0) }
    let label: ([String]) -> [String] = { $0.map { ChoiceList.action.label(of: $0) ?? $0 } }
    if all ? wanting.isEmpty : !found.isEmpty {
      return leaf(.yes, negated, "the data were \(LawWording.list(label(found)))", path)
    }
    let hasUnknown = list.elements.contains(where: \.isUnknown)
    let exfiltration = Self.exfiltrationPath
    let mayBeTaken = wanting.contains("acquisition") && facts.record[exfiltration]?.isUnknown == true
    // For `all`, what stays open decides only if nothing else is wanting.
    if hasUnknown || (mayBeTaken && (!all || wanting == ["acquisition"])) {
      let deciding = mayBeTaken ? exfiltration : path
      let text =
        mayBeTaken
        ? "the record does not say whether exfiltration is confirmed, so whether the data were taken is open"
        : "the record does not say all that was done with the data"
      return leaf(.undetermined, negated, text, deciding)
    }
    let done = listed.isEmpty ? "the record lists nothing that was done with the data" : "the data were \(LawWording.list(label(listed)))"
    return leaf(
      .no, negated, "\(done); \(negated ? "the law excepts" : "the law asks whether they were") \(LawWording.list(label(wanting), all ? "and" : "or"))",
      path)
  }
}
