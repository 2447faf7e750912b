internal import CLibYAML

/// Reads a YAML file into a positioned tree.
///
/// The accepted language is the part of YAML 1.1 that people mean: maps,
/// lists and scalars. Anchors, aliases, tags, complex keys and several
/// documents are refused, each with its place, so a record says what it shows.
package enum YAMLReader {
  /// The tree of a source, or nil with the findings that say why.
  ///
  /// A file with refused constructs gives both: the tree without them and the
  /// findings. The file is read in one pass; time and memory are linear.
  package static func read(_ source: Source, limits: YAMLLimits = YAMLLimits()) -> Checked<YAMLTree?> {
    let whole = Place(source.path, .start)
    guard source.bytes.count <= limits.bytes else {
      return Checked(
        nil,
        [
          Finding(
            .fileTooLarge, at: whole, "the file has \(source.bytes.count) bytes; at most \(limits.bytes) are read",
            help: "keep bulk data in evidence files and refer to them")
        ])
    }
    let faults = ByteScan.faults(of: source)
    guard faults.isEmpty else { return Checked(nil, faults) }
    var builder = YAMLBuilder(source: source, limits: limits)
    builder.run()
    return Checked(builder.tree, builder.findings.sorted())
  }
}

/// Turns libyaml's events into the arena of a tree.
private struct YAMLBuilder {
  let source: Source
  let limits: YAMLLimits
  let offsets: CharacterOffsets
  var findings: [Finding] = []
  var records: [YAMLTree.Record] = []
  var children: [Int32] = []
  var root: Int32?
  private var open: [Frame] = []

  /// A list or map whose end has not been read yet.
  private struct Frame {
    var index: Int32
    var children: [Int32] = []
    var keys: [String: Int32] = [:]
    var isMapping: Bool
    var pendingKeyIsDuplicate = false
  }

  init(source: Source, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    offsets = CharacterOffsets(source.bytes)
    records.reserveCapacity(source.bytes.count / 12 + 8)
  }

  var tree: YAMLTree? {
    guard let root else { return nil }
    return YAMLTree(source: source, records: records, children: children, root: root)
  }

