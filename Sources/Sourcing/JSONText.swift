/// A JSON value whose objects keep the order they were written in.
///
/// The one writer of JSON for every output (findings, duties, law, schema), so
/// that escaping and layout are decided once and the same values give the same bytes.
package enum JSONText: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Int)
  /// A decimal written as it stands, such as `12.50`; written as a text unless it is a JSON number.
  case decimal(String)
  case text(String)
  case list([JSONText])
  /// Members in order. A repeated name is written as given: the caller keeps names apart.
  case object([Member])

  /// One name and its value in an object.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSONText

    package init(_ name: String, _ value: JSONText) {
      self.name = name
      self.value = value
    }
  }

  /// The members of a literal, in the order of the source; nil values are left out.
  package static func members(_ members: KeyValuePairs<String, JSONText?>) -> JSONText {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// A text, or `null` when there is none.
  package static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  /// A list of texts.
  package static func texts(_ texts: some Sequence<String>) -> JSONText { .list(texts.map { .text($0) }) }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONText...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, JSONText)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSONText {
  /// The document as text: two spaces a level, LF, no final line break.
  package var pretty: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The document on one line, without spaces between tokens.
  package var compact: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the document as UTF-8; `indent` is the level of the first line, nil for one line.
  package func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): bytes.append(contentsOf: String(value).utf8)
    case .decimal(let value):
      if Self.isNumber(value) { bytes.append(contentsOf: value.utf8) } else { Self.write(value, to: &bytes) }
    case .text(let value): Self.write(value, to: &bytes)
    case .list(let values):
      Self.write(values, between: "[", "]", to: &bytes, indent: indent) { value, bytes, level in
        value.write(to: &bytes, indent: level)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &bytes, indent: indent) { member, bytes, level in
        Self.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if level != nil { bytes.append(UInt8(ascii: " ")) }
        member.value.write(to: &bytes, indent: level)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between opening: Unicode.Scalar, _ closing: Unicode.Scalar, to bytes: inout [UInt8],
    indent: Int?, each: (Element, inout [UInt8], Int?) -> Void
  ) {
    func newLine(_ level: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }
    bytes.append(UInt8(ascii: opening))
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      if let indent { newLine(indent + 1) }
      each(element, &bytes, indent.map { $0 + 1 })
    }
    if let indent, !elements.isEmpty { newLine(indent) }
    bytes.append(UInt8(ascii: closing))
  }

  /// Appends a text in quotes. Controls, DEL and the two line separators of
  /// JavaScript are escaped, so the output is safe inside a script and a terminal.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let source = Array(text.utf8)
    var runStart = 0
    var offset = 0
    func flush(_ escape: String, _ length: Int) {
      bytes.append(contentsOf: source[runStart..<offset])
      bytes.append(contentsOf: escape.utf8)
      offset += length
      runStart = offset
    }
    while offset < source.count {
      switch source[offset] {
      case UInt8(ascii: "\""): flush("\\\"", 1)
      case UInt8(ascii: "\\"): flush("\\\\", 1)
      case 0x0A: flush("\\n", 1)
      case 0x0D: flush("\\r", 1)
      case 0x09: flush("\\t", 1)
      case 0..<0x20, 0x7F: flush(unicodeEscape(Int(source[offset])), 1)
      case 0xE2 where offset + 2 < source.count && source[offset + 1] == 0x80 && source[offset + 2] & 0xFE == 0xA8:
        flush(unicodeEscape(0x2000 + Int(source[offset + 2]) - 0x80), 3)
      case 0xC2 where offset + 1 < source.count && source[offset + 1] < 0xA0:
        flush(unicodeEscape(Int(source[offset + 1])), 2)
      default: offset += 1
      }
    }
    flush("", 0)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func unicodeEscape(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: false)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// Whether a text is a number by RFC 8259 section 6.
  private static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Int {
      let run = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(run.count)
      return run.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let leadsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !leadsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
