package import Law
package import Records
internal import Sourcing

/// All that a document may say: the record, what the law makes of it, and what the build found beside it.
///
/// A value made by the caller; rendering asks for nothing else.
package struct DocumentContext: Sendable {
  /// Nil for pages of the whole workspace.
  package let record: Record?
  package let assessment: Assessment?
  package let law: LawFacts
  /// What the methods of assessing harm make of the record; nil where nobody asks.
  package let harm: HarmAdvice?
  package var evidence: [EvidenceFileState]
  /// The other documents of the incident, in the order to list them.
  package var documents: [DocumentSummary]
  /// How many findings of each severity the incident has.
  package var errors: Int
  package var warnings: Int
  /// The time at which progress is reported, if one was given.
  package var asOf: Instant?
  package var workspace: WorkspaceSummary?

  package init(
    record: Record?, assessment: Assessment?, law: LawFacts, harm: HarmAdvice? = nil, evidence: [EvidenceFileState] = [],
    documents: [DocumentSummary] = [], errors: Int = 0, warnings: Int = 0, asOf: Instant? = nil,
    workspace: WorkspaceSummary? = nil
  ) {
    self.record = record
    self.assessment = assessment
    self.law = law
    self.harm = harm
    self.evidence = evidence
    self.documents = documents
    self.errors = errors
    self.warnings = warnings
    self.asOf = asOf
    self.workspace = workspace
  }
}

/// What the digests say of one entry of the record's `evidence`.
package struct EvidenceFileState: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case ok, missing, altered, unhashed
  }

  /// The entry's index in `evidence`.
  package let index: Int
  /// Lower-case hexadecimal; nil where the file could not be read.
  package let sha256: String?
  /// In bytes.
  package let size: Int?
  package let state: State

  package init(index: Int, sha256: String?, size: Int?, state: State) {
    self.index = index
    self.sha256 = sha256
    self.size = size
    self.state = state
  }
}

/// One document in a list of documents.
package struct DocumentSummary: Sendable, Hashable {
  /// Below the incident's folder.
  package let path: String
  package let title: String
  package let recipient: Recipient
  package let duty: String?
  package let isDraft: Bool
  package let gaps: [Gap]

  package init(path: String, title: String, recipient: Recipient, duty: String?, isDraft: Bool, gaps: [Gap]) {
    self.path = path
    self.title = title
    self.recipient = recipient
    self.duty = duty
    self.isDraft = isDraft
    self.gaps = gaps
  }
}

/// All incidents, for the workspace's own pages.
package struct WorkspaceSummary: Sendable {
  package let incidents: [IncidentSummary]

  package init(incidents: [IncidentSummary]) { self.incidents = incidents }
}

/// One incident in the list of incidents.
package struct IncidentSummary: Sendable, Hashable {
  package let id: String
  package let title: String?
  package let status: String?
  package let isFictional: Bool
  package let nextDeadline: DutyDeadline.Due?
  package let owed: Int
  package let open: Int
  package let done: Int
  package let late: Int
  package let undetermined: Int
  package let drafts: Int
  package let filings: Int
  package let errors: Int
  package let warnings: Int

  package init(
    id: String, title: String?, status: String?, isFictional: Bool, nextDeadline: DutyDeadline.Due?, owed: Int,
    open: Int, done: Int, late: Int, undetermined: Int, drafts: Int, filings: Int, errors: Int, warnings: Int
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.isFictional = isFictional
    self.nextDeadline = nextDeadline
    self.owed = owed
    self.open = open
    self.done = done
    self.late = late
    self.undetermined = undetermined
    self.drafts = drafts
    self.filings = filings
    self.errors = errors
    self.warnings = warnings
  }
}
