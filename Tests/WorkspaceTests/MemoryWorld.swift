import Synchronization

@testable import Workspace

/// A world in memory: the twin of the disk, with its accidents at will.
final class MemoryWorld: World {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var links: Set<String> = []
    var unwritable: Set<String> = []
    var vanishing: Set<String> = []
  }

  private let state: Mutex<State>

  init(_ files: [String: [UInt8]] = [:]) { state = Mutex(State(files: files)) }

  convenience init(texts: [String: String]) { self.init(texts.mapValues { Array($0.utf8) }) }

  /// All files, for assertions.
  var files: [String: [UInt8]] { state.withLock { $0.files } }

  func set(_ path: String, _ text: String?) { state.withLock { $0.files[path] = text.map { Array($0.utf8) } } }
  func set(_ path: String, bytes: [UInt8]?) { state.withLock { $0.files[path] = bytes } }
  func makeLink(_ path: String) { state.withLock { _ = $0.links.insert(path) } }
  func makeUnwritable(_ folder: String) { state.withLock { _ = $0.unwritable.insert(folder) } }
  /// The file is listed but gone when it is read.
  func makeVanish(_ path: String) { state.withLock { _ = $0.vanishing.insert(path) } }

  func list(_ folder: String) throws(WorldError) -> [WorldEntry] {
    let entries: [String: WorldEntry.Kind]? = state.withLock { state in
      let prefix = folder.isEmpty ? "" : folder + "/"
      var found: [String: WorldEntry.Kind] = [:]
      for path in state.files.keys where path.hasPrefix(prefix) {
        let rest = path.dropFirst(prefix.count)
        guard let slash = rest.firstIndex(of: "/") else {
          found[String(rest)] = .file
          continue
        }
        found[String(rest[..<slash])] = .folder
      }
      for link in state.links where link.hasPrefix(prefix) && !link.dropFirst(prefix.count).contains("/") {
        found[String(link.dropFirst(prefix.count))] = .link
      }
      return found.isEmpty && !folder.isEmpty ? nil : found
    }
    guard let entries else { throw .missing }
    return entries.map { WorldEntry(name: $0.key, kind: $0.value) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func kind(of path: String) -> WorldEntry.Kind {
    state.withLock { state in
      if state.links.contains(path) { return .link }
      if state.files[path] != nil { return .file }
      return state.files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : .missing
    }
  }

  func read(_ path: String, atMost limit: Int) throws(WorldError) -> [UInt8] {
    guard let parts = WorkspacePath.parts(path) else { throw .badPath }
    let answer: Result<[UInt8], WorldError> = state.withLock { state in
      for length in 1...parts.count where state.links.contains(parts.prefix(length).joined(separator: "/")) {
        return .failure(.link)
      }
      if state.vanishing.contains(path) { return .failure(.missing) }
      guard let bytes = state.files[path] else { return .failure(.missing) }
      return bytes.count > limit ? .failure(.tooLarge(limit: limit)) : .success(bytes)
    }
    return try answer.get()
  }

  func stream(_ path: String, _ body: (RawSpan) -> Void) throws(WorldError) -> Int {
    let bytes = try read(path, atMost: .max)
    unsafe body(bytes.span.bytes)
    return bytes.count
  }

  func write(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
    guard WorkspacePath.parts(path) != nil else { throw .badPath }
    let refusal: WorldError? = state.withLock { state in
      if state.unwritable.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { return .notPermitted }
      state.files[path] = bytes
      return nil
    }
    if let refusal { throw refusal }
  }

  func copy(_ path: String, to target: String) throws(WorldError) {
    try write(target, try read(path, atMost: .max))
  }

  func remove(_ path: String) throws(WorldError) { state.withLock { $0.files[path] = nil } }

  func removeFolderIfEmpty(_ path: String) {}

  func programIsNewer(than path: String) -> Bool { false }
}
