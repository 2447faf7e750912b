package import Evidence
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

  /// Enters a file that already stands below the incident's folder; `file` is relative to that folder.
  ///
  /// The record is replaced whole or not at all, and only by one that differs in the new entry alone.
  ///
  /// `id` is the next free one if nil; `entry` says what else is known of the file whose digest was taken.
  package func attach(
    _ file: String, id: String? = nil, entry: (_ id: String, _ sha256: SHA256Digest) -> EvidenceEntry
  ) -> Checked<Attached?> {
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
    let yaml = YAMLReader.read(source)
    guard let tree = yaml.value else { return Checked(nil, yaml.findings) }
    let entry = entry(id ?? EvidenceIntake.nextID(in: tree), digest.finish().sha256)
    let added = EvidenceIntake.add(entry, to: source)
    guard let addition = added.value else { return Checked(nil, added.findings) }
    do { try world.write(path, addition.source.bytes) } catch {
      return Checked(nil, [OutputFolder.unwritable(path, error)])
    }
    return Checked(Attached(id: entry.id, file: file, sha256: entry.sha256, size: size), added.findings)
  }
}
