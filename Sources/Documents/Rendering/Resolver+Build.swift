internal import Law
internal import Records
internal import Sourcing

/// What the build knows: documents, gaps, evidence files, incidents.
extension Resolver {
  func documentMember(_ name: String, _ document: DocumentSummary) -> Node {
    switch name {
    case "path": return .text(document.path)
    case "title": return .text(document.title)
    case "recipient": return .text(document.recipient.rawValue)
    case "is-draft": return .yesNo(document.isDraft)
    case "state": return .text(document.recipient == .internal ? "page" : document.isDraft ? "draft" : "filing")
    case "gap-count": return .count(document.gaps.count)
    case "duty": return .text(document.duty)
    case "gaps": return .objects(document.gaps.map { .gap($0) })
    default: return .absent(nil)
    }
  }

  func thisDocumentMember(_ name: String) -> Node {
    switch name {
    case "is-draft": return .yesNo(isDraft)
    case "path": return .text(outputPath)
    case "gaps": return .objects(ownGaps.map { .gap($0) })
    default: return .absent(nil)
    }
  }

  /// The gaps of all documents, each fact once.
  var allGaps: [Gap] {
    var seen: Set<String> = []
    return context.documents.flatMap(\.gaps).sorted().filter { seen.insert($0.path).inserted }
  }

  /// The evidence that may be listed: what is privileged, or may be, is left out.
  var evidence: [EvidenceFileState] {
    context.evidence.filter { state in
      let path = FactPath(parts: ["evidence", String(state.index), "privileged"])
      guard let fact = context.record?[path] else { return true }
      return fact.yesNo == false
    }
  }

  func evidenceMember(_ name: String, _ file: EvidenceFileState) -> Node {
    let entry = FactPath(parts: ["evidence", String(file.index)])
    switch name {
    case "sha256-recorded": return fact(entry.appending("sha256"))
    case "sha256-computed": return .value(file.sha256.map { .text($0) } ?? .unknown, behind: [], quotes: false)
    case "size": return .count(file.size)
    case "state": return .value(.text(file.state.rawValue), behind: [entry.appending("sha256")], quotes: false)
    default: return fact(entry.appending(name))
    }
  }

  func incidentMember(_ name: String, _ incident: IncidentSummary) -> Node {
    switch name {
    case "id": return .text(incident.id)
    case "link": return .text("\(incident.id)/index.xhtml")
    case "title": return .text(incident.title)
    case "status": return .text(incident.status)
    case "fictional": return .yesNo(incident.isFictional)
    case "next-deadline": return .due(incident.nextDeadline)
    case "owed": return .count(incident.owed)
    case "open": return .count(incident.open)
    case "done": return .count(incident.done)
    case "late": return .count(incident.late)
    case "undetermined": return .count(incident.undetermined)
    case "drafts": return .count(incident.drafts)
    case "filings": return .count(incident.filings)
    case "errors": return .count(incident.errors)
    case "warnings": return .count(incident.warnings)
    default: return .absent(nil)
    }
  }

  func ruleMember(_ name: String, _ index: Int) -> Node {
    guard context.law.rules.indices.contains(index) else { return .absent(nil) }
    let rule = context.law.rules[index]
    let (duty, checklist) = (rule.duty, rule.checklist)
    func labels(_ items: [String]) -> [String] { items.map { context.law.items[$0]?.label ?? $0 } }
    switch name {
    case "duty": return .text(duty.id)
    case "checklist": return .text(checklist.id)
    case "jurisdiction": return .text(checklist.jurisdiction)
    case "place-name":
      return .text(checklist.jurisdiction.map { Jurisdiction.name(of: $0) ?? $0 } ?? checklist.kind.rawValue)
    case "law": return .text(checklist.law)
    case "citation": return .text(duty.citation)
    case "url": return .text(checklist.url)
    case "recipient": return .text(duty.recipient.rawValue)
    case "addressee": return .text(duty.authority ?? duty.addressee(in: checklist.jurisdiction))
    case "portal": return .text(duty.portal)
    case "condition": return .text(condition(of: rule))
    case "limit": return .text(limit(of: duty))
    case "items": return .texts(labels(rule.mustSay.map(\.item)))
    case "forbidden": return .texts(labels(duty.mustNotSay))
    case "form": return .text(duty.form)
    case "note": return .text(duty.note)
    case "voluntary": return .yesNo(duty.isVoluntary)
    case "in-force": return .moment(Moment(.date(rule.version.inForce)))
    case "confidence": return .text(min(duty.confidence, checklist.confidence).rawValue)
    case "reviewed": return .moment(Moment(.date(checklist.reviewed)))
    default: return .absent(nil)
    }
  }
}
