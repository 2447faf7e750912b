internal import CLibXML2

/// A compiled RELAX NG schema (ISO/IEC 19757-2, XML syntax), owned by exactly one variable.
///
/// Not for several threads at once; each task compiles its own, which takes less than reading one filing.
@safe package struct RelaxNGSchema: ~Copyable {
  private let raw: xmlRelaxNGPtr

  /// Compiles a schema that is one file. Throws `refused` with what is wrong in it.
  package init(_ bytes: [UInt8]) throws(MarkupError) {
    try SchemaSource.check(bytes)
    let tree = try OwnedTree.read(bytes, accepting: .none)
    guard let parser = unsafe xmlRelaxNGNewDocParserCtxt(tree.raw) else { throw .outOfMemory }
    defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
    let sink = ProblemSink()
    unsafe xmlRelaxNGSetParserStructuredErrors(
      parser, { user, error in unsafe ProblemSink.validatorFailed(user, error?.pointee) }, sink.address)
    let compiled = unsafe xmlRelaxNGParse(parser)
    let problems = withExtendedLifetime(sink) { sink.problems(of: bytes, in: tree, accepting: .none) }
    guard problems.isEmpty, let compiled = unsafe compiled else {
      unsafe xmlRelaxNGFree(compiled)
      throw problems.isEmpty ? .outOfMemory : .refused(problems)
    }
    unsafe raw = compiled
  }

  deinit { unsafe xmlRelaxNGFree(raw) }

  /// What keeps a document from being valid, or from being well-formed, at the start tags concerned; empty if nothing.
  /// At most 20.
  package borrowing func problems(of bytes: [UInt8], accepting doctype: XMLDoctype = .none) -> [MarkupProblem] {
    validate(bytes, accepting: doctype) { tree, sink in
      guard let context = unsafe xmlRelaxNGNewValidCtxt(raw) else { return -1 }
      defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
      unsafe xmlRelaxNGSetValidStructuredErrors(
        context, { user, error in unsafe ProblemSink.validatorFailed(user, error?.pointee) }, sink.address)
      return unsafe xmlRelaxNGValidateDoc(context, tree.raw)
    }
  }
}

/// Reads a document, has it validated, and places what the validator reported. 0 of `body` means valid.
func validate(
  _ bytes: [UInt8], accepting doctype: XMLDoctype, _ body: (borrowing OwnedTree, ProblemSink) -> Int32
) -> [MarkupProblem] {
  do throws(MarkupError) {
    let tree = try OwnedTree.read(bytes, accepting: doctype)
    let sink = ProblemSink()
    let verdict = body(tree, sink)
    if verdict != 0, sink.isEmpty {
      sink.add(ProblemSink.Report(line: 0, offset: nil, node: nil, text: "the document could not be validated"))
    }
    return sink.problems(of: bytes, in: tree, accepting: doctype)
  } catch .refused(let problems) {
    return problems
  } catch {
    return [.outOfMemory]
  }
}
