import Testing

import Sourcing

struct YAMLHostilityTests {
  /// A record that uses every construct the reader knows.
  static let record = """
    # yaml-language-server: $schema=x
    incident: 2026-014
    title: "Customer database \\u00e9 copied"   # comment
    organization: {name: 'Northwind ''Outfitters''', roles: [controller, processor], é: 日本🙂}
    timeline:
      began: about 2026-03-02
      ended:
    account: |-
      First line.

        Indented: line.
    summary: >
      folded
      text
    data:
    - {element: ssn, persons: 1200}
    - element: email
      persons: unknown
    ? explicit
    : value
    """

  /// What must hold of any bytes: no trap, and a place in the file for each fault.
  static func check(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let read = YAMLReader.read(Source(path: "a", bytes: bytes))
    if read.value == nil {
      #expect(!read.findings.isEmpty, "no tree and no finding for \(bytes)", sourceLocation: sourceLocation)
    }
    for finding in read.findings {
      let places = [finding.place] + finding.related.map(\.place) + (finding.fix.map { [$0.place] } ?? [])
      for place in places where place.range.lower < 0 || Int(place.range.upper) > bytes.count {
        Issue.record("\(finding.code) at \(place.range) of \(bytes.count) bytes", sourceLocation: sourceLocation)
      }
    }
    guard let root = read.value?.root else { return }
    for range in root.scalarRanges + root.innerRanges + [root.range] where Int(range.upper) > bytes.count {
      Issue.record("a node at \(range) of \(bytes.count) bytes", sourceLocation: sourceLocation)
    }
  }

  @Test func `a record cut at any byte gives a tree or a place`() {
    let bytes = Array(Self.record.utf8)
    #expect(YAMLReader.read(Source(path: "a", bytes: bytes)).findings == [])
    for length in 0...bytes.count { Self.check(Array(bytes.prefix(length))) }
    let windows = Array(Self.record.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    for length in 0...windows.count { Self.check([0xEF, 0xBB, 0xBF] + windows.prefix(length)) }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a record with noise gives a tree or a place`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let bytes = Array(Self.record.utf8)
    let spice = Array("{}[]:,-?*&!|>'\"%@`#\n\r\t \\ué\u{0}\u{85}\u{FEFF}".utf8)
    for _ in 0..<250 {
      var noisy = bytes
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let at = Int.random(in: 0..<noisy.count, using: &numbers)
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: noisy[at] = UInt8.random(in: 0...255, using: &numbers)
        case 1: noisy[at] = spice.randomElement(using: &numbers) ?? 0
        case 2: noisy.insert(spice.randomElement(using: &numbers) ?? 0, at: at)
        case 3: noisy.removeSubrange(at..<min(noisy.count, at + 7))
        default: noisy.insert(contentsOf: noisy[at..<min(noisy.count, at + 40)], at: noisy.count / 2)
        }
      }
      Self.check(noisy)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `punctuation alone gives a tree or a place`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let spice = Array("{}[]:,-?*&!|>'\"%@#\n a".utf8)
    for _ in 0..<500 {
      Self.check((0..<Int.random(in: 0...24, using: &numbers)).map { _ in spice.randomElement(using: &numbers) ?? 0 })
    }
  }

  /// A mebibyte of what is known to hurt YAML readers; `head`, then `unit` over and over.
  static let floods: [(head: String, unit: String)] = [
    ("", "["), ("", "{"), ("", "[\n"), ("", "{a: "), ("", "[a, "), ("", "? "), ("", "- "), ("", "-\n"), ("", "? - "),
    ("", "a"), ("", "a "), ("", "a\n"), ("a: ", "b\n  "), ("", "a: b\n"), ("", "a:\n "), ("", ":"), ("", ": "), ("", ":\n"),
    ("\"", "a"), ("\"", "\\n"), ("'", "\n"), ("a: |\n", "  b\n"), ("a: >\n", "\n"), ("a: |\n", " \n"), ("", "#\n"), ("", "# "),
    ("", "%TAG !a! b\n"), ("---\na\n...\n", "%TAG !a! b\n"), ("", "%"), ("", "&a "), ("", "&a"), ("", "*a "), ("", "[*a,"),
    ("", "!"), ("", "! "), ("", "!<"), ("", "---\n"), ("", "...\n"), ("", "\n"), ("", " "), ("", "\r"), ("", "\t"), ("", "\u{0}"),
    ("[", "a,"), ("[", "a: b,"), ("{", "a,"), ("", "é"), ("", "\u{FEFF}"), ("", "]"), ("", "a: [\n"), ("[", "'"), ("- ", "- a\n  "),
    ("", "- a\n"), ("a:\n", "- b\n"), ("[", "{},"), ("x: &x ", "!a "), ("", "? a\n"), ("", "?\n"),
  ]

  @Test(arguments: floods.indices)
  func `a mebibyte of the same are refused or read in good time`(index: Int) {
    let flood = Self.floods[index]
    let head = Array(flood.head.utf8), unit = Array(flood.unit.utf8)
    var bytes = head
    bytes.reserveCapacity(1 << 20)
    while bytes.count + unit.count <= 1 << 20 { bytes.append(contentsOf: unit) }
    let clock = ContinuousClock()
    let time = clock.measure {
      let read = YAMLReader.read(Source(path: "a", bytes: bytes))
      #expect(read.value != nil || !read.findings.isEmpty)
    }
    #expect(time < .seconds(5), "\(flood.head.debugDescription) + \(flood.unit.debugDescription) took \(time)")
  }
}
