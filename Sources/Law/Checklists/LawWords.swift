package import Sourcing

/// The words that all checklists share, as the files of `inputs/words/` define them.
package struct LawWords: Sendable {
  /// A named group of data elements, as statutes lump them together.
  package struct ElementGroup: Sendable {
    package let id: String
    package let label: String?
    package let members: [String]
    package let place: Place

    package init(id: String, label: String?, members: [String], place: Place) {
      self.id = id
      self.label = label
      self.members = members
      self.place = place
    }
  }

  /// Keys of a duty that several duties share, in file order, and the shape it builds on.
  package struct Shape: Sendable {
    package let id: String
    /// This shape's map, then those of the shapes it is like.
    package let maps: [YAMLNode]

    package init(id: String, maps: [YAMLNode]) {
      self.id = id
      self.maps = maps
    }
  }

  package internal(set) var items: [String: Item] = [:]
  package internal(set) var clocks: [String: Clock] = [:]
  package internal(set) var elementGroups: [String: ElementGroup] = [:]
  package internal(set) var shapes: [String: Shape] = [:]
  /// Record fragments that examples build on.
  package internal(set) var bases: [String: YAMLNode] = [:]
  /// The methods of assessing harm, in file order.
  package internal(set) var harmMethods: [HarmMethod] = []

  package init() {}
}
