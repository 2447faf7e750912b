internal import CLibXML2

/// A parsed document: values of ours, with the byte range of every part. Nothing of libxml2 is kept.
package struct XMLDocument: Hashable, Sendable {
  /// True if the document began with `<!DOCTYPE html>`.
  package let hasDoctype: Bool
  /// Comments and instructions before the root.
  package let prolog: [XMLNode]
  /// The one element that holds all others.
  package let root: XMLElement
  /// Comments and instructions after the root.
  package let epilog: [XMLNode]

  /// Reads a whole document of at most `MarkupLimit.bytes` UTF-8 bytes.
  ///
  /// There is a document exactly when there are no problems; what libxml2 only warns of is a problem too. Nothing is
  /// loaded from outside and no entity but the five of XML exists. Linear in the size.
  package static func read(
    _ bytes: [UInt8], accepting doctype: XMLDoctype = .none
  ) -> (document: XMLDocument?, problems: [MarkupProblem]) {
    if let refusal = XMLInput.refusal(bytes) { return (nil, [refusal]) }
    let builder = TreeBuilder(bytes, accepting: doctype)
    guard let context = ParserContext(reportingTo: builder) else { return (nil, [.outOfMemory]) }
    context.listen()
    context.listenForTree()
    _ = unsafe context.parse(bytes)
    let problems = withExtendedLifetime(builder) { builder.problems(of: context) }
    guard problems.isEmpty, let root = builder.root else { return (nil, problems) }
    let document = XMLDocument(
      hasDoctype: builder.hasDoctype, prolog: builder.prolog, root: root, epilog: builder.epilog)
    return (document, [])
  }
}
