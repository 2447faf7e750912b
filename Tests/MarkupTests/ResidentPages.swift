#if canImport(Glibc)
  import Glibc

  /// Pages of memory this process holds, from the kernel's own table.
  func residentPages() -> Int {
    guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
    defer { unsafe _ = fclose(file) }
    var buffer = [CChar](repeating: 0, count: 128)
    guard unsafe fgets(&buffer, 128, file) != nil else { return 0 }
    let words = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).split(separator: " ")
    return words.count > 1 ? Int(words[1]) ?? 0 : 0
  }
#else
  /// Unknown here.
  func residentPages() -> Int { 0 }
#endif
