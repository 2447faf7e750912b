package import Records
package import Sourcing

/// What starts a period: the first of some facts that the record knows.
package struct Clock: Sendable {
  /// When in the year the clock starts, if not at the moment itself.
  package enum Shift: String, Sendable, CaseIterable {
    case endOfYear = "end-of-year"
    case endOfQuarter = "end-of-quarter"
  }

  /// Kebab-case: `awareness`.
  package let id: String
  /// How a derivation names it: `awareness of the breach`.
  package let label: String
  /// The first that the record knows starts the clock.
  package let paths: [FactPath]
  package let at: Shift?
  package let place: Place

  package init(id: String, label: String, paths: [FactPath], at: Shift?, place: Place) {
    self.id = id
    self.label = label
    self.paths = paths
    self.at = at
    self.place = place
  }
}
