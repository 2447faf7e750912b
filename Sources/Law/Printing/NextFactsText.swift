internal import Records
internal import Sourcing

/// The facts to find out next, as people read them: the most urgent first, each with what hangs on it.
package enum NextFactsText {
  /// How many duties one fact lists before the rest is only counted.
  private static let listed = 4

  /// A block for each fact; says so if there is none.
  package static func report(_ facts: [NextFact], width: Int = 100) -> String {
    guard !facts.isEmpty else { return "no fact is wanting: every duty is decided, and the record has what the notices owed must say\n" }
    let width = max(60, width)
    let several = Set(facts.map(\.incident)).count > 1
    var lines: [String] = []
    for (index, fact) in facts.enumerated() {
      if index > 0 { lines.append("") }
      let incident = several ? " in \(fact.incident.visible)" : ""
      lines += TextTable.wrapped(
        "\(fact.words) (\(fact.path))\(incident)", first: "\(index + 1). ", width: width)
      for use in fact.duties.prefix(listed) {
        lines += TextTable.wrapped("\(words(use)), \(use.citation)", first: "   - ", width: width)
      }
      let more = fact.duties.count - listed
      if more > 0 { lines.append("   - and \(more) more \(more == 1 ? "duty" : "duties")") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `decides whether Texas Attorney General must be told (us-tx-regulator), due 2026-04-14`.
  private static func words(_ use: NextFact.Use) -> String {
    let name = use.stage.map { "\(use.duty)/\($0)" } ?? use.duty
    let due = use.due.map { ", due \($0.text)" } ?? ""
    let why =
      switch use.why {
      case .decides: "decides whether a notice is owed to"
      case .startsClock: "starts the clock of the notice to"
      case .mustBeTold: "must be told to"
      }
    return "\(why) \(use.authority) (\(name))\(due)"
  }
}
