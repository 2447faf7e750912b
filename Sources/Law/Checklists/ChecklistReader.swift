internal import Records
internal import Sourcing

/// What the head of a checklist gives to all that stands below it.
struct ChecklistHeader {
  var kind = Checklist.Kind.statute
  var citation = ""
  var jurisdiction: String?
  var confidence = Checklist.Confidence.medium
  var counting: String?
  var penalty: Penalty?
  var keep: RecordToKeep?
}

/// Reads one checklist file.
struct ChecklistReader {
  let words: LawWords
  let calendars: CalendarLibrary
  /// Whether a checklist without examples is a finding; false when they were not read.
  var wantsExamples = true
  let sink = FindingSink()

  private static let keys = [
    "checklist", "kind", "law", "citation", "jurisdiction", "url", "reviewed", "confidence", "counting", "sources",
    "notes", "penalty", "keep", "versions", "examples",
  ]

  /// The checklist of a file; nil if it has no id or no version that can be read.
  ///
  /// What is wrong with one part leaves the other parts as they are.
  static func read(
    _ source: Source, words: LawWords, calendars: CalendarLibrary, withExamples: Bool = true
  ) -> Checked<Checklist?> {
    let tree = YAMLReader.read(withExamples ? source : beforeExamples(source))
    guard let root = tree.value?.root else { return Checked(nil, tree.findings) }
    let reader = ChecklistReader(words: words, calendars: calendars, wantsExamples: withExamples)
    let checklist = reader.read(root)
    return Checked(checklist, tree.findings + reader.sink.findings)
  }

  /// The file up to the key `examples`, if that stands at the beginning of a line.
  private static func beforeExamples(_ source: Source) -> Source {
    let key = Array("\nexamples:".utf8)
    var start = 0
    while let line = source.bytes[start...].firstIndex(of: 0x0A) {
      if source.bytes[line...].starts(with: key) { return Source(path: source.path, bytes: Array(source.bytes[...line])) }
      start = line + 1
    }
    return source
  }

  private func read(_ root: YAMLNode) -> Checklist? {
    let title = root["checklist"].map { "the checklist `\($0.text.printable)`" } ?? "a checklist"
    guard let fields = FieldReader(root, title, keys: ChecklistReader.keys, sink: sink),
      let id = fields.identifier("checklist"), let idNode = fields["checklist"]
    else { return nil }
    let file = ChecklistReader.baseName(of: root.source.path)
    if id != file {
      sink.add(
        .badChecklist, at: idNode.place, "the checklist `\(id)` stands in the file `\(file.printable).yaml`",
        help: "give both the same name")
    }
    let header = header(fields)
    let duties = DutyReader(words: words, calendars: calendars, header: header, sink: sink)
    let versions = versions(fields, duties)
    let law = fields.text("law", required: true)
    let reviewed = fields.date("reviewed", required: true)
    guard !versions.isEmpty else { return nil }
    return Checklist(
      id: id, kind: header.kind, law: law ?? id, citation: header.citation, jurisdiction: header.jurisdiction,
      url: fields.text("url"), counting: header.counting,
      reviewed: reviewed ?? CivilDate(daysSinceEpoch: 0), confidence: header.confidence, notes: fields.text("notes"),
      sources: fields.texts("sources"), versions: versions, examples: examples(fields, versions), place: idNode.place)
  }

  private func header(_ fields: FieldReader) -> ChecklistHeader {
    var header = ChecklistHeader()
    header.kind = fields.word("kind") ?? .statute
    header.citation = fields.text("citation", required: true, missing: .missingCitation) ?? ""
    header.confidence = fields.word("confidence", required: true) ?? .low
    if let node = fields["jurisdiction"] {
      if node.isScalar, Jurisdiction.isKnown(node.text) {
        header.jurisdiction = node.text
      } else {
        sink.add(
          .badJurisdiction, at: node.place, "`\(node.text.printable)` is not a place",
          help: Jurisdiction.suggestion(for: node.text).map { "did you mean `\($0)`?" })
      }
    } else if ![.contract, .policy].contains(header.kind) {
      sink.add(
        .missingKey, at: fields.node.place, "\(fields.subject) has no `jurisdiction`",
        help: "add `jurisdiction: …`, or `kind: contract` if it is none")
    }
    header.counting = fields["counting"].flatMap { ChecklistReader.counting($0, calendars, sink) }
    let parts = PartReader(header: header, sink: sink)
    header.penalty = fields["penalty"].flatMap(parts.penalty)
    header.keep = fields["keep"].flatMap(parts.keep)
    return header
  }

