package import Records
package import Sourcing

/// One law, contract or policy as data: when it applies, which duties it makes.
package final class Checklist: Sendable {
  /// What kind of rule it is.
  package enum Kind: String, Sendable, CaseIterable {
    case statute, regulation, contract, policy, guidance
  }

  /// How sure we are of a fact of law.
  package enum Confidence: String, Sendable, CaseIterable, Comparable {
    case low, medium, high

    private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
    package static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }
  }

  /// Kebab-case and unique: `us-tx`.
  package let id: String
  package let kind: Kind
  /// The law's name.
  package let law: String
  package let citation: String
  /// ISO 3166 code, `EU`, or nil for a contract or policy.
  package let jurisdiction: String?
  package let url: String?
  /// The counting rule of its duties unless they name another; nil counts raw days.
  package let counting: String?
  /// The day a person last checked it against the sources.
  package let reviewed: CivilDate
  package let confidence: Confidence
  package let notes: String?
  package let sources: [String]
  /// Oldest first.
  package let versions: [ChecklistVersion]
  package let examples: [ChecklistExample]
  package let place: Place

  package init(
    id: String, kind: Kind, law: String, citation: String, jurisdiction: String?, url: String?, counting: String?,
    reviewed: CivilDate,
    confidence: Confidence, notes: String?, sources: [String], versions: [ChecklistVersion],
    examples: [ChecklistExample], place: Place
  ) {
    self.id = id
    self.kind = kind
    self.law = law
    self.citation = citation
    self.jurisdiction = jurisdiction
    self.url = url
    self.counting = counting
    self.reviewed = reviewed
    self.confidence = confidence
    self.notes = notes
    self.sources = sources
    self.versions = versions
    self.examples = examples
    self.place = place
  }

  /// The version in force on a day; nil before the first and after a repeal.
  package func version(on date: CivilDate) -> ChecklistVersion? {
    versions.last { $0.inForce <= date && (($0.until.map { date <= $0 }) ?? true) }
  }
}

/// A checklist's content from one day on.
package final class ChecklistVersion: Sendable {
  /// The first day it is in force.
  package let inForce: CivilDate
  /// The last day, if it ends without a successor.
  package let until: CivilDate?
  /// What this version changed, in one sentence.
  package let changed: String?
  /// When the law reaches the incident at all.
  package let applies: Condition
  /// An exception that someone has to show: undetermined does not lift the law.
  package let unless: Condition?
  package let duties: [Duty]
  package let place: Place

  package init(
    inForce: CivilDate, until: CivilDate?, changed: String?, applies: Condition, unless: Condition?, duties: [Duty],
    place: Place
  ) {
    self.inForce = inForce
    self.until = until
    self.changed = changed
    self.applies = applies
    self.unless = unless
    self.duties = duties
    self.place = place
  }
}

/// An example of a checklist: facts, and what they must lead to.
package struct ChecklistExample: Sendable {
  package struct Expectation: Sendable {
    /// What an example says of the deadline.
    package enum Due: Sendable, Hashable {
      /// Nothing: any deadline will do.
      case notStated
      /// `none`: there is no deadline in figures.
      case none
      /// As printed: `2026-04-14` or an RFC 3339 instant.
      case at(String)
    }

    package let duty: String
    package let stage: String?
    package let status: Verdict
    package let due: Due
    package let place: Place

    package init(duty: String, stage: String?, status: Verdict, due: Due, place: Place) {
      self.duty = duty
      self.stage = stage
      self.status = status
      self.due = due
      self.place = place
    }
  }

  package let name: String
  /// The base record of `bases.yaml` that `given` is laid over; nil for none.
  package let base: String?
  /// A fragment of a record as it stands in the file. It becomes facts only when examples run,
  /// so that loading the law for one incident does not pay for every example in it.
  package let given: YAMLNode?
  package let expectations: [Expectation]
  package let place: Place

  package init(name: String, base: String?, given: YAMLNode?, expectations: [Expectation], place: Place) {
    self.name = name
    self.base = base
    self.given = given
    self.expectations = expectations
    self.place = place
  }
}
