internal import Documents
internal import Law
internal import Records
internal import Sourcing

/// What keeps documents from being complete, by fact: a draft shows its gaps, and a person wants them in one list.
struct DraftGaps {
  let record: Record
  /// What is said of the record already; it is not said again.
  let said: [Finding]

  /// One finding for each fact; a fact that is `unknown` is only noted, because the record says so itself.
  func findings(_ documents: [RenderedDocument]) -> [Finding] {
    let told = Set(said.compactMap(\.path))
    let faults = RecordFaults(said.filter { $0.code.isOfForm })
    var order: [String] = []
    var wanting: [String: (label: String, titles: [String], duties: [String])] = [:]
    for document in documents where document.isDraft && document.recipient != .internal {
      for gap in document.gaps where !told.contains(gap.path) {
        if wanting[gap.path] == nil { order.append(gap.path) }
        var entry = wanting[gap.path] ?? (gap.label, [], [])
        if !entry.titles.contains(document.title) { entry.titles.append(document.title) }
        if let duty = document.duty, !entry.duties.contains(duty) { entry.duties.append(duty) }
        wanting[gap.path] = entry
      }
    }
    return order.compactMap { path in wanting[path].map { finding(path, $0.label, $0.titles, $0.duties) } }
      .filter { !faults.explain($0) }
  }

  private func finding(_ path: String, _ label: String, _ titles: [String], _ duties: [String]) -> Finding {
    let fact = FactPath(path)
    // What is worked out has no place of its own in the record.
    let isFact = (try? Schema.incident.target(of: fact)) != nil
    let mend = FactMend(fact, in: record)
    let first = "“\(titles.first ?? "")”"
    let whose = titles.count > 1 ? "\(titles.count) documents, among them \(first), lack" : "\(first) lacks"
    return Finding(
      .draftGap, at: isFact ? record[fact]?.place ?? record.nearestPlace(to: fact) : record.root.place,
      "\(whose) \(label), so \(titles.count > 1 ? "they stay drafts" : "it stays a draft")",
      help: isFact ? mend.help(with: [], mend.isUnknown ? "as soon as it is known" : nil) : nil, incident: record.id,
      duties: duties.sorted(), path: path, severity: mend.isUnknown ? .note : nil)
  }
}
