/// Places by ISO 3166 code, and which place lies in which.
///
/// Only code lists stand here; what a place's law asks stands in the checklists.
package enum Jurisdiction {
  /// Whether the code is one that records and checklists may use: an ISO 3166-1 alpha-2
  /// country, a subdivision of a country whose subdivisions we know, `EU` or `EEA`.
  ///
  /// The outlying areas of the United States have two ISO codes; only `US-PR` and its like
  /// are known, so that a place has one name and is counted once.
  package static func isKnown(_ code: String) -> Bool { names[code] != nil && !isSecondCode(code) }

  /// The English name, without an article: `California`, `United Kingdom`. Nil for an unknown code.
  package static func name(of code: String) -> String? {
    names[code].map { $0.hasPrefix("the ") ? String($0.dropFirst(4)) : $0 }
  }

  /// The English name as the middle of a sentence takes it: `California`, `the United Kingdom`.
  /// Nil for an unknown code.
  package static func nameInProse(of code: String) -> String? {
    // The one country that shares its name with a state.
    code == "GE" ? "the country of Georgia" : names[code]
  }

  /// The country of a subdivision: `US` of `US-CA`. Nil for a country, `EU`, `EEA` and unknown codes.
  package static func country(of code: String) -> String? {
    if outlyingAreas.contains(code) { return "US" }
    guard let hyphen = code.utf8.firstIndex(of: UInt8(ascii: "-")), names[code] != nil else { return nil }
    return String(code[..<hyphen])
  }

  /// Whether the inner place is the outer one or lies in it: the United States contain
  /// California, the Union and the EEA contain Germany and Bavaria. False for unknown codes.
  package static func contains(_ outer: String, _ inner: String) -> Bool {
    guard names[outer] != nil, names[inner] != nil else { return false }
    if outer == inner || country(of: inner) == outer { return true }
    // The two codes of one area.
    if outlyingAreas.contains(outer) { return inner == "US-\(outer)" }
    switch outer {
    case "EU": return isInUnion(inner)
    case "EEA": return inner == "EU" || isInUnion(inner) || partners.contains(country(of: inner) ?? inner)
    case "GB-EAW": return inner == "GB-ENG" || inner == "GB-WLS"
    case "GB-GBN": return ["GB-EAW", "GB-ENG", "GB-SCT", "GB-WLS"].contains(inner)
    case "FR": return outermostRegions.contains(inner)
    case "FI": return inner == "AX"
    default: return outlyingAreas.contains(inner) && outer == "US-\(inner)"
    }
  }

  /// Every code that records and checklists may use, in order.
  package static let knownCodes: [String] = names.keys.filter { !isSecondCode($0) }.sorted()

  /// The 27 member states of the European Union, in order of code.
  package static let unionMembers: [String] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  /// The 30 states of the European Economic Area, in order of code.
  package static let areaMembers: [String] = (unionMembers + partners).sorted()

  /// The EEA states outside the Union.
  private static let partners = ["IS", "LI", "NO"]

  /// Regions of France that belong to the Union (Art. 355(1) TFEU) and have a country code of their own.
  private static let outermostRegions = ["GF", "GP", "MF", "MQ", "RE", "YT"]

  /// US areas that ISO 3166-1 lists beside the United States.
  private static let outlyingAreas = ["AS", "GU", "MP", "PR", "UM", "VI"]

  private static func isSecondCode(_ code: String) -> Bool { outlyingAreas.contains(code) }

  private static func isInUnion(_ code: String) -> Bool {
    unionMembers.contains(country(of: code) ?? code) || outermostRegions.contains(code) || code == "AX"
  }

  /// Names by code; looked up, never walked in its own order.
  private static let names: [String: String] = {
    var names = ["EU": "the European Union", "EEA": "the European Economic Area"]
    for (code, name) in countries { names[code] = name }
    for (code, name) in subdivisions { names[code] = name }
    return names
  }()
}
