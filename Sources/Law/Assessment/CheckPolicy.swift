package import Records

/// What a check holds a record to.
package struct CheckPolicy: Sendable {
  /// The only clock: without it nothing is overdue and no review is stale.
  package var asOf: Instant?
  /// The day of `asOf`, where that was given as a bare day: what happened on it may have happened.
  package var asOfDay: CivilDate?
  /// Where a notice is due within so many seconds of `asOf`, what it lacks is an error; elsewhere a warning.
  package var dueWithinSeconds: Int?
  /// Only findings about one duty.
  package var onlyDuty: String?
  /// How many days ago a checklist may have been reviewed.
  package var maximumReviewAgeDays: Int?

  package init(
    asOf: Instant? = nil, dueWithinSeconds: Int? = nil, onlyDuty: String? = nil, maximumReviewAgeDays: Int? = nil
  ) {
    self.asOf = asOf
    self.dueWithinSeconds = dueWithinSeconds
    self.onlyDuty = onlyDuty
    self.maximumReviewAgeDays = maximumReviewAgeDays
  }

  /// Whether something due then presses: past, or within the policy's time.
  func presses(_ due: DutyDeadline.Due?) -> Bool {
    guard let asOf, let due else { return false }
    if due.isPast(at: asOf) { return true }
    return dueWithinSeconds.map { due.latestSecond - asOf.seconds <= $0 } ?? false
  }
}
