/// Paths in a BagIt manifest (RFC 8493 § 2.1.3).
enum ManifestPath {
  /// The path with line feed, carriage return and the percent sign encoded, and nothing else.
  static func encoded(_ path: String) -> String {
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x0A: result += Array("%0A".utf8)
      case 0x0D: result += Array("%0D".utf8)
      case 0x25: result += Array("%25".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Equal for two paths that some file system would take for one: case and the form of accents ignored.
  static func folded(_ path: String) -> String {
    // String equality is canonical equivalence already; upper then lower case folds ß with SS, ſ with s.
    path.uppercased().lowercased()
  }
}
