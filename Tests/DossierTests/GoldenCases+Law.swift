import Sourcing

extension GoldenCase {
  /// Faults of a checklist.
  static let lawCases: [Self] = [
    .init(.unknownCondition, .law("      residents: {at-least: 1}\n", "      resident: {at-least: 1}\n")),
    .init(.unknownPath, .law("unless: {harm: {at-most: unlikely}}", "unless: {fact: {path: attack.goodfaith, is: yes}}")),
    .init(.missingCitation, .law("citation: Sample Code § 1\n", "")),
    .init(.unknownItem, .law("must-say: [what-happened]", "must-say: [what-hapened]")),
    .init(.unknownCalendar, .law("counting: us-tx", "counting: us-texas")),
    .init(.badChecklist, .law("within: 60 calendar-days", "within: sixty days")),
    .init(.repeatedDuty, .law("duty: sample-regulator\n", "duty: sample-individuals\n")),
    .init(
      .exampleFails, .law("sample-regulator: owed 2026-04-14", "sample-regulator: owed 2026-05-14"),
      arguments: ["law", "us-tx-sample", "--run-examples"]),
    .init(
      .exampleMissing,
      .law(
        """
        examples:
          - example: 310 people
            base: us-theft
            given: {affected: {residents: {US-TX: 310}}}
            expect: {sample-individuals: owed 2026-05-14, sample-regulator: owed 2026-04-14}

        """, "")),
    .init(.checklistStale, arguments: ["check", "--as-of", "2026-04-01", "--review-age", "30"]),
    .init(
      .checklistsContradict,
      .write(
        "inputs/checklists/us/us-tx-second.yaml",
        """
        checklist: us-tx-second
        law: A Second Act of Texas (invented)
        citation: Second Code § 9
        jurisdiction: US-TX
        reviewed: 2026-01-15
        confidence: high
        versions:
          - in-force: 2020-01-01
            applies: {residents: {at-least: 1}}
            duties:
              - duty: sample-regulator
                to: regulator
                citation: § 9(a)
        examples:
          - {example: one Texan, base: us-theft, given: {affected: {residents: {US-TX: 1}}}, expect: {sample-regulator: owed none}}

        """)),
  ]
}