  mutating func run() {
    guard let parser = YAMLParser() else { return report(.yamlSyntax, .start, "out of memory") }
    unsafe source.bytes.withUnsafeBufferPointer { bytes in
      unsafe parser.setInput(bytes)
      var documents = 0
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe parser.next(&event) else {
          let fault = parser.fault
          root = nil
          return report(
            .yamlSyntax, range(fault.index, fault.index + 1), "this is not YAML: \(fault.text)",
            help: "check indentation and quotes on this line and the one above")
        }
        defer { unsafe yaml_event_delete(&event) }
        let start = unsafe event.start_mark.index, end = unsafe event.end_mark.index
        switch unsafe event.type {
        case YAML_STREAM_END_EVENT:
          if root == nil, findings.isEmpty {
            report(.emptyFile, .start, "the file is empty", help: "write at least one key")
          }
          return
        case YAML_DOCUMENT_START_EVENT:
          documents += 1
          if documents > 1 {
            return report(
              .severalDocuments, range(start, end), "a second YAML document begins here; one file is one document",
              help: "remove the `---` line or move what follows to a file of its own")
          }
          if unsafe event.data.document_start.tag_directives.start != event.data.document_start.tag_directives.end {
            report(.tagRefused, range(start, end), "tag directives are not accepted", help: "remove the `%TAG` line")
          }
        case YAML_ALIAS_EVENT:
          report(
            .aliasRefused, range(start, end), "aliases are not accepted: a record says what it shows",
            help: "write the value out here")
          add(scalar: "", kind: .plain, range(start, end))
        case YAML_SCALAR_EVENT:
          let scalar = unsafe event.data.scalar
          refuse(anchor: unsafe scalar.anchor != nil, tag: unsafe scalar.tag != nil, range(start, end))
          let text = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
          let style = unsafe scalar.style
          let kind: YAMLNode.Kind =
            style == YAML_PLAIN_SCALAR_STYLE
            ? .plain : style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE ? .block : .quoted
          add(scalar: text, kind: kind, range(start, end))
        case YAML_SEQUENCE_START_EVENT:
          let (anchor, tag) = unsafe (event.data.sequence_start.anchor != nil, event.data.sequence_start.tag != nil)
          refuse(anchor: anchor, tag: tag, range(start, end))
          guard push(.sequence, range(start, end)) else { return }
        case YAML_MAPPING_START_EVENT:
          let (anchor, tag) = unsafe (event.data.mapping_start.anchor != nil, event.data.mapping_start.tag != nil)
          refuse(anchor: anchor, tag: tag, range(start, end))
          guard push(.mapping, range(start, end)) else { return }
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
          pop(range(start, end))
        default: break
        }
        if records.count > limits.nodes {
          root = nil
          return report(
            .tooManyNodes, range(start, end), "the file has more than \(limits.nodes) values",
            help: "keep bulk data in evidence files and refer to them")
        }
      }
    }
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(offsets.byte(of: start), offsets.byte(of: end))
  }

  private mutating func report(_ code: FindingCode, _ range: SourceRange, _ message: String, help: String? = nil) {
    guard findings.count < 100 else { return }
    findings.append(Finding(code, at: Place(source.path, range), message, help: help))
  }

  private mutating func refuse(anchor: Bool, tag: Bool, _ range: SourceRange) {
    if anchor {
      report(
        .anchorRefused, range, "anchors are not accepted: a record says what it shows", help: "remove the `&name`")
    }
    if tag {
      report(
        .tagRefused, range, "tags are not accepted: the schema gives each value its type", help: "remove the `!tag`")
    }
  }

  private mutating func push(_ kind: YAMLNode.Kind, _ range: SourceRange) -> Bool {
    guard open.count < limits.depth else {
      root = nil
      report(
        .nestedTooDeep, range, "lists and maps are nested more than \(limits.depth) deep", help: "no record needs that")
      return false
    }
    if let last = open.last, last.isMapping, last.children.count.isMultiple(of: 2) {
      report(.complexKey, range, "a key must be a simple text", help: "write `key: value`")
    }
    records.append(.init(kind: kind, range: range, text: "", first: 0, count: 0))
    open.append(Frame(index: Int32(records.count - 1), isMapping: kind == .mapping))
    return true
  }

  private mutating func pop(_ endRange: SourceRange) {
    guard let frame = open.popLast() else { return }
    let index = Int(frame.index)
    records[index].first = Int32(children.count)
    records[index].count = Int32(frame.children.count)
    children.append(contentsOf: frame.children)
    // A block ends where its last child ends; libyaml says where the next token begins.
    let flow = isClosing(endRange)
    let last = frame.children.last.map { records[Int($0)].range.upper }
    let upper = flow ? endRange.upper : max(last ?? records[index].range.upper, records[index].range.upper)
    records[index].range = SourceRange(Int(records[index].range.lower), Int(upper))
    attach(frame.index)
  }

  private func isClosing(_ range: SourceRange) -> Bool {
    let lower = Int(range.lower)
    guard range.upper > range.lower, lower < source.bytes.count else { return false }
    return source.bytes[lower] == UInt8(ascii: "]") || source.bytes[lower] == UInt8(ascii: "}")
  }

  private mutating func add(scalar text: String, kind: YAMLNode.Kind, _ range: SourceRange) {
    var range = range
    if kind == .block { range = withoutTrailingSpace(range) }
    records.append(.init(kind: kind, range: range, text: text, first: 0, count: 0))
    attach(Int32(records.count - 1))
  }

  private func withoutTrailingSpace(_ range: SourceRange) -> SourceRange {
    var upper = Int(range.upper)
    while upper > Int(range.lower), [0x20, 0x0A, 0x0D, 0x09].contains(source.bytes[upper - 1]) { upper -= 1 }
    return SourceRange(Int(range.lower), upper)
  }

  private mutating func attach(_ index: Int32) {
    guard let top = open.indices.last else {
      root = index
      return
    }
    guard open[top].isMapping else { return open[top].children.append(index) }
    let isKey = open[top].children.count.isMultiple(of: 2)
    if isKey, records[Int(index)].kind.isScalar {
      let name = records[Int(index)].text
      if let first = open[top].keys[name] {
        guard findings.count < 100 else { return open[top].children.append(index) }
        let place = Place(source.path, records[Int(index)].range)
        findings.append(
          Finding(
            .duplicateKey, at: place, "the key `\(name.printable)` stands here a second time",
            help: "keep one of the two", related: [.init(Place(source.path, records[Int(first)].range), "first here")]))
      } else {
        open[top].keys[name] = index
      }
    }
    open[top].children.append(index)
  }
}
