/// The rules for the path of an evidence file, checked again here whatever the record's reader let pass.
package enum EvidencePath {
  /// Why a path is refused; the words end the sentence "the evidence path …".
  package struct Fault: Error, Sendable, Hashable {
    package let words: String
    package let help: String
  }

  /// The folder beside the record in which evidence is kept.
  package static let folder = "evidence"

  /// What is wrong with a path; nil if it stays inside the incident's folder on every system.
  package static func fault(in path: String) -> Fault? {
    let relative = "write it relative to the incident's folder, as in `evidence/vpn-auth.log`"
    let bytes = Array(path.utf8)
    if bytes.isEmpty { return Fault(words: "is empty", help: relative) }
    if bytes.count > 1_024 { return Fault(words: "is longer than 1024 bytes", help: "shorten the names of its folders") }
    if path.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) {
      return Fault(words: "holds a control character", help: "rename the file")
    }
    if bytes[0] == 0x2F || bytes[0] == 0x7E || isDrive(bytes) { return Fault(words: "is absolute", help: relative) }
    if bytes.contains(0x5C) { return Fault(words: "holds a backslash", help: "separate its parts with `/`") }
    for part in bytes.split(separator: 0x2F, omittingEmptySubsequences: false) {
      if part.isEmpty { return Fault(words: "has an empty part", help: relative) }
      if part.elementsEqual(".".utf8) { return Fault(words: "has the part `.`", help: relative) }
      if part.elementsEqual("..".utf8) { return Fault(words: "leaves the incident's folder", help: relative) }
      if part.count > 255 { return Fault(words: "has a part of more than 255 bytes", help: "rename the file") }
    }
    return nil
  }

  /// The path and every folder above it, outermost first: `evidence`, `evidence/mail`, `evidence/mail/1.eml`.
  static func steps(to path: String) -> [String] {
    var steps: [String] = []
    for part in path.split(separator: "/") { steps.append(steps.last.map { $0 + "/" + part } ?? String(part)) }
    return steps
  }

  private static func isDrive(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && bytes[1] == 0x3A
      && ((0x41...0x5A).contains(bytes[0]) || (0x61...0x7A).contains(bytes[0]))
  }
}
