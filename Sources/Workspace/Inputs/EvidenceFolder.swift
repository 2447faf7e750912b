package import Evidence
internal import Sourcing

extension EvidenceFiles {
  /// The files of one incident's folder, as the world shows them: links are never followed.
  package init(of folder: String, in world: any World) {
    self.init(
      kind: { path in
        switch world.kind(of: WorkspacePath.join(folder, path)) {
        case .file: .file
        case .folder: .folder
        case .link: .link
        case .missing: .missing
        case .other: .other
        }
      },
      stream: { path, body throws(EvidenceFiles.Failure) in
        do throws(WorldError) {
          return try world.stream(WorkspacePath.join(folder, path), body)
        } catch {
          switch error {
          case .missing: throw .missing
          case .link, .badPath: throw .outside
          default: throw .unreadable(error.words)
          }
        }
      },
      contents: { path in
        let below = InputFiles(world: world).paths(below: WorkspacePath.join(folder, path))
        return below.value.map { String($0.dropFirst(folder.utf8.count + 1)) }
          + below.findings.filter { $0.code == .linkRefused }.map { String($0.place.file.dropFirst(folder.utf8.count + 1)) }
      })
  }
}
