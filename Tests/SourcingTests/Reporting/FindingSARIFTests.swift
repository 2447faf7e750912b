import Testing

import Sourcing

struct FindingSARIFTests {
  static var report: String {
    FindingSARIF.report(ReportSample.all, accepted: ReportSample.accepted, ReportSample.sources, version: "1.0.0")
  }

  @Test func `a result carries its rule, region, fix and fingerprint`() {
    let text = FindingSARIF.report([ReportSample.misspelt], ReportSample.sources, version: "1.0.0")
    let page = FindingCode.unknownKey.page
    func quoted(_ text: String) -> String { JSONText.text(text).compact }
    #expect(
      text == """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "Dossier",
                  "version": "1.0.0",
                  "rules": [
                    {
                      "id": "unknown-key",
                      "shortDescription": {
                        "text": "The schema has no such key"
                      },
                      "fullDescription": {
                        "text": \(quoted(page.explanation))
                      },
                      "help": {
                        "text": \(quoted(page.text))
                      },
                      "defaultConfiguration": {
                        "level": "error"
                      }
                    }
                  ]
                }
              },
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "unknown-key",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "no key `tilte`\\nhelp: did you mean `title`?"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "inputs/incidents/2026-014/incident.yaml",
                          "uriBaseId": "%SRCROOT%"
                        },
                        "region": {
                          "startLine": 5,
                          "startColumn": 1,
                          "endLine": 5,
                          "endColumn": 6
                        }
                      }
                    }
                  ],
                  "partialFingerprints": {
                    "dossierCause/v1": "6ce7e61203890865:1"
                  },
                  "fixes": [
                    {
                      "description": {
                        "text": "replace by `title`"
                      },
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "inputs/incidents/2026-014/incident.yaml",
                            "uriBaseId": "%SRCROOT%"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "startLine": 5,
                                "startColumn": 1,
                                "endLine": 5,
                                "endColumn": 6
                              },
                              "insertedContent": {
                                "text": "title"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }
          ]
        }

        """)
  }

  @Test(arguments: [
    "\"kind\": \"external\",\n              \"status\": \"accepted\",\n              \"justification\": \"Recount under way. (J. Roe, until 2026-06-30)\"",
    "\"relatedLocations\": [", "\"fullyQualifiedName\": \"affected.residents.US-TX\"", "\"due\": \"2026-04-14\"",
    "evidence/%C3%BC%201%25.log", "\"duties\": [",
  ])
  func `a report carries what hosts can use`(part: String) {
    #expect(Self.report.contains(part))
  }

  @Test(.enabled(if: PublicSchemas.canCheckJSON, "check-jsonschema or the SARIF schema is not here"))
  func `a report is valid against the public schema`() throws {
    #expect(try PublicSchemas.faults(ofJSON: Self.report, schema: "sarif-schema-2.1.0.json") == "")
    #expect(try PublicSchemas.faults(ofJSON: "{}", schema: "sarif-schema-2.1.0.json") != "")
    let every = FindingCode.allCases.map { Finding($0, at: ReportSample.place(1), "m\u{0}\u{2028}") }
    let all = FindingSARIF.report(every, ReportSample.sources, version: "1.0.0")
    #expect(try PublicSchemas.faults(ofJSON: all, schema: "sarif-schema-2.1.0.json") == "")
    let none = FindingSARIF.report([], SourceTable(), version: "1.0.0")
    #expect(try PublicSchemas.faults(ofJSON: none, schema: "sarif-schema-2.1.0.json") == "")
  }

  /// The fingerprints of a report, in order.
  static func fingerprints(_ findings: [Finding], _ source: Source) -> [String] {
    FindingSARIF.report(findings, SourceTable([source]), version: "1").split(separator: "\n")
      .compactMap { $0.split(separator: "\"dossierCause/v1\": ").count == 2 ? String($0.split(separator: ": ")[1]) : nil }
  }

  @Test func `a fingerprint stays when lines move and words change`() {
    func findings(_ marked: Marked, _ message: String) -> [Finding] {
      marked.ranges.map { Finding(.unknownKey, at: Place("a.yaml", $0), message) }
    }
    let before = Marked("a: 1\n«b»: 2\n«c»: 3\nx:\n  «c»: 3\n")
    let after = Marked("# new\n\na: 1\nq: {}\n  «b»: 2\n«c»: 3\nx:\n  «c»: 3\n")
    let first = Self.fingerprints(findings(before, "one"), before.source("a.yaml"))
    #expect(first == Self.fingerprints(findings(after, "other words"), after.source("a.yaml")))
    #expect(Set(first).count == 3)
  }
}
