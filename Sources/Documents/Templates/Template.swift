internal import Law
package import Records
package import Sourcing

/// A checked form: whom it is for, which documents it makes, and the program that writes them.
package struct Template: Sendable {
  /// What one document of the template stands for.
  package enum Each: String, Sendable, Hashable, CaseIterable {
    case incident, duty, policy, workspace
  }

  /// Which duties it takes.
  package enum Claims: Sendable, Hashable {
    case none
    /// These by name, in the template's order.
    case duties([String])
    /// Every duty to these recipients that no more specific template takes; in a place, and not in another, if given.
    case recipients([Recipient], place: String?, exceptPlace: String?)
  }

  /// Below `templates/`: `regulators/filing.xhtml`.
  package let path: String
  package let source: Source
  package let recipient: Recipient
  package let each: Each
  package let claims: Claims
  /// True for a form of XML, false for a page of XHTML.
  package let isXML: Bool
  /// All whom its documents reach: `recipient`, and those of the duties it claims; sorted.
  package let readers: [Recipient]
  /// The files it is made of: itself first, then parts and style sheets, sorted.
  package let parts: [String]
  let program: Program
  let output: [TitlePiece]
  let title: [TitlePiece]
  /// What it reads and prints, for the checks against the law.
  let reads: [TemplateRead]
  /// The items that its elements state by `d:says`.
  let statedItems: Set<String>
  /// Where it says which duties it takes.
  let claimPlace: Place
  /// A piece of a title or an output path.
  enum TitlePiece: Sendable {
    case constant(String)
    case slot(Slot)
  }
}
