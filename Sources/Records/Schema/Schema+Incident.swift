/// The record of an incident: its top level. The larger parts stand in files of their own.
extension Schema {
  package static let incident = Schema(fields: [
    Field("incident", .identifier, "the incident's id", "The folder's name.", audience: .public, required: true),
    Field("title", .text, "the title", "One line that names the incident for people inside.", required: true),
    Field(
      "status", .choice(.status), "the status", "How far the organization is with the incident.", required: true),
    Field("fictional", .yesNo, "whether the record is invented", "yes for samples and exercises; documents then say so."
      , audience: .public),
    Field("organization", .group(organization), "the organization", "Who suffered the incident.", required: true),
    Field("timeline", .group(timeline), "the timeline", "When things happened, each with an offset, or `unknown`.", required: true),
    Field("attack", .group(attack), "the attack", "How they got in and what they did.", scaffold: true),
    Field("systems", .list(.group(system)), "the systems affected", "Each system that was reached.", scaffold: true),
    Field("data", .list(.group(dataElement)), "the kinds of data", "One entry for each kind of data that was reached.", audience: .public, scaffold: true),
    Field("affected", .group(affected), "the people affected", "Whose data, how many, and where they live.", scaffold: true),
    Field("harm", .group(harm), "the assessment of harm", "What may happen to the people, and why you think so.", scaffold: true),
    Field("materiality", .group(materiality), "the materiality decision", "For issuers of securities."),
    Field("response", .group(response), "the response", "What was done and what will be done.", scaffold: true),
    Field("statement", .group(statement), "the public statement", "Words that may leave the house: letters and press notices use only these.", audience: .public, scaffold: true),
    Field("law-enforcement", .group(lawEnforcement), "law enforcement", "Reports made and delays asked for.", scaffold: true),
    Field("insurance", .group(insurance), "insurance", "Policies, and the ledger of losses.", scaffold: true),
    Field("contracts", .list(.group(contract)), "the contracts", "Agreements that demand a notice; each names its checklist."),
    Field("evidence", .list(.group(evidence)), "the evidence", "Files beside the record, each with its digest and custody.", scaffold: true, startsEmpty: true),
    Field("notices", .list(.group(notice)), "the notices sent", "What was actually sent or filed.", scaffold: true, startsEmpty: true),
    Field("decisions", .list(.group(decision)), "the decisions", "Decisions to notify or not, with author and reasons; several laws want them kept."),
    Field("approvals", .list(.group(approval)), "the approvals", "Who approved which document, by its digest."),
    Field("board", .group(board), "matters for the board", "", audience: .privileged),
    Field("lessons", .list(.text), "the lessons learned", "What will be done differently.", audience: .privileged),
    Field("sources", .list(.group(publicSource)), "the public sources", "For a record made from the public record: where each fact was read.", audience: .public),
    Field("audiences", .map(key: .path, value: .choice(.audience)), "the audiences", "Marks facts by path as public, confidential, personal or privileged."),
  ])

  static let contact: [Field] = [
    Field("name", .text, "name"), Field("title", .text, "position"), Field("organization", .text, "firm"),
    Field("email", .email, "e-mail address"), Field("phone", .text, "telephone number"),
    Field("address", .text, "postal address"),
  ]

  static let contract: [Field] = [
    Field("id", .identifier, "id", "The id that the contract's checklist names.", required: true),
    Field("customer", .text, "customer"), Field("title", .text, "title"), Field("clause", .text, "clause"),
    Field("contact", .group(contact), "contact"),
    Field("data-affected", .yesNo, "whether this customer's data is affected"),
  ]

  static let notice: [Field] = [
    Field("duty", .identifier, "the duty it fulfils", "As `dossier duties` names it.", required: true),
    Field("stage", .identifier, "the stage", "For duties in stages: which one."),
    Field("sent", .moment, "when it was sent", required: true),
    Field("reference", .text, "the recipient's reference"),
    Field("method", .choice(.method), "how it was sent"),
    Field("recipients", .count, "how many it went to"),
    Field("file", .file, "the copy kept"),
    Field("note", .prose, "note"),
  ]

  static let decision: [Field] = [
    Field("duty", .identifier, "the duty it is about"),
    Field("stage", .identifier, "the stage", "Only for a question that one stage of the duty asks."),
    Field("decision", .choice(.decision), "the decision"),
    Field("by", .text, "who decided"), Field("on", .date, "the day of the decision"),
    Field("because", .prose, "the reasons"),
    Field("evidence", .list(.identifier), "the evidence relied on"),
  ]

  static let approval: [Field] = [
    Field("document", .text, "the document", "Its path below the incident's folder in out/.", required: true),
    Field("sha256", .digest, "its SHA-256", required: true),
    Field("by", .text, "who approved it", required: true),
    Field("at", .moment, "when"),
  ]

  static let board: [Field] = [
    Field("decisions", .list(.text), "the decisions wanted"),
    Field("exposure", .prose, "the exposure"),
    Field("advice", .prose, "counsel's advice"),
  ]

  static let publicSource: [Field] = [
    Field("id", .identifier, "id"), Field("title", .text, "title", required: true), Field("url", .url, "address"),
    Field("published", .date, "day of publication"), Field("accessed", .date, "day it was read"),
    Field("supports", .prose, "what it supports"),
  ]
}
