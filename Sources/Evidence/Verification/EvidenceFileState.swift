package import Sourcing

/// One evidence file of a record and what was found where it should be.
package struct EvidenceFileState: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// The file has the digest that the record gives.
    case ok
    /// There is no such file.
    case missing
    /// Its digest is not the recorded one.
    case altered
    /// It is there, and the record gives no digest.
    case unhashed
    /// Its path or kind is refused, or it could not be read.
    case refused
  }

  /// Its position in the record's list: the fact `evidence.<index>`.
  package let index: Int
  /// As the record writes it; empty if the record has none that can be read.
  package let id: String
  /// Path relative to the incident's folder; empty if the record has none that can be read.
  package let file: String
  /// The digest that the record gives.
  package let recorded: SHA256Digest?
  /// The digest of the file as read; nil if it was not read.
  package let computed: SHA256Digest?
  /// Only computed when packets are to be made.
  package let sha512: SHA512Digest?
  /// Bytes, as read.
  package let size: Int?
  package let state: State
  /// Privileged evidence is checked like any other and stays out of every packet.
  package let isPrivileged: Bool
  /// Where the record gives the digest, else where it names the file.
  package let place: Place
}
