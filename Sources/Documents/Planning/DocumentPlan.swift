package import Law
package import Records
internal import Sourcing

/// Which documents an incident needs.
package enum DocumentPlan {
  /// The documents of one incident: sorted by output path, each path once.
  ///
  /// One for each owed duty and each template that takes it, one for each policy, one for the incident.
  package static func plan(
    _ library: TemplateLibrary, _ assessment: Assessment, _ record: Record, law: LawFacts
  ) -> [PlannedDocument] {
    let context = DocumentContext(record: record, assessment: assessment, law: law)
    var planned: [PlannedDocument] = []
    for (index, template) in library.templates.enumerated() where template.claims == .none {
      switch template.each {
      case .incident: planned.append(document(template, index, context))
      case .policy:
        let policies = record[FactPath(parts: ["insurance", "policies"])]?.elements ?? []
        for policy in policies.indices { planned.append(document(template, index, context, policy: policy)) }
      case .duty, .workspace: break
      }
    }
    for (duty, assessed) in assessment.duties.enumerated() where assessed.verdict == .owed {
      let takers = library.takers(
        ofDuty: assessed.duty.id, to: assessed.duty.recipient, in: assessed.checklist.jurisdiction)
      for index in takers { planned.append(document(library.templates[index], index, context, duty: duty)) }
    }
    return distinct(planned)
  }

  /// The pages of the whole workspace.
  package static func workspacePages(_ library: TemplateLibrary, law: LawFacts) -> [PlannedDocument] {
    let context = DocumentContext(record: nil, assessment: nil, law: law)
    let pages = library.templates.enumerated().filter { $0.element.each == .workspace }
    return distinct(pages.map { document($0.element, $0.offset, context) })
  }

  private static func document(
    _ template: Template, _ index: Int, _ context: DocumentContext, duty: Int? = nil, policy: Int? = nil
  ) -> PlannedDocument {
    let resolver = Resolver(context, duty: duty, policy: policy, variableCount: template.program.variableCount)
    var path = ""
    for piece in template.output {
      switch piece {
      case .constant(let text): path += text
      case .slot(let slot): path += safe(text(of: slot, resolver) ?? slot.fallback ?? "unknown")
      }
    }
    return PlannedDocument(template: index, duty: duty, policy: policy, outputPath: path)
  }

  private static func text(of slot: Slot, _ resolver: Resolver) -> String? {
    switch resolver.node(slot.reference) {
    case .fact(let fact, _): ValueText.international.text(of: fact.value, type: slot.reference.type, format: .iso)
    case .value(let value, _, _): ValueText.international.text(of: value, type: slot.reference.type, format: .iso)
    default: nil
    }
  }

  /// A value as part of a path: letters, digits, `-`, `_`; nothing that leads elsewhere.
  private static func safe(_ text: String) -> String {
    let bytes = text.utf8.map { PathText.isWordByte($0) ? $0 : UInt8(ascii: "-") }
    return bytes.isEmpty ? "unknown" : String(decoding: bytes, as: UTF8.self)
  }

  /// Two documents never share a path, also where case does not count: the later gets a number.
  private static func distinct(_ planned: [PlannedDocument]) -> [PlannedDocument] {
    var used: Set<String> = []
    var result: [PlannedDocument] = []
    for document in planned {
      var path = document.outputPath
      var number = 2
      while !used.insert(path.lowercased()).inserted {
        path = numbered(document.outputPath, number)
        number += 1
      }
      result.append(
        PlannedDocument(
          template: document.template, duty: document.duty, policy: document.policy, outputPath: path))
    }
    return result.sorted { $0.outputPath < $1.outputPath }
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}
