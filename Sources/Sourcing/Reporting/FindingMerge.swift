extension Finding {
  /// Findings of one cause as one: same code, file and words become one finding
  /// with a count and the first few other places; a finding reported twice at
  /// one place counts once. Sorted as everything printed is.
  ///
  /// - Parameter places: how many places a merged finding shows, its own among them.
  package static func merged(_ findings: [Finding], places: Int = 4) -> [Finding] {
    struct Cause: Hashable {
      let code: FindingCode
      let severity: Severity
      let file: String
      let message: String
      let incident: String?
    }
    var merged: [Finding] = []
    var positions: [Cause: Int] = [:]
    var seen: [Cause: Set<Place>] = [:]
    for finding in findings.sorted() {
      let cause = Cause(
        code: finding.code, severity: finding.severity, file: finding.place.file, message: finding.message,
        incident: finding.incident)
      let isNew = seen[cause, default: []].insert(finding.place).inserted
      guard let position = positions[cause] else {
        positions[cause] = merged.count
        merged.append(finding)
        continue
      }
      if isNew {
        if merged[position].count < places {
          merged[position].related.append(.init(finding.place, finding.label ?? "and here"))
        }
        merged[position].count += finding.count
        merged[position].fix = nil
      }
      for duty in finding.duties where !merged[position].duties.contains(duty) { merged[position].duties.append(duty) }
      for note in finding.notes where !merged[position].notes.contains(note) && merged[position].notes.count < 8 {
        merged[position].notes.append(note)
      }
      merged[position].due = [merged[position].due, finding.due].compactMap(\.self).min()
      if merged[position].path != finding.path { merged[position].path = nil }
    }
    for position in merged.indices { merged[position].duties.sort() }
    return merged
  }
}

/// How many findings of each severity there are, for the last line of a run.
package struct FindingCount: Sendable, Hashable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  package var accepted = 0

  /// A merged finding counts once.
  package init(_ findings: [Finding], accepted: Int = 0) {
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
    self.accepted = accepted
  }

  /// `2 errors, 1 warning`; `no findings` if there are none.
  package var text: String {
    func part(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let parts = [
      part(errors, "error", "errors"), part(warnings, "warning", "warnings"), part(notes, "note", "notes"),
    ].compactMap(\.self)
    let found = parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    return accepted == 0 ? found : "\(found); \(accepted) accepted"
  }
}
