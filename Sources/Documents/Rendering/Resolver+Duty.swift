internal import Law
internal import Records
internal import Sourcing

/// What a duty has to say for itself.
extension Resolver {
  func assessed(_ index: Int) -> AssessedDuty? {
    guard let duties = context.assessment?.duties, duties.indices.contains(index) else { return nil }
    return duties[index]
  }

  func dutyMember(_ name: String, _ index: Int) -> Node {
    guard let assessed = assessed(index) else { return .absent(nil) }
    let duty = assessed.duty
    let checklist = assessed.checklist
    switch name {
    case "id": return .text(duty.id)
    case "name": return .text(assessed.name)
    case "file": return .text(assessed.stage.map { "\(duty.id)-\($0.id)" } ?? duty.id)
    case "addressee": return .text(duty.authority ?? assessed.addressee)
    case "authority": return .text(duty.authority)
    case "portal": return .text(duty.portal)
    case "contacts": return .texts(contacts(assessed))
    case "citation": return .text(assessed.citation)
    case "law": return .text(checklist.law)
    case "checklist": return .text(checklist.id)
    case "jurisdiction": return .text(checklist.jurisdiction)
    case "place-name": return .text(checklist.jurisdiction.map { Jurisdiction.name(of: $0) ?? $0 })
    case "recipient": return .text(duty.recipient.rawValue)
    case "stage": return .text(assessed.stage?.id)
    case "stage-name": return .text(assessed.stage?.label)
    case "status": return .value(.text(assessed.verdict.rawValue), behind: reasonPaths(assessed), quotes: false)
    case "due": return .due(assessed.deadline?.due, behind: startPaths(assessed))
    case "standard": return .text((assessed.standard ?? duty.standard).map(Self.spaced))
    case "limit": return limit(assessed)
    case "form": return .text(duty.form)
    case "substitute": return .text(duty.substitute)
    case "methods": return .texts(duty.methods.map { ChoiceList.method.label(of: $0) ?? $0 })
    case "residents":
      guard let place = checklist.jurisdiction else { return .absent(nil) }
      return residents(in: place)
    case "note": return .text(duty.note)
    case "confidence": return .text(duty.confidence.rawValue)
    case "clock": return assessed.deadline == nil ? .absent(nil) : .object(.clock(duty: index))
    case "derivation":
      return .texts(assessed.deadline?.derivation ?? [], behind: startPaths(assessed), quotes: true)
    case "other-reading": return .text(assessed.deadline?.otherReading)
    case "reasons":
      return .objects(assessed.reasons.indices.map { .reason(duty: index, reason: $0) }, behind: reasonPaths(assessed))
    case "because": return because(assessed)
    case "deciding": return .texts(assessed.deciding.map(label) + assessed.questions, behind: assessed.deciding)
    case "questions": return .texts(assessed.questions)
    case "waiting": return .texts(assessed.waitingFor.map(label), behind: assessed.waitingFor)
    case "items": return .objects(assessed.items.indices.map { .item(duty: index, item: $0) })
    case "remaining":
      return .objects(
        assessed.items.indices.filter { !stated.contains(assessed.items[$0].item) }.map { .item(duty: index, item: $0) })
    case "missing-count":
      return .value(.count(assessed.missing.count), behind: assessed.items.flatMap(\.paths), quotes: false)
    case "progress": return .text(assessed.progress.rawValue)
    case "services": return assessed.services == nil ? .absent(nil) : .object(.services(duty: index))
    case "penalty": return duty.penalty == nil ? .absent(nil) : .object(.penalty(duty: index))
    case "keep": return duty.keep == nil ? .absent(nil) : .object(.keep(duty: index))
    case "notice":
      return assessed.notice.map { fact(FactPath(parts: ["notices", String($0)])) } ?? .absent(nil)
    default: return .absent(nil)
    }
  }

  /// What stands where a day would, if there is none: what the clock waits for, else the law's own words.
  private func limit(_ assessed: AssessedDuty) -> Node {
    guard assessed.waitingFor.isEmpty else {
      let labels = ProseText.enumeration(assessed.waitingFor.map(label))
      return .value(.text("no day until it is known \(labels)"), behind: assessed.waitingFor, quotes: false)
    }
    return .text((assessed.standard ?? assessed.duty.standard).map(Self.spaced) ?? "no day is named")
  }

  /// `without-unreasonable-delay` in words.
  static func spaced(_ word: String) -> String { String(word.map { $0 == "-" ? " " : $0 }) }

