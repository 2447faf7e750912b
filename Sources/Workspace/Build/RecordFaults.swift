internal import Records
internal import Sourcing

/// Where a record could not be read. What cannot be read counts as unknown, and a person who mends
/// it need not be told of what follows from that.
struct RecordFaults {
  private let paths: [[Substring]]
  private let places: Set<Place>
  /// A number is given for a key that is no place: it belongs to one of the others.
  private let hasLostPlace: Bool

  init(_ findings: [Finding]) {
    let errors = findings.filter { $0.severity == .error }
    // What is missing is marked at its neighbour, about which other things may be wrong.
    places = Set(errors.filter { $0.code != .missingKey }.map(\.place))
    let paths = errors.compactMap { $0.path?.split(separator: ".") }
    hasLostPlace = paths.contains { $0.count == 3 && $0.starts(with: Self.residents) && !Jurisdiction.isKnown(String($0[2])) }
    self.paths = paths
  }

  private static let residents: [Substring] = ["affected", "residents"]

  /// Whether a later finding may come from a fault: it speaks of what could not be read, of what lies in it or
  /// around it, or of numbers of which one could not be read.
  func explain(_ finding: Finding) -> Bool {
    guard !paths.isEmpty, finding.code != .sensitiveNumber, finding.code != .audienceViolation else { return false }
    // Whether a notice was owed is judged once all can be read.
    if finding.code == .noticeNotOwed || places.contains(finding.place) { return true }
    guard let path = finding.path?.split(separator: ".") else { return false }
    if hasLostPlace, path.starts(with: Self.residents) { return true }
    return paths.contains { path.starts(with: $0) || $0.starts(with: path) }
  }
}
