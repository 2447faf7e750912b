/// Places by ISO 3166 code, and which place lies in which.
///
/// Only the code list stands here; what a place's law asks stands in the checklists.
package enum Jurisdiction {
  /// Whether the code is one that records and checklists may use: an ISO 3166-1 alpha-2
  /// country, a subdivision of a country whose subdivisions we know, or `EU` for the Union.
  package static func isKnown(_ code: String) -> Bool { false }
}
