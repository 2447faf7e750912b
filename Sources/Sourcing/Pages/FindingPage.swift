/// What a code means, for `dossier explain CODE`, SARIF rules and the list in the README.
package struct FindingPage: Sendable {
  package let code: FindingCode
  /// When it is found.
  package let phase: FindingPhase
  /// One line, without a full stop.
  package let title: String
  /// Why it is a fault and how to mend it, in plain words.
  package let explanation: String
  /// An input that is found wrong.
  package let wrong: String
  /// The same, mended.
  package let right: String

  init(_ code: FindingCode, _ phase: FindingPhase, _ title: String, _ explanation: String, wrong: String, right: String) {
    self.code = code
    self.phase = phase
    self.title = title
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
  }

  /// All pages, phase by phase, in the order of a run.
  package static let all: [FindingPage] =
    yamlPages + recordPages + coherencePages + evidencePages + lawPages + dutyPages + documentPages + workspacePages
    + acceptancePages

  private static let byCode: [FindingCode: FindingPage] =
    Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  fileprivate static func page(of code: FindingCode) -> FindingPage {
    // A test holds every code to a page of its own; this keeps a forgotten one from harming a user.
    byCode[code] ?? FindingPage(code, .workspace, code.rawValue, "", wrong: "", right: "")
  }
}

extension FindingCode {
  /// The code's page.
  package var page: FindingPage { FindingPage.page(of: self) }

  /// When the code is found.
  package var phase: FindingPhase { page.phase }

  /// Whether it says that an input cannot be understood; such errors cannot be accepted or lowered.
  package var isOfForm: Bool {
    guard severity == .error else { return false }
    return switch self {
    case .exampleFails, .checklistsContradict, .nothingToBuild: false
    case .templateSyntax, .doctypeRefused, .unknownDirective, .wrongFormat, .unknownDuty, .outputMalformed: true
    default: phase.isOfForm
    }
  }
}

/// When in a run a finding is made.
package enum FindingPhase: String, Sendable, Hashable, CaseIterable {
  case yaml, record, coherence, evidence, law, duty, document, workspace, acceptance

  /// The heading of its list of codes.
  package var heading: String {
    switch self {
    case .yaml: "Reading a file"
    case .record: "Reading a record"
    case .coherence: "A record that contradicts itself"
    case .evidence: "Evidence"
    case .law: "Checklists"
    case .duty: "What the law asks of a record"
    case .document: "Templates and documents"
    case .workspace: "The workspace"
    case .acceptance: "Accepted findings and settings"
    }
  }

  /// Whether its errors say that an input cannot be understood, rather than that a fact is wrong.
  var isOfForm: Bool {
    switch self {
    case .yaml, .record, .law, .workspace, .acceptance: true
    case .coherence, .evidence, .duty, .document: false
    }
  }
}
