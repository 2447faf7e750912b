internal import Sourcing

extension ScalarReading {
  private var digestHelp: String {
    path.first == "approvals" ? "take the document's from `manifest.xml` beside it" : "`dossier evidence add` writes it"
  }

  /// A SHA-256 in lower-case hexadecimal.
  func digest(_ text: String) throws(ValueFault) -> String {
    var digits = text
    for prefix in ["sha256:", "sha-256:", "SHA256:", "SHA-256:", "0x"] where digits.hasPrefix(prefix) {
      digits = String(digits.dropFirst(prefix.count).drop { $0 == " " })
    }
    guard digits.utf8.allSatisfy(Self.isHexadecimal) else {
      throw ValueFault(
        .badDigest, "\(subject) must be a SHA-256: 64 digits of 0 to 9 and a to f",
        help: digestHelp)
    }
    switch digits.utf8.count {
    case 64: break
    case 32: throw ValueFault(.badDigest, "\(subject) is an MD5; it must be a SHA-256", help: digestHelp)
    case 40: throw ValueFault(.badDigest, "\(subject) is a SHA-1; it must be a SHA-256", help: digestHelp)
    default:
      throw ValueFault(
        .badDigest, "\(subject) has \(digits.utf8.count) digits; a SHA-256 has 64", help: digestHelp)
    }
    guard digits == text, !digits.utf8.contains(where: { (0x41...0x46).contains($0) }) else {
      throw ValueFault(.badDigest, "\(subject) must be 64 lower-case hexadecimal digits and nothing else", write: digits.lowercased())
    }
    return text
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// A relative path that stays inside the incident's folder on every system.
  func file(_ text: String) throws(ValueFault) -> String {
    func fault(_ message: String, _ help: String = "write it relative to the incident's folder, as in `evidence/vpn-auth.log`") -> ValueFault {
      ValueFault(.badPath, message, help: help)
    }
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw fault("\(subject) has no value") }
    guard bytes.count <= 1_024 else { throw fault("\(subject) has \(bytes.count) bytes; a path has at most 1024") }
    for scalar in text.unicodeScalars where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
      throw fault("\(subject) holds a control character", "rename the file")
    }
    if bytes[0] == 0x2F || bytes[0] == 0x7E { throw fault("\(subject) must not begin at the root or a home folder") }
    if bytes.contains(0x5C) { throw fault("\(subject) must separate its parts with `/`, not a backslash") }
    if bytes.contains(0x3A) { throw fault("\(subject) must not hold a colon: some systems read it as a drive") }
    for part in bytes.split(separator: 0x2F, omittingEmptySubsequences: false) {
      if part.isEmpty { throw fault("\(subject) has an empty part between two `/` or at its end") }
      if part.elementsEqual("..".utf8) { throw fault("\(subject) must not leave the incident's folder with `..`") }
      if part.elementsEqual(".".utf8) { throw fault("\(subject) must not have `.` as a part") }
      if part.count > 255 { throw fault("\(subject) has a part of more than 255 bytes") }
      if part.last == 0x20 || part.first == 0x20 || part.last == 0x2E {
        throw fault("\(subject) has a part that begins or ends with a space or ends with a point", "rename the file")
      }
    }
    return text
  }

  /// An e-mail address: one `@`, a name before it, a host name behind it.
  func email(_ text: String) throws(ValueFault) -> String {
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].count), parts[0].allSatisfy(Self.isMailboxByte),
      parts[0].first != 0x2E, parts[0].last != 0x2E, Self.isHost(parts[1]), parts[1].contains(0x2E)
    else {
      throw ValueFault(.badAddress, "\(subject) must be an e-mail address", help: "write it as `name@example.com`, without a display name")
    }
    return text
  }

  private static func isMailboxByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// A host name: labels of letters, digits and inner hyphens, RFC 1123.
  private static func isHost(_ bytes: some Collection<UInt8>) -> Bool {
    guard (1...253).contains(bytes.count) else { return false }
    return Array(bytes).split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
        && label.allSatisfy { isAlphanumeric($0) || $0 == 0x2D }
    }
  }

  /// An `https` address with a host name, without a password.
  func url(_ text: String) throws(ValueFault) -> String {
    let help = "write it as `https://example.com/notice`"
    guard text.utf8.count <= 2_048 else {
      throw ValueFault(.badAddress, "\(subject) has \(text.utf8.count) bytes; an address has at most 2048", help: help)
    }
    if text.hasPrefix("http://") {
      throw ValueFault(.badAddress, "\(subject) must be an `https` address", help: "write `https://` if the site has it")
    }
    guard text.hasPrefix("https://") else { throw ValueFault(.badAddress, "\(subject) must be an `https` address", help: help) }
    let rest = text.utf8.dropFirst(8)
    // The characters of RFC 3986; others are percent-encoded.
    guard rest.allSatisfy({ Self.isAlphanumeric($0) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains($0) }) else {
      throw ValueFault(.badAddress, "\(subject) holds a character that an address must percent-encode", help: help)
    }
    let authority = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if authority.contains(0x40) {
      throw ValueFault(.badAddress, "\(subject) must not hold a user name or password", help: help)
    }
    let host = authority.prefix { $0 != 0x3A }
    let port = authority.dropFirst(host.count)
    guard Self.isHost(host), port.isEmpty || (port.count <= 6 && (Digits.value(port.dropFirst()) ?? 65_536) <= 65_535) else {
      throw ValueFault(.badAddress, "\(subject) must have a host name after `https://`", help: help)
    }
    return text
  }

  /// The form of an IANA time zone; whether there is such a zone is known where zones are.
  func timeZone(_ text: String) throws(ValueFault) -> String {
    if text == "UTC" { return text }
    let help = "write its IANA name, as in `America/New_York`, `Europe/Berlin` or `UTC`"
    let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard text.utf8.count <= 64, (2...3).contains(parts.count),
      parts.allSatisfy({ part in
        (part.first.map { (0x41...0x5A).contains($0) } ?? false)
          && part.allSatisfy { Self.isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x5F }
      })
    else {
      throw ValueFault(.badTimeZone, "\(subject) must be an IANA time zone", help: help)
    }
    return text
  }
}
