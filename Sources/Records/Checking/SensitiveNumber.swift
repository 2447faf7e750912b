/// Numbers of persons that free text must not carry outside, found by form and check digit.
///
/// A form alone is not enough: Social Security and taxpayer numbers must be ones that can be
/// assigned, cards must have an issuer's prefix and a Luhn digit, accounts an IBAN's length
/// and remainder. Linear in the text.
package enum SensitiveNumber {
  package enum Kind: Sendable, Hashable, CaseIterable {
    case socialSecurity, taxpayer, paymentCard, bankAccount

    /// What a message calls it, with its article.
    package var name: String {
      switch self {
      case .socialSecurity: "a Social Security number"
      case .taxpayer: "an individual taxpayer identification number"
      case .paymentCard: "a payment card number"
      case .bankAccount: "an international bank account number"
      }
    }
  }

  package struct Match: Sendable, Hashable {
    package let kind: Kind
    /// Offsets in the searched bytes.
    package let range: Range<Int>

    package init(_ kind: Kind, _ range: Range<Int>) {
      self.kind = kind
      self.range = range
    }
  }

  /// All matches in a UTF-8 text, in order, none overlapping.
  package static func matches(in text: [UInt8]) -> [Match] {
    var matches: [Match] = []
    var position = 0
    while position < text.count {
      let byte = text[position]
      guard byte.isDigit || byte.isCapital else {
        position += byte.isLetter ? run(from: position, in: text) : 1
        continue
      }
      let found =
        byte.isDigit
        ? card(at: position, in: text) ?? national(at: position, in: text) : account(at: position, in: text)
      if let found { matches.append(found) }
      position = found?.range.upperBound ?? position + run(from: position, in: text)
    }
    return matches
  }

  /// Length of the letters and digits that stand together.
  private static func run(from start: Int, in text: [UInt8]) -> Int {
    var end = start + 1
    while end < text.count, text[end].isDigit || text[end].isLetter { end += 1 }
    return end - start
  }

  /// Groups of digits from a position, joined by the same single separator, at most 19 digits.
  private static func groups(at start: Int, in text: [UInt8]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var separator: ArraySlice<UInt8>?
    var digits = 0
    var position = start
    while true {
      var end = position
      while end < text.count, text[end].isDigit, digits <= 19 {
        end += 1
        digits += 1
      }
      guard end > position, digits <= 19, end == text.count || !text[end].isLetter else { return groups }
      groups.append(position..<end)
      let length = separatorLength(at: end, in: text)
      guard length > 0, separator == nil || separator == text[end..<end + length] else { return groups }
      separator = text[end..<end + length]
      position = end + length
    }
  }

  /// Bytes of the separator at a position: space, point, hyphen, and their non-breaking and dash forms; else 0.
  private static func separatorLength(at position: Int, in text: [UInt8]) -> Int {
    guard position < text.count else { return 0 }
    if [0x20, 0x2D, 0x2E].contains(text[position]) { return 1 }
    let rest = text[position...]
    if rest.starts(with: [0xC2, 0xA0]) { return 2 }
    let wide: [[UInt8]] = [[0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0xAF]]
    return wide.contains { rest.starts(with: $0) } ? 3 : 0
  }

  private static func digits(_ groups: some Sequence<Range<Int>>, _ text: [UInt8]) -> [Int] {
    groups.flatMap { text[$0].map { Int($0) - 0x30 } }
  }

  // MARK: Payment cards

  /// A card of 13 to 19 digits: together, or in groups that begin with four.
  private static func card(at start: Int, in text: [UInt8]) -> Match? {
    let groups = groups(at: start, in: text)
    guard let first = groups.first else { return nil }
    guard first.count == 4 else {
      return PaymentCard.isPlausible(digits([first], text)) ? Match(.paymentCard, first) : nil
    }
    for length in stride(from: groups.count, to: 1, by: -1) {
      let chosen = groups.prefix(length)
      guard chosen.allSatisfy({ $0.count >= 3 }), let last = chosen.last else { continue }
      if PaymentCard.isPlausible(digits(chosen, text)) { return Match(.paymentCard, start..<last.upperBound) }
    }
    return nil
  }

  // MARK: National numbers of the United States

  /// `123-45-6789` in three groups, or nine digits together after the words.
  private static func national(at start: Int, in text: [UInt8]) -> Match? {
    let groups = groups(at: start, in: text)
    guard let first = groups.first else { return nil }
    if first.count == 9, groups.count == 1 || text[first.upperBound] == 0x20 || text[first.upperBound] == 0x2E {
      guard isAnnounced(before: start, in: text), let kind = nationalKind(digits([first], text)) else { return nil }
      return Match(kind, first)
    }
    let three = groups.prefix(3)
    guard three.map(\.count) == [3, 2, 4], let last = three.last, !isContinued(start, in: text) else { return nil }
    // A further group makes it another number, unless a sentence goes on.
    if groups.count > 3, text[last.upperBound] != 0x20 { return nil }
    return nationalKind(digits(three, text)).map { Match($0, start..<last.upperBound) }
  }

  /// Whether a hyphen ties the digits to a number before them.
  private static func isContinued(_ start: Int, in text: [UInt8]) -> Bool {
    start >= 2 && [0x2D, 0x2E].contains(text[start - 1]) && (text[start - 2].isDigit || text[start - 2].isLetter)
  }

  private static func isAnnounced(before start: Int, in text: [UInt8]) -> Bool {
    let window = String(decoding: text[max(0, start - 28)..<start], as: UTF8.self).lowercased()
    return window.contains("ssn") || window.contains("social security") || window.contains("itin")
  }

  /// Which number nine digits can be: areas 000, 666 and 900 to 999, group 00 and serial 0000
  /// are never a Social Security number; the ranges of taxpayer numbers are the IRS's.
  private static func nationalKind(_ digits: [Int]) -> Kind? {
    guard digits.count == 9 else { return nil }
    let area = digits[0] * 100 + digits[1] * 10 + digits[2]
    let group = digits[3] * 10 + digits[4]
    let serial = digits[5...].reduce(0) { $0 * 10 + $1 }
    if area >= 900 {
      return (50...65).contains(group) || (70...88).contains(group) || (90...92).contains(group) || group >= 94
        ? .taxpayer : nil
    }
    return area != 0 && area != 666 && group != 0 && serial != 0 ? .socialSecurity : nil
  }

  // MARK: Bank accounts

  /// An IBAN, together or in groups parted by single spaces.
  private static func account(at start: Int, in text: [UInt8]) -> Match? {
    guard start + 4 < text.count, text[start + 1].isCapital, text[start + 2].isDigit, text[start + 3].isDigit,
      let length = BankAccount.length(ofCountry: text[start], text[start + 1])
    else { return nil }
    var characters: [UInt8] = []
    var position = start
    while position < text.count, characters.count < length {
      let byte = text[position]
      if byte == 0x20, characters.count.isMultiple(of: 4), text[position - 1] != 0x20 {
        position += 1
        continue
      }
      guard byte.isDigit || byte.isCapital else { return nil }
      characters.append(byte)
      position += 1
    }
    guard characters.count == length, position == text.count || !(text[position].isDigit || text[position].isLetter),
      BankAccount.hasRemainderOne(characters)
    else { return nil }
    return Match(.bankAccount, start..<position)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
  fileprivate var isLetter: Bool { isCapital || (0x61...0x7A).contains(self) || self >= 0xC3 && self != 0xE2 }
}
