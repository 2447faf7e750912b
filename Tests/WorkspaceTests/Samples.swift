import Documents
import Law
import Records
import Sourcing

@testable import Workspace

/// The repository's own inputs and templates, read once, each test with a copy to break.
enum Samples {
  /// The folder that holds Package.swift.
  static let root: String = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  static let files: [String: [UInt8]] = {
    guard let disk = try? DiskWorld(root: root) else { return [:] }
    let paths = ["inputs", "templates"].flatMap { InputFiles(world: disk).paths(below: $0).value }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, (try? disk.read($0, atMost: 64 << 20)) ?? []) })
  }()

  /// Only the shared inputs and these incidents.
  static func world(_ incidents: String...) -> MemoryWorld {
    MemoryWorld(
      files.filter { path, _ in
        !path.hasPrefix("inputs/incidents/") || incidents.contains { path.hasPrefix("inputs/incidents/\($0)/") }
      })
  }

  /// Rulebook and templates as they stand; shared by all tests that do not change them.
  static let shared = SharedInputs.load(from: MemoryWorld(files))

  static func examine(_ id: String, in world: any World, policy: CheckPolicy = CheckPolicy()) -> Examination {
    Examiner(world: world, shared: shared, policy: policy).examine(id)
  }

  static func build(_ world: any World, policy: CheckPolicy = CheckPolicy()) async -> Builder.Outcome {
    let ids = Examiner.incidents(in: world).value
    return await Builder(Examiner(world: world, shared: shared, policy: policy)).build(ids, of: ids)
  }
}

extension MemoryWorld {
  /// The text of a file, empty if there is none.
  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// Everything in out/ but the build's own notes.
  var output: [String: [UInt8]] {
    files.filter { $0.key.hasPrefix("out/") && !$0.key.hasSuffix(OutputState.fileName) }
  }

  /// Replaces the first place where a text stands; false if it stands nowhere.
  @discardableResult func replace(_ old: String, by new: String, in path: String) -> Bool {
    let text = text(path)
    guard let range = text.firstRange(of: old) else { return false }
    set(path, text.replacingCharacters(in: range, with: new))
    return true
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
