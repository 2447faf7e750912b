internal import Records

extension Evaluator {
  private static let establishedPath = FactPath("organization.established")
  private static let likelihoodPath = FactPath("harm.likelihood")

  // MARK: The organization

  /// Which of the organization's two lists is meant.
  enum Membership {
    case role, sector

    private static let roles = FactPath("organization.roles"), sectors = FactPath("organization.sectors")
    var path: FactPath { self == .role ? Self.roles : Self.sectors }
    var choices: ChoiceList { self == .role ? .role : .sector }
  }

  /// `role:` and `sector:` — any of them; a missing list is undetermined.
  func membership(_ kind: Membership, _ wanted: [String], _ negated: Bool) -> Evaluation {
    let path = kind.path
    let what = kind == .role ? "legal roles" : "sectors"
    guard let own = facts.texts(path) else {
      return leaf(.undetermined, negated, "the record does not say which \(what) the organization has", path)
    }
    let found = wanted.filter(own.texts.contains)
    let label: (String) -> String = { kind.choices.label(of: $0) ?? $0 }
    let listing = kind == .role ? "as " : "in the sector "
    if !found.isEmpty {
      return leaf(.yes, negated, "the record lists the organization \(listing)\(LawWording.list(found.map(label)))", path)
    }
    if own.isOpen {
      return leaf(.undetermined, negated, "the record leaves one of the organization's \(what) open", path)
    }
    let names = LawWording.list(wanted.map(label), "or", others: "other \(what)")
    return leaf(.no, negated, "the record does not list the organization \(listing)\(names)", path)
  }

  func established(_ place: String, _ negated: Bool) -> Evaluation {
    let path = Self.establishedPath
    let name = LawWording.place(place)
    guard let own = facts.texts(path) else {
      return leaf(.undetermined, negated, "the record does not say where the organization is established", path)
    }
    if let found = own.texts.first(where: { Jurisdiction.contains(place, $0) }) {
      let inside = found == place ? "" : ", which lies in \(name)"
      return leaf(.yes, negated, "the organization is established in \(LawWording.place(found))\(inside)", path)
    }
    if own.isOpen { return leaf(.undetermined, negated, "the record leaves one place of establishment open", path) }
    return leaf(.no, negated, "the organization has no establishment in \(name)", path)
  }

  // MARK: Harm

  func harm(_ level: String, _ atLeast: Bool, _ negated: Bool) -> Evaluation {
    let path = Self.likelihoodPath
    let scale = ChoiceList.likelihood.choices.map(\.value)
    let asked =
      switch (atLeast, negated) {
      case (true, false): "at least “\(level)”"
      case (false, false): "at most “\(level)”"
      case (true, true): "less than “\(level)”"
      case (false, true): "more than “\(level)”"
      }
    guard let own = facts.record[path]?.text, let rank = scale.firstIndex(of: own),
      let wanted = scale.firstIndex(of: level)
    else {
      return leaf(
        .undetermined, negated, "the record does not assess the likelihood of harm; the law asks for \(asked)", path)
    }
    return leaf(
      Answer(atLeast ? rank >= wanted : rank <= wanted), negated,
      "the likelihood of harm is assessed as “\(own)”; the law asks for \(asked)", path)
  }

  // MARK: Any fact

  /// `fact:` — a `*` in the path stands for each element there is, any of which suffices.
  func fact(_ path: FactPath, _ test: Condition.FactTest, _ missingIsNo: Bool, _ negated: Bool) -> Evaluation {
    guard path.parts.contains("*") else { return oneFact(path, test, missingIsNo, negated) }
    let paths = expanded(path.parts[...], from: facts.record.root, [])
    guard !paths.isEmpty else {
      let known = facts.record[FactPath(parts: Array(path.parts.prefix { $0 != "*" }))]
      let answer = missingIsNo || known?.isUnknown == false ? Answer.no : .undetermined
      return leaf(answer, negated, "the record lists nothing at `\(path)`", path)
    }
    let results = paths.map { oneFact($0, test, missingIsNo, negated) }
    return negated ? .all(results) : .any(results)
  }

  private func expanded(_ parts: ArraySlice<String>, from fact: Fact?, _ before: [String]) -> [FactPath] {
    guard let first = parts.first else { return [FactPath(parts: before)] }
    let rest = parts.dropFirst()
    guard first == "*" else {
      let next: Fact? =
        if case .list(let elements) = fact?.value { Int(first).flatMap { elements.indices.contains($0) ? elements[$0] : nil } }
        else { fact?[first] }
      return expanded(rest, from: next, before + [first])
    }
    switch fact?.value {
    case .list(let elements):
      return elements.prefix(1_000).enumerated().flatMap { expanded(rest, from: $1, before + [String($0)]) }
    case .group(let members): return members.flatMap { expanded(rest, from: $0.fact, before + [$0.name]) }
    default: return []
    }
  }

