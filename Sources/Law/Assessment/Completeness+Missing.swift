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

  /// `missing-fact` and `unknown-fact`: one for each fact, whoever asks for it.
  var missingFacts: [Finding] {
    wants.compactMap { want in
      guard let first = want.duties.first else { return nil }
      let isUnknown = record[want.path]?.isUnknown == true
      let told = "\(first.addressee) must be told \(want.item.ask)"
      let entry = FactForm.entry(for: want.path)
      let parent = want.path.parts.dropLast().joined(separator: ".")
      let help =
        isUnknown
        ? "write `\(entry)` here as soon as it is known"
        : parent.isEmpty ? "add `\(entry)` at the top level" : "add `\(entry)` under `\(parent)`"
      let presses = want.duties.contains { policy.presses($0.deadline?.due) }
      let severity: Finding.Severity? =
        isUnknown ? (presses ? .error : nil) : policy.dueWithinSeconds != nil && !presses ? .warning : nil
      return Finding(
        isUnknown ? .unknownFact : .missingFact, at: place(for: want.path),
        isUnknown ? "\(told), which the record gives as unknown" : told, notes: Completeness.notes(want.duties),
        help: help, duties: Completeness.ids(want.duties), path: want.path.description,
        due: first.deadline?.due.text, severity: severity)
    }
  }
}

/// How a fact is written in a record, for help: `US-TX: <number>`.
enum FactForm {
  static func entry(for path: FactPath) -> String {
    let name = path.parts.last ?? ""
    return "\(name): \(form(of: (try? Schema.incident.target(of: path))?.type))"
  }

  private static func form(of type: FieldType?) -> String {
    switch type {
    case .count: "<number>"
    case .moment: "<time>"
    case .date: "<day>"
    case .money: "<amount> <currency>"
    case .yesNo: "<yes or no>"
    case .choice(let list):
      list.choices.count <= 4 ? "<\(list.choices.map(\.value).joined(separator: " | "))>" : "<\(list.name)>"
    case .jurisdiction: "<place>"
    case .digest: "<SHA-256>"
    case .file: "<path>"
    case .email: "<e-mail address>"
    case .url: "<https address>"
    case .timeZone: "<time zone>"
    case .list: "[…]"
    case .map, .group: "{…}"
    default: "<text>"
    }
  }
}
