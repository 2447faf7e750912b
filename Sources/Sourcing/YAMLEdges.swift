/// What stands before and after the one document of a file.
struct YAMLEdges {
  /// Where the text begins: behind a byte-order mark, if there is one.
  let start: Int
  /// The finding about a `%` line before the document.
  let directive: Finding?

  /// Directives are looked for here, because libyaml compares each with each.
  init(_ source: Source) {
    let bytes = source.bytes
    start = Self.start(of: bytes)
    guard let first = Self.firstContent(in: bytes, from: start), bytes[first] == UInt8(ascii: "%"),
      first == start || Self.isBreak(bytes[first - 1])
    else {
      directive = nil
      return
    }
    let isTag = bytes[first...].starts(with: Array("%TAG".utf8))
    directive = Finding(
      isTag ? .tagRefused : .yamlSyntax, at: Place(source.path, Self.line(from: first, in: bytes)),
      "directives are not accepted", help: "remove the `%` line")
  }

  /// The finding about what follows a document that ended at a given offset; nil if it is only blank or comment.
  ///
  /// A second document is named as such; anything else is a line that fits nowhere.
  static func remainder(of source: Source, after end: Int) -> Finding? {
    let bytes = source.bytes
    var offset = max(end, start(of: bytes))
    var isEnded = end >= 3 && bytes[end - 3..<end].elementsEqual("...".utf8)
    while let first = firstContent(in: bytes, from: offset) {
      if first == 0 || isBreak(bytes[first - 1]), bytes[first...].starts(with: Array("...".utf8)) {
        offset = first + 3
        isEnded = true
        continue
      }
      let place = Place(source.path, line(from: first, in: bytes))
      guard isEnded || bytes[first...].starts(with: Array("---".utf8)) else {
        let fault = YAMLFault(problem: "did not find expected <document start>", context: nil, byte: nil)
        return Finding(.yamlSyntax, at: place, fault.message, help: fault.help)
      }
      return Finding(
        .severalDocuments, at: place, "a second YAML document begins here; one file is one document",
        help: "remove the `---` line or move what follows to a file of its own")
    }
    return nil
  }

  private static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: ByteScan.byteOrderMark) ? 3 : 0 }

  /// The first byte that is neither blank, nor line break, nor in a comment.
  private static func firstContent(in bytes: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "#") {
        while offset < bytes.count, !isBreak(bytes[offset]) { offset += 1 }
      } else if bytes[offset] == 0x20 || bytes[offset] == 0x09 || isBreak(bytes[offset]) {
        offset += 1
      } else {
        return offset
      }
    }
    return nil
  }

  /// From an offset to the last visible byte of its line.
  private static func line(from start: Int, in bytes: [UInt8]) -> SourceRange {
    SourceRange(start, endOfLine(from: start, in: bytes))
  }

  /// Behind the last visible byte of the line that an offset stands in.
  static func endOfLine(from start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }

  /// The character at an offset; behind the last visible character, when nothing visible follows.
  static func visible(_ offset: Int, in bytes: [UInt8]) -> SourceRange {
    var offset = min(offset, bytes.count)
    if offset == bytes.count {
      while offset > 0, isBreak(bytes[offset - 1]) || bytes[offset - 1] == 0x20 { offset -= 1 }
      return SourceRange(offset, offset)
    }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceRange(offset, isBreak(bytes[offset]) ? offset : end)
  }

  /// The anchor or tag that begins at an offset.
  static func property(at start: Int, in bytes: [UInt8]) -> SourceRange {
    var end = start
    let isVerbatim = bytes[start...].starts(with: Array("!<".utf8))
    while end < bytes.count, bytes[end] > 0x20 {
      if isVerbatim, bytes[end] == UInt8(ascii: ">") { return SourceRange(start, end + 1) }
      if !isVerbatim, ",[]{}".utf8.contains(bytes[end]) { break }
      end += 1
    }
    return SourceRange(start, end)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
