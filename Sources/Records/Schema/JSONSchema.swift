package import Sourcing

/// The JSON Schema (draft-07) of a record, for editors and for checks in CI.
///
/// It is as strict as a JSON Schema can be without refusing what the reader accepts. What it
/// cannot see (whether a day exists, quotes round a number, sums, references) is in its
/// description. The same schema gives the same bytes.
package enum JSONSchema {
  /// The schema as text, with a final line break.
  package static func text(_ schema: Schema = .incident) -> String { document(schema).pretty + "\n" }

  /// The schema as a value.
  package static func document(_ schema: Schema = .incident) -> JSONText {
    var lists: [ChoiceList] = []
    collect(.group(schema.fields), &lists)
    var root: [JSONText.Member] = [
      .init("$schema", "http://json-schema.org/draft-07/schema#"),
      .init("title", "Dossier incident record"),
      .init("description", .text(description)),
      .init("type", "object"),
    ]
    root += members(of: schema.fields)
    let definitions = scalars.map { JSONText.Member(name(of: $0), definition(of: $0)) }
      + lists.map { JSONText.Member(name(of: .choice($0)), choice($0)) }
    root.append(.init("definitions", .object(definitions)))
    return .object(root)
  }

  private static let description = """
    The facts of one incident. Any value may be `unknown` while nobody knows it, except the ids that other facts \
    refer to. `dossier check` reads a record more strictly than this schema can: it also refuses days that do not \
    exist, `unknown` and numbers in quotes, numbers with leading zeros, signs, points or exponents (`1.0`, `1e3`), stand-ins such as `TBD`, \
    texts that are too long when counted in bytes, paths under `audiences` that lead nowhere, repeated ids, \
    references to nothing, and facts that contradict each other. Read the file as YAML 1.2, where `yes` and `no` \
    are words and not true and false.
    """

  /// The types that have a definition of their own, in the order they are written.
  private static let scalars: [FieldType] = [
    .text, .prose, .identifier, .moment, .date, .count, .money, .yesNo, .jurisdiction, .digest, .file, .email, .url,
    .timeZone,
  ]

  /// The closed lists in order of first use.
  private static func collect(_ type: FieldType, _ lists: inout [ChoiceList]) {
    switch type {
    case .choice(let list): if !lists.contains(list) { lists.append(list) }
    case .list(let element): collect(element, &lists)
    case .map(_, let value): collect(value, &lists)
    case .group(let fields): for field in fields { collect(field.type, &lists) }
    default: return
    }
  }

  /// The name of a type's definition.
  private static func name(of type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .prose: "prose"
    case .identifier: "identifier"
    case .moment: "moment"
    case .date: "date"
    case .count: "count"
    case .money: "money"
    case .yesNo: "yes-or-no"
    case .jurisdiction: "place"
    case .digest: "sha256"
    case .file: "file"
    case .email: "email"
    case .url: "url"
    case .timeZone: "time-zone"
    case .choice(let list): list.name.replacing(" ", with: "-")
    case .path, .list, .map, .group: ""
    }
  }

  // MARK: Fields

  private static func members(of fields: [Field]) -> [JSONText.Member] {
    let required = fields.filter(\.isRequired).map(\.name)
    return [
      .init("properties", .object(fields.map { .init($0.name, property($0)) })),
      required.isEmpty ? nil : .init("required", .texts(required)),
      .init("additionalProperties", false),
    ].compactMap(\.self)
  }

  private static func property(_ field: Field) -> JSONText {
    var members: [JSONText.Member] = [.init("title", .text(field.label))]
    if !field.help.isEmpty { members.append(.init("description", .text(field.help))) }
    members += value(field.type)
    if field.isRequired, field.type == .identifier { members.append(.init("not", ["const": "unknown"])) }
    return .object(members)
  }

  private static func value(_ type: FieldType) -> [JSONText.Member] {
    switch type {
    case .list(let element):
      [.init("type", ["array", "string"]), .init("pattern", "^unknown$"), .init("items", .object(value(element)))]
    case .map(let key, let element):
      [
        .init("type", ["object", "string"]), .init("pattern", "^unknown$"), .init("propertyNames", keys(key)),
        .init("additionalProperties", key == .path ? known(element) : .object(value(element))),
      ]
    case .group(let fields):
      [.init("type", ["object", "string"]), .init("pattern", "^unknown$")] + members(of: fields)
    // Draft-07 ignores what stands beside `$ref`, so the reference goes inside `allOf`.
    default: [.init("allOf", [["$ref": .text("#/definitions/\(name(of: type))")]])]
    }
  }

  /// A value that cannot be `unknown`.
  private static func known(_ type: FieldType) -> JSONText {
    .object(value(type) + [.init("not", ["const": "unknown"])])
  }

  private static func keys(_ type: FieldType) -> JSONText {
    guard type == .path else { return known(type) }
    return ["pattern": .text("^[a-z][a-z0-9-]*(\\.([A-Za-z0-9_-]+|\\*))*$")]
  }

  // MARK: Types

  private static func choice(_ list: ChoiceList) -> JSONText {
    enumeration(list.choices.map { ($0.value, $0.label) }, "\(list.name.withArticle), or `unknown`")
  }

  /// Draft-07 has no place for the meaning of each value; editors read `enumDescriptions`.
  private static func enumeration(_ values: [(String, String)], _ description: String) -> JSONText {
    [
      "description": .text(description),
      "enum": .texts(values.map(\.0) + ["unknown"]),
      "enumDescriptions": .texts(values.map(\.1) + ["nobody knows yet"]),
    ]
  }

  private static func pattern(_ pattern: String, _ description: String, orUnknown: Bool = true) -> JSONText {
    [
      "description": .text(description), "type": "string",
      "pattern": .text(orUnknown ? "^(unknown|\(pattern))$" : "^\(pattern)$"),
    ]
  }

  private static func definition(of type: FieldType) -> JSONText {
    switch type {
    // A plain number or `true` is a text where the schema says text.
    case .text:
      [
        "description": "one line of text, or `unknown`", "type": ["string", "number", "boolean"],
        "maxLength": .number(ScalarReading.maximumText), "pattern": "^[^\\n\\r]*[^\\s][^\\n\\r]*\\n*$",
      ]
    case .prose:
      [
        "description": "text, perhaps of several paragraphs, or `unknown`", "type": ["string", "number", "boolean"],
        "maxLength": .number(ScalarReading.maximumProse), "pattern": "[^\\s]",
      ]
    case .identifier:
      [
        "description": "1 to 64 letters, digits, hyphens and underscores, a letter or digit first",
        "type": ["string", "number"], "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$",
      ]
    case .moment:
      pattern(
        "(about )?\(Pattern.date)|\(Pattern.date)[Tt ]\(Pattern.clock)([Zz]|[+-](0[0-9]|1[0-4]):[0-5][0-9])",
        "an instant with its offset (`2026-03-12T09:20:00-04:00`), a day (`2026-03-12`), `about` a day, or `unknown`")
    case .date: pattern(Pattern.date, "a day (`2026-03-12`), or `unknown`")
    case .count:
      [
        "description": "a whole number in digits alone, or `unknown`", "type": ["integer", "string"], "minimum": 0,
        "maximum": .number(ScalarReading.maximumCount), "pattern": "^unknown$",
      ]
    case .money:
      pattern(Pattern.money, "an amount and its ISO 4217 currency (`125000 USD`, `99.95 EUR`), or `unknown`")
    case .yesNo: ["description": "`yes`, `no` or `unknown`", "enum": ["yes", "no", "unknown"]]
    case .jurisdiction:
      enumeration(
        Jurisdiction.knownCodes.map { ($0, Jurisdiction.name(of: $0) ?? $0) },
        "a place by ISO 3166: a country as `DE`, a state as `US-CA`; or `unknown`")
    case .digest: pattern("[0-9a-f]{64}", "a SHA-256: 64 lower-case hexadecimal digits, or `unknown`")
    case .file:
      pattern(Pattern.file, "a path inside the incident's folder (`evidence/vpn-auth.log`), or `unknown`")
    case .email: pattern(Pattern.email, "an e-mail address without a display name, or `unknown`")
    case .url: pattern(Pattern.url, "an `https` address, or `unknown`")
    case .timeZone: pattern(Pattern.timeZone, "an IANA time zone (`America/New_York`) or `UTC`, or `unknown`")
    case .choice(let list): choice(list)
    case .path, .list, .map, .group: [:]
    }
  }
}
