internal import Sourcing

extension ScalarReading {
  /// The largest count, 10^15: more than there are records in the world, less than arithmetic can overflow.
  static let maximumCount = 1_000_000_000_000_000

  /// A whole number from 0, in digits alone.
  func count(_ node: YAMLNode) throws(ValueFault) -> Int {
    let number = try count(node.text)
    if node.kind != .plain {
      throw ValueFault(.badCount, "\(subject) is a text in quotes; it must be a number", write: node.text)
    }
    return number
  }

  func count(_ text: String) throws(ValueFault) -> Int {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ (0x30...0x39).contains($0) }), !bytes.isEmpty {
      if bytes.count > 1, bytes[0] == 0x30 {
        let meant = String(decoding: bytes.drop { $0 == 0x30 }, as: UTF8.self)
        throw ValueFault(.badCount, "\(subject) is written with leading zeros", write: meant.isEmpty ? "0" : meant)
      }
      guard let number = Digits.value(bytes), number <= Self.maximumCount else {
        throw ValueFault(.badCount, "\(subject) is more than \(Self.maximumCount), the largest number a record holds", help: "write `unknown` if nobody knows it yet")
      }
      return number
    }
    if bytes.first == 0x2D, Digits.value(bytes.dropFirst()) != nil {
      throw ValueFault(.badCount, "\(subject) cannot be less than 0", help: "write `unknown` if nobody knows it yet")
    }
    if let meant = Self.withoutSeparators(bytes) {
      throw ValueFault(.badCount, "\(subject) must be written in digits alone", write: meant)
    }
    let halves = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    if halves.count == 2, halves.allSatisfy({ Digits.value($0) != nil }) {
      throw ValueFault(.badCount, "\(subject) must be a whole number", help: "write it in digits alone, without a point")
    }
    if text.contains("%") || text.lowercased().contains("percent") {
      throw ValueFault(
        .badCount, "\(subject) must be a number, not a share", help: "write how many; `unknown` if nobody knows it yet")
    }
    if let digits = Self.only(bytes) {
      throw ValueFault(
        .badCount, "\(subject) must be a whole number",
        help: path == ["affected", "total"]
          ? "write `total: \(digits)`, and `approximate: yes` beside it if it is not exact"
          : "write `\(digits)`, or `unknown` if nobody knows it yet")
    }
    throw ValueFault(
      .badCount, "\(subject) must be a whole number",
      help: "write it in digits alone, as in `1200`; `unknown` if nobody knows it yet")
  }

  /// `1200` of `1,200`, `1 200`, `1_200` and `1'200`; nil if it is not such a number. A point is
  /// left alone: `1.200` may be either.
  private static func withoutSeparators(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= 21, let separator = bytes.first(where: { [0x2C, 0x20, 0x5F, 0x27].contains($0) }) else { return nil }
    let groups = bytes.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first.first != 0x30,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ Digits.value($0) != nil })
    else { return nil }
    return String(decoding: groups.joined(), as: UTF8.self)
  }

  /// The number that a text such as `about 300`, `~1,200`, `61k` or `2 million` means; nil if that is not certain.
  private static func only(_ bytes: [UInt8]) -> String? {
    let numbers = bytes.split { !isDigit($0) && $0 != 0x2C }.filter { $0.contains(where: isDigit) }
    guard numbers.count == 1, let number = numbers.first, let first = number.first, isDigit(first), first != 0x30,
      !bytes.contains(0x2E), !bytes.contains(0x2D),
      let digits = withoutSeparators(Array(number)) ?? (Digits.value(number) == nil ? nil : String(decoding: number, as: UTF8.self))
    else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter }.map(String.init)
    var zeros = ""
    for word in words {
      switch word {
      case "about", "approx", "approximately", "around", "ca", "circa", "roughly", "some", "nearly", "people", "persons", "records",
        "at", "least":
        continue
      case "k", "thousand", "tsd": zeros += "000"
      case "m", "mio", "million": zeros += "000000"
      default: return nil
      }
    }
    return digits + zeros
  }

  /// An amount and its ISO 4217 currency.
  func money(_ text: String) throws(ValueFault) -> Money {
    let help = "write the amount and the currency, as in `125000 USD` or `99.95 EUR`"
    let parts = text.split(separator: " ").map(String.init)
    let bytes = Array(text.utf8)
    if let money = Money(text), parts.joined(separator: " ") == text, bytes[0] != 0x30 || !Self.isDigit(bytes[1]) {
      return money
    }
    if bytes.first == 0x2D { throw ValueFault(.badMoney, "\(subject) cannot be less than 0", help: help) }
    if parts.count == 1, Self.isAmount(parts[0]) {
      throw ValueFault(.badMoney, "\(subject) has no currency", help: help)
    }
    guard let currency = parts.last, parts.count >= 2 else {
      throw ValueFault(.badMoney, "\(subject) must be an amount of money", help: help)
    }
    let amount = parts.dropLast().joined(separator: " ")
    if Money.decimals[parts[0]] != nil, Self.isAmount(currency) {
      throw ValueFault(.badMoney, "\(subject) must write the amount first", write: "\(currency) \(parts[0])")
    }
    guard let decimals = Money.decimals[currency] else {
      let upper = currency.uppercased()
      if Money.decimals[upper] != nil, Self.isAmount(amount) {
        throw ValueFault(.badMoney, "a currency is written in capitals", write: "\(amount) \(upper)")
      }
      throw ValueFault(.badMoney, "\(currency.quotedIfWord) is not a currency that a record may use (ISO 4217)", help: help)
    }
    if let meant = Self.withoutSeparators(Array(amount.utf8)) {
      throw ValueFault(.badMoney, "\(subject) must be written in digits alone", write: "\(meant) \(currency)")
    }
    guard Self.isAmount(amount) else { throw ValueFault(.badMoney, "\(subject) must be an amount of money", help: help) }
    let fraction = amount.utf8.split(separator: 0x2E).dropFirst().first?.count ?? 0
    if fraction > decimals {
      throw ValueFault(
        .badMoney, "\(currency) has \(decimals == 0 ? "no" : String(decimals)) decimals; \(subject) has \(fraction)", help: help)
    }
    if amount.utf8.count > 1, amount.hasPrefix("0"), !amount.hasPrefix("0.") {
      throw ValueFault(.badMoney, "\(subject) is written with leading zeros", help: help)
    }
    guard parts.joined(separator: " ") == text else {
      throw ValueFault(.badMoney, "\(subject) must have one space before the currency", write: parts.joined(separator: " "))
    }
    throw ValueFault(.badMoney, "\(subject) must be less than 1000000000000 \(currency)", help: help)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Digits, perhaps with a point and decimals.
  private static func isAmount(_ text: String) -> Bool {
    let halves = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return halves.count <= 2 && halves.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }
}
