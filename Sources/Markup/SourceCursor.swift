/// Says where things stand, while libxml2 says what they are.
///
/// It walks the bytes in step with the parser's events: each event names a piece of markup that libxml2 has found
/// well-formed, so the cursor only has to find its end. Places thus depend on no inner state of libxml2. On bytes
/// that are not what the events promise it still stops at their end.
struct SourceCursor {
  /// Where one attribute stands in its start tag.
  struct Slot {
    let range: Range<Int>
    let valueRange: Range<Int>
  }

  let bytes: [UInt8]
  private(set) var offset: Int
  /// Line of `offset`, from 1.
  private(set) var line = 1

  /// Stands behind the byte order mark and the XML declaration.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = XMLInput.start(bytes)
    if starts(with: "<?xml"), offset + 5 < bytes.count, bytes[offset + 5].isXMLSpace { _ = past("?>") }
  }

  /// Passes text and CDATA sections, up to other markup.
  mutating func passText() -> Range<Int> {
    let start = offset
    while offset < bytes.count {
      if bytes[offset] != UInt8(ascii: "<") {
        step()
      } else if starts(with: "<![CDATA[") {
        _ = past("]]>")
      } else {
        break
      }
    }
    return start..<offset
  }

  /// Passes one start tag; `slots` become its attributes in order, without declarations of namespaces.
  mutating func passStartTag(_ slots: inout [Slot]) -> (range: Range<Int>, isEmpty: Bool) {
    let start = offset
    var isEmpty = false
    slots.removeAll(keepingCapacity: true)
    pass { !$0.isXMLSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    while true {
      pass { $0.isXMLSpace }
      guard offset < bytes.count, bytes[offset] != UInt8(ascii: ">") else { break }
      if bytes[offset] == UInt8(ascii: "/") {
        isEmpty = true
        step()
        continue
      }
      if let slot = passAttribute() { slots.append(slot) }
    }
    step()
    return (start..<offset, isEmpty)
  }

  /// Passes markup up to and including `end`: `>` for an end tag or doctype, `-->`, `?>`.
  mutating func past(_ end: StaticString) -> Range<Int> {
    let start = offset
    while offset < bytes.count, !starts(with: end) { step() }
    offset = min(offset + end.utf8CodeUnitCount, bytes.count)
    return start..<offset
  }

  /// Nil for a declaration of a namespace.
  private mutating func passAttribute() -> Slot? {
    let start = offset
    let declares = starts(with: "xmlns")
    pass { !$0.isXMLSpace && $0 != UInt8(ascii: "=") }
    let name = start..<offset
    pass { !$0.isXMLQuote }
    guard offset < bytes.count else { return nil }
    let quote = bytes[offset]
    step()
    let value = offset
    pass { $0 != quote }
    let end = offset
    step()
    if declares, name.count == 5 || bytes[start + 5] == UInt8(ascii: ":") { return nil }
    return Slot(range: start..<offset, valueRange: value..<end)
  }

  private mutating func pass(while condition: (UInt8) -> Bool) {
    while offset < bytes.count, condition(bytes[offset]) { step() }
  }

  /// One byte on, if there is one.
  private mutating func step() {
    guard offset < bytes.count else { return }
    if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
    offset += 1
  }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where unsafe text.utf8Start[index] != bytes[offset + index] { return false }
    return true
  }
}
