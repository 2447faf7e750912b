internal import Sourcing

/// An insurer is told within the hours that its policy gives, counted from the discovery.
enum InsurersAreToldInTime {
  static func findings(_ record: Record, asOf: Instant?) -> [Finding] {
    guard let discovered = record["timeline.discovered"]?.moment else { return [] }
    // Of a bare day, the first second that it has anywhere is the safe one.
    let start = discovered.earliest(offset: Moment.eastmost)
    return record.facts(at: "insurance.policies.*").compactMap { policy -> Finding? in
      guard let clause = policy.fact["notice-hours"], let hours = clause.count, hours <= 100_000 else { return nil }
      let last = Instant(seconds: start.seconds + hours * 3_600, offset: start.offset)
      let insurer = policy.fact["insurer"]?.text ?? "the insurer"
      let path = policy.path.appending("notified")
      let clauseHere = Finding.Related(clause.place, "\(hours) hours from the discovery")
      guard let notified = policy.fact["notified"], let moment = notified.moment else {
        let isLate = asOf.map { $0.seconds > last.seconds } ?? false
        return Finding(
          .insurerNotTold, at: policy.fact["notified"]?.place ?? clause.place,
          "\(insurer.printable) \(isLate ? "had to" : "must") be told by \(last), and the record does not say that it was",
          help: policy.fact["notified"] == nil ? "tell it, and add `notified: <time>`" : "tell it, and write the time here",
          related: [clauseHere], path: path.description, severity: isLate ? .error : nil)
      }
      guard Moment(.instant(last)).isCertainlyBefore(moment) else { return nil }
      return Finding(
        .insurerNotTold, at: notified.place, "\(insurer.printable) was told \(moment), after \(last), the end of its policy's time",
        help: "ask counsel what the policy makes of late notice", related: [clauseHere], path: path.description)
    }
  }
}
