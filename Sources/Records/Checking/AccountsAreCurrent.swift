internal import Sourcing

/// What is told of the incident keeps up with what is known of it.
///
/// The first account says what nobody knows yet, and goes into filings for weeks after. Words alone prove
/// nothing, so this is a note: somebody should read the text again.
enum AccountsAreCurrent {
  private static let texts = ["attack.account", "statement.what-happened"].map { FactPath($0) }
  private static let doubts = ["not known", "not yet known", "do not know", "don't know"]

  static func findings(_ record: Record) -> [Finding] {
    guard let settled = settled(record) else { return [] }
    return texts.compactMap { path in
      guard let fact = record[path], let text = fact.text?.lowercased(), let doubt = doubts.first(where: text.contains) else {
        return nil
      }
      return Finding(
        .factsDisagree, at: fact.place, "`\(path)` still says “\(doubt)”, and the record has since settled what was done with the data",
        help: "read it again: it goes out in these words", related: [.init(settled.place, "settled here")],
        path: path.description, severity: .note)
    }
  }

  /// The fact that settles what was done with the data; nil while that is open.
  private static func settled(_ record: Record) -> Fact? {
    guard let actions = record["attack.actions"], !actions.elements.isEmpty, !actions.elements.contains(where: \.isUnknown),
      let status = record["status"]?.text, ["confirmed", "contained", "closed"].contains(status)
    else { return nil }
    if let confirmed = record["attack.exfiltration.confirmed"] { return confirmed.yesNo == nil ? nil : confirmed }
    return actions
  }
}
