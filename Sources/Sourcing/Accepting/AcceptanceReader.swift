/// Reads an incident's `accepted.yaml`: a list of entries with `code`, `because`, `by`, `until`,
/// and, to narrow them down, `path`, `file` and `duty`.
package enum AcceptanceReader {
  /// Keys of an entry, in the order the scaffold writes them.
  package static let keys = ["code", "path", "file", "duty", "because", "by", "until"]

  /// The entries that are well-formed, in file order, and what is wrong with the others.
  package static func read(_ source: Source) -> Checked<[Acceptance]> {
    let read = YAMLReader.read(source)
    guard let root = read.value?.root else { return Checked([], read.findings) }
    var findings = read.findings
    guard root.isSequence else {
      findings.append(
        Finding(
          .wrongType, at: root.place, "accepted findings must be a list, not \(root.kind.name)",
          help: "begin each entry with `- code: …`"))
      return Checked([], findings.sorted())
    }
    var entries: [Acceptance] = []
    for node in root.elements {
      var reader = SettingsFields(node, "an accepted finding", keys: keys)
      if let entry = entry(&reader) { entries.append(entry) }
      findings += reader.findings
    }
    return Checked(entries, findings.sorted())
  }

  private static func entry(_ fields: inout SettingsFields) -> Acceptance? {
    let code = self.code(&fields)
    let because = fields.text("because", "say why it is right to leave it")
    let by = fields.text("by", "say who signs for it")
    let until = self.until(&fields)
    let path = fields.optional("path"), file = fields.optional("file"), duty = fields.optional("duty")
    guard let code, let because, let by, let until else { return nil }
    return Acceptance(
      code: code, path: path?.text, file: file?.text, duty: duty?.text, because: because.text, by: by.text,
      until: until.text, place: fields.node["code"]?.place ?? fields.node.place, untilPlace: until.place)
  }

  private static func code(_ fields: inout SettingsFields) -> FindingCode? {
    guard let node = fields.text("code", "name the finding's code"), let code = fields.code(node) else { return nil }
    guard code.isOfForm else { return code }
    fields.report(
      .acceptanceRefused, node, "`\(code.rawValue)` is an error of form and cannot be accepted",
      help: "mend what it points at; `dossier explain \(code.rawValue)` says how")
    return nil
  }

  private static func until(_ fields: inout SettingsFields) -> YAMLNode? {
    guard let node = fields.text("until", "say on which day it ends: `until: 2026-06-30`") else { return nil }
    if isDay(node.text) { return node }
    fields.report(.badDate, node, "`until` must be a day of the calendar", help: "write it as `2026-06-30`")
    return nil
  }

  /// Whether a text is a day of the Gregorian calendar in the form `2026-06-30`.
  static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { sum, byte in
        (0x30...0x39).contains(byte) ? sum.map { $0 * 10 + Int(byte) - 0x30 } : nil
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return false }
    guard year > 0, (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }
}
