import Foundation

/// A public program that is asked for its own opinion of what Dossier reads and writes.
///
/// Each is looked for in `PATH`; a test that needs one that is not there is skipped, and says which.
enum PublicTool {
  /// The public schemas: the folder that `DOSSIER_SCHEMAS` names, or `shared/schemas` beside the repository.
  static func schema(_ name: String) -> URL? {
    let named = ProcessInfo.processInfo.environment["DOSSIER_SCHEMAS"].map { URL(fileURLWithPath: $0) }
    let beside = Program.root.deletingLastPathComponent().appendingPathComponent("shared/schemas")
    return [named, beside].compactMap(\.self).map { $0.appendingPathComponent(name) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  static func has(_ name: String) -> Bool { path(name) != nil }

  /// Python modules that the first `python3` of `PATH` has.
  static func hasModule(_ name: String) -> Bool {
    guard has("python3") else { return false }
    return (try? run("python3", ["-c", "import \(name)"]).status) == 0
  }

  static let hasCalendarReader = hasModule("icalendar")
  static let hasBagReader = hasModule("bagit")

  struct Opinion {
    let status: Int32
    /// Both streams, as they came.
    let text: String
  }

  /// What a tool says, run in a folder.
  static func run(_ name: String, _ arguments: [String], in folder: URL? = nil) throws -> Opinion {
    guard let tool = path(name) else { return Opinion(status: 127, text: "\(name) is not installed") }
    let files = FileManager.default
    let said = files.temporaryDirectory.appendingPathComponent("said-\(UUID().uuidString)")
    try Data().write(to: said)
    defer { try? files.removeItem(at: said) }
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return Opinion(status: process.terminationStatus, text: try String(contentsOf: said, encoding: .utf8))
  }

  private static func path(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
