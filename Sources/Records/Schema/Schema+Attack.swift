/// How they got in, what they reached, whose data it is, what may come of it.
extension Schema {
  static let attack: [Field] = [
    Field("vectors", .list(.choice(.vector)), "how they got in", scaffold: true),
    Field("actions", .list(.choice(.action)), "what was done with the data", "Statutes turn on access or acquisition; say both if both.", scaffold: true),
    Field("account", .prose, "the account of what happened", "For authorities, insurer and board. Letters use `statement` instead.", scaffold: true),
    Field("root-cause", .prose, "the root cause"),
    Field("vulnerability", .text, "the vulnerability used"),
    Field("malware", .text, "the malware used"),
    Field("actor", .group(actor), "the attacker"),
    Field("exfiltration", .group(exfiltration), "the exfiltration"),
    Field("ransom", .group(ransom), "the ransom demand", scaffold: true),
    Field("indicators", .list(.group(indicator)), "the indicators of compromise"),
    Field("third-party", .group(thirdParty), "the third party through whom it happened"),
    Field("good-faith", .yesNo, "whether it was a good-faith acquisition by an employee or agent"),
    Field("paper", .yesNo, "whether paper records are involved"),
  ]

  static let actor: [Field] = [
    Field("kind", .choice(.actor), "the kind of attacker"), Field("motive", .choice(.motive), "the motive"),
    Field("name", .text, "the name used or suspected", audience: .personal),
    Field("description", .prose, "what is known of the attacker"),
    Field("persons-responsible", .text, "the persons responsible", audience: .personal),
  ]

  static let exfiltration: [Field] = [
    Field("confirmed", .yesNo, "whether exfiltration is confirmed"), Field("volume", .text, "how much was taken"),
    Field("published", .yesNo, "whether the data were published or offered for sale"),
    Field("destination", .text, "where the data went"),
  ]

  static let ransom: [Field] = [
    Field("demanded", .yesNo, "whether a ransom was demanded"), Field("amount", .money, "the amount demanded"),
    Field("paid", .yesNo, "whether a ransom was paid"), Field("paid-at", .moment, "when it was paid"),
    Field("paid-amount", .money, "the amount paid"),
    Field("reasons", .prose, "why it was paid"), Field("alternatives", .prose, "the alternatives considered"),
    Field("sanctions-diligence", .prose, "the sanctions checks made"),
  ]

  static let indicator: [Field] = [
    Field("kind", .choice(.indicator), "kind", required: true), Field("value", .text, "value", required: true),
    Field("note", .text, "note"),
  ]

  static let thirdParty: [Field] = [
    Field("name", .text, "name"), Field("service", .text, "service"), Field("role", .text, "role"),
    Field("notified-us", .moment, "when it told us"),
  ]

  static let system: [Field] = [
    Field("name", .text, "name", required: true), Field("kind", .choice(.systemKind), "kind"),
    Field("location", .jurisdiction, "location"), Field("provider", .text, "provider"),
    Field("note", .text, "note"),
  ]

  static let dataElement: [Field] = [
    Field("element", .choice(.element), "the kind of data", required: true),
    Field("persons", .count, "for how many people", audience: .confidential), Field("records", .count, "in how many records", audience: .confidential),
    Field("encrypted", .yesNo, "whether it was encrypted", audience: .confidential),
    Field("key-taken", .yesNo, "whether the key was taken too", audience: .confidential),
    Field("redacted", .yesNo, "whether it was redacted or truncated", audience: .confidential),
    Field("note", .text, "note", audience: .confidential),
  ]

  static let affected: [Field] = [
    Field("total", .count, "how many people are affected", audience: .public, scaffold: true),
    Field("approximate", .yesNo, "whether the number is approximate"),
    Field("residents", .map(key: .jurisdiction, value: .count), "how many people are affected in each place", "ISO 3166: `US-CA: 12003`, `DE: 95`. A place that is not listed has none if `residents-complete` is yes.", scaffold: true),
    Field("residents-complete", .yesNo, "whether every place of residence is listed", "no or unknown: other places may be affected too.", scaffold: true),
    Field("records", .count, "how many records are affected"),
    Field("categories", .list(.choice(.subject)), "the categories of people", scaffold: true),
    Field("children", .count, "how many of them are children"),
    Field("notified-so-far", .count, "how many have been told so far"),
    Field("notified", .map(key: .jurisdiction, value: .count), "how many have been told so far in each place", "Texas asks how many Texans: `US-TX: 310`."),
    Field("contact-insufficient", .count, "for how many there is no sufficient address"),
    Field("names-list", .identifier, "the list of names", "The id of the evidence that holds it."),
  ]

  static let harm: [Field] = [
    Field("likelihood", .choice(.likelihood), "the likelihood of harm", "none, unlikely, risk or high: the record's own decision.", scaffold: true),
    Field("because", .prose, "the reasons for that assessment", scaffold: true),
    Field("by", .text, "who assessed it"), Field("on", .date, "the day of the assessment"),
    Field("consequences", .prose, "the likely consequences", audience: .public, scaffold: true),
    Field("misuse-known", .yesNo, "whether misuse is known"),
    Field("recipient-trusted", .yesNo, "whether the data went to a trusted recipient", "A recipient bound to secrecy who confirmed deletion."),
    Field("recipient-deleted", .yesNo, "whether the recipient confirmed deletion"),
    Field("restored-within-hours", .count, "hours until the data were available again"),
    Field("identifiable", .yesNo, "whether people can be identified from the data"),
    Field("public-before", .yesNo, "whether the data were public before"),
  ]

  static let materiality: [Field] = [
    Field("material", .yesNo, "whether the incident is material"),
    Field("because", .prose, "the reasons", audience: .privileged),
    Field("nature", .prose, "the nature, scope and timing", audience: .public),
    Field("impact", .prose, "the material impact, or what is reasonably likely", audience: .public),
    Field("undetermined", .prose, "what is not determined or available yet", audience: .public),
    Field("financial-impact", .money, "the financial impact"),
    Field("attorney-general-delay", .yesNo, "whether the US Attorney General determined that disclosure be delayed"),
    Field("substantial-service-impact", .yesNo, "whether a service was substantially affected"),
    Field("significant", .yesNo, "whether the incident is significant or major under the sector law"),
    Field("cross-border", .yesNo, "whether the impact crosses borders"),
    Field("service-impact", .prose, "the effect on services"),
  ]
}
