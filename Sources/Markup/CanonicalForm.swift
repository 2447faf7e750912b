internal import CLibXML2

/// Canonical XML: the one byte form that a digest or signature of a document is made of.
package enum CanonicalForm: Sendable {
  /// Canonical XML 1.0, W3C Recommendation of 15 March 2001.
  case inclusive
  /// Canonical XML 1.1, W3C Recommendation of 2 May 2008.
  case inclusive11
  /// Exclusive XML Canonicalization 1.0, W3C Recommendation of 18 July 2002. The prefixes are rendered as in the
  /// inclusive form (InclusiveNamespaces PrefixList, `#default` for none).
  case exclusive(inclusivePrefixes: [String] = [])

  /// The canonical form of a whole document. Throws `refused` if it is not well-formed.
  ///
  /// The document type goes; comments too, unless asked for. Takes some six times the document's size in memory.
  package static func exclusive(
    _ bytes: [UInt8], comments: Bool = false, accepting doctype: XMLDoctype = .none
  ) throws(MarkupError) -> [UInt8] {
    try exclusive().of(bytes, comments: comments, accepting: doctype)
  }

  /// The same in any form.
  package func of(
    _ bytes: [UInt8], comments: Bool = false, accepting doctype: XMLDoctype = .none
  ) throws(MarkupError) -> [UInt8] {
    let tree = try OwnedTree.read(bytes, accepting: doctype)
    var result: UnsafeMutablePointer<xmlChar>?
    let before = unsafe clibxml2_silence()
    defer { unsafe clibxml2_restore(before) }
    let size = unsafe withPrefixList { prefixes in
      unsafe xmlC14NDocDumpMemory(tree.raw, nil, mode, prefixes, comments ? 1 : 0, &result)
    }
    defer { unsafe clibxml2_free(result) }
    guard size >= 0, let start = unsafe result else { throw .outOfMemory }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }

  private var mode: Int32 {
    switch self {
    case .inclusive: Int32(XML_C14N_1_0.rawValue)
    case .inclusive11: Int32(XML_C14N_1_1.rawValue)
    case .exclusive: Int32(XML_C14N_EXCLUSIVE_1_0.rawValue)
    }
  }

  /// The prefixes as C strings ended by nil, or nil if there are none.
  private func withPrefixList<Result>(
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<xmlChar>?>?) -> Result
  ) -> Result {
    guard case .exclusive(let prefixes) = self, !prefixes.isEmpty else { return body(nil) }
    var bytes: [xmlChar] = prefixes.flatMap { [xmlChar]($0.utf8) + [0] }
    return unsafe bytes.withUnsafeMutableBufferPointer { text in
      var start = 0
      var list: [UnsafeMutablePointer<xmlChar>?] = unsafe prefixes.map { prefix in
        defer { start += prefix.utf8.count + 1 }
        return unsafe text.baseAddress?.advanced(by: start)
      }
      unsafe list.append(nil)
      return unsafe list.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
    }
  }
}
