internal import Law
internal import Records

/// What the methods of assessing harm are, and what they make of the incident.
extension Resolver {
  func harmAdviceMember(_ name: String) -> Node {
    guard let advice = context.harm else { return .absent(nil) }
    let facts = Self.facts(advice.methods.flatMap { $0.speaksFor + $0.speaksAgainst + $0.open })
    switch name {
    case "summary": return .value(.text(HarmText.summary(advice)), behind: facts, quotes: false)
    case "agreement":
      return advice.agreement == .open ? .absent(nil) : .text(advice.agreement.label)
    case "methods": return .objects(advice.methods.indices.map { .harmOutcome($0) }, behind: facts)
    default: return .absent(nil)
    }
  }

  func harmOutcomeMember(_ name: String, _ index: Int) -> Node {
    guard let outcome = context.harm?.methods[index] else { return .absent(nil) }
    switch name {
    case "name": return .text(outcome.method.name)
    case "source": return .text(outcome.method.source)
    case "result": return .text(HarmText.result(outcome))
    case "speaks-for": return reasons(outcome.speaksFor)
    case "speaks-against": return reasons(outcome.speaksAgainst)
    case "open": return reasons(outcome.open)
    default: return .absent(nil)
    }
  }

  private func reasons(_ reasons: [HarmAdvice.Reason]) -> Node {
    .texts(
      reasons.map { reason in reason.text + (HarmText.weight(reason).map { " (\($0))" } ?? "") },
      behind: Self.facts(reasons))
  }

  /// The facts that reasons rest on, each once.
  private static func facts(_ reasons: [HarmAdvice.Reason]) -> [FactPath] {
    Array(Set(reasons.flatMap(\.grounds).compactMap(\.path))).sorted()
  }

  func harmMethodMember(_ name: String, _ index: Int) -> Node {
    let method = context.law.rulebook.words.harmMethods[index]
    switch name {
    case "id": return .text(method.id)
    case "name": return .text(method.name)
    case "source": return .text(method.source)
    case "url": return .text(method.url)
    case "condition":
      if case .always = method.applies { return .absent(nil) }
      return .text(ConditionWords(context.law.rulebook).text(method.applies))
    case "bands": return .objects(method.bands.indices.reversed().map { .harmBand(method: index, band: $0) })
    case "notes": return .text(method.notes)
    case "parts": return .objects(method.parts.indices.map { .harmPart(method: index, part: $0) })
    default: return .absent(nil)
    }
  }

  func harmPartMember(_ name: String, _ method: Int, _ index: Int) -> Node {
    let part = context.law.rulebook.words.harmMethods[method].parts[index]
    switch name {
    case "label": return .text(part.label)
    case "factors":
      return .objects(part.factors.indices.map { .harmFactor(method: method, part: index, factor: $0) })
    default: return .absent(nil)
    }
  }

  func harmBandMember(_ name: String, _ method: Int, _ band: Int) -> Node {
    let band = context.law.rulebook.words.harmMethods[method].bands[band]
    switch name {
    case "from": return .text(band.from?.description)
    case "word": return .text(band.word)
    case "level": return .text(band.level.label)
    default: return .absent(nil)
    }
  }

  func harmFactorMember(_ name: String, _ method: Int, _ part: Int, _ factor: Int) -> Node {
    let part = context.law.rulebook.words.harmMethods[method].parts[part]
    switch name {
    case "says": return .text(part.factors[factor].says)
    case "weight": return .text(HarmText.weight(part.factors[factor].weight, part.joins))
    default: return .absent(nil)
    }
  }
}
