internal import Law
internal import Markup
internal import Records
internal import Sourcing

extension Renderer {
  /// Prints one value, or what stands for it.
  mutating func write(_ slot: Slot) {
    let node = resolver.node(slot.reference)
    switch node {
    case .object(.item(let duty, let item)) where slot.format == .block:
      writeItem(duty, item, slot)
    case .fact(let fact, let path):
      log.read(path)
      if let audience = forbidden(path) { return withhold(slot, path, fact.place, audience) }
      print(fact.value, slot, path: path, place: fact.place)
    case .value(let value, let behind, let quotes):
      log.read(behind)
      if quotes {
        for path in behind {
          guard let audience = forbidden(path) else { continue }
          return withhold(slot, path, resolver.context.record?.nearestPlace(to: path) ?? slot.reference.place, audience)
        }
      }
      print(value, slot, path: slot.reference.path ?? (behind.count == 1 ? behind[0] : nil), place: nil)
    case .absent(let path):
      if let path { log.read(path) }
      missing(slot, path)
    case .list(let nodes, let behind) where slot.format == .count:
      log.read(behind)
      put(AmountText.count(nodes.count), slot.position, slot.reference.place)
    case .object, .list: missing(slot, nil)
    }
  }

  private mutating func print(_ value: Value, _ slot: Slot, path: FactPath?, place: Place?) {
    let type = slot.reference.type
    guard let text = values.text(of: value, type: type, format: slot.format) else { return missing(slot, path) }
    if let path { log.printed(path) }
    if let place { search(value, type, path, place) }
    if slot.format == .paragraphs {
      paragraphs(text, slot, place)
    } else {
      put(slot.finish.applied(to: text), slot.position, place ?? slot.reference.place)
    }
  }

  private mutating func paragraphs(_ text: String, _ slot: Slot, _ place: Place?) {
    let paragraphs = ProseText.paragraphs(text)
    guard case .content = slot.position else {
      return put(paragraphs.joined(separator: "\n\n"), slot.position, place ?? slot.reference.place)
    }
    for paragraph in paragraphs { element("p", paragraph, place ?? slot.reference.place) }
  }

  // MARK: What is not there

  /// A gap, unless the template says what to print instead.
  private mutating func missing(_ slot: Slot, _ path: FactPath?) {
    if let fallback = slot.fallback { return put(fallback, slot.position, slot.reference.place) }
    let isBlock = slot.format == .paragraphs
    if isBlock, case .content = slot.position { output.append("<p>".utf8) }
    gap(label: slot.reference.label, path: path, name: slot.reference.text, place: slot.reference.place, slot.position)
    if isBlock, case .content = slot.position { output.append("</p>".utf8) }
  }

  /// A visible gap. A fact that is wanted only if known is said to be unknown, and holds nothing up.
  mutating func gap(label: String, path: FactPath?, name: String, place: Place, _ position: Slot.Position) {
    let isSoft = path.map(softPaths.contains) ?? false
    let text = isSoft ? "not known yet" : "\(label): not known yet"
    if let path, isSoft { log.printed(path) }
    if !isSoft { gaps.append(Gap(label: label, path: path?.description ?? name, place: place)) }
    mark(text, isSoft ? "unknown" : "gap", position, place)
  }

  private mutating func withhold(_ slot: Slot, _ path: FactPath, _ place: Place, _ audience: Audience) {
    reportAudience(slot.reference, path, place, audience)
    gaps.append(Gap(label: slot.reference.label, path: path.description, place: slot.reference.place))
    mark("\(slot.reference.label): withheld", "gap", slot.position, slot.reference.place)
  }

  mutating func mark(_ text: String, _ style: String, _ position: Slot.Position, _ place: Place) {
    guard case .content = position else { return put(text, position, place) }
    output.append("<span class=\"".utf8)
    output.append(style.utf8)
    output.append("\">".utf8)
    put(text, .content, place)
    output.append("</span>".utf8)
  }

  // MARK: Audiences and numbers

  /// The audience of a fact that one of the readers must not see; nil if all may.
  ///
  /// What the schema says was checked when the template was compiled, except below computed names; what
  /// the record marks is known only now.
  func forbidden(_ path: FactPath) -> Audience? {
    guard let record = resolver.context.record else { return nil }
    let audience = record.audience(of: path)
    return readers.allSatisfy { $0.mayRead(audience) } ? nil : audience
  }

  mutating func reportAudience(_ reference: Reference, _ path: FactPath, _ place: Place, _ audience: Audience) {
    let reader = readers.first { !$0.mayRead(audience) } ?? template.recipient
    findings.append(
      Finding(
        .audienceViolation, at: place,
        "a document for \(reader.phrase) would show '\(path)', which is \(audience.rawValue)",
        help: "take it out of the template, or change its mark under `audiences`",
        related: [.init(reference.place, "the template reads it here")], incident: resolver.context.record?.id,
        duties: dutyIDs, path: path.description))
  }

  /// Free text that would leave the house is searched for numbers of persons.
  mutating func search(_ value: Value, _ type: FieldType, _ path: FactPath?, _ place: Place) {
    guard leaves else { return }
    switch (value, type) {
    case (.text(let text), .text), (.text(let text), .prose):
      guard let match = SensitiveNumber.matches(in: Array(text.utf8)).first else { return }
      findings.append(
        Finding(
          .sensitiveNumber, at: place,
          "this looks like \(match.kind.name), and \(template.path) would send it to \(readers[0].phrase)",
          help: "take it out of the text", incident: resolver.context.record?.id, duties: dutyIDs,
          path: path?.description))
    case (.list(let facts), .list(let element)):
      for (index, fact) in facts.enumerated() {
        search(fact.value, element, path?.appending(String(index)), fact.place)
      }
    default: return
    }
  }

  var dutyIDs: [String] { resolver.duty.flatMap(resolver.assessed).map { [$0.duty.id] } ?? [] }

  // MARK: Bytes

  mutating func element(_ name: StaticString, _ text: String, _ place: Place) {
    let name = name.description.utf8
    output.append("<".utf8)
    output.append(name)
    output.append(">".utf8)
    put(text, .content, place)
    output.append("</".utf8)
    output.append(name)
    output.append(">".utf8)
  }

  /// Escapes a text where it stands. Characters that XML cannot hold are refused by the reader of records; one that
  /// comes through all the same is replaced, and holds the document back.
  mutating func put(_ text: String, _ position: Slot.Position, _ place: Place) {
    do throws(MarkupError) {
      switch position {
      case .attribute: try output.appendAttribute(text)
      case .content, .text: try output.appendText(text)
      }
    } catch {
      var clean = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { clean.append(XMLGrammar.isCharacter(scalar) ? scalar : "\u{FFFD}") }
      findings.append(
        Finding(
          .controlCharacter, at: place, "a value holds a character that no document can hold", help: "delete it",
          incident: resolver.context.record?.id, duties: dutyIDs))
      if clean.contains(where: { !XMLGrammar.isCharacter($0) }) { return }
      put(String(clean), position, place)
    }
  }
}
