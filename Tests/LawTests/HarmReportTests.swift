import Law
import Records
import Sourcing
import Testing

/// The advice as it is printed, whole.
struct HarmReportTests {
  @Test func `the sample's advice reads whole`() throws {
    let report = try #require(HarmFixture.report("2026-014"))
    #expect(report == """
      2026-014: the facts suggest: a high risk of harm
        The record decides: a high risk of harm, as the facts suggest; assessed by Tomas Whitcombe, with
        Jonas Lindqvist on 2026-03-15; the reasons: harm.because, line 264. Its decision is what
        checklists and filings use.

      ENISA severity score: score 5 (very high): a high risk of harm
        ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches,
        working document v1.0, December 2013
        Speaks for harm:
        - financial data are concerned (+3): data.7, line 231
        - together with codes or identity numbers they enable fraud (+1): data.6, line 230
        - people can be identified from the data (× 1): harm.identifiable, line 277
        - nobody knows how many have the data now (+0.5): attack.actions, line 160;
          attack.exfiltration.confirmed, line 188
        - it was done on purpose, for gain or to do harm (+0.5): attack.actor.motive, line 181;
          attack.ransom.demanded, line 193; attack.vectors, line 159
        - more than 100 people are affected: affected.total, line 235
        Speaks against:
        - no special categories of data can be read: data, line 224
        Severity is the context of the data, times how easily people are identified, plus the
        circumstances of the breach. The method's bands are low (below 2), medium, high (from 3) and very
        high (from 4). It gives no threshold for notices: that low means unlikely, medium a risk and the
        rest a high risk is common practice, not its text. Data that are unintelligible and whose key is
        safe count for nothing but their being out of reach. What credentials open, and how common a name
        is, the record does not tell: credentials are counted as data on behaviour, a name alone as
        limited identification.

      EDPB factors of risk: score 9 (high risk): a high risk of harm
        EDPB, Guidelines 9/2022 on personal data breach notification under GDPR, version 2.0, 28 March
        2023, on Art. 33, 34 GDPR
        Speaks for harm:
        - readable data were taken, disclosed or misused (+2): attack.actions, line 160; data.0, line 224
        - the data allow identity theft or fraud (+2): data.6, line 230
        - the data show movements, messages or habits (+1): data.8, line 232
        - people can be identified from the data (+1): harm.identifiable, line 277; data.0, line 224
        - it is proved that the data left the house (+1): attack.exfiltration.confirmed, line 188
        - it was done on purpose, for gain or to do harm (+1): attack.actor.motive, line 181;
          attack.ransom.demanded, line 193
        - more than 1,000 people are affected (+1): affected.total, line 235
        Speaks against:
        - no special categories of data can be read: data, line 224
        - no misuse is known: harm.misuse-known, line 273
        - the data were not published or offered for sale: attack.exfiltration.published, line 190
        - the record knows of no children or vulnerable people among them: affected.categories, line 255;
          affected.children, line 256; data, line 224
        The guidelines name the factors and give no numbers: the weights are this rulebook's own. The
        United Kingdom kept the same test.

      Not meant for this incident
        - Australia's likely serious harm: affected.residents, line 238; organization.established, line 11
        - Canada's real risk of significant harm: affected.residents, line 238; organization.established,
          line 11
        - HIPAA four factors: organization.roles, line 18

      Advice from the facts recorded, not a decision and not legal advice.

      """)
  }

  @Test func `what is open is named, and what would decide it`() {
    let record = LawFixture.record(
      """
      organization: {established: [US-NY], roles: [controller], sectors: [retail]}
      attack: {vectors: [lost-device], actions: [loss], actor: {motive: error}}
      data:
        - {element: name, encrypted: no}
        - {element: medical, encrypted: unknown, key-taken: no}
      affected: {total: 80, residents: {US-NY: 80}, residents-complete: yes, categories: [customers]}
      harm: {likelihood: unlikely, by: T. Whitcombe, on: 2026-03-15, because: It was found unread.}
      """)
    let advice = HarmAssessor.assess(record, rulebook: HarmFixture.loaded.value)
    #expect(HarmText.report(advice, record: record, sources: SourceTable([record.source])) == """
      2026-014: the facts leave it undetermined: between “harm is unlikely” and “a risk of harm”
        The record decides: harm is unlikely, while the facts leave it open; assessed by T. Whitcombe on
        2026-03-15; the reasons: harm.because, line 7. Its decision is what checklists and filings use.

      What would decide it
        - whether medical information was encrypted (data.1.encrypted), line 5

      ENISA severity score: score 1 to 2.5 (low to medium): undetermined
        ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches,
        working document v1.0, December 2013
        Speaks for harm:
        - names, contact details, numbers and life data are concerned (+1): data.0, line 4
        - names alone, or e-mail addresses and telephone numbers without names (× 0.5): data.0, line 4
        - the data were seen by, or went to, people that they were not meant for (+0.25): attack.actions,
          line 2
        - data were lost or out of reach, with no word that they were back within a day (+0.25):
          attack.actions, line 2
        Speaks against:
        - it was an error or an accident: attack.actor.motive, line 2
        - no more than 100 people are affected: affected.total, line 6
        Open:
        - special categories of data, or others as intimate, are concerned (+4): data.1.encrypted, line 5
        Severity is the context of the data, times how easily people are identified, plus the
        circumstances of the breach. The method's bands are low (below 2), medium, high (from 3) and very
        high (from 4). It gives no threshold for notices: that low means unlikely, medium a risk and the
        rest a high risk is common practice, not its text. Data that are unintelligible and whose key is
        safe count for nothing but their being out of reach. What credentials open, and how common a name
        is, the record does not tell: credentials are counted as data on behaviour, a name alone as
        limited identification.

      Not meant for this incident
        - Australia's likely serious harm: affected.residents, line 6; organization.established, line 1
        - Canada's real risk of significant harm: affected.residents, line 6; organization.established,
          line 1
        - EDPB factors of risk: organization.established, line 1; affected.residents, line 6
        - HIPAA four factors: organization.roles, line 1

      Advice from the facts recorded, not a decision and not legal advice.

      """)
  }

  @Test func `the advice as JSON`() {
    let record = LawFixture.record("attack: {actions: [access]}\ndata: [{element: name}]")
    let words = """
      harm:
        - method: small
          name: A small method
          source: Made up for this test
          parts:
            - part: all
              label: everything
              factors:
                - {factor: seen, says: the data were seen, when: {event: [access]}, weight: 1.5}
                - {factor: many, says: many people are affected, when: {persons: {more-than: 1000}}, weight: 1}
          bands: [{level: unlikely, word: small}, {level: risk, from: 1, word: middling}, {level: high, from: 2, word: large}]
        - method: elsewhere
          name: A method for others
          source: Made up for this test
          applies: {event: [destruction]}
          parts: [{part: all, label: everything, factors: [{factor: any, says: so, when: {}, weight: 1}]}]
          bands: [{level: risk, word: so}]
      """
    let loaded = LawFixture.load([:], words: words)
    #expect(loaded.findings.map(LawFixture.line) == [])
    let advice = HarmAssessor.assess(record, rulebook: loaded.value)
    #expect(HarmJSON.report([advice], SourceTable([record.source])) == """
      {
        "incident": "2026-014",
        "suggestion": null,
        "lowest": "risk",
        "highest": "high",
        "decision": null,
        "agreement": "open",
        "undetermined": [
          "affected.total"
        ],
        "methods": [
          {
            "method": "small",
            "name": "A small method",
            "source": "Made up for this test",
            "url": null,
            "applies": "yes",
            "level": null,
            "lowest": {
              "score": 1.5,
              "level": "risk",
              "word": "middling"
            },
            "highest": {
              "score": 2.5,
              "level": "high",
              "word": "large"
            },
            "speaksFor": [
              {
                "factor": "seen",
                "part": "everything",
                "text": "the data were seen",
                "joins": "adds",
                "weight": 1.5,
                "facts": [
                  {
                    "path": "attack.actions",
                    "file": "incident.yaml",
                    "line": 1
                  }
                ]
              }
            ],
            "speaksAgainst": [],
            "open": [
              {
                "factor": "many",
                "part": "everything",
                "text": "many people are affected",
                "joins": "adds",
                "weight": 1,
                "facts": [
                  {
                    "path": "affected.total",
                    "file": null,
                    "line": null
                  }
                ]
              }
            ],
            "undetermined": [
              "affected.total"
            ]
          }
        ],
        "excluded": [
          {
            "method": "elsewhere",
            "facts": [
              {
                "path": "attack.actions",
                "file": "incident.yaml",
                "line": 1
              }
            ]
          }
        ]
      }

      """)
  }

  struct Decision: Sendable, CustomTestStringConvertible {
    let harm: String
    let sentence: String
    var testDescription: String { sentence }
    init(_ harm: String, _ sentence: String) {
      self.harm = harm
      self.sentence = sentence
    }
  }

  @Test(arguments: [
    Decision(
      "likelihood: unlikely, because: The drive came back sealed.",
      "The record decides: harm is unlikely, which is below what the facts suggest; the reasons: harm.because, line 4."),
    Decision(
      "likelihood: high",
      "The record decides: a high risk of harm, which is above what the facts suggest; no reasons are given (harm.because)."),
    Decision(
      "likelihood: risk, by: T. Whitcombe, because: unknown",
      "The record decides: a risk of harm, as the facts suggest; assessed by T. Whitcombe; no reasons are given (harm.because)."),
    Decision("likelihood: unknown", "The record has not decided (harm.likelihood); checklists and filings wait for its decision."),
    Decision("consequences: none", "The record has not decided (harm.likelihood); checklists and filings wait for its decision."),
  ])
  func `the record's own decision stands beside the advice`(decision: Decision) {
    let record = LawFixture.record(
      """
      organization: {established: [DE], roles: [controller], sectors: [retail]}
      attack: {vectors: [vulnerability], actions: [acquisition], actor: {motive: financial}}
      data: [{element: name, encrypted: no}, {element: email, encrypted: no}]
      harm: {\(decision.harm)}
      affected: {total: 500, residents: {DE: 500}, residents-complete: yes, categories: [customers]}
      """)
    let advice = HarmAssessor.assess(record, rulebook: HarmFixture.loaded.value)
    let report = HarmText.report(advice, record: record, sources: SourceTable([record.source]), width: 400)
    let sentence = report.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
    #expect(advice.suggestion == .risk)
    #expect(sentence.hasPrefix("  \(decision.sentence)"))
  }

  @Test func `a rulebook without methods says so`() {
    let record = LawFixture.record("status: closed")
    let advice = HarmAssessor.assess(record, rulebook: LawFixture.load([:]).value)
    #expect(HarmText.report(advice, record: record, sources: SourceTable([record.source])) == """
      2026-014: the rulebook has no method of assessing harm for this incident
        The record has not decided (harm.likelihood); checklists and filings wait for its decision.

      Advice from the facts recorded, not a decision and not legal advice.

      """)
  }
}
