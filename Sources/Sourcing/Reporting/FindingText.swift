/// Findings as people read them in a terminal: what is wrong, the marked line, why, and how to mend it.
///
///     error[missing-fact]: the Texas Attorney General must be told how many Texans are affected
///       ┌─ inputs/incidents/2026-014/incident.yaml:41:3
///     41│   residents: {US-CA: 12003, DE: 95}
///       │   ^^^^^^^^^ add `US-TX: <number>`
///       = Tex. Bus. & Com. Code § 521.053(i)(2), due 2026-04-14
package struct FindingText {
  private let style: TextStyle
  private var locator: Locator

  package init(_ sources: SourceTable, style: TextStyle = TextStyle()) {
    self.style = style
    locator = Locator(sources)
  }

  /// The whole report: each finding, an empty line between two, and the line that counts them.
  package static func report(
    _ findings: [Finding], _ sources: SourceTable, accepted: Int = 0, style: TextStyle = TextStyle()
  ) -> String {
    var printer = FindingText(sources, style: style)
    var parts = findings.map { printer.text(of: $0) }
    parts.append(FindingCount(findings, accepted: accepted).text + "\n")
    return parts.joined(separator: "\n")
  }

  /// One finding with its frames, ended by a line break.
  ///
  /// Help stands beside the mark when the finding has no label and there is room, else below.
  package mutating func text(of finding: Finding) -> String {
    var frames = FindingFrame.frames(of: finding, &locator)
    let digits = max(2, frames.compactMap(\.lastLine).max().map { String($0).utf8.count } ?? 2)
    let pad = String(repeating: " ", count: digits)
    var lines = [header(finding)]
    var help = finding.help
    if finding.label == nil, let words = help, frames[0].canCarry(words, style) {
      frames[0].setFirstLabel(words)
      help = nil
    }
    for frame in frames { lines += frame.lines(digits: digits, severity: finding.severity, style) }
    func note(_ text: String) {
      let parts = text.visible.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        lines.append("\(pad)\(index == 0 ? style.draw("=", .frame) : " ") \(part)")
      }
    }
    if let label = finding.label, !frames[0].hasSource { note(label) }
    for text in finding.notes { note(text) }
    if let due = finding.due, !([finding.message] + finding.notes).contains(where: { $0.contains(due) }) { note("due \(due)") }
    if finding.count > 1 {
      let shown = 1 + finding.related.count
      note("seen \(finding.count) times in this file" + (shown < finding.count ? "; the first \(shown) are shown" : ""))
    }
    if let help { note("help: \(help)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func header(_ finding: Finding) -> String {
    let head = "\(finding.severity.name)[\(finding.code.rawValue)]"
    let message = finding.message.visible.split(separator: "\n").joined(separator: " ")
    return style.draw(head, .severity(finding.severity)) + style.draw(": \(message)", .message)
  }
}
