internal import Records

/// What a condition came to, with every step on the way.
///
/// An answer is always the answer to the duty's side of the question: under a `not` or in an
/// exception, `yes` means that the exception does not hold. So `no` among the reasons is what
/// speaks against the duty, wherever in the condition it stands.
struct Evaluation {
  var answer: Answer
  var reasons: [Reason]
  /// The facts that would decide it, if it is undetermined; in order, each once.
  var deciding: [FactPath] = []
  /// What a person has to judge, if it is undetermined.
  var questions: [String] = []

  init(_ answer: Answer, _ reasons: [Reason] = [], deciding: [FactPath] = [], questions: [String] = []) {
    self.answer = answer
    self.reasons = reasons
    if answer == .undetermined {
      self.deciding = deciding
      self.questions = questions
    }
  }

  /// All of them: one `no` decides, then one undetermined.
  static func all(_ parts: [Evaluation]) -> Evaluation { joined(parts, decisive: .no, otherwise: .yes) }

  /// Any of them: one `yes` decides, then one undetermined.
  static func any(_ parts: [Evaluation]) -> Evaluation { joined(parts, decisive: .yes, otherwise: .no) }

  private static func joined(_ parts: [Evaluation], decisive: Answer, otherwise: Answer) -> Evaluation {
    if parts.count == 1 { return parts[0] }
    var result = Evaluation(otherwise)
    if parts.contains(where: { $0.answer == decisive }) {
      result.answer = decisive
    } else if parts.contains(where: { $0.answer == .undetermined }) {
      result.answer = .undetermined
    }
    for part in parts {
      result.reasons += part.reasons
      guard result.answer == .undetermined, part.answer == .undetermined else { continue }
      result.deciding.appendNew(part.deciding)
      result.questions.appendNew(part.questions)
    }
    return result
  }
}

extension Answer {
  /// Kleene's negation: undetermined stays.
  var negated: Answer {
    switch self {
    case .yes: .no
    case .no: .yes
    case .undetermined: .undetermined
    }
  }

  init(_ flag: Bool) { self = flag ? .yes : .no }
}

extension Array where Element: Hashable {
  /// Appends what is not there yet, in order; linear, however long both are.
  mutating func appendNew(_ others: some Sequence<Element>) {
    var known: Set<Element>?
    for other in others {
      // Few are looked through faster than hashed.
      if known == nil, count > 24 { known = Set(self) }
      if known?.insert(other).inserted ?? !contains(other) { append(other) }
    }
  }
}
