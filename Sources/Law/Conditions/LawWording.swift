package import Records
internal import Sourcing

/// How lists and places are written in reasons and findings.
enum LawWording {
  /// `a, b and c`; more than `limit` are counted: `a, b and 4 others`.
  static func list(_ words: [String], _ joint: String = "and", atMost limit: Int = 3, others: String = "others") -> String {
    guard words.count > limit else { return TimeWording.list(words, joint) }
    return words.prefix(limit - 1).joined(separator: ", ") + " \(joint) \(words.count - limit + 1) \(others)"
  }

  /// The place's name as the middle of a sentence takes it; the code where it has none.
  static func place(_ code: String?) -> String {
    guard let code else { return "this place" }
    return Jurisdiction.nameInProse(of: code) ?? code
  }

  /// `3 residents of Texas are`, `no resident of Texas is`.
  static func residents(_ count: Int, of place: String) -> String {
    switch count {
    case 0: "no resident of \(self.place(place)) is"
    case 1: "1 resident of \(self.place(place)) is"
    default: "\(AmountText.count(count)) residents of \(self.place(place)) are"
    }
  }

  /// `at least 250`.
  static func test(_ test: Condition.CountTest) -> String {
    let words =
      switch test.comparison {
      case .atLeast: "at least"
      case .moreThan: "more than"
      case .fewerThan: "fewer than"
      case .atMost: "at most"
      }
    return "\(words) \(AmountText.count(test.number))"
  }

  /// Whether the name of some kinds of data takes `were`: `medical information` takes `was`.
  static func isPlural(_ label: String) -> Bool { plurals[label] ?? hasPluralHead(label) }

  /// The kinds of data are asked for again and again.
  private static let plurals = Dictionary(
    ChoiceList.element.choices.map { ($0.label, hasPluralHead($0.label)) }, uniquingKeysWith: { first, _ in first })

  private static func hasPluralHead(_ label: String) -> Bool {
    var head = label
    for cut in [" with ", " of ", " that ", " about ", " for "] {
      if let range = head.firstRange(of: cut) { head = String(head[..<range.lowerBound]) }
    }
    return head.hasSuffix("s") || head.hasSuffix("data") || head.contains(" and ")
  }
}

/// How a fact is named in messages: `how many people in Texas are affected`.
package enum FactWords {
  /// What a law leaves to a person.
  package static let judgement = "a person's judgement"

  /// The words for the fact at a path, as the middle of a sentence takes them.
  ///
  /// What the schema calls a field of a list element says which element where the record shows it.
  package static func label(of path: FactPath, in record: Record) -> String {
    let parts = path.parts
    if parts.count == 3, parts[0] == "affected", parts[1] == "residents" {
      return "how many people in \(LawWording.place(parts[2])) are affected"
    }
    if parts.count == 3, parts[0] == "affected", parts[1] == "notified" {
      return "how many people in \(LawWording.place(parts[2])) have been told so far"
    }
    if parts.count == 3, parts[0] == "data", let element = record[FactPath(parts: ["data", parts[1], "element"])]?.text,
      let label = ChoiceList.element.label(of: element)
    {
      let verb = LawWording.isPlural(label) ? "were" : "was"
      switch parts[2] {
      case "encrypted": return "whether \(label) \(verb) encrypted"
      case "redacted": return "whether \(label) \(verb) redacted"
      case "key-taken": return "whether the key to \(label) was taken"
      default: break
      }
    }
    return (try? Schema.incident.target(of: path))?.label ?? "`\(path)`"
  }

  /// `say whether …` or `give the …`: the verb that goes with a label.
  static func verb(for label: String) -> String {
    let first = label.utf8.split(separator: 0x20).first.map { String(decoding: Array($0), as: UTF8.self) } ?? ""
    return ["whether", "when", "how", "why", "who", "where", "what", "for", "until", "in"].contains(first) ? "say" : "give"
  }
}
