/// What may stand at a path of a record, for `dossier explain PATH`.
package struct FieldPage: Sendable {
  package let path: FactPath
  private let label: String
  private let help: String
  private let type: FieldType
  private let audience: Audience

  /// Nil if the schema has no such path. Numbers and `*` of list entries may be left out: `data.element`.
  package init?(_ text: String, schema: Schema = .incident) {
    var fields = schema.fields
    var found: Field?
    var audience: Audience?
    var names: [String] = []
    for part in FactPath(text).parts where part != "*" && Digits.value(Array(part.utf8)) == nil {
      guard let field = fields.first(where: { $0.name == part }) else { return nil }
      found = field
      audience = field.audience ?? audience
      names.append(part)
      fields = field.type.inner
    }
    guard let found else { return nil }
    path = FactPath(parts: names)
    label = found.label
    help = found.help
    type = found.type
    self.audience = audience ?? schema.audience(of: path)
  }

  /// The path that was probably meant; nil if the schema has none that is near.
  package static func nearest(to text: String, schema: Schema = .incident) -> String? {
    var parts = FactPath(text).parts
    for _ in 0..<8 {
      do throws(Schema.PathFault) {
        _ = try schema.target(of: FactPath(parts: parts))
        return parts.joined(separator: ".")
      } catch {
        guard case .noSuchName(let position, let suggestion?) = error else { return nil }
        parts[position] = suggestion
      }
    }
    return nil
  }

  /// The page, ending with a line break.
  package var text: String {
    var lines = ["\(path): \(label)"]
    if !help.isEmpty { lines.append("  \(help)") }
    lines.append("  for: \(ChoiceList.audience.label(of: audience.rawValue) ?? audience.rawValue)")
    lines.append("  write: \(type.formInWords)")
    switch type {
    case .choice(let list), .list(.choice(let list)), .map(_, .choice(let list)):
      let width = list.choices.map(\.value.utf8.count).max() ?? 0
      lines.append("")
      for choice in list.choices {
        lines.append("  \(choice.value)\(String(repeating: " ", count: width - choice.value.utf8.count + 2))\(choice.label)")
      }
    default:
      let fields = type.inner
      if !fields.isEmpty {
        let width = fields.map(\.name.utf8.count).max() ?? 0
        lines.append("")
        for field in fields {
          let gap = String(repeating: " ", count: width - field.name.utf8.count + 2)
          lines.append("  \(field.name)\(gap)\(field.label)\(field.isRequired ? " (required)" : "")")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension FieldType {
  /// The fields inside a group, or inside each entry of a list or map.
  fileprivate var inner: [Field] {
    switch self {
    case .group(let fields): fields
    case .list(let element): element.inner
    case .map(_, let value): value.inner
    default: []
    }
  }

  /// `a list, each entry one of these words`.
  fileprivate var formInWords: String {
    switch self {
    case .list(.choice): "a list of these words, in brackets: `[…, …]`; or `unknown`"
    case .choice: "one of these words, or `unknown`"
    case .list(.group): "a list; each entry begins with `- ` and has these keys"
    case .list(let element): "a list, in brackets; each entry \(element.expectation)"
    case .map(let key, let value): "a map: each key \(key.expectation), each value \(value.expectation)"
    case .group: "a map with these keys"
    default: expectation + (example.map { ", as in `\($0)`" } ?? "") + "; or `unknown`"
    }
  }
}
