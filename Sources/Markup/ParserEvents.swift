internal import CLibXML2

/// Which document type declaration a reader takes.
package enum XMLDoctype: Sendable {
  /// None.
  case none
  /// Exactly `<!DOCTYPE html>`, or none: our own XHTML, which browsers otherwise show in quirks mode.
  case html5
}

/// What libxml2 tells while it parses, and what is refused there and then: problems, document types, depth.
///
/// A subclass listens to more. Every refusal stops the parser, so a hostile document costs no more than its beginning.
class ParserEvents {
  let sink = ProblemSink()
  let bytes: [UInt8]
  private let doctype: XMLDoctype
  private var depth = 0
  private(set) var hasDoctype = false

  init(_ bytes: [UInt8], accepting doctype: XMLDoctype) { (self.bytes, self.doctype) = (bytes, doctype) }

  /// The events of the parser that calls back; `user` is its context.
  static func of(_ user: UnsafeMutableRawPointer) -> ParserEvents {
    let context = unsafe user.assumingMemoryBound(to: xmlParserCtxt.self)
    guard let events = unsafe context.pointee._private else {
      preconditionFailure("a parser context is made with its events")
    }
    return unsafe Unmanaged<ParserEvents>.fromOpaque(events).takeUnretainedValue()
  }

  // MARK: What every parse refuses

  /// libxml2 found a fault where its parser stands.
  func failed(_ error: xmlError) {
    let context = unsafe error.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self)
    let consumed = unsafe context.map { unsafe clibxml2_bytes_consumed($0) } ?? -1
    let offset = consumed < 0 ? nil : min(consumed, bytes.count)
    unsafe sink.add(ProblemSink.Report(error, offset: offset))
    if sink.isClosed, let context = unsafe context { unsafe clibxml2_halt(context) }
  }

  /// Records our own reason not to go on, and stops the parser. Not from within an error callback.
  private func refuse(_ text: String, at offset: Int, stopping context: UnsafeMutablePointer<xmlParserCtxt>) {
    sink.close(with: ProblemSink.Report(line: 0, offset: min(offset, bytes.count), node: nil, text: text))
    unsafe xmlStopParser(context)
  }

  /// The parser stands behind a doctype's name and ids, before its internal subset or `>`.
  ///
  /// Judged by the bytes: only if the very text `<!DOCTYPE html>` ends here is it the harmless one.
  final func declared(_ context: UnsafeMutablePointer<xmlParserCtxt>) {
    hasDoctype = true
    let offset = min(max(unsafe clibxml2_bytes_consumed(context), 0), bytes.count)
    let text = Array("<!DOCTYPE html>".utf8)
    let start = offset - (text.count - 1)
    if doctype == .html5, start >= 0, bytes[start...].starts(with: text) { return }
    let rule = doctype == .html5 ? "only <!DOCTYPE html> is accepted" : "document types are not accepted"
    unsafe refuse(rule, at: bytes[..<offset].lastIndex(of: UInt8(ascii: "<")) ?? offset, stopping: context)
  }

  /// An element begins. False when it is one too deep and the parser has been stopped.
  final func entered(_ context: UnsafeMutablePointer<xmlParserCtxt>) -> Bool {
    depth += 1
    guard depth > MarkupLimit.depth else { return true }
    let text = "elements are nested deeper than \(MarkupLimit.depth)"
    unsafe refuse(text, at: max(unsafe clibxml2_bytes_consumed(context), 0), stopping: context)
    return false
  }

  final func left() { depth -= 1 }

  /// All that is wrong, once the parser is done.
  func problems(of context: borrowing ParserContext) -> [MarkupProblem] {
    if sink.isEmpty, !context.isWellFormed {
      sink.add(ProblemSink.Report(line: 0, offset: nil, node: nil, text: "the document cannot be read"))
    }
    return sink.problems(of: bytes)
  }
}
