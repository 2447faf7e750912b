internal import Sourcing

/// Where in the record a value is being read, and how a message names it.
struct ReadingContext {
  let path: [String]
  /// How a message names the value: `` `began` ``, ``an entry of `roles` ``.
  let subject: String
  /// The value's own name: the last key above it.
  let name: String
  /// The key above it, if any.
  let keyPlace: Place?
  /// A key that stands beside this one and belongs below it.
  var stray: String?

  /// The record as a whole.
  static let record = ReadingContext(path: [], subject: "the record", name: "the record", keyPlace: nil)

  /// A field or map entry below this one.
  func member(_ name: String, key: Place) -> ReadingContext {
    ReadingContext(path: path + [name], subject: "`\(name.printable)`", name: name, keyPlace: key)
  }

  /// A list element below this one, counted from 0.
  func element(_ index: Int) -> ReadingContext {
    ReadingContext(path: path + [String(index)], subject: "an entry of `\(name.printable)`", name: name, keyPlace: nil)
  }

  var dottedPath: String? { path.isEmpty ? nil : path.joined(separator: ".") }
}

/// Why a text is not a value of its type.
struct ValueFault: Error {
  let code: FindingCode
  let message: String
  var help: String?
  /// What to write instead, when that is certain.
  var replacement: String?

  init(_ code: FindingCode, _ message: String, help: String? = nil, replacement: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
    self.replacement = replacement
  }

  /// A fault with a certain mend, which is also its help.
  init(_ code: FindingCode, _ message: String, write replacement: String) {
    self.init(code, message, help: "write `\(replacement)`", replacement: replacement)
  }
}

extension FieldType {
  /// What a message says must stand here.
  var expectation: String {
    switch self {
    case .text: "one line of text"
    case .prose: "text"
    case .identifier: "an identifier"
    case .moment: "an instant or a day"
    case .date: "a day"
    case .count: "a whole number"
    case .money: "an amount of money"
    case .yesNo: "`yes` or `no`"
    case .choice(let list): list.name.withArticle
    case .jurisdiction: "the ISO 3166 code of a place"
    case .digest: "a SHA-256 digest"
    case .file: "a path inside the incident's folder"
    case .email: "an e-mail address"
    case .url: "an `https` address"
    case .timeZone: "an IANA time zone"
    case .path: "a path of the record"
    case .list: "a list"
    case .map, .group: "a map"
    }
  }

  /// How such a value looks, for help; nil where no example helps.
  var example: String? {
    switch self {
    case .moment: "2026-03-12T09:20:00-04:00"
    case .date: "2026-03-12"
    case .count: "1200"
    case .money: "125000 USD"
    case .jurisdiction: "US-CA"
    case .timeZone: "America/New_York"
    case .file: "evidence/vpn-auth.log"
    case .url: "https://example.com/notice"
    case .yesNo: "yes"
    case .path: "attack.account"
    case .text, .prose, .identifier, .choice, .digest, .email, .list, .map, .group: nil
    }
  }
}

extension String {
  /// `a status`, `an action`.
  var withArticle: String {
    guard let first = utf8.first else { return self }
    return ("aeiou".utf8.contains(first) ? "an " : "a ") + self
  }

  /// The text in code marks when it reads like a code word, so that a message may repeat it;
  /// `this` for anything that could be a name, a number of a person or prose.
  var quotedIfWord: String {
    let bytes = utf8
    let digits = bytes.count { (0x30...0x39).contains($0) }
    let isWord = bytes.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
        || $0 == 0x20 || $0 == 0x2E
    }
    return isWord && (1...40).contains(bytes.count) && digits <= 4 ? "`\(self)`" : "this"
  }
}
