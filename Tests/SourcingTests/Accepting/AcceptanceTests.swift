import Testing

import Sourcing

struct AcceptanceTests {
  static let path = "inputs/incidents/2026-014/accepted.yaml"
  static let record = "inputs/incidents/2026-014/incident.yaml"

  static func entries(_ text: String) -> [Acceptance] {
    let read = AcceptanceReader.read(Source(path: path, text: text))
    #expect(read.findings == [])
    return read.value
  }

  static func finding(
    _ code: FindingCode = .sumMismatch, file: String = record, path: String? = "affected.residents.US-CA", duties: [String] = [],
    incident: String? = "2026-014"
  ) -> Finding {
    Finding(code, at: Place(file, SourceRange(0, 1)), "m", incident: incident, duties: duties, path: path)
  }

  static let whole = "- {code: sum-mismatch, because: Recount., by: J. Roe, until: 2026-06-30}\n"

  @Test func `an entry says what, why, who and until when`() throws {
    let marked = Marked(
      """
      - code: «sum-mismatch»
        path: affected.residents
        file: incident.yaml
        duty: us-tx-individuals
        because: The rest is counted next week.
        by: J. Roe, counsel
        until: «2026-06-30»
      """)
    let read = AcceptanceReader.read(marked.source(Self.path))
    #expect(read.findings == [])
    #expect(
      read.value == [
        Acceptance(
          code: .sumMismatch, path: "affected.residents", file: "incident.yaml", duty: "us-tx-individuals",
          because: "The rest is counted next week.", by: "J. Roe, counsel", until: "2026-06-30",
          place: Place(Self.path, marked.ranges[0]), untilPlace: Place(Self.path, marked.ranges[1]))
      ])
  }

  @Test(arguments: [
    ("«a: 1»", "wrong-type: accepted findings must be a list, not a map; begin each entry with `- code: …`"),
    ("- «x»", "wrong-type: an accepted finding must be a map, not a text; its keys are `code`, `path`, `file`, `duty`, `because`, `by`, `until`"),
    ("- «{code: sum-mismatch, by: J, until: 2026-06-30}»", "missing-key: `because` is missing; say why it is right to leave it"),
    ("- {code: sum-mismatch, because: «''», by: J, until: 2026-06-30}", "wrong-type: `because` is empty; say why it is right to leave it"),
    ("- {code: sum-mismatch, because: x, by: «[J]», until: 2026-06-30}", "wrong-type: `by` must be a text, not a list; say who signs for it"),
    ("- {code: «sum-missmatch», because: x, by: J, until: 2026-06-30}", "not-a-choice: there is no finding `sum-missmatch`; did you mean `sum-mismatch`?"),
    ("- {code: «zzzzzzzzz», because: x, by: J, until: 2026-06-30}", "not-a-choice: there is no finding `zzzzzzzzz`; `dossier explain` lists all codes"),
    ("- {code: sum-mismatch, because: x, by: J, until: «2026-02-29»}", "bad-date: `until` must be a day of the calendar; write it as `2026-06-30`"),
    ("- {code: sum-mismatch, because: x, by: J, until: «soon»}", "bad-date: `until` must be a day of the calendar; write it as `2026-06-30`"),
    ("- {code: sum-mismatch, «becuase»: x, because: x, by: J, until: 2026-06-30}", "unknown-key: an accepted finding has no key `becuase`; did you mean `because`?"),
    ("- {code: «yaml-syntax», because: x, by: J, until: 2026-06-30}", "acceptance-refused: `yaml-syntax` is an error of form and cannot be accepted; mend what it points at; `dossier explain yaml-syntax` says how"),
    ("- {code: «acceptance-expired», because: x, by: J, until: 2026-06-30}", "acceptance-refused: `acceptance-expired` is an error of form and cannot be accepted; mend what it points at; `dossier explain acceptance-expired` says how"),
  ])
  func `a wrong entry is a finding at its place`(marked: String, expected: String) throws {
    let marked = Marked(marked)
    let read = AcceptanceReader.read(marked.source(Self.path))
    let finding = try #require(read.findings.first)
    #expect("\(finding.code.rawValue): \(finding.message); \(finding.help ?? "")" == expected)
    #expect([finding.place.range] == marked.ranges)
    #expect(read.findings.count == 1)
    #expect(read.value.isEmpty || finding.code == .unknownKey)
  }

  @Test(arguments: [
    ("path: affected", true), ("path: affected.residents", true), ("path: affected.res", false), ("path: timeline", false),
    ("file: incident.yaml", true), ("file: checklist.yaml", false), ("duty: us-tx-individuals", true), ("duty: us-ca", false),
  ])
  func `an entry reaches what it names`(narrowing: String, isAccepted: Bool) {
    let entries = Self.entries("- {code: sum-mismatch, because: x, by: J, until: 2026-06-30, \(narrowing)}")
    let outcome = Acceptance.apply(entries, to: [Self.finding(duties: ["us-tx-individuals"])], asOf: "2026-06-30")
    #expect(outcome.accepted.count == (isAccepted ? 1 : 0))
    #expect(outcome.findings.map(\.code) == (isAccepted ? [] : [.acceptanceUnused, .sumMismatch]))
  }

  @Test func `an entry reaches only its own incident`() {
    let other = Self.finding(file: "inputs/incidents/2026-015/incident.yaml", incident: "2026-015")
    let law = Self.finding(file: "inputs/checklists/us/us-tx.yaml", incident: "2026-014")
    let outcome = Acceptance.apply(Self.entries(Self.whole), to: [other, law], asOf: nil)
    #expect(outcome.findings == [other])
    #expect(outcome.accepted.map(\.finding) == [law])
  }

  @Test func `an entry for one duty leaves the others their finding`() {
    let entries = Self.entries("- {code: sum-mismatch, duty: us-tx, because: x, by: J, until: 2026-06-30}")
    let outcome = Acceptance.apply(entries, to: [Self.finding(duties: ["us-ca", "us-tx"])], asOf: nil)
    #expect(outcome.findings == [Self.finding(duties: ["us-ca"])])
    #expect(outcome.accepted == [])
  }

  @Test(arguments: [("2026-06-30", false), ("2026-06-30T23:59:00-10:00", false), ("2026-07-01", true), (nil, false)])
  func `an entry counts until the end of its last day`(asOf: String?, isExpired: Bool) {
    let outcome = Acceptance.apply(Self.entries(Self.whole), to: [Self.finding()], asOf: asOf)
    #expect(outcome.accepted.count == (isExpired ? 0 : 1))
    #expect(outcome.findings.map(\.code) == (isExpired ? [.acceptanceExpired, .sumMismatch] : []))
    if isExpired {
      #expect(outcome.findings[0].message == "this acceptance ended on 2026-06-30; what it accepted counts again")
      #expect(outcome.findings[0].help == "mend what was accepted, or sign for it anew with a later `until`")
    }
  }

  @Test func `an entry that matches nothing is a warning`() {
    let outcome = Acceptance.apply(Self.entries(Self.whole), to: [], asOf: "2030-01-01")
    #expect(outcome.findings.map(\.message) == ["no `sum-mismatch` finding matches this entry"])
    #expect(outcome.findings.map(\.help) == ["remove the entry"])
    #expect(outcome.findings.map(\.severity) == [.warning])
  }
}

