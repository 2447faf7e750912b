import Evidence
import Foundation
import Records
import Sourcing
import Testing

/// Bags as the Library of Congress's own tool sees them: `bagit` from PyPI, a tool of development only.
@Suite struct BagValidationTests {
  /// A Python that has the module: the one that `DOSSIER_BAGIT_PYTHON` names, else `python3`.
  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["DOSSIER_BAGIT_PYTHON"]
    let candidate = named ?? "python3"
    return run(candidate, "-c", "import bagit").status == 0 ? candidate : nil
  }()

  static func run(_ arguments: String...) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { return (-1, "\(error)") }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Writes a bag below a fresh folder and gives the folder.
  static func write(_ bag: Bag, _ texts: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-bag-\(UUID().uuidString)")
    for file in bag.files {
      let target = folder.appending(path: file.path)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      switch file.content {
      case .bytes(let bytes): try Data(bytes).write(to: target)
      case .evidence(let name, _, _): try Data((texts[name] ?? "").utf8).write(to: target)
      }
    }
    return folder
  }

  static let skipped: Comment = "Python has no module `bagit` here: `pip install bagit`, or set DOSSIER_BAGIT_PYTHON"

  // No percent sign in a name here: the tool, as of 1.9.0, does not decode the %25 that RFC 8493 § 2.1.3 demands.
  @Test(.enabled(if: python != nil, skipped))
  func `bagit finds our bags valid`() throws {
    let evidence =
      "evidence: [{id: E1, file: evidence/a.txt}, {id: E2, file: evidence/mail/Größe.eml}, {id: E3, file: evidence/empty}]\n"
    let texts = ["evidence/a.txt": "a\n", "evidence/mail/Größe.eml": "b\r\n", "evidence/empty": ""]
    let bag = try #require(try BagTests.plan(evidence, texts).value)
    let folder = try Self.write(bag, texts)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = Self.run(try #require(Self.python), "-m", "bagit", "--validate", folder.path)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(.enabled(if: python != nil, skipped), arguments: ["data/evidence/vpn.log", "data/cover.xhtml", "bag-info.txt"])
  func `bagit sees when a file of the bag was changed`(path: String) throws {
    let bag = try #require(try BagTests.plan().value)
    let folder = try Self.write(bag, BagTests.texts)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("changed".utf8).write(to: folder.appending(path: path))
    let result = Self.run(try #require(Self.python), "-m", "bagit", "--validate", folder.path)
    #expect(result.status == 1, "\(result.output)")
  }
}
