/// What markup may cost. A document beyond a limit is refused before libxml2 sees it, or at the element that breaks it.
package enum MarkupLimit {
  /// Bytes of one document, 16 MiB: a hundred times our longest filing.
  package static let bytes = 16 << 20
  /// Elements open at once.
  package static let depth = 256
  /// Problems kept of one document; a reader mends the first few, the rest follow from them.
  package static let problems = 20

  /// Documents up to this size cannot cost noticeable time, whatever they hold.
  static let cheap = 64 << 10
  /// Comparisons libxml2 may need to tell one element's attributes apart: 2.9 compares each with each.
  static let attributeComparisons = 2_000_000_000
  /// Comparisons libxml2 may need to find the namespace of every prefix.
  static let namespaceComparisons = 4_000_000_000
}
