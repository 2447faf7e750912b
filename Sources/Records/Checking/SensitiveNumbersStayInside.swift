internal import Sourcing

/// Free text that others may read holds no number of a person: no Social Security or
/// taxpayer number, no payment card, no bank account.
enum SensitiveNumbersStayInside {
  static func findings(_ record: Record, schema: Schema) -> [Finding] {
    var findings: [Finding] = []
    search(
      Record.Located(path: FactPath(parts: []), fact: record.root), .group(schema.fields), record, schema, &findings)
    return findings
  }

  private static func search(
    _ located: Record.Located, _ type: FieldType, _ record: Record, _ schema: Schema, _ findings: inout [Finding]
  ) {
    switch type {
    case .text, .prose:
      guard let text = located.fact.text else { return }
      let bytes = Array(text.utf8)
      let matches = SensitiveNumber.matches(in: bytes)
      guard !matches.isEmpty else { return }
      let audience = record.audience(of: located.path, schema: schema)
      guard audience <= .confidential else { return }
      var position = Int(located.fact.place.range.lower)
      for match in matches {
        let place = place(of: bytes[match.range], in: record.source, located.fact.place, from: &position)
        findings.append(
          Finding(
            .sensitiveNumber, at: place,
            "this looks like \(match.kind.name), in a text for \(ChoiceList.audience.label(of: audience.rawValue) ?? "others")",
            help: "take it out, or mark `\(located.path)` as `personal` under `audiences`",
            path: located.path.description))
      }
    case .list(let element): for entry in located.entries { search(entry, element, record, schema, &findings) }
    case .map(_, let value): for entry in located.entries { search(entry, value, record, schema, &findings) }
    case .group(let fields):
      for entry in located.entries {
        guard let name = entry.path.parts.last, let field = fields.first(where: { $0.name == name }) else { continue }
        search(entry, field.type, record, schema, &findings)
      }
    default: return
    }
  }

  /// Where the number stands in the file; the whole value if escapes or folding hide it.
  private static func place(
    of number: ArraySlice<UInt8>, in source: Source, _ whole: Place, from position: inout Int
  ) -> Place {
    let end = min(Int(whole.range.upper), source.bytes.count)
    guard let first = number.first else { return whole }
    var start = max(position, 0)
    while start + number.count <= end {
      if source.bytes[start] == first, source.bytes[start..<start + number.count] == number {
        position = start + number.count
        return Place(whole.file, SourceRange(start, start + number.count))
      }
      start += 1
    }
    return whole
  }
}
