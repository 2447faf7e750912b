import Records
import Sourcing
import Testing

/// What a record may not say of itself: whole message, both places.
struct CheckTests {
  struct Case: CustomTestStringConvertible {
    let text: String, found: [Found]
    var testDescription: String { text }
    init(_ text: String, _ code: String, _ message: String, _ help: String?) { (self.text, found) = (text, [Found(code, message, help)]) }
    init(fine text: String) { (self.text, found) = (text, []) }
  }

  /// The marks are the finding's place and then its related places, each list in file order.
  func check(_ test: Case, asOf: Instant? = nil) {
    let marked = Marked(test.text)
    let findings = marked.checked(asOf: asOf)
    #expect(findings.map(Found.init) == test.found)
    let places = findings.flatMap { [$0.place.range] + $0.related.map(\.place.range) }
    #expect(places.sorted() == marked.ranges)
    #expect(findings.allSatisfy { $0.incident == "t-1" })
  }

  @Test(arguments: [
    Case("timeline: {began: ⟦2026-03-02⟧, discovered: ⟦2026-03-01⟧}", "timeline-order", "`timeline.discovered` (2026-03-01) lies before `timeline.began` (2026-03-02)", "correct one of the two"),
    Case("timeline: {began: ⟦2026-03-02⟧, ended: ⟦2026-03-01⟧}", "timeline-order", "`timeline.ended` (2026-03-01) lies before `timeline.began` (2026-03-02)", "correct one of the two"),
    Case("timeline: {discovered: ⟦2026-03-02T10:00:00-05:00⟧, determined: ⟦2026-03-02T09:00:00-05:00⟧}", "timeline-order", "`timeline.determined` (2026-03-02T09:00:00-05:00) lies before `timeline.discovered` (2026-03-02T10:00:00-05:00)", "correct one of the two"),
    Case("timeline: {began: ⟦2026-03-02⟧, contained: ⟦2026-03-01⟧}", "timeline-order", "`timeline.contained` (2026-03-01) lies before `timeline.began` (2026-03-02)", "correct one of the two"),
    Case("timeline: {suspected: ⟦2026-03-02⟧, confirmed: ⟦2026-03-01⟧}", "timeline-order", "`timeline.confirmed` (2026-03-01) lies before `timeline.suspected` (2026-03-02)", "correct one of the two"),
    Case("timeline: {discovered: ⟦2026-03-02⟧}\nnotices: [{duty: a, sent: ⟦2026-03-01⟧}]", "timeline-order", "`notices.0.sent` (2026-03-01) lies before `timeline.discovered` (2026-03-02)", "correct one of the two"),
    Case("timeline: {discovered: ⟦2026-03-02⟧}\ninsurance: {policies: [{id: P, insurer: X, notified: ⟦2026-03-01⟧}]}", "timeline-order", "`insurance.policies.0.notified` (2026-03-01) lies before `timeline.discovered` (2026-03-02)", "correct one of the two"),
    Case("timeline: {discovered: ⟦2026-03-02⟧}\nstatement: {letter-date: ⟦2026-03-01⟧}", "timeline-order", "`statement.letter-date` (2026-03-01) lies before `timeline.discovered` (2026-03-02)", "correct one of the two"),
    Case("timeline: {began: ⟦2026-03-02⟧}\nlaw-enforcement: {reports: [{agency: a, at: ⟦2026-03-01⟧}]}", "timeline-order", "`law-enforcement.reports.0.at` (2026-03-01) lies before `timeline.began` (2026-03-02)", "correct one of the two"),
    Case("timeline: {events: [{at: ⟦2026-03-02⟧, what: a}, {at: ⟦2026-03-01⟧, what: b}, {at: 2026-03-03, what: c}]}", "timeline-order", "`timeline.events.1.at` (2026-03-01) lies before `timeline.events.0.at` (2026-03-02)", "correct one of the two"),
    Case("law-enforcement: {delay-requests: [{agency: a, requested: 2026-03-01}, {agency: b, requested: ⟦2026-03-02⟧, until: ⟦2026-03-01⟧}]}", "timeline-order", "`law-enforcement.delay-requests.1.until` (2026-03-01) lies before `law-enforcement.delay-requests.1.requested` (2026-03-02)", "correct one of the two"),
    Case("insurance: {policies: [{id: P, insurer: X, from: ⟦2026-01-01⟧, to: ⟦2025-12-31⟧}]}", "timeline-order", "`insurance.policies.0.to` (2025-12-31) lies before `insurance.policies.0.from` (2026-01-01)", "correct one of the two"),
    Case("evidence: [{id: E1, file: a, collected: {at: ⟦2026-03-02⟧}, custody: [{at: ⟦2026-03-01⟧}]}]", "timeline-order", "`evidence.0.custody.0.at` (2026-03-01) lies before `evidence.0.collected.at` (2026-03-02)", "correct one of the two"),
    Case("evidence: [{id: E1, file: a, custody: [{at: ⟦2026-03-02⟧}, {at: unknown}, {at: ⟦2026-03-01⟧}]}]", "timeline-order", "`evidence.0.custody.2.at` (2026-03-01) lies before `evidence.0.custody.0.at` (2026-03-02)", "correct one of the two"),
    Case(fine: "timeline: {began: 2026-03-02T03:14:00-05:00, ended: unknown, discovered: 2026-03-02, determined: about 2026-03-01}"),
    Case(fine: "timeline: {began: 2026-03-02}\nevidence: [{id: E1, file: a, collected: {at: 2026-01-01}}]"),
    Case(fine: "timeline: unknown"),
  ])
  func `the timeline is in order`(test: Case) { check(test) }

