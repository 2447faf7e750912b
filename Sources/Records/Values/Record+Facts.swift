extension Record {
  /// A fact with the path it stands at.
  package struct Located: Sendable, Hashable {
    package let path: FactPath
    package let fact: Fact
  }

  /// The facts that a path leads to, in file order; `*` stands for each entry of a list or map.
  /// A path that ends at or below something unknown leads to nothing there.
  package func facts(at path: FactPath) -> [Located] {
    var found = [Located(path: FactPath(parts: []), fact: root)]
    for part in path.parts {
      found = found.flatMap { located in
        part == "*" ? located.entries : located.fact.inside(part).map { [located.entry(part, $0)] } ?? []
      }
    }
    return found
  }

  package func facts(at path: String) -> [Located] { facts(at: FactPath(path)) }
}

extension Record.Located {
  /// What a list or group holds, each with its path.
  package var entries: [Record.Located] {
    switch fact.value {
    case .list(let facts): facts.enumerated().map { entry(String($0), $1) }
    case .group(let members): members.map { entry($0.name, $0.fact) }
    default: []
    }
  }

  fileprivate func entry(_ name: String, _ fact: Fact) -> Record.Located {
    Record.Located(path: path.appending(name), fact: fact)
  }
}

extension Fact {
  /// The fact that one part of a path leads to: a member by name or an element by number.
  package func inside(_ part: String) -> Fact? {
    guard case .list(let facts) = value else { return self[part] }
    guard let index = Int(part), facts.indices.contains(index) else { return nil }
    return facts[index]
  }
}
