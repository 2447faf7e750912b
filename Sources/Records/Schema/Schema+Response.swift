/// What was done, what is said in public, police, insurance, evidence.
extension Schema {
  static let response: [Field] = [
    Field("containment", .list(.text), "the steps taken to contain it", scaffold: true),
    Field("measures", .list(.text), "the measures taken", scaffold: true),
    Field("planned", .list(.text), "the measures planned", scaffold: true),
    Field("mitigation", .list(.text), "the steps taken to lessen the harm to people"),
    Field("investigator", .text, "who investigates"),
    Field("security-program", .group(securityProgram), "the written information security program"),
    Field("support", .group(support), "the support offered", audience: .public, scaffold: true),
    Field("delay-reason", .prose, "the reasons for any delay", "GDPR Art. 33(1) and several states want them.", audience: .public),
    Field("substitute-notice", .group(substituteNotice), "the substitute notice"),
    Field("distribution", .prose, "how and when the notices go out", "Credit bureaus and some states ask for timing, distribution and content."),
  ]

  static let securityProgram: [Field] = [
    Field("written", .yesNo, "whether there is one"), Field("updated", .yesNo, "whether it is being updated"),
    Field("description", .prose, "the safeguards in place before"),
  ]

  static let support: [Field] = [
    Field("hotline", .group(hotline), "the hotline", scaffold: true),
    Field("website", .url, "the web page about the incident"),
    Field("email", .email, "the e-mail address for questions"),
    Field("address", .text, "the postal address for questions"),
    Field("monitoring", .group(monitoring), "the monitoring offered", scaffold: true),
    Field("compensation", .prose, "the compensation offered"),
    Field("faq", .list(.group(question)), "the questions and answers"),
    Field("updates", .prose, "how people will hear more"),
  ]

  static let hotline: [Field] = [
    Field("phone", .text, "telephone number"), Field("hours", .text, "opening hours"),
    Field("languages", .list(.text), "languages"),
  ]

  static let monitoring: [Field] = [
    Field("provider", .text, "the provider"), Field("months", .count, "for how many months"),
    Field("enroll-by", .date, "the last day to enroll"), Field("how", .text, "how to enroll"),
    Field("product", .text, "the product"),
  ]

  static let question: [Field] = [
    Field("question", .text, "question", required: true), Field("answer", .prose, "answer", required: true),
  ]

  static let substituteNotice: [Field] = [
    Field("used", .yesNo, "whether substitute notice is used"), Field("cost", .money, "what direct notice would cost"),
    Field("because", .prose, "why"),
  ]

  static let statement: [Field] = [
    Field("what-happened", .prose, "what happened, in public words", scaffold: true),
    Field("what-we-are-doing", .prose, "what we are doing, in public words", scaffold: true),
    Field("what-you-can-do", .prose, "what people can do", scaffold: true),
    Field("cause", .prose, "the cause, in public words", "Some laws want the people affected told; the root cause itself stays confidential."),
    Field("attacker", .text, "the attacker, in public words"),
    Field("apology", .prose, "the acknowledgement"),
    Field("signer", .text, "who signs the letter"), Field("signer-title", .text, "the signer's position"),
    Field("letter-date", .date, "the date of the letter"),
    Field("delayed-by-law-enforcement", .yesNo, "whether notice was delayed by a law enforcement investigation"),
  ]

  static let lawEnforcement: [Field] = [
    Field("contacted", .yesNo, "whether law enforcement was contacted", scaffold: true),
    Field("because", .prose, "why it was or was not", scaffold: true),
    Field("reports", .list(.group(policeReport)), "the reports made", scaffold: true, startsEmpty: true),
    Field("delay-requests", .list(.group(delayRequest)), "the requests to delay notice", scaffold: true, startsEmpty: true),
  ]

  static let policeReport: [Field] = [
    Field("agency", .text, "the agency", required: true), Field("jurisdiction", .jurisdiction, "its place"),
    Field("at", .moment, "when"), Field("reference", .text, "the case number"),
    Field("officer", .text, "the officer", audience: .personal), Field("phone", .text, "telephone number"),
    Field("email", .email, "e-mail address"),
  ]

  static let delayRequest: [Field] = [
    Field("agency", .text, "the agency", required: true), Field("requested", .moment, "when it asked", required: true),
    Field("written", .yesNo, "whether in writing"), Field("until", .date, "until when"),
    Field("lifted", .date, "the day it was lifted"),
    Field("jurisdictions", .list(.jurisdiction), "for which places", "Empty: for all."),
    Field("evidence", .identifier, "the evidence that holds it"),
  ]

  static let insurance: [Field] = [
    Field("policies", .list(.group(policy)), "the policies", scaffold: true),
    Field("losses", .list(.group(loss)), "the ledger of losses", scaffold: true, startsEmpty: true),
  ]

  static let policy: [Field] = [
    Field("id", .identifier, "id", required: true), Field("insurer", .text, "insurer", required: true),
    Field("number", .text, "policy number"), Field("named-insured", .text, "named insured"),
    Field("broker", .group(contact), "broker"), Field("contact", .group(contact), "where notice goes"),
    Field("from", .date, "first day of cover"), Field("to", .date, "last day of cover"),
    Field("limit", .money, "limit of liability"), Field("retention", .money, "retention"),
    Field("covers", .list(.choice(.loss)), "what is covered"),
    Field("notice-hours", .count, "hours within which notice is due", "From the policy's notice clause."),
    Field("notified", .moment, "when the insurer was told"), Field("claim-number", .text, "claim number"),
    Field("conditions", .prose, "conditions", "Consent to costs, panel vendors, cooperation."),
  ]

  static let loss: [Field] = [
    Field("id", .identifier, "id", required: true), Field("kind", .choice(.loss), "kind", required: true),
    Field("description", .text, "description"), Field("payee", .text, "payee"),
    Field("amount", .money, "amount", required: true), Field("status", .choice(.lossStatus), "state"),
    Field("on", .date, "day"), Field("policy", .identifier, "policy"),
    Field("evidence", .list(.identifier), "evidence"),
  ]

  static let evidence: [Field] = [
    Field("id", .identifier, "id", required: true),
    Field("file", .file, "the file", "Relative to the incident's folder.", required: true),
    Field("sha256", .digest, "its SHA-256"),
    Field("what", .text, "what it is"),
    Field("collected", .group(collection), "how it was collected"),
    Field("custody", .list(.group(custody)), "the chain of custody"),
    Field("privileged", .yesNo, "whether it is privileged", "Then it stays out of every packet."),
  ]

  static let collection: [Field] = [
    Field("at", .moment, "when"), Field("by", .text, "by whom", audience: .personal), Field("how", .text, "how"),
    Field("from", .text, "from which system"),
  ]

  static let custody: [Field] = [
    Field("at", .moment, "when", required: true), Field("from", .text, "from", audience: .personal),
    Field("to", .text, "to", audience: .personal), Field("why", .text, "why"), Field("seal", .text, "seal"),
  ]
}
