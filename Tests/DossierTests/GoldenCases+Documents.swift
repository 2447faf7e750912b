import Sourcing

extension GoldenCase {
  /// Faults of templates, of what they would print, and of the workspace.
  static let documentCases: [Self] = [
    .init(.templateSyntax, .template("{timeline.discovered | date}", "{timeline.discovered | date")),
    .init(.doctypeRefused, .template("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY name \"Example\">]>")),
    .init(.unknownDirective, .template("d:repeat=", "d:repeet=")),
    .init(.wrongFormat, .template("{timeline.discovered | date}", "{organization.name | date}")),
    .init(.unknownDuty, .template("d:duty=\"sample-regulator\"", "d:duty=\"sample-regulater\"")),
    .init(
      .itemNotRendered, .template("<div>{item.value}</div>", "<div></div>"),
      .law("[what-happened, number-affected-here, measures-taken, law-enforcement-contacted]", "[what-happened]")),
    .init(.audienceViolation, .template("<p>The breach", "<p>{board.exposure}</p>\n  <p>The breach")),
    .init(.sensitiveNumber, .record("customer database.\n", "customer database; the file began with 4111 1111 1111 1111.\n")),

    .init(.draftGap, .template("{timeline.discovered | date}", "{timeline.discovered | date}, says {statement.signer}")),

    .init(.nothingToBuild, .remove("inputs/incidents/2026-014")),
    .init(.unreadableFile, .pipe("inputs/checklists/us/feed.yaml")),
    .init(.unknownIncident, arguments: ["check", "2026-041"]),
    .init(
      .approvalVoid,
      .record(
        "decisions: []",
        "decisions: []\napprovals:\n  - {document: board/summary.xhtml, sha256: \(String(repeating: "0", count: 64)), by: H. Sample}")),
    .init(.linkRefused, .link("inputs/checklists/us/us-ok.yaml", to: "us-tx-sample.yaml")),
    .init(.unwritableOutput, .write("out", "in the way"), arguments: ["build"]),
    .init(.notOurFile, .write("out/2026-014/manifest.xml", "<mine/>\n"), arguments: ["build"]),
  ]

  /// Codes that no input of a user brings about, and why.
  static let withoutGolden: [FindingCode: String] = [
    .changedWhileReading: "a race: a file must change between two looks at it",
    .outputMalformed: "a fault of the program: what it wrote cannot be read back",
  ]
}
