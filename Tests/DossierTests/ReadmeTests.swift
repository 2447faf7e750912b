import Foundation
import Testing

/// The README shows what really happens.
@Suite struct ReadmeTests {
  static let text = (try? String(contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

  /// A block of the README is what a program printed, indented by four columns.
  private func expectShown(_ output: String, _ comment: Comment) {
    let block = output.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
      .joined(separator: "\n").trimmingCharacters(in: .newlines)
    #expect(Self.text.contains(block), comment)
  }

  @Test func `the list of codes is the program's own`() throws {
    let program = try Program()
    defer { program.remove() }
    let codes = try program.run("explain", "--markdown").out
    #expect(Self.text.contains(codes.trimmingCharacters(in: .newlines)), "paste `dossier explain --markdown`")
  }

  @Test func `the transcripts are what happens`() throws {
    let program = try Program(incidents: ["2026-014", "2026-021", "2024-att-call-records"])
    defer { program.remove() }
    expectShown(try program.run("build").out, "dossier build")
    expectShown(try program.run("next", "2026-021").out.split(separator: "\n").prefix(11).joined(separator: "\n"), "dossier next")
    let explained = try program.run("explain", "2026-014", "us-tx-attorney-general").out
    expectShown(explained.split(separator: "\n", omittingEmptySubsequences: false).prefix(22).joined(separator: "\n"), "dossier explain")

    let record = "inputs/incidents/2026-014/incident.yaml"
    let kept = try program.text(record).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0 != "  contacted: yes" && !$0.contains("duty: us-tx-attorney-general") }.joined(separator: "\n")
    try program.write(record, kept)
    let check = try program.run("check", "2026-014")
    #expect(check.status == 1)
    expectShown(check.err, "dossier check")
  }
}
