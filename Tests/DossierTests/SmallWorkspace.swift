import Foundation
import Testing

extension Program {
  /// Takes away all checklists but these, so that a run reads little: `us/us-tx.yaml`.
  func keepChecklists(_ kept: [String]) throws {
    let all = folder.appendingPathComponent("inputs/checklists")
    for path in try FileManager.default.subpathsOfDirectory(atPath: all.path)
    where path.hasSuffix(".yaml") && !kept.contains(path) {
      try FileManager.default.removeItem(at: all.appendingPathComponent(path))
    }
  }

  /// Replaces a text that must be there.
  func mustReplace(_ old: String, by new: String, in path: String) throws {
    let text = try text(path)
    try #require(text.contains(old), "\(path) no longer says '\(old)'")
    try write(path, text.replacingOccurrences(of: old, with: new))
  }
}
