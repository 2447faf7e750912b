package import Records
internal import Sourcing

/// Works out which notices the law demands for one record, to whom and by when.
///
/// Pure: the record, the rulebook and the as-of time decide everything. Cost is linear in the
/// rulebook; a duty is assessed once, after those it turns on.
package struct Assessor: Sendable {
  let rulebook: Rulebook
  let zones: ZoneTable

  package init(rulebook: Rulebook, zones: ZoneTable = .system) {
    self.rulebook = rulebook
    self.zones = zones
  }

  /// All duties of all checklists, those not owed included. `asOf` decides only what is late and
  /// whether a delay asked for by law enforcement still holds.
  package func assess(_ record: Record, asOf: Instant?) -> Assessment {
    assess(record, asOf: asOf, checklists: nil)
  }

  /// A zone that the system does not know: clocks of hours then run on the offset that a time carries.
  private func unknownZone(of record: Record) -> [Finding] {
    let path = FactPath("organization.time-zone")
    guard let fact = record[path], let name = fact.text, zones.clock(name) == nil else { return [] }
    return [
      Finding(
        .badTimeZone, at: fact.place, "there is no time zone `\(name.printable)`",
        help: "write its IANA name, as in `America/New_York`, `Europe/Berlin` or `UTC`", incident: record.id,
        path: path.description)
    ]
  }

  /// The duties of some checklists only, by index; nil for all.
  func assess(_ record: Record, asOf: Instant?, checklists: Set<Int>?) -> Assessment {
    let work = AssessmentWork(rulebook: rulebook, record: record, asOf: asOf, zones: zones)
    for entry in rulebook.order.entries where checklists?.contains(entry.checklist) ?? true {
      work.assess(entry)
    }
    return Assessment(incident: record.id, lawDate: work.lawDate, duties: work.sorted, findings: unknownZone(of: record))
  }
}

extension Record {
  /// The day whose law applies: the discovery, else the beginning, as written; nil if neither is known.
  package var lawDate: CivilDate? {
    self["timeline.discovered"]?.moment?.date ?? self["timeline.began"]?.moment?.date
  }
}

extension AssessedDuty {
  /// Owed first, by deadline, then undetermined, then not owed; ties by id, then by stage.
  static func precedes(_ left: AssessedDuty, _ right: AssessedDuty) -> Bool {
    let ranks = (left.verdict.rank, right.verdict.rank)
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    if left.verdict != .notOwed, left.deadline?.due != right.deadline?.due {
      guard let leftDue = left.deadline?.due else { return false }
      guard let rightDue = right.deadline?.due else { return true }
      if leftDue.latestSecond != rightDue.latestSecond { return leftDue < rightDue }
    }
    if left.duty.id != right.duty.id { return left.duty.id < right.duty.id }
    return left.stagePosition < right.stagePosition
  }

  private var stagePosition: Int { duty.stages.firstIndex { $0.id == stage?.id } ?? 0 }
}

extension Verdict {
  fileprivate var rank: Int {
    switch self {
    case .owed: 0
    case .undetermined: 1
    case .notOwed: 2
    }
  }
}
