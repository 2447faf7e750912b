internal import Records

extension Duty {
  /// Whom the notice is for, as the middle of a sentence takes it: `the Texas Attorney General`,
  /// `the people affected in California`.
  package func addressee(in jurisdiction: String?) -> String {
    guard let authority else {
      guard let place = jurisdiction.flatMap(Jurisdiction.nameInProse), recipient.isLocal else { return recipient.phrase }
      return "\(recipient.phrase) in \(place)"
    }
    return takesArticle && !authority.hasPrefix("the ") ? "the " + authority : authority
  }
}

extension Recipient {
  /// The recipient in general: `the people affected`.
  package var phrase: String {
    switch self {
    case .individuals: "the people affected"
    case .regulator: "the regulator"
    case .creditBureaus: "the credit bureaus"
    case .media: "the media"
    case .lawEnforcement: "law enforcement"
    case .dataOwner: "the owner of the data"
    case .processorToController: "the controller"
    case .csirt: "the CSIRT"
    case .market: "the market"
    case .cardBrand: "the card brands"
    case .acquirer: "the acquirer"
    case .insurer: "the insurer"
    case .customer: "the customer"
    case .board: "the board"
    case .internal: "the organization itself"
    }
  }
}

extension Recipient {
  /// Those whom a law of one place means in that place only.
  fileprivate var isLocal: Bool { [.individuals, .media, .regulator].contains(self) }
}

extension AssessedDuty {
  /// Whom the notice is for: `the people affected in California`.
  package var addressee: String { duty.addressee(in: checklist.jurisdiction) }

  /// `us-tx-attorney-general`, or `eu-nis2-csirt/early-warning` for a stage: how examples and messages name it.
  package var name: String { stage.map { "\(duty.id)/\($0.id)" } ?? duty.id }

  /// The stage's own citation where it has one, else the duty's.
  package var citation: String { stage?.citation ?? duty.citation }

  /// `the notice to the Texas Attorney General`, with the stage where there is one.
  package var title: String {
    "the notice to \(addressee)" + (stage.map { " (\($0.label))" } ?? "")
  }

  /// Something has still to be sent: owed, and the record shows no notice.
  package var isOpen: Bool { verdict == .owed && notice == nil }
}

/// Words that are made from identifiers.
enum Wording {
  /// `without unreasonable delay` of `without-unreasonable-delay`.
  static func spaced(_ identifier: String) -> String { identifier.replacing("-", with: " ") }
}
