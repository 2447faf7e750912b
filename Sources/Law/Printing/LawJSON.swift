internal import Records
internal import Sourcing

/// The checklists as JSON.
package enum LawJSON {
  /// All checklists, or those whose ids are given; ends with a line break.
  package static func report(_ rulebook: Rulebook, ids: [String]? = nil) -> String {
    let shown = rulebook.checklists.filter { ids?.contains($0.id) ?? true }
    return JSONText.object([.init("checklists", .list(shown.map { value($0, rulebook) }))]).pretty + "\n"
  }

  private static func value(_ checklist: Checklist, _ rulebook: Rulebook) -> JSONText {
    .object([
      .init("checklist", .text(checklist.id)), .init("kind", .text(checklist.kind.rawValue)),
      .init("law", .text(checklist.law)), .init("citation", .text(checklist.citation)),
      .init("jurisdiction", .optional(checklist.jurisdiction)), .init("url", .optional(checklist.url)),
      .init("reviewed", .text(checklist.reviewed.description)),
      .init("confidence", .text(checklist.confidence.rawValue)), .init("notes", .optional(checklist.notes)),
      .init("sources", .texts(checklist.sources)),
      .init("versions", .list(checklist.versions.map { value($0, rulebook) })),
      .init("examples", .texts(checklist.examples.map(\.name))),
    ])
  }

  private static func value(_ version: ChecklistVersion, _ rulebook: Rulebook) -> JSONText {
    let words = ConditionWords(rulebook)
    return .object([
      .init("inForce", .text(version.inForce.description)), .init("until", .optional(version.until?.description)),
      .init("changed", .optional(version.changed)), .init("applies", .text(words.text(version.applies))),
      .init("unless", .optional(version.unless.map(words.text))),
      .init("duties", .list(version.duties.map { value($0, rulebook) })),
    ])
  }

  private static func value(_ duty: Duty, _ rulebook: Rulebook) -> JSONText {
    let words = ConditionWords(rulebook)
    return .object([
      .init("duty", .text(duty.id)), .init("recipient", .text(duty.recipient.rawValue)),
      .init("authority", .optional(duty.authority)), .init("portal", .optional(duty.portal)),
      .init("citation", .text(duty.citation)), .init("when", .text(words.text(duty.when))),
      .init("unless", .optional(duty.unless.map(words.text))),
      .init("due", .list(duty.limits.map { value($0, rulebook) })), .init("standard", .optional(duty.standard)),
      .init("stages", .list(duty.stages.map { value($0, rulebook) })), .init("mustSay", .list(duty.mustSay.map { value($0, rulebook) })),
      .init("mustNotSay", .texts(duty.mustNotSay)),
      .init("lawEnforcementDelay", .bool(duty.allowsLawEnforcementDelay)),
      .init("voluntary", .bool(duty.isVoluntary)), .init("confidence", .text(duty.confidence.rawValue)),
      .init("form", .optional(duty.form)), .init("methods", .texts(duty.methods)),
      .init("substitute", .optional(duty.substitute)),
      .init("penalty", .optional(duty.penalty?.text)), .init("keep", .optional(duty.keep?.what)),
      .init("note", .optional(duty.note)),
    ])
  }

  private static func value(_ stage: Stage, _ rulebook: Rulebook) -> JSONText {
    .object([
      .init("stage", .text(stage.id)), .init("citation", .optional(stage.citation)),
      .init("when", .optional(stage.when.map(ConditionWords(rulebook).text))),
      .init("due", .list(stage.limits.map { value($0, rulebook) })), .init("standard", .optional(stage.standard)),
      .init("mustSay", .list(stage.mustSay.map { value($0, rulebook) })),
    ])
  }

  private static func value(_ limit: TimeLimit, _ rulebook: Rulebook) -> JSONText {
    .object([
      .init("amount", .number(limit.amount)), .init("unit", .text(limit.unit.rawValue)),
      .init("after", .text(limit.after)), .init("counting", .optional(limit.counting)),
      .init("text", .text(limit.text(rulebook))), .init("note", .optional(limit.note)),
    ])
  }

  private static func value(_ item: RequiredItem, _ rulebook: Rulebook) -> JSONText {
    .object([
      .init("item", .text(item.item)), .init("ifKnown", .bool(item.ifKnown)),
      .init("when", .optional(item.when.map(ConditionWords(rulebook).text))),
    ])
  }
}
