internal import Sourcing

extension RecordReading {
  /// Asks whether a country was meant where its code is also a US state's (`CA` is Canada).
  ///
  /// Only where the writer seems not to know the form `US-CA`: another bare state code stands
  /// beside it, the organization is American and no US place is listed at all, or among US places
  /// a country that the organization has nothing to do with is said to have a quarter of the people.
  mutating func notePlaces(_ facts: Fact) {
    guard let residents = facts["affected"]?["residents"]?.members, !residents.isEmpty else { return }
    let hasBareState = bareStates.contains(["affected", "residents"])
    let organization = facts["organization"]
    let homes =
      (organization?["established"]?.elements.compactMap(\.text) ?? [])
      + [organization?["address"]?["country"]?.text].compactMap(\.self)
    let isAmerican = homes.contains { Jurisdiction.contains("US", $0) }
    let knowsForm = residents.contains { Jurisdiction.contains("US", $0.name) }
    let all = residents.reduce(0) { $0 + min($1.fact.count ?? 0, ScalarReading.maximumCount / 1_000) }
    for member in residents {
      guard let state = Jurisdiction.namesake(of: member.name),
        let country = Jurisdiction.nameInProse(of: member.name), let name = Jurisdiction.nameInProse(of: state)
      else { continue }
      let isLarge = knowsForm && (member.fact.count ?? 0) > all / 4
      let isAbroad = !residents.contains { $0.name == state } && !homes.contains { Jurisdiction.contains(member.name, $0) }
      guard hasBareState || (isAmerican && !knowsForm) || (isLarge && isAbroad) else { continue }
      report(
        Finding(
          .badJurisdiction, at: member.keyPlace, "`\(member.name)` is \(country); \(name) is `\(state)`",
          help: "write `\(state)` if \(name) is meant",
          fix: .init(member.keyPlace, replacement: state, title: "write `\(state)`"),
          path: "affected.residents.\(member.name)", severity: .note))
    }
  }
}
