internal import Law
internal import Markup
internal import Records
internal import Sourcing

/// Compiles one template: its elements become constant bytes with steps between, its faults findings.
struct TemplateCompiler: ~Copyable {
  /// All parts, templates and style sheets by their names below `templates/`.
  let files: [String: Source]
  let name: String
  let isXML: Bool
  var writer: MarkupWriter
  var scope: Scope
  var findings: [Finding] = []
  var reads: [TemplateRead] = []
  var guards: [TemplateRead.Guard] = []

  /// The file that is being read: the template, or a part of it.
  var file: Source
  /// The parts around, outermost first, to refuse cycles.
  var including: [String]
  var included: Set<String> = []
  var elementCount = 0
  var variableCount = 0
  var readsItself = false
  var readers: [Recipient] = []
  /// The namespaces in scope, by prefix; parts repeat what stands around them.
  var namespaces: [String: String] = [:]

  /// Steps of the directives that are open, outermost first.
  var frames: [[Step]] = [[]]
  /// How far the constant bytes have been given to steps.
  var written = 0

  /// More than a form can need; a part that is included over and over comes to an end here.
  static let maximumElements = 20_000
  static let maximumFindings = 50

  init(_ source: Source, isXML: Bool, files: [String: Source], scope: Scope) throws(MarkupError) {
    self.files = files
    self.isXML = isXML
    self.scope = scope
    name = TemplateSource.name(of: source)
    file = source
    including = [name]
    writer = try MarkupWriter(isXML ? .xml : .xhtml)
  }

  // MARK: Findings

  mutating func report(
    _ code: FindingCode, _ range: Range<Int>, _ message: String, help: String? = nil, notes: [String] = []
  ) {
    guard findings.count < Self.maximumFindings else { return }
    findings.append(Finding(code, at: place(range), message, notes: notes, help: help))
  }

  mutating func report(_ code: FindingCode, at place: Place, _ message: String, help: String? = nil) {
    guard findings.count < Self.maximumFindings else { return }
    findings.append(Finding(code, at: place, message, help: help))
  }

  func place(_ range: Range<Int>) -> Place { Place(file.path, SourceRange(range.lowerBound, range.upperBound)) }

  /// The place of some bytes of a decoded text or value.
  func place(_ bytes: Range<Int>, in value: String, writtenAt range: Range<Int>) -> Place {
    if value.utf8.count == range.count {
      return place(range.lowerBound + bytes.lowerBound..<range.lowerBound + bytes.upperBound)
    }
    // References make the written text longer than the value; a long one is marked as a whole.
    guard range.count <= 64 << 10 else { return place(range) }
    let start = SourceText.offset(ofByte: bytes.lowerBound, writtenIn: range, of: file.bytes)
    let end = SourceText.offset(ofByte: bytes.upperBound, writtenIn: range, of: file.bytes)
    return place(start..<max(start, end))
  }

  // MARK: Steps

  /// Gives the constant bytes before an offset to the innermost directive.
  mutating func mark(_ offset: Int) {
    if offset > written { append(.constant(written..<offset)) }
    written = max(written, offset)
  }

  mutating func append(_ step: Step) { frames[frames.count - 1].append(step) }

  /// Begins the steps of a directive where the writer stands.
  mutating func open() throws(MarkupError) {
    mark(try writer.cut())
    frames.append([])
  }

  /// Ends them, and hands them over.
  mutating func close() throws(MarkupError) -> [Step] {
    mark(try writer.cut())
    return frames.removeLast()
  }

  mutating func note(_ reference: Reference, _ use: TemplateRead.Use, isNegated: Bool = false) {
    reads.append(
      TemplateRead(origin: reference.origin, use: use, guards: guards, isNegated: isNegated, place: reference.place))
    if case .computed("document") = reference.root { readsItself = true }
    let audience = use == .printed ? reference.audience : reference.outerAudience
    guard let reader = readers.first(where: { !$0.mayRead(audience) }) else { return }
    report(
      .audienceViolation, at: reference.place,
      "a template for \(reader.phrase) reads '\(reference.text)', which is \(audience.rawValue)",
      help: "leave it out, or read a fact that they may see")
  }
}
