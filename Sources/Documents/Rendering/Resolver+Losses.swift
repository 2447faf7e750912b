internal import Law
internal import Records
internal import Sourcing

/// Sums of the loss ledger.
///
/// Money is added only within one currency: a sum over several is unknown, never converted.
extension Resolver {
  private struct Loss {
    let path: FactPath
    let kind: String?
    let policy: String?
    let amount: Money?
  }

  private var ledger: [Loss] {
    let root = FactPath(parts: ["insurance", "losses"])
    return (context.record?[root]?.elements ?? []).enumerated().map { index, fact in
      Loss(
        path: root.appending(String(index)), kind: fact["kind"]?.text, policy: fact["policy"]?.text,
        amount: fact["amount"]?.money)
    }
  }

  private static let ledgerPath = FactPath(parts: ["insurance", "losses"])

  /// The sum, or unknown when an amount is unknown or the currencies differ; absent when there are none.
  private func sum(_ losses: [Loss]) -> Node {
    let paths = [Self.ledgerPath] + losses.map { $0.path.appending("amount") }
    guard let first = losses.first else { return .absent(Self.ledgerPath) }
    guard let total = Self.add(losses.map(\.amount), currency: first.amount?.currency) else {
      return .value(.unknown, behind: paths, quotes: true)
    }
    return .value(.money(total), behind: paths, quotes: true)
  }

  private static func add(_ amounts: [Money?], currency: String?) -> Money? {
    guard let currency else { return nil }
    var total = 0
    for amount in amounts {
      guard let amount, amount.currency == currency else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(amount.minorUnits)
      if overflow { return nil }
      total = sum
    }
    return Money(minorUnits: total, currency: currency)
  }

  func lossesMember(_ name: String) -> Node {
    switch name {
    case "total": return sum(ledger)
    case "covered": return covered
    case "by-kind": return .objects(lossKinds.map { .lossKind($0) }, behind: [Self.ledgerPath])
    default: return .absent(nil)
    }
  }

  /// The kinds of loss that occur, in the schema's order.
  private var lossKinds: [String] {
    let present = Set(ledger.compactMap(\.kind))
    return ChoiceList.loss.choices.map(\.value).filter(present.contains)
  }

  func lossKindMember(_ name: String, _ kind: String) -> Node {
    let losses = ledger.filter { $0.kind == kind }
    switch name {
    case "kind":
      return .value(.text(kind), behind: losses.map { $0.path.appending("kind") }, quotes: true)
    case "total": return sum(losses)
    case "count": return .count(losses.count)
    default: return .absent(nil)
    }
  }

  // MARK: Policies

  func policy(_ node: Node, _ name: Reference.PolicyName) -> Node {
    guard case .fact(let policy, let path) = node else { return .absent(nil) }
    let losses = ledger.filter { $0.policy != nil && $0.policy == policy["id"]?.text }
    switch name {
    case .losses:
      return .list(losses.map { fact($0.path) }, behind: [Self.ledgerPath])
    case .total: return sum(losses)
    case .claimed: return claimed(policy, path, losses)
    }
  }

  /// What a policy is asked to pay: the losses it covers, less the retention, at most the limit.
  private func claimed(_ policy: Fact, _ path: FactPath, _ losses: [Loss]) -> Node {
    let covers = policy["covers"]?.elements.compactMap(\.text) ?? []
    let counted = covers.isEmpty ? losses : losses.filter { $0.kind.map(covers.contains) ?? false }
    let paths =
      [Self.ledgerPath] + ["covers", "retention", "limit"].map(path.appending)
      + counted.flatMap { [$0.path.appending("amount"), $0.path.appending("kind")] }
    guard !counted.isEmpty else { return .absent(Self.ledgerPath) }
    guard let total = Self.add(counted.map(\.amount), currency: counted[0].amount?.currency),
      let retention = Self.amount(policy["retention"], total.currency),
      let limit = Self.amount(policy["limit"], total.currency)
    else { return .value(.unknown, behind: paths, quotes: true) }
    let aboveRetention = max(0, total.minorUnits - (retention ?? 0))
    return .value(
      .money(Money(minorUnits: min(aboveRetention, limit ?? aboveRetention), currency: total.currency)), behind: paths,
      quotes: true)
  }

  /// Nil when it is unknown or of another currency; an inner nil when the policy has none.
  private static func amount(_ fact: Fact?, _ currency: String) -> Int?? {
    guard let fact else { return .some(nil) }
    guard let money = fact.money, money.currency == currency else { return nil }
    return .some(money.minorUnits)
  }

  /// The sum over all policies.
  private var covered: Node {
    let root = FactPath(parts: ["insurance", "policies"])
    var behind: [FactPath] = [root]
    var amounts: [Money?] = []
    for (index, policy) in (context.record?[root]?.elements ?? []).enumerated() {
      let path = root.appending(String(index))
      guard case .value(let value, let paths, _) = self.policy(.fact(policy, path), .claimed) else { continue }
      behind += paths
      if case .money(let money) = value { amounts.append(money) } else { amounts.append(nil) }
    }
    guard let first = amounts.first else { return .absent(root) }
    guard let total = Self.add(amounts, currency: first?.currency) else {
      return .value(.unknown, behind: behind, quotes: true)
    }
    return .value(.money(total), behind: behind, quotes: true)
  }
}
