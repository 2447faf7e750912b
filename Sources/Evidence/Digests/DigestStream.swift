internal import Crypto

/// Digests a file that is read piece by piece, in one pass.
///
/// Evidence may be larger than memory: nothing is kept but the state of the functions.
package struct DigestStream: Sendable {
  private var sha256 = SHA256()
  private var sha512: SHA512?
  /// Bytes taken in so far.
  package private(set) var count = 0

  /// A packet needs SHA-512 too; a check does not.
  package init(withSHA512: Bool = false) {
    sha512 = withSHA512 ? SHA512() : nil
  }

  package mutating func update(_ bytes: RawSpan) {
    count += bytes.byteCount
    unsafe bytes.withUnsafeBytes {
      unsafe sha256.update(bufferPointer: $0)
      unsafe sha512?.update(bufferPointer: $0)
    }
  }

  package mutating func update(_ bytes: [UInt8]) { unsafe update(bytes.span.bytes) }

  package mutating func update(text: String) { update(Array(text.utf8)) }

  /// The digests of all bytes taken in.
  package func finish() -> (sha256: SHA256Digest, sha512: SHA512Digest?) {
    (
      SHA256Digest(bytes: Array(sha256.finalize())),
      sha512.map { SHA512Digest(bytes: Array($0.finalize())) }
    )
  }
}