  @Test(arguments: [
    Case("affected:\n  total: ⟦12⟧\n  ⟦residents⟧: {US-CA: 10, DE: 3}", "sum-mismatch", "the places of residence add up to 13, more than the total of 12", "correct the total or the places"),
    Case("affected:\n  total: ⟦15⟧\n  ⟦residents⟧: {US-CA: 10, DE: 3}\n  residents-complete: ⟦yes⟧", "sum-mismatch", "the places of residence are said to be complete but add up to 13 of 15", "add the places of the other 2, or write `residents-complete: no`"),
    Case("affected: {residents: {US: ⟦5⟧, US-CA: ⟦4⟧, US-TX: ⟦2⟧}}", "sum-mismatch", "the places in `US` add up to 6, more than the 5 given for it", "`US` counts everyone in it, also those listed by smaller places"),
    Case("affected: {total: 100, residents: {EU: ⟦5⟧, DE: ⟦6⟧, DE-BY: 6}}", "sum-mismatch", "the places in `EU` add up to 6, more than the 5 given for it", "`EU` counts everyone in it, also those listed by smaller places"),
    Case(fine: "affected: {total: 13, residents: {US: 10, US-CA: 10, DE: 3}, residents-complete: yes}"),
    Case(fine: "affected: {total: 15, residents: {US-CA: 10, DE: unknown}, residents-complete: yes}"),
    Case(fine: "affected: {total: 15, residents: {US-CA: 10}, residents-complete: no}"),
    Case(fine: "affected: {total: 15, residents: {US-CA: 10}, residents-complete: yes, approximate: yes}"),
    Case(fine: "affected: {total: unknown, residents: {US-CA: 10}}"),
    Case(fine: "affected: {total: 10, residents: unknown, residents-complete: yes}"),
  ])
  func `residents add up`(test: Case) { check(test) }

  @Test func `a sum above an approximate total is a warning`() {
    let findings = Marked("affected: {total: 12, approximate: yes, residents: {US-CA: 13}}\ndata: [{element: ssn, persons: 14, encrypted: no}]").checked()
    #expect(findings.map(\.severity) == [.warning, .warning])
  }

