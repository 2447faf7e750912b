/// Well-formed UTF-8 (Unicode, table 3-7) without NUL: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// The offset of the first byte that breaks it, or nil. NUL does: no XML holds it, and encodings are guessed by it.
  static func firstFault(_ bytes: [UInt8]) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { unsafe firstFault($0) }
  }

  static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      // Eight ASCII bytes at a time: no top bit set, and none zero (subtracting one from each borrows into no top bit).
      while index + 8 <= bytes.count {
        let word = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(
          fromByteOffset: index, as: UInt64.self)
        guard (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else { break }
        index += 8
      }
      guard index < bytes.count else { return nil }
      let length = unsafe sequence(bytes, at: index)
      guard length > 0 else { return index }
      index += length
    }
    return nil
  }

  /// The length of the sequence at `index`, or 0 if it is none or a NUL.
  @inline(__always)
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = unsafe bytes[index]
    if first < 0x80 { return first == 0 ? 0 : 1 }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    let second = unsafe bytes[index + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard lowest <= second, second <= highest else { return 0 }
    for rest in 2..<max(2, length) where unsafe bytes[index + rest] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
