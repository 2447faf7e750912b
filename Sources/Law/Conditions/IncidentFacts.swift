internal import Records
internal import Sourcing

/// The facts of a record that conditions ask for again and again, read once per assessment.
final class IncidentFacts {
  let record: Record
  let data: [DataEntry]
  let dataFact: Fact?
  let actions: [String]
  let actionsFact: Fact?
  private(set) lazy var residents = ResidentCounts(record: record)
  private var counts: [String: ResidentCounts.Range] = [:]

  /// How a yes/no fact stands in the record.
  enum Flag: Sendable {
    case yes, no, unknown, missing

    init(_ fact: Fact?) {
      guard let fact else {
        self = .missing
        return
      }
      self = fact.yesNo.map { $0 ? .yes : .no } ?? .unknown
    }
  }

  /// One kind of data that was reached.
  struct DataEntry {
    let index: Int
    /// Nil where the kind itself is unknown.
    let element: String?
    let encrypted: Flag
    let redacted: Flag
    let keyTaken: Flag
    let fact: Fact

    func path(_ field: String) -> FactPath { FactPath(parts: ["data", String(index), field]) }
  }

  init(record: Record) {
    self.record = record
    dataFact = record["data"]
    data = (dataFact?.elements ?? []).enumerated().map { index, fact in
      DataEntry(
        index: index, element: fact["element"]?.text, encrypted: Flag(fact["encrypted"]),
        redacted: Flag(fact["redacted"]), keyTaken: Flag(fact["key-taken"]), fact: fact)
    }
    actionsFact = record["attack.actions"]
    actions = (actionsFact?.elements ?? []).compactMap(\.text)
  }

  /// The participle for what was done with the data: `taken`, `accessed`.
  var deed: String {
    for (action, word) in IncidentFacts.deeds where actions.contains(action) { return word }
    return "affected"
  }

  private static let deeds: KeyValuePairs<String, String> = [
    "acquisition": "taken", "disclosure": "disclosed", "access": "accessed", "use": "misused", "loss": "lost",
    "alteration": "altered", "destruction": "destroyed", "unavailability": "made unavailable",
  ]

  /// How many people live in a place; worked out once.
  func residents(in place: String) -> ResidentCounts.Range {
    if let known = counts[place] { return known }
    let count = residents.count(in: place)
    counts[place] = count
    return count
  }

  /// The texts of a list and whether one of its elements is unknown; nil if the list is missing or unknown.
  func texts(_ path: FactPath) -> (texts: [String], isOpen: Bool)? {
    guard let fact = record[path], case .list(let elements) = fact.value else { return nil }
    return (elements.compactMap(\.text), elements.contains(where: \.isUnknown))
  }
}
