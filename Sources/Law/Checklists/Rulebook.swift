internal import Records
package import Sourcing

/// The files that a rulebook is read from.
package struct RulebookSources: Sendable {
  /// `inputs/words/*.yaml`.
  package var words: [Source]
  /// `inputs/calendars/*.yaml`.
  package var calendars: [Source]
  /// `inputs/checklists/**.yaml`.
  package var checklists: [Source]

  package init(words: [Source], calendars: [Source], checklists: [Source]) {
    self.words = words
    self.calendars = calendars
    self.checklists = checklists
  }
}

/// All law that is loaded: the checklists, and the words they share.
package struct Rulebook: Sendable {
  /// Sorted by id.
  package let checklists: [Checklist]
  package let words: LawWords
  package let calendars: CalendarLibrary
  /// All duty ids of all versions, sorted.
  package let dutyIDs: [String]
  let order: DutyOrder
  /// Where the newest version of each duty stands: checklist, version, duty.
  private let index: [String: (Int, Int, Int)]

  package var items: [String: Item] { words.items }
  package var clocks: [String: Clock] { words.clocks }
  package var elementGroups: [String: LawWords.ElementGroup] { words.elementGroups }

  /// Of two checklists with the same id, the first in order of file is kept.
  package init(checklists: [Checklist], words: LawWords, calendars: CalendarLibrary) {
    var seen: Set<String> = []
    let sorted = checklists.sorted { ($0.id, $0.place) < ($1.id, $1.place) }.filter { seen.insert($0.id).inserted }
    var index: [String: (Int, Int, Int)] = [:]
    for (c, checklist) in sorted.enumerated() {
      for (v, version) in checklist.versions.enumerated() {
        for (d, duty) in version.duties.enumerated() where index[duty.id].map({ $0.0 == c }) ?? true {
          index[duty.id] = (c, v, d)
        }
      }
    }
    self.checklists = sorted
    self.words = words
    self.calendars = calendars
    self.index = index
    dutyIDs = index.keys.sorted()
    order = DutyOrder(sorted)
  }

  /// A duty in the newest version that has it; nil if no checklist does.
  package func duty(_ id: String) -> (checklist: Checklist, version: ChecklistVersion, duty: Duty)? {
    index[id].map { c, v, d in
      (checklists[c], checklists[c].versions[v], checklists[c].versions[v].duties[d])
    }
  }

  /// How another duty is named: `the notice to the Texas Attorney General`.
  func notice(of id: String) -> String {
    duty(id).map { "the notice to \($0.duty.addressee(in: $0.checklist.jurisdiction))" } ?? "the notice `\(id)`"
  }

  /// The checklist of that id; nil if there is none.
  package func checklist(_ id: String) -> Checklist? { checklists.first { $0.id == id } }

  /// The index of the checklist that has a duty.
  func checklistIndex(ofDuty id: String) -> Int? { index[id]?.0 }

  /// What a notice that must say an item must be told, with the checklist's place filled in.
  package static func fillingPlace(_ text: String, _ jurisdiction: String?) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    return text.replacing("{place}", with: LawWording.place(jurisdiction))
  }
}
