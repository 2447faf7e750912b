/// The files beside one record, as the caller lets the core see them.
///
/// Paths are relative to the incident's folder, with `/` between parts. The
/// caller opens files without following links and refuses what leads out of
/// the folder; the verifier asks for nothing that its own path rules refuse.
package struct EvidenceFiles: Sendable {
  /// What stands at a path.
  package enum Kind: Sendable, Hashable {
    case file, folder, link, missing
    /// A device, a socket, a pipe.
    case other
  }

  /// Why a file could not be read to its end.
  package enum Failure: Error, Sendable, Hashable {
    /// It was there and is gone.
    case missing
    /// It is a link, or lies behind one, or leads out of the incident's folder.
    case outside
    /// Any other refusal; the words end a sentence: `permission is denied`.
    case unreadable(String)
  }

  /// What stands at a path, links not followed.
  package let kind: @Sendable (_ path: String) -> Kind
  /// Reads a file from its beginning, piece by piece, and returns its size as the system gave it when it was opened.
  package let stream: @Sendable (_ path: String, _ body: (RawSpan) -> Void) throws(Failure) -> Int
  /// The paths of everything below a folder that is not a folder, in any order.
  package let contents: @Sendable (_ folder: String) -> [String]

  package init(
    kind: @escaping @Sendable (_ path: String) -> Kind,
    stream: @escaping @Sendable (_ path: String, _ body: (RawSpan) -> Void) throws(Failure) -> Int,
    contents: @escaping @Sendable (_ folder: String) -> [String]
  ) {
    self.kind = kind
    self.stream = stream
    self.contents = contents
  }
}
