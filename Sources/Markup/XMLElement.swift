/// An element: a value of ours, with no tie to libxml2. At most `MarkupLimit.depth` of them are nested.
package struct XMLElement: Sendable {
  /// As written in the start tag.
  package let name: XMLName
  /// Declarations on this element, in document order.
  package let namespaces: [XMLNamespaceDeclaration]
  /// In document order; declarations of namespaces are not among them.
  package let attributes: [XMLAttribute]
  /// In document order; no two texts are neighbours, and none is empty.
  package let children: [XMLNode]
  /// The start tag from `<` to `>`, in bytes of the source.
  package let startTag: Range<Int>
  /// From the start tag's `<` to the end tag's `>`, in bytes of the source.
  package let range: Range<Int>
  /// Line on which the start tag begins, from 1.
  package let line: Int

  /// The child elements, in document order.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text within, in document order, without comments and instructions.
  package var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let run): text += run.value
      case .element(let element): text += element.text
      case .comment, .instruction: break
      }
    }
  }

  /// The attribute of this local name and namespace, or nil. Attributes without prefix have no namespace.
  package func attribute(_ local: String, namespace: String? = nil) -> XMLAttribute? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }
  }
}
