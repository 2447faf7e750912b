/// The schema as rows of a reference page, and as a list of all its paths.
package enum SchemaReference {
  /// One path of the schema with all that a page says about it.
  package struct Row: Sendable, Hashable {
    /// Dotted path; `*` stands for a list's entries and `<place>`, `<path>` or `<id>` for a map's keys.
    package let path: String
    /// The type in words: `a day`, `a list of attack vectors`.
    package let type: String
    package let label: String
    package let help: String
    /// Who may read it unless a record says otherwise.
    package let audience: Audience
    package let isRequired: Bool
    /// The closed list of values, if it has one.
    package let choices: [ChoiceList.Choice]
  }

  /// All rows, each group before what it holds, in the schema's order.
  package static func rows(_ schema: Schema = .incident) -> [Row] {
    var rows: [Row] = []
    append(schema.fields, under: "", audience: .confidential, to: &rows)
    return rows
  }

  private static func append(_ fields: [Field], under prefix: String, audience: Audience, to rows: inout [Row]) {
    for field in fields {
      let own = field.audience ?? audience
      rows.append(
        Row(
          path: prefix + field.name, type: field.type.inWords, label: field.label, help: field.help, audience: own,
          isRequired: field.isRequired, choices: field.type.choiceList?.choices ?? []))
      var path = prefix + field.name
      var type = field.type
      while true {
        switch type {
        case .list(let element):
          path += ".*"
          type = element
          continue
        case .map(let key, let value):
          path += key.placeholder
          type = value
          continue
        case .group(let inner): append(inner, under: path + ".", audience: own, to: &rows)
        default: break
        }
        break
      }
    }
  }
}

extension FieldType {
  /// The closed list of a choice, or of what a list or map holds.
  var choiceList: ChoiceList? {
    switch self {
    case .choice(let list): list
    case .list(let element): element.choiceList
    case .map(_, let value): value.choiceList
    default: nil
    }
  }

  fileprivate var placeholder: String {
    switch self {
    case .jurisdiction: ".<place>"
    case .path: ".<path>"
    default: ".<id>"
    }
  }

  /// The type as a reader of the reference page sees it.
  package var inWords: String {
    switch self {
    case .list(let element): "a list; each entry \(element.inWords)"
    case .map(let key, let value): "a map from \(key.expectation) to \(value.inWords)"
    case .group: "a map"
    default: expectation
    }
  }
}

extension Schema {
  /// The paths whose last part has this name, in the schema's order.
  package func paths(named name: String) -> [String] {
    guard name.utf8.count <= 64 else { return [] }
    return SchemaReference.rows(self).map(\.path).filter { $0 == name || $0.hasSuffix(".\(name)") }
  }

  /// How documents name a value of a choice, in the middle of a sentence; nil if the path is
  /// not one of choices, or the value not one of them. A path to a list or map of choices
  /// counts as a path to each of them.
  package func choiceLabel(_ path: FactPath, _ value: String) -> String? {
    (try? target(of: path))?.type.choiceList?.label(of: value)
  }
}
