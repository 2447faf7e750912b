internal import Law
internal import Markup
internal import Records
internal import Sourcing

extension TemplateCompiler {
  /// Elements whose content an XHTML parser keeps as plain text.
  private static let textOnly = ["title", "textarea", "option"]
  /// Elements whose text is another language's.
  private static let foreign = ["style", "script"]
  /// Elements that may hold paragraphs, lists and tables.
  private static let containers: Set<String> = [
    "div", "section", "article", "main", "td", "th", "li", "dd", "blockquote", "aside", "header", "footer", "figure",
    "figcaption", "body", "details", "fieldset", "form", "nav",
  ]

  mutating func content(of element: XMLElement) throws(MarkupError) {
    let isPage = element.name.namespace == TemplateSource.xhtml
    let isForeign = isPage && Self.foreign.contains(element.name.local)
    for (index, child) in element.children.enumerated() {
      switch child {
      case .element(let child): try self.element(child)
      case .text(let text):
        if isForeign {
          try constant(text.value, at: text.range)
        } else {
          try self.text(text, in: element, isAlone: isAlone(index, in: element))
        }
      case .comment: break
      case .instruction(let instruction):
        report(.templateSyntax, instruction.range, "a template has no processing instructions", help: "delete it")
      }
    }
  }

  private func isAlone(_ index: Int, in element: XMLElement) -> Bool {
    element.children.indices.allSatisfy { other in
      if other == index { return true }
      if case .comment = element.children[other] { return true }
      return false
    }
  }

  /// Text that the writer refuses is reported where it stands.
  private mutating func constant(_ value: String, at range: Range<Int>) throws(MarkupError) {
    do throws(MarkupError) {
      try writer.text(value)
    } catch .outOfMemory {
      throw .outOfMemory
    } catch {
      report(.templateSyntax, range, error.description)
    }
  }

  private mutating func text(_ text: XMLText, in element: XMLElement, isAlone: Bool) throws(MarkupError) {
    let (pieces, faults) = TextPiece.pieces(of: text.value)
    for fault in faults {
      report(
        .templateSyntax, at: place(fault.range, in: text.value, writtenAt: text.range), fault.message, help: fault.help)
    }
    let isPage = element.name.namespace == TemplateSource.xhtml
    let isText = isXML || (isPage && Self.textOnly.contains(element.name.local))
    let sole = isAlone ? soleSlot(pieces) : nil
    for piece in pieces {
      switch piece {
      case .constant(let value):
        // White space around a block would only stand between its elements.
        if sole != nil, let sole, isBlock(sole) { continue }
        try constant(value, at: text.range)
      case .placeholder(let placeholder):
        guard let slot = slot(placeholder, in: text.value, writtenAt: text.range, position: isText ? .text : .content)
        else { continue }
        if slot.format == .paragraphs || slot.format == .block {
          guard checkBlock(slot, isSole: sole != nil, in: element) else { continue }
        }
        note(slot.reference, .printed)
        mark(try writer.cut())
        append(.slot(slot))
      }
    }
  }

  /// The one placeholder of a text that holds nothing else but white space.
  private func soleSlot(_ pieces: [TextPiece]) -> Placeholder? {
    var found: Placeholder?
    for piece in pieces {
      switch piece {
      case .constant(let text): guard text.utf8.allSatisfy(Words.isSpace) else { return nil }
      case .placeholder(let placeholder):
        guard found == nil else { return nil }
        found = placeholder
      }
    }
    return found
  }

  private func isBlock(_ placeholder: Placeholder) -> Bool {
    placeholder.formats.contains { $0.name == Format.paragraphs.rawValue } || placeholder.path.text.hasSuffix(".value")
  }

  private mutating func checkBlock(_ slot: Slot, isSole: Bool, in element: XMLElement) -> Bool {
    let what = slot.format == .block ? "an item's value" : "'paragraphs'"
    if isXML { return true }
    if !isSole {
      report(
        .wrongFormat, at: slot.reference.place, "\(what) needs an element of its own",
        help: "write <div>{\(slot.reference.text)\(slot.format == .block ? "" : " | paragraphs")}</div>")
      return false
    }
    guard element.name.namespace == TemplateSource.xhtml, Self.containers.contains(element.name.local) else {
      report(
        .wrongFormat, at: slot.reference.place, "\(what) writes elements that cannot stand in <\(element.name)>",
        help: "use a <div>")
      return false
    }
    return true
  }

