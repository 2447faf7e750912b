internal import Records

/// The metadata of a bag, `bag-info.txt` (RFC 8493 § 2.2.2), from the record alone.
enum BagInfo {
  static func lines(of record: Record, payload: [Bag.Payload], states: [EvidenceFileState]) -> String {
    var lines: [String] = []
    func add(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("\(label): \(oneLine(value))\n")
    }
    add("Source-Organization", record["organization.name"]?.text)
    add("Organization-Address", address(in: record))
    let contact = record["organization.contacts.security"] ?? record["organization.contacts.counsel"]
    add("Contact-Name", contact?["name"]?.text)
    add("Contact-Phone", contact?["phone"]?.text)
    add("Contact-Email", contact?["email"]?.text)
    add("External-Description", "Evidence and documents of incident \(record.id)")
    add("External-Identifier", record.id)
    add("Bagging-Date", date(of: states, in: record)?.description)
    add("Payload-Oxum", "\(payload.reduce(0) { $0 + $1.size }).\(payload.count)")
    if record["fictional"]?.yesNo == true { add("Internal-Sender-Description", "An invented sample") }
    return lines.joined()
  }

  /// The last day on which the record says that any file of the packet was collected or handed on;
  /// nil, and then no date is given, if it says none. The clock has no say: a bag made again is the same bag.
  static func date(of states: [EvidenceFileState], in record: Record) -> CivilDate? {
    let entries = record["evidence"]?.elements ?? []
    var latest: CivilDate?
    for state in states where entries.indices.contains(state.index) {
      let entry = entries[state.index]
      let moments = [entry["collected"]?["at"]] + (entry["custody"]?.elements ?? []).map { $0["at"] }
      for case let moment? in moments.map({ $0?.moment }) { latest = max(latest ?? moment.date, moment.date) }
    }
    return latest
  }

  private static func address(in record: Record) -> String? {
    let parts = ["street", "city", "region", "postal-code", "country"].compactMap {
      record["organization.address.\($0)"]?.text
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// A value on one line: line breaks and controls become spaces.
  private static func oneLine(_ text: String) -> String {
    let cleaned = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
    return cleaned.split(separator: " ").joined(separator: " ")
  }
}
