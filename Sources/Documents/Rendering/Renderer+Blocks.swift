internal import Law
internal import Markup
internal import Records
internal import Sourcing

/// The facts of an item by type: prose as paragraphs, lists as lists or tables, groups as terms and their facts.
extension Renderer {
  /// One fact: prose as paragraphs, lists as lists, maps as tables, groups as lists of their facts.
  mutating func block(_ located: Record.Located, _ type: FieldType, _ slot: Slot) {
    log.read(located.path)
    if let audience = forbidden(located.path) {
      reportAudience(slot.reference, located.path, located.fact.place, audience)
      gaps.append(Gap(label: slot.reference.label, path: located.path.description, place: slot.reference.place))
      return mark("withheld", "gap", slot.position, slot.reference.place)
    }
    guard case .content = slot.position else { return lines(located, type, slot) }
    switch type {
    case .list(let element): list(located, element, slot)
    case .map(let key, let value): table(located, key, value, slot)
    case .group(let fields): group(located, fields, slot)
    case .prose:
      guard let text = located.fact.text else { return unknown(located, slot) }
      printed(located, type)
      for paragraph in ProseText.paragraphs(text) { element("p", paragraph, located.fact.place) }
    default:
      guard let text = line(located.fact.value, type) else { return unknown(located, slot) }
      printed(located, type)
      element("p", type.isWording ? ProseText.capitalised(text) : text, located.fact.place)
    }
  }

  private mutating func printed(_ located: Record.Located, _ type: FieldType) {
    log.printed(located.path)
    search(located.fact.value, type, located.path, located.fact.place)
  }

  private func line(_ value: Value, _ type: FieldType) -> String? {
    Format(defaultFor: type).flatMap { values.text(of: value, type: type, format: $0) }
  }

  /// An element that is unknown within a list that is known.
  private mutating func unknown(_ located: Record.Located, _ slot: Slot) {
    let label = (try? Schema.incident.target(of: located.path))?.label ?? slot.reference.label
    gap(
      label: label, path: located.path, name: located.path.description, place: slot.reference.place, slot.position)
  }

  private mutating func list(_ located: Record.Located, _ type: FieldType, _ slot: Slot) {
    log.printed(located.path)
    if case .group(let fields) = type, rows(located, fields, slot) { return }
    if FieldType.list(type).isOfOneLine, let text = line(located.fact.value, .list(type)) {
      printed(located, .list(type))
      return element("p", ProseText.capitalised(text), located.fact.place)
    }
    output.append("<ul>".utf8)
    for entry in located.entries {
      output.append("<li>".utf8)
      inline(entry, type, slot, finish: type.isWording ? .capital : .none)
      output.append("</li>".utf8)
    }
    output.append("</ul>".utf8)
  }

  /// A list of groups as a table with a column for each fact that any of them has. False where one column is all:
  /// that is a list.
  private mutating func rows(_ located: Record.Located, _ fields: [Field], _ slot: Slot) -> Bool {
    let entries = located.entries
    let columns = fields.filter { field in
      entries.contains { $0.fact[field.name]?.value.isKnown == true && forbidden($0.path.appending(field.name)) == nil }
    }
    guard columns.count > 1 else { return false }
    output.append("<table><thead><tr>".utf8)
    for column in columns {
      output.append(column.type.isFigure ? "<th scope=\"col\" class=\"number\">".utf8 : "<th scope=\"col\">".utf8)
      put(ProseText.heading(column.label), .content, located.fact.place)
      output.append("</th>".utf8)
    }
    output.append("</tr></thead><tbody>".utf8)
    for entry in entries {
      output.append("<tr>".utf8)
      let cells = entry.entries
      for column in columns {
        output.append(column.type.isFigure ? "<td class=\"number\">".utf8 : "<td>".utf8)
        let cell = cells.first { $0.path.parts.last == column.name }
        if let cell, cell.fact.value.isKnown, !skips(cell) {
          // A machine's or a firm's name is written as it writes itself.
          inline(cell, column.type, slot, finish: column.type.isWording && column.name != "name" ? .capital : .none)
        }
        output.append("</td>".utf8)
      }
      output.append("</tr>".utf8)
    }
    output.append("</tbody></table>".utf8)
    return true
  }

  private mutating func table(_ located: Record.Located, _ key: FieldType, _ value: FieldType, _ slot: Slot) {
    log.printed(located.path)
    output.append("<table><tbody>".utf8)
    for entry in located.entries {
      let name = entry.path.parts.last ?? ""
      output.append("<tr><th scope=\"row\">".utf8)
      put(heading(name, key), .content, entry.fact.place)
      output.append(value.isFigure ? "</th><td class=\"number\">".utf8 : "</th><td>".utf8)
      inline(entry, value, slot)
      output.append("</td></tr>".utf8)
    }
    output.append("</tbody></table>".utf8)
  }

  private func heading(_ name: String, _ key: FieldType) -> String {
    if case .jurisdiction = key { return Jurisdiction.name(of: name) ?? name }
    if case .choice(let list) = key { return list.label(of: name) ?? name }
    return name
  }

