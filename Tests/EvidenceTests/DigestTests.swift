import Evidence
import Testing

@Suite struct DigestTests {
  /// Examples published with FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 gives the published digests`(text: String, hex: String) {
    #expect(SHA256Digest(of: text.utf8).hex == hex)
  }

  @Test func `SHA-512 gives the published digest`() {
    #expect(
      SHA512Digest(of: "abc".utf8).hex
        == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
  }

  @Test(arguments: [1, 2, 63, 64, 65, 1_000])
  func `a stream gives the same digest whatever the pieces`(size: Int) {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 31) }
    var stream = DigestStream(withSHA512: true)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let piece = Array(bytes[start..<min(start + size, bytes.count)])
      unsafe stream.update(piece.span.bytes)
    }
    #expect(stream.count == 1_000)
    #expect(stream.finish().sha256 == SHA256Digest(of: bytes))
    #expect(stream.finish().sha512 == SHA512Digest(of: bytes))
  }

  @Test func `a stream computes SHA-512 only when asked`() {
    #expect(DigestStream().finish().sha512 == nil)
  }

  @Test func `hexadecimal digits are read back`() {
    let digest = SHA256Digest(of: "abc".utf8)
    #expect(SHA256Digest(hex: digest.hex) == digest)
  }

  @Test(arguments: [
    "", "ba7816bf", String(repeating: "g", count: 64), String(repeating: "A", count: 64),
    String(repeating: "0", count: 63), String(repeating: "0", count: 65), String(repeating: "é", count: 32),
    " " + String(repeating: "0", count: 63),
  ])
  func `anything but 64 lower-case digits is no digest`(text: String) {
    #expect(SHA256Digest(hex: text) == nil)
  }
}
