extension FindingPage {
  static let documentPages: [FindingPage] = [
    FindingPage(
      .templateSyntax, .document, "The template is not well-formed",
      "A template is XHTML or XML that any editor opens, with placeholders in braces. A tag is not closed, or a placeholder is not understood.",
      wrong: "<p>{timeline.discovered | date</p>", right: "<p>{timeline.discovered | date}</p>"),
    FindingPage(
      .doctypeRefused, .document, "The document type declares something",
      "Declarations in a document type can pull in files and grow without bound. Nothing but `<!DOCTYPE html>` is accepted; write characters themselves instead of entities.",
      wrong: #"<!DOCTYPE html [<!ENTITY name "Northwind">]>"#, right: "<!DOCTYPE html>"),
    FindingPage(
      .unknownDirective, .document, "No directive has this name",
      "Templates have a few attributes of their own, such as `d:repeat`, `d:when` and `d:include`. A misspelt one would be copied into the filing.",
      wrong: #"<li d:repeet="system in systems">"#, right: #"<li d:repeat="system in systems">"#),
    FindingPage(
      .wrongFormat, .document, "The format does not fit the fact",
      "A format turns one type of value into text. A date cannot be shown as money, nor a list as a date.",
      wrong: "{affected.total | date}", right: "{timeline.discovered | date}"),
    FindingPage(
      .unknownDuty, .document, "No checklist makes the duty that the template claims",
      "A template says which duty it serves, and is then held to what that duty must say. Mend the name; `dossier law` lists the duties.",
      wrong: #"d:duty="texas-ag""#, right: #"d:duty="us-tx-attorney-general""#),
    FindingPage(
      .itemNotRendered, .document, "The template leaves out what its duty must say",
      "The law lists what the notice must state; the template shows none of the facts that would state it. A regulator should not be the first to notice.",
      wrong: "<p>{attack.account}</p>",
      right: "<p>{attack.account}</p>\n<p>{affected.residents} residents of this state are affected.</p>"),
    FindingPage(
      .audienceViolation, .document, "The template shows a fact to someone who may not read it",
      "Each fact has an audience; each template says whom it is for. Privileged and confidential facts must not leave by accident: privilege once waived is gone. Take the fact out, or change its audience in the record, knowingly.",
      wrong: #"<html d:for="regulator"> … {decisions}"#, right: #"<html d:for="board"> … {decisions}"#),
    FindingPage(
      .outputMalformed, .document, "The finished document is not well-formed or not valid",
      "Every document is read again before it takes its place in `out/`; this one failed and was not written. Mostly a value does not fit the form's schema.",
      wrong: "<count>unknown</count>            <!-- the form wants a number -->", right: "<count>310</count>"),
    FindingPage(
      .sensitiveNumber, .document, "A document would show a national ID or card number",
      "Free text is searched before it leaves. Describe the kind of data instead of quoting it.",
      wrong: "account: Card 4111 1111 1111 1111 was used.", right: "account: One stolen card was used."),
    FindingPage(
      .approvalVoid, .document, "The document has changed since it was approved",
      "An approval names a document and its SHA-256. What is now compiled is another text, so the approval does not cover it. Read the difference, then approve anew.",
      wrong: "approvals:\n  - {document: regulators/us-tx.xhtml, sha256: 3a7b…}    # an earlier text",
      right: "approvals:\n  - {document: regulators/us-tx.xhtml, sha256: 90c1…, by: H. Okafor}"),
    FindingPage(
      .draftGap, .document, "A document stays a draft because a fact is not there",
      "No law may ask for it, but the form does: who signs, whom to call, when the insurer was told. The draft shows the gap. What the record gives as `unknown` is only noted.",
      wrong: "statement: {what-happened: …}               # nobody signs the letters",
      right: "statement: {what-happened: …, signer: H. Okafor}"),
  ]

  static let workspacePages: [FindingPage] = [
    FindingPage(
      .nothingToBuild, .workspace, "There is no incident to compile",
      "No folder in `inputs/incidents` holds an `incident.yaml`. `dossier new ID` makes one.",
      wrong: "inputs/incidents/", right: "inputs/incidents/2026-014/incident.yaml"),
    FindingPage(
      .unreadableFile, .workspace, "A file cannot be read",
      "The file is there but the system refuses it: its permissions, its kind, or a fault of the disk. Nothing was compiled from it.",
      wrong: "----------  incident.yaml", right: "-rw-r--r--  incident.yaml"),
    FindingPage(
      .unwritableOutput, .workspace, "The output cannot be written",
      "The old file is still in its place, whole. Check permissions and free space of `out/`.",
      wrong: "dr-xr-xr-x  out", right: "drwxr-xr-x  out"),
    FindingPage(
      .changedWhileReading, .workspace, "A file changed while it was read",
      "The bytes read may be half old and half new, so they were not used. Run again when nothing writes to the file.",
      wrong: "cp big-export.log evidence/ &  dossier build", right: "cp big-export.log evidence/ && dossier build"),
    FindingPage(
      .unknownIncident, .workspace, "No incident has this name",
      "The command names an incident that is not in `inputs/incidents`.",
      wrong: "dossier check 2026-41", right: "dossier check 2026-014"),
    FindingPage(
      .linkRefused, .workspace, "A symbolic link stands where a file should",
      "Links can lead out of the folder, to other files on other days. Put the file itself there.",
      wrong: "evidence/vpn.log -> /mnt/share/vpn.log", right: "evidence/vpn.log"),
    FindingPage(
      .notOurFile, .workspace, "A file in out/ was not written by Dossier",
      "The build touches only what it wrote. Move the file elsewhere if its name is needed, or leave it.",
      wrong: "out/2026-014/notes.docx", right: "inputs/incidents/2026-014/notes.docx"),
  ]

  static let acceptancePages: [FindingPage] = [
    FindingPage(
      .acceptanceExpired, .acceptance, "An accepted finding has passed its last day",
      "Acceptance is for a time, so that somebody looks again. Mend what was accepted, or sign for it anew.",
      wrong: "- {code: sum-mismatch, because: Recount under way., by: J. Roe, until: 2026-01-31}",
      right: "- {code: sum-mismatch, because: Recount under way., by: J. Roe, until: 2026-06-30}"),
    FindingPage(
      .acceptanceUnused, .acceptance, "An accepted finding no longer occurs",
      "The cause is gone, or the entry never matched. Remove it, lest it hide something new.",
      wrong: "- {code: sum-mismatch, path: affected.totl, …}", right: "- {code: sum-mismatch, path: affected.total, …}"),
    FindingPage(
      .acceptanceRefused, .acceptance, "An error of form cannot be accepted or lowered",
      "Such errors say that an input was not understood; what was not understood cannot be judged harmless. Mend the input and remove the entry.",
      wrong: "- {code: yaml-syntax, because: Later., by: J. Roe, until: 2026-06-30}", right: "(no entry; the file mended)"),
  ]
}
