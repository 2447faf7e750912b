import Testing

import Sourcing

struct ReportHostilityTests {
  /// Places anywhere, even outside the file, in bytes that need not be text.
  static func findings(_ count: Int, in bytes: [UInt8], _ numbers: inout SeededNumbers) -> [Finding] {
    func place() -> Place {
      let lower = Int.random(in: -2...bytes.count + 2, using: &numbers)
      return Place("a", SourceRange(lower, lower + Int.random(in: 0...12, using: &numbers)))
    }
    return (0..<count).map { _ in
      Finding(
        FindingCode.allCases.randomElement(using: &numbers) ?? .wrongType, at: place(), "m\u{1B}\n\"<&", label: "l\n", notes: ["n\nn"],
        help: "h", related: [.init(place(), "r"), .init(place(), "\u{0}"), .init(Place("b", .start), "s")],
        fix: .init(place(), replacement: "\u{0}", title: "t"), incident: "i", duties: ["d"], path: "p")
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `no place and no byte makes a report fail`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let spice = Array("aé日🙂e\u{301}\t\r\n\n {\u{202E}👨‍👩‍👧".utf8) + [0, 0xFF, 0xC3, 0x80]
    for _ in 0..<40 {
      let bytes = (0..<Int.random(in: 0...200, using: &numbers)).map { _ in spice.randomElement(using: &numbers) ?? 0 }
      let sources = SourceTable([Source(path: "a", bytes: bytes)])
      let findings = Finding.merged(Self.findings(4, in: bytes, &numbers))
      let style = TextStyle(isASCII: seed.isMultiple(of: 2), width: Int.random(in: 0...60, using: &numbers))
      let text = FindingText.report(findings, sources, style: style)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!FindingJSON.report(findings, sources).isEmpty)
      #expect(!FindingSARIF.report(findings, sources, version: "1").isEmpty)
      #expect(FindingGitHub.report(findings, sources).split(separator: "\n").count == findings.count)
      #expect(!FindingJUnit.report([.init(incident: "i", cases: [.init("d", findings: findings)])], sources, timestamp: "").isEmpty)
    }
  }

  @Test func `hundreds of findings on one line of a mebibyte print in good time`() {
    let source = Source(path: "a", text: String(repeating: "é: 日本, ", count: 100_000))
    let findings = (0..<300).map { Finding(.wrongType, at: Place("a", SourceRange($0 * 3000, $0 * 3000 + 3)), "m\($0)") }
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(FindingText.report(findings, SourceTable([source])).hasSuffix("\n300 errors\n"))
      #expect(!FindingSARIF.report(findings, SourceTable([source]), version: "1").isEmpty)
    }
    #expect(time < .seconds(20), "took \(time)")
  }
}