  private mutating func group(_ located: Record.Located, _ fields: [Field], _ slot: Slot) {
    if fields.contains(where: { $0.name == "street" }) { return address(located, fields, slot) }
    output.append("<dl class=\"parts\">".utf8)
    for entry in located.entries where entry.fact.value.isKnown {
      guard let field = fields.first(where: { $0.name == entry.path.parts.last }) else { continue }
      if skips(entry) { continue }
      element("dt", ProseText.heading(field.label), entry.fact.place)
      output.append("<dd>".utf8)
      inline(entry, field.type, slot)
      output.append("</dd>".utf8)
    }
    output.append("</dl>".utf8)
  }

  /// An address as a letter has it: one line, without labels.
  private mutating func address(_ located: Record.Located, _ fields: [Field], _ slot: Slot) {
    var lines: [String] = []
    for field in fields {
      guard let entry = located.entries.first(where: { $0.path.parts.last == field.name }), let text = flat(entry, field.type)
      else { continue }
      // The code stands beside the region or town that it belongs to.
      if field.name == "postal-code", let last = lines.popLast() { lines.append("\(last) \(text)") } else { lines.append(text) }
    }
    if lines.isEmpty { return unknown(located, slot) }
    element("p", lines.joined(separator: ", "), located.fact.place)
  }

  /// A member of a group that these readers must not see stays out; the item asks for the group, not for each member.
  private mutating func skips(_ entry: Record.Located) -> Bool {
    guard forbidden(entry.path) != nil else { return false }
    log.read(entry.path)
    return true
  }

  /// A value within a list item or cell: a line where the type allows one, else a block.
  private mutating func inline(
    _ located: Record.Located, _ type: FieldType, _ slot: Slot, finish: Slot.Finish = .none
  ) {
    if case .group(let fields) = type { return sentence(located, fields, slot) }
    guard type.isOfOneLine, forbidden(located.path) == nil else { return block(located, type, slot) }
    guard let text = line(located.fact.value, type) else { return unknown(located, slot) }
    printed(located, type)
    put(finish.applied(to: text), .content, located.fact.place)
  }

  /// A small group as one line: its first fact, then the others with their labels.
  private mutating func sentence(_ located: Record.Located, _ fields: [Field], _ slot: Slot) {
    let parts = parts(of: located, fields)
    if parts.isEmpty { return unknown(located, slot) }
    put(parts.joined(separator: "; "), .content, located.fact.place)
  }

  private mutating func parts(of located: Record.Located, _ fields: [Field]) -> [String] {
    var parts: [String] = []
    for field in fields {
      guard let entry = located.entries.first(where: { $0.path.parts.last == field.name }), entry.fact.value.isKnown
      else { continue }
      if skips(entry) { continue }
      guard let text = flat(entry, field.type) else { continue }
      parts.append(parts.isEmpty ? text : "\(field.label): \(text)")
    }
    return parts
  }

  /// Any value as one line.
  private mutating func flat(_ located: Record.Located, _ type: FieldType) -> String? {
    if forbidden(located.path) != nil { return nil }
    switch type {
    case .group(let fields):
      let parts = parts(of: located, fields)
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    case .list(let element) where !element.isScalar:
      let texts = entries(located, element)
      return texts.isEmpty ? nil : texts.joined(separator: "; ")
    case .map(let key, let value):
      var texts: [String] = []
      for entry in located.entries {
        guard let text = flat(entry, value) else { continue }
        texts.append("\(heading(entry.path.parts.last ?? "", key)): \(text)")
      }
      return texts.isEmpty ? nil : texts.joined(separator: "; ")
    default:
      guard let text = line(located.fact.value, type) else { return nil }
      printed(located, type)
      return text
    }
  }

  private mutating func entries(_ located: Record.Located, _ type: FieldType) -> [String] {
    var texts: [String] = []
    for entry in located.entries {
      if let text = flat(entry, type) { texts.append(text) }
    }
    return texts
  }

  /// The same for XML: text only, one line for each element.
  private mutating func lines(_ located: Record.Located, _ type: FieldType, _ slot: Slot) {
    if case .list(let element) = type {
      let texts = entries(located, element)
      if texts.count == located.entries.count, !texts.isEmpty {
        log.printed(located.path)
        return put(texts.joined(separator: "\n"), slot.position, located.fact.place)
      }
      return unknown(located, slot)
    }
    guard let text = flat(located, type) else { return unknown(located, slot) }
    put(text, slot.position, located.fact.place)
  }
}

extension FieldType {
  /// Words that begin a line with a capital; names and codes stay as they are written.
  fileprivate var isWording: Bool {
    switch self {
    case .text, .choice, .yesNo: true
    default: false
    }
  }

  /// Figures stand under one another.
  fileprivate var isFigure: Bool { self == .count || self == .money }

  /// Short enough for a table's cell: one value, or a list of words that are none of the record's own sentences.
  fileprivate var isOfOneLine: Bool {
    switch self {
    case .prose: false
    case .list(let element): element.isScalar && element != .text && element != .prose
    default: isScalar
    }
  }
}
