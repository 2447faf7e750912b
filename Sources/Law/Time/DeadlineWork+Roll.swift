internal import Records

extension DeadlineWork {
  /// The last day after any move, told in a sentence; other readings are named.
  mutating func roll(_ raw: CivilDate) -> CivilDate {
    if let own = rule.roll { return move(raw, by: own, firm: true, source: "this law itself") }
    guard let counting else { return raw }
    guard counting.roll.moves, !isTooLongToMove else {
      nameFilingHour()
      return raw
    }
    if calendar == nil, counting.roll.days.contains(.holiday) {
      sentences.append("No calendar of holidays is known for this rule, so only days of the week move the last day.")
    }
    let last = move(raw, by: counting.roll, firm: counting.isFirm, source: counting.citation ?? "the rule on counting")
    nameUncertainDays(raw, by: counting.roll)
    nameFilingHour()
    return last
  }

  /// Whether the law moves only shorter periods than this.
  private var isTooLongToMove: Bool {
    guard let roll = counting?.roll else { return false }
    switch rule.unit {
    case .months: return rule.amount > roll.longestMonths ?? Int.max
    case .years: return roll.longestMonths != nil
    default: return rule.amount > roll.longestDays ?? Int.max
    }
  }

  private mutating func move(_ raw: CivilDate, by roll: CountingRule.Roll, firm: Bool, source: String) -> CivilDate {
    // Without a calendar only weekdays move a day.
    var days = OpenDays(calendar)
    var doubtful = OpenDays(calendar, including: .doubtfulToo)
    let reason = days.reasonToMove(raw, by: roll)
    let moved = days.moved(raw, by: roll) ?? raw
    var due = raw
    if let reason {
      if firm {
        sentences.append("That is \(reason); the period ends on the next day that is not, \(TimeWording.day(moved)) (\(source)).")
        due = moved
      } else {
        sentences.append(
          "That is \(reason). \(doubt(source)), so the last day is not moved; otherwise it would be \(TimeWording.day(moved)).")
        read(moved, "\(source) moves a last day that is \(reason)")
      }
    }
    if let later = doubtful.moved(raw, by: roll), later != moved {
      let why = doubtful.reasonToMove(moved, by: roll) ?? "a holiday"
      read(later, "if \(TimeWording.plain(moved)) turns out to be \(why), which is not certain yet")
    }
    if reason != nil, let open = days.nextOpen(moved, closures: roll.days.contains(.closure)), open != moved {
      read(open, "if the next business day is meant, \(TimeWording.day(moved)) is none")
    }
    return due
  }

  /// Why the rule is not relied on, as the beginning of a sentence.
  private func doubt(_ source: String) -> String {
    guard let counting else { return "No rule says what then" }
    switch counting.privateNotice {
    case .no: return "The rule on counting (\(source)) does not reach a notice that a private body owes"
    case .doubtful:
      return "Whether the rule on counting (\(source)) reaches a notice that a private body owes is doubtful"
    case .yes: return "The rule on counting (\(source)) is known with low confidence only"
    }
  }

  /// Names the day after, where days that are not known here may move the last day.
  private mutating func nameUncertainDays(_ raw: CivilDate, by roll: CountingRule.Roll) {
    let uncertain = roll.days.filter(\.isUncertain)
    var days = OpenDays(calendar)
    guard !uncertain.isEmpty, days.reasonToMove(raw, by: roll) == nil else { return }
    let closed = days.rests(raw, on: days.weekend) || days.holiday(raw) != nil || days.closure(raw) != nil
    guard closed, let open = days.nextOpen(raw, closures: true), open != raw else { return }
    let what =
      uncertain.contains(.weeklyHoliday)
      ? "it is the weekly rest day of the place"
      : uncertain.contains(.officeClosed) ? "the office concerned is closed that day" : "it is declared a non-working day"
    read(open, "if \(what), \(counting?.citation ?? "the rule on counting") moves the last day")
  }
}
