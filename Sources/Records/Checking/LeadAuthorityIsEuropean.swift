internal import Sourcing

/// The lead authority of Art. 56 GDPR is one of the European Economic Area.
enum LeadAuthorityIsEuropean {
  static func findings(_ record: Record) -> [Finding] {
    let path = FactPath("organization.lead-authority")
    guard let fact = record[path], let place = fact.text, !Jurisdiction.contains("EEA", place) else { return [] }
    return [
      Finding(
        .factsDisagree, at: fact.place,
        "the lead authority is that of \(Jurisdiction.nameInProse(of: place) ?? place), which is not in the European Economic Area",
        help: "write the country of the main establishment there (GDPR Art. 56), or leave the key out", path: path.description)
    ]
  }
}
