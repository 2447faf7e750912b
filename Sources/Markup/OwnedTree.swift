internal import CLibXML2

/// A libxml2 tree, owned by exactly one variable: what canonical form and validation need, and nobody else sees.
@safe struct OwnedTree: ~Copyable {
  let raw: UnsafeMutablePointer<xmlDoc>

  private init(_ raw: UnsafeMutablePointer<xmlDoc>) { unsafe self.raw = raw }
  deinit { unsafe xmlFreeDoc(raw) }

  /// Reads a document as `XMLDocument.read` does. Throws `refused` with what is wrong.
  static func read(_ bytes: [UInt8], accepting doctype: XMLDoctype) throws(MarkupError) -> OwnedTree {
    if let refusal = XMLInput.refusal(bytes) { throw .refused([refusal]) }
    let events = ParserEvents(bytes, accepting: doctype)
    guard let context = ParserContext(reportingTo: events) else { throw .outOfMemory }
    context.refuseDoctypes()
    context.limitDepth()
    // Owned before anything can throw, so that it is freed in every case.
    let tree = unsafe context.parse(bytes).map { unsafe OwnedTree($0) }
    let problems = withExtendedLifetime(events) { events.problems(of: context) }
    guard problems.isEmpty else { throw .refused(problems) }
    guard let tree else { throw .outOfMemory }
    return tree
  }

  /// Calls `visit` with each element, in document order.
  func forEachElement(_ visit: (UnsafeMutablePointer<xmlNode>) -> Void) {
    var next = unsafe xmlDocGetRootElement(raw)
    while let node = unsafe next {
      if unsafe node.pointee.type == XML_ELEMENT_NODE { unsafe visit(node) }
      unsafe next = following(node)
    }
  }

  /// The next node in document order, without recursion.
  private func following(_ node: UnsafeMutablePointer<xmlNode>) -> UnsafeMutablePointer<xmlNode>? {
    if unsafe node.pointee.type == XML_ELEMENT_NODE, let child = unsafe node.pointee.children { return unsafe child }
    var node = unsafe node
    while true {
      if let sibling = unsafe node.pointee.next { return unsafe sibling }
      guard let parent = unsafe node.pointee.parent, unsafe parent.pointee.type == XML_ELEMENT_NODE else { return nil }
      unsafe node = parent
    }
  }
}

extension ParserContext {
  /// Lets libxml2 build its tree, but only so deep.
  func limitDepth() {
    unsafe raw.pointee.sax.pointee.startElementNs = {
      user, local, prefix, namespace, declared, namespaces, count, defaulted, attributes in
      guard let user = unsafe user else { return }
      guard unsafe ParserEvents.of(user).entered(user.assumingMemoryBound(to: xmlParserCtxt.self)) else { return }
      unsafe xmlSAX2StartElementNs(
        user, local, prefix, namespace, declared, namespaces, count, defaulted, attributes)
    }
    unsafe raw.pointee.sax.pointee.endElementNs = { user, local, prefix, namespace in
      guard let user = unsafe user else { return }
      unsafe ParserEvents.of(user).left()
      unsafe xmlSAX2EndElementNs(user, local, prefix, namespace)
    }
  }
}
