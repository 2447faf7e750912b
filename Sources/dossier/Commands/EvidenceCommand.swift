internal import ArgumentParser
internal import Evidence
internal import Records
internal import Sourcing
internal import Workspace

/// `dossier evidence`: enter evidence, and check what is there.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Enter evidence in a record, or check it against its digests.",
    subcommands: [Add.self, Verify.self])

  /// `dossier evidence add`: hash a file and log it.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hash a file and enter it in the record's list of evidence.",
      discussion: """
        A file from elsewhere is copied to the incident's evidence/ first; the original stays as it is.
        Example: dossier evidence add 2026-014 vpn-auth.log --by "R. Okafor" --how "exported from the VPN gateway"
        """)

    @OptionGroup var shared: SharedOptions
    @Argument(help: "The incident.") var id: String
    @Argument(help: "The file: below the incident's evidence/, or anywhere else to be copied there.") var file: String
    @Option(help: "Who collected it.") var by: String
    @Option(help: "When it was collected, with an offset; now if not given.") var at: String?
    @Option(help: "How it was collected.") var how: String?
    @Option(help: "The system it came from.") var from: String?
    @Option(help: "What it is.") var what: String?
    @Option(help: "Its id; the next free one if not given.") var evidenceId: String?
    @Flag(help: "It is privileged: it never leaves in a packet.") var privileged = false

    func run() throws {
      let world = try shared.openWorld()
      guard world.kind(of: Layout.record(of: id)) != .missing else {
        throw ValidationError("there is no incident '\(id.printable)' below \(Layout.incidents)/")
      }
      let at = try collectedAt()
      let (path, isCopied) = try settle(in: world)
      let result = EvidenceAttachment(world: world, incident: id).attach(path, id: evidenceId) { id, sha256 in
        EvidenceEntry(
          id: id, file: path, sha256: sha256, what: what, collectedAt: at, collectedBy: by, how: how, from: from,
          isPrivileged: privileged)
      }
      guard let attached = result.value else {
        // The copy is ours and nothing knows it: it goes again.
        if isCopied { try? world.remove(WorkspacePath.join(Layout.folder(of: id), path)) }
        let record = InputFiles(world: world).source(Layout.record(of: id)).value
        return try SharedOptions.conclude(result.findings, sources: SourceTable(record.map { [$0] } ?? []))
      }
      Terminal.out("\(attached.id)  \(attached.sha256.hex)  \(attached.file)  \(attached.size) bytes\n")
    }

    private func collectedAt() throws -> Instant {
      guard let at else { return Instant(seconds: Terminal.now, offset: 0) }
      guard let instant = Instant(at) else {
        throw ValidationError("'\(at.printable)' is no time with an offset: write 2026-03-12T09:20:00-04:00")
      }
      return instant
    }

    /// The file's path below the incident's folder, copied there first if it stands elsewhere.
    private func settle(in world: DiskWorld) throws -> (path: String, isCopied: Bool) {
      let folder = Layout.folder(of: id)
      let below = file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.utf8.count + 1)) : file
      if world.kind(of: WorkspacePath.join(folder, below)) == .file { return (below, false) }
      guard let name = file.split(separator: "/").last.map(String.init), !file.hasSuffix("/") else {
        throw ValidationError("'\(file.printable)' is no file")
      }
      let target = "\(EvidencePath.folder)/\(name)"
      guard world.kind(of: WorkspacePath.join(folder, target)) == .missing else {
        throw ValidationError("\(folder)/\(target.printable) is there already; enter it as \(target.printable), or rename one of the two")
      }
      do throws(WorldError) {
        let elsewhere = try DiskWorld(root: file.contains("/") ? String(file.dropLast(name.count)) : ".")
        try world.copy(name, of: elsewhere, to: WorkspacePath.join(folder, target))
      } catch {
        throw ValidationError("'\(file.printable)' cannot be copied: \(error.words)")
      }
      return (target, true)
    }
  }

  /// `dossier evidence verify`: each file against the digest the record has of it.
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hash every file of evidence again and compare.", discussion: "Example: dossier evidence verify 2026-014")

    @OptionGroup var shared: SharedOptions
    @Argument(help: "Incidents; all if none is named.") var ids: [String] = []

    func run() async throws {
      let session = try shared.open(ids)
      let examinations = await session.examine()
      for examination in examinations {
        for state in examination.evidence {
          Terminal.out(
            "\(examination.id)  \(state.id.printable)  \(state.state.rawValue)  \(state.computed?.hex ?? "-")  \(state.file.printable)\n")
        }
      }
      let files = examinations.flatMap { $0.findings.filter { Self.codes.contains($0.code) || $0.severity == .error && $0.path?.hasPrefix("evidence") == true } }
      let unread = examinations.filter { $0.record == nil }.flatMap(\.findings)
      try session.conclude((session.findings + unread + files).sorted(), sources: session.sources(examinations))
    }

    private static let codes: Set<FindingCode> = [
      .evidencePath, .evidenceMissing, .evidenceAltered, .evidenceUnlisted, .evidenceUnhashed,
    ]
  }
}
