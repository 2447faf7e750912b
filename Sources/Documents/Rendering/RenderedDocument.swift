internal import Law
package import Records
package import Sourcing

/// A fact that a document wanted and the record could not give.
package struct Gap: Sendable, Hashable, Comparable {
  /// How the document names it.
  package let label: String
  /// The record's path, or the computed name.
  package let path: String
  /// Where the template asked for it.
  package let place: Place

  package init(label: String, path: String, place: Place) {
    self.label = label
    self.path = path
    self.place = place
  }

  package static func < (left: Gap, right: Gap) -> Bool {
    (left.path, left.label, left.place) < (right.path, right.label, right.place)
  }
}

/// What a template and a record became.
package struct RenderedDocument: Sendable {
  /// Below the incident's folder (of the workspace's pages, below `out/`); a draft's has `.draft` before its ending.
  package let path: String
  /// The document; empty when libxml2 did not read it back, which is a finding and must not be written.
  package let bytes: [UInt8]
  /// Something is missing, or must not leave: not to be filed.
  package let isDraft: Bool
  /// By path; each once.
  package let gaps: [Gap]
  /// Every fact that was looked at, known or not, also those behind computed values; sorted, each once.
  package let reads: [FactPath]
  package let title: String
  /// Whom it goes to: the duty's recipient, else the one that the template is for.
  package let recipient: Recipient
  /// The duty it fulfils and its stage.
  package let duty: String?
  package let stage: String?
  /// `templates/regulators/filing.xhtml`.
  package let template: String
  /// The parts and style sheets that the template includes: `templates/dossier.css`; sorted.
  package let parts: [String]
  package let findings: [Finding]

  /// The document as a line of a list.
  package var summary: DocumentSummary {
    DocumentSummary(path: path, title: title, recipient: recipient, duty: duty, isDraft: isDraft, gaps: gaps)
  }
}

/// A document that will be made.
package struct PlannedDocument: Sendable, Hashable {
  /// Index of the template in the library.
  package let template: Int
  /// Index in the assessment's duties.
  package let duty: Int?
  /// Index in the record's `insurance.policies`.
  package let policy: Int?
  /// Where it goes unless it becomes a draft.
  package let outputPath: String
}
