package import Sourcing

/// Turns a record's YAML into typed facts.
///
/// Every scalar takes the type that the schema gives it; nothing is guessed. A value that
/// cannot be read becomes `unknown` at its place and one finding, so the rest of the record
/// stays readable and later phases add no second complaint. Keys that the schema does not
/// know are left out. Time is linear in the file; at most `maximumFindings` are kept.
package enum RecordReader {
  /// Findings of one record beyond this are counted, not listed.
  package static let maximumFindings = 200

  /// The record in a file, read as the folder's incident; nil with the findings that say why
  /// when the file is not YAML or not a map.
  package static func read(_ source: Source, folder: String, schema: Schema = .incident) -> Checked<Record?> {
    let yaml = YAMLReader.read(source)
    guard let tree = yaml.value else { return Checked(nil, yaml.findings.map { $0.of(folder) }) }
    let record = read(tree, folder: folder, refused: yaml.findings, schema: schema)
    return Checked(tree.root.isMapping ? record.value : nil, record.findings)
  }

  /// The record in a tree. `refused` are the findings of the YAML reader: they come back in
  /// the result, sorted among the others, and a place they mark is not complained about again.
  package static func read(
    _ tree: YAMLTree, folder: String, refused: [Finding] = [], schema: Schema = .incident
  ) -> Checked<Record> {
    var reading = RecordReading(schema: schema, source: tree.source, refused: refused)
    let root = tree.root
    var members: [Value.Member] = []
    if root.isMapping {
      members = reading.members(of: root, fields: schema.fields, in: .record)
    } else if !reading.isRefused(root) {
      reading.report(
        Finding(
          .wrongType, at: Place(tree.source.path, .start), "a record is a map, not \(root.kind.name)",
          help: "begin with `incident: \(Identifier.isWellFormed(folder) ? folder : "<id>")`"))
    }
    let facts = Fact(.group(members), at: root.place)
    reading.checkFolder(facts, folder)
    reading.notePlaces(facts)
    let audiences = reading.audiences(in: root, facts: facts)
    let record = Record(id: folder, source: tree.source, root: facts, audiences: audiences)
    return Checked(record, (refused + reading.finished).sorted().map { $0.of(folder) })
  }
}

extension Finding {
  /// The same finding, as one of an incident.
  func of(_ incident: String) -> Finding {
    var copy = self
    copy.incident = incident
    return copy
  }
}

extension RecordReading {
  /// The folder's name is the incident's id: paths, links and other records rely on it.
  mutating func checkFolder(_ facts: Fact, _ folder: String) {
    guard let incident = facts["incident"], let id = incident.text, id != folder else { return }
    report(
      Finding(
        .folderName, at: incident.place, "the incident is `\(id.printable)` but its folder is `\(folder.printable)`",
        help: "write `incident: \(folder.printable)` or rename the folder",
        fix: Identifier.isWellFormed(folder)
          ? .init(incident.place, replacement: folder, title: "take the folder's name") : nil,
        path: "incident"))
  }
}
