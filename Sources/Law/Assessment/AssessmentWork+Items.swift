internal import Records
internal import Sourcing

extension AssessmentWork {
  /// The items of a notice, a stage's own before the duty's, each with its state.
  ///
  /// An item whose own condition is undetermined is listed: better one line too many in a filing
  /// than one too few.
  func items(_ duty: Duty, _ stage: Stage?, _ checklist: Checklist, _ evaluator: Evaluator) -> [ItemState] {
    let own = stage?.mustSay ?? []
    var result: [ItemState] = []
    for required in own.isEmpty ? duty.mustSay : own {
      guard let item = rulebook.items[required.item], !result.contains(where: { $0.item == item.id }) else { continue }
      if let when = required.when, evaluator.evaluate(when).answer == .no { continue }
      let reading = itemState(item, checklist.jurisdiction)
      result.append(
        ItemState(
          item: item.id, label: item.label, ask: Rulebook.fillingPlace(item.ask, checklist.jurisdiction),
          state: reading.state, ifKnown: required.ifKnown, paths: reading.paths))
    }
    return result
  }
}

/// Whether the facts that an item needs are there.
struct ItemReading {
  let facts: IncidentFacts
  let jurisdiction: String?

  /// Present: of each group one fact is known. Else the paths are what is wanting: in each open
  /// group the one recorded as unknown, or its first.
  func state(of item: Item) -> (state: ItemState.State, paths: [FactPath]) {
    var read: [FactPath] = []
    var wanting: [FactPath] = []
    var state = ItemState.State.present
    for paths in item.needs(in: jurisdiction) {
      let states = paths.map { self.state(of: $0) }
      if let index = states.firstIndex(of: .present) {
        read.append(paths[index])
      } else if let index = states.firstIndex(of: .unknown) {
        wanting.append(paths[index])
        if state == .present { state = .unknown }
      } else if let first = paths.first {
        wanting.append(first)
        state = .missing
      }
    }
    return state == .present ? (state, read) : (state, wanting)
  }

  private func state(of path: FactPath) -> ItemState.State {
    let parts = path.parts
    if parts.count == 3, parts[0] == "affected", parts[1] == "residents" {
      let range = facts.residents(in: parts[2])
      if range.isExact || range.isListed || range.lower > 0 { return .present }
      return facts.record[path]?.isUnknown == true ? .unknown : .missing
    }
    if parts.contains("*") { return state(of: facts.record.root, parts[...]) }
    return ItemReading.state(of: facts.record[path])
  }

  /// The best state among the elements that a `*` stands for.
  private func state(of fact: Fact?, _ parts: ArraySlice<String>) -> ItemState.State {
    guard let fact, !fact.isUnknown, let first = parts.first else { return ItemReading.state(of: fact) }
    let rest = parts.dropFirst()
    guard first == "*" else {
      if case .list(let elements) = fact.value {
        return state(of: Int(first).flatMap { elements.indices.contains($0) ? elements[$0] : nil }, rest)
      }
      return state(of: fact[first], rest)
    }
    let inner = fact.elements.isEmpty ? fact.members.map(\.fact) : fact.elements
    let states = inner.prefix(1_000).map { state(of: $0, rest) }
    return states.contains(.present) ? .present : states.contains(.unknown) ? .unknown : .missing
  }

  /// An empty list, map or text says nothing, so it is missing.
  private static func state(of fact: Fact?) -> ItemState.State {
    switch fact?.value {
    case nil: .missing
    case .unknown: .unknown
    case .text(let text): text.isEmpty ? .missing : .present
    case .list(let elements): best(elements.map { state(of: $0) })
    case .group(let members): best(members.map { state(of: $0.fact) })
    default: .present
    }
  }

  private static func best(_ states: [ItemState.State]) -> ItemState.State {
    states.contains(.present) ? .present : states.contains(.unknown) ? .unknown : .missing
  }
}
