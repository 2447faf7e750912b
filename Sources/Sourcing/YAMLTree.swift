/// A YAML file as a flat, positioned tree.
///
/// Scalars stay text: only a schema gives them a type. Every node keeps the
/// range of bytes it was read from. The tree is immutable and shared.
package final class YAMLTree: Sendable {
  package let source: Source
  let records: [Record]
  let children: [Int32]
  let rootIndex: Int32

  /// One node as the arena holds it. `first` and `count` index `children`;
  /// a mapping's children are key, value, key, value …
  struct Record: Sendable {
    var kind: YAMLNode.Kind
    var range: SourceRange
    var text: String
    var first: Int32
    var count: Int32
  }

  init(source: Source, records: [Record], children: [Int32], root: Int32) {
    self.source = source
    self.records = records
    self.children = children
    self.rootIndex = root
  }

  package var root: YAMLNode { YAMLNode(tree: self, index: rootIndex) }
}

/// One node of a tree: a scalar, a sequence or a mapping, with its place.
package struct YAMLNode: Sendable {
  package enum Kind: Sendable, Hashable {
    case plain, quoted, block
    case sequence, mapping

    package var isScalar: Bool { self != .sequence && self != .mapping }

    /// The word a message uses.
    package var name: String {
      switch self {
      case .plain, .quoted, .block: "a text"
      case .sequence: "a list"
      case .mapping: "a map"
      }
    }
  }

  /// A key of a mapping and what it holds.
  package struct Entry: Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
    package var name: String { key.text }
  }

  let tree: YAMLTree
  let index: Int32

  private var record: YAMLTree.Record { tree.records[Int(index)] }

  package var kind: Kind { record.kind }
  package var range: SourceRange { record.range }
  package var place: Place { Place(tree.source.path, record.range) }
  package var source: Source { tree.source }
  package var isScalar: Bool { record.kind.isScalar }
  package var isMapping: Bool { record.kind == .mapping }
  package var isSequence: Bool { record.kind == .sequence }

  /// The text of a scalar; empty for a list or map.
  package var text: String { record.text }

  /// A plain scalar without text, as in `key:`.
  package var isEmpty: Bool { record.kind == .plain && record.text.isEmpty }

  /// The elements of a list; empty for anything else.
  package var elements: [YAMLNode] {
    guard isSequence else { return [] }
    return (0..<record.count).map { YAMLNode(tree: tree, index: tree.children[Int(record.first + $0)]) }
  }

  /// The entries of a map in file order; empty for anything else.
  package var entries: [Entry] {
    guard isMapping else { return [] }
    let first = record.first
    return (0..<record.count / 2).map {
      Entry(
        key: YAMLNode(tree: tree, index: tree.children[Int(first + 2 * $0)]),
        value: YAMLNode(tree: tree, index: tree.children[Int(first + 2 * $0 + 1)]))
    }
  }

  /// The value under a key of a map, found in file order; nil if none.
  package subscript(_ key: String) -> YAMLNode? {
    guard isMapping else { return nil }
    var position = Int(record.first)
    let end = position + Int(record.count)
    while position < end {
      if tree.records[Int(tree.children[position])].text == key {
        return YAMLNode(tree: tree, index: tree.children[position + 1])
      }
      position += 2
    }
    return nil
  }
}
