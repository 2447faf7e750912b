internal import CLibXML2

/// Re-reads a finished document at the speed of libxml2's SAX parser, without building anything.
package enum XMLCheck {
  /// What keeps the bytes from being a well-formed, namespace-well-formed document within our limits; empty if nothing.
  /// At most 20, in the order of the document. Linear in its size.
  package static func wellFormed(_ bytes: [UInt8], accepting doctype: XMLDoctype = .none) -> [MarkupProblem] {
    if let refusal = XMLInput.refusal(bytes) { return [refusal] }
    let events = ParserEvents(bytes, accepting: doctype)
    guard let context = ParserContext(reportingTo: events) else { return [.outOfMemory] }
    context.listen()
    _ = unsafe context.parse(bytes)
    return withExtendedLifetime(events) { events.problems(of: context) }
  }
}

extension MarkupProblem {
  static let outOfMemory = MarkupProblem(line: 0, column: 0, offset: nil, text: "out of memory")
}

extension ParserContext {
  /// Replaces libxml2's tree-building handlers by the refusals that every parse has, and nothing else.
  func listen() {
    let report = unsafe raw.pointee.sax.pointee.serror
    unsafe raw.pointee.sax.pointee = xmlSAXHandler()
    unsafe raw.pointee.sax.pointee.serror = report
    unsafe raw.pointee.sax.pointee.initialized = clibxml2_sax2()
    refuseDoctypes()
    unsafe raw.pointee.sax.pointee.startElementNs = { user, _, _, _, _, _, _, _, _ in
      guard let user = unsafe user else { return }
      _ = unsafe ParserEvents.of(user).entered(user.assumingMemoryBound(to: xmlParserCtxt.self))
    }
    unsafe raw.pointee.sax.pointee.endElementNs = { user, _, _, _ in
      guard let user = unsafe user else { return }
      unsafe ParserEvents.of(user).left()
    }
  }

  /// Judges a document type before its first declaration is read; keeps none.
  func refuseDoctypes() {
    unsafe raw.pointee.sax.pointee.internalSubset = { user, _, _, _ in
      guard let user = unsafe user else { return }
      unsafe ParserEvents.of(user).declared(user.assumingMemoryBound(to: xmlParserCtxt.self))
    }
  }
}
