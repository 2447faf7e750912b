package import Sourcing

/// Finds and reads input files, turning every refusal into a finding.
package struct InputFiles: Sendable {
  package let world: any World

  package init(world: any World) { self.world = world }

  /// Bytes of one text input; larger ones are refused before they are read.
  package static let largestText = 8 << 20

  /// How deep folders of inputs may nest.
  private static let deepest = 8

  /// All files below a folder whose name ends so, in order of path. A missing folder has none.
  package func sources(below folder: String, endings: [String]) -> Checked<[Source]> {
    var result = Checked<[Source]>([])
    collect(folder, depth: 0) { path in
      guard endings.contains(where: { path.hasSuffix($0) }) else { return }
      let read = source(path)
      result.findings += read.findings
      if let source = read.value { result.value.append(source) }
    } refused: {
      result.findings.append($0)
    }
    result.value.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return result
  }

  /// One text file, or nil with the reason.
  package func source(_ path: String) -> Checked<Source?> {
    do {
      return Checked(Source(path: path, bytes: try world.read(path, atMost: Self.largestText)))
    } catch {
      return Checked(nil, [Self.unreadable(path, error)])
    }
  }

  /// The paths of all regular files below a folder, sorted; links are refused and said.
  package func paths(below folder: String) -> Checked<[String]> {
    var result = Checked<[String]>([])
    collect(folder, depth: 0) { result.value.append($0) } refused: { result.findings.append($0) }
    result.value.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return result
  }

  private func collect(
    _ folder: String, depth: Int, file: (String) -> Void, refused: (Finding) -> Void
  ) {
    let entries: [WorldEntry]
    do { entries = try world.list(folder) } catch {
      if error != .missing { refused(Self.unreadable(folder, error)) }
      return
    }
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = WorkspacePath.join(folder, entry.name)
      switch entry.kind {
      case .file: file(path)
      case .folder:
        if depth < Self.deepest {
          collect(path, depth: depth + 1, file: file, refused: refused)
        } else {
          refused(Finding(.nestedTooDeep, at: Place(path, .start), "folders are nested more than \(Self.deepest) deep"))
        }
      case .link:
        refused(
          Finding(
            .linkRefused, at: Place(path, .start), "a symbolic link stands here; inputs are read from regular files only",
            help: "put the file itself here"))
      case .other, .missing:
        refused(
          Finding(.unreadableFile, at: Place(path, .start), "this is neither a file nor a folder", help: "remove it"))
      }
    }
  }

  package static func unreadable(_ path: String, _ error: WorldError) -> Finding {
    if error == .link {
      return Finding(
        .linkRefused, at: Place(path, .start), "the file cannot be read: \(error.words)", help: "put the file itself here")
    }
    return Finding(
      .unreadableFile, at: Place(path, .start), "the file cannot be read: \(error.words)",
      help: error == .missing ? "it may have been deleted while the build ran; run it again" : nil)
  }
}
