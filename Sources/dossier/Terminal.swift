#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The terminal and the environment: the only place that asks for them.
enum Terminal {
  /// Writes results to standard output.
  static func out(_ text: String) { write(STDOUT_FILENO, text) }

  /// Writes findings and progress to standard error.
  static func err(_ text: String) { write(STDERR_FILENO, text) }

  static var outIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colour follows the terminal and `NO_COLOR` (no-color.org); `TERM=dumb` has none.
  static func wantsColor(onTerminal: Bool) -> Bool {
    onTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// Columns of the terminal, 100 when there is none.
  static var width: Int {
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 { return Int(size.ws_col) }
    return 100
  }

  static func environment(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// The running program's file, to notice that it is newer than its output.
  static var program: String? {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments.first
    #endif
  }

  /// Seconds since 1970 by the system clock. Only a terminal session uses it: in a pipe `--as-of` is the only clock.
  static var now: Int { Int(time(nil)) }

  private static func write(_ descriptor: Int32, _ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { unsafe writeSome(descriptor, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func writeSome(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
