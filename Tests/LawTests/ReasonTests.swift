import Law
import Records
import Sourcing
import Testing

/// What a step of the reasoning says, and which facts would decide it.
struct ReasonTests {
  @Test(arguments: [
    ("{residents: {at-least: 250}}", "affected: {residents: {US-TX: 310}}", "yes: 310 residents of Texas are affected; the law asks for at least 250"),
    ("{residents: {at-least: 1}}", "affected: {residents: {US-TX: 1}}", "yes: 1 resident of Texas is affected"),
    ("{residents: {at-least: 1}}", "affected: {residents: {}, residents-complete: yes}", "no: no resident of Texas is affected"),
    ("{not: {residents: {at-least: 250}}}", "affected: {residents: {US-TX: 12003}}", "no: 12,003 residents of Texas are affected; the law asks for fewer than 250"),
    ("{residents: {of: EEA, at-least: 100}}", "affected: {residents: {DE: 95, NO: 5}}", "yes: at least 100 residents of the European Economic Area are affected; the law asks for at least 100"),
    ("{residents: {at-least: 250}}", "affected: {total: 100}", "no: at most 100 residents of Texas can be affected; the law asks for at least 250"),
    ("{residents: {at-least: 250}}", "affected: {residents: {US-TX: unknown}}", "undetermined: the record does not say how many residents of Texas are affected; the law asks for at least 250"),
    ("{residents: {at-least: 1}}", "affected: {residents: {DE: 1}}", "undetermined: the record does not list Texas and does not say that its list of places is complete"),
    ("{residents: {at-least: 1}}", "affected: {residents: {US: 10}}", "undetermined: the record counts Texas only together with other places"),
    ("{persons: {more-than: 500}}", "affected: {total: 48212}", "yes: 48,212 people are affected in all; the law asks for more than 500"),
    ("{data: {with-name: [ssn], unencrypted: yes}}", "attack: {actions: [acquisition]}\ndata: [{element: name}, {element: ssn}]", "yes: Social Security numbers together with names were taken and are not said to have been encrypted"),
    ("{data: {alone: [medical]}}", "attack: {actions: [access]}\ndata: [{element: medical}]", "yes: medical information was accessed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "attack: {actions: [acquisition]}\ndata: [{element: ssn, encrypted: yes, key-taken: yes}]", "yes: Social Security numbers were taken together with the key"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: yes, key-taken: unknown}]", "undetermined: the record does not say whether the key to Social Security numbers was taken"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: yes}]", "no: Social Security numbers were encrypted or redacted; without the key it does not count"),
    ("{data: {with-name: [ssn]}}", "attack: {actions: [acquisition]}\ndata: [{element: ssn}]", "no: Social Security numbers were taken without names; the law counts them only together"),
    ("{data: {alone: [ssn]}}", "attack: {actions: [acquisition]}\ndata: [{element: email}]", "no: none of the kinds of data that the law names was taken"),
    ("{event: [acquisition]}", "attack: {actions: [access]}", "no: the data were accessed; the law asks whether they were taken"),
    ("{event: [acquisition]}", "attack: {actions: [access], exfiltration: {confirmed: unknown}}", "undetermined: the record does not say whether exfiltration is confirmed, so whether the data were taken is open"),
    ("{harm: {at-least: risk}}", "harm: {likelihood: unlikely}", "no: the likelihood of harm is assessed as “unlikely”; the law asks for at least “risk”"),
    ("{not: {harm: {at-most: unlikely}}}", "harm: {likelihood: unlikely}", "no: the likelihood of harm is assessed as “unlikely”; the law asks for more than “unlikely”"),
    ("{role: [bank]}", "organization: {roles: [controller]}", "no: the record does not list the organization as bank"),
    ("{established: {in: EEA}}", "organization: {established: [DE]}", "yes: the organization is established in Germany, which lies in the European Economic Area"),
    ("{fact: {path: attack.ransom.paid, is: yes}}", "attack: {ransom: {paid: no}}", "no: whether a ransom was paid: “no”; the law asks for “yes”"),
    ("{fact: {path: attack.ransom.paid, is: yes}}", "title: x", "undetermined: the record does not say whether a ransom was paid"),
    ("{fact: {path: attack.malware, is: secret}}", "attack: {malware: a name to be kept}", "no: the malware used: not “secret”"),
    ("{contract: acme}", "contracts: [{id: acme}]", "yes: the record lists the contract `acme`"),
    ("{question: Is it serious?}", "title: x", "undetermined: a person has to decide: Is it serious?"),
    ("{question: Is it serious?}", "decisions: [{duty: us-tx-ag, decision: not-notify, on: 2026-03-20}]", "no: it was decided on 2026-03-20 not to notify: Is it serious?"),
  ])
  func `a reason is one sentence`(condition: String, facts: String, expected: String) {
    #expect(LawFixture.reasons(condition, facts) == [expected])
  }

  @Test(arguments: [
    ("{residents: {at-least: 250}}", "affected: {residents: {US-TX: unknown}}", ["affected.residents.US-TX"]),
    ("{residents: {at-least: 250}}", "affected: {residents: {US-CA: 1}}", ["affected.residents-complete"]),
    ("{residents: {at-least: 250}}", "affected: {residents: {US-CA: 1}, residents-complete: no}", ["affected.residents.US-TX"]),
    ("{residents: {of: EEA, at-least: 250}}", "affected: {residents: {DE: unknown, FR: 3, NO: unknown}}", ["affected.residents.DE", "affected.residents.NO"]),
    ("{residents: {at-least: 1}}", "title: x", ["affected.residents"]),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: email}, {element: ssn, encrypted: unknown, key-taken: unknown}]", ["data.1.encrypted", "data.1.key-taken"]),
    ("{all: [{harm: {at-least: risk}}, {role: [bank]}]}", "title: x", ["harm.likelihood", "organization.roles"]),
    ("{all: [{harm: {at-least: risk}}, {role: [bank]}]}", "organization: {roles: []}", []),
    ("{any: [{harm: {at-least: risk}}, {role: [bank]}]}", "organization: {roles: []}", ["harm.likelihood"]),
  ])
  func `an undetermined answer names the facts that decide it`(condition: String, facts: String, expected: [String]) {
    #expect(LawFixture.deciding(condition, facts) == expected)
  }

  @Test func `a reason carries its path, its place and its law`() throws {
    let facts = "affected: {residents: {US-TX: 310}}"
    let duty = try #require(LawFixture.assess(when: "{residents: {at-least: 250}}", facts))
    let reason = try #require(duty.reasons.first)
    #expect(reason.path == FactPath("affected.residents.US-TX"))
    #expect(reason.place.map { LawFixture.record(facts).source.text($0.range) } == "310")
    #expect(reason.citation == "Tex. Bus. & Com. Code § 521.053(i)")
  }

  @Test func `every step is kept, also where one decides`() {
    let reasons = LawFixture.reasons("{all: [{role: [bank]}, {harm: {at-least: risk}}]}", "organization: {roles: []}\nharm: {likelihood: high}")
    #expect(
      reasons == [
        "no: the record does not list the organization as bank",
        "yes: the likelihood of harm is assessed as “high”; the law asks for at least “risk”",
      ])
  }

  @Test(arguments: [
    ("harm: {likelihood: unlikely}", Verdict.notOwed, ["no: the likelihood of harm is assessed as “unlikely”; the law asks for more than “unlikely”"]),
    ("harm: {likelihood: high}", .owed, ["yes: the likelihood of harm is assessed as “high”; the law asks for more than “unlikely”"]),
    (
      "title: x", .owed,
      [
        "undetermined: the record does not assess the likelihood of harm; the law asks for more than “unlikely”",
        "yes: an exception that is not shown does not lift the duty",
      ]
    ),
  ])
  func `an exception lifts the duty only when it is shown`(facts: String, verdict: Verdict, reasons: [String]) throws {
    let duty = try #require(LawFixture.assess(unless: "{harm: {at-most: unlikely}}", facts))
    #expect(duty.verdict == verdict)
    #expect(duty.reasons.map { "\($0.answer.rawValue): \($0.text)" } == reasons)
    let own = try #require(LawFixture.assess(more: "unless: {harm: {at-most: unlikely}}", facts))
    #expect(own.verdict == verdict)
  }
}
