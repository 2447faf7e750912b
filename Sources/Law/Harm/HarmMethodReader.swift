internal import Records
internal import Sourcing

/// Reads one method of the list `harm` of a file of words.
///
/// A factor that cannot be read stays, undetermined: a typing error never lowers a level.
struct HarmMethodReader {
  let words: LawWords
  let sink: FindingSink

  /// Nil, with a finding, where the method has no name, no part or no band.
  func read(_ node: YAMLNode) -> HarmMethod? {
    guard
      let fields = FieldReader(
        node, "a method of assessing harm",
        keys: ["method", "name", "source", "url", "applies", "notes", "parts", "bands", "examples"], sink: sink),
      let id = fields.identifier("method")
    else { return nil }
    let parts = fields.list("parts").compactMap(part)
    let bands = fields.list("bands").compactMap(band)
    for (key, isEmpty) in [("parts", parts.isEmpty), ("bands", bands.isEmpty)] where isEmpty && fields[key] == nil {
      sink.add(.missingKey, at: node.place, "the method `\(id)` has no `\(key)`", help: "add `\(key): […]`")
    }
    guard !parts.isEmpty, !bands.isEmpty else { return nil }
    checkOrder(of: bands, fields["bands"]?.place ?? node.place, id)
    return HarmMethod(
      id: id, name: fields.text("name", required: true) ?? id,
      source: fields.text("source", required: true, missing: .missingCitation) ?? "", url: fields.text("url"),
      applies: fields["applies"].map(condition) ?? .always, notes: fields.text("notes")?.trimmed, parts: parts,
      bands: bands, examples: fields.list("examples").compactMap(example), place: node.place)
  }

  private func part(_ node: YAMLNode) -> HarmMethod.Part? {
    guard
      let fields = FieldReader(
        node, "a part", keys: ["part", "label", "joins", "takes", "otherwise", "least", "most", "factors"], sink: sink),
      let id = fields.identifier("part")
    else { return nil }
    let factors = fields.list("factors").compactMap { factor($0, depth: 0) }
    if factors.isEmpty, fields["factors"]?.elements.isEmpty ?? true {
      sink.add(.missingKey, at: node.place, "the part `\(id)` has no `factors`", help: "add `factors: […]`")
    }
    var first: [String: Place] = [:]
    for factor in factors {
      if let other = first.updateValue(factor.place, forKey: factor.id) {
        sink.add(
          .repeatedIdentifier, at: factor.place, "the part `\(id)` has the factor `\(factor.id)` a second time",
          help: "give one of the two another name", related: [.init(other, "first here")])
      }
    }
    let joins: HarmMethod.Part.Joining? = fields.word("joins")
    let takes: HarmMethod.Part.Taking? = fields.word("takes")
    return HarmMethod.Part(
      id: id, label: fields.text("label", required: true) ?? id, joins: joins ?? .adds, takes: takes ?? .sum,
      otherwise: points("otherwise", fields) ?? .zero, least: points("least", fields), most: points("most", fields),
      factors: factors)
  }

  private func factor(_ node: YAMLNode, depth: Int) -> HarmMethod.Factor? {
    guard
      let fields = FieldReader(
        node, depth == 0 ? "a factor" : "an adjustment",
        keys: ["factor", "says", "if-not", "when", "weight", "speaks"] + (depth == 0 ? ["adjust", "least", "most"] : []),
        sink: sink),
      let id = fields.identifier("factor")
    else { return nil }
    for key in ["when", "weight"] where fields[key] == nil {
      sink.add(.missingKey, at: node.place, "the factor `\(id)` has no `\(key)`", help: "add `\(key): …`")
    }
    let weight = points("weight", fields) ?? .zero
    let speaks: Speaking? = fields.word("speaks")
    return HarmMethod.Factor(
      id: id, says: fields.text("says", required: true)?.trimmed ?? id, ifNot: fields.text("if-not")?.trimmed,
      when: fields["when"].map(condition) ?? .unreadable(node.place), weight: weight,
      speaksForHarm: speaks.map { $0 == .for } ?? (weight > .zero),
      adjust: depth == 0 ? fields.list("adjust").compactMap { factor($0, depth: 1) } : [],
      least: depth == 0 ? points("least", fields) : nil, most: depth == 0 ? points("most", fields) : nil,
      place: node.place)
  }

  private enum Speaking: String, CaseIterable {
    case `for`, against
  }

  private func band(_ node: YAMLNode) -> HarmMethod.Band? {
    guard let fields = FieldReader(node, "a band", keys: ["level", "word", "from"], sink: sink),
      let level: HarmLevel = fields.word("level", required: true)
    else { return nil }
    return HarmMethod.Band(level: level, word: fields.text("word") ?? level.rawValue, from: points("from", fields))
  }

  private func example(_ node: YAMLNode) -> HarmMethod.Example? {
    guard let fields = FieldReader(node, "an example", keys: ["example", "base", "given", "expect"], sink: sink),
      let name = fields.text("example", required: true), let word = fields.text("expect", required: true),
      let place = fields["expect"]?.place
    else { return nil }
    let level = HarmLevel(rawValue: word)
    if level == nil, word != "undetermined", let value = fields["expect"] {
      sink.addWord(value, of: "`expect`", among: HarmLevel.allCases.map(\.rawValue) + ["undetermined"])
      return nil
    }
    if let base = fields["base"], words.bases[base.text] == nil {
      sink.addWord(base, of: "`base`", among: words.bases.keys.sorted(), code: .badChecklist)
    }
    let given = fields["given"].flatMap { $0.isMapping ? $0 : nil }
    if given == nil, let written = fields["given"] {
      sink.add(.wrongType, at: written.place, "`given` must be a part of a record, not \(written.kind.name)")
    }
    let facts = ChecklistExample(name: name, base: fields.text("base"), given: given, expectations: [], place: node.place)
    return HarmMethod.Example(facts: facts, level: level, place: place)
  }

  /// A higher score must never mean a lower level, and only the lowest band is open below.
  private func checkOrder(of bands: [HarmMethod.Band], _ place: Place, _ id: String) {
    let isInOrder = zip(bands, bands.dropFirst()).allSatisfy { lower, upper in
      guard let from = upper.from, lower.level <= upper.level else { return false }
      return lower.from.map { $0 < from } ?? true
    }
    if !isInOrder || bands[0].from != nil {
      sink.add(
        .badChecklist, at: place, "the bands of `\(id)` do not rise",
        help: "write them from the lowest up, the first without `from`, each with a higher `from` and no lower level")
    }
  }

  /// What only a duty has, its decisions and its verdict, no method can ask for.
  private func condition(_ node: YAMLNode) -> Condition {
    let condition = ConditionReader(words: words, jurisdiction: nil, sink: sink).read(node)
    var namesDuty = false
    condition.forEachDuty { _, _ in namesDuty = true }
    guard condition.asksQuestion || namesDuty else { return condition }
    sink.add(.badChecklist, at: node.place, "a method of assessing harm cannot ask for a `question` or a `duty`")
    return .unreadable(node.place)
  }

  private func points(_ key: String, _ fields: FieldReader) -> Points? {
    guard let value = fields[key] else { return nil }
    if value.isScalar, let points = Points(value.text) { return points }
    sink.add(.badCount, at: value.place, "`\(key)` must be a number such as 2, -1 or 0.25")
    return nil
  }
}
