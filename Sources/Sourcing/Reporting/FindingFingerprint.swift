/// A name for the cause of a finding that stays when lines move and words are polished.
///
/// Made of the code, the file, and the path of the fact and its duties, or else
/// the text of the marked line. Like causes of one report are numbered.
struct FindingFingerprint {
  private var seen: [String: Int] = [:]

  /// - Parameter line: the text of the finding's line, without indentation.
  mutating func text(of finding: Finding, line: String?) -> String {
    var parts = [finding.code.rawValue, finding.place.file]
    if let path = finding.path { parts += [path] + finding.duties } else { parts.append(line ?? finding.message) }
    let digest = Self.digest(parts.joined(separator: "\u{0}"))
    let number = seen[digest, default: 0] + 1
    seen[digest] = number
    return "\(digest):\(number)"
  }

  /// FNV-1a in 64 bits: short and the same everywhere; nothing secret or hostile hangs on it.
  private static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
