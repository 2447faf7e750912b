import Foundation
import Sourcing
import Testing

/// Every finding in its whole text, as a person reads it.
///
/// `DOSSIER_RECORD=1 swift test --filter GoldenFindingTests` writes the texts anew, and fails, so that the difference
/// is read before it is kept.
@Suite struct GoldenFindingTests {
  @Test func `the workspace without a fault has no finding`() throws {
    let program = try Program.golden()
    defer { program.remove() }
    let answer = try program.run("check")
    #expect(answer.err == "")
    #expect(answer.status == 0)
  }

  @Test(arguments: GoldenCase.all)
  func `a finding reads as its golden text`(_ golden: GoldenCase) throws {
    let program = try golden.workspace()
    defer { program.remove() }
    let answer = try program.run(golden.arguments)
    let text = Self.findings(of: golden.code, in: answer.err)
    try #require(!text.isEmpty, "no \(golden.code.rawValue) among:\n\(answer.err)")
    let file = Program.goldenFolder.appendingPathComponent("\(golden.code.rawValue).txt")
    if ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(golden.code.rawValue); read the difference, then run again without DOSSIER_RECORD")
      return
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  /// A finding is one short fact, a marked place, and how to mend it.
  @Test(arguments: GoldenCase.all)
  func `a golden text has what a good finding has`(_ golden: GoldenCase) throws {
    let file = Program.goldenFolder.appendingPathComponent("\(golden.code.rawValue).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n")
    let first = try #require(lines.first)
    #expect(text.hasSuffix("\n"))
    #expect(first.utf8.count <= 200, "the fact is longer than one sentence should be")
    #expect(!first.hasSuffix("."), "a fact has no full stop")
    #expect(lines.count { $0.contains("┌─ ") } >= 1, "no place")
    #expect(lines.allSatisfy { $0.count <= 180 }, "a line is too long for a terminal")
  }

  @Test func `every code has one golden text, or a reason why not`() throws {
    let shown = GoldenCase.all.map(\.code)
    #expect(Set(shown).count == shown.count)
    for code in FindingCode.allCases {
      #expect(shown.contains(code) != (GoldenCase.withoutGolden[code] != nil), "\(code.rawValue)")
    }
    let texts = try FileManager.default.contentsOfDirectory(atPath: Program.goldenFolder.path)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
    #expect(Set(texts) == Set(shown.map(\.rawValue)))
  }

  /// The findings of one code in a report, an empty line between two.
  private static func findings(of code: FindingCode, in report: String) -> String {
    report.components(separatedBy: "\n\n")
      .filter { $0.split(separator: "\n").first?.contains("[\(code.rawValue)]: ") == true }
      .map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }
}