struct FindingSettingsTests {
  static let path = ".dossier.yaml"

  @Test func `severities are set code by code`() {
    let read = FindingSettings.read(
      Source(path: Self.path, text: "severities:\n  low-confidence: note\n  notice-late: error\n  evidence-unlisted: off\n"))
    #expect(read.findings == [])
    let place = Place("a", .start)
    let findings = [
      Finding(.lowConfidence, at: place, "1"), Finding(.noticeLate, at: place, "2"), Finding(.evidenceUnlisted, at: place, "3"),
      Finding(.missingFact, at: place, "4"),
    ]
    #expect(read.value.apply(to: findings).map { "\($0.message) \($0.severity.name)" } == ["1 note", "2 error", "4 error"])
    #expect(read.value[.noticeLate] == .error)
    #expect(read.value[.missingFact] == nil)
    #expect(FindingSettings().apply(to: findings) == findings)
  }

  @Test(arguments: [
    ("«[a]»", "wrong-type: the settings file must be a map, not a list; its keys are `severities`"),
    ("«severites»: {}", "unknown-key: the settings file has no key `severites`; did you mean `severities`?"),
    ("severities: «[a]»", "wrong-type: `severities` must be a map, not a list; "),
    ("severities: {«notice-lat»: note}", "not-a-choice: there is no finding `notice-lat`; did you mean `notice-late`?"),
    ("severities: {notice-late: «eror»}", "not-a-choice: the severity of `notice-late` must be `error`, `warning`, `note` or `off`; did you mean `error`?"),
    ("severities: {notice-late: «[off]»}", "not-a-choice: the severity of `notice-late` must be `error`, `warning`, `note` or `off`; "),
    ("severities: {yaml-syntax: «off»}", "acceptance-refused: `yaml-syntax` is an error of form and stays an error; remove this line"),
    ("severities: {unknown-key: «warning»}", "acceptance-refused: `unknown-key` is an error of form and stays an error; remove this line"),
  ])
  func `a wrong setting is a finding at its place and changes nothing`(marked: String, expected: String) throws {
    let marked = Marked(marked)
    let read = FindingSettings.read(marked.source(Self.path))
    let finding = try #require(read.findings.first)
    #expect("\(finding.code.rawValue): \(finding.message); \(finding.help ?? "")" == expected)
    #expect([finding.place.range] == marked.ranges)
    #expect(read.findings.count == 1)
    #expect(read.value == FindingSettings())
  }

  @Test(arguments: ["severities:\n", "severities: {}\n", "severities: {yaml-syntax: error, acceptance-unused: off}\n"])
  func `what sets nothing forbidden is fine`(text: String) {
    #expect(FindingSettings.read(Source(path: Self.path, text: text)).findings == [])
  }
}
