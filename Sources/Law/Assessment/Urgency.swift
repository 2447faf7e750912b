internal import Records

/// Which duties press first.
///
/// Those of places where the organization or people are listed come before those of places of
/// which nobody knows yet whether they matter; then by deadline, those without one last; then by name.
struct Urgency {
  private let homes: [String]
  private let residents: [String]

  init(_ record: Record) {
    homes = (record["organization.established"]?.elements ?? []).compactMap(\.text)
    residents = (record["affected.residents"]?.members ?? []).filter { $0.fact.count != 0 }.map(\.name)
  }

  private static func country(_ code: String) -> String { Jurisdiction.country(of: code) ?? code }

  func sorted(_ duties: [AssessedDuty]) -> [AssessedDuty] {
    duties.map { (rank: rank($0), due: $0.deadline?.due.latestSecond ?? Int.max, name: $0.name, duty: $0) }
      .sorted { ($0.rank, $0.due, $0.name) < ($1.rank, $1.due, $1.name) }
      .map(\.duty)
  }

  /// 0 where the organization or people listed as affected are, 1 elsewhere.
  func rank(_ duty: AssessedDuty) -> Int {
    guard duty.verdict != .owed, let place = duty.checklist.jurisdiction else { return 0 }
    let isHome = homes.contains { home in
      Jurisdiction.contains(place, home) || Self.country(home) == Self.country(place)
    }
    return isHome || residents.contains { Jurisdiction.contains(place, $0) } ? 0 : 1
  }
}
