/// Who may read a fact.
package enum Audience: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Anyone: it may stand in a customer letter or a press release.
  case `public`
  /// Those with a duty of confidence: authorities, police, the insurer, the board.
  case confidential
  /// Personal data of named people: authorities and police only.
  case personal
  /// Prepared by or for counsel: the client and its counsel only.
  case privileged

  private var rank: Int {
    switch self {
    case .public: 0
    case .confidential: 1
    case .personal: 2
    case .privileged: 3
    }
  }

  package static func < (left: Audience, right: Audience) -> Bool { left.rank < right.rank }
}

/// Whom a notice or document is for.
package enum Recipient: String, Sendable, Hashable, CaseIterable, Comparable {
  case individuals, regulator, creditBureaus = "credit-bureaus", media, lawEnforcement = "law-enforcement"
  case dataOwner = "data-owner", processorToController = "processor-to-controller", csirt, market
  case cardBrand = "card-brand", acquirer, insurer, customer, board, `internal`

  /// Whether a document for this recipient may read a fact of that audience.
  package func mayRead(_ audience: Audience) -> Bool {
    switch audience {
    case .public: true
    case .confidential: ![.individuals, .media, .market].contains(self)
    case .personal: [.regulator, .csirt, .lawEnforcement, .internal].contains(self)
    case .privileged: [.board, .internal].contains(self)
    }
  }

  package static func < (left: Recipient, right: Recipient) -> Bool { left.rawValue < right.rawValue }
}
