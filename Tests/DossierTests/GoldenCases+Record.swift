import Sourcing

extension GoldenCase {
  /// Faults of the record's text, of its values, and of the evidence beside it.
  static let recordCases: [Self] = [
    // YAML
    .init(.notUTF8, .bytes("Customer database", Array("M".utf8) + [0xFC] + Array("ller's database".utf8))),
    .init(.controlCharacter, .record("title: Customer", "title: Cust\u{202E}omer")),
    .init(.tabIndentation, .record("timeline:\n  began", "timeline:\n\tbegan")),
    .init(.yamlSyntax, .record("title: Customer database copied", "title: Breach: what we know")),
    .init(.duplicateKey, .record("status: contained\n", "status: contained\nstatus: closed\n")),
    .init(.anchorRefused, .record("determined: 2026-03-15", "determined: &day 2026-03-15")),
    .init(.aliasRefused, .record("determined: 2026-03-15", "determined: *day")),
    .init(.tagRefused, .record("total: 310", "total: !!int 310")),
    .init(.severalDocuments, .record("timeline:\n", "---\ntimeline:\n")),
    .init(.complexKey, .record("{US-TX: 310}", "{[US-TX]: 310}")),
    .init(.fileTooLarge, .record("notices: []\n", String(repeating: "# 2026-03-12 a line of some log\n", count: 140_000))),
    .init(.nestedTooDeep, .record("actions: [access, acquisition]", "actions: " + String(repeating: "[", count: 40))),
    .init(.tooManyNodes, .record("actions: [access, acquisition]", "actions: [" + String(repeating: "access, ", count: 210_000) + "]")),
    .init(.emptyFile, .write(recordPath, "# to do\n")),

    // Values
    .init(.unknownKey, .record("  discovered:", "  discoverd:")),
    .init(.missingKey, .record("status: contained\n", "")),
    .init(.wrongType, .record("roles: [controller]", "roles: controller")),
    .init(.notAChoice, .record("status: contained", "status: contaned")),
    .init(.badInstant, .record("contained: 2026-03-12T11:05:00-05:00", "contained: 2026-03-12T11:05:00")),
    .init(.badDate, .record("determined: 2026-03-15", "determined: 2026-02-30")),
    .init(.badCount, .record("total: 310", "total: 48,212")),
    .init(.badMoney, .record("demanded: no}", "demanded: yes, amount: 400000}")),
    .init(.badJurisdiction, .record("{US-TX: 310}", "{TX: 310}")),
    .init(.badDigest, .record("sha256: ", "sha256: 0x")),
    .init(.badPath, .record("file: evidence/vpn.log", "file: ../vpn.log")),
    .init(.badIdentifier, .record("id: E1", "id: VPN log")),
    .init(.badAddress, .record("counsel@outfitters.example", "counsel at outfitters.example")),
    .init(.badTimeZone, .record("America/Chicago", "CST")),
    .init(.unknownNotAllowed, .record("id: E1", "id: unknown")),
    .init(.textTooLong, .record("title: Customer", "title: " + String(repeating: "Very ", count: 300) + "Customer")),

    // Coherence
    .init(.folderName, .record("incident: 2026-014", "incident: 2026-041")),
    .init(.timelineOrder, .record("determined: 2026-03-15", "determined: 2026-03-05")),
    .init(.sumMismatch, .record("{US-TX: 310}", "{US-TX: 410}")),
    .init(.inTheFuture, .record("determined: 2026-03-15", "determined: 2062-03-15"), arguments: ["check", "--as-of", "2026-04-01"]),
    .init(.undefinedReference, .record("attack:\n", "  events:\n    - {at: 2026-03-12T10:40:00-05:00, what: The log is read, evidence: [E7]}\nattack:\n")),
    .init(.repeatedIdentifier, .record("evidence:\n", "evidence:\n  - {id: E1, file: evidence/vpn.log}\n")),
    .init(.cutByComment, .record("A stolen login was used", "Ticket #4711 shows that a stolen login was used")),
    .init(.encryptionUnstated, .record("element: ssn, persons: 310, encrypted: no", "element: ssn, persons: 310")),
    .init(.factsDisagree, .record("demanded: no}", "demanded: no, paid: yes}")),

    // Evidence
    .init(.evidenceMissing, .record("file: evidence/vpn.log", "file: evidence/vpn-auth.log")),
    .init(.evidenceAltered, .write("inputs/incidents/2026-014/evidence/vpn.log", "edited\n")),
    .init(
      .evidencePath, .remove("inputs/incidents/2026-014/evidence/vpn.log"),
      .link("inputs/incidents/2026-014/evidence/vpn.log", to: "../incident.yaml")),
    .init(.evidenceUnlisted, .write("inputs/incidents/2026-014/evidence/notes.txt", "?\n")),
    .init(.evidenceUnhashed, .record("    sha256: ", "    what: ")),
    .init(.custodyGap, .record("from: Lucia Saavedra", "from: Anna Novak")),
  ]
}
