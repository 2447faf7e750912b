internal import Law
internal import Records
internal import Sourcing

/// What the laws of the owed duties threaten, and the rules themselves in words.
extension Resolver {
  var exposureLines: [Exposure.Line] {
    guard let assessment = context.assessment, let record = context.record else { return [] }
    return Exposure(assessment, record: record).lines
  }

  /// The facts that any figure of exposure may rest on.
  private static let exposureFacts = ["affected.residents", "affected.total", "organization.turnover"].map { FactPath($0) }

  func exposureMember(_ name: String, _ line: Exposure.Line) -> Node {
    switch name {
    case "checklist": return .text(line.checklist)
    case "law": return .text(context.law.rulebook.checklist(line.checklist)?.law ?? line.citation)
    case "citation": return .text(line.citation)
    case "duties": return .texts(line.duties)
    case "basis":
      let sentences = ([line.text] + line.assumptions).map { ProseText.sentence($0) }
      return .value(.text(sentences.joined(separator: " ")), behind: Self.exposureFacts, quotes: true)
    case "amount":
      return line.amount.map { .value(.money($0), behind: Self.exposureFacts, quotes: true) } ?? .absent(nil)
    default: return .absent(nil)
    }
  }

  /// When a rule's law reaches an incident and its duty is owed.
  func condition(of rule: LawFacts.Rule) -> String {
    let words = ConditionWords(context.law.rulebook)
    let main = words.text([rule.version.applies, rule.duty.when], joinedBy: "and")
    let exceptions = [rule.version.unless, rule.duty.unless].compactMap(\.self)
    return exceptions.isEmpty ? main : main + ", unless " + words.text(exceptions, joinedBy: "or")
  }

  /// The limits of a duty and its stages, and the standard in words.
  func limit(of duty: Duty) -> String? {
    let limits = duty.limits.map { $0.text(context.law.rulebook) }
    let stages = duty.stages.flatMap { stage in
      stage.limits.map { "\(stage.label): \($0.text(context.law.rulebook))" }
    }
    let texts = limits + stages + [duty.standard.map(Self.spaced)].compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  // MARK: Residents

  /// How many people live in a place: as recorded, else the sum of the places in it that are.
  ///
  /// `at least` where the record does not say that it lists every place.
  func residents(in place: String) -> Node {
    let path = FactPath(parts: ["affected", "residents", place])
    guard let record = context.record else { return .absent(path) }
    if let fact = record[path] { return .fact(fact, path) }
    let listed = record[FactPath(parts: ["affected", "residents"])]?.members ?? []
    let inside = listed.filter { Jurisdiction.contains(place, $0.name) }
    // Of places that lie in one another only the outermost counts.
    let counted = inside.filter { one in
      !inside.contains { $0.name != one.name && Jurisdiction.contains($0.name, one.name) }
    }
    let completeness = FactPath(parts: ["affected", "residents-complete"])
    let isComplete = record[completeness]?.yesNo == true
    guard !counted.isEmpty else {
      return isComplete && !listed.isEmpty ? .value(.count(0), behind: [completeness], quotes: true) : .absent(path)
    }
    let paths = counted.map { FactPath(parts: ["affected", "residents", $0.name]) }
    var sum = 0
    for member in counted {
      guard let count = member.fact.count else { return .value(.unknown, behind: paths, quotes: true) }
      sum = sum.addingReportingOverflow(count).partialValue
    }
    let behind = paths + [completeness]
    if isComplete { return .value(.count(sum), behind: behind, quotes: true) }
    return .value(.text("at least \(AmountText.count(sum))"), behind: behind, quotes: true)
  }
}
