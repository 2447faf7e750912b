internal import Sourcing

/// No two facts of a record exclude each other.
enum FactsAgree {
  /// What one side of a contradiction says.
  private enum Claim {
    case yes, no, zero, known, nonEmpty
    case oneOf([String])
    /// A list that is known and has the value, or has not.
    case has(String), lacks(String)

    func holds(for fact: Fact) -> Bool {
      switch self {
      case .yes: fact.yesNo == true
      case .no: fact.yesNo == false
      case .zero: fact.count == 0
      case .known: !fact.isUnknown
      case .nonEmpty: !fact.elements.isEmpty
      case .oneOf(let values): fact.text.map(values.contains) ?? false
      case .has(let value): fact.elements.contains { $0.text == value }
      case .lacks(let value):
        if case .list(let facts) = fact.value { facts.allSatisfy { $0.text != nil && $0.text != value } } else { false }
      }
    }
  }

  private struct Contradiction {
    let first: String, claim: Claim
    let second: String, counterclaim: Claim
    let message: String
    let help: String
    /// Whether the mend belongs at the first fact, so that the finding stands there.
    let mendsFirst: Bool
  }

  private static func between(
    _ first: String, _ claim: Claim, _ second: String, _ counterclaim: Claim, _ message: String, help: String,
    mendsFirst: Bool = false
  ) -> Contradiction {
    Contradiction(
      first: first, claim: claim, second: second, counterclaim: counterclaim, message: message, help: help,
      mendsFirst: mendsFirst)
  }

  private static let contradictions: [Contradiction] = [
    between(
      "attack.exfiltration.confirmed", .yes, "attack.actions", .lacks("acquisition"),
      "exfiltration is confirmed but `attack.actions` does not have `acquisition`", help: "add `acquisition`"),
    between(
      "attack.exfiltration.confirmed", .no, "attack.exfiltration.published", .yes,
      "the data were published but exfiltration is not confirmed", help: "correct one of the two"),
    between(
      "attack.ransom.demanded", .no, "attack.ransom.paid", .yes, "a ransom was paid but none was demanded",
      help: "correct one of the two"),
    between(
      "attack.ransom.demanded", .no, "attack.ransom.amount", .known,
      "a ransom has an amount but none was demanded", help: "write `demanded: yes` or leave the amount out", mendsFirst: true),
    between(
      "attack.ransom.paid", .no, "attack.ransom.paid-amount", .known, "an amount was paid but no ransom was paid",
      help: "write `paid: yes` or leave the amount out", mendsFirst: true),
    between(
      "attack.ransom.paid", .no, "attack.ransom.paid-at", .known, "a ransom was paid at a time but no ransom was paid",
      help: "write `paid: yes` or leave the time out", mendsFirst: true),
    between(
      "data.*.encrypted", .no, "data.*.key-taken", .yes, "the key was taken but the data were not encrypted",
      help: "write `encrypted: yes`, or leave `key-taken` out", mendsFirst: true),
    between(
      "law-enforcement.contacted", .no, "law-enforcement.reports", .nonEmpty,
      "reports to law enforcement are listed but it was not contacted", help: "write `contacted: yes`", mendsFirst: true),
    between(
      "law-enforcement.contacted", .no, "law-enforcement.delay-requests", .nonEmpty,
      "law enforcement asked for a delay but was not contacted", help: "write `contacted: yes`", mendsFirst: true),
    between(
      "harm.likelihood", .oneOf(["none", "unlikely"]), "harm.misuse-known", .yes,
      "misuse is known but harm is held to be unlikely", help: "assess the harm again"),
    between(
      "affected.children", .zero, "affected.categories", .has("children"),
      "children are among the people affected but their number is 0", help: "correct one of the two"),
    between(
      "affected.total", .zero, "data.*.persons", .known, "data of people were reached but nobody is affected",
      help: "correct one of the two"),
    between(
      "materiality.material", .no, "materiality.impact", .known,
      "a material impact is described but the incident is not material", help: "correct one of the two"),
    between(
      "status", .oneOf(["suspected"]), "timeline.determined", .known,
      "the breach was determined but its status is `suspected`", help: "write `status: confirmed`", mendsFirst: true),
    between(
      "status", .oneOf(["suspected"]), "timeline.confirmed", .known,
      "the incident was confirmed but its status is `suspected`", help: "write `status: confirmed`", mendsFirst: true),
    between(
      "status", .oneOf(["dismissed"]), "attack.exfiltration.confirmed", .yes,
      "exfiltration is confirmed but the incident was found not to be a breach", help: "correct one of the two"),
    between(
      "status", .oneOf(["dismissed"]), "harm.likelihood", .oneOf(["risk", "high"]),
      "harm is likely but the incident was found not to be a breach", help: "correct one of the two"),
    between(
      "status", .oneOf(["dismissed"]), "timeline.determined", .known,
      "the breach was determined but the incident was found not to be one", help: "correct one of the two"),
  ]

  static func findings(_ record: Record) -> [Finding] {
    contradictions.flatMap { rule in
      record.facts(at: rule.second).compactMap { second in
        let path = FactPath(rule.first).followingEntries(of: second.path, pattern: FactPath(rule.second))
        guard rule.counterclaim.holds(for: second.fact), let first = record[path], rule.claim.holds(for: first) else {
          return nil
        }
        // Nobody affected is said once, not for each kind of data with 0 people.
        if case .zero = rule.claim, second.fact.count == 0 { return nil }
        let here = rule.mendsFirst ? Record.Located(path: path, fact: first) : second
        let there = rule.mendsFirst ? second : Record.Located(path: path, fact: first)
        return Finding(
          .factsDisagree, at: here.fact.place, rule.message, help: rule.help,
          related: [.init(there.fact.place, "`\(there.path)` says so here")], path: here.path.description)
      }
    }
  }
}
