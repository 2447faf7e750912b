import Foundation
import Law
import Records
import Sourcing

/// The repository's own inputs, read once.
enum House {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All files below a folder, sorted by path, with paths relative to the repository.
  static func sources(_ folder: String, ending: [String]) -> [Source] {
    let base = root.appending(path: folder).resolvingSymlinksInPath()
    let names = (FileManager.default.subpaths(atPath: base.path) ?? []).sorted()
    return names.compactMap { name in
      guard ending.contains(where: name.hasSuffix), let data = try? Data(contentsOf: base.appending(path: name)) else {
        return nil
      }
      return Source(path: "\(folder)/\(name)", bytes: Array(data))
    }
  }

  static let templates = sources("templates", ending: [".xhtml", ".xml", ".css"])

  static let rulebook = Rulebook.load(
    RulebookSources(
      words: sources("inputs/words", ending: [".yaml"]), calendars: sources("inputs/calendars", ending: [".yaml"]),
      checklists: sources("inputs/checklists", ending: [".yaml"]))
  ).value

  static let records: [Record] = sources("inputs/incidents", ending: ["/incident.yaml"]).compactMap { source in
    let parts = source.path.split(separator: "/")
    return RecordReader.read(source, folder: String(parts[parts.count - 2])).value
  }
}
