internal import Sourcing

/// Each kind of data that was reached is said to have been encrypted or not.
enum EncryptionIsStated {
  static func findings(_ record: Record) -> [Finding] {
    record.facts(at: "data.*").compactMap { entry in
      guard let element = entry.fact["element"], let word = element.text,
        ["encrypted", "redacted"].allSatisfy({ entry.fact[$0] == nil })
      else { return nil }
      return Finding(
        .encryptionUnstated, at: element.place,
        "the record does not say whether this was encrypted, so it counts as readable: \(ChoiceList.element.label(of: word) ?? word)",
        help: "add `encrypted: <yes or no>`, or `encrypted: unknown`", path: entry.path.appending("encrypted").description)
    }
  }
}
