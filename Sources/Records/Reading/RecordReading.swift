internal import Sourcing

/// One reading of one record: walks the tree beside the schema and gathers findings.
struct RecordReading {
  let schema: Schema
  let source: Source
  private let refusedPlaces: Set<Place>
  private var findings: [Finding] = []
  private var unlisted = 0
  /// Lists and maps in which a bare US state code was read, by path.
  var bareStates: Set<[String]> = []

  init(schema: Schema, source: Source, refused: [Finding]) {
    self.schema = schema
    self.source = source
    refusedPlaces = Set(refused.map(\.place))
  }

  /// Whether the YAML reader has refused what stands here already.
  func isRefused(_ node: YAMLNode) -> Bool { refusedPlaces.contains(node.place) }

  /// Whether more findings are listed; when not, costly suggestions are left out.
  var isListing: Bool { findings.count < RecordReader.maximumFindings }

  mutating func report(_ finding: Finding) {
    if isListing { findings.append(finding) } else { unlisted += 1 }
  }

  mutating func report(_ fault: ValueFault, at node: YAMLNode, in context: ReadingContext) {
    report(fault, at: node.place, in: context, canReplace: node.kind != .block)
  }

  mutating func report(_ fault: ValueFault, at place: Place, in context: ReadingContext, canReplace: Bool = true) {
    let fix = fault.replacement.map { Finding.Fix(place, replacement: $0, title: "write `\($0)`") }
    report(
      Finding(
        fault.code, at: place, fault.message, help: fault.help, fix: canReplace ? fix : nil, path: context.dottedPath))
  }

  /// All findings, the last one telling how many more there are.
  var finished: [Finding] {
    guard unlisted > 0, var last = findings.last else { return findings }
    last.notes.append(unlisted == 1 ? "one more fault is not listed" : "\(unlisted) more faults are not listed")
    return findings.dropLast() + [last]
  }

  // MARK: Values

  /// The fact at a node. What cannot be read is `unknown`, with a finding.
  mutating func fact(_ node: YAMLNode, _ type: FieldType, in context: ReadingContext, isRequired: Bool) -> Fact {
    Fact(value(node, type, in: context, isRequired: isRequired) ?? .unknown, at: node.place)
  }

  private mutating func value(
    _ node: YAMLNode, _ type: FieldType, in context: ReadingContext, isRequired: Bool
  ) -> Value? {
    if isRefused(node) { return nil }
    if node.isEmpty {
      report(
        ValueFault(
          .wrongType, "\(context.subject) has no value",
          help: context.stray.map { "indent `\($0)` below it" }
            ?? "write `unknown` if nobody knows it yet, or leave the key out"), at: context.keyPlace ?? node.place,
        in: context, canReplace: false)
      return nil
    }
    if node.kind == .plain, node.text == "unknown" {
      if isRequired, case .identifier = type {
        report(
          ValueFault(
            .unknownNotAllowed, "\(context.subject) cannot be `unknown`: other facts refer to it",
            help: "give it an id of letters, digits and hyphens"), at: node, in: context)
        return nil
      }
      return .unknown
    }
    if node.kind == .quoted, node.text == "unknown", !type.takesAnyWord {
      report(
        ValueFault(.wrongType, "\(context.subject) is `unknown` in quotes, which makes it a text", write: "unknown"),
        at: node, in: context)
      return nil
    }
    switch type {
    case .group(let fields):
      guard node.isMapping else { return mismatch(node, type, in: context) }
      return .group(members(of: node, fields: fields, in: context))
    case .map(let key, let element):
      guard node.isMapping else { return mismatch(node, type, in: context) }
      return .group(entries(of: node, key: key, value: element, in: context))
    case .list(let element):
      guard node.isSequence else { return mismatch(node, type, in: context) }
      return .list(elements(of: node, element, in: context))
    default:
      guard node.isScalar else { return mismatch(node, type, in: context) }
      do throws(ValueFault) {
        return try ScalarReading(context, schema).value(node, type)
      } catch {
        if case .jurisdiction = type { noteBareState(node.text, in: Array(context.path.dropLast())) }
        report(error, at: node, in: context)
        return nil
      }
    }
  }

  // MARK: Lists and maps

  private mutating func elements(of node: YAMLNode, _ type: FieldType, in context: ReadingContext) -> [Fact] {
    let facts = node.elements.enumerated().map { index, element in
      fact(element, type, in: context.element(index), isRequired: false)
    }
    if case .group(let fields) = type, fields.contains(where: { $0.name == "id" && $0.type == .identifier }) {
      reportRepeated(facts, in: context)
    }
    return facts
  }

  /// Ids are what other facts refer to: two of the same would make a reference mean two things.
  private mutating func reportRepeated(_ facts: [Fact], in context: ReadingContext) {
    var first: [String: Place] = [:]
    for (index, fact) in facts.enumerated() {
      guard let id = fact["id"], let text = id.text else { continue }
      guard let place = first[text] else {
        first[text] = id.place
        continue
      }
      report(
        Finding(
          .repeatedIdentifier, at: id.place, "two entries of `\(context.name)` have the id `\(text.printable)`",
          help: "give one of them another id", related: [.init(place, "first here")],
          path: (context.path + [String(index), "id"]).joined(separator: ".")))
    }
  }

  private mutating func entries(
    of node: YAMLNode, key keyType: FieldType, value type: FieldType, in context: ReadingContext
  ) -> [Value.Member] {
    var seen: Set<String> = []
    var members: [Value.Member] = []
    let all = node.entries
    for (index, entry) in all.enumerated() where entry.key.isScalar {
      let inner = context.member(entry.name, key: entry.key.place)
      guard seen.insert(entry.name).inserted else { continue }
      do throws(ValueFault) {
        try ScalarReading(context, schema, subject: "a key of `\(context.name)`").key(entry.name, keyType)
      } catch {
        if case .jurisdiction = keyType { noteBareState(entry.name, in: context.path) }
        report((isListing ? slip(at: index, in: all) : nil) ?? error, at: entry.key, in: inner)
        continue
      }
      let fact = fact(entry.value, type, in: inner, isRequired: false)
      members.append(.init(name: entry.name, keyPlace: entry.key.place, fact: fact))
    }
    return members
  }

  private mutating func noteBareState(_ text: String, in path: [String]) {
    if text.utf8.count == 2, Jurisdiction.isKnown("US-\(text)") { bareStates.insert(path) }
  }
}

extension FieldType {
  var isGroup: Bool { if case .group = self { true } else { false } }

  /// Whether one text writes the value, not a list or map.
  var isScalar: Bool {
    switch self {
    case .list, .map, .group: false
    default: true
    }
  }

  /// Whether `unknown` in quotes is a value like any other: a text, or a name that someone chose.
  var takesAnyWord: Bool { self == .text || self == .prose || self == .identifier }
}
