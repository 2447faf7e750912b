// Nodes are equal when they say the same, wherever they stand: what is written and read again is equal.

extension XMLAttribute: Hashable {
  package static func == (left: XMLAttribute, right: XMLAttribute) -> Bool {
    left.name == right.name && left.value == right.value
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(value)
  }
}

extension XMLText: Hashable {
  package static func == (left: XMLText, right: XMLText) -> Bool { left.value == right.value }
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension XMLComment: Hashable {
  package static func == (left: XMLComment, right: XMLComment) -> Bool { left.value == right.value }
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension XMLInstruction: Hashable {
  package static func == (left: XMLInstruction, right: XMLInstruction) -> Bool {
    left.target == right.target && left.value == right.value
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(target)
    hasher.combine(value)
  }
}

extension XMLElement: Hashable {
  package static func == (left: XMLElement, right: XMLElement) -> Bool {
    left.name == right.name && left.namespaces == right.namespaces && left.attributes == right.attributes
      && left.children == right.children
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(namespaces)
    hasher.combine(attributes)
    hasher.combine(children)
  }
}
