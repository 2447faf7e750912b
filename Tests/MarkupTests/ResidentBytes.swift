#if canImport(Glibc)
  import Glibc

  /// Bytes of memory this process holds, from the kernel's own table.
  func residentBytes() -> Int {
    guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
    defer { unsafe _ = fclose(file) }
    var buffer = [CChar](repeating: 0, count: 128)
    guard unsafe fgets(&buffer, 128, file) != nil else { return 0 }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let words = text.split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * Int(getpagesize()) : 0
  }

  /// The address sanitizer keeps what is freed, so that memory says nothing; it finds leaks itself.
  let memoryIsMeasured = unsafe dlsym(nil, "__asan_init") == nil
#else
  func residentBytes() -> Int { 0 }
  let memoryIsMeasured = false
#endif
