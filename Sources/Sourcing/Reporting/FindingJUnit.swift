/// What was checked, as JUnit XML counts it: a suite is an incident, a case is a duty.
package struct JUnitSuite: Sendable {
  /// One duty with what was found about it.
  package struct Case: Sendable {
    package let duty: String
    package let findings: [Finding]
    /// Why there was nothing to check: the duty is not owed. Counts only without findings of severity error.
    package let skippedReason: String?

    package init(_ duty: String, findings: [Finding] = [], skippedReason: String? = nil) {
      self.duty = duty
      self.findings = findings
      self.skippedReason = skippedReason
    }

    var errors: [Finding] { findings.filter { $0.severity == .error } }
    var isSkipped: Bool { errors.isEmpty && skippedReason != nil }
  }

  package let incident: String
  package let cases: [Case]

  package init(incident: String, cases: [Case]) {
    self.incident = incident
    self.cases = cases
  }
}

/// Findings as JUnit XML, in the strict form that Jenkins, GitLab and the public schema accept.
package enum FindingJUnit {
  /// The document; suites and cases keep the order given.
  ///
  /// A case fails if it has findings of severity error, and is skipped if it has
  /// a reason; warnings and notes stand in the suite's output. No time is taken.
  /// - Parameter timestamp: the as-of time, `2026-11-23T20:00:00`, without zone.
  package static func report(_ suites: [JUnitSuite], _ sources: SourceTable, timestamp: String) -> String {
    var printer = FindingText(sources)
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites>"]
    for (index, suite) in suites.enumerated() {
      let failures = suite.cases.count { !$0.errors.isEmpty }
      let skipped = suite.cases.count { $0.isSkipped }
      lines += [
        "  <testsuite name=\(quoted(suite.incident)) package=\"dossier\" id=\"\(index)\" timestamp=\(quoted(timestamp))"
          + " hostname=\"localhost\" tests=\"\(suite.cases.count)\" failures=\"\(failures)\" errors=\"0\""
          + " skipped=\"\(skipped)\" time=\"0\">",
        "    <properties/>",
      ]
      for item in suite.cases { lines += self.lines(of: item, in: suite, &printer) }
      let milder = suite.cases.flatMap(\.findings).filter { $0.severity != .error }
      let output = Finding.merged(milder).map { printer.text(of: $0) }.joined(separator: "\n")
      lines += [
        output.isEmpty ? "    <system-out/>" : "    <system-out>\(escaped(output))</system-out>",
        "    <system-err/>", "  </testsuite>",
      ]
    }
    return (lines + ["</testsuites>", ""]).joined(separator: "\n")
  }

  private static func lines(
    of item: JUnitSuite.Case, in suite: JUnitSuite, _ printer: inout FindingText
  ) -> [String] {
    let head = "    <testcase name=\(quoted(item.duty)) classname=\(quoted(suite.incident)) time=\"0\""
    let errors = item.errors
    if let first = errors.first {
      let text = errors.map { printer.text(of: $0) }.joined(separator: "\n")
      let message = errors.count == 1 ? first.message : "\(first.message) (and \(errors.count - 1) more)"
      return [
        head + ">",
        "      <failure message=\(quoted(message)) type=\(quoted(first.code.rawValue))>\(escaped(text))</failure>",
        "    </testcase>",
      ]
    }
    guard let reason = item.skippedReason else { return [head + "/>"] }
    return [head + ">", "      <skipped message=\(quoted(reason))/>", "    </testcase>"]
  }

  private static func quoted(_ text: String) -> String {
    "\"\(escaped(text.split(separator: "\n").joined(separator: " ")))\""
  }

  /// Character data that is legal in XML 1.0: markup escaped, what XML cannot hold written out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
