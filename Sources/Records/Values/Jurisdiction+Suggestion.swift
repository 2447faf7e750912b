internal import Sourcing

extension Jurisdiction {
  /// The code that was probably meant by a text that is not one: `US-CA` for `california`,
  /// `us-ca`, `US_CA`; `US-TX` for `TX`; `GB` for `UK`. Nil when nothing is near.
  package static func suggestion(for text: String) -> String? {
    guard text.utf8.count <= 64 else { return nil }
    let upper = text.uppercased().replacing("_", with: "-").replacing(" ", with: "-")
    if let code = slips[upper] { return code }
    if isKnown(upper) { return upper }
    if isKnown("US-\(upper)") { return "US-\(upper)" }
    let name = text.lowercased()
    if let code = codesByName[name] ?? codesByName["the \(name)"] { return code }
    guard name.utf8.count >= 5 else { return nil }
    guard let near = Suggestion.nearest(to: name, among: sortedNames) else { return nil }
    return codesByName[near]
  }

  /// The US state whose postal code is also this country's code: `US-CA` for `CA`, which is
  /// Canada. Nil for any other code.
  package static func namesake(of code: String) -> String? {
    code.utf8.count == 2 && isKnown(code) && isKnown("US-\(code)") ? "US-\(code)" : nil
  }

  /// Codes in common use that ISO 3166 does not have.
  private static let slips = [
    "UK": "GB", "EL": "GR", "USA": "US", "U.S.": "US", "U.S.A.": "US", "UAE": "AE", "ENGLAND": "GB-ENG", "GB-UKM": "GB",
    "D.C.": "US-DC", "WASHINGTON-DC": "US-DC", "QC": "CA-QC", "ON": "CA-ON", "BC": "CA-BC", "NSW": "AU-NSW",
    "QLD": "AU-QLD", "VIC": "AU-VIC", "TAS": "AU-TAS", "GB-EN": "GB-ENG", "GB-SC": "GB-SCT", "GB-WA": "GB-WLS",
    "GB-NI": "GB-NIR", "EUROPE": "EU", "HOLLAND": "NL", "TURKEY": "TR", "CZECH-REPUBLIC": "CZ", "UK-ENG": "GB-ENG",
    "UK-SCT": "GB-SCT", "UK-WLS": "GB-WLS", "UK-NIR": "GB-NIR",
  ]

  /// Where a country and a state share a name, the state: people write `georgia` for it.
  private static let codesByName: [String: String] = {
    var codes: [String: String] = [:]
    for (code, name) in countries where isKnown(code) { codes[name.lowercased()] = code }
    for (code, name) in subdivisions { codes[name.lowercased()] = code }
    return codes
  }()

  private static let sortedNames = codesByName.keys.sorted()
}
