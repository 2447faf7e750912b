import Sourcing

extension GoldenCase {
  /// What the law asks of a record, and accepted findings.
  static let dutyCases: [Self] = [
    .init(.missingFact, .record("  contacted: yes\n", "  because: Counsel decides on Monday.\n")),
    .init(.unknownFact, .record("contacted: yes", "contacted: unknown")),
    .init(.undeterminedDuty, .record("{US-TX: 310}", "{US-TX: unknown}"), .record("residents-complete: yes", "residents-complete: no")),
    .init(.overdue, arguments: ["check", "--as-of", "2026-04-20"]),
    .init(.noticeLate, .record("notices: []", "notices:\n  - {duty: sample-regulator, sent: 2026-04-20T09:00:00-05:00}")),
    .init(.noticeUndefinedDuty, .record("notices: []", "notices:\n  - {duty: sample-regulater, sent: 2026-04-02T09:00:00-05:00}")),
    .init(
      .noticeNotOwed, .record("310}\n  res", "210}\n  res"), .record("total: 310", "total: 210"),
      .record("notices: []", "notices:\n  - {duty: sample-regulator, sent: 2026-04-02T09:00:00-05:00}")),
    .init(.lowConfidence, .law("confidence: high", "confidence: low")),
    .init(.forbiddenContent, .law("must-say: [what-happened, number", "must-not-say: [discovery-date]\n        must-say: [what-happened, number")),
    .init(.determinationUnrecorded, .record("likelihood: high", "likelihood: unlikely")),
    .init(.harmBelowAdvice, .record("likelihood: high\n  because: Numbers that open credit were taken.", "likelihood: none")),
    .init(
      .decisionWithoutEffect,
      .record(
        "decisions: []",
        "decisions:\n  - {duty: sample-regulator, decision: not-notify, by: H. Sample, on: 2026-03-20, because: They are few.}")),
    .init(.decisionIncomplete, .record("decisions: []", "decisions:\n  - {duty: sample-regulator, decision: notify, by: H. Sample}")),
    .init(
      .serviceTooShort,
      .law("must-say: [what-happened, number", "services: {kind: credit monitoring, months: 18}\n        must-say: [what-happened, number"),
      .record("response:\n", "response:\n  support: {monitoring: {provider: Example Watch, months: 12}}\n")),
    .init(
      .insurerNotTold,
      .record("decisions: []", "decisions: []\ninsurance:\n  policies:\n    - {id: P1, insurer: Example Mutual, notice-hours: 48}")),

    .init(
      .acceptanceExpired, .record("total: 310", "total: 300"),
      .write(acceptedPath, "- {code: sum-mismatch, because: A recount is under way., by: H. Okafor, until: 2026-04-30}\n"),
      arguments: ["check", "--as-of", "2026-05-03"]),
    .init(
      .acceptanceUnused,
      .write(acceptedPath, "- {code: sum-mismatch, because: A recount is under way., by: H. Okafor, until: 2026-04-30}\n")),
    .init(
      .acceptanceRefused,
      .write(acceptedPath, "- {code: yaml-syntax, because: Somebody mends it later., by: H. Okafor, until: 2026-04-30}\n")),
  ]

  private static let acceptedPath = "inputs/incidents/2026-014/accepted.yaml"
}