  @Test(arguments: [
    Case("affected: {total: ⟦12⟧}\ndata: [{element: ssn, persons: 12, encrypted: no}, {element: email, persons: ⟦13⟧, redacted: yes}]", "sum-mismatch", "`data.1.persons` is 13, more than the 12 people affected in all", "correct one of the two"),
    Case("affected: {total: ⟦12⟧}\nnotices: [{duty: a, sent: 2026-03-01, recipients: ⟦13⟧}]", "sum-mismatch", "`notices.0.recipients` is 13, more than the 12 people affected in all", "correct one of the two"),
    Case("affected: {residents: {US-TX: ⟦3⟧}, notified: {US-TX: ⟦4⟧, US-CA: 9}}", "sum-mismatch", "`affected.notified.US-TX` is 4, more than the 3 affected there", "correct one of the two"),
    Case("affected: {total: ⟦12⟧, children: ⟦13⟧}", "sum-mismatch", "`affected.children` is 13, more than the 12 people affected in all", "correct one of the two"),
    Case("affected: {total: ⟦12⟧, notified-so-far: ⟦13⟧}", "sum-mismatch", "`affected.notified-so-far` is 13, more than the 12 people affected in all", "correct one of the two"),
    Case("affected: {total: ⟦12⟧, contact-insufficient: ⟦13⟧}", "sum-mismatch", "`affected.contact-insufficient` is 13, more than the 12 people affected in all", "correct one of the two"),
    Case(fine: "affected: {total: 12, children: 12, records: 90}\ndata: [{element: ssn, persons: 12, records: 50, encrypted: unknown}]"),
    Case(fine: "affected: {total: unknown, children: 12}"),
  ])
  func `parts stay within the total`(test: Case) { check(test) }

  @Test(arguments: [
    Case("insurance: {policies: [{id: P, insurer: X, limit: ⟦5 USD⟧}], losses: [{id: L, kind: legal, amount: ⟦1 EUR⟧, policy: P}]}", "sum-mismatch", "the loss is in EUR but the policy `P` is in USD: the two cannot be added up", "write the amount in USD, as the policy's terms convert it"),
    Case("insurance: {policies: [{id: P, insurer: X, limit: ⟦5 USD⟧, retention: ⟦1 EUR⟧}]}", "sum-mismatch", "the retention is in EUR but the limit is in USD", "write both in the policy's currency"),
    Case(fine: "insurance: {policies: [{id: P, insurer: X, limit: 5 USD}], losses: [{id: L, kind: legal, amount: 1 USD, policy: P}, {id: M, kind: legal, amount: 1 EUR}, {id: N, kind: legal, amount: unknown, policy: P}]}"),
  ])
  func `losses share the policy's currency`(test: Case) { check(test) }

  @Test(arguments: [
    Case("timeline: {events: [{at: unknown, what: a, evidence: [⟦E9⟧]}]}\nevidence: [{id: E1, file: a}]", "undefined-reference", "no evidence has the id `E9`", "did you mean `E1`?"),
    Case("decisions: [{evidence: [⟦board-minutes⟧]}]\nevidence: [{id: E1, file: a}]", "undefined-reference", "no evidence has the id `board-minutes`", "add an entry with this id to `evidence`"),
    Case("affected: {names-list: ⟦E2⟧}", "undefined-reference", "no evidence has the id `E2`", "add an entry with this id to `evidence`"),
    Case("law-enforcement: {delay-requests: [{agency: a, requested: unknown, evidence: ⟦E2⟧}]}", "undefined-reference", "no evidence has the id `E2`", "add an entry with this id to `evidence`"),
    Case("insurance: {losses: [{id: L, kind: legal, amount: 1 USD, policy: ⟦Q⟧}]}", "undefined-reference", "no policy has the id `Q`", "add an entry with this id to `insurance.policies`"),
    Case("insurance: {losses: [{id: L, kind: legal, amount: 1 USD, evidence: [⟦E7⟧]}]}", "undefined-reference", "no evidence has the id `E7`", "add an entry with this id to `evidence`"),
    Case(fine: "affected: {names-list: E2}\nevidence: unknown"),
    Case(fine: "affected: {names-list: unknown}"),
    Case(fine: "affected: {names-list: E1}\nevidence: [{id: E1, file: a}]"),
  ])
  func `references are defined`(test: Case) { check(test) }

