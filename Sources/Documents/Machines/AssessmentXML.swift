package import Law
package import Markup
internal import Records
package import Sourcing

/// The duties of an incident for other programs: who, when, and every reason with its place.
///
/// `AssessmentGrammar` describes it; names are only ever added.
package struct AssessmentXML: ~Copyable {
  package static let namespace = "urn:dossier:assessment:1"

  private var writer: MarkupWriter
  private var locator: Locator

  /// The document. Throws if a text holds what XML 1.0 forbids, which no record that was read can.
  package static func document(
    _ assessment: Assessment, harm: HarmAdvice? = nil, sources: SourceTable
  ) throws(MarkupError) -> [UInt8] {
    var document = AssessmentXML(writer: try MarkupWriter(.xml), locator: Locator(sources))
    try document.write(assessment, harm)
    return try document.finish()
  }

  private consuming func finish() throws(MarkupError) -> [UInt8] { try writer.finish() }

  private init(writer: consuming MarkupWriter, locator: Locator) {
    self.writer = writer
    self.locator = locator
  }

  private mutating func write(_ assessment: Assessment, _ harm: HarmAdvice?) throws(MarkupError) {
    try writer.declaration()
    try writer.start(
      "assessment",
      attributes: [("xmlns", Self.namespace), ("incident", assessment.incident)]
        + present("law-as-of", assessment.lawDate?.description))
    for duty in assessment.duties { try write(duty) }
    if let harm { try write(harm) }
    try writer.end()
    try writer.text("\n")
  }

  private mutating func write(_ duty: AssessedDuty) throws(MarkupError) {
    try writer.text("\n  ")
    try writer.start(
      "duty",
      attributes: [("id", duty.duty.id)] + present("stage", duty.stage?.id) + [("checklist", duty.checklist.id)]
        + present("jurisdiction", duty.checklist.jurisdiction)
        + [
          ("recipient", duty.duty.recipient.rawValue), ("status", duty.verdict.rawValue),
          ("progress", duty.progress.rawValue), ("confidence", duty.duty.confidence.rawValue),
        ])
    if let authority = duty.duty.authority { try element("authority", authority) }
    try element("citation", duty.citation)
    if let deadline = duty.deadline { try write(deadline, duty.standard) } else if let standard = duty.standard {
      try writer.text("\n    ")
      try writer.empty("deadline", attributes: [("standard", standard)])
    }
    for reason in duty.reasons { try write(reason) }
    for path in duty.deciding { try empty("decided-by", [("path", path.description)]) }
    for question in duty.questions { try element("question", question) }
    for path in duty.waitingFor { try empty("waiting-for", [("path", path.description)]) }
    for item in duty.items { try write(item) }
    try writer.text("\n  ")
    try writer.end()
  }

  private mutating func write(_ deadline: DutyDeadline, _ standard: String?) throws(MarkupError) {
    try writer.text("\n    ")
    try writer.start(
      "deadline",
      attributes: [
        ("due", deadline.due.text), ("from", deadline.from), ("start", deadline.start.description),
        ("amount", String(deadline.amount)), ("unit", deadline.unit.rawValue),
      ] + present("standard", standard) + place(deadline.startPlace))
    for step in deadline.derivation { try element("step", step, indent: "\n      ") }
    if let other = deadline.otherReading { try element("other-reading", other, indent: "\n      ") }
    try writer.text("\n    ")
    try writer.end()
  }

  private mutating func write(_ reason: Reason) throws(MarkupError) {
    try writer.text("\n    ")
    try writer.element(
      "reason",
      attributes: [("answer", reason.answer.rawValue)] + present("path", reason.path?.description) + place(reason.place)
        + present("citation", reason.citation), text: reason.text)
  }

  private mutating func write(_ harm: HarmAdvice) throws(MarkupError) {
    try writer.text("\n  ")
    try writer.start(
      "harm-advice",
      attributes: present("suggestion", harm.suggestion?.rawValue) + present("lowest", harm.range?.lowest.rawValue)
        + present("highest", harm.range?.highest.rawValue) + present("decision", harm.decision?.rawValue))
    for outcome in harm.methods {
      try writer.text("\n    ")
      try writer.start(
        "method",
        attributes: [
          ("id", outcome.method.id), ("applies", outcome.applies.rawValue), ("lowest", outcome.lowest.level.rawValue),
          ("highest", outcome.highest.level.rawValue), ("least-score", outcome.score.lower.description),
          ("most-score", outcome.score.upper.description),
        ])
      for (speaks, reasons) in [("for", outcome.speaksFor), ("against", outcome.speaksAgainst), ("open", outcome.open)] {
        for reason in reasons {
          try writer.text("\n      ")
          try writer.element(
            "reason", attributes: [("speaks", speaks)] + present("weight", reason.weight?.description), text: reason.text)
        }
      }
      try writer.text("\n    ")
      try writer.end()
    }
    try writer.text("\n  ")
    try writer.end()
  }

  private mutating func write(_ item: ItemState) throws(MarkupError) {
    try writer.text("\n    ")
    let attributes: [MarkupWriter.Attribute] =
      [("id", item.item), ("state", item.state.rawValue)] + (item.ifKnown ? [("if-known", "yes")] : [])
    try writer.start("item", attributes: attributes)
    try writer.element("label", text: item.label)
    for path in item.paths { try writer.empty("fact", attributes: [("path", path.description)]) }
    try writer.end()
  }

  private mutating func element(_ name: String, _ text: String, indent: String = "\n    ") throws(MarkupError) {
    try writer.text(indent)
    try writer.element(name, text: text)
  }

  private mutating func empty(_ name: String, _ attributes: [MarkupWriter.Attribute]) throws(MarkupError) {
    try writer.text("\n    ")
    try writer.empty(name, attributes: attributes)
  }

  private func present(_ name: String, _ value: String?) -> [MarkupWriter.Attribute] { value.map { [(name, $0)] } ?? [] }

  private mutating func place(_ place: Place?) -> [MarkupWriter.Attribute] {
    guard let place else { return [] }
    return [("file", place.file), ("line", String(locator.location(of: place).line))]
  }
}
