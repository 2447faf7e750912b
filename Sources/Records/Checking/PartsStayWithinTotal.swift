internal import Sourcing

/// No count of some of the people is more than the count of all.
enum PartsStayWithinTotal {
  private static let parts = [
    "data.*.persons", "affected.children", "affected.notified-so-far", "affected.contact-insufficient",
    "notices.*.recipients",
  ]

  static func findings(_ record: Record) -> [Finding] { withinTotal(record) + withinPlaces(record) }

  /// Nowhere are more people told than are affected there.
  private static func withinPlaces(_ record: Record) -> [Finding] {
    let isApproximate = record["affected.approximate"]?.yesNo == true
    return record.facts(at: "affected.notified.*").compactMap { told in
      let place = told.path.parts.last ?? ""
      guard let count = told.fact.count, let all = record[FactPath(parts: ["affected", "residents", place])],
        let affected = all.count, count > affected
      else { return nil }
      return Finding(
        .sumMismatch, at: told.fact.place, "`\(told.path)` is \(count), more than the \(affected) affected there",
        help: "correct one of the two", related: [.init(all.place, "the people affected there")], path: told.path.description,
        severity: isApproximate ? .warning : nil)
    }
  }

  private static func withinTotal(_ record: Record) -> [Finding] {
    guard let totalFact = record["affected.total"], let total = totalFact.count else { return [] }
    let isApproximate = record["affected.approximate"]?.yesNo == true
    return parts.flatMap { record.facts(at: $0) }.compactMap { part in
      guard let count = part.fact.count, count > total else { return nil }
      return Finding(
        .sumMismatch, at: part.fact.place, "`\(part.path)` is \(count), more than the \(total) people affected in all",
        help: "correct one of the two", related: [.init(totalFact.place, "the total")], path: part.path.description,
        // Letters may go to more people than are affected, as a precaution.
        severity: isApproximate || part.path.parts.first == "notices" ? .warning : nil)
    }
  }
}
