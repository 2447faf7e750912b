extension FindingPage {
  /// The page as a terminal shows it, at most 80 columns wide; ends with a line break.
  package var text: String {
    var parts = ["\(code.severity.name)[\(code.rawValue)]: \(title)", Self.wrapped(explanation)]
    if !wrong.isEmpty { parts.append("Wrong:\n\n\(Self.indented(wrong))") }
    if !right.isEmpty { parts.append("Right:\n\n\(Self.indented(right))") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The page as a row of a Markdown table with the columns code, severity, meaning.
  package var markdownRow: String {
    "| `\(code.rawValue)` | \(code.severity.name) | \(title.split(separator: "|").joined(separator: "\\|")) |"
  }

  /// All codes with their titles, phase by phase, as a terminal shows them; ends with a line break.
  package static var list: String {
    let width = all.map { $0.code.rawValue.utf8.count }.max() ?? 0
    return FindingPhase.allCases.map { phase in
      let rows = all.filter { $0.phase == phase }.map { page in
        let code = page.code.rawValue
        return "  \(code)\(String(repeating: " ", count: width - code.utf8.count))  \(page.title)"
      }
      return ([phase.heading] + rows).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// All codes as Markdown tables, one for each phase; ends with a line break.
  package static var markdown: String {
    FindingPhase.allCases.map { phase in
      let rows = all.filter { $0.phase == phase }.map(\.markdownRow)
      return (["### \(phase.heading)", "", "| code | severity | meaning |", "|---|---|---|"] + rows).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// Paragraphs broken at spaces, so that no line passes 80 columns unless one word does.
  private static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > 80 {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " \(word)"
      }
      return (lines + [line]).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}
