internal import Records
internal import Sourcing

extension Completeness {
  /// What is wrong with the decisions that the record lists: no such duty, no effect, or nobody and no reason behind it.
  var decisions: [Finding] {
    (record["decisions"]?.elements ?? []).enumerated().flatMap { index, fact -> [Finding] in
      guard let duty = fact["duty"], let id = duty.text, isAsked(id) else { return [] }
      let path = FactPath(parts: ["decisions", String(index)])
      guard rulebook.duty(id) != nil else { return [noSuchDuty(id, at: duty.place, path.appending("duty").description)] }
      return [unknownStage(fact, id, path), withoutEffect(fact, id, path), incomplete(fact, id, path)].compactMap(\.self)
    }
  }

  /// A decision answers the law's questions to a person. What the facts decide it cannot lift.
  private func withoutEffect(_ fact: Fact, _ id: String, _ path: FactPath) -> Finding? {
    guard let decision = fact["decision"], decision.text == "not-notify",
      let owed = assessment.duties.first(where: { $0.duty.id == id && $0.verdict == .owed }), !owed.asksQuestion
    else { return nil }
    return Finding(
      .decisionWithoutEffect, at: decision.place, "\(owed.title) is owed by the facts; a decision not to give it has no effect",
      notes: [Completeness.note(owed)],
      help: "`dossier explain \(record.id) \(owed.name)` shows the facts it turns on; correct them if they are wrong",
      duties: [id], path: path.appending("decision").description, due: owed.deadline?.due.text)
  }

  private func unknownStage(_ fact: Fact, _ id: String, _ path: FactPath) -> Finding? {
    guard let stage = fact["stage"], let name = stage.text else { return nil }
    // The stages of the law of the incident's day.
    let parts = assessment.duties.filter { $0.duty.id == id }
    let stages = parts.compactMap(\.stage?.id)
    guard !parts.isEmpty, !stages.contains(name) else { return nil }
    return Finding(
      .noticeUndefinedDuty, at: stage.place, "the duty `\(id)` has no stage `\(name.printable)`",
      help: Completeness.stageHelp(stages), duties: [id],
      path: path.appending("stage").description)
  }

  /// The assessment of harm is a decision too: whoever asks for it asks for its reasons.
  var harmWithoutReasons: [Finding] {
    guard policy.onlyDuty == nil, let likelihood = record["harm.likelihood"], likelihood.text != nil,
      record["harm.because"]?.text == nil, harmBelowAdvice.isEmpty
    else { return [] }
    return [
      Finding(
        .decisionIncomplete, at: record["harm.because"]?.place ?? likelihood.place, "the assessment of harm gives no reasons",
        help: FactMend(FactPath("harm.because"), in: record).help() + "; `dossier harm \(record.id)` shows what speaks for and against",
        path: "harm.because")
    ]
  }

  private func incomplete(_ fact: Fact, _ id: String, _ path: FactPath) -> Finding? {
    let wanting = ["by", "on", "because"].filter { fact[$0] == nil || fact[$0]?.isUnknown == true }
    guard !wanting.isEmpty, fact["decision"]?.text != nil else { return nil }
    let words = wanting.map { ["by": "who made it", "on": "when", "because": "why"][$0] ?? $0 }
    let forms = wanting.map { "`\(FactForm.entry(for: path.appending($0)))`" }
    return Finding(
      .decisionIncomplete, at: fact["duty"]?.place ?? fact.place,
      "the decision on `\(id)` does not say \(TimeWording.list(words, "or"))",
      help: "add \(TimeWording.list(forms, "and"))", duties: [id], path: path.description)
  }
}

extension AssessedDuty {
  /// Whether the law, the duty or one of its stages leaves something to a person's judgement.
  fileprivate var asksQuestion: Bool {
    let conditions = [version.applies, version.unless, duty.when, duty.unless] + duty.stages.map(\.when)
    return conditions.contains { $0?.asksQuestion == true }
  }
}
