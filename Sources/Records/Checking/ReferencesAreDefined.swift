internal import Sourcing

/// Every id that a fact refers to is an id of the record.
enum ReferencesAreDefined {
  private static let references: [(from: String, to: String, noun: String)] = [
    ("timeline.events.*.evidence.*", "evidence", "evidence"), ("decisions.*.evidence.*", "evidence", "evidence"),
    ("insurance.losses.*.evidence.*", "evidence", "evidence"), ("affected.names-list", "evidence", "evidence"),
    ("law-enforcement.delay-requests.*.evidence", "evidence", "evidence"),
    ("insurance.losses.*.policy", "insurance.policies", "policy"),
  ]

  static func findings(_ record: Record) -> [Finding] {
    references.flatMap { reference in
      // An unknown list, or an entry whose id could not be read, may hold the id.
      let ids = record.facts(at: "\(reference.to).*").map { $0.fact["id"]?.text }
      if record[reference.to]?.isUnknown == true || ids.contains(nil) { return [] as [Finding] }
      let names = ids.compactMap(\.self)
      let defined = Set(names)
      return record.facts(at: reference.from).compactMap { located in
        guard let id = located.fact.text, !defined.contains(id) else { return nil }
        let near = names.count <= 1_000 ? Suggestion.nearest(to: id, among: names) : nil
        return Finding(
          .undefinedReference, at: located.fact.place, "no \(reference.noun) has the id `\(id.printable)`",
          help: near.map { "did you mean `\($0)`?" } ?? "add an entry with this id to `\(reference.to)`",
          fix: near.map { .init(located.fact.place, replacement: $0, title: "write `\($0)`") },
          path: located.path.description)
      }
    }
  }
}
