/// A dotted path as a template writes it, with the range of each part in the text.
struct PathText: Sendable, Hashable {
  struct Part: Sendable, Hashable {
    let name: String
    let range: Range<Int>
  }

  let parts: [Part]
  let range: Range<Int>

  var text: String { parts.map(\.name).joined(separator: ".") }

  /// Reads a path; nil unless it is words of letters, digits, `-` and `_` joined by dots.
  init?(_ bytes: ArraySlice<UInt8>) {
    var parts: [Part] = []
    var start = bytes.startIndex
    for index in bytes.startIndex...bytes.endIndex {
      if index < bytes.endIndex, bytes[index] != UInt8(ascii: ".") {
        guard PathText.isWordByte(bytes[index]) else { return nil }
        continue
      }
      guard index > start else { return nil }
      parts.append(Part(name: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index))
      start = index + 1
    }
    self.parts = parts
    range = bytes.startIndex..<bytes.endIndex
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

/// `{path | format | or: "text"}`: where a value is printed. Ranges are bytes of the text it stands in.
struct Placeholder: Sendable, Hashable {
  struct Stage: Sendable, Hashable {
    let name: String
    let range: Range<Int>
  }

  let path: PathText
  let formats: [Stage]
  /// What to print when the fact is missing or unknown; nil prints a gap.
  let fallback: String?
  /// From `{` to `}`.
  let range: Range<Int>
}

/// What is wrong in a text of a template, in bytes of that text.
struct TemplateFault: Error, Hashable {
  let message: String
  var help: String?
  let range: Range<Int>
}

/// A text of a template, cut at its placeholders.
enum TextPiece: Sendable, Hashable {
  case constant(String)
  case placeholder(Placeholder)

  /// Cuts a text; `{{` and `}}` are braces. A faulty placeholder is left out and reported.
  static func pieces(of text: String) -> (pieces: [TextPiece], faults: [TemplateFault]) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      return (text.isEmpty ? [] : [.constant(text)], [])
    }
    var reader = PieceReader(bytes: Array(text.utf8))
    reader.read()
    return (reader.pieces, reader.faults)
  }
}

private struct PieceReader {
  let bytes: [UInt8]
  var pieces: [TextPiece] = []
  var faults: [TemplateFault] = []
  private var constant: [UInt8] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{") where next(index) == UInt8(ascii: "{"):
        constant.append(UInt8(ascii: "{"))
        index += 2
      case UInt8(ascii: "}") where next(index) == UInt8(ascii: "}"):
        constant.append(UInt8(ascii: "}"))
        index += 2
      case UInt8(ascii: "}"):
        faults.append(
          TemplateFault(message: "a single '}' closes nothing", help: "write '}}' for a brace", range: index..<index + 1))
        index += 1
      case UInt8(ascii: "{"):
        guard let end = end(after: index) else {
          faults.append(
            TemplateFault(
              message: "a placeholder has no '}'", help: "close it, or write '{{' for a brace",
              range: index..<index + 1))
          index = bytes.count
          break
        }
        flush()
        do throws(TemplateFault) {
          pieces.append(.placeholder(try placeholder(index..<end + 1)))
        } catch {
          faults.append(error)
        }
        index = end + 1
      default:
        constant.append(bytes[index])
        index += 1
      }
    }
    flush()
  }

  private func next(_ index: Int) -> UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

  private mutating func flush() {
    guard !constant.isEmpty else { return }
    pieces.append(.constant(String(decoding: constant, as: UTF8.self)))
    constant.removeAll()
  }

  /// The `}` that ends a placeholder: the first outside quotes.
  private func end(after start: Int) -> Int? {
    var quote: UInt8?
    for index in start + 1..<max(start + 1, bytes.count) {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "}") {
        return index
      } else if byte == UInt8(ascii: "{") {
        return nil
      }
    }
    return nil
  }

  private func placeholder(_ range: Range<Int>) throws(TemplateFault) -> Placeholder {
    var stages = cut(range.lowerBound + 1..<range.upperBound - 1)
    let first = stages.removeFirst()
    guard let path = PathText(bytes[first]) else {
      throw TemplateFault(
        message: first.isEmpty ? "the placeholder names no path" : "this is not a path",
        help: "write {path} or {path | format}", range: first.isEmpty ? range : first)
    }
    var formats: [Placeholder.Stage] = []
    var fallback: String?
    for stage in stages {
      if bytes[stage].starts(with: "or".utf8), stage.count == 2 || !PathText.isWordByte(bytes[stage.lowerBound + 2]) {
        guard fallback == nil else { throw TemplateFault(message: "'or:' stands twice", range: stage) }
        fallback = try text(afterOr: stage)
      } else {
        formats.append(.init(name: String(decoding: bytes[stage], as: UTF8.self), range: stage))
      }
    }
    return Placeholder(path: path, formats: formats, fallback: fallback, range: range)
  }

  /// The ranges between bars outside quotes, without white space around them.
  private func cut(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var quote: UInt8?
    var start = range.lowerBound
    for index in range {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "|") {
        result.append(trimmed(start..<index))
        start = index + 1
      }
    }
    result.append(trimmed(start..<range.upperBound))
    return result
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, Words.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, Words.isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func text(afterOr stage: Range<Int>) throws(TemplateFault) -> String {
    let fault = TemplateFault(
      message: "'or' needs a text in quotes", help: "write or: \"not known\"", range: stage)
    var rest = bytes[stage].dropFirst(2)
    rest = rest.drop(while: Words.isSpace)
    guard rest.first == UInt8(ascii: ":") else { throw fault }
    rest = rest.dropFirst().drop(while: Words.isSpace)
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), rest.count >= 2,
      rest.last == quote
    else { throw fault }
    let inner = rest.dropFirst().dropLast()
    guard !inner.contains(quote) else { throw fault }
    return String(decoding: inner, as: UTF8.self)
  }
}
