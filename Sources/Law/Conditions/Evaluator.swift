internal import Records
internal import Sourcing

/// Answers conditions over the facts of one incident, in three values, with reasons.
struct Evaluator {
  /// What is known of another duty's verdict.
  struct OtherDuty {
    let verdict: Verdict
    let deciding: [FactPath]
    let questions: [String]
  }

  let facts: IncidentFacts
  /// The duty whose decisions answer questions; nil outside a duty.
  let duty: String?
  /// The stage that is judged, if it is one: decisions that name it count too.
  var stage: String?
  /// The law that the steps come from.
  let citation: String?
  /// The verdict of another duty; nil if it is not in force, or waits for this one in a circle.
  let other: (String) -> OtherDuty?
  /// How another duty is named: `the notice to the Texas Attorney General`.
  let name: (String) -> String

  /// The answer to a condition; to its contrary if `negated`.
  ///
  /// A negation is carried down to the single tests, so each reason speaks of what is asked there.
  func evaluate(_ condition: Condition, negated: Bool = false) -> Evaluation {
    switch condition {
    case .always: return Evaluation(Answer(!negated))
    case .all(let parts, _):
      let results = parts.map { evaluate($0, negated: negated) }
      return negated ? .any(results) : .all(results)
    case .any(let parts, _):
      let results = parts.map { evaluate($0, negated: negated) }
      return negated ? .all(results) : .any(results)
    case .not(let inner, _): return evaluate(inner, negated: !negated)
    case .residents(let place, let anyOne, let test, _): return residents(place, anyOne, negated ? test.negated : test)
    case .persons(let test, _): return persons(negated ? test.negated : test)
    case .data(let test, _): return data(test, negated)
    case .event(let actions, let all, _): return event(actions, all: all, negated)
    case .role(let roles, _): return membership(.role, roles, negated)
    case .sector(let sectors, _): return membership(.sector, sectors, negated)
    case .established(let place, _): return established(place, negated)
    case .harm(let level, let atLeast, _): return harm(level, atLeast, negated)
    case .fact(let path, let test, let missingIsNo, _): return fact(path, test, missingIsNo, negated)
    case .duty(let names, _): return duties(names, negated)
    case .contract(let id, _): return contract(id, negated)
    case .question(let question, _): return decision(on: question)
    case .unreadable:
      return Evaluation(.undetermined, [reason("the checklist has a condition here that cannot be read", .undetermined)])
    }
  }

  /// `the law asks for`, or `the law excepts` under a negation.
  func asks(_ negated: Bool) -> String { negated ? "the law excepts" : "the law asks for" }

  func reason(_ text: String, _ answer: Answer, _ path: FactPath? = nil) -> Reason {
    Reason(text, answer, path: path, place: path.flatMap { facts.record[$0]?.place }, citation: citation)
  }

  /// One test's result: the answer turned if negated, with its one reason.
  func leaf(
    _ answer: Answer, _ negated: Bool, _ text: String, _ path: FactPath? = nil, deciding: [FactPath]? = nil
  ) -> Evaluation {
    let final = negated ? answer.negated : answer
    return Evaluation(final, [reason(text, final, path)], deciding: deciding ?? path.map { [$0] } ?? [])
  }

  // MARK: Counts of people

  private func residents(_ place: String, _ anyOne: Bool, _ test: Condition.CountTest) -> Evaluation {
    let range = anyOne ? facts.residents.countOfAnyOne(in: place) : facts.residents(in: place)
    let answer = range.answer(to: test)
    let name = LawWording.place(place)
    let whose = anyOne ? "of any one part of \(name)" : "of \(name)"
    let asked = test == .init(.atLeast, 1) ? "" : "; the law asks for \(LawWording.test(test))"
    let own = facts.residents.path(of: place)
    let path = facts.record[own] != nil ? own : range.isExact || anyOne ? ResidentCounts.path : own
    let text: String
    if range.isExact {
      text =
        (anyOne
          ? "at most \(AmountText.count(range.lower)) residents of any one part of \(name) are"
          : LawWording.residents(range.lower, of: place)) + " affected\(asked)"
    } else if answer == .yes, range.lower > 0 {
      text = "at least \(AmountText.count(range.lower)) residents \(whose) are affected\(asked)"
    } else if answer != .undetermined, let upper = range.upper {
      text = "at most \(AmountText.count(upper)) residents \(whose) can be affected\(asked)"
    } else {
      switch range.doubt {
      case .notListed:
        text = "the record does not list \(name) and does not say that its list of places is complete\(asked)"
      case .onlyTogether:
        text = "the record counts \(name) only together with other places\(asked)"
      default:
        text = "the record does not say how many residents \(whose) are affected\(asked)"
      }
    }
    return Evaluation(answer, [reason(text, answer, path)], deciding: range.deciding)
  }

  private func persons(_ test: Condition.CountTest) -> Evaluation {
    let range = facts.residents.persons
    let answer = range.answer(to: test)
    let asked = "; the law asks for \(LawWording.test(test))"
    let text =
      range.isExact
      ? "\(AmountText.count(range.lower)) \(range.lower == 1 ? "person is" : "people are") affected in all\(asked)"
      : answer == .undetermined
        ? "the record does not say how many people are affected in all\(asked)"
        : "at least \(AmountText.count(range.lower)) people are affected in all\(asked)"
    return Evaluation(answer, [reason(text, answer, FactPath("affected.total"))], deciding: range.deciding)
  }
}
