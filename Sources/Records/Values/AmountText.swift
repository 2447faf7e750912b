/// Numbers and money as documents and reasons write them.
package enum AmountText {
  /// `48,212`.
  package static func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var bytes: [UInt8] = number < 0 ? Array("\u{2212}".utf8) : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { bytes.append(UInt8(ascii: ",")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `$1,250,000.00` for US dollars, `EUR 99.95` for the rest, with the currency's own decimals.
  package static func money(_ money: Money) -> String {
    let decimals = Money.decimals[money.currency] ?? 2
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let magnitude = Int(clamping: money.minorUnits.magnitude)
    let fraction = decimals == 0 ? "" : "." + Digits.padded(magnitude % scale, decimals)
    let number = count(magnitude / scale) + fraction
    let sign = money.minorUnits < 0 ? "\u{2212}" : ""
    return money.currency == "USD" ? "\(sign)$\(number)" : "\(money.currency) \(sign)\(number)"
  }
}
