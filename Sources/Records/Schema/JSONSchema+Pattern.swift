extension JSONSchema {
  /// Regular expressions (ECMA 262, and the same in Python) for the forms that the reader accepts.
  enum Pattern {
    static let date = "(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    static let clock = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
    static let email =
      "(?=.{3,320}$)(?!\\.)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\\.)@(\(label)\\.)+\(label)"
    static let url =
      "https://\(label)(\\.\(label))*(:\(port))?([/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*)?"
    static let timeZone = "UTC|(?=.{1,64}$)[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*){1,2}"
    /// No root, home, drive or backslash; no part that is empty, `.` or `..`, or has a space at an edge or a point at its end.
    static let file =
      "(?![/~])(?!.*//)(?!.*/$)(?!(.*/)? )(?!.*[ .](/|$))[^\\\\:\\u0000-\\u001f\\u007f-\\u009f]{1,1024}"
    private static let port = "([0-9]{1,4}|[0-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
    private static let label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"

    /// Amounts of the currencies with decimals and of those without.
    static let money: String = {
      let codes = Money.decimals.keys.sorted()
      let whole = codes.filter { Money.decimals[$0] == 0 }.joined(separator: "|")
      let parted = codes.filter { Money.decimals[$0] == 2 }.joined(separator: "|")
      return "(0|[1-9][0-9]{0,11})((\\.[0-9]{1,2})? (\(parted))| (\(whole)))"
    }()
  }
}
