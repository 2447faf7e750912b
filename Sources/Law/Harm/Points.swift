/// A weight or score in hundredths, so that sums and comparisons are exact; held within ten million either way, so
/// that no file can overflow it.
package struct Points: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = min(max(hundredths, -Points.limit), Points.limit) }

  private static let limit = 1_000_000_000

  /// `4`, `-1`, `0.25`: at most two decimals and three digits before them; nil for anything else.
  package init?(_ text: String) {
    let isNegative = text.utf8.first == 0x2D
    let parts = Array(text.utf8.dropFirst(isNegative ? 1 : 0)).split(separator: 0x2E, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].count), let whole = Points.digits(parts[0]) else {
      return nil
    }
    var fraction = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count), let digits = Points.digits(parts[1]) else { return nil }
      fraction = parts[1].count == 1 ? digits * 10 : digits
    }
    hundredths = (isNegative ? -1 : 1) * (whole * 100 + fraction)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.reduce(0 as Int?) { value, byte in
      guard let value, (0x30...0x39).contains(byte) else { return nil }
      return value * 10 + Int(byte) - 0x30
    }
  }

  package static let zero = Points(hundredths: 0)

  package static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }

  static func + (left: Points, right: Points) -> Points { Points(hundredths: left.hundredths + right.hundredths) }

  /// Rounded to the nearest hundredth, halves away from zero.
  static func * (left: Points, right: Points) -> Points {
    let product = left.hundredths * right.hundredths
    return Points(hundredths: (product + (product < 0 ? -50 : 50)) / 100)
  }

  /// `4`, `0.25`, `-1.5`: no zeros at the end.
  package var description: String {
    let size = Int(hundredths.magnitude)
    var text = "\(hundredths < 0 ? "-" : "")\(size / 100)"
    if size % 100 != 0 {
      text += size % 10 == 0 ? ".\(size % 100 / 10)" : ".\(size % 100 / 10)\(size % 10)"
    }
    return text
  }
}

/// Where a score lies: a single value where all facts are known, else from the least to the most that the open facts allow.
package struct ScoreRange: Sendable, Hashable, CustomStringConvertible {
  package let lower: Points
  package let upper: Points

  init(_ lower: Points, _ upper: Points) {
    self.lower = lower
    self.upper = upper
  }

  init(_ points: Points) { self.init(points, points) }

  package var isExact: Bool { lower == upper }

  static func + (left: ScoreRange, right: ScoreRange) -> ScoreRange {
    ScoreRange(left.lower + right.lower, left.upper + right.upper)
  }

  static func * (left: ScoreRange, right: ScoreRange) -> ScoreRange {
    let corners = [left.lower * right.lower, left.lower * right.upper, left.upper * right.lower, left.upper * right.upper]
    return ScoreRange(corners.min() ?? .zero, corners.max() ?? .zero)
  }

  /// The smallest range that holds both.
  func joined(_ other: ScoreRange) -> ScoreRange { ScoreRange(min(lower, other.lower), max(upper, other.upper)) }

  /// Both ends moved inside the limits.
  func within(_ least: Points?, _ most: Points?) -> ScoreRange {
    let clamp: (Points) -> Points = { value in
      let raised = least.map { max($0, value) } ?? value
      return most.map { min($0, raised) } ?? raised
    }
    return ScoreRange(clamp(lower), clamp(upper))
  }

  /// `4.5`, or `1 to 4.5`.
  package var description: String { isExact ? "\(lower)" : "\(lower) to \(upper)" }
}
