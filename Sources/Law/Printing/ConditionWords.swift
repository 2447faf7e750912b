internal import Records

/// A condition in words, for the chart of the law.
package struct ConditionWords {
  /// Names the duties that a condition turns on.
  private let rulebook: Rulebook

  package init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  /// One sentence's middle: `at least 250 residents of Texas are affected and …`; `always` for no condition.
  package func text(_ condition: Condition) -> String { text(condition, nested: false) }

  /// Several conditions that all hold (`and`), or of which one does (`or`); what is not one sentence's part is in brackets.
  package func text(_ conditions: [Condition], joinedBy joint: String) -> String {
    let parts = conditions.filter { if case .always = $0 { false } else { true } }
    return parts.isEmpty ? text(.always) : joined(parts, joint, false)
  }

  private func text(_ condition: Condition, nested: Bool) -> String {
    switch condition {
    case .always: return "always"
    case .all(let parts, _): return joined(parts, "and", nested)
    case .any(let parts, _): return joined(parts, "or", nested)
    case .not(let inner, _): return "not (\(text(inner, nested: false)))"
    case .residents(let place, let anyOne, let test, _):
      let number = test == .init(.atLeast, 1) ? "" : LawWording.test(test) + " "
      return "\(number)residents of \(anyOne ? "any one part of " : "")\(LawWording.place(place)) are affected"
    case .persons(let test, _): return "\(LawWording.test(test)) people are affected in all"
    case .data(let test, _): return data(test)
    case .event(let actions, let all, _):
      return "the data were \(words(actions.map { ChoiceList.action.label(of: $0) ?? $0 }, all ? "and" : "or"))"
    case .role(let roles, _): return "the organization's role is \(words(roles.map { ChoiceList.role.label(of: $0) ?? $0 }, "or"))"
    case .sector(let sectors, _):
      return "the organization's sector is \(words(sectors.map { ChoiceList.sector.label(of: $0) ?? $0 }, "or"))"
    case .established(let place, _): return "the organization is established in \(LawWording.place(place))"
    case .harm(let level, let atLeast, _):
      return "the likelihood of harm is \(atLeast ? "at least" : "at most") “\(level)”"
    case .fact(let path, let test, let missingIsNo, _): return fact(path, test, missingIsNo)
    case .duty(let names, _): return "\(words(names.map { rulebook.notice(of: $0) }, "or")) is owed"
    case .contract(let id, _): return "the record lists the contract “\(id)”"
    case .question(let question, _): return "a person decides: \(question)"
    case .unreadable: return "a condition that cannot be read"
    }
  }

  private func joined(_ parts: [Condition], _ joint: String, _ nested: Bool) -> String {
    // What is joined by the same word needs no brackets of its own.
    let flat = parts.flatMap { part -> [Condition] in
      switch part {
      case .all(let inner, _) where joint == "and": inner
      case .any(let inner, _) where joint == "or": inner
      default: [part]
      }
    }
    let text = flat.map { self.text($0, nested: flat.count > 1) }.joined(separator: joint == "and" ? ", and " : ", or ")
    return nested && flat.count > 1 ? "(\(text))" : text
  }

  private func words(_ words: [String], _ joint: String) -> String { TimeWording.list(words, joint) }

  private func data(_ test: Condition.DataTest) -> String {
    let label: ([String]) -> String = { words($0.map { ChoiceList.element.label(of: $0) ?? $0 }, "or") }
    var parts: [String] = []
    if test.anyPersonal { parts.append("any personal data") }
    if !test.withName.isEmpty { parts.append("names together with \(label(test.withName))") }
    if !test.alone.isEmpty { parts.append(label(test.alone)) }
    let how =
      switch test.encryption {
      case .counts: ""
      case .exemptUnlessKeyTaken: ", unencrypted or with the key"
      case .exempt: ", unencrypted"
      }
    return "the data include \(parts.joined(separator: ", or "))\(how)"
  }

  /// A yes/no fact whose label begins with `whether` is said as a sentence; any other as label and value.
  private func fact(_ path: FactPath, _ test: Condition.FactTest, _ missingIsNo: Bool) -> String {
    let target = try? Schema.incident.target(of: path)
    let label = target?.label ?? path.description
    let value: (String) -> String = { word in
      switch target?.type {
      case .choice(let list), .list(.choice(let list)): "“\(list.label(of: word) ?? word)”"
      case .jurisdiction, .list(.jurisdiction): LawWording.place(word)
      default: "“\(word)”"
      }
    }
    let tail = missingIsNo ? " (a missing fact counts as no)" : ""
    switch test {
    case .equals("yes") where label.hasPrefix("whether "): return label.dropFirst("whether ".count) + tail
    case .equals(let word): return "\(label): \(value(word))\(tail)"
    case .oneOf(let list): return "\(label): \(words(list.map(value), "or"))\(tail)"
    case .includes(let list): return "\(label): among them \(words(list.map(value), "or"))\(tail)"
    case .count(let count): return "\(label): \(LawWording.test(count))\(tail)"
    case .known: return "the record knows \(label)"
    }
  }
}

extension TimeLimit {
  /// `30 calendar days after determination of the breach`.
  package func text(_ rulebook: Rulebook) -> String {
    let clock =
      startingNotice.map { rulebook.notice(of: $0.duty) } ?? rulebook.clocks[after]?.label ?? Wording.spaced(after)
    let base = amount == 0 ? "at the latest with \(clock)" : "\(words) after \(clock)"
    return base + (when.map { ", if \(ConditionWords(rulebook).text($0))" } ?? "")
  }
}
