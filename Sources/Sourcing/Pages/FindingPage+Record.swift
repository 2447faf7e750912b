extension FindingPage {
  static let recordPages: [FindingPage] = [
    FindingPage(
      .unknownKey, .record, "The schema has no such key",
      "A key that nobody reads is a fact that nobody sees, so every key must be one of the schema's. Mostly it is a slip of spelling or of indentation. `dossier schema` lists the keys, and an editor completes them.",
      wrong: "timeline:\n  discoverd: 2026-03-12", right: "timeline:\n  discovered: 2026-03-12"),
    FindingPage(
      .missingKey, .record, "A key that must be there is missing",
      "Without this key the map cannot be used. If the fact is not known yet, write `unknown` where the schema allows it: that nobody knows is a fact too.",
      wrong: "data:\n  - {persons: 1200}", right: "data:\n  - {element: ssn, persons: 1200}"),
    FindingPage(
      .wrongType, .record, "A value has another form than its key asks for",
      "The schema says for each key whether it holds a text, a number, a list or a map. Often a dash is missing before the elements of a list, or an indentation makes a map of a text.",
      wrong: "vectors: phishing", right: "vectors: [phishing]"),
    FindingPage(
      .notAChoice, .record, "The value is not one of the list",
      "Some values come from a closed list, so that laws can be applied to them. The message names the nearest; `dossier schema` and an editor show all.",
      wrong: "status: contaned", right: "status: contained"),
    FindingPage(
      .badInstant, .record, "A moment cannot be read",
      "Periods in hours run from an instant, so a time of day needs its offset from UTC. If only the day is known, write the day; if even that is a guess, write `about` before it.",
      wrong: "discovered: 2026-03-12 09:20", right: "discovered: 2026-03-12T09:20:00-04:00"),
    FindingPage(
      .badDate, .record, "A date cannot be read",
      "A date is year, month and day with hyphens, and must be a day of the calendar. Other orders mean different days to different readers.",
      wrong: "determined: 03/04/2026", right: "determined: 2026-03-04"),
    FindingPage(
      .badCount, .record, "A count is not a whole number",
      "Counts decide whether thresholds are reached. Write digits alone: no separators, words or ranges. If it is an estimate, give the number and say `approximate: yes`; if nobody knows, write `unknown`.",
      wrong: "total: about 48,000", right: "total: 48000\napproximate: yes"),
    FindingPage(
      .badMoney, .record, "An amount of money cannot be read",
      "An amount is a number without separators, a space and the currency's three-letter code (ISO 4217).",
      wrong: "paid-amount: $1,250", right: "paid-amount: 1250 USD"),
    FindingPage(
      .badJurisdiction, .record, "The place is not a jurisdiction",
      "Countries are written with their two letters (ISO 3166-1), states and provinces with the country before them (ISO 3166-2), so that each law finds its residents.",
      wrong: "residents: {California: 12003}", right: "residents: {US-CA: 12003}"),
    FindingPage(
      .badDigest, .record, "The digest is not a SHA-256",
      "A SHA-256 is 64 hexadecimal digits in lower case. Do not type it: `dossier evidence add` computes and writes it.",
      wrong: "sha256: 3A7BD3E2", right: "sha256: 3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b"),
    FindingPage(
      .badPath, .record, "The path does not lead into the incident's folder",
      "A file is named by its path from the incident's folder, with `/` between parts, without `..`. So a folder can be moved, sealed and checked as a whole.",
      wrong: "file: ../../shared/vpn.log", right: "file: evidence/vpn.log"),
    FindingPage(
      .badIdentifier, .record, "The identifier has other characters than it may",
      "Identifiers are lower-case letters, digits and hyphens, so that they can name folders and be typed anywhere.",
      wrong: "incident: Customer DB (March)", right: "incident: 2026-014"),
    FindingPage(
      .badAddress, .record, "The e-mail or web address cannot be read",
      "An e-mail address has one `@` and a domain; a web address begins with `https://`. A notice that sends people to an address that does not exist is worse than none.",
      wrong: "email: counsel at northwind.example", right: "email: counsel@northwind.example"),
    FindingPage(
      .badTimeZone, .record, "The time zone is not one of the IANA list",
      "Days of a deadline begin at midnight in a place, so the place must be known by its IANA name. An abbreviation such as `EST` means several places and ignores summer time.",
      wrong: "time-zone: EST", right: "time-zone: America/New_York"),
    FindingPage(
      .unknownNotAllowed, .record, "This fact cannot be unknown",
      "Most facts may be `unknown`. This one is chosen by whoever writes the record, so it is always known.",
      wrong: "incident: unknown", right: "incident: 2026-014"),
    FindingPage(
      .textTooLong, .record, "The text is longer than its key allows",
      "One-line texts stand in headings and tables. Put the story into `account` or attach it as evidence.",
      wrong: "title: On the second of March somebody … (900 characters)", right: "title: Customer database copied"),
  ]

  static let coherencePages: [FindingPage] = [
    FindingPage(
      .folderName, .coherence, "The folder and the record name different incidents",
      "An incident's folder has the name of its record, so that a path, a message and a filing speak of the same thing. Rename the one that is wrong.",
      wrong: "# inputs/incidents/2026-014/incident.yaml\nincident: 2026-041",
      right: "# inputs/incidents/2026-014/incident.yaml\nincident: 2026-014"),
    FindingPage(
      .timelineOrder, .coherence, "Events stand in an order that cannot be",
      "Nothing is discovered before it begins or contained before it is discovered. Deadlines run from these moments, so one of the two is wrong and must be mended.",
      wrong: "began: 2026-03-12\ndiscovered: 2026-03-02", right: "began: 2026-03-02\ndiscovered: 2026-03-12"),
    FindingPage(
      .sumMismatch, .coherence, "The parts do not add up to the whole",
      "The persons by jurisdiction exceed or fall short of the total. If some live where nobody has counted yet, say `residents-complete: no`.",
      wrong: "total: 100\nresidents: {US-CA: 80, US-TX: 40}", right: "total: 120\nresidents: {US-CA: 80, US-TX: 40}"),
    FindingPage(
      .inTheFuture, .coherence, "Something that happened lies in the future",
      "A moment of the past lies after the time of the check. Mostly the year or the month is a slip.",
      wrong: "discovered: 2062-03-12", right: "discovered: 2026-03-12"),
    FindingPage(
      .undefinedReference, .coherence, "An identifier refers to nothing",
      "The record refers to evidence, a system or a policy that it does not list. Add the entry or mend the identifier.",
      wrong: "evidence:\n  - {id: E1, file: evidence/a.log}\ndecisions:\n  - {evidence: [E7]}",
      right: "evidence:\n  - {id: E1, file: evidence/a.log}\ndecisions:\n  - {evidence: [E1]}"),
    FindingPage(
      .repeatedIdentifier, .coherence, "An identifier is given twice",
      "A reference to it would be ambiguous. Give each entry its own.",
      wrong: "evidence:\n  - {id: E1, file: evidence/a.log}\n  - {id: E1, file: evidence/b.log}",
      right: "evidence:\n  - {id: E1, file: evidence/a.log}\n  - {id: E2, file: evidence/b.log}"),
    FindingPage(
      .factsDisagree, .coherence, "Two facts disagree",
      "Both cannot be true at once. The finding marks both places; mend the one that is wrong, because every filing takes one of them.",
      wrong: "ransom: {demanded: no, paid: yes}", right: "ransom: {demanded: yes, paid: yes}"),
    FindingPage(
      .encryptionUnstated, .coherence, "The record does not say whether data were encrypted",
      "Most laws turn on it. Where the record is silent, the data count as readable, which is the cautious reading; a regulator wants to see that somebody looked.",
      wrong: "data:\n  - {element: ssn, persons: 1200}", right: "data:\n  - {element: ssn, persons: 1200, encrypted: no}"),
  ]

  static let evidencePages: [FindingPage] = [
    FindingPage(
      .evidenceMissing, .evidence, "An evidence file is not there",
      "The record lists a file that is not in the incident's folder. Put it back, or mend its path. A listed file that is gone is the first thing an opponent asks about.",
      wrong: "- {id: E1, file: evidence/vpn.log}       # the folder has vpn-auth.log",
      right: "- {id: E1, file: evidence/vpn-auth.log}"),
    FindingPage(
      .evidenceAltered, .evidence, "An evidence file has changed since it was collected",
      "The SHA-256 of the file is not the one in the record. Restore the original. If a new export replaces it, add that under an id of its own and keep the old entry.",
      wrong: "- {id: E1, file: evidence/a.log, sha256: 3a7b…}    # edited afterwards",
      right: "- {id: E1, file: evidence/a.log, sha256: 3a7b…}\n- {id: E2, file: evidence/a-second-export.log, sha256: 90c1…}"),
    FindingPage(
      .evidencePath, .evidence, "An evidence path cannot be used",
      "Evidence lies inside the incident's folder, as plain files without links, so that a packet can be sealed and verified anywhere.",
      wrong: "file: /var/log/vpn.log", right: "file: evidence/vpn.log"),
    FindingPage(
      .evidenceUnlisted, .evidence, "A file in the evidence folder is not in the record",
      "Nobody says where the file came from, so it proves nothing and goes into no packet. `dossier evidence add` lists it.",
      wrong: "evidence: []                             # evidence/vpn.log exists",
      right: "evidence:\n  - {id: E1, file: evidence/vpn.log, sha256: …}"),
    FindingPage(
      .evidenceUnhashed, .evidence, "An evidence entry has no digest",
      "Without the SHA-256 of the day it was collected nobody can show that the file is unchanged. `dossier evidence add` computes it.",
      wrong: "- {id: E1, file: evidence/vpn.log}", right: "- {id: E1, file: evidence/vpn.log, sha256: 3a7b…}"),
    FindingPage(
      .custodyGap, .evidence, "The chain of custody has a gap",
      "From collection on, each hand-over names who had the evidence and when. Where a link is missing or out of order, somebody unknown could have changed it.",
      wrong: "custody:\n  - {at: 2026-03-14T10:00:00-04:00, from: B. Ito, to: C. Roe}    # collected by A. Diaz",
      right: "custody:\n  - {at: 2026-03-13T09:00:00-04:00, from: A. Diaz, to: B. Ito}\n  - {at: 2026-03-14T10:00:00-04:00, from: B. Ito, to: C. Roe}"),
  ]
}
