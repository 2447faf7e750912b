/// Findings as SARIF 2.1.0, which code hosts and editors read.
///
/// Rules carry the text of `dossier explain`; fingerprints do not change when
/// lines move, so a host follows a finding from commit to commit.
package enum FindingSARIF {
  /// The document with one run; ends with a line break.
  ///
  /// - Parameters:
  ///   - accepted: findings that someone signed for; they appear as suppressed results.
  ///   - version: the version of the tool, `1.0.0`.
  package static func report(
    _ findings: [Finding], accepted: [AcceptedFinding] = [], _ sources: SourceTable, version: String
  ) -> String {
    let all: [(finding: Finding, acceptance: Acceptance?)] =
      findings.map { ($0, nil) } + accepted.map { ($0.finding, $0.acceptance) }
    let codes = Set(all.map(\.finding.code)).sorted { $0.rawValue < $1.rawValue }
    var locator = Locator(sources)
    var fingerprints = FindingFingerprint()
    let results = all.map { finding, acceptance in
      result(
        finding, acceptance, rule: codes.firstIndex(of: finding.code) ?? 0,
        fingerprint: fingerprints.text(of: finding, line: locator.lineText(of: finding.place)), &locator)
    }
    let driver: JSONText = ["name": "Dossier", "version": .text(version), "rules": .list(codes.map(rule))]
    let run: JSONText = [
      "tool": ["driver": driver], "columnKind": "unicodeCodePoints", "results": .list(results),
    ]
    let document: JSONText = [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": [run],
    ]
    return document.pretty + "\n"
  }

  private static func rule(_ code: FindingCode) -> JSONText {
    let page = code.page
    return [
      "id": .text(code.rawValue), "shortDescription": message(page.title), "fullDescription": message(page.explanation),
      "help": message(page.text), "defaultConfiguration": ["level": .text(code.severity.name)],
    ]
  }

  private static func result(
    _ finding: Finding, _ acceptance: Acceptance?, rule: Int, fingerprint: String, _ locator: inout Locator
  ) -> JSONText {
    let help = finding.help.map { "help: \($0)" }
    let text = [finding.message, finding.label].compactMap(\.self) + finding.notes + [help].compactMap(\.self)
    let own = physical(finding.place, isWhole: finding.place.range == .start, &locator)
    let logical: JSONText? = finding.path.map { [["fullyQualifiedName": .text($0), "kind": "member"]] }
    let location = JSONText.members(["physicalLocation": own, "logicalLocations": logical])
    let related = finding.related.enumerated().map { index, related -> JSONText in
      [
        "id": .number(index + 1), "physicalLocation": physical(related.place, isWhole: false, &locator),
        "message": message(related.label),
      ]
    }
    let fix = finding.fix.map { self.fix($0, &locator) }
    let suppression = acceptance.map { acceptance -> JSONText in
      [
        "kind": "external", "status": "accepted",
        "justification": .text("\(acceptance.because) (\(acceptance.by), until \(acceptance.until))"),
      ]
    }
    return .members([
      "ruleId": .text(finding.code.rawValue), "ruleIndex": .number(rule), "level": .text(finding.severity.name),
      "message": message(text.joined(separator: "\n")), "locations": [location],
      "relatedLocations": related.isEmpty ? nil : .list(related),
      "partialFingerprints": ["dossierCause/v1": .text(fingerprint)], "fixes": fix.map { [$0] },
      "suppressions": suppression.map { [$0] },
      "occurrenceCount": finding.count > 1 ? .number(finding.count) : nil, "properties": properties(finding),
    ])
  }

  private static func properties(_ finding: Finding) -> JSONText? {
    guard finding.incident != nil || !finding.duties.isEmpty || finding.due != nil else { return nil }
    return .members([
      "incident": finding.incident.map { .text($0) },
      "duties": finding.duties.isEmpty ? nil : .texts(finding.duties), "due": finding.due.map { .text($0) },
    ])
  }

  private static func fix(_ fix: Finding.Fix, _ locator: inout Locator) -> JSONText {
    let replacement: JSONText = [
      "deletedRegion": region(locator.location(of: fix.place)), "insertedContent": message(fix.replacement),
    ]
    return [
      "description": message(fix.title),
      "artifactChanges": [["artifactLocation": artifact(fix.place.file), "replacements": [replacement]]],
    ]
  }

  /// A region is left out for a file that is no text of ours and for a file as a whole.
  private static func physical(_ place: Place, isWhole: Bool, _ locator: inout Locator) -> JSONText {
    guard !isWhole, locator.sources[place.file] != nil else { return ["artifactLocation": artifact(place.file)] }
    return ["artifactLocation": artifact(place.file), "region": region(locator.location(of: place))]
  }

  private static func region(_ location: Location) -> JSONText {
    [
      "startLine": .number(location.line), "startColumn": .number(location.column),
      "endLine": .number(location.endLine), "endColumn": .number(location.endColumn),
    ]
  }

  private static func artifact(_ file: String) -> JSONText {
    ["uri": .text(uri(file)), "uriBaseId": "%SRCROOT%"]
  }

  private static func message(_ text: String) -> JSONText { ["text": .text(text)] }

  /// A relative reference by RFC 3986: what is not unreserved or `/` is percent-encoded.
  private static func uri(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: ("%" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
