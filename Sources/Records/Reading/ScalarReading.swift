internal import Sourcing

/// Reads one scalar as the type that the schema gives it.
struct ScalarReading {
  /// How messages name the value.
  let subject: String
  let schema: Schema

  /// Bytes that one line of text may have.
  static let maximumText = 1 << 10
  /// Bytes that prose may have.
  static let maximumProse = 64 << 10

  func value(_ node: YAMLNode, _ type: FieldType) throws(ValueFault) -> Value {
    try refuseStandIn(node)
    let text = node.text
    if type != .prose, type != .text, text.utf8.count > 4_096 {
      throw ValueFault(.textTooLong, "\(subject) has \(text.utf8.count) bytes; it must be \(type.expectation)")
    }
    switch type {
    case .text: return .text(try line(text))
    case .prose: return .text(try prose(text))
    case .identifier: return .text(try identifier(text))
    case .moment: return .moment(try moment(text))
    case .date: return .moment(Moment(.date(try date(text))))
    case .count: return .count(try count(node))
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
  private func refuseStandIn(_ node: YAMLNode) throws(ValueFault) {
    guard node.kind == .plain, node.text.utf8.count <= 7 else { return }
    switch node.text.lowercased() {
    case "unknown", "null", "~", "tbd", "tbc", "todo", "?", "???":
      throw ValueFault(.wrongType, "what nobody knows yet is written `unknown`", write: "unknown")
    default: return
    }
  }

  func identifier(_ text: String) throws(ValueFault) -> String {
    guard Identifier.isWellFormed(text) else {
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

  func choice(_ text: String, _ list: ChoiceList) throws(ValueFault) -> String {
    if list.label(of: text) != nil { return text }
    let message = "\(text.quotedIfWord) is not \(list.name.withArticle)"
    let tidy = text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    let meant =
      list.label(of: tidy) == nil
      ? list.choices.first { $0.label.lowercased() == text.lowercased() }?.value
        ?? Suggestion.nearest(to: tidy, among: list.choices.lazy.map(\.value)) : tidy
    if let meant {
      throw ValueFault(.notAChoice, message, help: "did you mean `\(meant)`?", replacement: meant)
    }
    throw ValueFault(.notAChoice, message, help: "write " + list.choices.map { "`\($0.value)`" }.listed(atMost: 12))
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
