/// The outside world as the compiler sees it: files below one root, nothing else.
///
/// Every path is relative to the root, with `/` between parts. No call follows
/// a link below the root, so nothing outside it can be read or written. Tests
/// pass a world made in memory.
package protocol World: Sendable {
  /// The names in a folder with their kinds, sorted by name's bytes.
  func list(_ folder: String) throws(WorldError) -> [WorldEntry]
  /// What stands at a path; `.missing` if nothing.
  func kind(of path: String) -> WorldEntry.Kind
  /// The whole file, refused above a number of bytes.
  func read(_ path: String, atMost limit: Int) throws(WorldError) -> [UInt8]
  /// Reads a file piece by piece without holding it. Returns its size when it was opened.
  func stream(_ path: String, _ body: (RawSpan) -> Void) throws(WorldError) -> Int
  /// Replaces the file whole or not at all; makes the folders it needs.
  func write(_ path: String, _ bytes: [UInt8]) throws(WorldError)
  /// Copies a file below the root to another place below it, whole or not at all.
  func copy(_ path: String, to target: String) throws(WorldError)
  /// Removes a file; missing is no error.
  func remove(_ path: String) throws(WorldError)
  /// Removes a folder if it is empty; anything else leaves it.
  func removeFolderIfEmpty(_ path: String)
  /// Whether the program is newer than a file it wrote before, so that its output may differ.
  func programIsNewer(than path: String) -> Bool
}

package struct WorldEntry: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file, folder, link, other, missing
  }

  package let name: String
  package let kind: Kind

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// Why the world refused.
package enum WorldError: Error, Sendable, Hashable {
  case missing
  case notAFile
  case link
  case tooLarge(limit: Int)
  case notPermitted
  case diskFull
  case badPath
  /// Any other refusal, in the system's words.
  case other(String)

  /// Ends a sentence: "cannot be read: …".
  package var words: String {
    switch self {
    case .missing: "there is no such file"
    case .notAFile: "it is not a regular file"
    case .link: "it is a symbolic link, or lies behind one"
    case .tooLarge(let limit): "it is larger than \(limit) bytes"
    case .notPermitted: "permission is denied"
    case .diskFull: "the disk is full"
    case .badPath: "the path leaves the workspace"
    case .other(let words): words
    }
  }
}

/// Rules for paths below the root.
package enum WorkspacePath {
  /// The parts of a relative path, or nil if it is absolute, climbs, or has an empty or unprintable part.
  package static func parts(_ path: String) -> [String]? {
    guard !path.isEmpty, !path.utf8.contains(0), path.utf8.count <= 4096 else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for part in parts where part.isEmpty || part == "." || part == ".." || part.utf8.count > 255 { return nil }
    return parts
  }

  /// The folder a path lies in; empty for the root.
  package static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  package static func join(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }
}
