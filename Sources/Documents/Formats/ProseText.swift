/// Small rules of prose: enumerations, sentences, paragraphs.
enum ProseText {
  /// `a`, `a and b`, `a, b and c`; with semicolons where a part has a comma of its own.
  static func enumeration(_ parts: [String]) -> String {
    guard let last = parts.last else { return "" }
    guard parts.count > 1 else { return last }
    let comma = parts.contains { $0.utf8.contains(UInt8(ascii: ",")) } ? "; " : ", "
    let head = parts.dropLast().joined(separator: comma)
    return head + (comma == "; " ? "; and " : " and ") + last
  }

  /// The text with a capital at its start and a full stop at its end, if it has neither.
  static func sentence(_ text: String) -> String {
    let trimmed = trimmed(text)
    guard let first = trimmed.unicodeScalars.first, let last = trimmed.utf8.last else { return "" }
    let head = first.properties.titlecaseMapping
    let tail = String(trimmed.unicodeScalars.dropFirst())
    let ends = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(last)
    return head + tail + (ends || trimmed.hasSuffix("…") ? "" : ".")
  }

  /// The text with a capital at its start.
  static func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
  }

  /// A label as a heading: `whether it was encrypted` is `Encrypted`, `the root cause` is `Root cause`.
  static func heading(_ label: String) -> String {
    var text = label[...]
    for opening in ["whether ", "it was ", "the ", "its "] where text.hasPrefix(opening) {
      text = text.dropFirst(opening.utf8.count)
    }
    return capitalised(String(text))
  }

  /// The paragraphs of a text: runs of lines between blank ones, without white space around them.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.utf8.allSatisfy(isBlank) {
        if !lines.isEmpty { paragraphs.append(trimmed(lines.joined(separator: "\n"))) }
        lines.removeAll()
      } else {
        lines.append(line)
      }
    }
    if !lines.isEmpty { paragraphs.append(trimmed(lines.joined(separator: "\n"))) }
    return paragraphs
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let start = bytes.firstIndex(where: { !isBlank($0) }), let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[start...end])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
