internal import CLibXML2

/// What one startElementNs call says. Valid only during that call.
@safe struct StartTag {
  typealias Strings = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

  let name: InternedName
  let namespaceCount: Int
  let attributeCount: Int
  private let namespaces: Strings?
  private let attributes: Strings?

  init(
    _ name: InternedName, _ namespaceCount: Int32, _ namespaces: Strings?, _ attributeCount: Int32,
    _ attributes: Strings?
  ) {
    self.name = name
    self.namespaceCount = unsafe namespaces == nil ? 0 : Int(namespaceCount)
    self.attributeCount = unsafe attributes == nil ? 0 : Int(attributeCount)
    unsafe (self.namespaces, self.attributes) = (namespaces, attributes)
  }

  /// Each declaration is two strings: prefix, namespace.
  func namespace(_ index: Int) -> (prefix: InternedString, namespace: InternedString) {
    unsafe (InternedString(namespaces?[2 * index]), InternedString(namespaces?[2 * index + 1]))
  }

  /// Each attribute is five pointers: local name, prefix, namespace, begin and end of the value.
  func attributeName(_ index: Int) -> InternedName {
    unsafe InternedName(
      local: InternedString(attributes?[5 * index]), prefix: InternedString(attributes?[5 * index + 1]),
      namespace: InternedString(attributes?[5 * index + 2]))
  }

  /// The value, without the one reference libxml2 leaves in it: every `&` comes as `&#38;`, for its own tree builder
  /// to resolve, unless it may replace entities, which we never allow.
  func attributeValue(_ index: Int) -> String {
    guard let begin = unsafe attributes?[5 * index + 3], let end = unsafe attributes?[5 * index + 4] else { return "" }
    let value = unsafe String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
    var (resolved, rest) = ("", value.utf8[...])
    while let reference = rest.firstIndex(of: "&#38;") {
      resolved += String(Substring(rest[..<reference])) + "&"
      rest = rest[reference...].dropFirst(5)
    }
    return resolved.isEmpty ? value : resolved + Substring(rest)
  }
}

extension ParserContext {
  /// Adds the handlers that build a tree; the context was made with a `TreeBuilder`.
  func listenForTree() {
    let sax = unsafe raw.pointee.sax
    unsafe sax?.pointee.startElementNs = { user, local, prefix, namespace, declared, namespaces, count, _, attributes in
      guard let user = unsafe user else { return }
      let builder = unsafe TreeBuilder.building(user)
      guard unsafe builder.entered(user.assumingMemoryBound(to: xmlParserCtxt.self)) else { return }
      let name = unsafe InternedName(
        local: InternedString(local), prefix: InternedString(prefix), namespace: InternedString(namespace))
      builder.started(unsafe StartTag(name, declared, namespaces, count, attributes))
    }
    unsafe sax?.pointee.endElementNs = { user, _, _, _ in
      guard let user = unsafe user else { return }
      let builder = unsafe TreeBuilder.building(user)
      builder.left()
      builder.ended()
    }
    let said: charactersSAXFunc = { user, characters, count in
      guard let user = unsafe user, let characters = unsafe characters else { return }
      let run = unsafe UnsafeBufferPointer(start: characters, count: Int(count))
      unsafe TreeBuilder.building(user).said(String(decoding: run, as: UTF8.self))
    }
    // One function for all three: with two, libxml2 would guess which white space matters.
    unsafe sax?.pointee.characters = said
    unsafe sax?.pointee.ignorableWhitespace = said
    unsafe sax?.pointee.cdataBlock = said
    unsafe sax?.pointee.comment = { user, value in
      guard let user = unsafe user, let value = unsafe value else { return }
      unsafe TreeBuilder.building(user).commented(String(cString: value))
    }
    unsafe sax?.pointee.processingInstruction = { user, target, value in
      guard let user = unsafe user, let target = unsafe target else { return }
      let text = unsafe value.map { unsafe String(cString: $0) } ?? ""
      unsafe TreeBuilder.building(user).instructed(String(cString: target), text)
    }
  }
}
