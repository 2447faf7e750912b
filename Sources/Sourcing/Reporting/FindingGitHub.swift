/// Findings as GitHub workflow commands, which the service shows beside the lines of a pull request.
package enum FindingGitHub {
  /// One command a line; empty if there are no findings.
  package static func report(_ findings: [Finding], _ sources: SourceTable) -> String {
    var locator = Locator(sources)
    return findings.map { command($0, &locator) + "\n" }.joined()
  }

  private static func command(_ finding: Finding, _ locator: inout Locator) -> String {
    let name =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = ["file=\(property(finding.place.file))"]
    if locator.sources[finding.place.file] != nil {
      let location = locator.location(of: finding.place)
      properties.append("line=\(location.line)")
      // The service takes columns only for a range within one line.
      if location.endLine == location.line {
        properties += ["col=\(location.column)", "endColumn=\(max(location.column, location.endColumn - 1))"]
      } else {
        properties.append("endLine=\(location.endLine)")
      }
    }
    properties.append("title=\(property(finding.code.rawValue))")
    let text = [finding.message] + finding.notes + [finding.help.map { "help: \($0)" }].compactMap(\.self)
    return "::\(name) \(properties.joined(separator: ","))::\(data(text.joined(separator: "\n").visible))"
  }

  /// Text after the last `::`.
  private static func data(_ text: String) -> String { escape(text, ["%", "\r", "\n"]) }

  /// A property's value, where `:` and `,` separate too.
  private static func property(_ text: String) -> String { escape(text.visible, ["%", "\r", "\n", ":", ","]) }

  private static func escape(_ text: String, _ specials: [Unicode.Scalar]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      guard specials.contains(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
    return result
  }
}
