package import Records
internal import Sourcing

/// What the laws of the owed duties threaten, in figures where they give some.
///
/// A bound to plan with, not a forecast: it adds up what each law allows at most, and says on
/// which assumption each figure rests.
package struct Exposure: Sendable {
  /// What one law threatens for one incident.
  package struct Line: Sendable, Hashable {
    package let checklist: String
    package let citation: String
    /// The owed duties whose breach it threatens, sorted.
    package let duties: [String]
    /// The threat in words, as the checklist has it.
    package let text: String
    /// Nil where the law gives no figure, or the record lacks what it is a share of.
    package let amount: Money?
    /// How the amount was found, and what it takes for granted.
    package let assumptions: [String]
  }

  /// By checklist; one line for each different penalty of it.
  package let lines: [Line]
  /// The sum of the lines' amounts for each currency, by its code.
  package let sums: [Money]

  /// One penalty counts once for a law, whichever of its duties is broken: the threats are seldom added up.
  package init(_ assessment: Assessment, record: Record) {
    let residents = ResidentCounts(record: record)
    var groups: [(checklist: Checklist, penalty: Penalty, duties: [String])] = []
    for duty in assessment.duties.filter({ $0.verdict == .owed }).sorted(by: { $0.name < $1.name }) {
      guard let penalty = duty.duty.penalty else { continue }
      if let known = groups.firstIndex(where: { $0.checklist.id == duty.checklist.id && $0.penalty == penalty }) {
        if !groups[known].duties.contains(duty.duty.id) { groups[known].duties.append(duty.duty.id) }
      } else {
        groups.append((duty.checklist, penalty, [duty.duty.id]))
      }
    }
    lines = groups.map { group in
      let (amount, assumptions) = Exposure.amount(group.penalty, group.checklist, residents, record)
      return Line(
        checklist: group.checklist.id, citation: group.penalty.citation ?? group.checklist.citation,
        duties: group.duties.sorted(), text: group.penalty.text, amount: amount, assumptions: assumptions)
    }.sorted { ($0.checklist, $0.text) < ($1.checklist, $1.text) }
    var sums: [String: Int] = [:]
    for amount in lines.compactMap(\.amount) {
      sums[amount.currency] = Exposure.clamped(sums[amount.currency] ?? 0, plus: amount.minorUnits)
    }
    self.sums = sums.keys.sorted().map { Money(minorUnits: sums[$0] ?? 0, currency: $0) }
  }

  /// An amount for each person, held down by the maximum; a share of turnover or the maximum, whichever is greater.
  private static func amount(
    _ penalty: Penalty, _ checklist: Checklist, _ residents: ResidentCounts, _ record: Record
  ) -> (Money?, [String]) {
    var assumptions: [String] = []
    var amount: Money?
    if let each = penalty.perPerson {
      let here = checklist.jurisdiction.map { residents.count(in: $0) } ?? residents.persons
      let place = checklist.jurisdiction.map { " in \(LawWording.place($0))" } ?? ""
      if here.isExact || here.lower > 0 {
        let number = here.lower
        let (product, overflow) = each.minorUnits.multipliedReportingOverflow(by: number)
        amount = Money(minorUnits: overflow ? Int.max / 4 : min(product, Int.max / 4), currency: each.currency)
        assumptions.append(
          "\(AmountText.money(each)) for each of \(here.isExact ? "" : "at least ")\(AmountText.count(number)) people affected\(place)")
      } else {
        assumptions.append("\(AmountText.money(each)) for each person\(place), whose number the record does not give")
      }
    }
    if let basisPoints = penalty.turnoverBasisPoints {
      let share = Exposure.percent(basisPoints)
      if let turnover = record["organization.turnover"]?.money {
        // Divided first, so that no turnover overflows.
        let part = turnover.minorUnits / 10_000 * basisPoints + turnover.minorUnits % 10_000 * basisPoints / 10_000
        assumptions.append("\(share) of the worldwide annual turnover of \(AmountText.money(turnover))")
        if let maximum = penalty.maximum, maximum.currency == turnover.currency {
          assumptions.append("the greater of that and \(AmountText.money(maximum))")
          return (Money(minorUnits: max(part, maximum.minorUnits), currency: turnover.currency), assumptions)
        }
        if let maximum = penalty.maximum {
          assumptions.append("\(AmountText.money(maximum)) is in another currency and was not compared")
        }
        return (Money(minorUnits: part, currency: turnover.currency), assumptions)
      }
      assumptions.append("\(share) of the worldwide annual turnover, which the record does not give")
    }
    if let maximum = penalty.maximum {
      guard let found = amount, found.currency == maximum.currency, found.minorUnits <= maximum.minorUnits else {
        assumptions.append("at most \(AmountText.money(maximum))")
        return (maximum, assumptions)
      }
      assumptions.append("at most \(AmountText.money(maximum)), which is not reached")
    }
    return (amount, assumptions)
  }

  private static func clamped(_ left: Int, plus right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? Int.max / 2 : min(sum, Int.max / 2)
  }

  /// `2 %`, `0.5 %`.
  private static func percent(_ basisPoints: Int) -> String {
    let fraction = basisPoints % 100
    let digits = fraction == 0 ? "" : "." + (fraction % 10 == 0 ? "\(fraction / 10)" : Digits.padded(fraction, 2))
    return "\(basisPoints / 100)\(digits) %"
  }
}
