internal import Law
internal import Records
internal import Sourcing

/// What templates claim, against what the law demands and forbids.
struct ClaimCheck {
  let library: TemplateLibrary
  let law: LawFacts

  /// One fault that several duties share.
  private struct Fault: Hashable {
    let template: Int
    let code: FindingCode
    let item: String
    let place: Place
  }

  func findings() -> [Finding] {
    var findings: [Finding] = []
    for template in library.templates {
      if case .duties(let ids) = template.claims { findings += unknown(ids, template) }
      findings += unknownItems(template)
    }
    var faults: [Fault: [LawFacts.Rule]] = [:]
    var order: [Fault] = []
    for rule in law.rules {
      let takers = library.takers(ofDuty: rule.duty.id, to: rule.duty.recipient, in: rule.checklist.jurisdiction)
      for index in takers {
        for fault in self.faults(of: index, rule) {
          if faults[fault] == nil { order.append(fault) }
          faults[fault, default: []].append(rule)
        }
      }
    }
    for fault in order { findings.append(finding(fault, faults[fault] ?? [])) }
    return findings
  }

  // MARK: Names

  private func unknown(_ ids: [String], _ template: Template) -> [Finding] {
    ids.compactMap { id in
      guard let rule = law.rule(id) else {
        let near = Suggestion.nearest(to: id, among: law.rules.map(\.duty.id))
        return Finding(
          .unknownDuty, at: template.claimPlace, "no checklist has a duty '\(id.printable)'",
          help: near.map { "did you mean '\($0)'?" })
      }
      guard rule.duty.recipient != template.recipient else { return nil }
      return Finding(
        .audienceViolation, at: template.claimPlace,
        "the template is for \(template.recipient.phrase), and \(id) is owed to \(rule.duty.recipient.phrase)",
        help: "write d:for=\"\(rule.duty.recipient.rawValue)\"")
    }
  }

  private func unknownItems(_ template: Template) -> [Finding] {
    template.reads.compactMap { read in
      guard case .said(let item) = read.use, law.items[item] == nil else { return nil }
      let near = Suggestion.nearest(to: item, among: law.items.keys.sorted())
      return Finding(
        .unknownItem, at: read.place, "there is no item '\(item.printable)'", help: near.map { "did you mean '\($0)'?" })
    }
  }

  // MARK: Items

  private func faults(of index: Int, _ rule: LawFacts.Rule) -> [Fault] {
    let template = library.templates[index]
    var faults: [Fault] = []
    let writesAll = template.reads.contains { writesEveryItem($0, of: "items", rule) }
    let writesRest = template.reads.contains { writesEveryItem($0, of: "remaining", rule) }
    for required in rule.mustSay where law.items[required.item] != nil {
      let isWritten = writesAll || writesRest && !template.statedItems.contains(required.item)
      if !isWritten, !says(required.item, template, rule) {
        faults.append(Fault(template: index, code: .itemNotRendered, item: required.item, place: template.claimPlace))
      } else if isWritten, !readable(required.item, template, rule) {
        faults.append(
          Fault(template: index, code: .audienceViolation, item: required.item, place: template.claimPlace))
      }
    }
    for item in rule.duty.mustNotSay {
      if let place = place(saying: item, template, rule) {
        faults.append(Fault(template: index, code: .forbiddenContent, item: item, place: place))
      }
    }
    var seen: Set<Fault> = []
    return faults.filter { seen.insert($0).inserted }
  }

  /// `{item.value}` in a loop over the duty's own items, or those that no element states, with nothing around it but that loop and what asks the item.
  private func writesEveryItem(_ read: TemplateRead, of list: String, _ rule: LawFacts.Rule) -> Bool {
    guard read.use == .printed, !read.origin.isRecord, read.origin.parts == ["duty", list, "*", "value"] else {
      return false
    }
    return read.guards.allSatisfy { around in
      switch around {
      case .loop(let origin): origin.parts == ["duty", list]
      case .test(let test): test.terms.allSatisfy { isSettled($0, rule) }
      }
    }
  }

  /// Whether a template says an item for sure: by `d:says`, or by printing of each need one fact where nothing can hide it.
  private func says(_ item: String, _ template: Template, _ rule: LawFacts.Rule) -> Bool {
    let needs = law.needs(item, in: rule.checklist.jurisdiction)
    if template.reads.contains(where: { $0.use == .said(item) && isSure($0, saying: needs, rule) }) { return true }
    guard !needs.isEmpty else { return false }
    return needs.allSatisfy { group in
      group.contains { path in
        let origin = Reference.Origin(isRecord: true, parts: path.parts)
        return template.reads.contains { $0.use == .printed && $0.origin.covers(origin) && isSure($0, of: origin, rule) }
          || tellsBothWays(origin, template, rule)
      }
    }
  }

