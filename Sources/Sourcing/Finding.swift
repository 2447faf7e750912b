/// One finding about the user's input: a value, never thrown.
///
/// `message` is one sentence that says the rule; `notes` say why (which law
/// asks, by when); `help` says how to mend it. None of them repeats a value
/// that may be personal data: the place shows it.
package struct Finding: Sendable, Hashable {
  package enum Severity: Int, Sendable, Hashable, Comparable, CaseIterable {
    case note, warning, error

    /// The word that output formats print.
    package var name: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// A second place that belongs to the finding, with what stands there.
  package struct Related: Sendable, Hashable {
    package let place: Place
    package let label: String

    package init(_ place: Place, _ label: String) {
      self.place = place
      self.label = label
    }
  }

  /// A mechanical mend: replace the bytes of a place with a text.
  package struct Fix: Sendable, Hashable {
    package let place: Place
    package let replacement: String
    package let title: String

    package init(_ place: Place, replacement: String, title: String) {
      self.place = place
      self.replacement = replacement
      self.title = title
    }
  }

  package var code: FindingCode
  package var severity: Severity
  package var message: String
  package var place: Place
  /// What stands at the marked place, printed beside the mark.
  package var label: String?
  package var notes: [String]
  package var help: String?
  package var related: [Related]
  package var fix: Fix?
  /// The incident the finding belongs to, if one.
  package var incident: String?
  /// The duties that need it mended, sorted, if any.
  package var duties: [String]
  /// The dotted path of the fact that is meant, if one.
  package var path: String?
  /// When the most urgent of those duties is due, as printed (`2026-04-14`), if known.
  package var due: String?
  /// How many times the same cause was seen; 1 unless findings were merged.
  package var count: Int

  package init(
    _ code: FindingCode, at place: Place, _ message: String, label: String? = nil, notes: [String] = [],
    help: String? = nil, related: [Related] = [], fix: Fix? = nil, incident: String? = nil, duties: [String] = [],
    path: String? = nil, due: String? = nil, severity: Severity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.place = place
    self.label = label
    self.notes = notes
    self.help = help
    self.related = related
    self.fix = fix
    self.incident = incident
    self.duties = duties
    self.path = path
    self.due = due
    self.count = 1
  }
}

extension Finding: Comparable {
  /// Order of everything printed: place, then code, then words.
  package static func < (left: Finding, right: Finding) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    return left.message < right.message
  }
}

/// What a phase hands on: the best value it could build, and all it found.
package struct Checked<Value: Sendable>: Sendable {
  package var value: Value
  package var findings: [Finding]

  package init(_ value: Value, _ findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}
