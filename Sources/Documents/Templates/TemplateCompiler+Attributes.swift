internal import Law
internal import Markup
internal import Records
internal import Sourcing

extension TemplateCompiler {
  /// Attributes whose value is an address.
  private static let addresses: Set<String> = [
    "href", "src", "data", "action", "formaction", "poster", "srcset", "background",
  ]

  /// The attributes and declarations that are written, and the slots of their holes in order.
  mutating func attributes(of element: XMLElement) -> ([(name: String, value: [AttributePart])], [Slot]) {
    var written: [(name: String, value: [AttributePart])] = []
    var slots: [Slot] = []
    for declaration in element.namespaces where declaration.namespace != TemplateSource.namespace {
      let prefix = declaration.prefix ?? ""
      if namespaces[prefix] == declaration.namespace { continue }
      namespaces[prefix] = declaration.namespace
      written.append((prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", [.text(declaration.namespace)]))
    }
    for attribute in element.attributes where attribute.name.namespace != TemplateSource.namespace {
      let (pieces, faults) = TextPiece.pieces(of: attribute.value)
      for fault in faults {
        report(
          .templateSyntax, at: place(fault.range, in: attribute.value, writtenAt: attribute.valueRange),
          fault.message, help: fault.help)
      }
      checkSafety(attribute, pieces, element)
      var parts: [AttributePart] = []
      for piece in pieces {
        switch piece {
        case .constant(let text): parts.append(.text(text))
        case .placeholder(let placeholder):
          guard
            let slot = slot(
              placeholder, in: attribute.value, writtenAt: attribute.valueRange, position: .attribute),
            checkLine(slot)
          else { continue }
          note(slot.reference, .printed)
          parts.append(.hole)
          slots.append(slot)
        }
      }
      written.append((attribute.name.description, parts))
    }
    return (written, slots)
  }

  /// Blocks of elements cannot stand in an attribute.
  private mutating func checkLine(_ slot: Slot) -> Bool {
    guard slot.format == .paragraphs || slot.format == .block else { return true }
    report(.wrongFormat, at: slot.reference.place, "'\(slot.reference.text)' cannot stand in an attribute so")
    return false
  }

  /// No script from a value, and nothing fetched from elsewhere.
  private mutating func checkSafety(_ attribute: XMLAttribute, _ pieces: [TextPiece], _ element: XMLElement) {
    guard element.name.namespace == TemplateSource.xhtml, attribute.name.namespace == nil else { return }
    let local = attribute.name.local.lowercased()
    let first = pieces.first
    let hasSlot = pieces.contains { if case .placeholder = $0 { true } else { false } }
    if hasSlot, local.hasPrefix("on") || local == "style" || local == "srcdoc" {
      report(.templateSyntax, attribute.range, "a value cannot stand in '\(local)', which a browser runs")
      return
    }
    guard Self.addresses.contains(local) else { return }
    let isLink = ["a", "area"].contains(element.name.local) && local == "href"
    guard case .constant(let start) = first else {
      if hasSlot, !isLink {
        report(.templateSyntax, attribute.range, "'\(local)' of <\(element.name)> cannot come from a value")
      } else if hasSlot, case .placeholder(let placeholder) = first, let reference = peek(placeholder),
        reference.type != .url, reference.type != .file
      {
        report(
          .wrongFormat, attribute.valueRange,
          "a link begins with a web address or a file, and '\(placeholder.path.text)' is \(reference.type.noun)")
      }
      return
    }
    let lowered = start.lowercased()
    if lowered.hasPrefix("javascript:") || lowered.hasPrefix("vbscript:") || (isLink && lowered.hasPrefix("data:")) {
      report(.templateSyntax, attribute.valueRange, "a link cannot hold a script")
    } else if !isLink, lowered.hasPrefix("//") || lowered.contains("http:") || lowered.contains("https:") {
      report(
        .templateSyntax, attribute.valueRange, "a page stands alone: <\(element.name)> cannot load from elsewhere",
        help: "put it beside the page, or leave it out")
    }
  }

  private func peek(_ placeholder: Placeholder) -> Reference? {
    try? scope.resolve(placeholder.path, at: Place(file.path, .start))
  }
}
