package import Records

/// A new entry of a record's evidence list, as `dossier evidence add` learns it.
package struct EvidenceEntry: Sendable, Hashable {
  package var id: String
  /// Path relative to the incident's folder.
  package var file: String
  package var sha256: SHA256Digest
  package var what: String?
  /// When it was collected; the caller's clock or the user's word, with an offset.
  package var collectedAt: Instant
  package var collectedBy: String
  package var how: String?
  /// The system it was collected from.
  package var from: String?
  package var isPrivileged: Bool

  package init(
    id: String, file: String, sha256: SHA256Digest, what: String? = nil, collectedAt: Instant, collectedBy: String,
    how: String? = nil, from: String? = nil, isPrivileged: Bool = false
  ) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.what = what
    self.collectedAt = collectedAt
    self.collectedBy = collectedBy
    self.how = how
    self.from = from
    self.isPrivileged = isPrivileged
  }
}

extension EvidenceEntry {
  private var fields: [(name: String, text: String)] {
    var fields = [("id", id), ("file", file), ("sha256", sha256.hex)]
    if let what { fields.append(("what", what)) }
    return fields.map { ($0.0, YAMLText.scalar($0.1)) }
  }

  private var collection: [(name: String, text: String)] {
    var fields = [("at", collectedAt.description), ("by", collectedBy)]
    if let how { fields.append(("how", how)) }
    if let from { fields.append(("from", from)) }
    return fields.map { ($0.0, YAMLText.scalar($0.1)) }
  }

  /// Every text that the caller gave, by the field it goes to.
  var texts: [(name: String, text: String)] {
    let optional = [("what", what), ("by", Optional(collectedBy)), ("how", how), ("from", from)]
    return [("id", id), ("file", file)] + optional.compactMap { name, text in text.map { (name, $0) } }
  }

  /// The lines of the entry in block style, without line breaks; the first carries the dash.
  func block(indentedBy width: Int) -> [String] {
    let margin = String(repeating: " ", count: width)
    var lines = fields.map { "  \($0.name): \($0.text)" }
    lines.append("  collected:")
    lines += collection.map { "    \($0.name): \($0.text)" }
    if isPrivileged { lines.append("  privileged: yes") }
    lines[0] = "- " + lines[0].dropFirst(2)
    return lines.map { margin + $0 }
  }

  /// The entry in flow style, on one line.
  var flow: String {
    var parts = fields.map { "\($0.name): \($0.text)" }
    parts.append("collected: {" + collection.map { "\($0.name): \($0.text)" }.joined(separator: ", ") + "}")
    if isPrivileged { parts.append("privileged: yes") }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}

/// Text as a YAML scalar.
enum YAMLText {
  /// The text itself where YAML reads it back as written, in block and in flow style; else in double quotes.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isWordByte(first), last != 0x20, last != 0x3A else {
      return false
    }
    // `unknown` and `~` would not be read as text.
    if text == "unknown" { return false }
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case 0x3A where bytes[position + 1] == 0x20: return false
      case 0x20 where bytes[position + 1] == 0x23 || bytes[position + 1] == 0x20: return false
      case 0x20, 0x3A, 0x27...0x29, 0x2B, 0x2D...0x2F, 0x3B, 0x40: continue
      default: guard isWordByte(byte) else { return false }
      }
    }
    return true
  }

  /// ASCII letters, digits and the underscore.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }

  /// Double quotes; controls and what editors hide are escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .lineSeparator
          || scalar.properties.generalCategory == .paragraphSeparator
        {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
