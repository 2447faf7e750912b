internal import Records
internal import Sourcing

extension Rulebook {
  /// Two checklists that claim the same name, for themselves or for a duty.
  static func contradictions(_ checklists: [Checklist]) -> [Finding] {
    var findings: [Finding] = []
    var first: [String: Checklist] = [:]
    var owners: [String: (checklist: Checklist, duty: Duty)] = [:]
    for checklist in checklists {
      if let other = first[checklist.id] {
        findings.append(
          Finding(
            .checklistsContradict, at: checklist.place, "two files define the checklist `\(checklist.id)`",
            notes: other.citation == checklist.citation ? [] : ["one cites \(other.citation), the other \(checklist.citation)"],
            help: "keep one; older law is a version of the same checklist", related: [.init(other.place, "first here")]))
        continue
      }
      first[checklist.id] = checklist
      for duty in checklist.versions.flatMap(\.duties) {
        guard let owner = owners[duty.id] else {
          owners[duty.id] = (checklist, duty)
          continue
        }
        guard owner.checklist.id != checklist.id else { continue }
        findings.append(
          Finding(
            .checklistsContradict, at: duty.place,
            "the checklists `\(owner.checklist.id)` and `\(checklist.id)` both define the duty `\(duty.id)`",
            notes: ["\(owner.duty.citation) there, \(duty.citation) here"], help: "give one of them another id",
            related: [.init(owner.duty.place, "first here")]))
      }
    }
    return findings + disagreements(checklists)
  }

  /// One provision, for one kind of recipient in one place.
  private struct Provision: Hashable {
    let citation: String
    let recipient: Recipient
    let jurisdiction: String?
  }

  private typealias Entry = (checklist: Checklist, version: ChecklistVersion, duty: Duty)

  /// Two checklists that put one provision differently for the same days: other limits of time, or one wants said
  /// what the other forbids.
  private static func disagreements(_ checklists: [Checklist]) -> [Finding] {
    var entries: [Provision: [Entry]] = [:]
    var order: [Provision] = []
    for checklist in checklists {
      for version in checklist.versions {
        for duty in version.duties {
          let provision = Provision(citation: duty.citation, recipient: duty.recipient, jurisdiction: checklist.jurisdiction)
          if entries[provision] == nil { order.append(provision) }
          entries[provision, default: []].append((checklist, version, duty))
        }
      }
    }
    return order.flatMap { provision -> [Finding] in
      let all = entries[provision] ?? []
      guard Set(all.map(\.checklist.id)).count > 1 else { return [] }
      return all.indices.flatMap { later in all[..<later].compactMap { disagreement($0, all[later]) } }
    }
  }

  private static func disagreement(_ one: Entry, _ other: Entry) -> Finding? {
    guard one.checklist.id != other.checklist.id, one.version.overlaps(other.version, one.checklist, other.checklist) else {
      return nil
    }
    let related = Finding.Related(one.duty.place, "`\(one.duty.id)` says so here")
    let forbidden = Set(one.duty.everyItem).intersection(other.duty.mustNotSay)
      .union(Set(other.duty.everyItem).intersection(one.duty.mustNotSay)).sorted()
    if let item = forbidden.first {
      return Finding(
        .checklistsContradict, at: other.duty.place,
        "`\(one.duty.id)` and `\(other.duty.id)` cite the same provision; one wants `\(item)` said, the other forbids it",
        notes: [other.duty.citation], help: "read the provision, and mend the one that has it wrong", related: [related])
    }
    let limits = [one.duty, other.duty].map { duty in duty.everyLimit.map { "\($0.words) after \($0.after)" }.sorted() }
    guard limits[0] != limits[1], !limits.contains([]) else { return nil }
    return Finding(
      .checklistsContradict, at: other.duty.place,
      "`\(one.duty.id)` and `\(other.duty.id)` cite the same provision and give it other limits of time",
      notes: [other.duty.citation, "\(one.duty.id): \(limits[0].joined(separator: "; "))", "\(other.duty.id): \(limits[1].joined(separator: "; "))"],
      help: "keep one duty, or cite for each the paragraph that it stands in", related: [related])
  }
}

extension Duty {
  fileprivate var everyItem: [String] { (mustSay + stages.flatMap(\.mustSay)).map(\.item) }
  fileprivate var everyLimit: [TimeLimit] { limits + stages.flatMap(\.limits) }
}

extension ChecklistVersion {
  /// Whether both are in force on some day.
  fileprivate func overlaps(_ other: ChecklistVersion, _ own: Checklist, _ others: Checklist) -> Bool {
    own.isInForce(self, on: max(inForce, other.inForce)) && others.isInForce(other, on: max(inForce, other.inForce))
  }
}

extension Checklist {
  fileprivate func isInForce(_ version: ChecklistVersion, on day: CivilDate) -> Bool {
    self.version(on: day)?.inForce == version.inForce
  }
}
