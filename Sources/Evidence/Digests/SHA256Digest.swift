internal import Crypto

/// A SHA-256 digest (FIPS 180-4), as records, manifests and packets write it.
package struct SHA256Digest: Sendable, Hashable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// The digest of bytes held in memory.
  package init(of content: some Sequence<UInt8>) {
    var stream = DigestStream()
    unsafe stream.update(Array(content).span.bytes)
    self = stream.finish().sha256
  }

  /// Reads 64 lower-case hexadecimal digits and nothing else.
  package init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(of: hex, count: 32) else { return nil }
    self.bytes = bytes
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { Hexadecimal.text(of: bytes) }
}

/// A SHA-512 digest (FIPS 180-4); packets carry it beside the SHA-256.
package struct SHA512Digest: Sendable, Hashable {
  /// 64 bytes.
  package let bytes: [UInt8]

  /// The digest of bytes held in memory.
  package init(of content: some Sequence<UInt8>) {
    self.init(bytes: Array(SHA512.hash(of: Array(content))))
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// 128 lower-case hexadecimal digits.
  package var hex: String { Hexadecimal.text(of: bytes) }
}

extension SHA512 {
  /// The digest of an array, without Foundation's data types.
  fileprivate static func hash(of content: [UInt8]) -> [UInt8] {
    var function = SHA512()
    unsafe content.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
    return Array(function.finalize())
  }
}
