internal import Law
internal import Records

/// The names that templates may use beside the record's facts: what the assessment, the evidence and the build know.
///
/// Declared as the record's fields are, so that one check serves both.
enum ComputedSchema {
  /// What one document of a template stands for decides which of the names exist.
  static func schema(for each: Template.Each, record: Schema) -> Schema {
    switch each {
    case .duty: Schema(fields: [dutyField] + incident(record) + policyFields)
    case .incident, .policy: Schema(fields: incident(record) + policyFields)
    case .workspace: Schema(fields: workspace)
    }
  }

  private static let dutyField = Field("duty", .group(duty), "the duty", audience: .public)

  private static func incident(_ record: Schema) -> [Field] {
    [
      Field("duties", .list(.group(duty)), "the duties"),
      Field("owed", .list(.group(duty)), "the notices owed"),
      Field("open", .list(.group(duty)), "the notices still to send"),
      Field("sent", .list(.group(duty)), "the notices sent"),
      Field("undetermined", .list(.group(duty)), "the duties that are not decided"),
      Field("not-owed", .list(.group(duty)), "the notices that are not owed"),
      Field("next-deadline", .moment, "the next deadline"),
      Field("next-facts", .list(.group(nextFact)), "the facts to find out next"),
      Field("documents", .list(.group(document)), "the documents"),
      Field("document", .group(thisDocument), "the document", audience: .public),
      Field("gaps", .list(.group(gap)), "what is not known yet"),
      Field("findings", .group(findings), "the findings"),
      Field("losses", .group(losses), "the losses"),
      Field("exposure", .group(exposure), "the exposure", audience: .privileged),
      Field("harm-advice", .group(HarmNames.advice), "what the methods make of the facts", audience: .privileged),
      Field("evidence-files", .list(.group(evidence(record))), "the evidence"),
      Field("as-of", .moment, "the time of the report"),
    ]
  }

  /// What is worked out for one policy, reached as `policy.total`, `policy.claimed`.
  static let policyFields = [
    Field("policy-total", .money, "the total of the losses under the policy"),
    Field("policy-claimed", .money, "the amount claimed"),
  ]

  private static let workspace = [
    Field("incidents", .list(.group(incidentSummary)), "the incidents"),
    Field("rules", .list(.group(rule)), "the rules"),
    Field("harm-methods", .list(.group(HarmNames.method)), "the methods of assessing harm"),
    Field("document", .group(thisDocument), "the document"),
    Field("as-of", .moment, "the time of the report"),
  ]

  static let duty: [Field] = [
    Field("id", .identifier, "the duty"), Field("name", .text, "the duty's name"),
    Field("file", .identifier, "the duty's file name"),
    Field("addressee", .text, "who must be told"), Field("authority", .text, "the authority"),
    Field("portal", .url, "the portal"), Field("contacts", .list(.text), "the authorities' addresses"),
    Field("citation", .text, "the citation"), Field("law", .text, "the law"),
    Field("checklist", .identifier, "the checklist"), Field("jurisdiction", .jurisdiction, "the place"),
    Field("place-name", .text, "the place"), Field("recipient", .choice(recipients), "the recipient"),
    Field("stage", .identifier, "the stage"),
    Field("stage-name", .text, "the stage in words"), Field("status", .choice(verdicts), "the status"),
    Field("due", .moment, "when it is due"), Field("standard", .text, "the limit of time in words"),
    Field("limit", .text, "the limit of time"),
    Field("form", .prose, "the form"), Field("substitute", .prose, "the substitute notice"),
    Field("methods", .list(.text), "the methods of notice"),
    Field("residents", .count, "the number of residents affected"),
    Field("note", .prose, "the note", audience: .privileged),
    Field("confidence", .choice(confidences), "the confidence", audience: .privileged),
    Field("clock", .group(clock), "the clock", audience: .confidential),
    Field("derivation", .list(.text), "how the deadline was worked out", audience: .confidential),
    Field("other-reading", .text, "another reading of the deadline", audience: .privileged),
    Field("reasons", .list(.group(reason)), "the reasons", audience: .confidential),
    Field("because", .text, "the reasons", audience: .confidential),
    Field("deciding", .list(.text), "what would decide it", audience: .confidential),
    Field("questions", .list(.text), "the questions to answer", audience: .privileged),
    Field("waiting", .list(.text), "what the clock waits for", audience: .confidential),
    Field("items", .list(.group(item)), "what the notice must say"),
    Field("remaining", .list(.group(item)), "what the notice must say and the template says nowhere else"),
    Field("missing-count", .count, "how many facts are wanting", audience: .confidential),
    Field("progress", .choice(progress), "the progress"),
    Field("services", .group(services), "the services to offer"),
    Field("penalty", .group(penalty), "the penalty", audience: .privileged),
    Field("keep", .group(keep), "the record to keep", audience: .confidential),
    Field("notice", .group(notice), "the notice sent", audience: .confidential),
  ]

  private static let clock = [
    Field("from", .text, "what starts the clock"), Field("start", .moment, "when the clock started"),
    Field("amount", .count, "the time allowed"), Field("unit", .choice(units), "the unit of time"),
  ]

  private static let reason = [
    Field("text", .text, "the reason"), Field("answer", .choice(answers), "the answer"),
    Field("path", .text, "the fact"), Field("citation", .text, "the citation"),
  ]

