internal import Sourcing

/// What must come first comes first. Days and instants are compared only where they are certain.
enum TimelineIsInOrder {
  /// Earlier and later moments, as paths; `*` pairs moments of the same entry.
  private static let pairs: [(earlier: String, later: String)] = [
    ("timeline.began", "timeline.ended"), ("timeline.began", "timeline.discovered"),
    ("timeline.began", "timeline.contained"), ("timeline.began", "timeline.service-restored"),
    ("timeline.discovered", "timeline.aware"), ("timeline.discovered", "timeline.determined"),
    ("timeline.discovered", "timeline.materiality-determined"), ("timeline.discovered", "timeline.classified"),
    ("timeline.discovered", "timeline.confirmed"), ("timeline.discovered", "timeline.hhs-notified"),
    ("timeline.suspected", "timeline.confirmed"), ("timeline.began", "attack.ransom.paid-at"),
    ("timeline.discovered", "notices.*.sent"), ("timeline.discovered", "insurance.policies.*.notified"),
    ("timeline.began", "law-enforcement.reports.*.at"), ("timeline.discovered", "statement.letter-date"),
    ("law-enforcement.delay-requests.*.requested", "law-enforcement.delay-requests.*.until"),
    ("law-enforcement.delay-requests.*.requested", "law-enforcement.delay-requests.*.lifted"),
    ("insurance.policies.*.from", "insurance.policies.*.to"),
    ("evidence.*.collected.at", "evidence.*.custody.0.at"), ("sources.*.published", "sources.*.accessed"),
    ("statement.letter-date", "response.support.monitoring.enroll-by"),
  ]

  /// Lists whose entries are told in order, by the path of their moments.
  private static let sequences = ["timeline.events", "evidence.*.custody"]

  static func findings(_ record: Record) -> [Finding] {
    pairs.flatMap { pair in
      record.facts(at: pair.later).compactMap { later in
        let earlier = FactPath(pair.earlier).followingEntries(of: later.path, pattern: FactPath(pair.later))
        return record[earlier].flatMap { finding($0, earlier, later) }
      }
    } + sequences.flatMap { record.facts(at: $0).flatMap(inSequence) }
  }

  private static func inSequence(_ list: Record.Located) -> [Finding] {
    var findings: [Finding] = []
    var latest: Record.Located?
    for entry in list.entries {
      guard let at = entry.fact["at"], let moment = at.moment else { continue }
      let located = Record.Located(path: entry.path.appending("at"), fact: at)
      if let latest, let found = finding(latest.fact, latest.path, located) { findings.append(found) }
      if let before = latest?.fact.moment, moment.isCertainlyBefore(before) { continue }
      latest = located
    }
    return findings
  }

  private static func finding(_ earlier: Fact, _ path: FactPath, _ later: Record.Located) -> Finding? {
    guard let first = earlier.moment, let second = later.fact.moment, second.isCertainlyBefore(first) else { return nil }
    return Finding(
      .timelineOrder, at: later.fact.place, "`\(later.path)` (\(second)) lies before `\(path)` (\(first))",
      help: "correct one of the two", related: [.init(earlier.place, "`\(path)` stands here")],
      path: later.path.description)
  }
}

extension FactPath {
  /// This pattern with its `*` filled as another pattern's were in a path that matches it.
  func followingEntries(of path: FactPath, pattern: FactPath) -> FactPath {
    var entries = zip(pattern.parts, path.parts).filter { $0.0 == "*" }.map(\.1)[...]
    return FactPath(parts: parts.map { $0 == "*" ? entries.popFirst() ?? $0 : $0 })
  }
}
