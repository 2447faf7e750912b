package import Records
package import Sourcing

/// One notice owed to one recipient by one checklist, perhaps in stages.
package final class Duty: Sendable {
  /// Kebab-case and unique over all checklists: `us-tx-attorney-general`.
  package let id: String
  package let recipient: Recipient
  /// The body that receives it, by name.
  package let authority: String?
  /// Whether the authority's name takes `the` in a sentence: `the FBI`, but `Acme Hosting, Inc.`
  package let takesArticle: Bool
  /// Where it is filed, if there is a portal.
  package let portal: String?
  /// Full citation: the checklist's, or the duty's own paragraph.
  package let citation: String
  package let when: Condition
  /// An exception that someone has to show: undetermined does not lift the duty.
  package let unless: Condition?
  /// The time limits; the earliest is the deadline. Empty: no number of days, only a standard.
  package let limits: [TimeLimit]
  /// `without-unreasonable-delay`, `immediately` …
  package let standard: String?
  /// Empty for a duty in one piece.
  package let stages: [Stage]
  package let mustSay: [RequiredItem]
  /// Items that must not stand in the notice.
  package let mustNotSay: [String]
  /// Whether a law-enforcement request delays it.
  package let allowsLawEnforcementDelay: Bool
  /// Guidance: recommended, never owed.
  package let isVoluntary: Bool
  package let confidence: Checklist.Confidence
  /// Format rules, methods, substitute notice, in words.
  package let form: String?
  package let methods: [String]
  package let substitute: String?
  package let services: Services?
  package let penalty: Penalty?
  /// What record the law wants kept, and for how long.
  package let keep: RecordToKeep?
  package let note: String?
  package let place: Place

  package init(
    id: String, recipient: Recipient, authority: String?, takesArticle: Bool = true, portal: String?, citation: String, when: Condition,
    unless: Condition?, limits: [TimeLimit], standard: String?, stages: [Stage], mustSay: [RequiredItem],
    mustNotSay: [String], allowsLawEnforcementDelay: Bool, isVoluntary: Bool, confidence: Checklist.Confidence,
    form: String?, methods: [String], substitute: String?, services: Services?, penalty: Penalty?,
    keep: RecordToKeep?, note: String?, place: Place
  ) {
    self.id = id
    self.recipient = recipient
    self.authority = authority
    self.takesArticle = takesArticle
    self.portal = portal
    self.citation = citation
    self.when = when
    self.unless = unless
    self.limits = limits
    self.standard = standard
    self.stages = stages
    self.mustSay = mustSay
    self.mustNotSay = mustNotSay
    self.allowsLawEnforcementDelay = allowsLawEnforcementDelay
    self.isVoluntary = isVoluntary
    self.confidence = confidence
    self.form = form
    self.methods = methods
    self.substitute = substitute
    self.services = services
    self.penalty = penalty
    self.keep = keep
    self.note = note
    self.place = place
  }
}

/// How long after what a notice is due.
package struct TimeLimit: Sendable {
  /// 0 means: at the latest when the clock starts.
  package let amount: Int
  package let unit: TimeUnit
  /// The clock's name, as `inputs/words/clocks.yaml` defines it, or `duty:<id>` for a clock that another duty's notice starts.
  package let after: String
  /// The counting rule's id; nil counts raw days.
  package let counting: String?
  /// A condition under which this limit counts; nil always.
  package let when: Condition?
  package let note: String?
  package let place: Place

  package init(
    amount: Int, unit: TimeUnit, after: String, counting: String?, when: Condition?, note: String?, place: Place
  ) {
    self.amount = amount
    self.unit = unit
    self.after = after
    self.counting = counting
    self.when = when
    self.note = note
    self.place = place
  }
}

/// Units in which statutes count; months are never turned into days.
package enum TimeUnit: String, Sendable, CaseIterable {
  case hours
  case calendarDays = "calendar-days"
  case businessDays = "business-days"
  case months
}

/// One stage of a staged duty: early warning, notification, final report.
package struct Stage: Sendable {
  package let id: String
  /// The stage in words: `early warning`; made from the id where the checklist gives none.
  package let label: String
  package let limits: [TimeLimit]
  package let standard: String?
  package let mustSay: [RequiredItem]
  package let citation: String?
  package let when: Condition?
  package let place: Place

  package init(
    id: String, label: String? = nil, limits: [TimeLimit], standard: String?, mustSay: [RequiredItem],
    citation: String?, when: Condition?, place: Place
  ) {
    self.id = id
    self.label = label ?? Wording.spaced(id)
    self.limits = limits
    self.standard = standard
    self.mustSay = mustSay
    self.citation = citation
    self.when = when
    self.place = place
  }
}

/// An item that a duty demands.
package struct RequiredItem: Sendable {
  package let item: String
  /// Asked for "where possible": an unknown fact does not hold the filing up, the document says it is not known yet.
  package let ifKnown: Bool
  package let when: Condition?
  package let place: Place

  package init(item: String, ifKnown: Bool, when: Condition?, place: Place) {
    self.item = item
    self.ifKnown = ifKnown
    self.when = when
    self.place = place
  }
}

/// One thing a notice must contain: which facts satisfy it, and how it is asked for.
package struct Item: Sendable {
  /// Kebab-case: `number-affected-here`.
  package let id: String
  /// How a message asks for it, after "must be told": `how many people in {place} are affected`.
  package let ask: String
  /// Heading in a document: `Number of residents affected`.
  package let label: String
  /// All of these groups are needed; of each group one path suffices. `{place}` stands for the checklist's jurisdiction.
  package let needs: [[FactPath]]
  package let place: Place
  /// Whether a need asks about the checklist's place.
  let asksAboutPlace: Bool

  package init(id: String, ask: String, label: String, needs: [[FactPath]], place: Place) {
    self.id = id
    self.ask = ask
    self.label = label
    self.needs = needs
    self.place = place
    asksAboutPlace = needs.joined().contains { $0.parts.contains("{place}") }
  }

  /// The needs with the place of a checklist filled in.
  package func needs(in jurisdiction: String?) -> [[FactPath]] {
    guard asksAboutPlace, let jurisdiction else { return needs }
    return needs.map { group in
      group.map { path in FactPath(parts: path.parts.map { $0 == "{place}" ? jurisdiction : $0 }) }
    }
  }
}

/// A service the law makes the organization offer: months of credit monitoring.
package struct Services: Sendable {
  package let kind: String
  package let months: Int?
  package let when: Condition?
  package let note: String?

  package init(kind: String, months: Int?, when: Condition?, note: String?) {
    self.kind = kind
    self.months = months
    self.when = when
    self.note = note
  }
}

/// What the law threatens: per person, per day, at most; always with the words it was read from.
package struct Penalty: Sendable, Hashable {
  package let text: String
  package let maximum: Money?
  package let perPerson: Money?
  /// Of worldwide annual turnover, in hundredths of a percent: 200 is 2 %.
  package let turnoverBasisPoints: Int?
  package let citation: String?

  package init(text: String, maximum: Money?, perPerson: Money?, turnoverBasisPoints: Int?, citation: String?) {
    self.text = text
    self.maximum = maximum
    self.perPerson = perPerson
    self.turnoverBasisPoints = turnoverBasisPoints
    self.citation = citation
  }
}

/// The record that a law wants kept, often of a decision not to notify.
package struct RecordToKeep: Sendable {
  package let what: String
  package let years: Int?
  package let citation: String?

  package init(what: String, years: Int?, citation: String?) {
    self.what = what
    self.years = years
    self.citation = citation
  }
}
