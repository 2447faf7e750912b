internal import Law
internal import Markup
internal import Records
internal import Sourcing

/// The value of a must-say item: every fact that it needs, in the form its type asks for.
extension Renderer {
  mutating func writeItem(_ duty: Int, _ index: Int, _ slot: Slot) {
    guard let assessed = resolver.assessed(duty), assessed.items.indices.contains(index) else { return }
    let item = assessed.items[index]
    log.read(item.paths)
    said.insert(item.item)
    let needs = resolver.context.law.needs(item.item, in: assessed.checklist.jurisdiction)
    let groups = needs.isEmpty ? item.paths.map { [$0] } : needs
    guard !groups.isEmpty else {
      // Nothing in the record can say it: someone has to write it into the form.
      return gap(label: item.label, path: nil, name: item.item, place: slot.reference.place, slot.position)
    }
    let isLabelled = groups.count > 1
    for (position, group) in groups.enumerated() {
      let found = readable(group)
      let label = found?.label ?? wanting(group, item)
      if isLabelled { openLabelled(label, slot, isFirst: position == 0) }
      if let found {
        for located in found.facts { block(located, found.type, slot) }
      } else if !writeSum(group, slot) {
        wantingItem(label, item, group, slot)
      }
      if isLabelled { closeLabelled(slot, isLast: position == groups.count - 1) }
    }
  }

  /// A place that the record does not list itself, by the places in it. False if that gives nothing.
  private mutating func writeSum(_ group: [FactPath], _ slot: Slot) -> Bool {
    for path in group where !path.parts.contains("*") {
      guard case .value(let value, let behind, _) = resolver.fact(path), behind.allSatisfy({ forbidden($0) == nil }),
        let text = ValueText.text(of: value, type: .count, format: .count)
      else { continue }
      log.read(behind)
      log.printed(path)
      if case .content = slot.position {
        element("p", text, slot.reference.place)
      } else {
        put(text, slot.position, slot.reference.place)
      }
      return true
    }
    return false
  }

  /// The first path of a group that is known and that the readers may see, with the facts it leads to.
  private mutating func readable(
    _ group: [FactPath]
  ) -> (label: String, type: FieldType, facts: [Record.Located])? {
    guard let record = resolver.context.record else { return nil }
    for path in group {
      guard let target = try? Schema.incident.target(of: path), mayShow(path) else { continue }
      log.read(path)
      let facts = record.facts(at: path).filter { $0.fact.value.isKnown && forbidden($0.path) == nil }
      if !facts.isEmpty { return (label(target, path), target.type, facts) }
    }
    return nil
  }

  private func mayShow(_ path: FactPath) -> Bool {
    guard !path.parts.contains("*") else { return true }
    return forbidden(path) == nil
  }

  private func label(_ target: Schema.Target, _ path: FactPath) -> String {
    guard let last = path.parts.last, let place = Jurisdiction.name(of: last) else { return target.label }
    return "\(target.label) (\(place))"
  }

  private func wanting(_ group: [FactPath], _ item: ItemState) -> String {
    let wanted = group.first { item.paths.contains($0) } ?? group.first
    guard let wanted, let target = try? Schema.incident.target(of: wanted) else { return item.label }
    return label(target, wanted)
  }

  /// A fact that is recorded, but not for these readers, is withheld; else it is a gap.
  private mutating func wantingItem(
    _ label: String, _ item: ItemState, _ group: [FactPath], _ slot: Slot
  ) {
    let wanted = group.first { item.paths.contains($0) } ?? group.first
    for path in group {
      guard let record = resolver.context.record,
        let located = record.facts(at: path).first(where: { $0.fact.value.isKnown && forbidden($0.path) != nil }),
        let audience = forbidden(located.path)
      else { continue }
      reportAudience(slot.reference, located.path, located.fact.place, audience)
      gaps.append(Gap(label: label, path: located.path.description, place: slot.reference.place))
      return mark("\(label): withheld", "gap", slot.position, slot.reference.place)
    }
    gap(label: label, path: wanted, name: item.item, place: slot.reference.place, slot.position)
  }

  // MARK: Layout

  private mutating func openLabelled(_ label: String, _ slot: Slot, isFirst: Bool) {
    guard case .content = slot.position else {
      if !isFirst { put("\n", slot.position, slot.reference.place) }
      return put("\(label): ", slot.position, slot.reference.place)
    }
    if isFirst { output.append("<dl>".utf8) }
    element("dt", ProseText.capitalised(label), slot.reference.place)
    output.append("<dd>".utf8)
  }

  private mutating func closeLabelled(_ slot: Slot, isLast: Bool) {
    guard case .content = slot.position else { return }
    output.append("</dd>".utf8)
    if isLast { output.append("</dl>".utf8) }
  }

  // MARK: Facts by type

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
      element("p", text, located.fact.place)
    }
  }

  private mutating func printed(_ located: Record.Located, _ type: FieldType) {
    log.printed(located.path)
    search(located.fact.value, type, located.path, located.fact.place)
  }

  private func line(_ value: Value, _ type: FieldType) -> String? {
    Format(defaultFor: type).flatMap { ValueText.text(of: value, type: type, format: $0) }
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
    output.append("<ul>".utf8)
    for entry in located.entries {
      output.append("<li>".utf8)
      inline(entry, type, slot)
      output.append("</li>".utf8)
    }
    output.append("</ul>".utf8)
  }

  /// A list of groups as a table with a column for each fact that any of them has. False where one column is all:
  /// that is a list.
  private mutating func rows(_ located: Record.Located, _ fields: [Field], _ slot: Slot) -> Bool {
    let entries = located.entries
    let columns = fields.filter { field in entries.contains { $0.fact[field.name]?.value.isKnown == true } }
    guard columns.count > 1 else { return false }
    output.append("<table><thead><tr>".utf8)
    for column in columns {
      output.append("<th scope=\"col\">".utf8)
      put(ProseText.capitalised(column.label), .content, located.fact.place)
      output.append("</th>".utf8)
    }
    output.append("</tr></thead><tbody>".utf8)
    for entry in entries {
      output.append("<tr>".utf8)
      let cells = entry.entries
      for column in columns {
        output.append("<td>".utf8)
        let cell = cells.first { $0.path.parts.last == column.name }
        if let cell, cell.fact.value.isKnown, !skips(cell) { inline(cell, column.type, slot) }
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
      output.append("</th><td>".utf8)
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
    output.append("<dl>".utf8)
    for entry in located.entries where entry.fact.value.isKnown {
      guard let field = fields.first(where: { $0.name == entry.path.parts.last }) else { continue }
      if skips(entry) { continue }
      element("dt", ProseText.capitalised(field.label), entry.fact.place)
      output.append("<dd>".utf8)
      inline(entry, field.type, slot)
      output.append("</dd>".utf8)
    }
    output.append("</dl>".utf8)
  }

  /// A member of a group that these readers must not see stays out; the item asks for the group, not for each member.
  private mutating func skips(_ entry: Record.Located) -> Bool {
    guard forbidden(entry.path) != nil else { return false }
    log.read(entry.path)
    return true
  }

  /// A value within a list item or cell: a line where the type allows one, else a block.
  private mutating func inline(_ located: Record.Located, _ type: FieldType, _ slot: Slot) {
    if case .group(let fields) = type { return sentence(located, fields, slot) }
    guard type.isScalar, type != .prose, forbidden(located.path) == nil else { return block(located, type, slot) }
    guard let text = line(located.fact.value, type) else { return unknown(located, slot) }
    printed(located, type)
    put(text, .content, located.fact.place)
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
