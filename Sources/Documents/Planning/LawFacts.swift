package import Law
internal import Records

/// The rulebook as documents use it: every duty with its checklist, found by id. Made once for a build.
package struct LawFacts: Sendable {
  /// A duty in the newest version of its checklist that has it.
  struct Rule: Sendable {
    let checklist: Checklist
    let version: ChecklistVersion
    let duty: Duty

    /// Every item that the duty or one of its stages demands.
    var mustSay: [RequiredItem] { duty.mustSay + duty.stages.flatMap(\.mustSay) }
  }

  package let rulebook: Rulebook
  /// By checklist, then in the order of its duties.
  let rules: [Rule]

  package init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    var rules: [Rule] = []
    for checklist in rulebook.checklists {
      guard let version = checklist.versions.last else { continue }
      for duty in version.duties { rules.append(Rule(checklist: checklist, version: version, duty: duty)) }
    }
    self.rules = rules
  }

  var items: [String: Item] { rulebook.items }

  /// Nil if no checklist has the duty.
  func rule(_ id: String) -> Rule? {
    rulebook.duty(id).map { Rule(checklist: $0.checklist, version: $0.version, duty: $0.duty) }
  }

  /// The groups of paths that satisfy an item, with the place of the checklist filled in.
  func needs(_ id: String, in jurisdiction: String?) -> [[FactPath]] {
    rulebook.items[id]?.needs(in: jurisdiction) ?? []
  }
}