  // MARK: d:include

  mutating func include(_ attribute: XMLAttribute, into element: XMLElement) throws(MarkupError) {
    let name = attribute.value
    guard let source = files[name], TemplateSource.role(of: name) != .template(isXML: true),
      TemplateSource.role(of: name) != .template(isXML: false)
    else {
      let parts = files.keys.filter { [.part, .styleSheet].contains(TemplateSource.role(of: $0)) }.sorted()
      report(
        .templateSyntax, attribute.valueRange, "there is no part '\(name.printable)'",
        help: Suggestion.nearest(to: name, among: parts).map { "did you mean '\($0)'?" })
      return
    }
    guard !including.contains(name) else {
      report(
        .templateSyntax, attribute.valueRange,
        "the part includes itself: \((including.drop { $0 != name } + [name]).joined(separator: " → "))")
      return
    }
    included.insert(name)
    if TemplateSource.role(of: name) == .styleSheet {
      try styleSheet(source, attribute, element)
    } else {
      try part(source, name)
    }
  }

  private mutating func styleSheet(
    _ source: Source, _ attribute: XMLAttribute, _ element: XMLElement
  ) throws(MarkupError) {
    guard element.name.local == "style", element.name.namespace == TemplateSource.xhtml else {
      report(.templateSyntax, attribute.range, "a style sheet is included in <style>")
      return
    }
    guard source.bytes.count <= TemplateSource.maximumBytes,
      let text = String(validating: source.bytes, as: UTF8.self)
    else {
      report(.notUTF8, at: Place(source.path, .start), "the style sheet is not UTF-8, or larger than 1 MiB")
      return
    }
    if let found = external(in: source.bytes) {
      report(
        .templateSyntax, at: Place(source.path, SourceRange(found.lowerBound, found.upperBound)),
        "a page stands alone: its style sheet loads nothing")
      return
    }
    let outer = file
    file = source
    try constant(text, at: 0..<min(1, source.bytes.count))
    file = outer
  }

  /// The first thing in a style sheet that a browser would fetch.
  private func external(in bytes: [UInt8]) -> Range<Int>? {
    let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for word in ["@import", "http:", "https:", "url("] {
      let pattern = Array(word.utf8)
      var index = 0
      while index + pattern.count <= lowered.count {
        if lowered[index] == pattern[0], lowered[index..<index + pattern.count].elementsEqual(pattern) {
          let isData = word == "url(" && lowered[(index + 4)...].drop { [0x20, 0x22, 0x27].contains($0) }
            .starts(with: "data:".utf8)
          if !isData { return index..<index + pattern.count }
        }
        index += 1
      }
    }
    return nil
  }

  /// The content of the part's root; the root itself only makes the part well-formed.
  private mutating func part(_ source: Source, _ name: String) throws(MarkupError) {
    let outer = file
    file = source
    including.append(name)
    defer {
      file = outer
      including.removeLast()
    }
    guard let document = read(source, accepting: .none) else { return }
    for attribute in document.root.attributes where attribute.name.namespace == TemplateSource.namespace {
      report(.unknownDirective, attribute.range, "'\(attribute.name)' has no effect on the root of a part")
    }
    let around = namespaces
    if let undeclared = missingNamespaces(document.root) {
      report(
        .templateSyntax, document.root.startTag,
        "the part declares a namespace that the template around it lacks: \(undeclared)")
      return
    }
    try content(of: document.root)
    namespaces = around
  }

  /// A namespace that the part's root declares and its content needs, but that is not in scope where it is included.
  private func missingNamespaces(_ root: XMLElement) -> String? {
    for declaration in root.namespaces where declaration.namespace != TemplateSource.namespace {
      if namespaces[declaration.prefix ?? ""] != declaration.namespace { return declaration.namespace }
    }
    return nil
  }
}
