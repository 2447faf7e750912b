internal import Law
internal import Markup
internal import Records
internal import Sourcing

extension TemplateCompiler {
  static let elementNames = ["repeat", "when", "include", "items", "says"]

  /// One element with its directives: the loop outermost, then the condition, then the element itself.
  mutating func element(_ element: XMLElement, isRoot: Bool = false) throws(MarkupError) {
    elementCount += 1
    guard elementCount <= Self.maximumElements else {
      if elementCount == Self.maximumElements + 1 {
        report(.tooManyNodes, element.startTag, "the template has more than \(Self.maximumElements) elements")
      }
      return
    }
    if element.name.namespace == TemplateSource.namespace {
      report(
        .unknownDirective, element.startTag, "<\(element.name)> is no directive",
        help: "directives are attributes: d:repeat, d:when, d:include, d:items, d:says")
      return
    }
    checkDirectives(of: element, isRoot: isRoot)
    let loop = isRoot ? nil : try openLoop(of: element)
    let test = isRoot ? nil : try openTest(of: element)
    let says = said(by: element)
    if !says.isEmpty, test == nil {
      mark(try writer.cut())
      append(.said(says))
    }
    try plain(element)
    if let test {
      let body = try close()
      guards.removeLast()
      append(.when(test, body, says: says))
    }
    if let loop {
      let body = try close()
      guards.removeLast()
      scope.variables.removeLast()
      append(.loop(Loop(reference: loop.reference, variable: loop.variable, body: body)))
    }
  }

  private mutating func checkDirectives(of element: XMLElement, isRoot: Bool) {
    let known = isRoot ? Self.rootNames : Self.elementNames
    for attribute in element.attributes where attribute.name.namespace == TemplateSource.namespace {
      let local = attribute.name.local
      if known.contains(local) { continue }
      let isElsewhere = (isRoot ? Self.elementNames : Self.rootNames).contains(local)
      let near = isElsewhere ? nil : Suggestion.nearest(to: local, among: known)
      report(
        .unknownDirective, attribute.range,
        isElsewhere
          ? "'\(attribute.name)' \(isRoot ? "cannot stand" : "stands only") on the root element"
          : "'\(attribute.name)' is no directive",
        help: near.map { "did you mean '\(attribute.name.prefix.map { $0 + ":" } ?? "")\($0)'?" })
    }
  }

  // MARK: d:repeat and d:when

  private mutating func openLoop(
    of element: XMLElement
  ) throws(MarkupError) -> (reference: Reference, variable: Int)? {
    let isItems = element.attribute("items", namespace: TemplateSource.namespace)
    guard let attribute = element.attribute("repeat", namespace: TemplateSource.namespace) ?? isItems else { return nil }
    let text = attribute.name.local == "items" ? "item in duty.items" : attribute.value
    let words = Words.split(text)
    guard words.count == 3, words[1].text == "in", let path = PathText(Array(text.utf8)[words[2].range]),
      PathText(Array(words[0].text.utf8)[...])?.parts.count == 1
    else {
      report(
        .templateSyntax, attribute.valueRange, "a repetition names a variable and a list",
        help: "write d:repeat=\"loss in insurance.losses\"")
      return nil
    }
    let isShorthand = attribute.name.local == "items"
    guard let reference = resolve(path, in: isShorthand ? nil : attribute) else { return nil }
    let item: Scope.Variable.Element
    switch reference.type {
    case .list: item = .element(reference.origin)
    case .map(let key, let value): item = .entry(reference.origin, key: key, value: value)
    default:
      report(
        .wrongFormat, at: reference.place, "'\(path.text)' is \(reference.type.noun); only a list or a map is repeated")
      return nil
    }
    // The read is the list's own; what it holds is read where it is printed.
    note(reference, .walked)
    try open()
    let variable = variableCount
    variableCount += 1
    scope.variables.append(
      Scope.Variable(name: words[0].text, slot: variable, element: item, label: reference.label))
    guards.append(.loop(reference.origin))
    return (reference, variable)
  }

  private mutating func openTest(of element: XMLElement) throws(MarkupError) -> Test? {
    guard let attribute = element.attribute("when", namespace: TemplateSource.namespace) else { return nil }
    guard let test = test(attribute) else { return nil }
    try open()
    guards.append(.test(test))
    return test
  }

  private mutating func said(by element: XMLElement) -> [Said] {
    guard let attribute = element.attribute("says", namespace: TemplateSource.namespace) else { return [] }
    let words = Words.split(attribute.value)
    if words.isEmpty { report(.templateSyntax, attribute.range, "d:says names no item") }
    var says: [Said] = []
    for word in words {
      let place = place(word.range, in: attribute.value, writtenAt: attribute.valueRange)
      reads.append(
        TemplateRead(
          origin: .init(isRecord: false, parts: []), use: .said(word.text), guards: guards, isNegated: false,
          place: place))
      says.append(Said(item: word.text, place: place))
    }
    return says
  }

  // MARK: The element itself

  private mutating func plain(_ element: XMLElement) throws(MarkupError) {
    let around = namespaces
    defer { namespaces = around }
    let (attributes, slots) = attributes(of: element)
    let holes = try writer.start(element.name.description, parts: attributes)
    for (hole, slot) in zip(holes, slots) {
      mark(hole)
      append(.slot(slot))
    }
    if let include = element.attribute("include", namespace: TemplateSource.namespace) {
      if element.children.contains(where: { !Self.isBlank($0) }) {
        report(.templateSyntax, include.range, "d:include replaces the content of an element that has none of its own")
      }
      try self.include(include, into: element)
    } else if element.attribute("items", namespace: TemplateSource.namespace) != nil,
      element.children.allSatisfy(Self.isBlank)
    {
      try standardItem(in: element)
    } else {
      try content(of: element)
    }
    try writer.end()
  }

  private static func isBlank(_ node: XMLNode) -> Bool {
    switch node {
    case .text(let text): text.value.utf8.allSatisfy(Words.isSpace)
    case .comment: true
    default: false
    }
  }

  /// What `d:items` writes where the template says nothing of its own.
  private mutating func standardItem(in element: XMLElement) throws(MarkupError) {
    guard let attribute = element.attribute("items", namespace: TemplateSource.namespace) else { return }
    let prefix = element.name.prefix.map { "\($0):" } ?? ""
    for (name, path) in [("h3", "item.label"), ("div", "item.value")] {
      guard let parts = PathText(Array(path.utf8)[...]), let reference = resolve(parts, in: nil, at: place(attribute.range))
      else { continue }
      try writer.start(prefix + name)
      mark(try writer.cut())
      note(reference, .printed)
      append(
        .slot(
          Slot(
            reference: reference, format: name == "h3" ? .plain : .block, finish: .none, fallback: nil,
            position: isXML ? .text : .content)))
      try writer.end()
    }
  }
}
