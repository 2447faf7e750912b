/// A seeded generator of broken files: the same seed gives the same file on any machine.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ count: Int) -> Int { count > 0 ? Int(next() % UInt64(count)) : 0 }

  /// Up to three faults of different kinds.
  mutating func broken(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0...below(3) { result = mutated(result) }
    return result
  }

  private mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return Array("a".utf8) }
    switch below(12) {
    case 0: return Array(bytes.prefix(below(bytes.count)))
    case 1: return noise(bytes)
    case 2: return inserted(String(repeating: Self.openings[below(Self.openings.count)], count: 1 + below(300)), in: bytes)
    case 3: return inserted(String(repeating: "x", count: 1 << (4 + below(14))), in: bytes)
    case 4: return lines(bytes) { lines, index, _ in lines.insert(lines[index], at: index) }
    case 5: return lines(bytes) { lines, index, _ in lines.remove(at: index) }
    case 6: return lines(bytes) { lines, index, other in lines.swapAt(index, other) }
    case 7: return lines(bytes) { lines, index, other in lines[index] = Array(repeating: 0x20, count: other % 9) + lines[index] }
    case 8: return digits(bytes)
    case 9: return inserted(bytes: Self.strange[below(Self.strange.count)], in: bytes)
    case 10: return inserted(Self.syntax[below(Self.syntax.count)], in: bytes)
    default: return lines(bytes) { lines, index, other in lines[index] = lines[other] }
    }
  }

  private static let openings = ["[", "{", "- ", "  a:\n", "\"", "<p>", "? ", "&a ", "!!map {"]
  private static let syntax = [
    "&anchor ", "*anchor", "!!binary ", "<<: *a\n", "---\n", "...\n", "%YAML 1.1\n", "\t", ": ", "- - - ", "| \n", ">-\n", "'", "\"",
    "{a: {a: {a: ", "]]>", "<!DOCTYPE a [<!ENTITY x 'y'>]>", "&x;", "<![CDATA[", "<?xml?>", "{timeline.discovered}", "{{", "}",
    "d:repeat=\"x in y\"", "\r", "unknown", "9999999999999999999999", "-1", "0x10", "1e308", "2026-02-30", "0000-00-00", "+99:99",
  ]
  /// Surrogates, overlong forms, NUL, controls, marks of order, a lone lead byte, the end of Unicode.
  private static let strange: [[UInt8]] = [
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0], [0x07], [0x1B, 0x5B, 0x32, 0x4A], [0x7F],
    [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xE2, 0x80, 0xAE], [0xE2, 0x80, 0x8B], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F],
    [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xEF, 0xBF, 0xBE],
  ]

  private mutating func noise(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0...below(8) { result[below(result.count)] = UInt8(truncatingIfNeeded: next()) }
    return result
  }

  private mutating func inserted(_ text: String, in bytes: [UInt8]) -> [UInt8] { inserted(bytes: Array(text.utf8), in: bytes) }

  private mutating func inserted(bytes new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    let index = below(bytes.count + 1)
    return Array(bytes[..<index]) + new + Array(bytes[index...])
  }

  /// Other digits in one number or date.
  private mutating func digits(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let places = bytes.indices.filter { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
    guard !places.isEmpty else { return bytes }
    let first = below(places.count)
    for place in places[first..<min(first + 1 + below(10), places.count)] { result[place] = 0x30 + UInt8(below(10)) }
    return result
  }

  private mutating func lines(_ bytes: [UInt8], _ change: (inout [[UInt8]], Int, Int) -> Void) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    change(&lines, below(lines.count), below(lines.count))
    return Array(lines.joined(separator: [0x0A]))
  }
}
