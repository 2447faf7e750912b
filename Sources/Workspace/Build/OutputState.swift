internal import Records

/// What a build wrote in one folder of out/, so that the next one may replace and remove
/// exactly that and nothing else.
///
/// Kept as `.dossier-state` beside the documents: a line with the digest of all inputs, one with
/// how many documents and drafts there are, then a line for each file. It holds no time and no
/// absolute path.
package struct OutputState: Sendable, Hashable {
  /// The digest of everything the folder was made from; empty while a build is under way.
  package var inputs: String
  /// Documents that are fit to leave.
  package var filings: Int
  package var drafts: Int
  /// SHA-256 of each file by its path below the folder.
  package var files: [String: String]

  package init(inputs: String = "", filings: Int = 0, drafts: Int = 0, files: [String: String] = [:]) {
    self.inputs = inputs
    self.filings = filings
    self.drafts = drafts
    self.files = files
  }

  package static let fileName = ".dossier-state"
  private static let heading = "dossier-state 1"
  /// Bytes of the largest state that is read back.
  private static let largest = 64 << 20

  /// The state as text, in order of path.
  package var text: String {
    var lines = [Self.heading, "inputs \(inputs)", "papers \(filings) \(drafts)"]
    for (path, digest) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      lines.append("\(digest)  \(path)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a state back; an unreadable or foreign one counts as empty, so nothing is taken for ours.
  package init(text: String) {
    self.init()
    var lines = text.split(separator: "\n")[...]
    guard lines.popFirst() == Self.heading[...], let inputs = lines.popFirst(), inputs.hasPrefix("inputs "),
      let papers = lines.popFirst()?.split(separator: " "), papers.count == 3, papers[0] == "papers",
      let filings = Digits.value(Array(papers[1].utf8)), let drafts = Digits.value(Array(papers[2].utf8))
    else { return }
    var files: [String: String] = [:]
    for line in lines {
      guard line.utf8.count > 66, let cut = line.utf8.index(line.startIndex, offsetBy: 64, limitedBy: line.endIndex),
        line[cut...].hasPrefix("  ")
      else { return }
      let path = String(line[cut...].dropFirst(2))
      guard WorkspacePath.parts(path) != nil else { return }
      files[path] = String(line[..<cut])
    }
    self.inputs = String(inputs.dropFirst("inputs ".count))
    self.filings = filings
    self.drafts = drafts
    self.files = files
  }

  package static func read(from folder: String, in world: any World) -> OutputState {
    guard let bytes = try? world.read(WorkspacePath.join(folder, fileName), atMost: largest) else { return OutputState() }
    return OutputState(text: String(decoding: bytes, as: UTF8.self))
  }
}
