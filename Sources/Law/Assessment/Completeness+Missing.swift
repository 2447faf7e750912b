internal import Records
internal import Sourcing

extension Completeness {
  /// A fact that notices must tell and the record does not.
  struct Want {
    let path: FactPath
    let item: ItemState
    var duties: [AssessedDuty]
  }

  /// What open notices lack, by fact, in the order in which the facts were met: the most urgent duty first.
  var wants: [Want] {
    var wants: [Want] = []
    var index: [FactPath: Int] = [:]
    for duty in Urgency(record).sorted(duties.filter(\.isOpen)) {
      for item in duty.missing {
        for path in item.paths {
          if let known = index[path] {
            if wants[known].duties.last !== duty { wants[known].duties.append(duty) }
          } else {
            index[path] = wants.count
            wants.append(Want(path: path, item: item, duties: [duty]))
          }
        }
      }
    }
    return wants
  }

  /// `missing-fact` and `unknown-fact`: one for each fact, whoever asks for it; facts that want one new group are one.
  var missingFacts: [Finding] {
    var groups: [(want: Want, mend: FactMend, others: [Want])] = []
    var index: [FactPath: Int] = [:]
    for want in wants {
      let mend = FactMend(want.path, in: record)
      if let known = index[mend.unit] {
        groups[known].others.append(want)
      } else {
        index[mend.unit] = groups.count
        groups.append((want, mend, []))
      }
    }
    return groups.compactMap { finding($0.want, $0.mend, $0.others) }
  }

  private func finding(_ want: Want, _ mend: FactMend, _ others: [Want]) -> Finding? {
    guard let first = want.duties.first else { return nil }
    let isUnknown = mend.isUnknown
    var asks: [String] = []
    var duties: [AssessedDuty] = []
    for want in [want] + others {
      if !asks.contains(want.item.ask) { asks.append(want.item.ask) }
      for duty in want.duties where !duties.contains(where: { $0 === duty }) { duties.append(duty) }
    }
    let told = "\(first.addressee) must be told \(LawWording.list(asks, others: "other facts"))"
    let presses = duties.contains { policy.presses($0.deadline?.due) }
    let severity: Finding.Severity? =
      isUnknown ? (presses ? .error : nil) : policy.dueWithinSeconds != nil && !presses ? .warning : nil
    return Finding(
      isUnknown ? .unknownFact : .missingFact, at: place(for: want.path),
      isUnknown ? "\(told), which the record gives as unknown" : told, notes: Completeness.notes(duties),
      help: mend.help(with: others.map(\.path), isUnknown ? "as soon as it is known" : nil),
      duties: Completeness.ids(duties),
      // A finding about several facts stands for the group: who accepts one of them has not accepted the others.
      path: (others.isEmpty ? want.path : mend.unit).description, due: first.deadline?.due.text, severity: severity)
  }
}
