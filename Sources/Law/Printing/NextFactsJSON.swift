internal import Records
internal import Sourcing

/// The facts to find out next, as JSON, in the order of the text.
package enum NextFactsJSON {
  package static func report(_ facts: [NextFact]) -> String {
    JSONText.object([.init("facts", .list(facts.map(value)))]).pretty + "\n"
  }

  private static func value(_ fact: NextFact) -> JSONText {
    .object([
      .init("incident", .text(fact.incident)), .init("path", .text(fact.path.description)),
      .init("label", .text(fact.label)), .init("question", .optional(fact.question)), .init("due", .optional(fact.due?.text)),
      .init("duties", .list(fact.duties.map(value))),
    ])
  }

  private static func value(_ use: NextFact.Use) -> JSONText {
    .object([
      .init("duty", .text(use.duty)), .init("stage", .optional(use.stage)), .init("authority", .text(use.authority)),
      .init("citation", .text(use.citation)), .init("due", .optional(use.due?.text)), .init("why", .text(use.why.rawValue)),
    ])
  }
}
