package import Records
package import Sourcing

/// The advice on harm as people read it: each method with its score, what speaks for and against, and what is open.
package struct HarmText {
  private let record: Record
  private let width: Int
  private var locator: Locator
  private var lines: [String] = []

  /// The whole report for one incident; ends with how the record's own decision stands to the advice.
  package static func report(
    _ advice: HarmAdvice, record: Record, sources: SourceTable, width: Int = 100
  ) -> String {
    var text = HarmText(record: record, width: max(60, width), locator: Locator(sources))
    text.conclude(advice)
    for outcome in advice.methods { text.explain(outcome) }
    text.exclude(advice.excluded)
    text.lines += ["", "Advice from the facts recorded, not a decision and not legal advice."]
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(record: Record, width: Int, locator: Locator) {
    self.record = record
    self.width = width
    self.locator = locator
  }

  private mutating func conclude(_ advice: HarmAdvice) {
    add("", "\(record.id): \(HarmText.summary(advice))")
    add("  ", decision(advice))
    guard !advice.undetermined.isEmpty else { return }
    heading("What would decide it")
    for path in advice.undetermined { add("  - ", "\(FactWords.label(of: path, in: record)) (\(path))\(stand(path))") }
  }

  /// `the facts suggest a high risk of harm`.
  package static func summary(_ advice: HarmAdvice) -> String {
    if let suggestion = advice.suggestion { return "the facts suggest: \(suggestion.label)" }
    guard let range = advice.range else { return "the rulebook has no method of assessing harm for this incident" }
    return "the facts leave it undetermined: between “\(range.lowest.label)” and “\(range.highest.label)”"
  }

  /// The record's own decision, its author and reasons, beside the advice.
  private mutating func decision(_ advice: HarmAdvice) -> String {
    guard let decision = advice.decision else {
      return "The record has not decided (harm.likelihood); checklists and filings wait for its decision."
    }
    let by = record["harm.by"]?.text.map { " by \($0)" } ?? "", on = record["harm.on"]?.moment.map { " on \($0)" } ?? ""
    let because = FactPath("harm.because")
    let reasons = record[because]?.text == nil ? "no reasons are given (harm.because)" : "the reasons: harm.because\(stand(because))"
    return "The record decides: \(decision.label), \(advice.agreement.label)\(by.isEmpty && on.isEmpty ? "" : "; assessed\(by)\(on)"); \(reasons)."
      + " Its decision is what checklists and filings use."
  }

  private mutating func explain(_ outcome: HarmAdvice.Outcome) {
    let method = outcome.method
    heading("\(method.name): \(HarmText.result(outcome))")
    add("  ", method.source)
    if outcome.applies == .undetermined {
      add("  ", "Whether it is meant for this incident is not known yet; it can only raise the advice.")
    }
    list("Speaks for harm", outcome.speaksFor)
    list("Speaks against", outcome.speaksAgainst)
    list("Open", outcome.open)
    if let notes = method.notes { add("  ", notes) }
  }

  private mutating func exclude(_ methods: [HarmAdvice.Excluded]) {
    guard !methods.isEmpty else { return }
    heading("Not meant for this incident")
    for excluded in methods { add("  - ", "\(excluded.method.name)\(grounds(excluded.grounds))") }
  }

  /// `score 5 (very high): a high risk of harm`.
  package static func result(_ outcome: HarmAdvice.Outcome) -> String {
    let lowest = outcome.lowest.word, highest = outcome.highest.word
    let words = lowest == highest ? highest : "\(lowest) to \(highest)"
    return "score \(outcome.score) (\(words)): \(outcome.level?.label ?? "undetermined")"
  }

  private mutating func list(_ title: String, _ reasons: [HarmAdvice.Reason]) {
    guard !reasons.isEmpty else { return }
    add("  ", "\(title):")
    for reason in reasons {
      let weight = HarmText.weight(reason).map { " (\($0))" } ?? ""
      add("  - ", "\(reason.text)\(weight)\(grounds(reason.grounds))")
    }
  }

  /// `+2`, `-1`, `× 0.25`; nil where a reason only speaks.
  package static func weight(_ reason: HarmAdvice.Reason) -> String? { reason.weight.flatMap { weight($0, reason.joins) } }

  /// The same for a factor of a method.
  package static func weight(_ weight: Points, _ joins: HarmMethod.Part.Joining) -> String? {
    switch joins {
    case .multiplies: return "× \(weight)"
    case .adds: return weight == .zero ? nil : weight > .zero ? "+\(weight)" : "\(weight)"
    }
  }

  /// `: data.6, line 231`: the facts that it rests on, each once.
  private mutating func grounds(_ reasons: [Reason]) -> String {
    var words: [String] = []
    for reason in reasons {
      guard let path = reason.path else { continue }
      let word = "\(path)\(stand(path))"
      if !words.contains(word) { words.append(word) }
    }
    return words.isEmpty ? "" : ": " + words.joined(separator: "; ")
  }

  // MARK: Lines

  private mutating func heading(_ text: String) {
    lines.append("")
    add("", text)
  }

  private mutating func add(_ first: String, _ text: String) {
    lines += TextTable.wrapped(text, first: first, width: width)
  }

  /// `, line 231`, or that the record is silent.
  private mutating func stand(_ path: FactPath) -> String {
    record[path].map { ", line \(locator.location(of: $0.place).line)" } ?? ", not in the record"
  }
}
