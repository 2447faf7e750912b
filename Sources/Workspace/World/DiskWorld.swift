#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The real file system below one folder.
///
/// Each path is walked part by part from the root's descriptor without
/// following links, so a link that appears while we work changes nothing.
package final class DiskWorld: World {
  private let root: Int32
  private let programModified: (Int, Int)?

  /// Opens the root. Fails if it is not a folder.
  package init(root path: String, program: String? = nil) throws(WorldError) {
    root = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw DiskWorld.refusal() }
    programModified = program.flatMap { path in
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      return DiskWorld.modified(status)
    }
  }

  deinit { close(root) }

  package func list(_ folder: String) throws(WorldError) -> [WorldEntry] {
    let descriptor = try openFolder(folder.isEmpty ? [] : try checked(folder))
    guard let stream = unsafe fdopendir(descriptor) else {
      close(descriptor)
      throw DiskWorld.refusal()
    }
    defer { unsafe closedir(stream) }
    var entries: [WorldEntry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      guard unsafe fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      entries.append(WorldEntry(name: name, kind: DiskWorld.kind(status)))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  package func kind(of path: String) -> WorldEntry.Kind {
    guard let parts = WorkspacePath.parts(path), let last = parts.last,
      let folder = try? openFolder(Array(parts.dropLast()))
    else { return .missing }
    defer { close(folder) }
    var status = stat()
    guard unsafe fstatat(folder, last, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .missing }
    return DiskWorld.kind(status)
  }

  package func read(_ path: String, atMost limit: Int) throws(WorldError) -> [UInt8] {
    let (descriptor, size) = try openFile(path)
    defer { close(descriptor) }
    guard size <= limit else { throw .tooLarge(limit: limit) }
    // One byte more than the size, so that a file that grows meanwhile is noticed.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe readSome(descriptor, buffer.baseAddress.map { unsafe $0 + filled }, buffer.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskWorld.refusal()
      }
      if count == 0 { break }
      filled += count
      if filled > limit { throw .tooLarge(limit: limit) }
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  package func stream(_ path: String, _ body: (RawSpan) -> Void) throws(WorldError) -> Int {
    let (descriptor, size) = try openFile(path)
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe readSome(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskWorld.refusal()
      }
      if count == 0 { return size }
      unsafe body(buffer.span.bytes.extracting(0..<count))
    }
  }

  package func write(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
    try replace(path) { descriptor throws(WorldError) in try DiskWorld.writeAll(descriptor, bytes) }
  }

  package func copy(_ path: String, to target: String) throws(WorldError) {
    try copy(path, of: self, to: target)
  }

  /// Copies a file of another folder below this root, whole or not at all.
  package func copy(_ path: String, of other: DiskWorld, to target: String) throws(WorldError) {
    let (source, _) = try other.openFile(path)
    defer { close(source) }
    try replace(target) { descriptor throws(WorldError) in
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe readSome(source, $0.baseAddress, $0.count) }
        if count < 0 {
          if errno == EINTR { continue }
          throw DiskWorld.refusal()
        }
        if count == 0 { return }
        try DiskWorld.writeAll(descriptor, Array(buffer[0..<count]))
      }
    }
  }

  package func remove(_ path: String) throws(WorldError) {
    let parts = try checked(path)
    guard let last = parts.last else { throw .badPath }
    let folder: Int32
    do { folder = try openFolder(Array(parts.dropLast())) } catch {
      if error == .missing { return }
      throw error
    }
    defer { close(folder) }
    guard unsafe unlinkat(folder, last, 0) == 0 || errno == ENOENT else { throw DiskWorld.refusal() }
  }

  package func removeFolderIfEmpty(_ path: String) {
    guard let parts = WorkspacePath.parts(path), let last = parts.last,
      let folder = try? openFolder(Array(parts.dropLast()))
    else { return }
    defer { close(folder) }
    _ = unsafe unlinkat(folder, last, AT_REMOVEDIR)
  }

  package func programIsNewer(than path: String) -> Bool {
    guard let program = programModified, let (descriptor, _) = try? openFile(path) else { return true }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return true }
    return DiskWorld.modified(status) < program
  }

  // MARK: - Walking

  private func checked(_ path: String) throws(WorldError) -> [String] {
    guard let parts = WorkspacePath.parts(path) else { throw .badPath }
    return parts
  }

  /// A descriptor of a folder below the root; the caller closes it.
  private func openFolder(_ parts: [String], creating: Bool = false) throws(WorldError) -> Int32 {
    var current = dup(root)
    guard current >= 0 else { throw DiskWorld.refusal() }
    for part in parts {
      var next = unsafe openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if next < 0, errno == ENOENT, creating {
        if unsafe mkdirat(current, part, 0o777) == 0 || errno == EEXIST {
          next = unsafe openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
      }
      let refusal: WorldError? = next < 0 ? DiskWorld.folderRefusal(part, in: current) : nil
      close(current)
      if let refusal { throw refusal }
      current = next
    }
    return current
  }

  private func openFile(_ path: String) throws(WorldError) -> (Int32, Int) {
    let parts = try checked(path)
    let folder = try openFolder(Array(parts.dropLast()))
    defer { close(folder) }
    // Not blocking: a pipe put in the way must not hang us.
    let descriptor = unsafe openat(folder, parts[parts.count - 1], O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ELOOP ? .link : DiskWorld.refusal() }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, DiskWorld.kind(status) == .file else {
      close(descriptor)
      throw .notAFile
    }
    return (descriptor, Int(status.st_size))
  }

  private func replace(_ path: String, _ fill: (Int32) throws(WorldError) -> Void) throws(WorldError) {
    let parts = try checked(path)
    let name = parts[parts.count - 1]
    let folder = try openFolder(Array(parts.dropLast()), creating: true)
    defer { close(folder) }
    let temporary = DiskWorld.temporaryPrefix + String(name.utf8.prefix(180).reduce(5381) { $0 &* 33 &+ UInt64($1) }, radix: 36)
    _ = unsafe unlinkat(folder, temporary, 0)
    let descriptor = unsafe openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw DiskWorld.refusal() }
    do {
      try fill(descriptor)
    } catch {
      close(descriptor)
      _ = unsafe unlinkat(folder, temporary, 0)
      throw error
    }
    guard close(descriptor) == 0, unsafe renameat(folder, temporary, folder, name) == 0 else {
      let refusal = DiskWorld.refusal()
      _ = unsafe unlinkat(folder, temporary, 0)
      throw refusal
    }
  }

  /// What the names of half-written files begin with.
  package static let temporaryPrefix = ".dossier-tmp-"

  private static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(WorldError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe writeSome(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw refusal()
      }
      written += count
    }
  }

  // MARK: - The system's answers

  private static func refusal() -> WorldError {
    switch errno {
    case ENOENT: .missing
    case EACCES, EPERM, EROFS: .notPermitted
    case ENOSPC, EDQUOT: .diskFull
    case ELOOP: .link
    case EISDIR, ENOTDIR: .notAFile
    default: .other(unsafe String(cString: strerror(errno)))
    }
  }

  /// A link and a plain file in a folder's place give the same error number; the kind tells them apart.
  private static func folderRefusal(_ part: String, in folder: Int32) -> WorldError {
    guard errno == ELOOP || errno == ENOTDIR else { return refusal() }
    var status = stat()
    guard unsafe fstatat(folder, part, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return refusal() }
    return kind(status) == .link ? .link : .notAFile
  }

  private static func kind(_ status: stat) -> WorldEntry.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private static func modified(_ status: stat) -> (Int, Int) {
    #if canImport(Darwin)
      (Int(status.st_mtimespec.tv_sec), Int(status.st_mtimespec.tv_nsec))
    #else
      (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
    #endif
  }
}

private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  guard let buffer = unsafe buffer else { return 0 }
  #if canImport(Glibc)
    return unsafe Glibc.read(descriptor, buffer, count)
  #elseif canImport(Musl)
    return unsafe Musl.read(descriptor, buffer, count)
  #else
    return unsafe Darwin.read(descriptor, buffer, count)
  #endif
}

private func writeSome(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let buffer = unsafe buffer else { return 0 }
  #if canImport(Glibc)
    return unsafe Glibc.write(descriptor, buffer, count)
  #elseif canImport(Musl)
    return unsafe Musl.write(descriptor, buffer, count)
  #else
    return unsafe Darwin.write(descriptor, buffer, count)
  #endif
}
