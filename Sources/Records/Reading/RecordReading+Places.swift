internal import Sourcing

extension RecordReading {
  /// Asks whether a country was meant where its code is also a US state's (`CA` is Canada).
  ///
  /// Only where the writer seems not to know the form `US-CA`: another bare state code stands
  /// beside it, or the organization is American and no US place is listed at all.
  mutating func notePlaces(_ facts: Fact) {
    guard let residents = facts["affected"]?["residents"]?.members, !residents.isEmpty else { return }
    let hasBareState = bareStates.contains(["affected", "residents"])
    let organization = facts["organization"]
    let homes =
      (organization?["established"]?.elements.compactMap(\.text) ?? [])
      + [organization?["address"]?["country"]?.text].compactMap(\.self)
    let isAmerican = homes.contains { Jurisdiction.contains("US", $0) }
    let knowsForm = residents.contains { Jurisdiction.contains("US", $0.name) }
    guard hasBareState || (isAmerican && !knowsForm) else { return }
    for member in residents {
      guard let state = Jurisdiction.namesake(of: member.name),
        let country = Jurisdiction.nameInProse(of: member.name), let name = Jurisdiction.nameInProse(of: state)
      else { continue }
      report(
        Finding(
          .badJurisdiction, at: member.keyPlace, "`\(member.name)` is \(country); \(name) is `\(state)`",
          help: "write `\(state)` if \(name) is meant",
          fix: .init(member.keyPlace, replacement: state, title: "write `\(state)`"),
          path: "affected.residents.\(member.name)", severity: .note))
    }
  }
}
