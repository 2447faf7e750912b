internal import CLibXML2

extension ProblemSink {
  /// A validator found a fault; `user` is the sink.
  static func validatorFailed(_ user: UnsafeMutableRawPointer?, _ error: xmlError?) {
    guard let user = unsafe user, let error = unsafe error else { return }
    var mended = unsafe error
    unsafe mended.node = misplacedNode(error) ?? error.node
    unsafe ProblemSink.at(user).add(Report(mended, offset: nil))
  }

  /// libxml2's RELAX NG validator reports bad attributes at the element's first child; the element is its parent.
  private static func misplacedNode(_ error: xmlError) -> UnsafeMutableRawPointer? {
    guard unsafe error.code == Int32(XML_RELAXNG_ERR_ATTRVALID.rawValue), let name = unsafe error.str1,
      let node = unsafe error.node?.assumingMemoryBound(to: xmlNode.self), let found = unsafe node.pointee.name,
      unsafe String(cString: found) != String(cString: name)
    else { return nil }
    return unsafe UnsafeMutableRawPointer(node.pointee.parent)
  }

  /// The reports at their elements' start tags in the document that was validated. The tree must still be there.
  ///
  /// A validator knows nodes and lines. Elements come in the same order in libxml2's tree and in ours, which knows
  /// bytes; the second reading is paid for only when there is something to report.
  func problems(of bytes: [UInt8], in tree: borrowing OwnedTree, accepting doctype: XMLDoctype) -> [MarkupProblem] {
    guard !isEmpty else { return [] }
    var starts: [Int] = []
    XMLDocument.read(bytes, accepting: doctype).document?.root.collectStarts(into: &starts)
    let nodes = Set(reports.compactMap(\.node))
    var offsets: [UInt: Int] = [:]
    var ordinal = 0
    unsafe tree.forEachElement { element in
      defer { ordinal += 1 }
      guard ordinal < starts.count else { return }
      unsafe element.forEachAddress { if nodes.contains($0) { offsets[$0] = starts[ordinal] } }
    }
    return reports.map { report in
      guard let offset = report.node.flatMap({ offsets[$0] }) else {
        return MarkupProblem(line: report.line, column: 0, offset: nil, text: report.text)
      }
      return MarkupProblem(at: offset, of: bytes, text: report.text)
    }
  }
}

extension XMLElement {
  fileprivate func collectStarts(into starts: inout [Int]) {
    starts.append(startTag.lowerBound)
    for child in children { if case .element(let element) = child { element.collectStarts(into: &starts) } }
  }
}

extension UnsafeMutablePointer<xmlNode> {
  /// The addresses that stand for an element: its own, its attributes', and those of its children that are none.
  fileprivate func forEachAddress(_ body: (UInt) -> Void) {
    body(UInt(bitPattern: self))
    var attribute = unsafe pointee.properties
    while let current = unsafe attribute {
      body(UInt(bitPattern: current))
      unsafe attribute = current.pointee.next
    }
    var child = unsafe pointee.children
    while let current = unsafe child {
      if unsafe current.pointee.type != XML_ELEMENT_NODE { body(UInt(bitPattern: current)) }
      unsafe child = current.pointee.next
    }
  }
}
