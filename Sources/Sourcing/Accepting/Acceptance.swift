/// One entry of an incident's `accepted.yaml`: a finding that someone signed for, until a day.
package struct Acceptance: Sendable, Hashable {
  /// The code of the findings that are accepted.
  package let code: FindingCode
  /// Only findings about this fact and what lies below it, if given.
  package let path: String?
  /// Only findings in this file (`incident.yaml`, `evidence/vpn-auth.log`), if given.
  package let file: String?
  /// Only what this duty needs, if given.
  package let duty: String?
  /// Why it is right to leave it.
  package let because: String
  /// Who signs for it.
  package let by: String
  /// The last day on which it counts, `2026-06-30`.
  package let until: String
  /// Where the entry stands.
  package let place: Place
  /// Where its last day stands.
  package let untilPlace: Place

  package init(
    code: FindingCode, path: String? = nil, file: String? = nil, duty: String? = nil, because: String, by: String,
    until: String, place: Place, untilPlace: Place? = nil
  ) {
    self.code = code
    self.path = path
    self.file = file
    self.duty = duty
    self.because = because
    self.by = by
    self.until = until
    self.place = place
    self.untilPlace = untilPlace ?? place
  }
}

/// A finding that is not counted, with the entry that accepts it.
package struct AcceptedFinding: Sendable, Hashable {
  package let finding: Finding
  package let acceptance: Acceptance

  package init(_ finding: Finding, _ acceptance: Acceptance) {
    self.finding = finding
    self.acceptance = acceptance
  }
}

extension Acceptance {
  /// What a list of findings becomes when entries are applied.
  package struct Outcome: Sendable {
    /// What still counts, with the findings about the entries themselves; sorted.
    package var findings: [Finding]
    /// What is accepted; sorted by finding.
    package var accepted: [AcceptedFinding]
    /// The entries that matched something.
    package var used: Set<Acceptance> = []
  }

  /// Applies the entries of all incidents; call it before findings are merged.
  ///
  /// An entry reaches only findings of its own incident's folder. An expired
  /// entry accepts nothing and is a finding, as is one that matches nothing. An
  /// entry for one duty takes that duty off a finding that others need too.
  /// - Parameters:
  ///   - asOf: a day or an instant in ISO form; without it nothing expires.
  ///   - used: entries that matched something earlier, about which all is said.
  ///   - isLast: whether no findings follow that an entry may still match; only then is one unused.
  package static func apply(
    _ entries: [Acceptance], to findings: [Finding], asOf: String?, used: Set<Acceptance> = [], isLast: Bool = true
  ) -> Outcome {
    let today = asOf.map { String($0.prefix(10)) }
    var isUsed = Array(repeating: false, count: entries.count)
    var byCode: [FindingCode: [Int]] = [:]
    for (index, entry) in entries.enumerated() { byCode[entry.code, default: []].append(index) }
    var outcome = Outcome(findings: [], accepted: [])
    for finding in findings {
      var open: Finding? = finding
      for index in byCode[finding.code] ?? [] where !finding.code.isOfForm {
        guard let current = open, entries[index].matches(current) else { continue }
        isUsed[index] = true
        guard !entries[index].isExpired(today) else { continue }
        open = entries[index].remainder(of: current)
        if open == nil { outcome.accepted.append(AcceptedFinding(current, entries[index])) }
      }
      if let open { outcome.findings.append(open) }
    }
    for (index, entry) in entries.enumerated() {
      if isUsed[index] { outcome.used.insert(entry) }
      guard !used.contains(entry), isUsed[index] || isLast else { continue }
      if let finding = entry.finding(isUsed: isUsed[index], isExpired: entry.isExpired(today)) {
        outcome.findings.append(finding)
      }
    }
    outcome.findings.sort()
    outcome.accepted.sort { ($0.finding, $0.acceptance.place) < ($1.finding, $1.acceptance.place) }
    return outcome
  }

  /// The folder of the file that holds the entry, with its last `/`.
  private var folder: Substring {
    let end = place.file.lastIndex(of: "/").map { place.file.index(after: $0) } ?? place.file.startIndex
    return place.file[..<end]
  }

  private func isExpired(_ today: String?) -> Bool { today.map { until < $0 } ?? false }

  private func matches(_ finding: Finding) -> Bool {
    let isOurs = finding.place.file.hasPrefix(folder) || finding.incident.map { folder.hasSuffix("/\($0)/") } == true
    guard isOurs else { return false }
    if let file, finding.place.file != folder + file, finding.place.file != file { return false }
    if let duty, !finding.duties.contains(duty) { return false }
    guard let path else { return true }
    guard let other = finding.path else { return false }
    return other == path || other.hasPrefix(path + ".") || other.hasPrefix(path + "[")
  }

  /// What is left of a finding that the entry matches; nil if nothing.
  private func remainder(of finding: Finding) -> Finding? {
    guard let duty, finding.duties != [duty] else { return nil }
    var rest = finding
    rest.duties.removeAll { $0 == duty }
    return rest.duties.isEmpty ? nil : rest
  }

  private func finding(isUsed: Bool, isExpired: Bool) -> Finding? {
    if !isUsed {
      return Finding(
        .acceptanceUnused, at: place, "no `\(code.rawValue)` finding matches this entry", help: "remove the entry")
    }
    guard isExpired else { return nil }
    return Finding(
      .acceptanceExpired, at: untilPlace, "this acceptance ended on \(until); what it accepted counts again",
      help: "mend what was accepted, or sign for it anew with a later `until`")
  }
}
