internal import Records
package import Sourcing

/// How likely harm to the people is, from least to most; the words of `harm.likelihood`.
package enum HarmLevel: String, Sendable, Hashable, CaseIterable, Comparable {
  case none, unlikely, risk, high

  var rank: Int {
    switch self {
    case .none: 0
    case .unlikely: 1
    case .risk: 2
    case .high: 3
    }
  }

  /// As the record's list of choices names it: `a high risk of harm`.
  package var label: String { ChoiceList.likelihood.label(of: rawValue) ?? rawValue }

  package static func < (left: HarmLevel, right: HarmLevel) -> Bool { left.rank < right.rank }
}

/// A way to weigh the harm that a breach may do, as data: from facts to a score, from a score to a level.
///
/// The parts are joined from first to last: each is added to what came before, or multiplies it.
package struct HarmMethod: Sendable {
  /// One thing that counts: where its condition holds, its weight does.
  package struct Factor: Sendable {
    package let id: String
    /// What it means for the people, one sentence.
    package let says: String
    /// What is said where the condition does not hold; nothing if nil.
    package let ifNot: String?
    package let when: Condition
    package let weight: Points
    /// Whether it speaks for harm; where the weight alone does not tell, the file says.
    package let speaksForHarm: Bool
    /// Further factors that change this one's weight where it holds.
    package let adjust: [Factor]
    /// The limits of the weight with its adjustments.
    package let least: Points?
    package let most: Points?
    package let place: Place
  }

  /// Factors that are weighed together.
  package struct Part: Sendable {
    /// How the part meets what came before it.
    package enum Joining: String, Sendable, CaseIterable {
      case adds, multiplies
    }

    /// What the part takes of its factors that hold.
    package enum Taking: String, Sendable, CaseIterable {
      case sum, highest, first
    }

    package let id: String
    package let label: String
    package let joins: Joining
    package let takes: Taking
    /// The part's value where no factor holds.
    package let otherwise: Points
    package let least: Points?
    package let most: Points?
    package let factors: [Factor]
  }

  /// A stretch of scores and the level it stands for.
  package struct Band: Sendable {
    package let level: HarmLevel
    /// The method's own word for it.
    package let word: String
    /// The least score that belongs to it; nil for the lowest band.
    package let from: Points?
  }

  /// A small record and the level that the method must make of it.
  package struct Example: Sendable {
    package let facts: ChecklistExample
    /// Nil if it must stay undetermined.
    package let level: HarmLevel?
    package let place: Place
  }

  package let id: String
  package let name: String
  package let source: String
  package let url: String?
  /// Which incidents it is meant for.
  package let applies: Condition
  package let notes: String?
  package let parts: [Part]
  /// From the lowest up; never empty.
  package let bands: [Band]
  /// The method's own tests.
  package let examples: [Example]
  package let place: Place

  /// The band of a score.
  func band(of score: Points) -> Band {
    bands.last { $0.from.map { $0 <= score } ?? true } ?? bands[0]
  }
}
