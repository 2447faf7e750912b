internal import Documents
internal import Law
internal import Records
internal import Sourcing

/// What keeps documents from being complete, by fact: a draft shows its gaps, and a person wants them in one list.
struct DraftGaps {
  let record: Record
  /// What is said of the record already; it is not said again.
  let said: [Finding]

  /// What documents lack of one fact, or of several that are written in one new group.
  private struct Wanting {
    var paths: [String] = []
    var labels: [String] = []
    var titles: [String] = []
    var duties: [String] = []
  }

  /// One finding for each fact or group; a fact that is `unknown` is only noted, because the record says so itself.
  func findings(_ documents: [RenderedDocument]) -> [Finding] {
    let told = Set(said.compactMap(\.path))
    // Facts that a notice must state are told for a whole group that is not there.
    let groups = said.filter { $0.code == .missingFact || $0.code == .unknownFact }.compactMap(\.path).map { $0 + "." }
    let faults = RecordFaults(said.filter { $0.code.isOfForm })
    var order: [String] = []
    var wanting: [String: Wanting] = [:]
    for document in documents where document.isDraft && document.recipient != .internal {
      for gap in document.gaps where !told.contains(gap.path) && !groups.contains(where: gap.path.hasPrefix) {
        let key = FactMend(FactPath(gap.path), in: record).unit.description
        if wanting[key] == nil { order.append(key) }
        var entry = wanting[key] ?? Wanting()
        if !entry.paths.contains(gap.path) {
          entry.paths.append(gap.path)
          entry.labels.append(gap.label)
        }
        if !entry.titles.contains(document.title) { entry.titles.append(document.title) }
        if let duty = document.duty, !entry.duties.contains(duty) { entry.duties.append(duty) }
        wanting[key] = entry
      }
    }
    return order.compactMap { key in wanting[key].map { finding(key, $0) } }.filter { !faults.explain($0) }
  }

  private func finding(_ key: String, _ wanting: Wanting) -> Finding {
    let paths = wanting.paths.map { FactPath($0) }
    let fact = paths.first ?? FactPath(key)
    // What is worked out has no place of its own in the record.
    let isFact = (try? Schema.incident.target(of: fact)) != nil
    let mend = FactMend(fact, in: record)
    let first = "“\(wanting.titles.first ?? "")”"
    let isOne = wanting.titles.count == 1
    let whose = isOne ? "\(first) lacks" : "\(wanting.titles.count) documents, among them \(first), lack"
    let what = wanting.labels.prefix(3).joined(separator: ", ") + (wanting.labels.count > 3 ? " and more" : "")
    return Finding(
      .draftGap, at: isFact ? record[fact]?.place ?? record.nearestPlace(to: fact) : record.root.place,
      "\(whose) \(what), so \(isOne ? "it stays a draft" : "they stay drafts")",
      help: isFact ? mend.help(with: Array(paths.dropFirst()), mend.isUnknown ? "as soon as it is known" : nil) : nil,
      incident: record.id, duties: wanting.duties.sorted(), path: paths.count == 1 ? fact.description : key,
      severity: mend.isUnknown ? .note : nil)
  }
}
