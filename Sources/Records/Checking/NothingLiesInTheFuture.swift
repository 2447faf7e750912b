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

  /// `latest` is the last moment that may have happened by `asOf`: the end of the day, where that is a bare one.
  static func findings(_ record: Record, asOf: Instant, latest: Instant?) -> [Finding] {
    let last = latest ?? asOf
    let clock = latest == nil ? "\(asOf), the time" : "\(asOf.date), the day"
    return moments.flatMap { record.facts(at: $0) }.compactMap { located in
      // A bare day counts from where it begins first.
      guard let moment = located.fact.moment, moment.earliest(offset: Moment.eastmost).seconds > last.seconds
      else { return nil }
      return Finding(
        .inTheFuture, at: located.fact.place, "`\(located.path)` (\(moment)) lies after \(clock) of this check",
        help: "correct it, or leave it out until it has happened", path: located.path.description)
    }
  }
}
