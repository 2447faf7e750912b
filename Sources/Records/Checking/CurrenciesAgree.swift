internal import Sourcing

/// Losses are counted against a policy's limit in the policy's own currency.
enum CurrenciesAgree {
  static func findings(_ record: Record) -> [Finding] {
    let policies = record.facts(at: "insurance.policies.*")
    var amounts: [String: Fact] = [:]
    var findings: [Finding] = []
    for policy in policies {
      guard let limit = policy.fact["limit"] ?? policy.fact["retention"], let currency = limit.money?.currency else { continue }
      if let id = policy.fact["id"]?.text, amounts[id] == nil { amounts[id] = limit }
      if let retention = policy.fact["retention"], let other = retention.money?.currency, other != currency {
        findings.append(
          Finding(
            .sumMismatch, at: retention.place, "the retention is in \(other) but the limit is in \(currency)",
            help: "write both in the policy's currency", related: [.init(limit.place, "the limit")],
            path: policy.path.appending("retention").description))
      }
    }
    for loss in record.facts(at: "insurance.losses.*") {
      guard let id = loss.fact["policy"]?.text, let limit = amounts[id], let wanted = limit.money?.currency,
        let amount = loss.fact["amount"], let currency = amount.money?.currency, currency != wanted
      else { continue }
      findings.append(
        Finding(
          .sumMismatch, at: amount.place,
          "the loss is in \(currency) but the policy `\(id)` is in \(wanted): the two cannot be added up",
          help: "write the amount in \(wanted), as the policy's terms convert it",
          related: [.init(limit.place, "the policy's amount")], path: loss.path.appending("amount").description))
    }
    return findings
  }
}
