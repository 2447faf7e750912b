import Sourcing

/// A text whose marks `«` and `»` say where something is expected; the text itself has none.
struct Marked {
  let text: String
  let ranges: [SourceRange]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var found: [SourceRange] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open.append(bytes.count)
      case "»": found.append(SourceRange(open.popLast() ?? 0, bytes.count))
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    ranges = found.sorted()
  }

  func source(_ path: String = "incident.yaml") -> Source { Source(path: path, text: text) }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension YAMLNode {
  /// The tree on one line, for whole comparisons: `{a: "1", b: ["2"]}`.
  var sketch: String {
    if isMapping { return "{" + entries.map { "\($0.name): \($0.value.sketch)" }.joined(separator: ", ") + "}" }
    if isSequence { return "[" + elements.map(\.sketch).joined(separator: ", ") + "]" }
    return "\"\(text)\""
  }

  /// The ranges of all scalars, in file order.
  var scalarRanges: [SourceRange] {
    if isScalar { return [range] }
    return isMapping ? entries.flatMap { [$0.key.range] + $0.value.scalarRanges } : elements.flatMap(\.scalarRanges)
  }

  /// The ranges of all lists and maps but the outermost, in file order.
  var innerRanges: [SourceRange] {
    let inner = isMapping ? entries.map(\.value) : elements
    return inner.flatMap { ($0.isScalar ? [] : [$0.range]) + $0.innerRanges }
  }
}
