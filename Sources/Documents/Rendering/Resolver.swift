internal import Law
internal import Records
internal import Sourcing

/// Follows references to what they stand for in one context.
struct Resolver: Sendable {
  let context: DocumentContext
  let duty: Int?
  let policy: Int?
  var variables: [Node]
  /// What the document itself is found to be; false while that is not known yet.
  var isDraft = false
  var outputPath = ""
  /// What the document itself was found to want.
  var ownGaps: [Gap] = []
  /// The items that the template's own elements state.
  var stated: Set<String> = []

  init(_ context: DocumentContext, duty: Int?, policy: Int?, variableCount: Int) {
    self.context = context
    self.duty = duty
    self.policy = policy
    variables = Array(repeating: .absent(nil), count: variableCount)
    if let policy, variableCount > 0, let record = context.record {
      let path = FactPath(parts: ["insurance", "policies", String(policy)])
      variables[0] = record[path].map { .fact($0, path) } ?? .absent(path)
    }
  }

  /// How days are written where the document is read: in the duty's place, else where the organization is;
  /// with the fact that says so.
  var custom: (value: DateText.Custom, path: FactPath?) {
    func custom(_ place: String?) -> DateText.Custom {
      place.map { Jurisdiction.contains("US", $0) } == true ? .american : .international
    }
    if let own = duty.flatMap(assessed)?.checklist.jurisdiction { return (custom(own), nil) }
    guard let record = context.record else { return (.international, nil) }
    let path = FactPath(parts: ["organization", "address", "country"])
    return (custom(record[path]?.text), path)
  }

  func node(_ reference: Reference) -> Node {
    switch reference.root {
    case .record:
      guard let path = reference.path else { return .absent(nil) }
      return fact(path)
    case .variable(let slot): return descend(variables[slot], reference.parts)
    case .computed(let name): return descend(root(name), reference.parts)
    case .policy(let slot, let name): return policy(variables[slot], name)
    }
  }

  private func descend(_ node: Node, _ parts: [String]) -> Node {
    var current = node
    for (index, part) in parts.enumerated() {
      switch current {
      case .fact(let fact, let path): return within(fact, path, parts[index...])
      case .object(let object): current = member(part, of: object)
      case .absent(let path): return .absent(path.map { FactPath(parts: $0.parts + parts[index...]) })
      case .value, .list: return .absent(nil)
      }
    }
    return current
  }

  /// A fact inside a fact of the record; an unknown group makes all in it unknown.
  private func within(_ fact: Fact, _ path: FactPath, _ parts: ArraySlice<String>) -> Node {
    let full = FactPath(parts: path.parts + parts)
    var current = fact
    for part in parts {
      if current.isUnknown { return .fact(current, full) }
      guard let inner = current[part] else { return .absent(full) }
      current = inner
    }
    return .fact(current, full)
  }

  /// The elements that a loop walks.
  func elements(of node: Node, type: FieldType) -> [Node] {
    switch node {
    case .list(let nodes, _): return nodes
    case .fact(let fact, let path):
      if case .map = type {
        return fact.members.map { .object(.entry(key: $0.name, path: path.appending($0.name))) }
      }
      return fact.elements.enumerated().map { .fact($1, path.appending(String($0))) }
    case .value(.list(let facts), let behind, let quotes):
      return facts.map { .value($0.value, behind: behind, quotes: quotes) }
    default: return []
    }
  }

  /// A fact at a path, as a node.
  func fact(_ path: FactPath) -> Node {
    if let fact = context.record?[path] { return .fact(fact, path) }
    let parts = path.parts
    return parts.count == 3 && parts[0] == "affected" && parts[1] == "residents"
      ? residents(in: parts[2]) : .absent(path)
  }

  func root(_ name: String) -> Node {
    let duties = context.assessment?.duties ?? []
    func indices(_ verdict: Verdict) -> Node {
      .objects(duties.indices.filter { duties[$0].verdict == verdict }.map { .duty($0) })
    }
    switch name {
    case "duty": return duty.map { .object(.duty($0)) } ?? .absent(nil)
    case "duties": return .objects(duties.indices.map { .duty($0) })
    case "owed": return indices(.owed)
    case "open": return .objects(duties.indices.filter { duties[$0].isOpen }.map { .duty($0) })
    case "sent":
      return .objects(duties.indices.filter { duties[$0].verdict == .owed && duties[$0].notice != nil }.map { .duty($0) })
    case "undetermined": return indices(.undetermined)
    case "not-owed": return indices(.notOwed)
    case "next-deadline": return nextDeadline
    case "next-facts": return nextFacts
    case "documents": return .objects(context.documents.map { .document($0) })
    case "document": return .object(.thisDocument)
    case "gaps": return .objects(allGaps.map { .gap($0) })
    case "findings": return .object(.findings)
    case "losses": return .object(.losses)
    case "exposure": return .object(.exposure)
    case "harm-advice": return context.harm == nil ? .absent(nil) : .object(.harmAdvice)
    case "evidence-files": return .objects(evidence.map { .evidence($0) })
    case "as-of": return .moment(context.asOf.map { Moment(.instant($0)) })
    case "incidents": return .objects((context.workspace?.incidents ?? []).map { .incident($0) })
    case "rules": return .objects(context.law.rules.indices.map { .rule($0) })
    case "harm-methods": return .objects(context.law.rulebook.words.harmMethods.indices.map { .harmMethod($0) })
    default: return .absent(nil)
    }
  }

  func member(_ name: String, of object: Object) -> Node {
    switch object {
    case .duty(let index): dutyMember(name, index)
    case .clock(let index): clockMember(name, index)
    case .services(let index): servicesMember(name, index)
    case .penalty(let index): penaltyMember(name, index)
    case .keep(let index): keepMember(name, index)
    case .item(let duty, let item): itemMember(name, duty, item)
    case .reason(let duty, let reason): reasonMember(name, duty, reason)
    case .document(let document): documentMember(name, document)
    case .gap(let gap): name == "label" ? .text(gap.label) : name == "path" ? .text(gap.path) : .absent(nil)
    case .thisDocument: thisDocumentMember(name)
    case .findings:
      name == "errors" ? .count(context.errors) : name == "warnings" ? .count(context.warnings) : .absent(nil)
    case .losses: lossesMember(name)
    case .lossKind(let kind): lossKindMember(name, kind)
    case .exposure:
      name == "lines" ? .objects(exposureLines.map { .exposureLine($0) }) : .absent(nil)
    case .exposureLine(let line): exposureMember(name, line)
    case .nextFact(let fact): nextFactMember(name, fact)
    case .harmAdvice: harmAdviceMember(name)
    case .harmOutcome(let index): harmOutcomeMember(name, index)
    case .harmMethod(let index): harmMethodMember(name, index)
    case .harmBand(let method, let band): harmBandMember(name, method, band)
    case .harmPart(let method, let part): harmPartMember(name, method, part)
    case .harmFactor(let method, let part, let factor): harmFactorMember(name, method, part, factor)
    case .evidence(let file): evidenceMember(name, file)
    case .entry(let key, let path):
      name == "key" ? .value(.text(key), behind: [path], quotes: true) : name == "value" ? fact(path) : .absent(nil)
    case .incident(let incident): incidentMember(name, incident)
    case .rule(let index): ruleMember(name, index)
    }
  }
}