  @Test(arguments: [
    Case("evidence: [{id: E1, file: a, custody: [{at: unknown, from: A, to: ⟦B⟧}, {at: unknown, from: ⟦C⟧, to: D}]}]", "custody-gap", "`E1` was received by one person and handed on by another", "add the handover between the two, or write the name the same way"),
    Case("evidence: [{id: E1, file: a, collected: {by: ⟦A⟧}, custody: [{at: unknown, from: ⟦C⟧, to: D}]}]", "custody-gap", "`E1` was collected by one person and handed on by another", "add the handover between the two, or write the name the same way"),
    Case(fine: "evidence: [{id: E1, file: a, collected: {by: A}, custody: [{at: unknown, from: A, to: B}, {at: unknown, from: B, to: C}]}]"),
    Case(fine: "evidence: [{id: E1, file: a, custody: [{at: unknown, from: A, to: unknown}, {at: unknown, from: C}, {at: unknown, from: E}]}]"),
  ])
  func `custody is unbroken`(test: Case) { check(test) }

  @Test func `a gap in custody is a warning that names nobody`() {
    let findings = Marked("evidence: [{id: E1, file: a, custody: [{at: unknown, to: Zelda}, {at: unknown, from: Quentin}]}]").checked()
    #expect(findings.map(\.severity) == [.warning])
    let words = findings.flatMap { [$0.message, $0.help ?? ""] + $0.notes + $0.related.map(\.label) }.joined()
    #expect(!words.contains("Zelda") && !words.contains("Quentin"))
  }

  static let noon = Instant("2026-03-20T12:00:00-04:00")

  @Test(arguments: [
    Case("timeline: {discovered: ⟦2026-03-20T12:00:01-04:00⟧}", "in-the-future", "`timeline.discovered` (2026-03-20T12:00:01-04:00) lies after 2026-03-20T12:00:00-04:00, the time of this check", "correct it, or leave it out until it has happened"),
    Case("timeline: {discovered: ⟦2026-03-22⟧}", "in-the-future", "`timeline.discovered` (2026-03-22) lies after 2026-03-20T12:00:00-04:00, the time of this check", "correct it, or leave it out until it has happened"),
    Case("timeline: {events: [{at: ⟦about 2026-04-22⟧, what: x}]}", "in-the-future", "`timeline.events.0.at` (about 2026-04-22) lies after 2026-03-20T12:00:00-04:00, the time of this check", "correct it, or leave it out until it has happened"),
    Case("notices: [{duty: a, sent: ⟦2027-01-01⟧}]", "in-the-future", "`notices.0.sent` (2027-01-01) lies after 2026-03-20T12:00:00-04:00, the time of this check", "correct it, or leave it out until it has happened"),
    Case("law-enforcement: {reports: [{agency: a, at: ⟦2027-01-01⟧}]}", "in-the-future", "`law-enforcement.reports.0.at` (2027-01-01) lies after 2026-03-20T12:00:00-04:00, the time of this check", "correct it, or leave it out until it has happened"),
    Case("evidence: [{id: E1, file: a, custody: [{at: ⟦2027-01-01⟧}]}]", "in-the-future", "`evidence.0.custody.0.at` (2027-01-01) lies after 2026-03-20T12:00:00-04:00, the time of this check", "correct it, or leave it out until it has happened"),
    Case(fine: "timeline: {began: 2026-03-20T12:00:00-04:00, discovered: 2026-03-21, ended: unknown}"),
    Case(fine: "insurance: {policies: [{id: P, insurer: X, to: 2030-01-01}]}\nlaw-enforcement: {contacted: yes, delay-requests: [{agency: a, requested: 2026-03-01, until: 2030-01-01}]}"),
  ])
  func `nothing lies in the future`(test: Case) { check(test, asOf: Self.noon) }

