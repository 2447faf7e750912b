/// How grave each kind of finding is in one repository: its `.dossier.yaml`.
///
///     severities:
///       low-confidence: note
///       notice-late: error
///       evidence-unlisted: off
package struct FindingSettings: Sendable, Hashable {
  /// What a finding of a code is worth.
  package enum Level: String, Sendable, Hashable, CaseIterable {
    case error, warning, note, off

    /// Nil for `off`.
    package var severity: Finding.Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      case .off: nil
      }
    }
  }

  private var levels: [FindingCode: Level] = [:]

  /// Settings that change nothing.
  package init() {}

  /// What was set for a code; nil if nothing was.
  package subscript(code: FindingCode) -> Level? { levels[code] }

  /// The findings with the severities that are set, in the same order, without those switched off.
  ///
  /// Errors of form keep at least their own severity, whatever is set. A finding
  /// whose severity was chosen when it was made keeps it, unless its code is set.
  package func apply(to findings: [Finding]) -> [Finding] {
    findings.compactMap { finding in
      guard let level = levels[finding.code] else { return finding }
      guard let severity = level.severity else { return nil }
      var changed = finding
      changed.severity = severity
      return changed
    }
  }

  /// The settings of a file, without the lines that are wrong, and what is wrong with those.
  package static func read(_ source: Source) -> Checked<FindingSettings> {
    let read = YAMLReader.read(source)
    guard let root = read.value?.root else { return Checked(FindingSettings(), read.findings) }
    var settings = FindingSettings()
    var findings = read.findings + SettingsFields(root, "the settings file", keys: ["severities"]).findings
    if let severities = root["severities"], !severities.isEmpty {
      var inner = SettingsFields(severities, "`severities`", keys: severities.entries.map(\.name))
      for entry in severities.entries {
        guard let code = inner.code(entry.key), let level = level(entry.value, of: code, &inner) else { continue }
        settings.levels[code] = level
      }
      findings += inner.findings
    }
    return Checked(settings, findings.sorted())
  }

  private static func level(_ node: YAMLNode, of code: FindingCode, _ fields: inout SettingsFields) -> Level? {
    guard let level = Level(rawValue: node.text) else {
      fields.report(
        .notAChoice, node, "the severity of `\(code.rawValue)` must be `error`, `warning`, `note` or `off`",
        help: Suggestion.nearest(to: node.text, among: Level.allCases.map(\.rawValue)).map { "did you mean `\($0)`?" })
      return nil
    }
    let isLowered = level.severity.map { $0 < code.severity } ?? true
    guard code.isOfForm, code.severity == .error, isLowered else { return level }
    fields.report(
      .acceptanceRefused, node, "`\(code.rawValue)` is an error of form and stays an error", help: "remove this line")
    return nil
  }
}
