package import Sourcing

/// A typed value from the record.
package indirect enum Value: Sendable, Hashable {
  /// Nobody knows yet. A value, not an absence.
  case unknown
  /// Text, prose, identifier, choice, jurisdiction, digest, file reference or address: as written.
  case text(String)
  case count(Int)
  case yesNo(Bool)
  case money(Money)
  case moment(Moment)
  case list([Fact])
  /// A record or a map by key, in file order.
  case group([Member])

  package struct Member: Sendable, Hashable {
    package let name: String
    package let keyPlace: Place
    package let fact: Fact

    package init(name: String, keyPlace: Place, fact: Fact) {
      self.name = name
      self.keyPlace = keyPlace
      self.fact = fact
    }
  }
}

/// A value with the place it came from.
package struct Fact: Sendable, Hashable {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }

  package var isUnknown: Bool { value == .unknown }

  package var text: String? { if case .text(let text) = value { text } else { nil } }
  package var count: Int? { if case .count(let count) = value { count } else { nil } }
  package var yesNo: Bool? { if case .yesNo(let flag) = value { flag } else { nil } }
  package var money: Money? { if case .money(let money) = value { money } else { nil } }
  package var moment: Moment? { if case .moment(let moment) = value { moment } else { nil } }
  package var elements: [Fact] { if case .list(let facts) = value { facts } else { [] } }
  package var members: [Value.Member] { if case .group(let members) = value { members } else { [] } }

  /// The member of a group by name.
  package subscript(_ name: String) -> Fact? { members.first { $0.name == name }?.fact }
}

/// A dotted path: `affected.residents.US-CA`, `evidence.0.sha256`.
///
/// The common language of checklists, templates, messages and provenance.
/// List elements are numbered from 0. Keys hold no dots.
package struct FactPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let parts: [String]

  package init(_ text: String) {
    parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
  package init(parts: [String]) { self.parts = parts }

  package func appending(_ part: String) -> FactPath { FactPath(parts: parts + [part]) }
  package var description: String { parts.joined(separator: ".") }
  package static func < (left: FactPath, right: FactPath) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }
}

/// The facts of one incident, with where each stands.
package struct Record: Sendable {
  /// The folder's name; the incident's id.
  package let id: String
  package let source: Source
  /// The whole record as one group.
  package let root: Fact
  /// Audiences that the record marks itself, by path; they win over the schema's.
  package let audiences: [FactPath: Audience]

  package init(id: String, source: Source, root: Fact, audiences: [FactPath: Audience] = [:]) {
    self.id = id
    self.source = source
    self.root = root
    self.audiences = audiences
  }

  /// The fact at a path, or nil if the record does not have it. `unknown` is a fact.
  /// An unknown group makes every path below it unknown.
  package subscript(_ path: FactPath) -> Fact? {
    var current = root
    for part in path.parts {
      if current.isUnknown { return current }
      switch current.value {
      case .group(let members):
        guard let member = members.first(where: { $0.name == part }) else { return nil }
        current = member.fact
      case .list(let facts):
        guard let index = Int(part), facts.indices.contains(index) else { return nil }
        current = facts[index]
      default: return nil
      }
    }
    return current
  }

  package subscript(_ path: String) -> Fact? { self[FactPath(path)] }

  /// Where a message about what is missing should point: the key of the path, or of its deepest ancestor that
  /// exists, else the record's first key.
  package func nearestPlace(to path: FactPath) -> Place {
    var current = root
    var place = root.members.first?.keyPlace ?? Place(source.path, .start)
    for part in path.parts {
      switch current.value {
      case .group(let members):
        guard let member = members.first(where: { $0.name == part }) else { return place }
        place = member.keyPlace
        current = member.fact
      case .list(let facts):
        guard let index = Int(part), facts.indices.contains(index) else { return place }
        current = facts[index]
        place = current.place
      default: return place
      }
    }
    return place
  }

  /// Who may read the fact at a path: the strictest of the record's marks on it and on
  /// what contains it, else what the schema says.
  package func audience(of path: FactPath, schema: Schema = .incident) -> Audience {
    var marked: Audience?
    for length in 1...max(path.parts.count, 1) {
      if let mark = audiences[FactPath(parts: Array(path.parts.prefix(length)))] { marked = max(mark, marked ?? mark) }
    }
    return marked ?? schema.audience(of: path)
  }
}
