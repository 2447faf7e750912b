package import Sourcing

/// A part of a record: what an example or a base record gives, laid over other parts.
package struct RecordFragment: Sendable {
  /// What the part states, as one group.
  package let facts: Fact
  /// The facts that it takes back with `~`.
  package let removed: [FactPath]

  /// Reads a part of a record. Nothing is required in it; `~` under a key takes the fact back.
  package static func read(_ node: YAMLNode) -> Checked<RecordFragment> {
    var removed: [FactPath] = []
    var places: [Place] = []
    collectRemoved(node, [], &removed, &places)
    // What is taken back has no value to read, so the reader must not ask for one.
    let refused = places.map { Finding(.wrongType, at: $0, "") }
    var reading = RecordReading(schema: partial, source: node.source, refused: refused)
    let members = reading.members(of: node, fields: partial.fields, in: .record)
    return Checked(
      RecordFragment(facts: Fact(.group(members), at: node.place), removed: removed), reading.finished.sorted())
  }

  private static func collectRemoved(
    _ node: YAMLNode, _ path: [String], _ removed: inout [FactPath], _ places: inout [Place]
  ) {
    for entry in node.entries {
      if entry.value.kind == .plain, entry.value.text == "~" {
        removed.append(FactPath(parts: path + [entry.name]))
        places.append(entry.value.place)
      } else {
        collectRemoved(entry.value, path + [entry.name], &removed, &places)
      }
    }
  }

  /// The schema of a record with nothing required.
  private static let partial = Schema(fields: optional(Schema.incident.fields))

  private static func optional(_ fields: [Field]) -> [Field] {
    fields.map { field in
      Field(
        field.name, optional(field.type), field.label, field.help, audience: field.audience,
        scaffold: field.isScaffolded)
    }
  }

  private static func optional(_ type: FieldType) -> FieldType {
    switch type {
    case .group(let fields): .group(optional(fields))
    case .list(let element): .list(optional(element))
    case .map(let key, let value): .map(key: key, value: optional(value))
    default: type
    }
  }
}

extension RecordFragment {
  /// The facts of a base with this part over them: maps are merged deeply, lists and single
  /// values replace, and what was taken back is gone.
  package func laid(over base: Fact) -> Fact {
    var result = RecordFragment.merge(base, facts)
    for path in removed { result = RecordFragment.remove(path.parts[...], from: result) }
    return result
  }

  private static func merge(_ base: Fact, _ over: Fact) -> Fact {
    guard case .group(var members) = base.value, case .group(let new) = over.value else { return over }
    for member in new {
      if let index = members.firstIndex(where: { $0.name == member.name }) {
        let merged = merge(members[index].fact, member.fact)
        members[index] = .init(name: member.name, keyPlace: member.keyPlace, fact: merged)
      } else {
        members.append(member)
      }
    }
    return Fact(.group(members), at: over.place)
  }

  private static func remove(_ path: ArraySlice<String>, from fact: Fact) -> Fact {
    guard let first = path.first, case .group(var members) = fact.value,
      let index = members.firstIndex(where: { $0.name == first })
    else { return fact }
    if path.count == 1 {
      members.remove(at: index)
    } else {
      let old = members[index]
      members[index] = .init(name: old.name, keyPlace: old.keyPlace, fact: remove(path.dropFirst(), from: old.fact))
    }
    return Fact(.group(members), at: fact.place)
  }
}
