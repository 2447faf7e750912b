internal import Records
package import Sourcing

/// The advice on harm as JSON, in the order of the text. Names are only ever added.
package enum HarmJSON {
  /// One incident as its object, several as a list of such objects; ends with a line break.
  package static func report(_ advice: [HarmAdvice], _ sources: SourceTable) -> String {
    var locator = Locator(sources)
    let values = advice.map { value($0, &locator) }
    return (values.count == 1 ? values[0] : .list(values)).pretty + "\n"
  }

  /// The object of one incident; `suggestion` is null where open facts leave more than one level.
  package static func value(_ advice: HarmAdvice, _ locator: inout Locator) -> JSONText {
    let methods = advice.methods.map { value($0, &locator) }
    let excluded = advice.excluded.map { one in
      JSONText.object([.init("method", .text(one.method.id)), .init("facts", facts(one.grounds, &locator))])
    }
    return .object([
      .init("incident", .text(advice.incident)), .init("suggestion", .optional(advice.suggestion?.rawValue)),
      .init("lowest", .optional(advice.range?.lowest.rawValue)), .init("highest", .optional(advice.range?.highest.rawValue)),
      .init("decision", .optional(advice.decision?.rawValue)), .init("agreement", .text(advice.agreement.rawValue)),
      .init("undetermined", .texts(advice.undetermined.map(\.description))), .init("methods", .list(methods)),
      .init("excluded", .list(excluded)),
    ])
  }

  private static func value(_ outcome: HarmAdvice.Outcome, _ locator: inout Locator) -> JSONText {
    .object([
      .init("method", .text(outcome.method.id)), .init("name", .text(outcome.method.name)),
      .init("source", .text(outcome.method.source)), .init("url", .optional(outcome.method.url)),
      .init("applies", .text(outcome.applies.rawValue)), .init("level", .optional(outcome.level?.rawValue)),
      .init("lowest", band(outcome.lowest, outcome.score.lower)), .init("highest", band(outcome.highest, outcome.score.upper)),
      .init("speaksFor", reasons(outcome.speaksFor, &locator)),
      .init("speaksAgainst", reasons(outcome.speaksAgainst, &locator)), .init("open", reasons(outcome.open, &locator)),
      .init("undetermined", .texts(outcome.undetermined.map(\.description))),
    ])
  }

  private static func band(_ band: HarmMethod.Band, _ score: Points) -> JSONText {
    .object([
      .init("score", .decimal(score.description)), .init("level", .text(band.level.rawValue)), .init("word", .text(band.word)),
    ])
  }

  private static func reasons(_ reasons: [HarmAdvice.Reason], _ locator: inout Locator) -> JSONText {
    .list(
      reasons.map { reason in
        .object([
          .init("factor", .text(reason.factor)), .init("part", .text(reason.part)), .init("text", .text(reason.text)),
          .init("joins", .text(reason.joins.rawValue)),
          .init("weight", reason.weight.map { .decimal($0.description) } ?? .null),
          .init("facts", facts(reason.grounds, &locator)),
        ])
      })
  }

  private static func facts(_ grounds: [Reason], _ locator: inout Locator) -> JSONText {
    .list(
      grounds.compactMap { ground in
        guard let path = ground.path else { return nil }
        return .object([
          .init("path", .text(path.description)), .init("file", .optional(ground.place?.file)),
          .init("line", ground.place.map { .number(locator.location(of: $0).line) } ?? .null),
        ])
      })
  }
}
