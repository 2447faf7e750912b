extension FindingPage {
  static let lawPages: [FindingPage] = [
    FindingPage(
      .unknownCondition, .law, "The condition is not one of the vocabulary",
      "Conditions are a small closed set of words, so that every answer can explain itself. `dossier law` shows them in use.",
      wrong: "when: {habitants: {of: US-TX, at-least: 250}}", right: "when: {residents: {of: US-TX, at-least: 250}}"),
    FindingPage(
      .unknownPath, .law, "No fact has this path",
      "Checklists, templates and audiences name facts by their dotted path in the schema. A path that leads nowhere would silently ask for nothing.",
      wrong: "facts: [timeline.detected]", right: "facts: [timeline.discovered]"),
    FindingPage(
      .missingCitation, .law, "A duty or checklist cites no law",
      "Whoever is told to file must be able to read why. Every checklist and duty names its provision.",
      wrong: "- duty: us-tx-attorney-general\n  to: regulator",
      right: "- duty: us-tx-attorney-general\n  to: regulator\n  citation: § 521.053(i)"),
    FindingPage(
      .unknownItem, .law, "No item has this name",
      "What a notice must say is a list of items, each defined once with the facts that satisfy it.",
      wrong: "must-say: [what-hapened]", right: "must-say: [what-happened]"),
    FindingPage(
      .unknownCalendar, .law, "No calendar or counting rule has this name",
      "Business days and weekends depend on a calendar that the law names. The calendars are in `inputs/calendars`.",
      wrong: "calendar: texas", right: "calendar: us-tx"),
    FindingPage(
      .badChecklist, .law, "The checklist cannot be understood",
      "A checklist is read by a lawyer and by the compiler, so each of its parts has one form. The message says which form is expected.",
      wrong: "due: {within: a month, after: discovery}", right: "due: {within: 1 month, after: discovery}"),
    FindingPage(
      .repeatedDuty, .law, "Two duties have one name",
      "Records, templates and notices refer to a duty by its name, so there is one of each in all checklists.",
      wrong: "- duty: us-tx-individuals\n- duty: us-tx-individuals", right: "- duty: us-tx-individuals\n- duty: us-tx-attorney-general"),
    FindingPage(
      .exampleFails, .law, "A checklist's own example comes out differently",
      "Examples are the checklist's tests. Either the rule was written wrongly, or the example was. Read the citation, then mend the one that disagrees with it.",
      wrong: "due: {within: 60 calendar-days, after: determination}\nexamples:\n  - expect: {us-tx-individuals: {due: 2026-04-14}}    # 30 days",
      right: "due: {within: 30 calendar-days, after: determination}\nexamples:\n  - expect: {us-tx-individuals: {due: 2026-04-14}}"),
    FindingPage(
      .exampleMissing, .law, "A checklist or duty has no example",
      "A rule without an example is one that nobody has tried. Add a record in miniature and what it leads to.",
      wrong: "examples: []", right: "examples:\n  - given: {affected: {residents: {US-TX: 250}}}\n    expect: {us-tx-attorney-general: {status: owed}}"),
    FindingPage(
      .checklistStale, .law, "A checklist has not been reviewed for long",
      "Laws change. Read the source again, then set `reviewed` to the day on which you did.",
      wrong: "reviewed: 2021-01-10", right: "reviewed: 2026-11-02"),
    FindingPage(
      .checklistsContradict, .law, "Two checklists disagree",
      "One demands what the other forbids, or both define one thing differently. Where lawyers differ, take the earlier day and say so in the notes.",
      wrong: "must-say: [nature-of-breach]\nmust-not-say: [nature-of-breach]", right: "must-not-say: [nature-of-breach]"),
  ]

  static let dutyPages: [FindingPage] = [
    FindingPage(
      .missingFact, .duty, "A notice that is owed lacks a fact it must state",
      "The law lists what this notice must say, and the record does not say it. Add the fact; the note cites the provision and the day. If nobody knows it yet, write `unknown`: a draft then shows the gap.",
      wrong: "residents: {US-CA: 12003}                 # Texas must be told how many Texans",
      right: "residents: {US-CA: 12003, US-TX: 310}"),
    FindingPage(
      .unknownFact, .duty, "A notice that is owed needs a fact that is still unknown",
      "The record says honestly that nobody knows. The notice must state it nonetheless, so find out before the day given, or file in stages where the law allows. `dossier next` lists such facts, most urgent first.",
      wrong: "total: unknown", right: "total: 48212"),
    FindingPage(
      .undeterminedDuty, .duty, "Whether a notice is owed hangs on a fact that is unknown",
      "The law may apply; the finding names the fact that decides. Until it is known, plan as though the duty were owed: its clock may be running.",
      wrong: "data:\n  - {element: ssn, encrypted: unknown}", right: "data:\n  - {element: ssn, encrypted: yes, key-taken: no}"),
    FindingPage(
      .overdue, .duty, "A deadline has passed and no notice is recorded",
      "File now and say why it is late; most authorities ask. If it was sent, record it under `notices`. Overdue is judged only with `--as-of` or on a terminal.",
      wrong: "notices: []", right: "notices:\n  - {duty: us-tx-attorney-general, sent: 2026-04-01T10:00:00-05:00}"),
    FindingPage(
      .noticeLate, .duty, "A notice was sent after its deadline",
      "The record shows it, and a regulator will see it. Check the moment; if it is right, add a note with the reasons for the delay.",
      wrong: "- {duty: us-tx-attorney-general, sent: 2026-05-02}", right: "- {duty: us-tx-attorney-general, sent: 2026-05-02, note: Delayed at the request of the police.}"),
    FindingPage(
      .noticeUndefinedDuty, .duty, "A notice names a duty that no checklist makes",
      "It cannot count as done for anything. Mend the name; `dossier duties` lists them.",
      wrong: "- {duty: texas-ag, sent: 2026-04-01}", right: "- {duty: us-tx-attorney-general, sent: 2026-04-01}"),
    FindingPage(
      .noticeNotOwed, .duty, "A notice was sent that no law asked for",
      "A voluntary notice is allowed, but check that it was meant: perhaps a fact that makes the duty is missing.",
      wrong: "- {duty: us-tx-attorney-general, sent: 2026-04-01}    # 12 Texans",
      right: "- {duty: us-tx-attorney-general, sent: 2026-04-01, note: Sent voluntarily.}"),
    FindingPage(
      .lowConfidence, .duty, "A duty rests on a reading that is not certain",
      "The checklist says so itself: the law is unclear, untranslated or untested. Have counsel confirm before relying on it.",
      wrong: "confidence: low", right: "confidence: high        # after counsel has read the source"),
    FindingPage(
      .forbiddenContent, .duty, "A notice would say what its law forbids",
      "Some laws forbid an item: Massachusetts, for one, the nature of the breach in the letter to residents. Use the template made for that law, or take the item out.",
      wrong: "<p>{attack.account}</p>        <!-- in a letter to Massachusetts residents -->",
      right: "<p>Write to {organization.contacts.counsel.email} for more.</p>"),
    FindingPage(
      .determinationUnrecorded, .duty, "A decision not to notify is not recorded",
      "The notice is not owed only because harm was assessed as unlikely, and the law wants that determination written down and kept for years. Record it under `decisions`, with who made it, when and why.",
      wrong: "harm: {likelihood: unlikely, because: The drive was found unread in the safe.}\ndecisions: []",
      right: "decisions:\n  - {duty: us-fl-individuals, decision: not-notify, by: R. Okafor, on: 2026-03-20, because: The drive was found unread in the safe.}"),
    FindingPage(
      .harmBelowAdvice, .duty, "Harm is held less likely than the facts say, without reasons",
      "The assessment of harm is yours and overrides all advice, but authorities ask for its reasons, the more so where the recorded facts point the other way. Give them in `harm.because`, or assess again; `dossier harm` shows what speaks for and against.",
      wrong: "harm: {likelihood: unlikely}",
      right: "harm: {likelihood: unlikely, because: The drive was found unread in the safe., by: Tomas Whitcombe}"),
    FindingPage(
      .decisionWithoutEffect, .duty, "A decision not to notify cannot lift the duty",
      "Decisions answer the questions that a law leaves to a person's judgement. Where the facts alone make the duty, a decision changes nothing. If the facts are wrong, correct them; if the law is, correct the checklist.",
      wrong: "decisions:\n  - {duty: us-tx-attorney-general, decision: not-notify, by: R. Okafor, on: 2026-03-20, because: few people}    # 310 Texans are affected",
      right: "notices:\n  - {duty: us-tx-attorney-general, sent: 2026-04-01T10:00:00-05:00}"),
    FindingPage(
      .decisionIncomplete, .duty, "A decision does not say who made it, when and why",
      "Several laws want a decision written down and kept, with its reasons; a regulator asks for them first.",
      wrong: "decisions:\n  - {duty: eu-gdpr-individuals, decision: not-notify}",
      right: "decisions:\n  - {duty: eu-gdpr-individuals, decision: not-notify, by: R. Okafor, on: 2026-03-20, because: The data were encrypted and the key is safe.}"),
    FindingPage(
      .insurerNotTold, .duty, "An insurer is not recorded as told in the time of its policy",
      "A policy's notice clause gives hours from the discovery (`notice-hours`). Late notice can cost the cover. With `--as-of`, one that is past its time is an error.",
      wrong: "policies:\n  - {id: P1, insurer: Example Mutual, notice-hours: 48}",
      right: "policies:\n  - {id: P1, insurer: Example Mutual, notice-hours: 48, notified: 2026-03-13T08:00:00-04:00}"),
    FindingPage(
      .serviceTooShort, .duty, "The monitoring offered is shorter than a law demands",
      "A law that reaches the incident makes the organization pay for monitoring for so many months. Offer everybody the longest that any law asks for, or each law's own to those it protects.",
      wrong: "monitoring: {provider: Example Watch, months: 12}            # the law asks for 18",
      right: "monitoring: {provider: Example Watch, months: 18}"),
  ]
}
