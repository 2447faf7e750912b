internal import CLibXML2

/// A compiled W3C XML Schema 1.0, owned by exactly one variable. Not for several threads at once.
@safe package struct XMLSchema: ~Copyable {
  /// The schema points into the tree it was compiled from, so it is freed first.
  private let raw: xmlSchemaPtr
  private let source: OwnedTree

  /// Compiles a schema that is one file. Throws `refused` with what is wrong in it.
  package init(_ bytes: [UInt8]) throws(MarkupError) {
    try SchemaSource.check(bytes)
    let tree = try OwnedTree.read(bytes, accepting: .none)
    unsafe raw = try Self.compile(tree, bytes)
    source = tree
  }

  private static func compile(_ tree: borrowing OwnedTree, _ bytes: [UInt8]) throws(MarkupError) -> xmlSchemaPtr {
    guard let parser = unsafe xmlSchemaNewDocParserCtxt(tree.raw) else { throw .outOfMemory }
    defer { unsafe xmlSchemaFreeParserCtxt(parser) }
    let sink = ProblemSink()
    unsafe xmlSchemaSetParserStructuredErrors(
      parser, { user, error in unsafe ProblemSink.validatorFailed(user, error?.pointee) }, sink.address)
    let compiled = unsafe xmlSchemaParse(parser)
    let problems = withExtendedLifetime(sink) { sink.problems(of: bytes, in: tree, accepting: .none) }
    guard problems.isEmpty, let compiled = unsafe compiled else {
      unsafe xmlSchemaFree(compiled)
      throw problems.isEmpty ? .outOfMemory : .refused(problems)
    }
    return unsafe compiled
  }

  deinit { unsafe xmlSchemaFree(raw) }

  /// What keeps a document from being valid, or from being well-formed, at the start tags concerned; empty if nothing.
  /// At most 20. Hints in the document where to find a schema are not followed.
  package borrowing func problems(of bytes: [UInt8], accepting doctype: XMLDoctype = .none) -> [MarkupProblem] {
    validate(bytes, accepting: doctype) { tree, sink in
      tree.removeSchemaLocations()
      guard let context = unsafe xmlSchemaNewValidCtxt(raw) else { return -1 }
      defer { unsafe xmlSchemaFreeValidCtxt(context) }
      unsafe xmlSchemaSetValidStructuredErrors(
        context, { user, error in unsafe ProblemSink.validatorFailed(user, error?.pointee) }, sink.address)
      return unsafe xmlSchemaValidateDoc(context, tree.raw)
    }
  }
}

extension OwnedTree {
  /// Drops `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation`: libxml2 would read the files they name.
  borrowing func removeSchemaLocations() {
    let namespace = "http://www.w3.org/2001/XMLSchema-instance"
    unsafe forEachElement { element in
      for name in ["schemaLocation", "noNamespaceSchemaLocation"] {
        guard let attribute = unsafe xmlHasNsProp(element, name, namespace) else { continue }
        _ = unsafe xmlRemoveProp(attribute)
      }
    }
  }
}
