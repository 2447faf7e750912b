internal import Records
internal import Sourcing

extension Completeness {
  /// `service-too-short`: monitoring for fewer months than a law makes the organization pay for; one finding for all.
  var shortServices: [Finding] {
    let path = FactPath("response.support.monitoring.months")
    guard let fact = record[path], let offered = fact.count else { return [] }
    let wanting = duties.filter { $0.verdict == .owed && ($0.services?.months ?? 0) > offered }
    guard let most = wanting.max(by: { ($0.services?.months ?? 0, $1.name) < ($1.services?.months ?? 0, $0.name) }),
      let services = most.services, let months = services.months
    else { return [] }
    let isCertain = wanting.contains { !$0.servicesAreOpen }
    let waits = policy.dueWithinSeconds != nil && !wanting.contains { policy.presses($0.deadline?.due) }
    return [
      Finding(
        .serviceTooShort, at: fact.place,
        "\(LawWording.place(most.checklist.jurisdiction)) \(isCertain ? "wants" : "may want") \(months) months of \(services.kind); the record offers \(offered)",
        notes: Completeness.notes(wanting), help: "offer \(months) months, at least to the people there",
        duties: Completeness.ids(wanting), path: path.description,
        severity: isCertain && !waits ? nil : .warning)
    ]
  }
}
