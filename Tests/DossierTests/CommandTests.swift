import Foundation
import Testing

/// The contracts of the command line: exit status, which stream, which words.
@Suite struct CommandTests {
  static let record = "inputs/incidents/2026-014/incident.yaml"

  @Test func `check of the complete sample is silent and ends with 0`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    let answer = try program.run("check", "2026-014")
    #expect(answer.err == "")
    #expect(answer.out == "")
    #expect(answer.status == 0)
  }

  @Test func `a required fact taken away ends with 1 and says who must be told`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    let kept = try program.text(Self.record).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0 != "  contacted: yes" && !$0.contains("duty: us-tx-attorney-general") }.joined(separator: "\n")
    try program.write(Self.record, kept)
    let answer = try program.run("check", "2026-014")
    #expect(answer.status == 1)
    #expect(answer.err.contains("the Texas Attorney General must be told whether law enforcement was contacted"))
    // What is not due within the time given does not block; what is, does.
    let early = try program.run("check", "2026-014", "--as-of", "2026-04-10T01:00:00Z", "--due-within", "72h")
    #expect(early.status == 0)
    #expect(early.err.contains("warning[missing-fact]"))
    #expect(try program.run("check", "2026-014", "--as-of", "2026-04-12", "--due-within", "72h").status == 1)
    #expect(try program.run("check", "2026-014", "--for", "us-ca-individuals").status == 0)
  }

  @Test(arguments: [
    (["check", "--format", "yaml"], "--format"), (["nonsense"], "nonsense"), (["check", "--as-of", "yesterday"], "yesterday"),
    (["check", "--due-within", "72h"], "--due-within needs --as-of"), (["check", "--root", "/nowhere/at/all"], "/nowhere/at/all"),
    (["explain", "2026-014", "us-tx-atorney-general"], "did you mean 'us-tx-attorney-general'?"),
    (["explain", "mising-fact"], "did you mean 'missing-fact'?"), (["law", "us-txx"], "there is no checklist 'us-txx'"),
    (["new", "../evil"], "cannot be an incident's id"), (["new", "2026-014"], "is there already"),
    (["check", "--for", "nobody"], "no checklist has the duty 'nobody'"),
  ])
  func `wrong usage ends with 2 and says why on standard error`(arguments: [String], words: String) throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    let answer = try program.run(arguments)
    #expect(answer.status == 2)
    #expect(answer.out == "")
    #expect(answer.err.contains(words))
  }

  @Test(arguments: [["--help"], ["--version"], ["check", "--help"], ["evidence", "add", "--help"]])
  func `help and version go to standard output and end with 0`(arguments: [String]) throws {
    let program = try Program()
    defer { program.remove() }
    let answer = try program.run(arguments)
    #expect(answer.status == 0)
    #expect(answer.err == "")
    #expect(!answer.out.isEmpty)
  }

  @Test func `an incident that is not there ends with 1 and suggests the nearest`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    let answer = try program.run("check", "2026-015")
    #expect(answer.status == 1)
    #expect(answer.err.contains("error[unknown-incident]: there is no incident `2026-015`"))
    #expect(answer.err.contains("did you mean `2026-014`?"))
  }

  @Test func `next says what is left when every fact is there, and nothing of a record that cannot be read`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    let done = try program.run("next", "2026-014")
    #expect(done.status == 0)
    #expect(done.out == """
      no fact is wanting: every duty is decided, and the record has what the notices owed must say
      2026-014: 1 notice to send (dossier duties 2026-014); record each under `notices`: `- {duty: <id>, sent: <time>}`

      """)
    try program.mustReplace("status: contained", by: "status:contained", in: Self.record)
    let broken = try program.run("next", "2026-014")
    #expect(broken.status == 1)
    #expect(broken.out == "")
    #expect(broken.err.contains("a space is missing after `status:`"))
    #expect(try program.run("next", "2026-041").out == "")
  }

  @Test func `explain shows what may stand at a path`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    let list = try program.run("explain", "data.element").out
    #expect(list.hasPrefix("data.element: the kind of data\n"))
    #expect(list.contains("\n  ssn                            Social Security numbers\n"))
    #expect(try program.run("explain", "data.0.element").out == list)
    #expect(try program.run("explain", "2026-014", "data.element").out == list)
    let map = try program.run("explain", "response.support.monitoring").out
    #expect(map.contains("write: a map with these keys"))
    #expect(map.contains("  months     for how many months\n"))
    #expect(try program.run("explain", "data.elephant").status == 2)
    let stages = try program.run("explain", "2026-014", "eu-gdpr-authority/last")
    #expect(stages.err.contains("the stages of this duty are initial, further"))
  }

  @Test func `check without a name runs the examples of the law`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    try program.keepChecklists(["us/us-tx.yaml"])
    try program.mustReplace("us-tx-attorney-general: owed 2026-04-14", by: "us-tx-attorney-general: owed 2026-05-14", in: "inputs/checklists/us/us-tx.yaml")
    let whole = try program.run("check", "--format", "json")
    #expect(whole.status == 1)
    #expect(whole.out.contains("\"example-fails\""))
    #expect(try !program.run("check", "2026-014", "--format", "json").out.contains("example-fails"))
  }

  @Test func `an empty folder has nothing to build`() throws {
    let program = try Program()
    defer { program.remove() }
    let answer = try program.run("build")
    #expect(answer.err.contains("nothing-to-build"))
    #expect(answer.err.contains("start one with `dossier new 2026-001`"))
  }

  @Test func `duties as JSON keep the contract`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    let answer = try program.run("duties", "2026-014", "--format", "json")
    #expect(answer.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [String: Any])
    #expect(object["incident"] as? String == "2026-014")
    let duties = try #require(object["duties"] as? [[String: Any]])
    let texas = try #require(duties.first { $0["duty"] as? String == "us-tx-attorney-general" })
    #expect(texas["checklist"] as? String == "us-tx")
    #expect(texas["jurisdiction"] as? String == "US-TX")
    #expect(texas["recipient"] as? String == "regulator")
    #expect(texas["authority"] as? String == "Texas Attorney General")
    #expect(texas["stage"] is NSNull)
    #expect(texas["status"] as? String == "owed")
    #expect(texas["due"] as? String == "2026-04-14")
    #expect(texas["standard"] as? String == "as-soon-as-practicable")
    #expect(texas["progress"] as? String == "done")
    let clock = try #require(texas["clock"] as? [String: Any])
    #expect(clock["from"] as? String == "determination")
    #expect(clock["start"] as? String == "2026-03-15")
    #expect(clock["amount"] as? Int == 30)
    #expect(clock["unit"] as? String == "calendar-days")
    let reasons = try #require(texas["reasons"] as? [[String: Any]])
    let residents = try #require(reasons.first { $0["path"] as? String == "affected.residents.US-TX" })
    #expect(residents["file"] as? String == Self.record)
    #expect((residents["line"] as? Int ?? 0) > 100)
    #expect(Set(duties.compactMap { $0["status"] as? String }).isSubset(of: ["owed", "not-owed", "undetermined"]))
    #expect(Set(duties.compactMap { $0["progress"] as? String }).isSubset(of: ["open", "done", "late"]))
  }

  @Test func `findings as JSON keep the contract`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    try program.replace("status: contained", by: "status: contaned", in: Self.record)
    let answer = try program.run("check", "2026-014", "--format", "json")
    #expect(answer.status == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    let finding = try #require(findings.first)
    #expect(finding["severity"] as? String == "error")
    #expect(finding["file"] as? String == Self.record)
    #expect(finding["line"] as? Int == 4)
    #expect(finding["column"] as? Int == 9)
    #expect(finding["endLine"] as? Int == 4)
    #expect(finding["endColumn"] as? Int == 17)
    #expect(finding["notes"] is [String])
    #expect((finding["help"] as? String)?.contains("contained") == true)
  }

  @Test func `new starts a record that reads without an error of form`() throws {
    let program = try Program()
    defer { program.remove() }
    let made = try program.run("new", "2026-031")
    #expect(made.status == 0)
    #expect(made.out == "inputs/incidents/2026-031/incident.yaml\n")
    let text = try program.text("inputs/incidents/2026-031/incident.yaml")
    #expect(text.hasPrefix("# yaml-language-server: $schema=../../schema/incident.schema.json\n"))
    #expect(try program.text("inputs/schema/incident.schema.json") == program.run("schema").out)
    let next = try program.run("next", "2026-031")
    #expect(next.status == 0)
    #expect(next.out.hasPrefix("1. "))
    let again = try program.run("new", "2026-031")
    #expect(again.status == 2)
    #expect(try program.text("inputs/incidents/2026-031/incident.yaml") == text)
  }

  @Test func `evidence is hashed, copied, entered, and verified`() throws {
    let program = try Program(incidents: ["2026-021"])
    defer { program.remove() }
    try program.write("proxy.log", "GET / 200\n")
    let added = try program.run(
      "evidence", "add", "2026-021", "proxy.log", "--by", "Owen Castellan", "--at", "2026-11-23T00:10:00-08:00", "--how",
      "copied from the proxy")
    #expect(added.err == "")
    #expect(added.status == 0)
    // The digest is `sha256sum`'s.
    #expect(added.out == "E2  212f2567579eb3dd7eb4d52cf8464ecfd508782765180f623a82d51b81a31737  evidence/proxy.log  10 bytes\n")
    #expect(try program.text("inputs/incidents/2026-021/evidence/proxy.log") == "GET / 200\n")
    let record = try program.text("inputs/incidents/2026-021/incident.yaml")
    #expect(record.contains("file: evidence/proxy.log"))
    let verified = try program.run("evidence", "verify", "2026-021")
    #expect(verified.status == 0)
    try program.write("inputs/incidents/2026-021/evidence/proxy.log", "GET / 500\n")
    let altered = try program.run("evidence", "verify", "2026-021")
    #expect(altered.status == 1)
    #expect(altered.err.contains("error[evidence-altered]"))
    // A second file of the same name is not put over the first.
    let twice = try program.run("evidence", "add", "2026-021", "./proxy.log", "--by", "Owen Castellan")
    #expect(twice.status == 2)
  }

  @Test func `explain shows the reasons with file and line for owed, not owed and undetermined`() throws {
    let program = try Program(incidents: ["2026-014", "2026-021"])
    defer { program.remove() }
    let owed = try program.run("explain", "2026-014", "us-tx-attorney-general")
    #expect(owed.status == 0)
    #expect(owed.out.contains("owed, due 2026-04-14"))
    #expect(owed.out.contains("incident.yaml:"))
    let not = try program.run("explain", "2026-014", "us-hipaa-individuals")
    #expect(not.out.contains("not owed"))
    #expect(not.out.contains("incident.yaml:"))
    let open = try program.run("explain", "2026-021", "us-tx-attorney-general")
    #expect(open.out.contains("undetermined"))
    #expect(open.out.contains("What would decide it"))
    #expect(open.out.contains("incident.yaml:"))
  }

  @Test func `build writes out, twice the same, and says what it did`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    let first = try program.run("build", environment: ["SWIFT_DETERMINISTIC_HASHING": "1"])
    #expect(first.status == 0)
    #expect(first.out.hasPrefix("2026-014: "))
    let manifest = try program.text("out/2026-014/manifest.xml")
    let second = try program.run("build")
    #expect(second.out.contains("nothing changed"))
    #expect(try program.text("out/2026-014/manifest.xml") == manifest)
  }

  @Test func `an out folder that cannot be written is said, and ends with 1`() throws {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    // A file where the folder belongs: not even root can write below it.
    try program.write("out", "in the way")
    let answer = try program.run("build")
    #expect(answer.status == 1)
    #expect(answer.err.contains("error[unwritable-output]"))
    #expect(try program.text("out") == "in the way")
  }
}
