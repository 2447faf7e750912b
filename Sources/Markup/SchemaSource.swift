/// What a schema must be before libxml2 compiles it: one self-contained document, for libxml2 would fetch the rest
/// from the file system or the network on its own.
enum SchemaSource {
  static let relaxNG = "http://relaxng.org/ns/structure/1.0"
  static let xmlSchema = "http://www.w3.org/2001/XMLSchema"

  /// Throws `refused` with the place of each element that brings in another file.
  static func check(_ bytes: [UInt8]) throws(MarkupError) {
    let (document, problems) = XMLDocument.read(bytes)
    guard let root = document?.root else { throw .refused(problems) }
    var faults: [MarkupProblem] = []
    collect(root, bytes, &faults)
    if !faults.isEmpty { throw .refused(faults) }
  }

  private static func collect(_ element: XMLElement, _ bytes: [UInt8], _ faults: inout [MarkupProblem]) {
    if loads(element), faults.count < MarkupLimit.problems {
      let text = "<\(element.name)> brings in another file; a schema must be one file"
      faults.append(MarkupProblem(at: element.startTag.lowerBound, of: bytes, text: text))
    }
    for child in element.elements { collect(child, bytes, &faults) }
  }

  private static func loads(_ element: XMLElement) -> Bool {
    switch (element.name.namespace, element.name.local) {
    case (relaxNG, "include"), (relaxNG, "externalRef"), (xmlSchema, "include"), (xmlSchema, "redefine"),
      (xmlSchema, "override"):
      true
    case (xmlSchema, "import"): element.attribute("schemaLocation") != nil
    default: false
    }
  }
}
