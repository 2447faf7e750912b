internal import Sourcing

/// Where in a record's text a new evidence entry goes, and in which style.
struct EvidenceInsertion {
  /// Bytes to replace, and what with; in file order.
  private var edits: [(range: Range<Int>, text: String)] = []
  /// The entry's own text within the last edit.
  private var entryText = ""
  private let lines: SourceLines
  private let entry: EvidenceEntry

  init(_ entry: EvidenceEntry, in tree: YAMLTree) {
    self.entry = entry
    lines = SourceLines(tree.source)
    let root = tree.root
    guard let key = root.entries.first(where: { $0.name == "evidence" }) else {
      addKey(to: root)
      return
    }
    let list = key.value
    let margin = lines.column(of: Int(key.key.range.lower))
    let isInsideFlow = isFlow(root)
    if let last = list.elements.last {
      isFlow(list) ? insertFlow(", " + entry.flow, at: Int(last.range.upper)) : appendBlock(after: last, in: list)
    } else if isInsideFlow {
      let text = isFlow(list) ? entry.flow : (list.isEmpty ? " [" : "[") + entry.flow + "]"
      isFlow(list) ? insertFlow(text, at: Int(list.range.upper) - 1) : replace(list, with: text)
    } else if isFlow(list), !isBlank(between: Int(list.range.lower) + 1, and: Int(list.range.upper) - 1) {
      insertFlow(entry.flow, at: Int(list.range.upper) - 1)
    } else {
      startBlock(after: key, margin: margin)
    }
  }

  /// The new text; nil if there is no place for the entry.
  var result: EvidenceIntake.Addition? {
    guard !edits.isEmpty else { return nil }
    var bytes: [UInt8] = []
    let old = lines.source.bytes
    bytes.reserveCapacity(old.count + 1_024)
    var position = 0
    var entryStart = 0
    for edit in edits {
      bytes += old[position..<edit.range.lowerBound]
      entryStart = bytes.count
      bytes += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    bytes += old[position...]
    let last = Array(edits[edits.count - 1].text.utf8)
    let text = Array(entryText.utf8)
    let offset = entryStart + last.count - text.count - trailing(last)
    let source = Source(path: lines.source.path, bytes: bytes)
    return .init(source: source, entry: Place(source.path, SourceRange(offset, offset + text.count)))
  }

  /// Bytes of an edit that stand behind the entry: a closing bracket or a line break.
  private func trailing(_ edit: [UInt8]) -> Int {
    let text = Array(entryText.utf8)
    var count = 0
    while edit.count - count >= text.count, !edit[..<(edit.count - count)].suffix(text.count).elementsEqual(text) {
      count += 1
    }
    return count
  }

  // MARK: Block style

  /// A list in block style goes on below its last entry and that entry's own comments.
  private mutating func appendBlock(after last: YAMLNode, in list: YAMLNode) {
    let width = lines.column(of: Int(list.range.lower))
    var end = lines.endOfLine(from: Int(last.range.upper))
    while let next = lines.nextLine(after: end), let column = commentColumn(ofLineAt: next), column > width {
      end = lines.endOfLine(from: next)
    }
    insertBlock(width: width, at: end)
  }

  /// `evidence:`, `evidence: []` or `evidence: unknown` becomes the head of a list in block style.
  private mutating func startBlock(after key: YAMLNode.Entry, margin: Int) {
    let value = key.value
    var end = Int(key.key.range.upper)
    if !value.isEmpty {
      var lower = Int(value.range.lower)
      while lines.byte(at: lower - 1) == 0x20, lines.byte(at: lower - 2) == UInt8(ascii: ":") { lower -= 1 }
      edits.append((lower..<Int(value.range.upper), ""))
      end = Int(value.range.upper)
    }
    insertBlock(width: margin + 2, at: lines.endOfLine(from: end))
  }

  /// A record without the key gets it at its end, before a `...` line if there is one.
  private mutating func addKey(to root: YAMLNode) {
    if isFlow(root) {
      let text = "evidence: [" + entry.flow + "]"
      let comma = root.entries.isEmpty ? "" : ", "
      let end = root.entries.last.map { max(Int($0.value.range.upper), Int($0.key.range.upper)) }
      insertFlow(comma + text, at: end ?? Int(root.range.upper) - 1)
      return
    }
    guard let first = root.entries.first else { return }
    let margin = lines.column(of: Int(first.key.range.lower))
    var end = lines.source.bytes.count
    var line: Int? = lines.nextLine(after: Int(root.range.upper))
    while let start = line {
      if lines.source.bytes[start...].starts(with: Array("...".utf8)) {
        end = start
        break
      }
      line = lines.nextLine(after: start)
    }
    let isFreshLine = end == lines.startOfLine(at: end)
    let head = (isFreshLine ? "" : lines.newline) + String(repeating: " ", count: margin) + "evidence:"
    let body = entry.block(indentedBy: margin + 2).joined(separator: lines.newline)
    entryText = body
    edits.append((end..<end, head + lines.newline + body + lines.newline))
  }

  private mutating func insertBlock(width: Int, at end: Int) {
    entryText = entry.block(indentedBy: width).joined(separator: lines.newline)
    edits.append((end..<end, lines.newline + entryText))
  }

  /// The column of a line's comment; nil if the line is not only a comment.
  private func commentColumn(ofLineAt start: Int) -> Int? {
    var offset = start
    while lines.byte(at: offset) == 0x20 { offset += 1 }
    return lines.byte(at: offset) == UInt8(ascii: "#") ? offset - start : nil
  }

  // MARK: Flow style

  private mutating func insertFlow(_ text: String, at offset: Int) {
    entryText = entry.flow
    edits.append((offset..<offset, text))
  }

  private mutating func replace(_ value: YAMLNode, with text: String) {
    entryText = entry.flow
    edits.append((Int(value.range.lower)..<Int(value.range.upper), text))
  }

  private func isFlow(_ node: YAMLNode) -> Bool {
    let first = lines.byte(at: Int(node.range.lower))
    return !node.isScalar && (first == UInt8(ascii: "[") || first == UInt8(ascii: "{"))
      && Int(node.range.upper) - Int(node.range.lower) >= 2
      && [UInt8(ascii: "]"), UInt8(ascii: "}")].contains(lines.byte(at: Int(node.range.upper) - 1))
  }

  private func isBlank(between lower: Int, and upper: Int) -> Bool {
    lower >= upper || lines.source.bytes[lower..<upper].allSatisfy { $0 == 0x20 }
  }
}
