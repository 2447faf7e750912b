/// An amount of money in the smallest unit of its currency.
package struct Money: Sendable, Hashable {
  /// In minor units: cents of a dollar, whole yen.
  package let minorUnits: Int
  /// ISO 4217 code.
  package let currency: String

  package init(minorUnits: Int, currency: String) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads `125000 USD` or `99.95 EUR`: digits, at most the currency's decimals, one space, an ISO 4217 code.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let decimals = Money.decimals[String(parts[1])] else { return nil }
    let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard number.count <= 2, let whole = Digits.value(Array(number[0].utf8)), whole < 1_000_000_000_000 else { return nil }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    var fraction = 0
    if number.count == 2 {
      let digits = Array(number[1].utf8)
      guard !digits.isEmpty, digits.count <= decimals, let value = Digits.value(digits) else { return nil }
      fraction = value
      for _ in digits.count..<decimals { fraction *= 10 }
    }
    self.init(minorUnits: whole * scale + fraction, currency: String(parts[1]))
  }

  /// Currencies that a record may use, with their decimals (ISO 4217).
  package static let decimals: [String: Int] = [
    "AED": 2, "ARS": 2, "AUD": 2, "BGN": 2, "BRL": 2, "CAD": 2, "CHF": 2, "CLP": 0, "CNY": 2, "COP": 2, "CZK": 2,
    "DKK": 2, "EGP": 2, "EUR": 2, "GBP": 2, "GHS": 2, "HKD": 2, "HUF": 2, "IDR": 2, "ILS": 2, "INR": 2, "ISK": 0,
    "JPY": 0, "KES": 2, "KRW": 0, "MXN": 2, "MYR": 2, "NGN": 2, "NOK": 2, "NZD": 2, "PEN": 2, "PHP": 2, "PLN": 2,
    "QAR": 2, "RON": 2, "RSD": 2, "SAR": 2, "SEK": 2, "SGD": 2, "THB": 2, "TRY": 2, "TWD": 2, "UAH": 2, "USD": 2,
    "UYU": 2, "VND": 0, "ZAR": 2,
  ]
}

extension Money: CustomStringConvertible {
  /// As a record writes it: `125000 USD`, `99.95 EUR`.
  package var description: String {
    let decimals = Money.decimals[currency] ?? 2
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let fraction = minorUnits % scale
    return "\(minorUnits / scale)" + (fraction == 0 ? "" : "." + Digits.padded(fraction, decimals)) + " " + currency
  }
}