  /// The id of a counting rule; nil for `none` and, with a finding, for one that does not exist.
  static func counting(_ node: YAMLNode, _ calendars: CalendarLibrary, _ sink: FindingSink) -> String? {
    if node.text == "none" { return nil }
    if node.isScalar, calendars.counting(for: node.text) != nil { return node.text }
    sink.addWord(node, of: "`counting`", among: calendars.countingRules.map(\.id) + ["none"], code: .unknownCalendar)
    return nil
  }

  // MARK: Versions

  private func versions(_ fields: FieldReader, _ duties: DutyReader) -> [ChecklistVersion] {
    var versions: [ChecklistVersion] = []
    let nodes = fields.list("versions")
    if nodes.isEmpty {
      sink.add(
        .missingKey, at: fields["versions"]?.place ?? fields.node.place, "\(fields.subject) has no `versions`",
        help: "add `versions: [{in-force: …, applies: {…}, duties: […]}]`")
    }
    for node in nodes {
      guard let version = version(node, duties) else { continue }
      if let before = versions.last {
        if version.inForce <= before.inForce {
          sink.add(
            .badChecklist, at: version.place,
            "the version of \(version.inForce) stands after the one of \(before.inForce)",
            help: "put versions in the order in which they came in force")
          continue
        }
        if let until = before.until, until >= version.inForce {
          sink.add(
            .checklistsContradict, at: version.place,
            "the version of \(version.inForce) begins before the one of \(before.inForce) ends on \(until)",
            help: "end the older one on \(version.inForce.adding(days: -1)), or leave its `until` out")
        }
      }
      versions.append(version)
    }
    return versions
  }

  private func version(_ node: YAMLNode, _ duties: DutyReader) -> ChecklistVersion? {
    guard
      let fields = FieldReader(
        node, "a version", keys: ["in-force", "until", "changed", "applies", "unless", "duties"], sink: sink),
      let inForce = fields.date("in-force", required: true)
    else { return nil }
    let until = fields.date("until")
    if let until, until < inForce, let place = fields["until"]?.place {
      sink.add(.badDate, at: place, "the version ends on \(until), before it begins on \(inForce)")
    }
    if fields["applies"] == nil {
      sink.add(
        .missingKey, at: node.place, "the version of \(inForce) has no `applies`",
        help: "say when the law reaches an incident; `applies: {}` for always")
    }
    var read: [Duty] = []
    for node in fields.list("duties") {
      guard let duty = duties.read(node) else { continue }
      if let first = read.first(where: { $0.id == duty.id }) {
        sink.add(
          .repeatedDuty, at: duty.place, "the duty `\(duty.id)` stands in this version a second time",
          help: "give it another id", related: [.init(first.place, "first here")])
      } else {
        read.append(duty)
      }
    }
    if fields["duties"] == nil {
      sink.add(
        .missingKey, at: node.place, "the version of \(inForce) has no `duties`",
        help: "add `duties: []` if it ended them")
    }
    return ChecklistVersion(
      inForce: inForce, until: until, changed: fields.text("changed"),
      applies: duties.condition(fields, "applies") ?? .unreadable(node.place),
      unless: duties.condition(fields, "unless"), duties: read, place: fields["in-force"]?.place ?? node.place)
  }

  /// `us-tx` of `inputs/checklists/us/us-tx.yaml`.
  private static func baseName(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let stem = name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    return String(decoding: Array(stem), as: UTF8.self)
  }
}
