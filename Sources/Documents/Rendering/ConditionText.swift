internal import Law
internal import Records

/// A rule's condition and limit in words, for the page of law.
enum ConditionText {
  /// When the law reaches an incident and the duty is owed.
  static func text(_ rule: LawFacts.Rule) -> String {
    let parts = [rule.version.applies, rule.duty.when].compactMap { words($0) }
    let exceptions = [rule.version.unless, rule.duty.unless].compactMap { $0.flatMap { words($0) } }
    let main = parts.isEmpty ? "always" : parts.joined(separator: "; ")
    return exceptions.isEmpty ? main : main + "; unless " + exceptions.joined(separator: " or ")
  }

  /// `30 calendar days after determination`, or the standard in words.
  static func limit(_ duty: Duty) -> String {
    let limits = duty.limits + duty.stages.flatMap(\.limits)
    let texts = limits.map { limit in
      let after = Resolver.spaced(limit.after.hasPrefix("duty:") ? "the notice " + limit.after.dropFirst(5) : limit.after)
      return limit.amount == 0
        ? "no later than \(after)" : "\(AmountText.count(limit.amount)) \(unit(limit)) after \(after)"
    }
    let standard = duty.standard.map(Resolver.spaced)
    return (texts + (standard.map { [$0] } ?? [])).joined(separator: "; ")
  }

  private static func unit(_ limit: TimeLimit) -> String {
    let words = ComputedSchema.units.label(of: limit.unit.rawValue) ?? limit.unit.rawValue
    return limit.amount == 1 ? String(words.dropLast()) : words
  }

  /// Nil for a condition that always holds.
  private static func words(_ condition: Condition) -> String? {
    switch condition {
    case .always: nil
    case .all(let parts, _): joined(parts, " and ")
    case .any(let parts, _): joined(parts, " or ")
    case .not(let inner, _): words(inner).map { "not (\($0))" } ?? "never"
    case .residents(let place, let ofAnyOne, let test, _):
      "\(self.test(test)) residents of \(ofAnyOne ? "one part of " : "")\(Jurisdiction.nameInProse(of: place) ?? place)"
    case .persons(let test, _): "\(self.test(test)) people"
    case .data(let data, _): self.data(data)
    case .event(let actions, let all, _): enumeration(actions, ChoiceList.action, all ? " and " : " or ")
    case .role(let roles, _): enumeration(roles, ChoiceList.role, " or ")
    case .sector(let sectors, _): enumeration(sectors, ChoiceList.sector, " or ")
    case .established(let place, _): "established in \(Jurisdiction.nameInProse(of: place) ?? place)"
    case .harm(let level, let atLeast, _):
      (ChoiceList.likelihood.label(of: level) ?? level) + (atLeast ? " or more" : " or less")
    case .fact(let path, let test, _, _): fact(path, test)
    case .duty(let names, _): "notice owed under \(names.joined(separator: " or "))"
    case .contract(let id, _): "the contract \(id) applies"
    case .question(let question, _): question
    default: "a condition that could not be read"
    }
  }

  private static func joined(_ parts: [Condition], _ joint: String) -> String? {
    let texts = parts.compactMap { part in
      words(part).map { text in
        if case .any = part, joint == " and " { return "(\(text))" }
        return text
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: joint)
  }

  private static func test(_ test: Condition.CountTest) -> String {
    "\(Resolver.spaced(test.comparison.rawValue)) \(AmountText.count(test.number))"
  }

  private static func data(_ test: Condition.DataTest) -> String {
    if test.anyPersonal { return "personal data" }
    var parts: [String] = []
    if !test.withName.isEmpty { parts.append("a name with \(enumeration(test.withName, .element, " or "))") }
    if !test.alone.isEmpty { parts.append(enumeration(test.alone, .element, " or ")) }
    let encryption =
      switch test.encryption {
      case .counts: ""
      case .exemptUnlessKeyTaken: ", unencrypted or with the key taken"
      case .exempt: ", unencrypted"
      }
    return parts.joined(separator: " or ") + encryption
  }

  private static func enumeration(_ values: [String], _ list: ChoiceList, _ joint: String) -> String {
    values.map { list.label(of: $0) ?? Resolver.spaced($0) }.joined(separator: joint)
  }

  private static func fact(_ path: FactPath, _ test: Condition.FactTest) -> String {
    let label = (try? Schema.incident.target(of: path))?.label ?? path.description
    return switch test {
    case .equals(let value): "\(label): \(value)"
    case .oneOf(let values): "\(label): \(values.joined(separator: " or "))"
    case .includes(let values): "\(label) includes \(values.joined(separator: " or "))"
    case .count(let count): "\(label): \(self.test(count))"
    case .known: "\(label) is known"
    }
  }
}
