package import Evidence
package import Records
package import Sourcing

/// Enters a file in an incident's record of evidence: its digest, who collected it, when and how.
package struct EvidenceAttachment: Sendable {
  package let world: any World
  package let incident: String

  package init(world: any World, incident: String) {
    self.world = world
    self.incident = incident
  }

  /// What was entered.
  package struct Attached: Sendable, Hashable {
    package let id: String
    package let file: String
    package let sha256: SHA256Digest
    package let size: Int
  }

  /// What is said of a piece of evidence besides its digest.
  package struct Details: Sendable {
    package var id: String?
    package var what: String?
    package var collectedAt: Instant
    package var collectedBy: String
    package var how: String?
    package var from: String?
    package var isPrivileged: Bool

    package init(
      id: String? = nil, what: String? = nil, collectedAt: Instant, collectedBy: String, how: String? = nil,
      from: String? = nil, isPrivileged: Bool = false
    ) {
      self.id = id
      self.what = what
      self.collectedAt = collectedAt
      self.collectedBy = collectedBy
      self.how = how
      self.from = from
      self.isPrivileged = isPrivileged
    }
  }

  /// Enters a file that already stands below the incident's folder; `file` is relative to that folder.
  ///
  /// The record is replaced whole or not at all, and only by one that differs in the new entry alone.
  package func attach(_ file: String, _ details: Details) -> Checked<Attached?> {
    let path = Layout.record(of: incident)
    let read = InputFiles(world: world).source(path)
    guard let source = read.value else { return Checked(nil, read.findings) }
    if let fault = EvidencePath.fault(in: file) {
      return Checked(
        nil, [Finding(.evidencePath, at: Place(path, .start), "the path of the new evidence \(fault.words)", help: fault.help)])
    }
    var digest = DigestStream()
    let size: Int
    let full = WorkspacePath.join(Layout.folder(of: incident), file)
    do { size = try world.stream(full) { digest.update($0) } } catch {
      return Checked(nil, [InputFiles.unreadable(full, error)])
    }
    guard let tree = YAMLReader.read(source).value else { return Checked(nil, YAMLReader.read(source).findings) }
    let entry = EvidenceEntry(
      id: details.id ?? EvidenceIntake.nextID(in: tree), file: file, sha256: digest.finish().sha256, what: details.what,
      collectedAt: details.collectedAt, collectedBy: details.collectedBy, how: details.how, from: details.from,
      isPrivileged: details.isPrivileged)
    let added = EvidenceIntake.add(entry, to: source)
    guard let addition = added.value else { return Checked(nil, added.findings) }
    do { try world.write(path, addition.source.bytes) } catch {
      return Checked(nil, [OutputFolder.unwritable(path, error)])
    }
    return Checked(Attached(id: entry.id, file: file, sha256: entry.sha256, size: size), added.findings)
  }
}
