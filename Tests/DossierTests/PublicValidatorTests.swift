import Foundation
import Testing

/// What the program writes, as public tools that know nothing of it see it.
@Suite(.builtSamples) struct PublicValidatorTests {
  static let record = "inputs/incidents/2026-014/incident.yaml"

  /// A workspace as people break it, with something of each kind to report.
  struct Breakage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let replacements: [(path: String, old: String, new: String)]
    var files: [(path: String, text: String)] = []
    var arguments: [String] = []
    /// What SARIF must then hold, so that it is this that is validated.
    var holds: [String] = []
  }

  static let breakages = [
    Breakage(testDescription: "nothing is wrong", replacements: []),
    Breakage(testDescription: "a word has a slip, which can be mended", replacements: [(record, "status: contained", "status: contaned")],
      holds: ["\"fixes\": [", "\"replacements\": ["]),
    Breakage(
      testDescription: "facts are missing, and notices late",
      replacements: [(record, "  contacted: yes\n", ""), (record, "\nnotices:\n", "\nnotices: []\nx-notices:\n")],
      arguments: ["--as-of", "2026-12-01"], holds: ["\"ruleId\": \"missing-fact\"", "\"level\": \"warning\""]),
    Breakage(
      testDescription: "texts hold what markup and commands are made of",
      replacements: [
        (record, "status: contained\n", "status: contained\n\"]]>::<a b='1'>,&%25東京🔒\": 1\n"),
        (record, "title: Customer", "title: \"\\u202E\\u0007\" #"),
      ],
      holds: ["has no key `]]>::<a b='1'>,&%25東京🔒`", "\"ruleId\": \"control-character\""]),
    Breakage(
      testDescription: "the record is no YAML",
      replacements: [(record, "organization:\n", "organization: [\n\t{\n")]),
    Breakage(
      testDescription: "one finding is accepted, one acceptance is unused",
      replacements: [(record, "  total: 48212", "  total: 48000")],
      files: [
        (
          "inputs/incidents/2026-014/accepted.yaml",
          """
          - {code: sum-mismatch, because: "A recount <is> under way, & late.", by: J. Roe, until: 2026-06-30}
          - {code: facts-disagree, because: Left over., by: J. Roe, until: 2026-06-30}

          """
        )
      ],
      holds: ["\"suppressions\": [", "A recount <is> under way, & late.", "\"ruleId\": \"acceptance-unused\""]),
    Breakage(
      testDescription: "a checklist and a template are broken",
      replacements: [
        ("inputs/checklists/us/us-tx.yaml", "applies:", "aplies:"),
        ("templates/notices/market.xhtml", "{duty.citation}", "{duty.citaton | date"),
      ],
      holds: ["\"uri\": \"inputs/checklists/us/us-tx.yaml\"", "\"uri\": \"templates/notices/market.xhtml\""]),
  ]

  private func broken(_ breakage: Breakage) throws -> Program {
    let program = try Program(incidents: ["2026-014", "2026-021"])
    // A few laws are enough for findings of every kind.
    if !breakage.replacements.isEmpty {
      try program.keepChecklists(["us/us-tx.yaml", "eu/eu-gdpr.yaml", "contracts/acme-hosting.yaml"])
    }
    for (path, old, new) in breakage.replacements { try program.mustReplace(old, by: new, in: path) }
    for (path, text) in breakage.files { try program.write(path, text) }
    return program
  }

  // MARK: Continuous integration

  /// The schemas of both services come with the tool.
  @Test(
    .enabled(if: PublicTool.has("check-jsonschema"), "check-jsonschema (PyPI) is not installed"),
    arguments: [("vendor.github-workflows", ".github/workflows/dossier.yml"), ("vendor.gitlab-ci", ".ci/gitlab.yml")])
  func `the ready files for CI are valid for their service`(schema: String, file: String) throws {
    let opinion = try PublicTool.run("check-jsonschema", ["--builtin-schema", schema, file], in: Program.root)
    #expect(opinion.status == 0, "\(opinion.text)")
  }

  @Test(.enabled(if: PublicTool.has("pre-commit"), "pre-commit (PyPI) is not installed"))
  func `the hook is valid for pre-commit`() throws {
    let opinion = try PublicTool.run("pre-commit", ["validate-manifest", ".pre-commit-hooks.yaml"], in: Program.root)
    #expect(opinion.status == 0, "\(opinion.text)")
  }

  // MARK: Findings

  @Test(
    .enabled(if: PublicTool.has("check-jsonschema"), "check-jsonschema (PyPI) is not installed"),
    .enabled(if: PublicTool.schema("sarif-schema-2.1.0.json") != nil, "sarif-schema-2.1.0.json is not in DOSSIER_SCHEMAS"),
    arguments: breakages)
  func `SARIF is valid against the schema of SARIF 2_1_0`(breakage: Breakage) throws {
    let program = try broken(breakage)
    defer { program.remove() }
    let answer = try program.run(["check", "--format", "sarif"] + breakage.arguments)
    #expect(answer.err == "")
    #expect(answer.status == (breakage.replacements.isEmpty ? 0 : 1))
    for text in breakage.holds { #expect(answer.out.contains(text), "\(text)") }
    try program.write("findings.sarif", answer.out)
    let schema = try #require(PublicTool.schema("sarif-schema-2.1.0.json"))
    let opinion = try PublicTool.run("check-jsonschema", ["--schemafile", schema.path, "findings.sarif"], in: program.folder)
    #expect(opinion.status == 0, "\(opinion.text)")
  }

  @Test(
    .enabled(if: PublicTool.has("xmllint"), "xmllint (libxml2-utils) is not installed"),
    .enabled(if: PublicTool.schema("JUnit.xsd") != nil, "JUnit.xsd is not in DOSSIER_SCHEMAS"), arguments: breakages)
  func `JUnit is valid against the strictest public schema`(breakage: Breakage) throws {
    let program = try broken(breakage)
    defer { program.remove() }
    let answer = try program.run(["check", "--format", "junit"] + breakage.arguments)
    #expect(answer.err == "")
    try program.write("junit.xml", answer.out)
    let schema = try #require(PublicTool.schema("JUnit.xsd"))
    let opinion = try PublicTool.run("xmllint", ["--nonet", "--noout", "--schema", schema.path, "junit.xml"], in: program.folder)
    #expect(opinion.status == 0, "\(opinion.text)")
  }

  /// `::error file={name},line={line},endLine={endLine},title={title}::{message}`, as GitHub documents it;
  /// `%`, CR and LF are escaped, and `:` and `,` too in a property.
  @Test(arguments: breakages)
  func `GitHub annotations keep to their grammar`(breakage: Breakage) throws {
    let program = try broken(breakage)
    defer { program.remove() }
    let answer = try program.run(["check", "--format", "github"] + breakage.arguments)
    #expect(answer.err == "")
    let text = #"(?:[^%\r\n:,]|%25|%0D|%0A|%3A|%2C)+"#
    let command = try Regex(
      #"::(error|warning|notice) file=\#(text)(,line=[1-9][0-9]*(,col=[1-9][0-9]*,endColumn=[1-9][0-9]*|,endLine=[1-9][0-9]*)?)?"#
        + #",title=\#(text)::(?:[^%\r\n]|%25|%0D|%0A)+"#)
    #expect(answer.out.isEmpty || answer.out.hasSuffix("\n"))
    for line in answer.out.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      #expect((try? command.wholeMatch(in: line)) != nil, "\(line)")
    }
  }

  // MARK: Deadlines

  /// Prints one line for each fault, and last how many events there are.
  private static let calendarReader = """
    import sys, datetime, icalendar
    raw = open(sys.argv[1], 'rb').read()
    for line in raw.split(b'\\r\\n'):
        if len(line) > 75: print('a line of', len(line), 'octets')
        if b'\\n' in line or b'\\r' in line: print('a line that does not end in CRLF')
    calendar = icalendar.Calendar.from_ical(raw)
    seen = set()
    events = calendar.walk('VEVENT')
    for part in calendar.walk():
        for error in part.errors: print('error', error)
    for event in events:
        uid = event.get('UID')
        if not uid: print('no UID')
        if uid in seen: print('UID twice', uid)
        seen.add(uid)
        for name in ('DTSTAMP', 'DTSTART', 'SUMMARY', 'DESCRIPTION'):
            if not event.get(name): print('no', name, uid)
        alarms = event.walk('VALARM')
        if not alarms: print('no alarm', uid)
        for alarm in alarms:
            if alarm.decoded('TRIGGER') >= datetime.timedelta(0): print('alarm after the deadline', uid)
            if alarm.get('ACTION') != 'DISPLAY' or not alarm.get('DESCRIPTION'): print('an alarm without words', uid)
    print(len(events), 'events')
    """

  @Test(.enabled(if: PublicTool.hasCalendarReader, "icalendar (PyPI) is not installed"))
  func `deadlines are read by icalendar, each with its alarm and an identifier of its own`() throws {
    let program = try #require(BuiltSamples.current)
    let duties = try Self.objects(program.run("duties", "--format", "json").out)
    let open = duties.flatMap { $0["duties"] as? [[String: Any]] ?? [] }.count {
      $0["status"] as? String != "not-owed" && $0["progress"] as? String == "open" && $0["due"] is String
    }
    #expect(open > 10)
    try program.write("deadlines.ics", program.run("duties", "--format", "ics").out)
    let opinion = try PublicTool.run("python3", ["-c", Self.calendarReader, "deadlines.ics"], in: program.folder)
    #expect(opinion.text == "\(open) events\n")
  }

  @Test(.enabled(if: PublicTool.hasCalendarReader, "icalendar (PyPI) is not installed"), arguments: BuiltSamples.incidents)
  func `the calendar of each incident in out is read by icalendar`(incident: String) throws {
    let program = try #require(BuiltSamples.current)
    let calendar = "out/\(incident)/deadlines.ics"
    let opinion = try PublicTool.run("python3", ["-c", Self.calendarReader, calendar], in: program.folder)
    let events = try program.text(calendar).components(separatedBy: "BEGIN:VEVENT").count - 1
    #expect(opinion.text == "\(events) events\n")
  }

  /// `duties --format json`: one object, or a list of them.
  private static func objects(_ text: String) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return value as? [[String: Any]] ?? (value as? [String: Any]).map { [$0] } ?? []
  }

  // MARK: Documents

  @Test(.enabled(if: PublicTool.has("xmllint"), "xmllint (libxml2-utils) is not installed"))
  func `every document in out is well-formed`() throws {
    let program = try #require(BuiltSamples.current)
    let documents = try Self.files(in: program).filter { $0.hasSuffix(".xhtml") || $0.hasSuffix(".xml") }
    #expect(documents.count > 20)
    let opinion = try PublicTool.run("xmllint", ["--nonet", "--noout"] + documents, in: program.folder)
    #expect(opinion.status == 0)
    #expect(opinion.text == "")
  }

  @Test(
    .enabled(if: PublicTool.has("xmllint"), "xmllint (libxml2-utils) is not installed"),
    arguments: ["assessment", "manifest"], BuiltSamples.incidents)
  func `what other programs read keeps to the grammar that is printed for them`(subject: String, incident: String) throws {
    let program = try #require(BuiltSamples.current)
    let grammar = "\(subject)-\(incident).rng"
    try program.write(grammar, program.run("schema", "--of", subject).out)
    let document = "out/\(incident)/\(subject).xml"
    let opinion = try PublicTool.run("xmllint", ["--nonet", "--noout", "--relaxng", grammar, document], in: program.folder)
    #expect(opinion.text == "\(document) validates\n")
    // The grammar is no rubber stamp: an attribute of nobody's is refused.
    let text = try program.text(document)
    let end = try #require(text.range(of: " incident=")).lowerBound
    let altered = text[..<end] + " nobody='1'" + text[end...]
    try program.write("altered-\(subject)-\(incident).xml", String(altered))
    let refused = try PublicTool.run(
      "xmllint", ["--nonet", "--noout", "--relaxng", grammar, "altered-\(subject)-\(incident).xml"], in: program.folder)
    #expect(refused.status != 0)
  }

  @Test(.enabled(if: PublicTool.hasBagReader, "bagit (PyPI) is not installed"))
  func `the packet for law enforcement is a valid bag, and an altered one is not`() throws {
    let program = try #require(BuiltSamples.current)
    let packet = "out/2026-014/law-enforcement/packet"
    let opinion = try PublicTool.run("python3", ["-m", "bagit", "--validate", packet], in: program.folder)
    #expect(opinion.status == 0, "\(opinion.text)")
    let copy = program.folder.appendingPathComponent("packet")
    try FileManager.default.copyItem(at: program.folder.appendingPathComponent(packet), to: copy)
    let log = try #require(try Self.files(in: program, below: "packet/data").first { $0.hasSuffix("vpn-auth.log") })
    try program.write(log, try program.text(log).replacingOccurrences(of: "2026", with: "2025"))
    #expect(try PublicTool.run("python3", ["-m", "bagit", "--validate", "packet"], in: program.folder).status != 0)
  }

  @Test(
    .enabled(if: PublicTool.has("sha512sum"), "sha512sum (coreutils) is not installed"),
    arguments: ["manifest-sha512.txt", "tagmanifest-sha512.txt"])
  func `every digest of the packet is confirmed by sha512sum`(manifest: String) throws {
    let program = try #require(BuiltSamples.current)
    let opinion = try PublicTool.run(
      "sha512sum", ["--strict", "--quiet", "-c", manifest],
      in: program.folder.appendingPathComponent("out/2026-014/law-enforcement/packet"))
    #expect(opinion.status == 0)
    #expect(opinion.text == "")
  }

  private static func files(in program: Program, below folder: String = "out") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: program.folder.appendingPathComponent(folder).path).sorted()
      .map { "\(folder)/\($0)" }
  }
}
