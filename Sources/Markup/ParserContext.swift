internal import CLibXML2

/// One libxml2 parser, owned by exactly one variable, with every door shut: no network, no entities from outside,
/// no DTD, no recovery, nothing on standard error.
@safe struct ParserContext: ~Copyable {
  let raw: UnsafeMutablePointer<xmlParserCtxt>
  private static let initialised: Void = xmlInitParser()

  /// Nil when there is no memory. `events` must outlive the context.
  init?(reportingTo events: ParserEvents) {
    _ = Self.initialised
    guard let raw = unsafe xmlNewParserCtxt() else { return nil }
    unsafe self.raw = raw
    unsafe raw.pointee._private = Unmanaged.passUnretained(events).toOpaque()
    // No types written: the error is const since 2.12.
    unsafe raw.pointee.sax.pointee.serror = { user, error in
      guard let user = unsafe user, let error = unsafe error else { return }
      unsafe ParserEvents.of(user).failed(unsafe error.pointee)
    }
  }

  deinit { unsafe xmlFreeParserCtxt(raw) }

  /// Parses a whole document. The result is a tree if the context still builds one; the caller frees it.
  func parse(_ bytes: [UInt8]) -> UnsafeMutablePointer<xmlDoc>? {
    let options = Int32(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    return unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe xmlCtxtReadMemory(raw, start, Int32(clamping: buffer.count), nil, nil, options)
    }
  }

  var isWellFormed: Bool { unsafe raw.pointee.wellFormed != 0 && raw.pointee.nsWellFormed != 0 }
}
