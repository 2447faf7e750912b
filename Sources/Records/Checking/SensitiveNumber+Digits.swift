/// Issuers' prefixes and the check digit of payment cards (ISO/IEC 7812).
enum PaymentCard {
  /// Whether digits can be a card: a known prefix with a length it is issued in, and a right Luhn digit.
  static func isPlausible(_ digits: [Int]) -> Bool {
    guard (13...19).contains(digits.count), digits.contains(where: { $0 != digits[0] }) else { return false }
    return isIssued(digits) && hasLuhnDigit(digits)
  }

  private static func isIssued(_ digits: [Int]) -> Bool {
    let six = digits.prefix(6).reduce(0) { $0 * 10 + $1 }
    let (two, three, four) = (six / 10_000, six / 1_000, six / 100)
    if two / 10 == 4 { return [13, 16, 19].contains(digits.count) }
    if two == 34 || two == 37 { return digits.count == 15 }
    if (300...305).contains(three) || three == 309 || [36, 38, 39].contains(two) { return digits.count == 14 }
    guard digits.count >= 16 else { return false }
    if digits.count == 16, (51...55).contains(two) || (2221...2720).contains(four) { return true }
    return four == 6011 || (644...649).contains(three) || two == 65 || two == 62 || (3528...3589).contains(four)
      || [5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763].contains(four)
  }

  private static func hasLuhnDigit(_ digits: [Int]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let weighed = index.isMultiple(of: 2) ? digit : 2 * digit
      sum += weighed > 9 ? weighed - 9 : weighed
    }
    return sum.isMultiple(of: 10)
  }
}

/// Lengths and the check of international bank account numbers (ISO 13616).
enum BankAccount {
  /// Characters of an IBAN of a country, given its two capital letters; nil where there are none.
  static func length(ofCountry first: UInt8, _ second: UInt8) -> Int? {
    lengths[String(decoding: [first, second], as: UTF8.self)]
  }

  /// The check of ISO 7064: the number, its first four characters moved to the end and
  /// letters counted from 10, leaves 1 when divided by 97.
  static func hasRemainderOne(_ characters: [UInt8]) -> Bool {
    var remainder = 0
    for byte in characters.dropFirst(4) + characters.prefix(4) {
      let value = byte < 0x41 ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
    }
    return remainder == 1
  }

  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "BY": 28,
    "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
    "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22,
    "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18,
    "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SD": 18,
    "SE": 24, "SI": 19, "SK": 24, "SM": 27, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22,
    "VG": 24, "XK": 20,
  ]
}