  /// `value` has no fields: it is printed as the types of the item's facts ask.
  private static let item = [
    Field("id", .identifier, "the item"), Field("label", .text, "the item"), Field("ask", .text, "the item"),
    Field("state", .choice(itemStates), "the item's state"), Field("value", .group([]), "the item's facts"),
    Field("if-known", .yesNo, "whether it is wanted only if known"),
  ]

  private static let services = [
    Field("kind", .text, "the service"), Field("months", .count, "for how many months"), Field("note", .text, "the note"),
  ]

  private static let penalty = [
    Field("text", .prose, "the penalty"), Field("maximum", .money, "the maximum"),
    Field("per-person", .money, "the penalty for each person"),
    Field("citation", .text, "the citation"),
  ]

  private static let keep = [
    Field("what", .prose, "the record to keep"), Field("years", .count, "for how many years"),
    Field("citation", .text, "the citation"),
  ]

  private static let notice = [
    Field("sent", .moment, "when it was sent"), Field("reference", .text, "the reference"),
    Field("method", .choice(.method), "how it was sent"), Field("recipients", .count, "how many it went to"),
  ]

  private static let document = [
    Field("path", .file, "the document"), Field("title", .text, "the document's title"),
    Field("recipient", .choice(recipients), "the recipient"), Field("is-draft", .yesNo, "whether it is a draft"),
    Field("state", .choice(documentStates), "the document's state"), Field("gap-count", .count, "the number of gaps"),
    Field("duty", .identifier, "the duty"), Field("gaps", .list(.group(gap)), "the gaps"),
  ]

  private static let thisDocument = [
    Field("is-draft", .yesNo, "whether this is a draft"),
    Field("path", .file, "the document's path"),
    Field("gaps", .list(.group(gap)), "what it lacks"),
  ]

  private static let nextFact = [
    Field("label", .text, "the fact"), Field("path", .text, "where it belongs in the record"),
    Field("due", .moment, "the first deadline that hangs on it"), Field("first", .text, "whose notice comes first"),
    Field("notices", .count, "how many notices hang on it"),
  ]

  private static let gap = [Field("label", .text, "what is not known"), Field("path", .text, "the fact")]

  private static let findings = [
    Field("errors", .count, "the number of errors"), Field("warnings", .count, "the number of warnings"),
  ]

  private static let losses = [
    Field("total", .money, "the total of the losses"),
    Field("covered", .money, "the losses covered"),
    Field("by-kind", .list(.group(lossKind)), "the losses by kind"),
  ]

  private static let lossKind = [
    Field("kind", .choice(.loss), "the kind of loss"), Field("total", .money, "the total"),
    Field("count", .count, "the number of entries"),
  ]

  private static let exposure = [Field("lines", .list(.group(exposureLine)), "what the laws threaten")]

  private static let exposureLine = [
    Field("checklist", .identifier, "the checklist"), Field("duties", .list(.identifier), "the duties"),
    Field("law", .text, "the law"), Field("citation", .text, "the citation"),
    Field("basis", .text, "the basis"), Field("amount", .money, "the amount"),
  ]

  /// The record's own fields of evidence, and what the digests say.
  private static func evidence(_ record: Schema) -> [Field] {
    var fields: [Field] = []
    if case .group(let own) = try? record.target(of: FactPath("evidence.*")).type {
      fields = own.filter { $0.name != "sha256" && $0.name != "privileged" }
    }
    return fields + [
      Field("sha256-recorded", .digest, "the SHA-256 recorded"),
      Field("sha256-computed", .digest, "the SHA-256 computed"), Field("size", .count, "the size in bytes"),
      Field("state", .choice(evidenceStates), "the state"),
    ]
  }

  private static let incidentSummary = [
    Field("id", .identifier, "the incident"), Field("link", .file, "the cover page"), Field("title", .text, "the title"),
    Field("status", .choice(.status), "the status"), Field("fictional", .yesNo, "whether the record is invented"),
    Field("next-deadline", .moment, "the next deadline"), Field("owed", .count, "the notices owed"),
    Field("open", .count, "the notices open"), Field("done", .count, "the notices sent"),
    Field("late", .count, "the notices late"), Field("undetermined", .count, "the duties not decided"),
    Field("drafts", .count, "the drafts"), Field("filings", .count, "the filings"),
    Field("errors", .count, "the errors"), Field("warnings", .count, "the warnings"),
  ]

  private static let rule = [
    Field("duty", .identifier, "the duty"), Field("checklist", .identifier, "the checklist"),
    Field("jurisdiction", .jurisdiction, "the place"), Field("place-name", .text, "the place"),
    Field("law", .text, "the law"), Field("citation", .text, "the citation"), Field("url", .url, "the source"),
    Field("recipient", .choice(recipients), "the recipient"), Field("addressee", .text, "who must be told"),
    Field("portal", .url, "the portal"), Field("condition", .text, "when it is owed"),
    Field("limit", .text, "the limit of time"), Field("items", .list(.text), "what the notice must say"),
    Field("forbidden", .list(.text), "what the notice must not say"), Field("form", .prose, "the form"),
    Field("note", .prose, "the note"), Field("voluntary", .yesNo, "whether it is only recommended"),
    Field("in-force", .date, "the first day in force"), Field("confidence", .choice(confidences), "the confidence"),
    Field("reviewed", .date, "the day it was last checked"),
  ]
}
