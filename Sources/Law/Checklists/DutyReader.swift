internal import Records
internal import Sourcing

/// Reads the duties of one version of a checklist.
struct DutyReader {
  let words: LawWords
  let calendars: CalendarLibrary
  let header: ChecklistHeader
  let sink: FindingSink

  static let keys = [
    "duty", "like", "to", "authority", "article", "portal", "citation", "when", "unless", "due", "stages",
    "law-enforcement-delay", "must-say", "must-not-say", "voluntary", "confidence", "form", "methods", "substitute",
    "services", "penalty", "keep", "note",
  ]

  var conditions: ConditionReader {
    ConditionReader(words: words, jurisdiction: header.jurisdiction, sink: sink)
  }

  /// Nil if it has no id or no recipient; else the duty with what could be read of it.
  func read(_ node: YAMLNode) -> Duty? {
    let title = node["duty"].map { "the duty `\($0.text.printable)`" } ?? "a duty"
    let shapes = shapes(of: node)
    guard let fields = FieldReader(node, title, keys: DutyReader.keys, shapes: shapes, sink: sink),
      let id = fields.identifier("duty"), let recipient: Recipient = fields.word("to", required: true)
    else { return nil }
    let limits = limits(fields)
    return Duty(
      id: id, recipient: recipient, authority: fields.text("authority"),
      takesArticle: fields.optionalFlag("article") ?? true, portal: fields.text("portal"),
      citation: fields.text("citation").map { Citation.full($0, of: header.citation) } ?? header.citation,
      when: condition(fields, "when") ?? .always, unless: condition(fields, "unless"), limits: limits.limits,
      standard: limits.standard, stages: stages(fields), mustSay: items(fields),
      mustNotSay: forbidden(fields), allowsLawEnforcementDelay: fields.flag("law-enforcement-delay"),
      isVoluntary: fields.flag("voluntary") || header.kind == .guidance,
      confidence: fields.word("confidence") ?? header.confidence, form: fields.text("form"),
      methods: fields.texts("methods"), substitute: fields.text("substitute"), services: services(fields),
      penalty: fields["penalty"].map { PartReader(header: header, sink: sink).penalty($0) } ?? header.penalty,
      keep: fields["keep"].map { PartReader(header: header, sink: sink).keep($0) } ?? header.keep,
      note: fields.text("note"), place: node["duty"]?.place ?? node.place)
  }

  private func shapes(of node: YAMLNode) -> [YAMLNode] {
    guard let like = node["like"], like.isScalar, !like.isNothing else { return [] }
    if let shape = words.shapes[like.text] { return shape.maps }
    sink.addWord(like, of: "`like`", among: words.shapes.keys.sorted(), code: .badChecklist)
    return []
  }

  func condition(_ fields: FieldReader, _ key: String) -> Condition? { fields[key].map(conditions.read) }

  // MARK: What the notice says

  private func items(_ fields: FieldReader) -> [RequiredItem] {
    fields["must-say"] == nil ? [] : items(fields.list("must-say"))
  }

  func items(_ nodes: [YAMLNode]) -> [RequiredItem] {
    var result: [RequiredItem] = []
    for node in nodes {
      guard let item = item(node) else { continue }
      if result.contains(where: { $0.item == item.item && $0.when == nil && item.when == nil }) {
        sink.add(.repeatedIdentifier, at: node.place, "the item `\(item.item)` stands here a second time")
      } else {
        result.append(item)
      }
    }
    return result
  }

  private func item(_ node: YAMLNode) -> RequiredItem? {
    if node.isScalar {
      return isItem(node) ? RequiredItem(item: node.text, ifKnown: false, when: nil, place: node.place) : nil
    }
    guard let fields = FieldReader(node, "an item", keys: ["item", "if-known", "when"], sink: sink),
      fields.text("item", required: true) != nil, let name = fields["item"], isItem(name)
    else { return nil }
    return RequiredItem(
      item: name.text, ifKnown: fields.flag("if-known"), when: condition(fields, "when"), place: node.place)
  }

  private func isItem(_ node: YAMLNode) -> Bool {
    guard let item = words.items[node.text] else {
      sink.addWord(node, of: "the list of items", among: words.items.keys.sorted(), code: .unknownItem)
      return false
    }
    if header.jurisdiction == nil, item.asksAboutPlace {
      sink.add(
        .unknownPath, at: node.place, "the item `\(item.id)` asks about a place, and the checklist has no jurisdiction",
        help: "use an item that does not, or name the jurisdiction")
    }
    return true
  }

  private func forbidden(_ fields: FieldReader) -> [String] {
    fields.nodes("must-not-say").filter { node in
      if words.items[node.text] != nil { return true }
      sink.addWord(node, of: "the list of items", among: words.items.keys.sorted(), code: .unknownItem)
      return false
    }.map(\.text)
  }

  private func services(_ fields: FieldReader) -> Services? {
    guard let node = fields["services"],
      let inner = FieldReader(node, "`services`", keys: ["kind", "months", "when", "note"], sink: sink),
      let kind = inner.text("kind", required: true)
    else { return nil }
    return Services(
      kind: kind, months: inner.integer("months", in: 1...600), when: condition(inner, "when"), note: inner.text("note"))
  }
}

/// Parts that a checklist gives for all its duties, or a duty for itself.
struct PartReader {
  let header: ChecklistHeader?
  let sink: FindingSink

  func penalty(_ node: YAMLNode) -> Penalty? {
    guard
      let fields = FieldReader(
        node, "`penalty`", keys: ["text", "maximum", "per-person", "turnover", "citation"], sink: sink),
      let text = fields.text("text", required: true)
    else { return nil }
    return Penalty(
      text: text.trimmed, maximum: fields.money("maximum"), perPerson: fields.money("per-person"),
      turnoverBasisPoints: fields["turnover"].flatMap(share), citation: citation(fields))
  }

  func keep(_ node: YAMLNode) -> RecordToKeep? {
    guard let fields = FieldReader(node, "`keep`", keys: ["what", "years", "citation"], sink: sink),
      let what = fields.text("what", required: true)
    else { return nil }
    return RecordToKeep(what: what, years: fields.integer("years", in: 1...100), citation: citation(fields))
  }

  private func citation(_ fields: FieldReader) -> String? {
    fields.text("citation").map { text in header.map { Citation.full(text, of: $0.citation) } ?? text }
  }

  /// `2 %` or `0.5%`, in hundredths of a percent.
  private func share(_ node: YAMLNode) -> Int? {
    var bytes = Array(node.text.utf8)
    if bytes.last == UInt8(ascii: "%") {
      bytes.removeLast()
      if bytes.last == 0x20 { bytes.removeLast() }
      let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      if let whole = parts.first.flatMap({ Digits.value($0) }), whole <= 100 {
        if parts.count == 1 { return whole * 100 }
        if parts.count == 2, parts[1].count <= 2, let digits = Digits.value(parts[1]) {
          return whole * 100 + (parts[1].count == 1 ? digits * 10 : digits)
        }
      }
    }
    sink.add(.wrongType, at: node.place, "`turnover` must be a share of the turnover, as `2 %`")
    return nil
  }
}
