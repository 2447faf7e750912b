internal import CLibYAML

/// Reads a YAML file into a positioned tree.
///
/// The accepted language is the part of YAML 1.1 that people mean: maps,
/// lists and scalars. Anchors, aliases, tags, directives, complex keys and
/// several documents are refused, each with its place, so a record says what
/// it shows.
package enum YAMLReader {
  /// The tree of a source, or nil with the findings that say why.
  ///
  /// A file with refused constructs gives both: the tree without them and the
  /// findings. The file is read in one pass; time and memory are linear.
  package static func read(_ source: Source, limits: YAMLLimits = YAMLLimits()) -> Checked<YAMLTree?> {
    guard source.bytes.count <= limits.bytes else {
      let finding = Finding(
        .fileTooLarge, at: Place(source.path, .start),
        "the file has \(source.bytes.count) bytes; at most \(limits.bytes) are read",
        help: "keep bulk data in evidence files and refer to them")
      return Checked(nil, [finding])
    }
    let faults = ByteScan.faults(of: source)
    guard faults.isEmpty else { return Checked(nil, faults) }
    let edges = YAMLEdges(source)
    if let directive = edges.directive { return Checked(nil, [directive]) }

    var builder = YAMLBuilder(source: source, limits: limits)
    run(&builder, from: edges.start)
    return Checked(builder.tree, builder.findings.sorted())
  }

  /// Feeds libyaml's events to the builder until the first document ends or a fault stops it.
  private static func run(_ builder: inout YAMLBuilder, from start: Int) {
    guard let parser = YAMLParser() else { return builder.report(.yamlSyntax, .start, "out of memory") }
    let source = builder.source
    let offsets = CharacterOffsets(source.bytes, from: start)
    unsafe source.bytes.withUnsafeBufferPointer { bytes in
      unsafe parser.setInput(UnsafeBufferPointer(rebasing: bytes[start...]))
      while true {
        var event = unsafe yaml_event_t()
        guard unsafe parser.next(&event) else { return stop(&builder, parser.fault, offsets) }
        defer { unsafe yaml_event_delete(&event) }
        let lower = unsafe offsets.byte(of: event.start_mark.index)
        let upper = unsafe offsets.byte(of: event.end_mark.index)
        let range = SourceRange(lower, upper)
        switch unsafe event.type {
        case YAML_ALIAS_EVENT: builder.addAlias(range)
        case YAML_SCALAR_EVENT:
          let scalar = unsafe event.data.scalar
          let text = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
          builder.add(scalar: text, kind: unsafe kind(scalar.style), range)
        case YAML_SEQUENCE_START_EVENT:
          guard builder.push(.sequence, range) else { return }
        case YAML_MAPPING_START_EVENT:
          guard builder.push(.mapping, range) else { return }
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: builder.pop(range)
        case YAML_DOCUMENT_END_EVENT:
          // libyaml is not asked for more: its work on the directives of a next document is quadratic.
          return builder.finish(after: upper)
        case YAML_STREAM_END_EVENT: return builder.finish(after: source.bytes.count)
        default: break
        }
        guard builder.isWithinNodes(range) else { return }
      }
    }
  }

  private static func kind(_ style: yaml_scalar_style_t) -> YAMLNode.Kind {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .quoted
    }
  }

  private static func stop(
    _ builder: inout YAMLBuilder, _ fault: (problem: String, index: Int, context: String?, contextIndex: Int),
    _ offsets: CharacterOffsets
  ) {
    let bytes = builder.source.bytes
    let offset = offsets.byte(of: fault.index)
    builder.abandon()
    if offset < bytes.count, bytes[offset] == 0x09 || fault.problem.contains("tab character") {
      let tabs = ByteScan.tabIndentation(of: builder.source, from: offset)
      if !tabs.isEmpty { return builder.findings.append(contentsOf: tabs) }
    }
    if fault.problem == "found undefined tag handle" {
      return builder.refuseTag(YAMLEdges.property(at: min(offset, bytes.count - 1), in: bytes))
    }
    let contextOffset = offsets.byte(of: fault.contextIndex)
    if let culprit = YAMLCulprit.find(problem: fault.problem, at: offset, from: contextOffset, in: bytes) {
      return builder.findings.append(
        Finding(
          .yamlSyntax, at: Place(builder.source.path, culprit.range), culprit.message, help: culprit.help,
          related: culprit.related.map { [.init(Place(builder.source.path, $0.range), $0.text)] } ?? []))
    }
    let words = YAMLFault(
      problem: fault.problem, context: fault.context, byte: offset < bytes.count ? bytes[offset] : nil)
    let beginning = Place(
      builder.source.path, YAMLEdges.visible(contextOffset, in: bytes))
    // Of a text that never ends the beginning is what has to be looked at.
    let isEndless = fault.problem == "found unexpected end of stream"
    let here = Place(builder.source.path, YAMLEdges.visible(offset, in: bytes))
    builder.findings.append(
      Finding(
        .yamlSyntax, at: isEndless ? beginning : here, words.message, help: words.help,
        related: isEndless ? [] : words.beginning.map { [.init(beginning, $0)] } ?? []))
  }
}
