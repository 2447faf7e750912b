internal import Sourcing

/// The text of a new record: every fact that usually decides something, as `unknown`.
///
/// `unknown` is the honest start: a duty that hangs on it is undetermined, not denied. Only
/// lists of what has been done so far (evidence, notices, reports) begin empty.
package enum Scaffold {
  /// A record as `dossier new` writes it, whose first line tells editors where the JSON
  /// Schema is. `id` is the folder's name; `schemaPath` is relative to the record.
  package static func text(id: String, schemaPath: String, schema: Schema = .incident) -> String {
    var text = "# yaml-language-server: $schema=\(schemaPath.printable)\n"
    text += "# Any value may be `unknown`. Write times with their offset: 2026-03-12T09:20:00-04:00.\n"
    for field in schema.fields where field.isScaffolded {
      if !field.type.isScalar { text += "\n" }
      append(field, id: id, indent: 0, to: &text)
    }
    return text
  }

  private static func append(_ field: Field, id: String, indent: Int, to text: inout String) {
    let margin = String(repeating: "  ", count: indent)
    if case .group(let fields) = field.type, fields.contains(where: \.isScaffolded) {
      if !field.help.isEmpty { text += wrapped(field.help, margin) }
      text += "\(margin)\(field.name):\n"
      for inner in fields where inner.isScaffolded { append(inner, id: id, indent: indent + 1, to: &text) }
      return
    }
    let line = "\(margin)\(field.name): \(start(of: field, id: id))"
    let comment = comment(on: field)
    if line.utf8.count + comment.utf8.count <= 116 {
      text += "\(line)  # \(comment)\n"
    } else {
      text += wrapped(comment, margin) + line + "\n"
    }
  }

  /// What a field holds before anyone has written it.
  private static func start(of field: Field, id: String) -> String {
    if field.name == "incident", field.type == .identifier { return Identifier.isWellFormed(id) ? id : "\"\(id.printable)\"" }
    if field.type == .choice(.status) { return "suspected" }
    return field.startsEmpty ? "[]" : "unknown"
  }

  private static func comment(on field: Field) -> String {
    var parts = [field.label]
    if case .choice(let list) = field.type, list.choices.count <= 6, !field.help.contains(list.choices[0].value) {
      parts.append("One of " + list.choices.map(\.value).joined(separator: ", "))
    }
    if !field.help.isEmpty { parts.append(field.help) }
    return parts.joined(separator: ". ")
  }

  /// Comment lines of at most 100 bytes, broken between words.
  private static func wrapped(_ comment: String, _ margin: String) -> String {
    var lines: [String] = []
    var line = "\(margin)#"
    for word in comment.split(separator: " ") {
      if line.utf8.count + word.utf8.count >= 100 {
        lines.append(line)
        line = "\(margin)#"
      }
      line += " \(word)"
    }
    return (lines + [line]).map { $0 + "\n" }.joined()
  }
}
