internal import Evidence
package import Sourcing

/// One folder of out/ while a build writes it.
///
/// Files are replaced whole or not at all, and only when their bytes differ.
/// A file that stands in the way and is not ours stays, and is said. Before
/// the first write the state on disk names old and new files together, so a
/// build that is cut off leaves nothing that the next one does not know.
package struct OutputFolder {
  /// What is to stand in the folder: bytes, or a copy of an input file with its digest.
  package enum Content: Sendable {
    case bytes([UInt8], digest: String)
    case copy(of: String, digest: String)

    var digest: String {
      switch self {
      case .bytes(_, let digest), .copy(_, let digest): digest
      }
    }

    /// In bytes, where it is known before the copy.
    var size: Int? {
      switch self {
      case .bytes(let bytes, _): bytes.count
      case .copy: nil
      }
    }
  }

  let world: any World
  /// Path of the folder, below the root.
  let path: String

  package init(world: any World, path: String) {
    self.world = world
    self.path = path
  }

  /// What came of an update.
  package struct Outcome: Sendable {
    package var written = 0
    package var removed = 0
    package var findings: [Finding] = []
  }

  /// The state of the folder if it already holds exactly what was made from these inputs.
  package func current(inputs: String) -> OutputState? {
    let state = OutputState.read(from: path, in: world)
    guard !inputs.isEmpty, state.inputs == inputs, !world.programIsNewer(than: stateFile),
      state.files.allSatisfy({ digestOnDisk($0.key) == $0.value })
    else { return nil }
    return state
  }

  /// Makes the folder hold exactly these files of ours.
  ///
  /// Without `inputs` the next build does not take it for current.
  package func update(
    to contents: [(path: String, content: Content)], inputs: String, filings: Int = 0, drafts: Int = 0
  ) -> Outcome {
    var outcome = Outcome()
    let before = OutputState.read(from: path, in: world)
    var after = OutputState(inputs: inputs, filings: filings, drafts: drafts)
    var failed = false

    var union = before
    union.inputs = ""
    for entry in contents where union.files[entry.path] == nil && world.kind(of: join(entry.path)) == .missing {
      union.files[entry.path] = entry.content.digest
    }
    guard save(union, &outcome) else { return outcome }

    for (file, content) in contents {
      if let onDisk = digestOnDisk(file) {
        if onDisk == content.digest {
          after.files[file] = content.digest
          continue
        }
        if union.files[file] == nil {
          outcome.findings.append(foreign(file))
          failed = true
          continue
        }
      }
      do {
        switch content {
        case .bytes(let bytes, _): try world.write(join(file), bytes)
        case .copy(let source, _): try world.copy(source, to: join(file))
        }
        after.files[file] = content.digest
        outcome.written += 1
      } catch {
        outcome.findings.append(Self.unwritable(join(file), error))
        if before.files[file] != nil { after.files[file] = before.files[file] }
        failed = true
      }
    }
    for file in before.files.keys.sorted() where after.files[file] == nil {
      remove(file, before, &after, &outcome)
    }
    if failed { after.inputs = "" }
    _ = save(after, &outcome)
    return outcome
  }

  /// Removes everything of ours: the incident is gone.
  package func removeAll() -> Outcome {
    var outcome = Outcome()
    let before = OutputState.read(from: path, in: world)
    var after = OutputState()
    for file in before.files.keys.sorted() { remove(file, before, &after, &outcome) }
    if after.files.isEmpty {
      do { try world.remove(stateFile) } catch { outcome.findings.append(Self.unwritable(stateFile, error)) }
      world.removeFolderIfEmpty(path)
    } else {
      _ = save(after, &outcome)
    }
    return outcome
  }

  /// What stands where `out/` should be; said once, before anything is compiled for it.
  static func obstacle(in world: any World) -> Finding? {
    let place = Place(Layout.output, .start)
    switch world.kind(of: Layout.output) {
    case .folder, .missing: return nil
    case .link:
      return Finding(
        .linkRefused, at: place, "`\(Layout.output)` is a symbolic link; documents are written to a folder only",
        help: "put a folder in its place")
    case .file, .other:
      return Finding(
        .unwritableOutput, at: place, "`\(Layout.output)` is no folder, so nothing can be written into it",
        help: "move it away and build again")
    }
  }

  // MARK: - Steps

  private var stateFile: String { join(OutputState.fileName) }

  private func join(_ file: String) -> String { WorkspacePath.join(path, file) }

  /// A stale file of ours goes; one that somebody changed since is theirs now and stays.
  private func remove(_ file: String, _ before: OutputState, _ after: inout OutputState, _ outcome: inout Outcome) {
    guard let onDisk = digestOnDisk(file) else { return }
    guard onDisk == before.files[file] else {
      outcome.findings.append(
        Finding(
          .notOurFile, at: Place(join(file), .start),
          "this document is no longer made, but it was changed since it was written, so it stays",
          help: "delete it, or move it out of \(path)/"))
      return
    }
    do {
      try world.remove(join(file))
      outcome.removed += 1
      var folder = WorkspacePath.folder(of: file)
      while !folder.isEmpty {
        world.removeFolderIfEmpty(join(folder))
        folder = WorkspacePath.folder(of: folder)
      }
    } catch {
      outcome.findings.append(Self.unwritable(join(file), error))
      after.files[file] = before.files[file]
    }
  }

  private func save(_ state: OutputState, _ outcome: inout Outcome) -> Bool {
    let bytes = Array(state.text.utf8)
    if (try? world.read(stateFile, atMost: bytes.count)) == bytes { return true }
    do {
      try world.write(stateFile, bytes)
      return true
    } catch {
      outcome.findings.append(Self.unwritable(stateFile, error))
      return false
    }
  }

  /// SHA-256 of a file in the folder, nil if there is none.
  private func digestOnDisk(_ file: String) -> String? {
    var digest = DigestStream()
    guard (try? world.stream(join(file), { digest.update($0) })) != nil else { return nil }
    return digest.finish().sha256.hex
  }

  private func foreign(_ file: String) -> Finding {
    Finding(
      .notOurFile, at: Place(join(file), .start),
      "a file that no build wrote stands where a document belongs; it was left alone",
      help: "move it away and build again", severity: .error)
  }

  package static func unwritable(_ path: String, _ error: WorldError) -> Finding {
    Finding(
      .unwritableOutput, at: Place(path, .start), "the file cannot be written: \(error.words)",
      help: "make the folder writable, or free some space, and build again; what stood there before is unchanged")
  }
}
