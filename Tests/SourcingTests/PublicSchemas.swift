import Foundation

/// The public schemas that outputs are held to, and the public tools that hold them.
///
/// The schemas lie in the folder that `DOSSIER_SCHEMAS` names, or in
/// `shared/schemas` beside the repository; the tools are looked for in `PATH`.
enum PublicSchemas {
  static let folder: URL? = {
    let beside = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/schemas")
    let named = ProcessInfo.processInfo.environment["DOSSIER_SCHEMAS"].map { URL(filePath: $0) }
    return [named, beside.standardized].compactMap(\.self).first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static func tool(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  static var canCheckJSON: Bool { folder != nil && tool("check-jsonschema") != nil }
  static var canCheckXML: Bool { folder != nil && tool("xmllint") != nil }

  /// What `check-jsonschema` says against a document; empty if it is valid.
  static func faults(ofJSON text: String, schema: String) throws -> String {
    try faults(of: text, tool: "check-jsonschema") { ["--schemafile", $0, $1] }(schema)
  }

  /// What `xmllint` says against a document; empty if it is valid.
  static func faults(ofXML text: String, schema: String) throws -> String {
    try faults(of: text, tool: "xmllint") { ["--nonet", "--noout", "--schema", $0, $1] }(schema)
  }

  private static func faults(
    of text: String, tool name: String, arguments: @escaping (String, String) -> [String]
  ) -> (String) throws -> String {
    { schema in
      guard let tool = tool(name), let schemaFile = folder?.appending(path: schema) else { return "\(name) or \(schema) is missing" }
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let document = folder.appending(path: "document"), said = folder.appending(path: "said")
      try Data(text.utf8).write(to: document)
      try Data().write(to: said)
      let process = Process()
      process.executableURL = tool
      process.arguments = arguments(schemaFile.path, document.path)
      process.standardOutput = try FileHandle(forWritingTo: said)
      process.standardError = process.standardOutput
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0 ? "" : try String(contentsOf: said, encoding: .utf8) + "(failed)"
    }
  }
}
