import Foundation

/// The built program, run as a user runs it, in a folder of its own.
struct Program {
  let folder: URL

  struct Answer {
    let status: Int32
    let out: String
    let err: String
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Beside the test bundle, where SwiftPM puts both.
  static let executable: URL = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("dossier")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return Bundle.main.bundleURL.appendingPathComponent("dossier")
  }()

  /// A new folder with the repository's shared inputs and these incidents.
  init(incidents: [String] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
    let files = FileManager.default
    try files.createDirectory(at: folder.appendingPathComponent("inputs/incidents"), withIntermediateDirectories: true)
    for name in ["words", "calendars", "checklists"] {
      try files.copyItem(
        at: Program.root.appendingPathComponent("inputs/\(name)"), to: folder.appendingPathComponent("inputs/\(name)"))
    }
    try files.copyItem(at: Program.root.appendingPathComponent("templates"), to: folder.appendingPathComponent("templates"))
    for incident in incidents {
      try files.copyItem(
        at: Program.root.appendingPathComponent("inputs/incidents/\(incident)"),
        to: folder.appendingPathComponent("inputs/incidents/\(incident)"))
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Answer {
    try run(arguments, environment: environment)
  }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Answer {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = folder.appendingPathComponent("stdout-\(UUID().uuidString)")
    let errors = folder.appendingPathComponent("stderr-\(UUID().uuidString)")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return Answer(
      status: process.terminationStatus, out: try String(contentsOf: output, encoding: .utf8),
      err: try String(contentsOf: errors, encoding: .utf8))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func write(_ path: String, _ text: String) throws {
    try text.write(to: folder.appendingPathComponent(path), atomically: false, encoding: .utf8)
  }

  func replace(_ old: String, by new: String, in path: String) throws {
    try write(path, try text(path).replacingOccurrences(of: old, with: new))
  }
}
