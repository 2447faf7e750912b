package import Records
package import Sourcing

/// A packet for the police as a BagIt 1.0 bag (RFC 8493): what its files are to be, not the files.
///
/// The same record and files give the same bag: its date comes from the record.
package struct Bag: Sendable, Hashable {
  /// What a file of the bag is made of.
  package enum Content: Sendable, Hashable {
    case bytes([UInt8])
    /// A copy of a file beside the record. Whoever copies digests what is copied and refuses another digest.
    case evidence(file: String, sha256: SHA256Digest, size: Int)
  }

  package struct File: Sendable, Hashable {
    /// Path below the bag's folder.
    package let path: String
    package let content: Content
  }

  /// A document that goes into the packet beside the evidence.
  package struct Document: Sendable, Hashable {
    /// Path below the packet's payload, as `cover.xhtml`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Every file of the bag, by path.
  package let files: [File]
  /// Bytes of the payload, and how many files it has: BagIt's Payload-Oxum.
  package let payloadBytes: Int
  package let payloadFiles: Int

  /// The bag of a record's evidence and documents.
  ///
  /// Privileged evidence is left out, also when another entry names the same file. Nil if any
  /// other evidence is missing, altered or refused: the verifier has said so already. Nil with `evidence-path` findings if two files would have
  /// one name on some system. States must come from a verification with SHA-512.
  package static func plan(
    _ record: Record, evidence states: [EvidenceFileState], documents: [Document]
  ) -> Checked<Bag?> {
    let withheld = Set(states.filter(\.isPrivileged).map { ManifestPath.folded($0.file) })
    let included = states.filter { !withheld.contains(ManifestPath.folded($0.file)) }
    guard included.allSatisfy({ $0.state == .ok || $0.state == .unhashed }) else { return Checked(nil) }
    var payload: [Payload] = []
    // Bytes, because strings that differ only in the form of accents are equal.
    var seen: Set<[UInt8]> = []
    for state in included where seen.insert(Array(state.file.utf8)).inserted {
      guard let sha256 = state.computed, let sha512 = state.sha512, let size = state.size else { return Checked(nil) }
      payload.append(
        Payload(
          path: "data/" + state.file, sha256: sha256, sha512: sha512, size: size,
          content: .evidence(file: state.file, sha256: sha256, size: size), place: state.place))
    }
    let whole = Place(record.source.path, .start)
    for document in documents {
      payload.append(
        Payload(
          path: "data/" + document.path, sha256: SHA256Digest(of: document.bytes),
          sha512: SHA512Digest(of: document.bytes), size: document.bytes.count, content: .bytes(document.bytes),
          place: whole))
    }
    let findings = faults(of: payload, record)
    guard findings.isEmpty else { return Checked(nil, findings) }
    payload.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Checked(Bag(payload, info: BagInfo.lines(of: record, payload: payload, states: included)))
  }

  private init(_ payload: [Payload], info: String) {
    payloadBytes = payload.reduce(0) { $0 + $1.size }
    payloadFiles = payload.count
    var tags: [(path: String, bytes: [UInt8])] = [
      ("bag-info.txt", Array(info.utf8)),
      ("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)),
      ("manifest-sha256.txt", Manifest.bytes(payload.map { ($0.path, $0.sha256.hex) })),
      ("manifest-sha512.txt", Manifest.bytes(payload.map { ($0.path, $0.sha512.hex) })),
    ]
    tags += [
      ("tagmanifest-sha256.txt", Manifest.bytes(tags.map { ($0.path, SHA256Digest(of: $0.bytes).hex) })),
      ("tagmanifest-sha512.txt", Manifest.bytes(tags.map { ($0.path, SHA512Digest(of: $0.bytes).hex) })),
    ]
    let files = payload.map { File(path: $0.path, content: $0.content) }
      + tags.map { File(path: $0.path, content: .bytes($0.bytes)) }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// One file below `data/`.
  struct Payload {
    let path: String
    let sha256: SHA256Digest
    let sha512: SHA512Digest
    let size: Int
    let content: Content
    let place: Place
  }

  private static func faults(of payload: [Payload], _ record: Record) -> [Finding] {
    var findings: [Finding] = []
    var first: [String: Payload] = [:]
    for file in payload {
      let path = String(file.path.dropFirst("data/".utf8.count))
      if let fault = EvidencePath.fault(in: path) {
        findings.append(
          Finding(
            .evidencePath, at: file.place, "the path of a file of the packet \(fault.words)", help: fault.help,
            incident: record.id))
        continue
      }
      // A folder's name and a file's name may meet as well: every step of the path is a name.
      for step in EvidencePath.steps(to: file.path) {
        let folded = ManifestPath.folded(step)
        guard let other = first[folded] else {
          first[folded] = file
          continue
        }
        guard !isSameFolder(step, file, other) else { continue }
        findings.append(
          Finding(
            .evidencePath, at: file.place,
            "two files of the packet have one name where case and the form of accents do not count",
            notes: ["`\(other.path.printable)` and `\(file.path.printable)`"], help: "rename one of them",
            related: [.init(other.place, "the other file")], incident: record.id))
        break
      }
    }
    return findings
  }

  /// Whether a step is a folder that both files lie in, spelt alike byte for byte.
  private static func isSameFolder(_ step: String, _ file: Payload, _ other: Payload) -> Bool {
    let folder = Array((step + "/").utf8)
    return file.path.utf8.starts(with: folder) && other.path.utf8.starts(with: folder)
  }
}

/// The lines of a manifest: digest, two spaces, path; by path (RFC 8493 § 2.1.3).
enum Manifest {
  static func bytes(_ entries: [(path: String, hex: String)]) -> [UInt8] {
    let lines = entries.map { "\($0.hex)  \(ManifestPath.encoded($0.path))\n" }
    return Array(lines.joined().utf8)
  }
}