  private func oneFact(_ path: FactPath, _ test: Condition.FactTest, _ missingIsNo: Bool, _ negated: Bool) -> Evaluation {
    let label = FactWords.label(of: path, in: facts.record)
    let fact = facts.record[path]
    let isKnown = fact.map { !$0.isUnknown } ?? false
    let verb = FactWords.verb(for: label)
    if case .known = test {
      return leaf(
        Answer(isKnown), negated, isKnown ? "the record \(verb)s \(label)" : "the record does not \(verb) \(label)", path)
    }
    guard let fact, isKnown else {
      let answer = fact == nil && missingIsNo ? Answer.no : .undetermined
      return leaf(answer, negated, "the record does not \(verb) \(label)", path)
    }
    if case .count(let count) = test {
      let asked = negated ? count.negated : count
      let number = fact.count ?? 0
      return leaf(
        Answer(count.isMet(by: number)), negated,
        "\(label): \(AmountText.count(number)); the law asks for \(LawWording.test(asked))", path)
    }
    let wanted: [String], own: [String]
    switch test {
    case .equals(let word): wanted = [word]
    case .oneOf(let words), .includes(let words): wanted = words
    case .count, .known: wanted = []
    }
    own = fact.elements.isEmpty ? [fact.word].compactMap(\.self) : fact.elements.compactMap(\.word)
    let found = wanted.contains(where: own.contains)
    if !found, fact.elements.contains(where: \.isUnknown) {
      return leaf(.undetermined, negated, "the record leaves part of it open: \(label)", path)
    }
    return leaf(Answer(found), negated, sentence(path, label, own, wanted, found, negated), path)
  }

  /// Repeats what the record says only for words of closed lists: free text may be personal.
  private func sentence(
    _ path: FactPath, _ label: String, _ own: [String], _ wanted: [String], _ found: Bool, _ negated: Bool
  ) -> String {
    let words: ([String]) -> String = { LawWording.list($0.map { "“\($0)”" }, "or") }
    let asked = found != negated ? "" : "; \(asks(negated)) \(words(wanted))"
    guard isClosed(path) else {
      return found ? "\(label): as the law names it" : "\(label): not \(words(wanted))"
    }
    let says = own.isEmpty ? "nothing" : LawWording.list(own.map { "“\($0)”" })
    return "\(label): \(says)\(asked)"
  }

  private func isClosed(_ path: FactPath) -> Bool {
    guard let type = (try? Schema.incident.target(of: path))?.type else { return false }
    switch type {
    case .yesNo, .choice, .jurisdiction, .list(.choice), .list(.jurisdiction): return true
    default: return false
    }
  }

  // MARK: Other duties, contracts, decisions

  /// `duty:` — whether any of them is owed. What leaves them open leaves this open.
  func duties(_ names: [String], _ negated: Bool) -> Evaluation {
    let results = names.map { id -> Evaluation in
      guard let known = other(id) else {
        return leaf(.no, negated, "\(name(id)) (`\(id)`) is not in force")
      }
      let answer: Answer =
        switch known.verdict {
        case .owed: .yes
        case .notOwed: .no
        case .undetermined: .undetermined
        }
      let text =
        switch answer {
        case .yes: "\(name(id)) (`\(id)`) is owed"
        case .no: "\(name(id)) (`\(id)`) is not owed"
        case .undetermined: "whether \(name(id)) (`\(id)`) is owed is undetermined"
        }
      var result = leaf(answer, negated, text, deciding: known.deciding)
      if answer == .undetermined { result.questions = known.questions }
      return result
    }
    return negated ? .all(results) : .any(results)
  }

  func contract(_ id: String, _ negated: Bool) -> Evaluation {
    let path = FactPath("contracts")
    let list = facts.record[path]
    if list?.isUnknown == true {
      return leaf(.undetermined, negated, "the record does not say which contracts there are", path)
    }
    let index = (list?.elements ?? []).firstIndex { $0["id"]?.text == id }
    return leaf(
      Answer(index != nil), negated,
      index == nil ? "the record does not list the contract `\(id)`" : "the record lists the contract `\(id)`",
      index.map { path.appending(String($0)) } ?? path)
  }

  /// `question:` — open until the record has a decision on the duty. A decision is on the duty, not on
  /// the wording: to notify (now or later) speaks for it also where the question stands in an exception. One that
  /// names a stage answers only what that stage asks, and the last entry that fits counts.
  func decision(on question: String) -> Evaluation {
    let decisions = facts.record["decisions"]?.elements ?? []
    guard let duty,
      let index = decisions.lastIndex(where: {
        $0["duty"]?.text == duty && $0["decision"]?.text != nil && ($0["stage"].map { $0.text != nil && $0.text == stage } ?? true)
      })
    else {
      let text = "a person has to decide: \(question)"
      return Evaluation(.undetermined, [reason(text, .undetermined, FactPath("decisions"))], questions: [question])
    }
    let word = decisions[index]["decision"]?.text ?? ""
    let label = ChoiceList.decision.label(of: word) ?? word
    let on = decisions[index]["on"]?.moment.map { " on \($0)" } ?? ""
    let answer = Answer(word != "not-notify")
    return Evaluation(
      answer,
      [reason("it was decided\(on) \(label): \(question)", answer, FactPath(parts: ["decisions", String(index)]))])
  }
}

extension Fact {
  /// A fact as a checklist compares it: yes and no for flags, the word for texts and choices.
  fileprivate var word: String? { text ?? yesNo.map { $0 ? "yes" : "no" } }
}