  /// A yes/no fact is told by an element for yes and one for no.
  private func tellsBothWays(_ origin: Reference.Origin, _ template: Template, _ rule: LawFacts.Rule) -> Bool {
    let tests = template.reads.filter { $0.use == .tested && $0.origin == origin && isSure($0, of: origin, rule) }
    return tests.contains { $0.isNegated } && tests.contains { !$0.isNegated }
  }

  /// Whether nothing but the item's own facts can hide the element that states it.
  private func isSure(_ said: TemplateRead, saying needs: [[FactPath]], _ rule: LawFacts.Rule) -> Bool {
    let own = needs.joined().map { Reference.Origin(isRecord: true, parts: $0.parts) }
    return said.guards.allSatisfy { around in
      guard case .test(let test) = around else { return false }
      return test.terms.allSatisfy { term in
        isSettled(term, rule)
          || own.contains { $0.contains(term.reference.origin) || term.reference.origin.contains($0) }
      }
    }
  }

  private func isSure(_ read: TemplateRead, of need: Reference.Origin, _ rule: LawFacts.Rule) -> Bool {
    read.guards.allSatisfy { around in
      switch around {
      case .loop(let list): list.contains(read.origin)
      case .test(let test):
        test.terms.allSatisfy { term in
          if isSettled(term, rule) { return true }
          guard !term.isNegated, term.reference.origin.contains(read.origin) else { return false }
          switch term.kind {
          case .known: return true
          case .holds: return !term.reference.type.isScalar
          case .equals: return false
          }
        }
      }
    }
  }

  /// A condition on the duty that the rule already answers with yes.
  private func isSettled(_ term: Test.Term, _ rule: LawFacts.Rule) -> Bool {
    let parts = term.reference.origin.parts
    guard !term.reference.origin.isRecord, parts.count == 2, parts[0] == "duty", case .equals(let wanted) = term.kind
    else { return false }
    let own: [String?] =
      switch parts[1] {
      case "id": [rule.duty.id]
      case "recipient": [rule.duty.recipient.rawValue]
      case "jurisdiction": [rule.checklist.jurisdiction]
      case "checklist": [rule.checklist.id]
      case "stage": rule.duty.stages.map(\.id)
      default: []
      }
    return own.contains(wanted) != term.isNegated
  }

  /// Whether those whom the template reaches may see one fact of each need.
  private func readable(_ item: String, _ template: Template, _ rule: LawFacts.Rule) -> Bool {
    law.needs(item, in: rule.checklist.jurisdiction).allSatisfy { group in
      group.contains { path in rule.duty.recipient.mayRead(Schema.incident.audience(of: path)) }
    }
  }

  /// Where a template prints an item that the duty must not say.
  private func place(saying item: String, _ template: Template, _ rule: LawFacts.Rule) -> Place? {
    if let said = template.reads.first(where: { $0.use == .said(item) }) { return said.place }
    let needs = law.needs(item, in: rule.checklist.jurisdiction)
    guard !needs.isEmpty else { return nil }
    var first: Place?
    for group in needs {
      let origins = group.map { Reference.Origin(isRecord: true, parts: $0.parts) }
      let read = template.reads.first { read in
        read.use == .printed && read.origin.isRecord && origins.contains { read.origin.covers($0) }
      }
      guard let read else { return nil }
      first = min(first ?? read.place, read.place)
    }
    return first
  }

  // MARK: Words

  private func finding(_ fault: Fault, _ rules: [LawFacts.Rule]) -> Finding {
    let label = law.items[fault.item]?.label ?? fault.item
    let ids = rules.map(\.duty.id).sorted()
    let whom = ids.count > 1 ? "\(ids[0]) and \(ids.count - 1) more" : ids.first ?? ""
    let verb = ids.count > 1 ? "demand" : "demands"
    let citations = Array(rules.map(\.duty.citation).prefix(3))
    switch fault.code {
    case .itemNotRendered:
      let needs = law.needs(fault.item, in: rules.first?.checklist.jurisdiction)
      let read = needs.map { group in group.map { "{\($0)}" }.joined(separator: " or ") }.joined(separator: " and ")
      let says = "mark the element that says it with d:says=\"\(fault.item)\""
      return Finding(
        fault.code, at: fault.place, "the template does not say '\(label)' (\(fault.item)), which \(whom) \(verb)",
        notes: citations, help: read.isEmpty ? says : "print \(read) where no d:when hides it, or \(says)", duties: ids)
    case .audienceViolation:
      return Finding(
        fault.code, at: fault.place,
        "'\(label)' (\(fault.item)), which \(whom) \(verb), has no fact that \(rules.first?.duty.recipient.phrase ?? "they") may see",
        notes: citations, duties: ids)
    default:
      let isNamed = if case .duties = library.templates[fault.template].claims { true } else { false }
      return Finding(
        fault.code, at: fault.place, "the template says '\(label)' (\(fault.item)), which \(whom) must not say",
        notes: citations, help: isNamed ? "take it out" : "give that place a template of its own: d:duty=\"\(ids.first ?? "")\"", duties: ids)
    }
  }
}