  @Test func `without a clock nothing is in the future`() {
    check(Case(fine: "timeline: {discovered: 9999-12-31}"))
  }

  @Test(arguments: [
    Case("attack:\n  actions: ⟦[access]⟧\n  exfiltration: {confirmed: ⟦yes⟧}", "facts-disagree", "exfiltration is confirmed but `attack.actions` does not have `acquisition`", "add `acquisition`"),
    Case("attack: {exfiltration: {confirmed: ⟦no⟧, published: ⟦yes⟧}}", "facts-disagree", "the data were published but exfiltration is not confirmed", "correct one of the two"),
    Case("attack: {ransom: {demanded: ⟦no⟧, paid: ⟦yes⟧}}", "facts-disagree", "a ransom was paid but none was demanded", "correct one of the two"),
    Case("attack: {ransom: {demanded: ⟦no⟧, amount: ⟦5 USD⟧}}", "facts-disagree", "a ransom has an amount but none was demanded", "write `demanded: yes` or leave the amount out"),
    Case("attack: {ransom: {paid: ⟦no⟧, paid-amount: ⟦5 USD⟧}}", "facts-disagree", "an amount was paid but no ransom was paid", "write `paid: yes` or leave the amount out"),
    Case("attack: {ransom: {paid: ⟦no⟧, paid-at: ⟦2026-03-01⟧}}", "facts-disagree", "a ransom was paid at a time but no ransom was paid", "write `paid: yes` or leave the time out"),
    Case("data: [{element: ssn, redacted: no}, {element: email, encrypted: ⟦no⟧, key-taken: ⟦yes⟧}]", "facts-disagree", "the key was taken but the data were not encrypted", "write `encrypted: yes`, or leave `key-taken` out"),
    Case("law-enforcement: {contacted: ⟦no⟧, reports: ⟦[{agency: a}]⟧}", "facts-disagree", "reports to law enforcement are listed but it was not contacted", "write `contacted: yes`"),
    Case("law-enforcement: {contacted: ⟦no⟧, delay-requests: ⟦[{agency: a, requested: unknown}]⟧}", "facts-disagree", "law enforcement asked for a delay but was not contacted", "write `contacted: yes`"),
    Case("harm: {likelihood: ⟦unlikely⟧, misuse-known: ⟦yes⟧}", "facts-disagree", "misuse is known but harm is held to be unlikely", "assess the harm again"),
    Case("affected: {children: ⟦0⟧, categories: ⟦[customers, children]⟧}", "facts-disagree", "children are among the people affected but their number is 0", "correct one of the two"),
    Case("materiality: {material: ⟦no⟧, impact: ⟦large⟧}", "facts-disagree", "a material impact is described but the incident is not material", "correct one of the two"),
    Case("status: ⟦suspected⟧\ntimeline: {determined: ⟦2026-03-01⟧}", "facts-disagree", "the breach was determined but its status is `suspected`", "write `status: confirmed`"),
    Case("status: ⟦suspected⟧\ntimeline: {confirmed: ⟦2026-03-01⟧}", "facts-disagree", "the incident was confirmed but its status is `suspected`", "write `status: confirmed`"),
    Case("status: ⟦dismissed⟧\nharm: {likelihood: ⟦high⟧}", "facts-disagree", "harm is likely but the incident was found not to be a breach", "correct one of the two"),
    Case("status: ⟦dismissed⟧\nattack: {exfiltration: {confirmed: ⟦yes⟧}}", "facts-disagree", "exfiltration is confirmed but the incident was found not to be a breach", "correct one of the two"),
    Case("status: ⟦dismissed⟧\ntimeline: {determined: ⟦2026-03-01⟧}", "facts-disagree", "the breach was determined but the incident was found not to be one", "correct one of the two"),
    Case(fine: "attack: {actions: [access, acquisition], exfiltration: {confirmed: yes}}"),
    Case(fine: "attack: {actions: unknown, exfiltration: {confirmed: yes}}"),
    Case(fine: "attack: {actions: [access, unknown], exfiltration: {confirmed: yes}}"),
    Case(fine: "attack: {ransom: {demanded: no, paid: no, amount: unknown}}\ndata: [{element: ssn, encrypted: unknown, key-taken: yes}]"),
    Case(fine: "affected: {total: 0}\ndata: [{element: ssn, persons: 0, encrypted: no}]"),
    Case(fine: "status: suspected\ntimeline: {determined: unknown}\nlaw-enforcement: {contacted: no, reports: []}"),
  ])
  func `facts agree`(test: Case) { check(test) }

