/// What XML 1.0 (fifth edition) and Namespaces in XML 1.0 allow in a document.
package enum XMLGrammar {
  /// Production Char. Surrogates are no scalars in Swift.
  package static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Production NCName: a name without a colon.
  package static func isName(_ name: Substring) -> Bool {
    var scalars = name.unicodeScalars.makeIterator()
    guard let first = scalars.next(), startsName(first) else { return false }
    while let scalar = scalars.next() {
      guard startsName(scalar) || continuesName(scalar) else { return false }
    }
    return true
  }

  /// Production QName, cut at its colon; nil if it is none.
  package static func qualifiedName(_ name: String) -> (prefix: Substring?, local: Substring)? {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return isName(name[...]) ? (nil, name[...]) : nil
    }
    let (prefix, local) = (name[..<colon], name[name.utf8.index(after: colon)...])
    return isName(prefix) && isName(local) ? (prefix, local) : nil
  }

  /// Production NameStartChar, without the colon.
  private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x5F: true
    case ..<0xC0: false
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// What production NameChar adds to it.
  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
