/// The stable name of a kind of finding, printed in brackets.
///
/// All codes stand here, grouped by the phase that reports them. A code is
/// never renamed: settings and accepted findings refer to it.
package enum FindingCode: String, Sendable, Hashable, CaseIterable, Codable {
  // Reading a YAML file
  case notUTF8 = "not-utf8"
  case controlCharacter = "control-character"
  case tabIndentation = "tab-indentation"
  case yamlSyntax = "yaml-syntax"
  case duplicateKey = "duplicate-key"
  case anchorRefused = "anchor-refused"
  case aliasRefused = "alias-refused"
  case tagRefused = "tag-refused"
  case severalDocuments = "several-documents"
  case complexKey = "complex-key"
  case fileTooLarge = "file-too-large"
  case nestedTooDeep = "nested-too-deep"
  case tooManyNodes = "too-many-nodes"
  case emptyFile = "empty-file"
  case cutByComment = "cut-by-comment"

  // Reading a record
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case notAChoice = "not-a-choice"
  case badInstant = "bad-instant"
  case badDate = "bad-date"
  case badCount = "bad-count"
  case badMoney = "bad-money"
  case badJurisdiction = "bad-jurisdiction"
  case badDigest = "bad-digest"
  case badPath = "bad-path"
  case badIdentifier = "bad-identifier"
  case badAddress = "bad-address"
  case badTimeZone = "bad-time-zone"
  case unknownNotAllowed = "unknown-not-allowed"
  case textTooLong = "text-too-long"

  // A record that contradicts itself
  case folderName = "folder-name"
  case timelineOrder = "timeline-order"
  case sumMismatch = "sum-mismatch"
  case inTheFuture = "in-the-future"
  case undefinedReference = "undefined-reference"
  case repeatedIdentifier = "repeated-identifier"
  case factsDisagree = "facts-disagree"
  case encryptionUnstated = "encryption-unstated"

  // Evidence
  case evidenceMissing = "evidence-missing"
  case evidenceAltered = "evidence-altered"
  case evidencePath = "evidence-path"
  case evidenceUnlisted = "evidence-unlisted"
  case evidenceUnhashed = "evidence-unhashed"
  case custodyGap = "custody-gap"

  // Law as data
  case unknownCondition = "unknown-condition"
  case unknownPath = "unknown-path"
  case missingCitation = "missing-citation"
  case unknownItem = "unknown-item"
  case unknownCalendar = "unknown-calendar"
  case badChecklist = "bad-checklist"
  case repeatedDuty = "repeated-duty"
  case exampleFails = "example-fails"
  case exampleMissing = "example-missing"
  case checklistStale = "checklist-stale"
  case checklistsContradict = "checklists-contradict"

  // What the law asks of a record
  case missingFact = "missing-fact"
  case unknownFact = "unknown-fact"
  case undeterminedDuty = "undetermined-duty"
  case overdue = "overdue"
  case noticeLate = "notice-late"
  case noticeUndefinedDuty = "notice-undefined-duty"
  case noticeNotOwed = "notice-not-owed"
  case lowConfidence = "low-confidence"
  case forbiddenContent = "forbidden-content"
  case determinationUnrecorded = "determination-unrecorded"
  case harmBelowAdvice = "harm-below-advice"
  case decisionWithoutEffect = "decision-without-effect"
  case decisionIncomplete = "decision-incomplete"
  case insurerNotTold = "insurer-not-told"
  case serviceTooShort = "service-too-short"

  // Templates and documents
  case templateSyntax = "template-syntax"
  case doctypeRefused = "doctype-refused"
  case unknownDirective = "unknown-directive"
  case wrongFormat = "wrong-format"
  case unknownDuty = "unknown-duty"
  case itemNotRendered = "item-not-rendered"
  case audienceViolation = "audience-violation"
  case outputMalformed = "output-malformed"
  case sensitiveNumber = "sensitive-number"
  case approvalVoid = "approval-void"
  case draftGap = "draft-gap"

  // The workspace
  case nothingToBuild = "nothing-to-build"
  case unreadableFile = "unreadable-file"
  case unwritableOutput = "unwritable-output"
  case changedWhileReading = "changed-while-reading"
  case unknownIncident = "unknown-incident"
  case linkRefused = "link-refused"
  case notOurFile = "not-our-file"

  // Accepted findings and settings
  case acceptanceExpired = "acceptance-expired"
  case acceptanceUnused = "acceptance-unused"
  case acceptanceRefused = "acceptance-refused"

  /// How grave it is unless settings say otherwise.
  package var severity: Finding.Severity {
    switch self {
    case .evidenceUnlisted, .checklistStale, .lowConfidence, .noticeNotOwed, .undeterminedDuty, .acceptanceUnused,
      .unknownFact, .evidenceUnhashed, .determinationUnrecorded, .notOurFile, .exampleMissing,
      .noticeLate, .custodyGap, .harmBelowAdvice, .decisionWithoutEffect, .decisionIncomplete, .insurerNotTold,
      .encryptionUnstated, .draftGap, .cutByComment:
      .warning
    default: .error
    }
  }
}
