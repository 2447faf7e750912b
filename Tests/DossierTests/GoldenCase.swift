import Foundation
import Sourcing
import Testing

/// A small workspace with one fault, which must be told in the words of `Golden/<code>.txt`.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  /// One thing done to the good workspace in `Golden/workspace`.
  enum Edit: Sendable {
    /// In the record.
    case record(String, String)
    /// In the checklist.
    case law(String, String)
    /// In the template.
    case template(String, String)
    /// A text of the record becomes these bytes.
    case bytes(String, [UInt8])
    case write(String, String)
    case remove(String)
    case link(String, to: String)
    /// A named pipe: neither a file nor a folder.
    case pipe(String)
  }

  static let recordPath = "inputs/incidents/2026-014/incident.yaml"
  static let lawPath = "inputs/checklists/us/us-tx-sample.yaml"
  static let templatePath = "templates/filing.xhtml"

  let code: FindingCode
  let edits: [Edit]
  let arguments: [String]

  init(_ code: FindingCode, _ edits: Edit..., arguments: [String] = ["check"]) {
    self.code = code
    self.edits = edits
    self.arguments = arguments
  }

  var testDescription: String { code.rawValue }

  static let all = recordCases + lawCases + dutyCases + documentCases

  /// A copy of the good workspace, with the shared words and calendars, and this fault.
  func workspace() throws -> Program {
    let program = try Program.golden()
    let files = FileManager.default
    for edit in edits {
      switch edit {
      case .record(let old, let new): try program.mustReplace(old, by: new, in: Self.recordPath)
      case .law(let old, let new): try program.mustReplace(old, by: new, in: Self.lawPath)
      case .template(let old, let new): try program.mustReplace(old, by: new, in: Self.templatePath)
      case .bytes(let old, let new):
        let file = program.folder.appendingPathComponent(Self.recordPath)
        var data = try Data(contentsOf: file)
        data.replaceSubrange(try #require(data.range(of: Data(old.utf8))), with: new)
        try data.write(to: file)
      case .write(let path, let text):
        let file = program.folder.appendingPathComponent(path)
        try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try program.write(path, text)
      case .remove(let path): try files.removeItem(at: program.folder.appendingPathComponent(path))
      case .link(let path, let target):
        try files.createSymbolicLink(
          atPath: program.folder.appendingPathComponent(path).path, withDestinationPath: target)
      case .pipe(let path):
        #expect(try PublicTool.run("mkfifo", [path], in: program.folder).status == 0)
      }
    }
    return program
  }
}

extension Program {
  static let goldenFolder = root.appendingPathComponent("Tests/DossierTests/Golden")

  init(folder: URL) { self.folder = folder }

  /// The good workspace of the golden texts: one record, one checklist, one template, and the shared words and calendars.
  static func golden() throws -> Program {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
    try files.copyItem(at: goldenFolder.appendingPathComponent("workspace"), to: folder)
    for name in ["inputs/words", "inputs/calendars"] {
      try files.copyItem(at: root.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
    return Program(folder: folder)
  }
}
