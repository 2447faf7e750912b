internal import Records

/// What a document read, for its provenance, and what it printed, for the check against the duty.
struct ReadLog: Sendable {
  private(set) var reads: Set<FactPath> = []
  private(set) var printed: Set<FactPath> = []

  mutating func read(_ path: FactPath) { reads.insert(path) }
  mutating func read(_ paths: [FactPath]) { reads.formUnion(paths) }

  mutating func read(_ node: Node) {
    switch node {
    case .absent(let path): if let path { read(path) }
    case .fact(_, let path): read(path)
    case .value(_, let behind, _), .list(_, let behind): read(behind)
    case .object: break
    }
  }

  mutating func printed(_ path: FactPath) {
    reads.insert(path)
    printed.insert(path)
  }

  /// A fact that decided whether an element stands is told by that element.
  mutating func decided(_ node: Node) {
    if case .fact(_, let path) = node { printed.insert(path) }
  }

  /// Whether a fact was printed: itself, something in it, or something it is in.
  func hasPrinted(_ path: FactPath) -> Bool {
    if printed.contains(path) { return true }
    return printed.contains { other in zip(other.parts, path.parts).allSatisfy { $0 == $1 || $1 == "*" } }
  }

  /// Sorted.
  var sorted: [FactPath] { reads.sorted() }
}
