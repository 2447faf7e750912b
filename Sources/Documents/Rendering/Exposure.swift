internal import Law
internal import Records

/// What the law of a duty threatens at most, by its own figures, with the assumption behind each.
struct ExposureLine: Sendable {
  let duty: AssessedDuty
  let basis: String
  let amount: Money?
  let behind: [FactPath]
}

enum Exposure {
  /// One line for each figure of each penalty; a penalty without figures gives one line of words.
  /// Duties of one checklist that threaten the same are one line.
  static func lines(_ assessment: Assessment?, _ record: Record?) -> [ExposureLine] {
    var lines: [ExposureLine] = []
    var seen: Set<[String]> = []
    for duty in assessment?.duties ?? [] where duty.verdict == .owed {
      guard let penalty = duty.duty.penalty else { continue }
      for line in self.lines(duty, penalty, record) {
        let key = [duty.checklist.id, line.basis, line.amount?.description ?? ""]
        if seen.insert(key).inserted { lines.append(line) }
      }
    }
    return lines
  }

  private static func lines(_ duty: AssessedDuty, _ penalty: Penalty, _ record: Record?) -> [ExposureLine] {
    var lines: [ExposureLine] = []
    if let perPerson = penalty.perPerson {
      let path = persons(of: duty)
      let count = record?[path]?.count
      let (product, overflow) = perPerson.minorUnits.multipliedReportingOverflow(by: count ?? 0)
      let whom = count.map(AmountText.count) ?? "an unknown number of"
      let uncapped = count == nil || overflow ? nil : Money(minorUnits: product, currency: perPerson.currency)
      let amount = uncapped.map { capped($0, penalty.maximum) }
      lines.append(
        ExposureLine(
          duty: duty, basis: "\(AmountText.money(perPerson)) for each of \(whom) people\(limit(penalty.maximum))",
          amount: amount, behind: [path]))
    } else if let maximum = penalty.maximum {
      lines.append(ExposureLine(duty: duty, basis: penalty.text, amount: maximum, behind: []))
    }
    if let points = penalty.turnoverBasisPoints {
      let path = FactPath("organization.turnover")
      let turnover = record?[path]?.money
      let amount = turnover.map { money in
        Money(
          minorUnits: money.minorUnits / 10_000 * points + money.minorUnits % 10_000 * points / 10_000,
          currency: money.currency)
      }
      lines.append(
        ExposureLine(
          duty: duty, basis: "\(percent(points)) of worldwide annual turnover", amount: amount, behind: [path]))
    }
    return lines.isEmpty ? [ExposureLine(duty: duty, basis: penalty.text, amount: nil, behind: [])] : lines
  }

  /// The people of the law's own place, or all of them.
  private static func persons(of duty: AssessedDuty) -> FactPath {
    guard let place = duty.checklist.jurisdiction, Jurisdiction.country(of: place) != nil else {
      return FactPath("affected.total")
    }
    return FactPath(parts: ["affected", "residents", place])
  }

  private static func capped(_ amount: Money, _ maximum: Money?) -> Money {
    guard let maximum, maximum.currency == amount.currency, maximum.minorUnits < amount.minorUnits else { return amount }
    return maximum
  }

  private static func limit(_ maximum: Money?) -> String {
    maximum.map { ", at most \(AmountText.money($0))" } ?? ""
  }

  /// `2 %`, `0.5 %`, from hundredths of a percent.
  static func percent(_ points: Int) -> String {
    let fraction = Digits.padded(points % 100, 2)
    let digits = fraction == "00" ? "" : "." + (fraction.hasSuffix("0") ? String(fraction.prefix(1)) : fraction)
    return "\(points / 100)\(digits) %"
  }
}

extension Resolver {
  var exposureLines: [ExposureLine] { Exposure.lines(context.assessment, context.record) }

  func exposureMember(_ name: String, _ index: Int) -> Node {
    let lines = exposureLines
    guard lines.indices.contains(index) else { return .absent(nil) }
    let line = lines[index]
    switch name {
    case "duty": return .text(line.duty.duty.id)
    case "law": return .text(line.duty.checklist.law)
    case "citation": return .text(line.duty.duty.penalty?.citation ?? line.duty.duty.citation)
    case "basis": return .value(.text(line.basis), behind: line.behind, quotes: true)
    case "amount":
      return line.amount.map { .value(.money($0), behind: line.behind, quotes: true) } ?? .absent(line.behind.first)
    default: return .absent(nil)
    }
  }
}