  @Test(arguments: [
    Case("status: contained\nattack:\n  actions: [access, acquisition]\n  exfiltration: {confirmed: ⟦yes⟧}\n  account: ⟦Whether anything left is not known.⟧", "facts-disagree", "`attack.account` still says “not known”, and the record has since settled what was done with the data", "read it again: it goes out in these words"),
    Case(fine: "status: contained\nattack: {actions: [access], exfiltration: {confirmed: unknown}, account: Whether anything left is not known.}"),
    Case(fine: "status: suspected\nattack: {actions: [access], account: Whether anything left is not known.}"),
  ])
  func `accounts are current`(test: Case) { check(test) }

  @Test(arguments: [
    Case("data: [{element: ⟦ssn⟧, persons: 3}]", "encryption-unstated", "the record does not say whether this was encrypted, so it counts as readable: Social Security numbers", "add `encrypted: <yes or no>`, or `encrypted: unknown`"),
    Case(fine: "data: [{element: ssn, encrypted: unknown}, {element: email, redacted: yes}, {element: unknown}]"),
  ])
  func `encryption is stated`(test: Case) { check(test) }

  static let policy = "timeline: {discovered: 2026-03-18T12:00:00-04:00}\ninsurance: {policies: [{id: P, insurer: Example Mutual, notice-hours: "

  @Test(arguments: [
    Case(policy + "⟦47⟧, notified: ⟦unknown⟧}]}", "insurer-not-told", "Example Mutual had to be told by 2026-03-20T11:00:00-04:00, and the record does not say that it was", "tell it, and write the time here"),
    Case(policy + "⟦⟦48⟧⟧}]}", "insurer-not-told", "Example Mutual must be told by 2026-03-20T12:00:00-04:00, and the record does not say that it was", "tell it, and add `notified: <time>`"),
    Case(policy + "⟦1⟧, notified: ⟦2026-03-18T13:00:01-04:00⟧}]}", "insurer-not-told", "Example Mutual was told 2026-03-18T13:00:01-04:00, after 2026-03-18T13:00:00-04:00, the end of its policy's time", "ask counsel what the policy makes of late notice"),
    Case(fine: policy + "1, notified: 2026-03-18T13:00:00-04:00}]}"),
    Case(fine: "insurance: {policies: [{id: P, insurer: X, notice-hours: 48}]}"),
  ])
  func `insurers are told in time`(test: Case) { check(test, asOf: Self.noon) }

  @Test func `an insurer that was not told in time is an error`() {
    let found = [Self.policy + "47}]}", Self.policy + "48}]}"].map { Marked($0).checked(asOf: Self.noon).map(\.severity) }
    #expect(found == [[.error], [.warning]])
  }

  @Test func `findings come in order of place`() {
    let findings = Marked("timeline: {began: 2026-03-02, ended: 2026-03-01}\naffected: {total: 1, children: 2, names-list: E1}").checked()
    #expect(findings.map(\.code) == [.timelineOrder, .sumMismatch, .undefinedReference])
    #expect(findings == findings.sorted())
  }
}
