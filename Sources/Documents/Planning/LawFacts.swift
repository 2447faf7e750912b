package import Law
internal import Records
internal import Sourcing

/// What documents need of the law: the items by id, and every duty with its checklist.
package struct LawFacts: Sendable {
  /// A duty in the newest version of its checklist.
  package struct Rule: Sendable {
    package let checklist: Checklist
    package let version: ChecklistVersion
    package let duty: Duty

    /// Every item that the duty or one of its stages demands.
    var mustSay: [RequiredItem] { duty.mustSay + duty.stages.flatMap(\.mustSay) }
  }

  package let items: [String: Item]
  /// By checklist, then in the checklist's own order.
  package let rules: [Rule]
  private let positions: [String: Int]

  package init(items: [String: Item], checklists: [Checklist]) {
    self.items = items
    var rules: [Rule] = []
    var positions: [String: Int] = [:]
    for checklist in checklists.sorted(by: { $0.id < $1.id }) {
      guard let version = checklist.versions.last else { continue }
      for duty in version.duties where positions[duty.id] == nil {
        positions[duty.id] = rules.count
        rules.append(Rule(checklist: checklist, version: version, duty: duty))
      }
    }
    self.rules = rules
    self.positions = positions
  }

  package init(_ rulebook: Rulebook) { self.init(items: rulebook.items, checklists: rulebook.checklists) }

  package func rule(_ id: String) -> Rule? { positions[id].map { rules[$0] } }

  /// The groups of paths that satisfy an item, with the place of the checklist filled in.
  func needs(_ id: String, in jurisdiction: String?) -> [[FactPath]] {
    guard let item = items[id] else { return [] }
    return item.needs.map { group in
      group.map { path in
        guard let jurisdiction, path.utf8.contains(UInt8(ascii: "{")) else { return FactPath(path) }
        return FactPath(parts: FactPath(path).parts.map { $0 == "{place}" ? jurisdiction : $0 })
      }
    }
  }
}
