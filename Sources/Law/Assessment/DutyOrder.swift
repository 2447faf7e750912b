internal import Records
internal import Sourcing

/// In which order duties are assessed: each after those it turns on.
struct DutyOrder: Sendable {
  /// A duty by its checklist's index and its id.
  struct Entry: Sendable {
    let checklist: Int
    let duty: String
  }

  private(set) var entries: [Entry] = []
  private(set) var findings: [Finding] = []

  private struct Edge {
    let target: Int
    let place: Place
  }

  /// Takes all versions of all duties together: a circle between versions that are never in force
  /// together is still one to be avoided.
  init(_ checklists: [Checklist]) {
    var nodes: [Entry] = []
    var index: [String: Int] = [:]
    for (position, checklist) in checklists.enumerated() {
      for duty in checklist.versions.flatMap(\.duties) where index[duty.id] == nil {
        index[duty.id] = nodes.count
        nodes.append(Entry(checklist: position, duty: duty.id))
      }
    }
    var edges = Array(repeating: [Edge](), count: nodes.count)
    let names = index.keys.sorted()
    for duty in checklists.flatMap(\.versions).flatMap({ version in version.duties.map { (version, $0) } }) {
      guard let from = index[duty.1.id] else { continue }
      DutyOrder.forEachReference(duty.1, in: duty.0) { name, place in
        guard let target = index[name] else {
          let near = Suggestion.nearest(to: name, among: names)
          let finding = Finding(
            .unknownDuty, at: place, "there is no duty `\(name.printable)`", help: near.map { "did you mean `\($0)`?" })
          if !findings.contains(finding) { findings.append(finding) }
          return
        }
        edges[from].append(Edge(target: target, place: place))
      }
    }
    sort(nodes, edges)
  }

  /// Kahn's order; ties by position, so the order is the same in every run.
  private mutating func sort(_ nodes: [Entry], _ edges: [[Edge]]) {
    var waiting = edges.map(\.count)
    var dependants = Array(repeating: [Int](), count: nodes.count)
    for (from, list) in edges.enumerated() {
      for edge in list { dependants[edge.target].append(from) }
    }
    var queue = nodes.indices.filter { waiting[$0] == 0 }
    var position = 0
    while position < queue.count {
      let node = queue[position]
      position += 1
      for dependant in dependants[node] {
        waiting[dependant] -= 1
        if waiting[dependant] == 0 { queue.append(dependant) }
      }
    }
    let stuck = nodes.indices.filter { waiting[$0] > 0 }
    entries = (queue + stuck).map { nodes[$0] }
    if !stuck.isEmpty { reportCircles(stuck, nodes, edges) }
  }

  /// Names each circle once, by walking from the first stuck duty to what it waits for.
  private mutating func reportCircles(_ stuck: [Int], _ nodes: [Entry], _ edges: [[Edge]]) {
    let isStuck = Set(stuck)
    var seen: Set<Int> = []
    for start in stuck where !seen.contains(start) {
      var walk: [Int] = []
      var node = start
      var edge: Edge?
      while !seen.contains(node) {
        seen.insert(node)
        walk.append(node)
        guard let next = edges[node].first(where: { isStuck.contains($0.target) }) else { break }
        edge = next
        node = next.target
      }
      guard let edge, let first = walk.firstIndex(of: node) else { continue }
      let names = (walk[first...] + [node]).map { "`\(nodes[$0].duty)`" }
      findings.append(
        Finding(
          .badChecklist, at: edge.place, "duties wait for each other: \(names.joined(separator: " → "))",
          help: "let one of them turn on facts instead"))
    }
  }

  /// Every duty that one turns on, by conditions or by clocks. A stage that counts from an earlier
  /// stage of its own duty is no circle.
  static func forEachReference(_ duty: Duty, in version: ChecklistVersion, _ body: (String, Place) -> Void) {
    let conditions =
      [version.applies, version.unless, duty.when, duty.unless, duty.services?.when] + duty.stages.map(\.when)
      + (duty.limits + duty.stages.flatMap(\.limits)).map(\.when)
      + (duty.mustSay + duty.stages.flatMap(\.mustSay)).map(\.when)
    for condition in conditions { condition?.forEachDuty(body) }
    for limit in duty.limits + duty.stages.flatMap(\.limits) {
      guard let name = limit.startingNotice else { continue }
      if name.duty == duty.id, name.stage != nil { continue }
      body(name.duty, limit.place)
    }
  }
}

extension TimeLimit {
  /// The duty, and perhaps its stage, whose notice starts the clock; nil for a clock of facts.
  var startingNotice: (duty: String, stage: String?)? {
    guard after.hasPrefix("duty:") else { return nil }
    let parts = after.dropFirst(5).utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
      .map { String(decoding: Array($0), as: UTF8.self) }
    return parts.first.map { ($0, parts.count == 2 ? parts[1] : nil) }
  }
}
