package import Records
package import Sourcing

/// Whether a duty is owed.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  case owed
  case notOwed = "not-owed"
  case undetermined
}

/// One step of the reasoning: what was asked, what the record says, where.
package struct Reason: Sendable, Hashable {
  /// One sentence in plain words.
  package let text: String
  /// How this step came out: yes, no, undetermined.
  package let answer: Answer
  package let path: FactPath?
  /// Where the fact stands in the record; nil where the record is silent.
  package let place: Place?
  /// The law this step comes from, if it is a step of law.
  package let citation: String?

  package init(_ text: String, _ answer: Answer, path: FactPath? = nil, place: Place? = nil, citation: String? = nil) {
    self.text = text
    self.answer = answer
    self.path = path
    self.place = place
    self.citation = citation
  }
}

/// Three values.
package enum Answer: String, Sendable, Hashable {
  case yes, no, undetermined
}

/// An item of a notice and whether the record can say it.
package struct ItemState: Sendable, Hashable {
  package enum State: String, Sendable, Hashable {
    case present
    /// The record says `unknown`.
    case unknown
    /// The record has no such fact.
    case missing
  }

  package let item: String
  package let label: String
  /// How it is asked for, with the place filled in.
  package let ask: String
  package let state: State
  package let ifKnown: Bool
  /// The facts read, or wanting.
  package let paths: [FactPath]

  package init(item: String, label: String, ask: String, state: State, ifKnown: Bool, paths: [FactPath]) {
    self.item = item
    self.label = label
    self.ask = ask
    self.state = state
    self.ifKnown = ifKnown
    self.paths = paths
  }

  /// Whether the filing has to wait for it.
  package var blocks: Bool { state != .present && !(ifKnown && state == .unknown) }
}

/// When a notice is due, and the rule that says so.
package struct DutyDeadline: Sendable, Hashable {
  package enum Due: Sendable, Hashable, Comparable {
    case date(CivilDate)
    case instant(Instant)

    /// As printed in JSON: `2026-04-14` or RFC 3339.
    package var text: String {
      switch self {
      case .date(let date): date.description
      case .instant(let instant): instant.description
      }
    }

    /// The last second at which it is met: a civil date ends where the day ends furthest east (UTC+14), the cautious reading.
    package var latestSecond: Int {
      switch self {
      case .date(let date): (date.daysSinceEpoch + 1) * 86_400 - 14 * 3_600 - 1
      case .instant(let instant): instant.seconds
      }
    }

    package static func < (left: Due, right: Due) -> Bool { left.latestSecond < right.latestSecond }
  }

  package let due: Due
  /// The clock's name: `determination`.
  package let from: String
  package let start: Moment
  /// The path the clock was read from; nil when another duty's notice starts it.
  package let startPath: FactPath?
  package let startPlace: Place?
  package let amount: Int
  package let unit: TimeUnit
  /// The computation in words, step by step.
  package let derivation: [String]
  /// A later reading that some lawyers take, with why.
  package let otherReading: String?

  package init(
    due: Due, from: String, start: Moment, startPath: FactPath?, startPlace: Place?, amount: Int, unit: TimeUnit,
    derivation: [String], otherReading: String?
  ) {
    self.due = due
    self.from = from
    self.start = start
    self.startPath = startPath
    self.startPlace = startPlace
    self.amount = amount
    self.unit = unit
    self.derivation = derivation
    self.otherReading = otherReading
  }
}

/// A duty (or one stage of it) as it stands for one incident. Lists of them are sorted and passed on
/// often, so they are shared, not copied.
package final class AssessedDuty: Sendable {
  package enum Progress: String, Sendable, Hashable {
    /// Not yet sent, or not to be sent.
    case open
    /// Sent in time.
    case done
    /// Sent after the deadline, or, with an as-of time, still open after it.
    case late
  }

  package let duty: Duty
  package let checklist: Checklist
  package let version: ChecklistVersion
  /// The stage's id for a duty in stages.
  package let stage: Stage?
  package let verdict: Verdict
  /// Every step, whether the answer is yes or no.
  package let reasons: [Reason]
  /// For an undetermined duty: the facts that would decide it.
  package let deciding: [FactPath]
  /// For an undetermined duty: questions that a person has to answer.
  package let questions: [String]
  package let deadline: DutyDeadline?
  /// Why there is no deadline though the law sets a limit: the clock that has not started.
  package let waitingFor: [FactPath]
  /// The limits of time in words when there is none in figures.
  package let standard: String?
  /// What has to be offered to the people.
  package let services: Services?
  /// Whether it is open if the law asks for them.
  package let servicesAreOpen: Bool
  package let items: [ItemState]
  package let progress: Progress
  /// The notice in the record that fulfils it, by its index in `notices`.
  package let notice: Int?

  package init(
    duty: Duty, checklist: Checklist, version: ChecklistVersion, stage: Stage?, verdict: Verdict, reasons: [Reason],
    deciding: [FactPath], questions: [String], deadline: DutyDeadline?, waitingFor: [FactPath], standard: String?,
    services: Services? = nil, servicesAreOpen: Bool = false, items: [ItemState], progress: Progress, notice: Int?
  ) {
    self.duty = duty
    self.checklist = checklist
    self.version = version
    self.stage = stage
    self.verdict = verdict
    self.reasons = reasons
    self.deciding = deciding
    self.questions = questions
    self.deadline = deadline
    self.waitingFor = waitingFor
    self.standard = standard
    self.services = services
    self.servicesAreOpen = servicesAreOpen
    self.items = items
    self.progress = progress
    self.notice = notice
  }

  /// The items a filing has to wait for.
  package var missing: [ItemState] { items.filter(\.blocks) }
}

/// The duties of one record, each owed, not owed or undetermined, with reasons.
package struct Assessment: Sendable {
  package let incident: String
  /// The day whose law was applied: the discovery, else the beginning.
  package let lawDate: CivilDate?
  /// Owed first by deadline, then undetermined, then not owed; ties by id.
  package let duties: [AssessedDuty]
  package let findings: [Finding]

  package init(incident: String, lawDate: CivilDate?, duties: [AssessedDuty], findings: [Finding]) {
    self.incident = incident
    self.lawDate = lawDate
    self.duties = duties
    self.findings = findings
  }
}