  /// The authorities that the same law names, each with its portal.
  private func contacts(_ assessed: AssessedDuty) -> [String] {
    var lines: [String] = []
    for duty in assessed.version.duties where duty.recipient == .regulator {
      guard let authority = duty.authority else { continue }
      let line = duty.portal.map { "\(authority), \($0)" } ?? authority
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private func startPaths(_ assessed: AssessedDuty) -> [FactPath] {
    assessed.deadline?.startPath.map { [$0] } ?? assessed.waitingFor
  }

  private func reasonPaths(_ assessed: AssessedDuty) -> [FactPath] { assessed.reasons.compactMap(\.path) }

  /// The steps that decided it, in one sentence each.
  private func because(_ assessed: AssessedDuty) -> Node {
    let wanted: Answer =
      switch assessed.verdict {
      case .owed: .yes
      case .notOwed: .no
      case .undetermined: .undetermined
      }
    let deciding = assessed.reasons.filter { $0.answer == wanted }
    let chosen = deciding.isEmpty ? assessed.reasons : deciding
    guard !chosen.isEmpty else { return .absent(nil) }
    let text = chosen.map { ProseText.sentence($0.text) }.joined(separator: " ")
    return .value(.text(text), behind: chosen.compactMap(\.path), quotes: true)
  }

  /// How documents name a fact that is asked for.
  func label(_ path: FactPath) -> String {
    context.record.map { FactWords.label(of: path, in: $0) } ?? path.description
  }

  func clockMember(_ name: String, _ index: Int) -> Node {
    guard let assessed = assessed(index), let deadline = assessed.deadline else { return .absent(nil) }
    switch name {
    case "from": return .text(Self.spaced(deadline.from))
    case "start":
      return .value(.moment(deadline.start), behind: deadline.startPath.map { [$0] } ?? [], quotes: true)
    case "amount": return .count(deadline.amount)
    case "unit": return .text(deadline.unit.rawValue)
    default: return .absent(nil)
    }
  }

  func servicesMember(_ name: String, _ index: Int) -> Node {
    guard let services = assessed(index)?.services else { return .absent(nil) }
    switch name {
    case "kind": return .text(services.kind)
    case "months": return .count(services.months)
    case "note": return .text(services.note)
    default: return .absent(nil)
    }
  }

  func penaltyMember(_ name: String, _ index: Int) -> Node {
    guard let penalty = assessed(index)?.duty.penalty else { return .absent(nil) }
    switch name {
    case "text": return .text(penalty.text)
    case "maximum": return .money(penalty.maximum)
    case "per-person": return .money(penalty.perPerson)
    case "citation": return .text(penalty.citation)
    default: return .absent(nil)
    }
  }

  func keepMember(_ name: String, _ index: Int) -> Node {
    guard let keep = assessed(index)?.duty.keep else { return .absent(nil) }
    switch name {
    case "what": return .text(keep.what)
    case "years": return .count(keep.years)
    case "citation": return .text(keep.citation)
    default: return .absent(nil)
    }
  }

  func reasonMember(_ name: String, _ index: Int, _ reason: Int) -> Node {
    guard let reasons = assessed(index)?.reasons, reasons.indices.contains(reason) else { return .absent(nil) }
    let step = reasons[reason]
    switch name {
    case "text": return .value(.text(step.text), behind: step.path.map { [$0] } ?? [], quotes: true)
    case "answer": return .text(step.answer.rawValue)
    case "path": return .text(step.path?.description)
    case "citation": return .text(step.citation)
    default: return .absent(nil)
    }
  }

  /// `value` is written by the renderer, from the item's facts.
  func itemMember(_ name: String, _ index: Int, _ item: Int) -> Node {
    guard let items = assessed(index)?.items, items.indices.contains(item) else { return .absent(nil) }
    let state = items[item]
    switch name {
    case "id": return .text(state.item)
    case "label": return .text(state.label)
    case "ask": return .text(state.ask)
    case "state": return .value(.text(state.state.rawValue), behind: state.paths, quotes: false)
    case "if-known": return .yesNo(state.ifKnown)
    case "value": return .object(.item(duty: index, item: item))
    default: return .absent(nil)
    }
  }

  /// The earliest deadline of a notice that is owed and not sent.
  var nextDeadline: Node {
    let open = (context.assessment?.duties ?? []).filter {
      $0.isOpen && $0.deadline != nil
    }
    guard let first = open.min(by: { ($0.deadline?.due.latestSecond ?? .max) < ($1.deadline?.due.latestSecond ?? .max) })
    else { return .absent(nil) }
    return .due(first.deadline?.due, behind: startPaths(first))
  }

  /// The facts that duties wait for, the most urgent first.
  var nextFacts: Node {
    guard let assessment = context.assessment, let record = context.record else { return .list([], behind: []) }
    return .objects(NextFacts.list(assessment, record: record).map { .nextFact($0) })
  }

  func nextFactMember(_ name: String, _ fact: NextFact) -> Node {
    switch name {
    case "label": return .value(.text(fact.words), behind: [fact.path], quotes: false)
    case "path": return .text(fact.path.description)
    case "due": return .due(fact.due)
    case "first": return .text(fact.duties.first?.authority)
    case "notices": return .count(fact.duties.count)
    default: return .absent(nil)
    }
  }
}
