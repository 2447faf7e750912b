internal import Sourcing

/// What a record says has happened lies before the time it is read for.
enum NothingLiesInTheFuture {
  private static let moments = [
    "timeline.*", "timeline.events.*.at", "attack.ransom.paid-at", "attack.third-party.notified-us", "harm.on",
    "law-enforcement.reports.*.at", "law-enforcement.delay-requests.*.requested",
    "law-enforcement.delay-requests.*.lifted", "insurance.policies.*.notified", "insurance.losses.*.on",
    "evidence.*.collected.at", "evidence.*.custody.*.at", "notices.*.sent", "decisions.*.on", "approvals.*.at",
    "sources.*.published", "sources.*.accessed",
  ]

  static func findings(_ record: Record, asOf: Instant) -> [Finding] {
    moments.flatMap { record.facts(at: $0) }.compactMap { located in
      // A bare day counts from where it begins first.
      guard let moment = located.fact.moment, moment.earliest(offset: Moment.eastmost).seconds > asOf.seconds
      else { return nil }
      return Finding(
        .inTheFuture, at: located.fact.place, "`\(located.path)` (\(moment)) lies after \(asOf), the time of this check",
        help: "correct it, or leave it out until it has happened", path: located.path.description)
    }
  }
}
