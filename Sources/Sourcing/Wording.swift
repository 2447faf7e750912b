/// Small rules of wording that messages share.
extension String {
  /// The text fit for a one-line message: controls escaped, at most 60 characters.
  package var printable: String {
    var result = ""
    var length = 0
    for scalar in unicodeScalars {
      if length == 60 { return result + "…" }
      if scalar.value < 0x20 || scalar.value == 0x7F || (0x80..<0xA0).contains(scalar.value)
        || (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0xFEFF
      {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
      length += 1
    }
    return result
  }
}

/// The nearest of a list of names, for "did you mean".
package enum Suggestion {
  /// The candidate with the least edit distance, if it is near enough to be what was meant.
  /// Ties go to the first in order, so the answer does not depend on the run.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    guard !wanted.isEmpty else { return nil }
    let allowed = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8.prefix(64))
      guard abs(other.count - wanted.count) <= allowed else { continue }
      let found = distance(wanted, other)
      if found <= allowed, found < best?.distance ?? Int.max { best = (found, candidate) }
    }
    return best?.name
  }

  /// Damerau–Levenshtein distance (adjacent swaps count once).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[b.count]
  }
}
