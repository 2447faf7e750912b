internal import Records
internal import Sourcing

/// A request by law enforcement to hold notices back.
struct DelayRequest {
  let index: Int
  let agency: String
  let requested: Moment?
  /// Until when, if the record says so.
  let until: CivilDate?
  /// The day it was lifted, if it was.
  let lifted: CivilDate?
  /// Empty: for all places.
  let jurisdictions: [String]
  let coversAll: Bool
  let isActive: Bool
  let place: Place

  static func all(in record: Record, asOf: Instant?) -> [DelayRequest] {
    (record["law-enforcement.delay-requests"]?.elements ?? []).enumerated().compactMap { index, fact in
      guard case .group = fact.value else { return nil }
      let lifted = fact["lifted"]?.moment?.date
      let places = fact["jurisdictions"]
      return DelayRequest(
        index: index, agency: fact["agency"]?.text ?? "an agency", requested: fact["requested"]?.moment,
        until: fact["until"]?.moment?.date, lifted: lifted, jurisdictions: places?.elements.compactMap(\.text) ?? [],
        // An unknown list of places covers none: the earlier day is the safe one.
        coversAll: places.map { !$0.isUnknown && $0.elements.isEmpty } ?? true,
        isActive: lifted.map { day in asOf.map { $0.date < day } ?? false } ?? true, place: fact.place)
    }
  }

  /// Whether it reaches a law of that place; a law without a place only if it names none.
  func covers(_ jurisdiction: String?) -> Bool {
    coversAll || jurisdiction.map { own in jurisdictions.contains { Jurisdiction.contains($0, own) } } ?? false
  }

  var path: FactPath { FactPath(parts: ["law-enforcement", "delay-requests", String(index)]) }
}
