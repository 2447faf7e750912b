/// Findings as JSON: a contract that other programs build on.
///
/// Each finding has `code`, `severity`, `message`, `file`, `line`, `column`,
/// `endLine`, `endColumn` (from 1, in Unicode scalars, the end exclusive),
/// `notes` and `help`; then, for those who want more, `incident`, `path`,
/// `duties`, `due`, `label`, `related`, `fix` and `count`. Names are only ever added.
package enum FindingJSON {
  /// The document with all findings, and what was accepted if anything was; ends with a line break.
  package static func report(_ findings: [Finding], accepted: [AcceptedFinding] = [], _ sources: SourceTable) -> String {
    var locator = Locator(sources)
    var members = [JSONText.Member("findings", .list(findings.map { .object(self.members($0, &locator)) }))]
    if !accepted.isEmpty {
      let values = accepted.map { JSONText.object(self.members($0.finding, &locator) + acceptance($0.acceptance)) }
      members.append(.init("accepted", .list(values)))
    }
    return JSONText.object(members).pretty + "\n"
  }

  private static func members(_ finding: Finding, _ locator: inout Locator) -> [JSONText.Member] {
    let head: [JSONText.Member] = [
      .init("code", .text(finding.code.rawValue)), .init("severity", .text(finding.severity.name)),
      .init("message", .text(finding.message)),
    ]
    let related = finding.related.map { JSONText.object(place($0.place, &locator) + [.init("label", .text($0.label))]) }
    let fix = finding.fix.map { fix in
      JSONText.object(
        [.init("title", .text(fix.title))] + place(fix.place, &locator) + [.init("replacement", .text(fix.replacement))])
    }
    let tail: [JSONText.Member] = [
      .init("notes", .texts(finding.notes)), .init("help", .optional(finding.help)),
      .init("incident", .optional(finding.incident)), .init("path", .optional(finding.path)),
      .init("duties", .texts(finding.duties)), .init("due", .optional(finding.due)),
      .init("label", .optional(finding.label)), .init("related", .list(related)), .init("fix", fix ?? .null),
      .init("count", .number(finding.count)),
    ]
    return head + place(finding.place, &locator) + tail
  }

  private static func place(_ place: Place, _ locator: inout Locator) -> [JSONText.Member] {
    let location = locator.location(of: place)
    return [
      .init("file", .text(place.file)), .init("line", .number(location.line)), .init("column", .number(location.column)),
      .init("endLine", .number(location.endLine)), .init("endColumn", .number(location.endColumn)),
    ]
  }

  private static func acceptance(_ acceptance: Acceptance) -> [JSONText.Member] {
    [
      .init("because", .text(acceptance.because)), .init("by", .text(acceptance.by)),
      .init("until", .text(acceptance.until)),
    ]
  }
}
