package import Records
package import Sourcing

/// A condition over the facts of a record: a small closed vocabulary, never code.
package indirect enum Condition: Sendable {
  /// `{}`: always met.
  case always
  case all([Condition], Place)
  case any([Condition], Place)
  case not(Condition, Place)
  /// `residents: {of: US-TX, at-least: 250}`; `ofAnyOne` looks for one subdivision of the place that meets it.
  case residents(of: String, ofAnyOne: Bool, CountTest, Place)
  /// `persons: {more-than: 500}`: all affected people.
  case persons(CountTest, Place)
  case data(DataTest, Place)
  /// `event: [access, acquisition]` (any of) or `event: {all: [...]}`.
  case event([String], all: Bool, Place)
  /// `role: [bank]`, `sector: [health]`: any of.
  case role([String], Place)
  case sector([String], Place)
  /// `established: {in: EEA}`.
  case established(String, Place)
  /// `harm: {at-least: risk}` or `at-most`.
  case harm(level: String, atLeast: Bool, Place)
  /// `fact: {path: attack.ransom.paid, is: yes}`; a missing fact is undetermined unless `missing: no` says it counts as no.
  case fact(path: FactPath, FactTest, missingIsNo: Bool, Place)
  /// `duty: us-tx-individuals`: whether another duty is owed; several: any of them.
  case duty([String], Place)
  /// `contract: acme-dpa`: whether the record lists this contract.
  case contract(String, Place)
  /// `question: …`: what only a person can judge; the record's `decisions` answer it.
  case question(String, Place)
  /// A condition that could not be read; undetermined, so that a fault in a file never lifts a duty.
  case unreadable(Place)

  /// Exactly the statute's own comparison.
  package struct CountTest: Sendable, Hashable {
    package enum Comparison: String, Sendable, CaseIterable {
      case atLeast = "at-least", moreThan = "more-than", fewerThan = "fewer-than", atMost = "at-most"
    }

    package let comparison: Comparison
    package let number: Int

    package init(_ comparison: Comparison, _ number: Int) {
      self.comparison = comparison
      self.number = number
    }

    package func isMet(by count: Int) -> Bool {
      switch comparison {
      case .atLeast: count >= number
      case .moreThan: count > number
      case .fewerThan: count < number
      case .atMost: count <= number
      }
    }

    /// The test that is met exactly when this one is not.
    package var negated: CountTest {
      switch comparison {
      case .atLeast: CountTest(.fewerThan, number)
      case .moreThan: CountTest(.atMost, number)
      case .fewerThan: CountTest(.atLeast, number)
      case .atMost: CountTest(.moreThan, number)
      }
    }
  }

  /// Which kinds of data count, and what encryption does.
  package struct DataTest: Sendable {
    package enum Encryption: String, Sendable, CaseIterable {
      /// Encrypted data counts too.
      case counts
      /// Encrypted data does not count, unless the key was taken too.
      case exemptUnlessKeyTaken = "exempt-unless-key-taken"
      /// Encrypted data does not count.
      case exempt
    }

    /// Any personal data at all.
    package let anyPersonal: Bool
    /// Count only together with a name.
    package let withName: [String]
    /// Count alone.
    package let alone: [String]
    package let encryption: Encryption

    package init(anyPersonal: Bool, withName: [String], alone: [String], encryption: Encryption) {
      self.anyPersonal = anyPersonal
      self.withName = withName
      self.alone = alone
      self.encryption = encryption
    }
  }

  /// A test of one fact.
  package enum FactTest: Sendable {
    /// `is: yes`, `is: no`, `is: word`.
    case equals(String)
    case oneOf([String])
    /// A list holds one of these.
    case includes([String])
    case count(CountTest)
    /// Present and not `unknown`.
    case known
  }
}

extension Condition {
  /// Whether a person's decision is part of it anywhere.
  package var asksQuestion: Bool {
    switch self {
    case .question: true
    case .all(let parts, _), .any(let parts, _): parts.contains { $0.asksQuestion }
    case .not(let inner, _): inner.asksQuestion
    default: false
    }
  }

  /// Whether it asks just this question.
  func asks(_ text: String) -> Bool {
    switch self {
    case .question(let question, _): question == text
    case .all(let parts, _), .any(let parts, _): parts.contains { $0.asks(text) }
    case .not(let inner, _): inner.asks(text)
    default: false
    }
  }

  /// Calls a closure with every duty that the condition names, and where.
  package func forEachDuty(_ body: (String, Place) -> Void) {
    switch self {
    case .duty(let names, let place): names.forEach { body($0, place) }
    case .all(let parts, _), .any(let parts, _): parts.forEach { $0.forEachDuty(body) }
    case .not(let inner, _): inner.forEachDuty(body)
    default: break
    }
  }
}
