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
        let text = values.text(of: value, type: .count, format: .count)
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
    if isFirst { output.append("<dl class=\"parts\">".utf8) }
    element("dt", ProseText.heading(label), slot.reference.place)
    output.append("<dd>".utf8)
  }

  private mutating func closeLabelled(_ slot: Slot, isLast: Bool) {
    guard case .content = slot.position else { return }
    output.append("</dd>".utf8)
    if isLast { output.append("</dl>".utf8) }
  }
}
