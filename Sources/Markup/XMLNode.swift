/// The name of an element or attribute, as written and as meant.
package struct XMLName: Hashable, Sendable, CustomStringConvertible {
  /// Nil when the name has none.
  package let prefix: String?
  /// The name without its prefix.
  package let local: String
  /// The namespace the prefix stands for; for an element without prefix the default namespace, if any.
  package let namespace: String?

  /// A name as a parser gives it; nothing is checked.
  package init(prefix: String? = nil, local: String, namespace: String? = nil) {
    (self.prefix, self.local, self.namespace) = (prefix, local, namespace)
  }

  /// The name as it is written, `prefix:local`.
  package var description: String { prefix.map { "\($0):\(local)" } ?? local }
}

/// One `xmlns` or `xmlns:prefix` declaration. An empty namespace undoes the default one.
package struct XMLNamespaceDeclaration: Hashable, Sendable {
  /// Nil for the default namespace.
  package let prefix: String?
  /// The namespace, not resolved or looked up anywhere.
  package let namespace: String

  /// A declaration as a parser gives it; nothing is checked.
  package init(prefix: String?, namespace: String) { (self.prefix, self.namespace) = (prefix, namespace) }
}

/// One attribute with its normalised value. Equal to another of the same name and value, wherever it stands.
package struct XMLAttribute: Sendable {
  /// As written in the start tag.
  package let name: XMLName
  /// With references resolved and white space as spaces.
  package let value: String
  /// From the name to the closing quote, in bytes of the source.
  package let range: Range<Int>
  /// Between the quotes: the value as written. `SourceText` leads from a byte of `value` to its place here.
  package let valueRange: Range<Int>
}

/// Text between two pieces of markup, with references resolved, line ends as LF and CDATA sections joined in.
package struct XMLText: Sendable {
  /// What a reader sees.
  package let value: String
  /// The text as written, in bytes of the source. `SourceText` leads from a byte of `value` to its place here.
  package let range: Range<Int>
  /// Line on which the text begins, from 1.
  package let line: Int
}

/// A comment; the value is what stands between `<!--` and `-->`.
package struct XMLComment: Sendable {
  /// Without the marks around it.
  package let value: String
  /// From `<!--` to `-->`, in bytes of the source.
  package let range: Range<Int>
}

/// A processing instruction other than the XML declaration.
package struct XMLInstruction: Sendable {
  /// The name after `<?`.
  package let target: String
  /// Without the white space after the target.
  package let value: String
  /// From `<?` to `?>`, in bytes of the source.
  package let range: Range<Int>
}

/// One child of an element, or one thing before or after the root.
package enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  case text(XMLText)
  case comment(XMLComment)
  case instruction(XMLInstruction)
}
