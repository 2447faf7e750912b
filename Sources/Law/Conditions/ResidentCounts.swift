internal import Records

/// How many people a record says live in each place, as far as it says so.
///
/// Places lie in one another: a listed place that contains others is counted once.
struct ResidentCounts {
  /// A number that is known exactly, or only between bounds.
  struct Range: Equatable {
    var lower: Int
    /// Nil where nothing bounds it.
    var upper: Int?
    /// The facts that would make it exact.
    var deciding: [FactPath] = []
    /// Why it is not exact.
    var doubt = Doubt.none
    /// The place stands in the list itself, with a number.
    var isListed = false

    /// What the record leaves open.
    enum Doubt { case none, noList, unknownNumber, notListed, onlyTogether }

    var isExact: Bool { upper == lower }

    func answer(to test: Condition.CountTest) -> Answer {
      let low = test.isMet(by: lower), high = test.isMet(by: upper ?? Int.max)
      return low == high ? Answer(low) : .undetermined
    }
  }

  private struct Listed {
    let code: String
    let count: Int?
  }

  static let path = FactPath("affected.residents")
  private static let completePath = FactPath("affected.residents-complete")

  let total: Int?
  private let listed: [Listed]
  /// Whether the record has a list at all.
  private let hasList: Bool
  private let complete: IncidentFacts.Flag
  /// The sum of the listed numbers, each person once.
  let sum: Int

  init(record: Record) {
    total = record["affected.total"]?.count
    complete = IncidentFacts.Flag(record["affected.residents-complete"])
    let fact = record[ResidentCounts.path]
    if case .group(let members) = fact?.value {
      hasList = true
      listed = members.map { Listed(code: $0.name, count: $0.fact.count) }
    } else {
      hasList = false
      listed = []
    }
    sum = ResidentCounts.sum(ResidentCounts.outermost(listed))
  }

  /// Those that lie in no other of the list.
  private static func outermost(_ places: [Listed]) -> [Listed] {
    places.filter { inner in
      !places.contains { $0.code != inner.code && Jurisdiction.contains($0.code, inner.code) }
    }
  }

  private static func sum(_ places: [Listed]) -> Int {
    places.reduce(0) { total, place in
      let (sum, overflow) = total.addingReportingOverflow(place.count ?? 0)
      return overflow ? Int.max / 2 : min(sum, Int.max / 2)
    }
  }

  /// People who may live in places that are not listed or whose number is unknown; nil where nothing says.
  private var remainder: Int? { total.map { max(0, $0 - sum) } }

  /// How many people live in a place.
  func count(in place: String) -> Range {
    guard hasList else { return Range(lower: 0, upper: total, deciding: [ResidentCounts.path], doubt: .noList) }
    if let own = listed.first(where: { $0.code == place }), let count = own.count {
      return Range(lower: count, upper: count, isListed: true)
    }
    let inside = ResidentCounts.outermost(listed.filter { $0.code != place && Jurisdiction.contains(place, $0.code) })
    let lower = ResidentCounts.sum(inside)
    let open = remainder.map { lower + $0 }
    if listed.contains(where: { $0.code == place }) {
      return Range(lower: lower, upper: open, deciding: [path(of: place)], doubt: .unknownNumber)
    }
    let unknown = inside.filter { $0.count == nil }
    if !unknown.isEmpty {
      return Range(lower: lower, upper: open, deciding: unknown.map { path(of: $0.code) }, doubt: .unknownNumber)
    }
    if let around = listed.first(where: { Jurisdiction.contains($0.code, place) }) {
      // `US: 5000` leaves open how many of them live in Texas.
      let others = ResidentCounts.outermost(
        listed.filter { other in
          other.code != around.code && Jurisdiction.contains(around.code, other.code)
            && !Jurisdiction.contains(place, other.code)
        })
      let upper = around.count.map { max(lower, $0 - ResidentCounts.sum(others)) } ?? open
      if upper == lower { return Range(lower: lower, upper: lower, isListed: !inside.isEmpty) }
      return Range(lower: lower, upper: upper, deciding: [path(of: place)], doubt: .onlyTogether)
    }
    if complete == .yes || remainder == 0 {
      return Range(lower: lower, upper: lower, isListed: !inside.isEmpty)
    }
    return Range(lower: lower, upper: open, deciding: [missingPath(place)], doubt: .notListed)
  }

  /// The greatest number in any one place inside another.
  func countOfAnyOne(in place: String) -> Range {
    guard hasList else { return Range(lower: 0, upper: total, deciding: [ResidentCounts.path], doubt: .noList) }
    let inside = listed.filter { $0.code != place && Jurisdiction.contains(place, $0.code) }
    let lower = inside.compactMap(\.count).max() ?? 0
    let unknown = inside.filter { $0.count == nil }
    let whole = count(in: place)
    if unknown.isEmpty, whole.isExact, !listed.contains(where: { $0.code == place }) {
      return Range(lower: lower, upper: lower, isListed: !inside.isEmpty)
    }
    // What the whole has beyond the listed parts may live in one place.
    let known = ResidentCounts.sum(ResidentCounts.outermost(inside))
    let upper = whole.upper.map { max(lower, $0 - known) }
    if upper == lower { return Range(lower: lower, upper: lower, isListed: !inside.isEmpty) }
    return unknown.isEmpty
      ? Range(
        lower: lower, upper: upper, deciding: whole.deciding.isEmpty ? [ResidentCounts.path] : whole.deciding,
        doubt: whole.doubt == .none ? .onlyTogether : whole.doubt)
      : Range(lower: lower, upper: upper, deciding: unknown.map { path(of: $0.code) }, doubt: .unknownNumber)
  }

  /// How many people are affected in all.
  var persons: Range {
    if let total { return Range(lower: total, upper: total, isListed: true) }
    return Range(lower: sum, upper: nil, deciding: [FactPath("affected.total")], doubt: .unknownNumber)
  }

  func path(of place: String) -> FactPath { ResidentCounts.path.appending(place) }

  /// What to find out about a place that is not listed: first whether the list is complete.
  private func missingPath(_ place: String) -> FactPath {
    guard complete == .no else { return ResidentCounts.completePath }
    return ["EU", "EEA"].contains(place) ? ResidentCounts.path : path(of: place)
  }
}
