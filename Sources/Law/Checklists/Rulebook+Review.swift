package import Records
package import Sourcing

extension Rulebook {
  /// Checklists that nobody has looked at for longer than so many days (checklist-stale), sorted.
  /// `ids` limits it to some; nil means all.
  package func reviewFindings(asOf day: CivilDate, maximumAgeDays: Int, ids: Set<String>? = nil) -> [Finding] {
    checklists.filter { ids?.contains($0.id) ?? true }.compactMap { checklist in
      let age = day.daysSinceEpoch - checklist.reviewed.daysSinceEpoch
      guard age > maximumAgeDays else { return nil }
      return Finding(
        .checklistStale, at: checklist.place,
        "the checklist `\(checklist.id)` was last reviewed on \(checklist.reviewed), \(AmountText.count(age)) days ago",
        notes: ["at most \(AmountText.count(maximumAgeDays)) days are allowed"] + [checklist.url].compactMap(\.self),
        help: "check it against the law as it stands and set `reviewed`")
    }.sorted()
  }
}
