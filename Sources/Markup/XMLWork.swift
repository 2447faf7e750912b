/// How long libxml2 could be made to work by one document, counted before it starts.
///
/// libxml2 2.9 compares each attribute of an element with each other, and looks each prefix up in the list of all
/// declarations in scope: a few megabytes can hold it for hours. Between two `<` there is at most one start tag, so
/// the `="` between them bound its attributes, whatever else the bytes mean; the squares of these counts, and
/// declarations times look-ups, bound the work. Real documents stay a thousand times below the limits.
struct XMLWork {
  private(set) var attributeComparisons = 0
  private(set) var declarations = 0
  private(set) var lookUps = 0

  /// One pass over the bytes.
  init(_ bytes: [UInt8]) {
    var equals = false
    var attributes = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        attributeComparisons &+= attributes &* attributes
        (attributes, equals, lookUps) = (0, false, lookUps &+ 1)
      case UInt8(ascii: "="): equals = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if equals { attributes &+= 1 }
        equals = false
      case 0x20, 0x09, 0x0A, 0x0D: break
      case UInt8(ascii: ":"): (equals, lookUps) = (false, lookUps &+ 1)
      case UInt8(ascii: "x"):
        equals = false
        if bytes[index...].starts(with: "xmlns".utf8) { declarations &+= 1 }
      default: equals = false
      }
    }
    attributeComparisons &+= attributes &* attributes
  }

  /// What there is too much of, or nil.
  var excess: String? {
    if attributeComparisons > MarkupLimit.attributeComparisons { return "an element has too many attributes" }
    if declarations * lookUps > MarkupLimit.namespaceComparisons { return "there are too many namespace declarations" }
    return nil
  }
}
