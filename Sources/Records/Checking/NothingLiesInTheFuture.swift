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

  /// `day` is the day of `asOf`, where that is a bare one: then days are compared.
  static func findings(_ record: Record, asOf: Instant, day: CivilDate?) -> [Finding] {
    let clock = day.map { "\($0), the day" } ?? "\(asOf), the time"
    return moments.flatMap { record.facts(at: $0) }.compactMap { located in
      guard let moment = located.fact.moment else { return nil }
      // A bare day counts from where it begins first.
      let isLater = day.map { moment.date > $0 } ?? (moment.earliest(offset: Moment.eastmost).seconds > asOf.seconds)
      guard isLater else { return nil }
      return Finding(
        .inTheFuture, at: located.fact.place, "`\(located.path)` (\(moment)) lies after \(clock) of this check",
        help: "correct it, or leave it out until it has happened", path: located.path.description)
    }
  }
}
