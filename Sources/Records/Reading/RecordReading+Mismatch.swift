internal import Sourcing

/// A text, list or map where the schema wants another of the three.
///
/// What stands there was meant: no message may propose to write it away.
extension RecordReading {
  mutating func mismatch(_ node: YAMLNode, _ type: FieldType, in context: ReadingContext) -> Value? {
    let reading = ScalarReading(context, schema)
    if node.isScalar, let fault = reading.standIn(node, for: type) {
      report(fault, at: node, in: context)
      return nil
    }
    let message = "\(context.subject) must be \(type.expectation), not \(node.kind.name)"
    var fault = ValueFault(.wrongType, message)
    switch type {
    case .list(let element) where node.isScalar && element.isScalar: fault = bracketed(node, element, message, reading)
    case .list(.group(let fields)) where node.isMapping && node.entries.contains { entry in fields.contains { $0.name == entry.name } }:
      fault.help = "it is a list: put `- ` before `\(node.entries[0].name.printable)`, and begin its other keys below it"
    case .list(.group(let fields)): fault.help = "write each entry as `- \(FieldType.outline(of: fields))`"
    case .list: fault.help = "write the entries in brackets: `[…, …]`"
    case .map(let key, let value):
      fault.help = "write each entry as `\(key.example ?? "name"): \(value.example ?? "…")`, without `- ` or brackets"
    case .group(let fields):
      fault.help =
        node.isSequence && node.elements.count == 1 && node.elements[0].isMapping
        ? "it is one, not a list: take the `- ` away" : "write its keys: `\(FieldType.outline(of: fields))`"
    case .text, .prose:
      fault.help = "write one text"
      let parts = node.elements
      if !parts.isEmpty, parts.allSatisfy({ $0.isScalar && !$0.text.isEmpty }) {
        fault.help = "write one text: `\(parts.map(\.text).joined(separator: ", ").printable)`"
      }
    default:
      fault.help = type.example.map { "write one value, as in `\($0)`, or `unknown`" } ?? "write one value, or `unknown`"
    }
    report(fault, at: node.place, in: context, canReplace: node.kind != .block)
    return nil
  }

  /// One value, or several with commas between them, where a list of such is wanted.
  private func bracketed(
    _ node: YAMLNode, _ element: FieldType, _ message: String, _ reading: ScalarReading
  ) -> ValueFault {
    if node.text == "none" { return ValueFault(.wrongType, message, help: "write `[]` if there are none, `unknown` if nobody knows") }
    let written = source.text(node.range)
    let mark = ["-", "–", "—", "•", "*"].first { node.text.hasPrefix($0) }
    if let mark, node.kind == .plain {
      return ValueFault(
        .wrongType, message, help: "begin each entry with `- `, a hyphen and a space" + (mark == "-" ? "" : ", not with `\(mark)`"))
    }
    if node.kind == .plain, node.text.hasPrefix("("), node.text.hasSuffix(")") {
      return ValueFault(.wrongType, message, help: "write the entries in square brackets: `[\(String(node.text.dropFirst().dropLast()).printable)]`")
    }
    let isOpen = written.utf8.contains { $0 == 0x0A || $0 == 0x5B || $0 == 0x7B }
    guard !isOpen, node.kind != .block else {
      return ValueFault(.wrongType, message, help: "write each on a line of its own, after `- `")
    }
    // One value, or several with commas between them: each is read, and mended where that is certain.
    let isSeveral = node.kind != .quoted && written.utf8.contains(0x2C) && !element.isFreeText
    var parts: [String] = []
    var first: ValueFault?
    for part in isSeveral ? node.text.split(separator: ",").map({ String($0.drop { $0 == " " }) }) : [node.text] {
      do throws(ValueFault) {
        _ = try reading.value(part, element)
        parts.append(part)
      } catch {
        first = first ?? error
        parts.append(error.replacement ?? "")
      }
    }
    let isMended = !parts.contains("")
    guard let first else {
      let canFix = node.kind == .quoted || isSeveral || !written.utf8.contains(0x2C)
      return ValueFault(.wrongType, message, help: "put it in brackets", replacement: canFix ? "[\(written)]" : nil)
    }
    // A word is wrong too: said at once, not after the brackets stand.
    let whole = "[\(parts.joined(separator: ", "))]"
    return ValueFault(
      first.code, "\(first.message), and \(message)",
      help: isMended ? "did you mean `\(whole)`?" : first.help.map { "in brackets: \($0)" },
      replacement: isMended ? whole : nil)
  }

  /// What a key of a map of places shows to be a slip of the pen: a number in groups, or a colon left out.
  func slip(at index: Int, in entries: [YAMLNode.Entry]) -> ValueFault? {
    let entry = entries[index]
    guard entry.value.isEmpty else { return nil }
    let bytes = Array(entry.name.utf8)
    if bytes.count == 3, Digits.value(bytes) != nil, index > 0, entries[index - 1].value.isScalar {
      var digits = [entry.name]
      var first = index - 1
      while first > 0, digits.count < 5, entries[first].value.isEmpty, entries[first].name.utf8.count == 3 {
        digits.append(entries[first].name)
        first -= 1
      }
      let number = entries[first].value.text + digits.reversed().joined()
      guard Digits.value(Array(entries[first].value.text.utf8)) != nil, !number.hasPrefix("0"),
        Digits.value(Array(number.utf8)).map({ $0 <= ScalarReading.maximumCount }) == true
      else { return nil }
      return ValueFault(
        .badCount, "a comma ends an entry, so `\(entries[first].name.printable)` reads as \(entries[first].value.text.printable)",
        help: "write `\(entries[first].name.printable): \(number.printable)`, in digits alone")
    }
    let parts = entry.name.split(separator: " ")
    guard parts.count == 2, Digits.value(Array(parts[1].utf8)) != nil else { return nil }
    return ValueFault(
      .wrongType, "a `:` is missing in `\(entry.name.printable)`", help: "write `\(String(parts[0]).printable): \(String(parts[1]).printable)`")
  }
}

extension FieldType {
  /// `{duty: …, sent: …}`: the required keys, or the first three.
  static func outline(of fields: [Field]) -> String {
    let required = fields.filter(\.isRequired)
    let shown = required.isEmpty ? Array(fields.prefix(3)) : required
    return "{" + shown.map { "\($0.name): …" }.joined(separator: ", ") + "}"
  }

  var isFreeText: Bool { self == .text || self == .prose }
}
