internal import Sourcing

/// Reads one scalar as the type that the schema gives it.
struct ScalarReading {
  /// How messages name the value.
  let subject: String
  /// Where it stands in the record.
  let path: [String]
  let schema: Schema

  init(_ context: ReadingContext, _ schema: Schema, subject: String? = nil) {
    self.subject = subject ?? context.subject
    self.path = context.path
    self.schema = schema
  }

  /// Bytes that one line of text may have.
  static let maximumText = 1 << 10
  /// Bytes that prose may have.
  static let maximumProse = 64 << 10

  func value(_ node: YAMLNode, _ type: FieldType) throws(ValueFault) -> Value {
    if let fault = standIn(node, for: type) { throw fault }
    if case .count = type { return .count(try count(node)) }
    return try value(node.text, type)
  }

  /// The value that a text writes; a number in quotes counts as one here.
  func value(_ text: String, _ type: FieldType) throws(ValueFault) -> Value {
    if type != .prose, type != .text, text.utf8.count > 4_096 {
      throw ValueFault(.textTooLong, "\(subject) has \(text.utf8.count) bytes; it must be \(type.expectation)")
    }
    switch type {
    case .text: return .text(try line(text))
    case .prose: return .text(try prose(text))
    case .identifier: return .text(try identifier(text))
    case .moment: return .moment(try moment(text))
    case .date: return .moment(Moment(.date(try date(text))))
    case .count: return .count(try count(text))
    case .money: return .money(try money(text))
    case .yesNo: return .yesNo(try yesNo(text))
    case .choice(let list): return .text(try choice(text, list))
    case .jurisdiction: return .text(try jurisdiction(text))
    case .digest: return .text(try digest(text))
    case .file: return .text(try file(text))
    case .email: return .text(try email(text))
    case .url: return .text(try url(text))
    case .timeZone: return .text(try timeZone(text))
    case .path: return .text(try path(text))
    case .list, .map, .group: throw ValueFault(.wrongType, "\(subject) must be \(type.expectation), not a text")
    }
  }

  /// Checks a key of a map.
  func key(_ text: String, _ type: FieldType) throws(ValueFault) {
    switch type {
    case .jurisdiction: _ = try jurisdiction(text)
    case .choice(let list): _ = try choice(text, list)
    case .path: _ = try path(text)
    default: _ = try identifier(text)
    }
  }

  /// Words that people and programs write where a record says `unknown`.
  func standIn(_ node: YAMLNode, for type: FieldType) -> ValueFault? {
    if Placeholder.isOne(node.text) {
      return ValueFault(
        .wrongType, "`\(node.text.printable)` holds the place of a fact and is none",
        help: "write the fact, or `unknown` if nobody knows it yet")
    }
    guard node.kind == .plain, node.text.utf8.count <= 14 else { return nil }
    // `NA` is Namibia.
    if case .jurisdiction = type, Jurisdiction.isKnown(node.text) { return nil }
    switch node.text.lowercased() {
    case "unknown", "null", "~", "tbd", "tbc", "todo", "?", "???", "not known", "not known yet", "pending":
      return ValueFault(.wrongType, "what nobody knows yet is written `unknown`", write: "unknown")
    case "na" where node.text == "Na": return nil
    case "n/a", "na", "n.a.", "not applicable":
      return ValueFault(
        .wrongType, "\(subject) is said not to apply", help: "leave the key out, or write `unknown` if nobody knows it yet")
    case "none" where type == .count:
      return ValueFault(.badCount, "\(subject) must be a whole number", write: "0")
    default: return nil
    }
  }

  func identifier(_ text: String) throws(ValueFault) -> String {
    guard Identifier.isWellFormed(text) else {
      let parts = text.split(separator: "/").map(String.init)
      if path.last == "duty", parts.count == 2, parts.allSatisfy(Identifier.isWellFormed) {
        throw ValueFault(
          .badIdentifier, "\(subject) names a duty and its stage in one",
          help: "write `duty: \(parts[0])` and `stage: \(parts[1])`")
      }
      if path.last == "duty" {
        throw ValueFault(
          .badIdentifier, "\(subject) must be the id of a duty, as in `us-tx-attorney-general`",
          help: "`dossier duties` lists the recipients with their ids")
      }
      let tidy = text.replacing(" ", with: "-").replacing(".", with: "-").replacing("/", with: "-")
      throw ValueFault(
        .badIdentifier,
        "\(subject) must be an identifier: 1 to 64 letters, digits, hyphens and underscores, a letter or digit first",
        help: Identifier.isWellFormed(tidy) && text.quotedIfWord != "this" ? "write `\(tidy)`" : nil)
    }
    return text
  }

  func yesNo(_ text: String) throws(ValueFault) -> Bool {
    if text == "yes" { return true }
    if text == "no" { return false }
    let message = "\(subject) is answered with `yes` or `no`"
    switch text.lowercased() {
    case "true", "on", "y", "yes", "1": throw ValueFault(.wrongType, message, write: "yes")
    case "false", "off", "n", "no", "0": throw ValueFault(.wrongType, message, write: "no")
    default: throw ValueFault(.wrongType, message, help: "write `yes`, `no` or `unknown`")
    }
  }

  func jurisdiction(_ text: String) throws(ValueFault) -> String {
    if Jurisdiction.isKnown(text) { return text }
    let meant = Jurisdiction.suggestion(for: text)
    if let meant, let name = Jurisdiction.nameInProse(of: meant) {
      throw ValueFault(
        .badJurisdiction, "\(text.quotedIfWord) is not the ISO 3166 code of a place",
        help: "did you mean `\(meant)`, \(name)?", replacement: meant)
    }
    throw ValueFault(
      .badJurisdiction, "\(text.quotedIfWord) is not the ISO 3166 code of a place",
      help: "write a country as `DE`, a state as `US-CA`")
  }

  func path(_ text: String) throws(ValueFault) -> String {
    let parts = FactPath(text).parts
    guard parts.count <= 32 else { throw ValueFault(.unknownPath, "this is not a path of the record") }
    do throws(Schema.PathFault) {
      _ = try schema.target(of: FactPath(text))
      return text
    } catch {
      switch error {
      case .noSuchName(let position, let suggestion?):
        var mended = parts
        mended[position] = suggestion
        let meant = FactPath(parts: mended).description
        throw ValueFault(
          .unknownPath, "the record has no `\(text.printable)`", help: "did you mean `\(meant.printable)`?",
          replacement: (try? schema.target(of: FactPath(meant))) == nil ? nil : meant)
      case .noSuchName:
        throw ValueFault(.unknownPath, "the record has no `\(text.printable)`")
      case .nothingInside(let position):
        let outer = FactPath(parts: Array(parts.prefix(position))).description
        throw ValueFault(.unknownPath, "`\(outer.printable)` is a single value; nothing lies inside it")
      case .badKey(let position):
        let outer = FactPath(parts: Array(parts.prefix(position))).description
        throw ValueFault(
          .unknownPath, "`\(outer.printable)` has nothing named `\(parts[position].printable)`",
          help: "entries of a list are numbered from 0; `*` means each")
      }
    }
  }
}
