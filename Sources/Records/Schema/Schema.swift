internal import Sourcing

/// What type a field's value has, and so how its text is read.
package indirect enum FieldType: Sendable, Hashable {
  /// One line of text.
  case text
  /// Paragraphs.
  case prose
  /// Lower-case letters, digits and hyphens; other facts refer to it.
  case identifier
  /// An instant with offset, a civil date, or `about` a date.
  case moment
  /// A civil date.
  case date
  /// A whole number from 0.
  case count
  /// An amount and an ISO 4217 currency.
  case money
  /// `yes` or `no`.
  case yesNo
  /// One of a closed list.
  case choice(ChoiceList)
  /// ISO 3166-1 alpha-2 or ISO 3166-2: `DE`, `US-CA`.
  case jurisdiction
  /// A SHA-256 in lower-case hexadecimal.
  case digest
  /// A relative path to a file inside the incident's folder.
  case file
  /// An e-mail address.
  case email
  /// An `https` address.
  case url
  /// An IANA time zone: `America/New_York`.
  case timeZone
  /// A dotted path of this schema.
  case path
  case list(FieldType)
  /// A map whose keys have a type (identifier, jurisdiction or path) and whose values have another.
  case map(key: FieldType, value: FieldType)
  case group([Field])
}

/// A closed list of values with what each means.
package struct ChoiceList: Sendable, Hashable {
  package struct Choice: Sendable, Hashable {
    package let value: String
    /// How documents name it, in the middle of a sentence.
    package let label: String

    package init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// The list's name in messages: `data element`.
  package let name: String
  package let choices: [Choice]

  package init(_ name: String, _ choices: KeyValuePairs<String, String>) {
    self.name = name
    self.choices = choices.map { Choice($0.key, $0.value) }
  }

  package func label(of value: String) -> String? { choices.first { $0.value == value }?.label }
  package static func == (left: ChoiceList, right: ChoiceList) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// One field of the record's schema.
package struct Field: Sendable, Hashable {
  package let name: String
  package let type: FieldType
  /// How a document or message names it, in the middle of a sentence: `the day the breach was discovered`.
  package let label: String
  /// What to write there and why it matters; shown by editors.
  package let help: String
  /// Who may read it unless the record says otherwise; nil takes the enclosing field's.
  package let audience: Audience?
  /// A record without it is refused.
  package let isRequired: Bool
  /// Written by `dossier new`, as `unknown` or an empty list.
  package let isScaffolded: Bool
  /// A list of what has been done or kept so far: a new record has none yet, which is known.
  package let startsEmpty: Bool

  package init(
    _ name: String, _ type: FieldType, _ label: String, _ help: String = "", audience: Audience? = nil,
    required: Bool = false, scaffold: Bool = false, startsEmpty: Bool = false
  ) {
    self.name = name
    self.type = type
    self.label = label
    self.help = help
    self.audience = audience
    self.isRequired = required
    self.isScaffolded = scaffold || required
    self.startsEmpty = startsEmpty
  }
}

/// The schema of a record: the one place that says which facts there are.
///
/// Five things come from it: reading, the JSON Schema, the check of every path
/// in checklists and templates, the scaffold of a new record, the reference page.
package struct Schema: Sendable {
  package let fields: [Field]

  package init(fields: [Field]) { self.fields = fields }

  /// What a path leads to.
  package struct Target: Sendable {
    package let type: FieldType
    package let label: String
    package let help: String
    package let audience: Audience
  }

  /// Why a path leads nowhere.
  package enum PathFault: Error, Sendable, Hashable {
    /// No such name at this part; with the nearest name there is.
    case noSuchName(part: Int, suggestion: String?)
    /// The part before is a value that has nothing inside.
    case nothingInside(part: Int)
    /// A list needs a number, a map a key of its type.
    case badKey(part: Int)
  }

  /// The target of a path. A part of a list may be a number or `*`; of a map, a key or `*`.
  package func target(of path: FactPath) throws(PathFault) -> Target {
    var type = FieldType.group(fields)
    var label = "the record"
    var help = ""
    var audience = Audience.confidential
    for (position, part) in path.parts.enumerated() {
      switch type {
      case .group(let fields):
        guard let field = fields.first(where: { $0.name == part }) else {
          throw .noSuchName(part: position, suggestion: nearest(to: part, in: fields))
        }
        type = field.type
        label = field.label
        help = field.help
        audience = field.audience ?? audience
      case .list(let element):
        guard part == "*" || Digits.value(Array(part.utf8)) != nil else { throw .badKey(part: position) }
        type = element
      case .map(let key, let value):
        guard part == "*" || key.acceptsKey(part) else { throw .badKey(part: position) }
        type = value
      default: throw .nothingInside(part: position)
      }
    }
    return Target(type: type, label: label, help: help, audience: audience)
  }

  /// The audience of a path, `confidential` where the schema knows none.
  package func audience(of path: FactPath) -> Audience { (try? target(of: path))?.audience ?? .confidential }

  /// Whether every document that reads a path, or anything below it, is fit for an audience:
  /// the strictest audience at or below the path.
  package func strictestAudience(under path: FactPath) -> Audience {
    guard let target = try? target(of: path) else { return .confidential }
    return strictest(target.type, target.audience)
  }

  private func strictest(_ type: FieldType, _ own: Audience) -> Audience {
    switch type {
    case .group(let fields): fields.reduce(own) { max($0, strictest($1.type, $1.audience ?? own)) }
    case .list(let element): strictest(element, own)
    case .map(_, let value): strictest(value, own)
    default: own
    }
  }

  private func nearest(to name: String, in fields: [Field]) -> String? {
    Suggestion.nearest(to: name, among: fields.map(\.name))
  }
}

extension FieldType {
  /// Whether a text can be a key of a map with this key type.
  package func acceptsKey(_ text: String) -> Bool {
    switch self {
    case .jurisdiction: Jurisdiction.isKnown(text)
    case .identifier: Identifier.isWellFormed(text)
    case .choice(let list): list.label(of: text) != nil
    default: !text.isEmpty
    }
  }
}

/// The form of identifiers: incidents, evidence, policies.
package enum Identifier {
  /// 1 to 64 ASCII letters, digits, hyphens and underscores, beginning with a letter or digit.
  package static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), let first = bytes.first, isAlphanumeric(first) else { return false }
    return bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
