import Testing

import Sourcing

struct FindingReportTests {
  @Test func `JSON is the contract's, with more after it`() {
    #expect(
      FindingJSON.report([ReportSample.misspelt], accepted: ReportSample.accepted, ReportSample.sources) == """
        {
          "findings": [
            {
              "code": "unknown-key",
              "severity": "error",
              "message": "no key `tilte`",
              "file": "inputs/incidents/2026-014/incident.yaml",
              "line": 5,
              "column": 1,
              "endLine": 5,
              "endColumn": 6,
              "notes": [],
              "help": "did you mean `title`?",
              "incident": null,
              "path": null,
              "duties": [],
              "due": null,
              "label": null,
              "related": [],
              "fix": {
                "title": "replace by `title`",
                "file": "inputs/incidents/2026-014/incident.yaml",
                "line": 5,
                "column": 1,
                "endLine": 5,
                "endColumn": 6,
                "replacement": "title"
              },
              "count": 1
            }
          ],
          "accepted": [
            {
              "code": "sum-mismatch",
              "severity": "error",
              "message": "the residents are more than the total",
              "file": "inputs/incidents/2026-014/incident.yaml",
              "line": 4,
              "column": 3,
              "endLine": 4,
              "endColumn": 8,
              "notes": [],
              "help": null,
              "incident": "2026-014",
              "path": "affected.total",
              "duties": [],
              "due": null,
              "label": "12098 are listed",
              "related": [
                {
                  "file": "inputs/incidents/2026-014/incident.yaml",
                  "line": 3,
                  "column": 3,
                  "endLine": 3,
                  "endColumn": 12,
                  "label": "listed here"
                }
              ],
              "fix": null,
              "count": 1,
              "because": "Recount under way.",
              "by": "J. Roe",
              "until": "2026-06-30"
            }
          ]
        }

        """)
    #expect(FindingJSON.report([], ReportSample.sources) == "{\n  \"findings\": []\n}\n")
  }

  @Test func `columns count characters as people do, not bytes`() {
    let finding = Finding(.wrongType, at: ReportSample.place(0), "m")
    let text = FindingJSON.report([finding], ReportSample.sources)
    #expect(text.contains("\"column\": 8,\n      \"endLine\": 1,\n      \"endColumn\": 13,"))
  }

  @Test func `GitHub annotations escape what the service would split at`() {
    #expect(
      FindingGitHub.report(ReportSample.all, ReportSample.sources) == """
        ::error file=inputs/incidents/2026-014/incident.yaml,line=3,col=3,endColumn=11,title=missing-fact::the Texas Attorney General must be told how many Texans are affected%0ATex. Bus. & Com. Code § 521.053(i)(2), due 2026-04-14%0Ahelp: add `US-TX: <number>`
        ::error file=inputs/incidents/2026-014/incident.yaml,line=5,col=1,endColumn=5,title=unknown-key::no key `tilte`%0Ahelp: did you mean `title`?
        ::warning file=inputs/incidents/2026-014/evidence/ü 1%25.log,title=evidence-missing::the file is\\u{1B} gone: "x", <y> & 100%25
        ::notice file=inputs/incidents/2026-014/incident.yaml,line=1,col=1,endColumn=1,title=low-confidence::the reading is not certain

        """)
    let odd = Finding(.wrongType, at: Place("a,b:c\r\nd", .start), "x\r::error::y")
    #expect(
      FindingGitHub.report([odd], SourceTable()) == "::error file=a%2Cb%3Ac\\u{D}%0Ad,title=wrong-type::x\\u{D}::error::y\n")
    let lines = Finding(.wrongType, at: Place(ReportSample.path, SourceRange(0, 40)), "m")
    #expect(
      FindingGitHub.report([lines], ReportSample.sources)
        == "::error file=\(ReportSample.path),line=1,endLine=3,title=wrong-type::m\n")
    #expect(FindingGitHub.report([], SourceTable()) == "")
  }

  static let suites = [
    JUnitSuite(
      incident: "2026-014",
      cases: [
        .init("us-tx-attorney-general", findings: [ReportSample.missing]),
        .init("us-tx-individuals", findings: [ReportSample.misspelt, ReportSample.mismatch]),
        .init("us-ca-attorney-general", skippedReason: "not owed: fewer than \"500\" <residents>"),
        .init("eu-gdpr-authority", findings: [ReportSample.gone]),
      ]),
    JUnitSuite(incident: "2026-015", cases: [.init("us-sec-8k")]),
  ]

  static var junit: String { FindingJUnit.report(suites, ReportSample.sources, timestamp: "2026-11-23T20:00:00") }

  @Test func `JUnit has a suite for an incident and a case for a duty`() {
    #expect(
      Self.junit == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="2026-014" package="dossier" id="0" timestamp="2026-11-23T20:00:00" hostname="localhost" tests="4" failures="2" errors="0" skipped="1" time="0">
            <properties/>
            <testcase name="us-tx-attorney-general" classname="2026-014" time="0">
              <failure message="the Texas Attorney General must be told how many Texans are affected" type="missing-fact">error[missing-fact]: the Texas Attorney General must be told how many Texans are affected
          ┌─ inputs/incidents/2026-014/incident.yaml:3:3
         3│   residents: {US-CA: 12003, DE: 95}
          │   ^^^^^^^^^ add `US-TX: &lt;number&gt;`
          = Tex. Bus. &amp; Com. Code § 521.053(i)(2), due 2026-04-14
        </failure>
            </testcase>
            <testcase name="us-tx-individuals" classname="2026-014" time="0">
              <failure message="no key `tilte` (and 1 more)" type="unknown-key">error[unknown-key]: no key `tilte`
          ┌─ inputs/incidents/2026-014/incident.yaml:5:1
         5│ tilte: x
          │ ^^^^^ did you mean `title`?

        error[sum-mismatch]: the residents are more than the total
          ┌─ inputs/incidents/2026-014/incident.yaml:4:3
         3│   residents: {US-CA: 12003, DE: 95}
          │   --------- listed here
         4│   total: 100
          │   ^^^^^ 12098 are listed
        </failure>
            </testcase>
            <testcase name="us-ca-attorney-general" classname="2026-014" time="0">
              <skipped message="not owed: fewer than &quot;500&quot; &lt;residents&gt;"/>
            </testcase>
            <testcase name="eu-gdpr-authority" classname="2026-014" time="0"/>
            <system-out>warning[evidence-missing]: the file is\\u{1B} gone: &quot;x&quot;, &lt;y&gt; &amp; 100%
          ┌─ inputs/incidents/2026-014/evidence/ü 1%.log
        </system-out>
            <system-err/>
          </testsuite>
          <testsuite name="2026-015" package="dossier" id="1" timestamp="2026-11-23T20:00:00" hostname="localhost" tests="1" failures="0" errors="0" skipped="0" time="0">
            <properties/>
            <testcase name="us-sec-8k" classname="2026-015" time="0"/>
            <system-out/>
            <system-err/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test(.enabled(if: PublicSchemas.canCheckXML, "xmllint or JUnit.xsd is not here"))
  func `JUnit is valid against the strictest public schema`() throws {
    #expect(try PublicSchemas.faults(ofXML: Self.junit, schema: "JUnit.xsd") == "")
    #expect(try PublicSchemas.faults(ofXML: "<testsuites><x/></testsuites>", schema: "JUnit.xsd") != "")
    let hostile = (0...0x2100).compactMap { Unicode.Scalar($0) }.map { String($0) }.joined() + "\u{FFFE}\u{FFFF}]]>"
    let finding = Finding(.wrongType, at: Place(hostile, .start), hostile, notes: [hostile])
    let suites = [JUnitSuite(incident: "x", cases: [.init("y", findings: [finding])])]
    let text = FindingJUnit.report(suites, SourceTable(), timestamp: "2026-11-23T20:00:00")
    #expect(try PublicSchemas.faults(ofXML: text, schema: "JUnit.xsd") == "")
    #expect(try PublicSchemas.faults(ofXML: FindingJUnit.report([], SourceTable(), timestamp: ""), schema: "JUnit.xsd") == "")
  }
}
