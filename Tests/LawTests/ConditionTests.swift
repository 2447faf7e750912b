import Law
import Testing

/// The readings that conditions have, one by one.
struct ConditionTests {
  @Test(arguments: [
    // listed with a number; unknown; not listed
    ("{residents: {at-least: 250}}", "affected: {residents: {US-TX: 310}}", "owed"),
    ("{residents: {at-least: 250}}", "affected: {residents: {US-TX: 249}}", "not-owed"),
    ("{residents: {more-than: 310}}", "affected: {residents: {US-TX: 310}}", "not-owed"),
    ("{residents: {fewer-than: 311}}", "affected: {residents: {US-TX: 310}}", "owed"),
    ("{residents: {at-most: 309}}", "affected: {residents: {US-TX: 310}}", "not-owed"),
    ("{residents: {at-least: 250}}", "affected: {residents: {US-TX: unknown}}", "undetermined"),
    ("{residents: {at-least: 1}}", "affected: {residents: {US-CA: 5}, residents-complete: yes}", "not-owed"),
    ("{residents: {at-least: 1}}", "affected: {residents: {US-CA: 5}, residents-complete: no}", "undetermined"),
    ("{residents: {at-least: 1}}", "affected: {residents: {US-CA: 5}, residents-complete: unknown}", "undetermined"),
    ("{residents: {at-least: 1}}", "affected: {residents: {US-CA: 5}}", "undetermined"),
    ("{residents: {at-least: 1}}", "affected: {total: 5, residents: {US-CA: 5}}", "not-owed"),
    // the rest cannot reach the threshold
    ("{residents: {at-least: 250}}", "affected: {total: 200, residents: {US-CA: 5}}", "not-owed"),
    ("{residents: {at-least: 195}}", "affected: {total: 200, residents: {US-CA: 5}}", "undetermined"),
    ("{residents: {at-least: 250}}", "affected: {total: 200, residents: {US-TX: unknown}}", "not-owed"),
    // no list at all, bounded by the total
    ("{residents: {at-least: 1}}", "affected: {residents: unknown}", "undetermined"),
    ("{residents: {at-least: 1}}", "title: x", "undetermined"),
    ("{residents: {at-least: 250}}", "affected: {total: 249}", "not-owed"),
    ("{residents: {at-least: 250}}", "affected: {total: 250}", "undetermined"),
    ("{residents: {fewer-than: 251}}", "affected: {total: 250}", "owed"),
    // places in places are summed, each person once
    ("{residents: {of: EEA, at-least: 100}}", "affected: {residents: {DE: 95, NO: 5}}", "owed"),
    ("{residents: {of: EEA, at-least: 101}}", "affected: {residents: {DE: 95, NO: 5}}", "undetermined"),
    ("{residents: {of: EEA, at-least: 101}}", "affected: {residents: {DE: 95, NO: 5}, residents-complete: yes}", "not-owed"),
    ("{residents: {of: EEA, at-least: 101}}", "affected: {residents: {EU: 95, DE: 95, NO: 5}, residents-complete: yes}", "not-owed"),
    ("{residents: {of: US, at-least: 311}}", "affected: {residents: {US-TX: 310, US-CA: 1}}", "owed"),
    ("{residents: {of: US, at-least: 5}}", "affected: {residents: {US: 5, US-CA: 3}}", "owed"),
    // a country's number does not say how many of them live in a state
    ("{residents: {at-least: 1}}", "affected: {total: 5000, residents: {US: 5000}}", "undetermined"),
    ("{residents: {at-least: 1}}", "affected: {residents: {US: 5000}, residents-complete: yes}", "undetermined"),
    ("{residents: {at-least: 5001}}", "affected: {residents: {US: 5000}}", "not-owed"),
    ("{residents: {at-least: 11}}", "affected: {residents: {US: 30, US-CA: 20}}", "not-owed"),
    // some one subdivision
    ("{residents: {of-any-one: US, more-than: 500}}", "affected: {residents: {US-TX: 501, US-CA: 3}}", "owed"),
    ("{residents: {of-any-one: US, more-than: 500}}", "affected: {residents: {US-TX: 400, US-CA: 400}, residents-complete: yes}", "not-owed"),
    ("{residents: {of-any-one: US, more-than: 500}}", "affected: {residents: {US-TX: 400, US-CA: 400}}", "undetermined"),
    ("{residents: {of-any-one: US, more-than: 500}}", "affected: {total: 1000, residents: {US-TX: 400, US-CA: 400}}", "not-owed"),
    ("{residents: {of-any-one: US, more-than: 500}}", "affected: {residents: {US: 501}, residents-complete: yes}", "undetermined"),
    ("{residents: {of-any-one: US, more-than: 500}}", "affected: {residents: unknown}", "undetermined"),
    // all people
    ("{persons: {at-least: 500}}", "affected: {total: 500}", "owed"),
    ("{persons: {more-than: 500}}", "affected: {total: 500}", "not-owed"),
    ("{persons: {at-least: 500}}", "affected: {residents: {US-TX: 300, US-CA: 200}}", "owed"),
    ("{persons: {at-least: 500}}", "affected: {residents: {US-TX: 300}}", "undetermined"),
    ("{persons: {at-least: 500}}", "affected: {total: unknown}", "undetermined"),
  ])
  func `counts of people`(condition: String, facts: String, expected: String) {
    #expect(LawFixture.answer(condition, facts) == expected)
  }

