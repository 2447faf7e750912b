internal import Records
internal import Sourcing

extension Completeness {
  /// The record's decision on harm lies two levels or more below what the facts suggest at least, and gives no reasons.
  ///
  /// With reasons, a decision is beyond advice: then only the text of `dossier harm` says that the two differ.
  var harmBelowAdvice: [Finding] {
    guard policy.onlyDuty == nil, let likelihood = record["harm.likelihood"], likelihood.text != nil,
      record["harm.because"]?.text == nil
    else { return [] }
    let advice = HarmAssessor.assess(record, rulebook: rulebook)
    guard let decision = advice.decision, let least = advice.range?.lowest, least.rank - decision.rank >= 2 else {
      return []
    }
    let severe = advice.methods.filter { $0.applies == .yes && $0.lowest.level == least }
    return [
      Finding(
        .harmBelowAdvice, at: likelihood.place,
        "the record decides “\(decision.label)” without reasons, and the facts suggest “\(least.label)”",
        notes: severe.map { "\($0.method.name): \(HarmText.result($0))" },
        help: "give the reasons in `harm.because`, or assess the harm again", path: "harm.likelihood")
    ]
  }
}
