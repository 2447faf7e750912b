package import Records
package import Sourcing

/// Weighs the harm that an incident may do to people by every method of the rulebook that is meant for it.
package enum HarmAssessor {
  /// The advice for a record. Pure; an unknown fact widens the score, it never lowers it.
  package static func assess(_ record: Record, rulebook: Rulebook) -> HarmAdvice {
    let facts = IncidentFacts(record: record)
    var methods: [HarmAdvice.Outcome] = [], excluded: [HarmAdvice.Excluded] = []
    for method in rulebook.words.harmMethods {
      let work = HarmWork(facts: facts, method: method)
      let applies = work.applies
      if applies.answer == .no {
        excluded.append(.init(method: method, grounds: applies.reasons.filter { $0.answer == .no }))
      } else {
        methods.append(work.weigh(applies: applies))
      }
    }
    return HarmAdvice(
      incident: record.id, methods: methods, excluded: excluded,
      decision: record["harm.likelihood"]?.text.flatMap(HarmLevel.init))
  }
}

extension Rulebook {
  /// Runs the examples of every method of assessing harm: what is wrong with the facts they give, and each
  /// level that comes out otherwise (example-fails), sorted. Whom a method is meant for plays no part.
  package func runHarmExamples() -> [Finding] {
    var findings: [Finding] = []
    for method in words.harmMethods {
      for example in method.examples {
        let record = record(of: example.facts)
        findings += record.findings
        let found = HarmWork(facts: IncidentFacts(record: record.value), method: method).weigh(applies: Evaluation(.yes))
        guard found.level != example.level else { continue }
        let wanted = example.level?.rawValue ?? "undetermined", saw = found.level?.rawValue ?? "undetermined"
        findings.append(
          Finding(
            .exampleFails, at: example.place,
            "in the example “\(example.facts.name.printable)” the level by `\(method.id)` should be \(wanted) and is \(saw)",
            notes: ["the score is \(found.score)"], help: "mend the example or the weights, whichever is wrong"))
      }
    }
    return Array(Set(findings)).sorted()
  }
}

/// The work of one method on one incident.
private struct HarmWork {
  let facts: IncidentFacts
  let method: HarmMethod

  /// A factor with its answer and, if it may hold, what it would weigh.
  private struct Weighed {
    let factor: HarmMethod.Factor
    let evaluation: Evaluation
    let range: ScoreRange
    let adjustments: [Weighed]

    /// The facts that would make the weight exact.
    var deciding: [FactPath] {
      evaluation.answer == .no ? [] : evaluation.deciding + adjustments.flatMap(\.deciding)
    }
  }

  /// Whether the method is meant for this incident.
  var applies: Evaluation { evaluate(method.applies) }

  /// What the method comes to where it is, or may be, meant for the incident.
  func weigh(applies: Evaluation) -> HarmAdvice.Outcome {
    var score = ScoreRange(.zero)
    var speaksFor: [HarmAdvice.Reason] = [], speaksAgainst: [HarmAdvice.Reason] = [], open: [HarmAdvice.Reason] = []
    var undetermined: [FactPath] = []
    for part in method.parts {
      let weighed = part.factors.map(weigh)
      let (value, counted) = take(weighed, part)
      score = part.joins == .adds ? score + value : score * value
      for (index, each) in weighed.enumerated() {
        for path in each.deciding where counted[index] && !undetermined.contains(path) { undetermined.append(path) }
        let all = each.evaluation.answer == .yes ? [each] + each.adjustments : [each]
        for one in all {
          switch one.evaluation.answer {
          case .undetermined: if counted[index] { open.append(reason(one, part, one.factor.says, counts: true)) }
          case .yes:
            guard counted[index] else { continue }
            let said = reason(one, part, one.factor.says, counts: true)
            if one.factor.speaksForHarm { speaksFor.append(said) } else { speaksAgainst.append(said) }
          case .no:
            // Silence is no proof: only what the record says speaks for its contrary.
            guard let text = one.factor.ifNot else { continue }
            let said = reason(one, part, text, counts: false)
            guard said.grounds.contains(where: { $0.place != nil }) else { continue }
            if one.factor.speaksForHarm { speaksAgainst.append(said) } else { speaksFor.append(said) }
          }
        }
      }
    }
    let lowest = method.band(of: score.lower), highest = method.band(of: score.upper)
    if applies.answer == .undetermined {
      undetermined = applies.deciding + undetermined.filter { !applies.deciding.contains($0) }
    }
    let isOpen = lowest.level != highest.level || applies.answer == .undetermined
    return HarmAdvice.Outcome(
      method: method, applies: applies.answer, score: score, lowest: lowest, highest: highest, speaksFor: speaksFor,
      speaksAgainst: speaksAgainst, open: open, undetermined: isOpen ? undetermined : [])
  }

  private func evaluate(_ condition: Condition) -> Evaluation {
    Evaluator(facts: facts, duty: nil, citation: method.source, other: { _ in nil }, name: { $0 }).evaluate(condition)
  }

  private func weigh(_ factor: HarmMethod.Factor) -> Weighed {
    let adjustments = factor.adjust.map(weigh)
    var range = ScoreRange(factor.weight)
    for each in adjustments {
      switch each.evaluation.answer {
      case .yes: range = range + each.range
      case .no: break
      case .undetermined: range = range + each.range.joined(ScoreRange(.zero))
      }
    }
    return Weighed(
      factor: factor, evaluation: evaluate(factor.when), range: range.within(factor.least, factor.most),
      adjustments: adjustments)
  }

  /// The part's value, and for each factor whether it has a share in it or may have one.
  private func take(_ weighed: [Weighed], _ part: HarmMethod.Part) -> (value: ScoreRange, counted: [Bool]) {
    var counted = weighed.map { $0.evaluation.answer != .no }
    var value: ScoreRange?
    switch part.takes {
    case .sum:
      for each in weighed where each.evaluation.answer != .no {
        let own = each.evaluation.answer == .yes ? each.range : each.range.joined(ScoreRange(.zero))
        value = value.map { $0 + own } ?? own
      }
    case .first:
      var isSettled = false
      for (index, each) in weighed.enumerated() where counted[index] {
        guard !isSettled else {
          counted[index] = false
          continue
        }
        value = value.map { $0.joined(each.range) } ?? each.range
        isSettled = each.evaluation.answer == .yes
      }
      if !isSettled { value = value.map { $0.joined(ScoreRange(part.otherwise)) } }
    case .highest:
      let certain = weighed.filter { $0.evaluation.answer == .yes }.map(\.range.lower).max()
      if let most = weighed.filter({ $0.evaluation.answer != .no }).map(\.range.upper).max() {
        let least = certain ?? part.otherwise
        value = ScoreRange(min(least, most), certain == nil ? max(least, most) : most)
        for (index, each) in weighed.enumerated() where each.range.upper < least { counted[index] = false }
      }
    }
    return ((value ?? ScoreRange(part.otherwise)).within(part.least, part.most), counted)
  }

  private func reason(_ weighed: Weighed, _ part: HarmMethod.Part, _ text: String, counts: Bool) -> HarmAdvice.Reason {
    HarmAdvice.Reason(
      factor: weighed.factor.id, part: part.label, text: text, weight: counts ? weighed.factor.weight : nil,
      joins: part.joins, grounds: weighed.evaluation.reasons.filter { $0.answer == weighed.evaluation.answer })
  }
}
