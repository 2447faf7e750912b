/// Turns a parser's events into the arena of a tree, and refuses what a record may not hold.
struct YAMLBuilder {
  let source: Source
  let limits: YAMLLimits
  var findings: [Finding] = []
  private var records: [YAMLTree.Record] = []
  private var children: [Int32] = []
  private var root: Int32?
  private var open: [Frame] = []
  /// The children so far of all that is open, one after the other.
  private var pending: [Int32] = []

  /// A list or map whose end has not been read yet.
  private struct Frame {
    let index: Int32
    let isMapping: Bool
    /// Where its children begin among the pending ones.
    let start: Int
    /// Its keys by name, once they are too many to look through.
    var keys: [String: Int32]?

    /// Keys that are looked through one by one.
    static let fewKeys = 16
  }

  private var expectsKey: Bool {
    guard let frame = open.last else { return false }
    return frame.isMapping && (pending.count - frame.start).isMultiple(of: 2)
  }

  init(source: Source, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    records.reserveCapacity(min(source.bytes.count / 12, limits.nodes) + 8)
  }

  var tree: YAMLTree? {
    guard let root else { return nil }
    return YAMLTree(source: source, records: records, children: children, root: root)
  }

  /// Gives up the tree: what was read so far would mislead.
  mutating func abandon() { root = nil }

  /// Called when the document ended at a byte offset: the file must hold one document and nothing else.
  mutating func finish(after end: Int) {
    if let remainder = YAMLEdges.remainder(of: source, after: end) {
      findings.append(remainder)
      if remainder.code == .yamlSyntax { return abandon() }
    }
    if let root, !records[Int(root)].kind.isScalar || !records[Int(root)].text.isEmpty { return }
    abandon()
    if findings.isEmpty { report(.emptyFile, .start, "the file is empty", help: "write at least one key") }
  }

  mutating func report(_ code: FindingCode, _ range: SourceRange, _ message: String, help: String? = nil) {
    guard findings.count < 100 else { return }
    findings.append(Finding(code, at: Place(source.path, range), message, help: help))
  }

  /// False, with a finding, once the file holds more values than allowed.
  mutating func isWithinNodes(_ range: SourceRange) -> Bool {
    guard records.count > limits.nodes else { return true }
    abandon()
    report(
      .tooManyNodes, range, "the file has more than \(limits.nodes) values",
      help: "keep bulk data in evidence files and refer to them")
    return false
  }

  // MARK: Nodes

  mutating func addAlias(_ range: SourceRange) {
    report(
      .aliasRefused, range, "aliases are not accepted: a record says what it shows", help: "write the value out here")
    records.append(.init(kind: .plain, range: range, text: "", first: 0, count: 0))
    attach(Int32(records.count - 1), mayRepeat: true)
  }

  mutating func add(scalar text: String, kind: YAMLNode.Kind, _ range: SourceRange) {
    let found = findings.count
    var range = refuseProperties(range)
    if kind == .block {
      range = withoutTrailingSpace(range)
      if expectsKey { refuseKey(range) }
    }
    var text = text
    // The file's own bytes are known to be welcome; only an escape can bring in others.
    if kind == .quoted, let (first, replaced) = RefusedCharacter.replaced(in: text) {
      text = replaced
      report(
        .controlCharacter, range,
        "\(RefusedCharacter.name(of: first) ?? "a character") is not allowed, not even as an escape",
        help: "remove the `\\` escape that writes it")
    }
    if kind == .plain { noteComment(after: range) }
    records.append(.init(kind: kind, range: range, text: text, first: 0, count: 0))
    attach(Int32(records.count - 1), mayRepeat: findings.count > found && text.isEmpty)
  }

  /// Opens a list or map; false, with a finding, when it is nested too deep.
  mutating func push(_ kind: YAMLNode.Kind, _ range: SourceRange) -> Bool {
    let range = refuseProperties(range)
    guard open.count < limits.depth else {
      abandon()
      report(
        .nestedTooDeep, range, "lists and maps are nested more than \(limits.depth) deep", help: "close the brackets that are open, or nest less")
      return false
    }
    records.append(.init(kind: kind, range: range, text: "", first: 0, count: 0))
    open.append(Frame(index: Int32(records.count - 1), isMapping: kind == .mapping, start: pending.count))
    return true
  }

