internal import CLibXML2

/// The bytes of one document in the making, in libxml2's output buffer, owned by exactly one variable.
///
/// Small pieces are gathered first, so that libxml2 is called once per few kilobytes.
package struct OutputBuffer: ~Copyable {
  /// What is freed when nobody finishes.
  @safe struct Store: ~Copyable {
    let raw: UnsafeMutablePointer<xmlOutputBuffer>
    deinit { unsafe _ = xmlOutputBufferClose(raw) }
  }

  private static let piece = 16 << 10
  private let store: Store
  private var pending: [UInt8] = []
  private var stored = 0
  private var hasFailed = false

  /// Bytes appended so far.
  package var count: Int { stored + pending.count }

  /// An empty buffer. Throws `outOfMemory`.
  package init() throws(MarkupError) {
    guard let raw = unsafe xmlAllocOutputBuffer(nil) else { throw .outOfMemory }
    store = unsafe Store(raw: raw)
    pending.reserveCapacity(Self.piece + Self.piece / 4)
  }

  /// Appends bytes as they are.
  package mutating func append(_ bytes: some Sequence<UInt8>) {
    pending.append(contentsOf: bytes)
    flush(from: Self.piece)
  }

  /// Appends a value as element content, or throws `illegalCharacter` and appends nothing.
  package mutating func appendText(_ value: String) throws(MarkupError) {
    try append(value, escaping: Escaping.inText)
  }

  /// Appends a value to stand between double quotes, or throws `illegalCharacter` and appends nothing.
  package mutating func appendAttribute(_ value: String) throws(MarkupError) {
    try append(value, escaping: Escaping.inAttribute)
  }

  /// Appends a value with some bytes written as references; all of it or nothing.
  mutating func append(_ value: String, escaping special: UInt64) throws(MarkupError) {
    if let scalar = Escaping.append(value, escaping: special, into: &pending) { throw .illegalCharacter(scalar) }
    flush(from: Self.piece)
  }

  /// All bytes, in order. Throws `outOfMemory` if any append could not keep its bytes.
  package consuming func finish() throws(MarkupError) -> [UInt8] {
    flush(from: 1)
    let size = unsafe Int(xmlOutputBufferGetSize(store.raw))
    guard !hasFailed, size == stored else { throw .outOfMemory }
    guard let start = unsafe xmlOutputBufferGetContent(store.raw) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: size))
  }

  private mutating func flush(from least: Int) {
    guard pending.count >= least else { return }
    let kept = unsafe pending.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe xmlOutputBufferWrite(store.raw, Int32(clamping: bytes.count), start)
    }
    if kept != pending.count { hasFailed = true }
    stored += pending.count
    pending.removeAll(keepingCapacity: true)
  }
}