  @Test(arguments: [
    ("{data: {any: yes}}", "data: [{element: email}]", "owed"),
    ("{data: {any: yes}}", "data: []", "not-owed"),
    ("{data: {any: yes}}", "data: unknown", "undetermined"),
    ("{data: {any: yes}}", "title: x", "undetermined"),
    ("{data: {any: yes, unencrypted: yes}}", "data: [{element: email, encrypted: yes}]", "not-owed"),
    ("{data: {with-name: [core]}}", "data: [{element: ssn}, {element: name}]", "owed"),
    ("{data: {with-name: [core]}}", "data: [{element: ssn}, {element: name, encrypted: yes}]", "owed"),
    ("{data: {with-name: [core]}}", "data: [{element: ssn}]", "not-owed"),
    ("{data: {with-name: [core]}}", "data: [{element: email}, {element: name}]", "not-owed"),
    ("{data: {with-name: [core]}}", "data: [{element: unknown}, {element: name}]", "undetermined"),
    ("{data: {alone: [online-credentials]}}", "data: [{element: online-credentials}]", "owed"),
    // encryption
    ("{data: {alone: [ssn]}}", "data: [{element: ssn, encrypted: yes}]", "owed"),
    ("{data: {alone: [ssn], unencrypted: no}}", "data: [{element: ssn, encrypted: yes}]", "owed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn}]", "owed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: no}]", "owed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: yes}]", "not-owed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: yes, key-taken: no}]", "not-owed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: yes, key-taken: yes}]", "owed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: yes, key-taken: unknown}]", "undetermined"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: unknown}]", "undetermined"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, encrypted: unknown, key-taken: yes}]", "owed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, redacted: yes}]", "not-owed"),
    ("{data: {alone: [ssn], unencrypted: yes}}", "data: [{element: ssn, redacted: unknown}]", "undetermined"),
    ("{data: {alone: [ssn], unencrypted: regardless-of-key}}", "data: [{element: ssn, encrypted: yes, key-taken: yes}]", "not-owed"),
    ("{data: {alone: [ssn], unencrypted: regardless-of-key}}", "data: [{element: ssn, encrypted: unknown}]", "undetermined"),
    ("{data: {alone: [ssn], unencrypted: regardless-of-key}}", "data: [{element: ssn}]", "owed"),
    // one that counts is enough
    ("{data: {alone: [ssn, medical], unencrypted: yes}}", "data: [{element: ssn, encrypted: unknown}, {element: medical}]", "owed"),
    ("{data: {alone: [ssn, medical], unencrypted: yes}}", "data: [{element: ssn, encrypted: yes}, {element: medical, encrypted: unknown}]", "undetermined"),
  ])
  func `kinds of data and encryption`(condition: String, facts: String, expected: String) {
    #expect(LawFixture.answer(condition, facts) == expected)
  }

  @Test(arguments: [
    ("{event: [access, acquisition]}", "attack: {actions: [access]}", "owed"),
    ("{event: [acquisition]}", "attack: {actions: [access]}", "not-owed"),
    ("{event: [access]}", "attack: {actions: [acquisition]}", "owed"),
    ("{event: [access]}", "attack: {actions: [disclosure]}", "owed"),
    ("{event: [access]}", "attack: {actions: [use]}", "owed"),
    ("{event: [access]}", "attack: {actions: [loss]}", "not-owed"),
    ("{event: {all: [access, acquisition]}}", "attack: {actions: [acquisition]}", "owed"),
    ("{event: {all: [access, acquisition]}}", "attack: {actions: [access]}", "not-owed"),
    ("{event: [acquisition]}", "attack: {actions: unknown}", "undetermined"),
    ("{event: [acquisition]}", "title: x", "undetermined"),
    ("{event: [acquisition]}", "attack: {actions: [access], exfiltration: {confirmed: unknown}}", "undetermined"),
    ("{event: [acquisition]}", "attack: {actions: [access], exfiltration: {confirmed: no}}", "not-owed"),
    ("{event: [loss]}", "attack: {actions: [access], exfiltration: {confirmed: unknown}}", "not-owed"),
    ("{event: {all: [access, acquisition]}}", "attack: {actions: [access], exfiltration: {confirmed: unknown}}", "undetermined"),
    ("{event: {all: [loss, acquisition]}}", "attack: {actions: [access], exfiltration: {confirmed: unknown}}", "not-owed"),
    ("{event: [acquisition]}", "attack: {actions: []}", "not-owed"),
  ])
  func `what was done with the data`(condition: String, facts: String, expected: String) {
    #expect(LawFixture.answer(condition, facts) == expected)
  }

  @Test(arguments: [
    ("{role: [bank, controller]}", "organization: {roles: [controller]}", "owed"),
    ("{role: bank}", "organization: {roles: [controller]}", "not-owed"),
    ("{role: [bank]}", "organization: {roles: unknown}", "undetermined"),
    ("{role: [bank]}", "organization: {roles: []}", "not-owed"),
    ("{role: [bank]}", "title: x", "undetermined"),
    ("{role: [bank]}", "organization: {roles: [unknown, controller]}", "undetermined"),
    ("{sector: [health]}", "organization: {sectors: [health, retail]}", "owed"),
    ("{sector: [health]}", "organization: {sectors: [retail]}", "not-owed"),
    ("{established: {in: EEA}}", "organization: {established: [US-DE, DE]}", "owed"),
    ("{established: {in: EEA}}", "organization: {established: [US-DE]}", "not-owed"),
    ("{established: {in: EEA}}", "title: x", "undetermined"),
    ("{harm: {at-least: risk}}", "harm: {likelihood: high}", "owed"),
    ("{harm: {at-least: risk}}", "harm: {likelihood: unlikely}", "not-owed"),
    ("{harm: {at-most: unlikely}}", "harm: {likelihood: none}", "owed"),
    ("{harm: {at-most: unlikely}}", "harm: {likelihood: unknown}", "undetermined"),
    ("{harm: {at-least: risk}}", "title: x", "undetermined"),
    ("{fact: {path: attack.ransom.paid, is: yes}}", "attack: {ransom: {paid: yes}}", "owed"),
    ("{fact: {path: attack.ransom.paid, is: yes}}", "attack: {ransom: {paid: no}}", "not-owed"),
    ("{fact: {path: attack.ransom.paid, is: yes}}", "title: x", "undetermined"),
    ("{fact: {path: attack.ransom.paid, is: yes, missing: no}}", "title: x", "not-owed"),
    ("{fact: {path: attack.ransom.paid, is: yes, missing: no}}", "attack: {ransom: {paid: unknown}}", "undetermined"),
    ("{fact: {path: attack.ransom.paid, is: no}}", "attack: {ransom: {paid: no}}", "owed"),
    ("{fact: {path: attack.actor.kind, one-of: [internal, partner]}}", "attack: {actor: {kind: partner}}", "owed"),
    ("{fact: {path: attack.vectors, includes: [insider]}}", "attack: {vectors: [phishing, insider]}", "owed"),
    ("{fact: {path: attack.vectors, includes: [insider]}}", "attack: {vectors: [phishing]}", "not-owed"),
    ("{fact: {path: affected.children, at-least: 1}}", "affected: {children: 3}", "owed"),
    ("{fact: {path: affected.children, fewer-than: 3}}", "affected: {children: 3}", "not-owed"),
    ("{fact: {path: affected.children, at-least: 1}}", "affected: {children: unknown}", "undetermined"),
    ("{fact: {path: timeline.classified, known: yes}}", "timeline: {classified: 2026-03-15}", "owed"),
    ("{fact: {path: timeline.classified, known: yes}}", "timeline: {classified: unknown}", "not-owed"),
    ("{fact: {path: timeline.classified, known: no}}", "title: x", "owed"),
    ("{fact: {path: \"affected.residents.{place}\", at-least: 3}}", "affected: {residents: {US-TX: 3}}", "owed"),
    ("{fact: {path: systems.*.kind, is: laptop}}", "systems: [{kind: server}, {kind: laptop}]", "owed"),
    ("{fact: {path: systems.*.kind, is: laptop}}", "systems: [{kind: server}, {kind: unknown}]", "undetermined"),
    ("{fact: {path: systems.*.kind, is: laptop}}", "systems: []", "not-owed"),
    ("{fact: {path: systems.*.kind, is: laptop}}", "title: x", "undetermined"),
    ("{contract: acme}", "contracts: [{id: other}, {id: acme}]", "owed"),
    ("{contract: acme}", "contracts: [{id: other}]", "not-owed"),
    ("{contract: acme}", "title: x", "not-owed"),
    ("{contract: acme}", "contracts: unknown", "undetermined"),
    ("{question: Is it serious?}", "title: x", "undetermined"),
    ("{question: Is it serious?}", "decisions: [{duty: us-tx-ag, decision: notify}]", "owed"),
    ("{question: Is it serious?}", "decisions: [{duty: us-tx-ag, decision: not-notify}]", "not-owed"),
    ("{question: Is it serious?}", "decisions: [{duty: other, decision: notify}]", "undetermined"),
    ("{question: Is it serious?}", "decisions: [{duty: us-tx-ag, decision: notify}, {duty: us-tx-ag, decision: not-notify}]", "not-owed"),
    ("{not: {question: Is it minor?}}", "decisions: [{duty: us-tx-ag, decision: notify}]", "owed"),
  ])
  func `roles, harm, facts, contracts and decisions`(condition: String, facts: String, expected: String) {
    #expect(LawFixture.answer(condition, facts) == expected)
  }

  /// yes, no and undetermined as conditions over one record.
  static let facts = "attack: {ransom: {paid: yes, demanded: no}, good-faith: unknown}"
  static let yes = "{fact: {path: attack.ransom.paid, is: yes}}"
  static let no = "{fact: {path: attack.ransom.demanded, is: yes}}"
  static let open = "{fact: {path: attack.good-faith, is: yes}}"

  @Test(arguments: [
    (yes, yes, "owed", "owed"), (yes, no, "not-owed", "owed"), (yes, open, "undetermined", "owed"),
    (no, yes, "not-owed", "owed"), (no, no, "not-owed", "not-owed"), (no, open, "not-owed", "undetermined"),
    (open, yes, "undetermined", "owed"), (open, no, "not-owed", "undetermined"), (open, open, "undetermined", "undetermined"),
  ])
  func `all and any are Kleene's, and so are their negations`(left: String, right: String, all: String, any: String) {
    #expect(LawFixture.answer("{all: [\(left), \(right)]}", Self.facts) == all)
    #expect(LawFixture.answer("{any: [\(left), \(right)]}", Self.facts) == any)
    let turned = ["owed": "not-owed", "not-owed": "owed", "undetermined": "undetermined"]
    #expect(LawFixture.answer("{not: {all: [\(left), \(right)]}}", Self.facts) == turned[all])
    #expect(LawFixture.answer("{not: {any: [\(left), \(right)]}}", Self.facts) == turned[any])
    #expect(LawFixture.answer("{not: {not: {all: [\(left), \(right)]}}}", Self.facts) == all)
  }

  @Test func `the keys of one map must all hold, and no key is always`() {
    #expect(LawFixture.answer("{harm: {at-least: risk}, role: [bank]}", "harm: {likelihood: high}\norganization: {roles: [bank]}") == "owed")
    #expect(LawFixture.answer("{harm: {at-least: risk}, role: [bank]}", "harm: {likelihood: high}\norganization: {roles: []}") == "not-owed")
    #expect(LawFixture.answer("{}", "title: x") == "owed")
  }
}
