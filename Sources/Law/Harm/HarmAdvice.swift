package import Records

/// What the methods make of the facts: advice, never a decision.
///
/// Scores are intervals: what is open is taken at its least and at its most, each fact by itself, so a range may be
/// wider than the facts together allow, and never narrower.
package struct HarmAdvice: Sendable {
  /// One thing that counted, in the method's words, with what the record says.
  package struct Reason: Sendable, Hashable {
    /// The factor's name, unique in its part.
    package let factor: String
    /// The label of the part it belongs to.
    package let part: String
    package let text: String
    /// What it weighs; nil where it is only said.
    package let weight: Points?
    /// How its part meets what came before: added to it, or multiplying it.
    package let joins: HarmMethod.Part.Joining
    /// The steps that led there, each with its fact and place.
    package let grounds: [Law.Reason]
  }

  /// What one method came to.
  package struct Outcome: Sendable {
    package let method: HarmMethod
    /// Whether the method is meant for this incident; never `no`.
    package let applies: Answer
    /// Where the score lies.
    package let score: ScoreRange
    /// The bands of the least and of the most that the score can be.
    package let lowest: HarmMethod.Band
    package let highest: HarmMethod.Band
    /// What speaks for harm, in the order of the method.
    package let speaksFor: [Reason]
    package let speaksAgainst: [Reason]
    /// What is open.
    package let open: [Reason]
    /// The facts that would decide the level; empty if it is determined.
    package let undetermined: [FactPath]

    /// The level; nil where open facts leave more than one.
    package var level: HarmLevel? { lowest.level == highest.level ? lowest.level : nil }
  }

  /// A method that is not meant for this incident, with the reasons.
  package struct Excluded: Sendable {
    package let method: HarmMethod
    package let grounds: [Law.Reason]
  }

  /// The incident's id.
  package let incident: String
  /// The methods meant for this incident, in the order of the rulebook.
  package let methods: [Outcome]
  /// The others, in the same order.
  package let excluded: [Excluded]
  /// The record's own decision, which overrides all advice; nil if it has none.
  package let decision: HarmLevel?

  /// The least and the most that the open facts allow, by the most cautious method; nil without methods.
  ///
  /// A method that only may be meant for the incident raises the upper end alone.
  package var range: (lowest: HarmLevel, highest: HarmLevel)? {
    guard let highest = methods.map(\.highest.level).max() else { return nil }
    let lowest = methods.filter { $0.applies == .yes }.map(\.lowest.level).max() ?? HarmLevel.none
    return (min(lowest, highest), highest)
  }

  /// What the facts suggest; nil where open facts leave more than one level.
  package var suggestion: HarmLevel? {
    range.flatMap { $0.lowest == $0.highest ? $0.lowest : nil }
  }

  /// The facts that would decide it, each once, in the order of the methods.
  package var undetermined: [FactPath] {
    guard suggestion == nil else { return [] }
    var paths: [FactPath] = []
    for path in methods.flatMap(\.undetermined) where !paths.contains(path) { paths.append(path) }
    return paths
  }

  /// How the record's decision stands to the advice.
  package enum Agreement: String, Sendable {
    case agrees, higher, lower
    /// There is no decision, or the decision lies within what the open facts allow.
    case open

    /// What follows the decision in a sentence.
    package var label: String {
      switch self {
      case .agrees: "as the facts suggest"
      case .higher: "which is above what the facts suggest"
      case .lower: "which is below what the facts suggest"
      case .open: "while the facts leave it open"
      }
    }
  }

  package var agreement: Agreement {
    guard let decision, let range else { return .open }
    if decision < range.lowest { return .lower }
    if decision > range.highest { return .higher }
    return suggestion == nil ? .open : .agrees
  }
}
