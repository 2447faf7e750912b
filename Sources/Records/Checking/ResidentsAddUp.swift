internal import Sourcing

/// The people of all places are no more than the total, the people of a place no fewer than
/// those of the places in it, and a list that is complete adds up to the total.
enum ResidentsAddUp {
  private struct Residence {
    let code: String
    let count: Int
    let fact: Fact
  }

  static func findings(_ record: Record) -> [Finding] {
    guard let affected = record.root["affected"], let residents = affected["residents"] else { return [] }
    let all = residents.members.compactMap { member in
      member.fact.count.map { Residence(code: member.name, count: $0, fact: member.fact) }
    }
    let place = affected.members.first { $0.name == "residents" }?.keyPlace ?? residents.place
    return withinPlaces(all) + againstTotal(all, residents, place, affected)
  }

  private static func againstTotal(
    _ all: [Residence], _ residents: Fact, _ place: Place, _ affected: Fact
  ) -> [Finding] {
    guard let totalFact = affected["total"], let total = totalFact.count, !residents.isUnknown else { return [] }
    let sum = outermost(all).reduce(0) { $0 + $1.count }
    let isApproximate = affected["approximate"]?.yesNo == true
    if sum > total {
      return [
        Finding(
          .sumMismatch, at: totalFact.place, "the places of residence add up to \(sum), more than the total of \(total)",
          help: "correct the total or the places", related: [.init(place, "these add up to \(sum)")], path: "affected.total",
          severity: isApproximate ? .warning : nil)
      ]
    }
    let isWhole = residents.members.allSatisfy { $0.fact.count != nil }
    guard sum < total, isWhole, !isApproximate, let complete = affected["residents-complete"], complete.yesNo == true
    else { return [] }
    return [
      Finding(
        .sumMismatch, at: place, "the places of residence are said to be complete but add up to \(sum) of \(total)",
        help: "add the places of the other \(total - sum), or write `residents-complete: no`",
        related: [.init(totalFact.place, "the total"), .init(complete.place, "said to be complete")],
        path: "affected.residents")
    ]
  }

  /// A place against the places in it that are listed too.
  private static func withinPlaces(_ all: [Residence]) -> [Finding] {
    all.compactMap { outer in
      let inner = outermost(all.filter { $0.code != outer.code && Jurisdiction.contains(outer.code, $0.code) })
      let sum = inner.reduce(0) { $0 + $1.count }
      guard sum > outer.count else { return nil }
      return Finding(
        .sumMismatch, at: outer.fact.place,
        "the places in `\(outer.code)` add up to \(sum), more than the \(outer.count) given for it",
        help: "`\(outer.code)` counts everyone in it, also those listed by smaller places",
        related: inner.prefix(3).map { .init($0.fact.place, "`\($0.code)` lies in `\(outer.code)`") },
        path: "affected.residents.\(outer.code)")
    }
  }

  /// Those that lie in no other of them, so that nobody is counted twice.
  private static func outermost(_ all: [Residence]) -> [Residence] {
    all.filter { inner in !all.contains { $0.code != inner.code && Jurisdiction.contains($0.code, inner.code) } }
  }
}