  mutating func pop(_ endRange: SourceRange) {
    guard let frame = open.popLast() else { return }
    let index = Int(frame.index)
    records[index].first = Int32(children.count)
    records[index].count = Int32(pending.count - frame.start)
    children.append(contentsOf: pending[frame.start...])
    // A block ends where its last child ends; libyaml says where the next token begins.
    let last = pending[frame.start...].last.map { records[Int($0)].range.upper }
    let range = records[index].range
    let upper = isClosing(endRange) ? endRange.upper : max(last ?? range.upper, range.upper)
    pending.removeSubrange(frame.start...)
    records[index].range = SourceRange(Int(range.lower), Int(upper))
    if expectsKey { refuseKey(records[index].range) }
    attach(frame.index, mayRepeat: true)
  }

  private mutating func attach(_ index: Int32, mayRepeat: Bool) {
    guard let top = open.indices.last else {
      root = index
      return
    }
    if !mayRepeat, expectsKey {
      let name = records[Int(index)].text
      if let first = key(named: name, in: top) { refuseRepeated(name, index, first) } else { open[top].keys?[name] = index }
    }
    pending.append(index)
  }

  /// The first key of that name in an open map.
  private mutating func key(named name: String, in top: Int) -> Int32? {
    if let keys = open[top].keys { return keys[name] }
    let positions = stride(from: open[top].start, to: pending.count, by: 2)
    if pending.count - open[top].start <= 2 * Frame.fewKeys {
      for position in positions where records[Int(pending[position])].text == name { return pending[position] }
      return nil
    }
    var keys: [String: Int32] = [:]
    for position in positions where keys[records[Int(pending[position])].text] == nil {
      keys[records[Int(pending[position])].text] = pending[position]
    }
    open[top].keys = keys
    return keys[name]
  }

  /// A plain text that ` #` ends, where the writer seems to have meant a number sign: `ticket #4711`.
  private mutating func noteComment(after range: SourceRange) {
    let bytes = source.bytes
    var offset = Int(range.upper)
    guard offset > Int(range.lower), offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 else { return }
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "#"), bytes[offset + 1] > 0x20,
      bytes[offset + 1] != UInt8(ascii: "#")
    else { return }
    report(
      .cutByComment, SourceRange(offset, YAMLEdges.endOfLine(from: offset, in: bytes)),
      "everything from the `#` on is a comment, so the text ends before it",
      help: "put the text in quotes, or a space after the `#` if a comment is meant")
  }

  // MARK: Refusals

  mutating func refuseTag(_ range: SourceRange) {
    report(.tagRefused, range, "tags are not accepted: the schema gives each value its type", help: "remove the `!tag`")
  }

  private mutating func refuseKey(_ range: SourceRange) {
    report(.complexKey, range, "a key must be a simple text", help: "write one word before the `:`, as in `US-TX: 310`")
  }

  private mutating func refuseRepeated(_ name: String, _ index: Int32, _ first: Int32) {
    guard findings.count < 100 else { return }
    findings.append(
      Finding(
        .duplicateKey, at: Place(source.path, records[Int(index)].range),
        "the key `\(name.printable)` stands here a second time", help: "keep one of the two",
        related: [.init(Place(source.path, records[Int(first)].range), "first here")]))
  }

  /// Reports the anchor and the tag that a node begins with, and gives the range without them.
  ///
  /// They are seen by their first byte, which no other node can begin with:
  /// libyaml forgets some tags (`! text`).
  private mutating func refuseProperties(_ range: SourceRange) -> SourceRange {
    let bytes = source.bytes
    var offset = Int(range.lower)
    let upper = Int(range.upper)
    while offset < upper, bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!") {
      let start = offset
      let property = YAMLEdges.property(at: start, in: bytes)
      offset = Int(property.upper)
      if bytes[start] == UInt8(ascii: "&") {
        report(
          .anchorRefused, property, "anchors are not accepted: a record says what it shows", help: "remove the `&name`")
      } else {
        refuseTag(property)
      }
      while offset < upper, Self.isSpace(bytes[offset]) { offset += 1 }
    }
    return SourceRange(offset, upper)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Whether an end event stands on the bracket that closes a flow list or map.
  private func isClosing(_ range: SourceRange) -> Bool {
    let lower = Int(range.lower)
    guard range.upper > range.lower, lower < source.bytes.count else { return false }
    return source.bytes[lower] == UInt8(ascii: "]") || source.bytes[lower] == UInt8(ascii: "}")
  }

  private func withoutTrailingSpace(_ range: SourceRange) -> SourceRange {
    var upper = Int(range.upper)
    while upper > Int(range.lower), Self.isSpace(source.bytes[upper - 1]) { upper -= 1 }
    return SourceRange(Int(range.lower), upper)
  }
}
