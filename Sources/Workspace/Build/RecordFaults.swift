internal import Sourcing

/// Where a record could not be read. What cannot be read counts as unknown, and a person who mends
/// it need not be told of what follows from that.
struct RecordFaults {
  private let paths: [[Substring]]
  private let places: Set<Place>

  init(_ findings: [Finding]) {
    let errors = findings.filter { $0.severity == .error }
    places = Set(errors.map(\.place))
    paths = errors.compactMap { $0.path?.split(separator: ".") }
  }

  /// Whether a later finding may come from a fault alone: it speaks of what could not be read, of what lies in it or
  /// around it, or of numbers of which one could not be read.
  func explain(_ finding: Finding) -> Bool {
    guard !paths.isEmpty, finding.code != .sensitiveNumber, finding.code != .audienceViolation else { return false }
    // Whether a notice was owed is judged once all can be read.
    if finding.code == .noticeNotOwed || places.contains(finding.place) { return true }
    guard let path = finding.path?.split(separator: ".") else { return false }
    return paths.contains { fault in
      path.starts(with: fault) || fault.starts(with: path)
        // A key of a map of places that is none: the number belongs to one of the others.
        || path.dropLast() == fault.dropLast() && path.starts(with: ["affected", "residents"])
    }
  }
}
