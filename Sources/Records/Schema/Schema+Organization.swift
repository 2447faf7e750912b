/// Who suffered the incident, and when things happened.
extension Schema {
  static let address: [Field] = [
    Field("street", .text, "street"), Field("city", .text, "city"), Field("region", .text, "state or region"),
    Field("postal-code", .text, "postal code"), Field("country", .jurisdiction, "country"),
  ]

  static let organization: [Field] = [
    Field("name", .text, "the organization's name", "The full legal name.", audience: .public, required: true),
    Field("trade-name", .text, "the trade name", "What customers know it by.", audience: .public),
    Field("parent", .text, "the parent or affiliated company", "Massachusetts letters name it.", audience: .public),
    Field("established", .list(.jurisdiction), "where it is established", "Every place with an establishment; the EU and EEA ones open the one-stop shop.", audience: .public, scaffold: true),
    Field("lead-authority", .jurisdiction, "the country of the lead supervisory authority", "GDPR Art. 56: the country of the main establishment in the EEA.", audience: .public),
    Field("address", .group(address), "the postal address", audience: .public),
    Field("phone", .text, "the telephone number", audience: .public),
    Field("website", .url, "the web site", audience: .public),
    Field("employer-id", .text, "the employer identification number"),
    Field("time-zone", .timeZone, "the time zone", "IANA name; bare dates in clocks of hours are read in it.", audience: .public, scaffold: true),
    Field("roles", .list(.choice(.role)), "the legal roles", "Which laws reach the organization depends on these.", scaffold: true),
    Field("sectors", .list(.choice(.sector)), "the sectors", scaffold: true),
    Field("employees", .count, "the number of employees"),
    Field("turnover", .money, "the worldwide annual turnover"),
    Field("registrant", .group(registrant), "the SEC registrant", audience: .public),
    Field("contacts", .group(contacts), "the contacts", scaffold: true),
  ]

  static let registrant: [Field] = [
    Field("cik", .text, "the Central Index Key"), Field("file-number", .text, "the Commission file number"),
    Field("state-of-incorporation", .text, "the state of incorporation"),
    Field("ticker", .text, "the trading symbol"), Field("exchange", .text, "the exchange"),
    Field("security-title", .text, "the title of the class of securities"),
    Field("emerging-growth", .yesNo, "whether it is an emerging growth company"),
    Field("signatory", .text, "who signs for the registrant"), Field("signatory-title", .text, "the signatory's position"),
  ]

  static let contacts: [Field] = [
    Field("counsel", .group(contact), "counsel", "Who answers for the record.", scaffold: true),
    Field("dpo", .group(contact), "the data protection officer", "GDPR Art. 33(3)(b) wants this or another contact point.", audience: .public),
    Field("security", .group(contact), "the security lead"),
    Field("privacy", .group(contact), "the privacy lead"),
    Field("press", .group(contact), "the press contact", audience: .public),
    Field("executive", .group(contact), "the executive sponsor"),
  ]

  static let timeline: [Field] = [
    Field("began", .moment, "when the breach began", "The first unauthorized act.", audience: .public, scaffold: true),
    Field("ended", .moment, "when the breach ended", audience: .public, scaffold: true),
    Field("discovered", .moment, "when the breach was discovered", "When anyone in the organization first knew of the incident. Many clocks run from here.", audience: .public, scaffold: true),
    Field("aware", .moment, "when the organization became aware", "GDPR: reasonable certainty that personal data are compromised. Without it, the discovery counts.", scaffold: true),
    Field("determined", .moment, "when the breach was determined", "When it was concluded that personal information was taken. Texas and others run from here.", scaffold: true),
    Field("contained", .moment, "when the breach was contained", audience: .public, scaffold: true),
    Field("materiality-determined", .moment, "when materiality was determined", "SEC Form 8-K Item 1.05: four business days run from here.", audience: .public),
    Field("classified", .moment, "when the incident was classified", "DORA and similar: when it was found to be major or significant."),
    Field("confirmed", .moment, "when the incident was confirmed"),
    Field("suspected", .moment, "when the incident was first suspected"),
    Field("owner-notified", .moment, "when the data owner told us", "For processors and vendors: the day the notice reached us or left us."),
    Field("hhs-notified", .moment, "when HHS was notified"),
    Field("service-restored", .moment, "when service was restored"),
    Field("events", .list(.group(event)), "the chronology", "What happened, in order; the police packet prints it.", scaffold: true, startsEmpty: true),
  ]

  static let event: [Field] = [
    Field("at", .moment, "when", required: true), Field("what", .text, "what happened", required: true),
    Field("evidence", .list(.identifier), "the evidence"), Field("by", .text, "who saw or did it", audience: .personal),
  ]
}
