internal import Records
internal import Sourcing

/// Reads the word files. A file may hold any of the six lists; a name stands once over all files.
struct LawWordsReader {
  private(set) var words = LawWords()
  private(set) var findings: [Finding] = []
  private var firstPlaces: [String: Place] = [:]
  /// Methods of assessing harm wait until every group of elements is known.
  private var harmNodes: [YAMLNode] = []

  static func read(_ sources: [Source]) -> Checked<LawWords> {
    var reader = LawWordsReader()
    for tree in sources.concurrentMap({ YAMLReader.read($0) }) { reader.read(tree) }
    reader.readHarm()
    return Checked(reader.words, reader.findings)
  }

  private mutating func read(_ tree: Checked<YAMLTree?>) {
    findings += tree.findings
    guard let root = tree.value?.root else { return }
    let sink = FindingSink()
    if let file = FieldReader(
      root, "a file of words", keys: ["elements", "items", "clocks", "shapes", "bases", "harm"], sink: sink)
    {
      for node in file.list("elements") { readGroup(node, sink) }
      for node in file.list("items") { readItem(node, sink) }
      for node in file.list("clocks") { readClock(node, sink) }
      for node in file.list("shapes") { readShape(node, sink) }
      for node in file.list("bases") { readBase(node, sink) }
      harmNodes += file.list("harm")
    }
    findings += sink.findings
  }

  private mutating func readHarm() {
    let sink = FindingSink()
    for node in harmNodes {
      if let method = HarmMethodReader(words: words, sink: sink).read(node), isNew("method", method.id, node.place, sink) {
        words.harmMethods.append(method)
      }
    }
    findings += sink.findings
  }

  /// Whether the name is new among its kind; else a finding.
  private mutating func isNew(_ kind: String, _ id: String, _ place: Place, _ sink: FindingSink) -> Bool {
    guard let first = firstPlaces["\(kind) \(id)"] else {
      firstPlaces["\(kind) \(id)"] = place
      return true
    }
    sink.add(
      .repeatedIdentifier, at: place, "the \(kind) `\(id)` stands here a second time", help: "keep one of the two",
      related: [.init(first, "first here")])
    return false
  }

  private mutating func readGroup(_ node: YAMLNode, _ sink: FindingSink) {
    guard let fields = FieldReader(node, "a group of elements", keys: ["group", "label", "members"], sink: sink),
      let id = fields.identifier("group"), isNew("group", id, node.place, sink)
    else { return }
    let members = fields.nodes("members").filter { member in
      if ChoiceList.element.label(of: member.text) != nil { return true }
      sink.addWord(member, of: "the group `\(id)`", among: ChoiceList.element.choices.map(\.value))
      return false
    }
    words.elementGroups[id] = .init(
      id: id, label: fields.text("label"), members: members.map(\.text), place: node.place)
  }

  private mutating func readItem(_ node: YAMLNode, _ sink: FindingSink) {
    guard let fields = FieldReader(node, "an item", keys: ["item", "label", "ask", "needs"], sink: sink),
      let id = fields.identifier("item"), isNew("item", id, node.place, sink)
    else { return }
    var needs: [[FactPath]] = []
    for group in fields.list("needs") {
      let paths = FieldReader.scalars(of: group, "`needs`", sink).filter { path in
        SchemaPaths.check(path, text: path.text.replacing("{place}", with: "*"), sink) != nil
      }
      if !paths.isEmpty { needs.append(paths.map { FactPath($0.text) }) }
    }
    let ask = fields.text("ask", required: true) ?? id
    words.items[id] = Item(
      id: id, ask: ask, label: fields.text("label", required: true) ?? ask, needs: needs, place: node.place)
  }

  private mutating func readClock(_ node: YAMLNode, _ sink: FindingSink) {
    guard let fields = FieldReader(node, "a clock", keys: ["clock", "label", "paths", "at"], sink: sink),
      let id = fields.identifier("clock"), isNew("clock", id, node.place, sink)
    else { return }
    let paths = fields.nodes("paths").compactMap { path -> FactPath? in
      guard let target = SchemaPaths.check(path, text: path.text, sink) else { return nil }
      switch target.type {
      case .moment, .date: return FactPath(path.text)
      default:
        sink.add(.wrongType, at: path.place, "`\(path.text.printable)` is not a time, so it starts no clock")
        return nil
      }
    }
    if paths.isEmpty, fields["paths"] == nil {
      sink.add(.missingKey, at: node.place, "the clock `\(id)` has no `paths`", help: "add `paths: [timeline.…]`")
    }
    words.clocks[id] = Clock(
      id: id, label: fields.text("label", required: true) ?? id, paths: paths, at: fields.word("at"), place: node.place)
  }

  /// A shape may be like a shape that stands before it, so no circle can arise.
  private mutating func readShape(_ node: YAMLNode, _ sink: FindingSink) {
    guard
      let fields = FieldReader(
        node, "a shape", keys: ["shape"] + DutyReader.keys.filter { $0 != "duty" }, sink: sink),
      let id = fields.identifier("shape"), isNew("shape", id, node.place, sink)
    else { return }
    var maps = [node]
    if let like = fields.text("like"), let value = fields["like"] {
      if let shape = words.shapes[like] {
        maps += shape.maps
      } else {
        sink.addWord(value, of: "`like`", among: words.shapes.keys.sorted(), code: .badChecklist)
      }
    }
    guard maps.count <= 8 else {
      return sink.add(.badChecklist, at: node.place, "the shape `\(id)` builds on more than 7 others")
    }
    words.shapes[id] = .init(id: id, maps: maps)
  }

  private mutating func readBase(_ node: YAMLNode, _ sink: FindingSink) {
    guard let fields = FieldReader(node, "a base record", keys: ["base", "record"], sink: sink),
      let id = fields.identifier("base"), isNew("base", id, node.place, sink)
    else { return }
    guard let record = fields["record"], record.isMapping else {
      return sink.add(.missingKey, at: node.place, "the base `\(id)` has no `record`", help: "add `record: {…}`")
    }
    words.bases[id] = record
  }
}

/// Checks a path of a law file against the schema of a record.
enum SchemaPaths {
  /// The target of a path; nil with a finding at the node if the schema has no such path.
  static func check(_ node: YAMLNode, text: String, _ sink: FindingSink) -> Schema.Target? {
    let path = FactPath(text)
    do {
      return try Schema.incident.target(of: path)
    } catch {
      switch error {
      case .noSuchName(let part, let suggestion):
        var fixed = path.parts
        if let suggestion { fixed[part] = suggestion }
        sink.add(
          .unknownPath, at: node.place,
          part == 0
            ? "a record has no `\(path.parts[part].printable)`"
            : "a record has no `\(path.parts[part].printable)` in `\(path.parts[..<part].joined(separator: ".").printable)`",
          help: suggestion.map { _ in "did you mean `\(fixed.joined(separator: "."))`?" })
      case .nothingInside(let part):
        sink.add(
          .unknownPath, at: node.place,
          "`\(path.parts[..<part].joined(separator: ".").printable)` has nothing inside, so not `\(path.parts[part].printable)`")
      case .badKey(let part):
        sink.add(
          .unknownPath, at: node.place,
          "`\(path.parts[part].printable)` cannot stand in `\(path.parts[..<part].joined(separator: ".").printable)`")
      }
      return nil
    }
  }
}
