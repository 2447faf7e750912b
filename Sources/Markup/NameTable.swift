internal import CLibXML2

/// A string that libxml2 keeps once per parse, so that equal ones have equal addresses. Valid during that parse.
@safe struct InternedString {
  private let pointer: UnsafePointer<xmlChar>?

  init(_ pointer: UnsafePointer<xmlChar>?) { unsafe self.pointer = pointer }

  /// The address, to compare with; 0 for no string.
  var key: UInt { UInt(bitPattern: unsafe pointer) }
  var text: String? { unsafe pointer.map { unsafe String(cString: $0) } }
}

/// A name in libxml2's words.
struct InternedName {
  let local, prefix, namespace: InternedString
}

/// Makes each name and namespace of a document once.
struct NameTable {
  private struct Key: Hashable {
    let local, prefix, namespace: UInt
  }

  private var names: [Key: XMLName] = [:]
  private var texts: [UInt: String] = [:]

  mutating func name(_ name: InternedName) -> XMLName {
    let key = Key(local: name.local.key, prefix: name.prefix.key, namespace: name.namespace.key)
    if let known = names[key] { return known }
    let made = XMLName(prefix: text(name.prefix), local: text(name.local) ?? "", namespace: text(name.namespace))
    names[key] = made
    return made
  }

  mutating func text(_ string: InternedString) -> String? {
    if let known = texts[string.key] { return known }
    let made = string.text
    texts[string.key] = made
    return made
  }
}
