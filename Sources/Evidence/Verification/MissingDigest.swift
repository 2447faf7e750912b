internal import Records
internal import Sourcing

/// The edit that gives an evidence entry the digest it lacks.
enum MissingDigest {
  /// The edit, or nil if the entry's text has no place for it that is certain.
  static func fix(_ digest: SHA256Digest, for entry: Fact, in source: Source) -> Finding.Fix? {
    let title = "add the file's SHA-256"
    if let unknown = entry["sha256"] {
      let isEmpty = unknown.place.range.lower == unknown.place.range.upper
      return .init(unknown.place, replacement: (isEmpty ? " " : "") + digest.hex, title: title)
    }
    guard let file = entry.members.first(where: { $0.name == "file" }) else { return nil }
    let text = SourceLines(source)
    let end = Int(file.fact.place.range.upper)
    if text.byte(at: Int(entry.place.range.lower)) == UInt8(ascii: "{") {
      return .init(text.place(end), replacement: ", sha256: \(digest.hex)", title: title)
    }
    let indentation = String(repeating: " ", count: text.column(of: Int(file.keyPlace.range.lower)))
    return .init(
      text.place(text.endOfLine(from: end)), replacement: text.newline + indentation + "sha256: \(digest.hex)",
      title: title)
  }
}
