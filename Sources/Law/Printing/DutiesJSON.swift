package import Sourcing
internal import Records

/// Duties as JSON: a contract that other programs build on. Names are only ever added.
package enum DutiesJSON {
  /// One incident as its object, several as a list of such objects; ends with a line break.
  package static func report(_ assessments: [Assessment], _ sources: SourceTable) -> String {
    var locator = Locator(sources)
    let values = assessments.map { value($0, &locator) }
    return (values.count == 1 ? values[0] : .list(values)).pretty + "\n"
  }

  /// The object of one incident.
  package static func value(_ assessment: Assessment, _ locator: inout Locator) -> JSONText {
    .object([
      .init("incident", .text(assessment.incident)), .init("duties", .list(assessment.duties.map { value($0, &locator) })),
    ])
  }

  /// The object of one duty, or of one stage of it.
  package static func value(_ duty: AssessedDuty, _ locator: inout Locator) -> JSONText {
    let reasons = duty.reasons.map { value($0, &locator) }
    return .object([
      .init("duty", .text(duty.duty.id)), .init("checklist", .text(duty.checklist.id)),
      .init("jurisdiction", .optional(duty.checklist.jurisdiction)),
      .init("recipient", .text(duty.duty.recipient.rawValue)), .init("authority", .optional(duty.duty.authority)),
      .init("citation", .text(duty.citation)), .init("stage", .optional(duty.stage?.id)),
      .init("status", .text(duty.verdict.rawValue)), .init("due", .optional(duty.deadline?.due.text)),
      .init("standard", .optional(duty.standard)), .init("clock", duty.deadline.map(clock) ?? .null),
      .init("progress", .text(duty.progress.rawValue)), .init("reasons", .list(reasons)),
      .init("missing", .texts(missing(duty))),
      // Beyond the contract's first form:
      .init("decidedBy", .texts(duty.deciding.map(\.description))), .init("questions", .texts(duty.questions)),
      .init("waitingFor", .texts(duty.waitingFor.map(\.description))),
      .init("derivation", .texts(duty.deadline?.derivation ?? [])),
      .init("otherReading", .optional(duty.deadline?.otherReading)),
    ])
  }

  /// The paths of the facts that the notice must tell and the record lacks, each once.
  private static func missing(_ duty: AssessedDuty) -> [String] {
    guard duty.verdict != .notOwed, duty.notice == nil else { return [] }
    var paths: [FactPath] = []
    for path in duty.missing.flatMap(\.paths) where !paths.contains(path) { paths.append(path) }
    return paths.sorted().map(\.description)
  }

  private static func clock(_ deadline: DutyDeadline) -> JSONText {
    .object([
      .init("from", .text(deadline.from)), .init("start", .text(deadline.start.description)),
      .init("amount", .number(deadline.amount)), .init("unit", .text(deadline.unit.rawValue)),
    ])
  }

  private static func value(_ reason: Reason, _ locator: inout Locator) -> JSONText {
    .object([
      .init("text", .text(reason.text)), .init("path", .optional(reason.path?.description)),
      .init("file", .optional(reason.place?.file)),
      .init("line", reason.place.map { .number(locator.location(of: $0).line) } ?? .null),
      .init("answer", .text(reason.answer.rawValue)), .init("citation", .optional(reason.citation)),
    ])
  }
}
