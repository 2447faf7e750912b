internal import Law
internal import Markup
internal import Records
internal import Sourcing

/// Writes one document: constant bytes as they are, values escaped between them, and a log of what was read.
struct Renderer: ~Copyable {
  let template: Template
  /// Whom the document reaches: the template's own recipient and the duty's.
  let readers: [Recipient]
  /// Free text of this document is searched for numbers that must not leave.
  let leaves: Bool
  let values: ValueText
  var resolver: Resolver
  var output: OutputBuffer
  var log = ReadLog()
  var gaps: [Gap] = []
  var findings: [Finding] = []
  /// Items that an element states, and paths that were printed or decided a condition.
  var said: Set<String> = []
  /// Items whose facts may be unknown without holding the document up.
  var softPaths: Set<FactPath> = []

  init(_ template: Template, _ planned: PlannedDocument, _ context: DocumentContext) throws(MarkupError) {
    self.template = template
    output = try OutputBuffer()
    resolver = Resolver(
      context, duty: planned.duty, policy: planned.policy, variableCount: template.program.variableCount)
    resolver.outputPath = planned.outputPath
    resolver.stated = template.statedItems
    values = ValueText(dates: DateText(custom: resolver.custom.value))
    if let path = resolver.custom.path { log.read(path) }
    var readers: Set<Recipient> = [template.recipient]
    if let duty = planned.duty.flatMap(resolver.assessed) {
      readers.insert(duty.duty.recipient)
      softPaths = Self.softPaths(of: duty)
    }
    self.readers = readers.sorted()
    leaves = readers.contains { $0 != .internal && $0 != .board }
  }

  /// Facts that are wanted only if known, and wanted by nothing else of the duty.
  private static func softPaths(of duty: AssessedDuty) -> Set<FactPath> {
    var soft: Set<FactPath> = []
    for item in duty.items where item.ifKnown && item.state == .unknown { soft.formUnion(item.paths) }
    for item in duty.items where item.blocks { soft.subtract(item.paths) }
    return soft
  }

  mutating func run(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .constant(let range): output.append(template.program.bytes[range])
      case .slot(let slot): write(slot)
      case .loop(let loop): walk(loop)
      case .when(let test, let body, let says):
        guard holds(test) else { continue }
        for say in says { said.insert(say.item) }
        run(body)
      case .said(let says): for say in says { said.insert(say.item) }
      }
    }
  }

  // MARK: Loops and conditions

  private mutating func walk(_ loop: Loop) {
    let node = resolver.node(loop.reference)
    switch node {
    case .list(_, let behind): log.read(behind)
    case .fact(_, let path):
      log.read(path)
      if withholds(node, for: loop.reference) { return }
    case .value(_, let behind, _): log.read(behind)
    case .absent(let path): if let path { log.read(path) }
    case .object: break
    }
    for element in resolver.elements(of: node, type: loop.reference.type) {
      resolver.variables[loop.variable] = element
      run(loop.body)
    }
    resolver.variables[loop.variable] = .absent(nil)
  }

  /// A list that the record marks for fewer readers is not walked, and the document is a draft.
  ///
  /// What the schema says of the list does not count: only what is read of its elements is shown.
  private mutating func withholds(_ node: Node, for reference: Reference) -> Bool {
    guard case .fact(let fact, let path) = node, isMarked(path), let audience = forbidden(path) else { return false }
    reportAudience(reference, path, fact.place, audience)
    return true
  }

  private func isMarked(_ path: FactPath) -> Bool {
    guard let marks = resolver.context.record?.audiences, !marks.isEmpty else { return false }
    return path.parts.indices.contains { marks[FactPath(parts: Array(path.parts[...$0]))] != nil }
  }

  /// Unknown and missing facts make a condition fail either way: neither `x` nor `not x` holds.
  mutating func holds(_ test: Test) -> Bool {
    var holds = true
    for term in test.terms {
      let node = resolver.node(term.reference)
      log.read(node)
      let answer = self.answer(term, node)
      if answer != nil { log.decided(node) }
      if answer != true { holds = false }
    }
    return holds
  }

  /// Nil where the fact does not say.
  private func answer(_ term: Test.Term, _ node: Node) -> Bool? {
    let known = isKnown(node)
    switch term.kind {
    case .known: return known != term.isNegated
    case .holds:
      if case .yesNo = term.reference.type {
        guard known, let flag = value(node).flatMap(\.yesNo) else { return nil }
        return flag != term.isNegated
      }
      if isUnknown(node) { return nil }
      return known != term.isNegated
    case .equals(let wanted):
      guard known, let value = value(node) else { return nil }
      return value.equals(wanted) != term.isNegated
    }
  }

  func value(_ node: Node) -> Value? {
    switch node {
    case .fact(let fact, _): fact.value
    case .value(let value, _, _): value
    default: nil
    }
  }

  private func isUnknown(_ node: Node) -> Bool { value(node) == .unknown }

  /// Whether there is something to print: an empty list has nothing.
  func isKnown(_ node: Node) -> Bool {
    switch node {
    case .absent: false
    case .object: true
    case .list(let nodes, _): !nodes.isEmpty
    case .fact(let fact, _): fact.value.isKnown
    case .value(let value, _, _): value.isKnown
    }
  }
}

extension Value {
  var yesNo: Bool? { if case .yesNo(let flag) = self { flag } else { nil } }

  /// Neither unknown nor empty.
  var isKnown: Bool {
    switch self {
    case .unknown: false
    case .text(let text): !text.isEmpty
    case .list(let facts): !facts.isEmpty
    case .group(let members): !members.isEmpty
    default: true
    }
  }

  /// Whether it is what a condition writes; a list, whether it has it.
  func equals(_ text: String) -> Bool {
    switch self {
    case .text(let own): own == text
    case .yesNo(let flag): (flag ? "yes" : "no") == text
    case .count(let count): Digits.value(Array(text.utf8)) == count
    case .list(let facts): facts.contains { $0.value.equals(text) }
    default: false
    }
  }
}
