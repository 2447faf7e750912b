import Law
import Records
import Testing

/// Each fact that the law weighs must move every method's score the right way.
struct HarmDirectionTests {
  /// An incident that all methods are meant for, in pieces that a test may change.
  struct Incident: Sendable {
    var actions = "[access, acquisition]"
    var data = "[{element: name, encrypted: no}, {element: email, encrypted: no}, {element: ssn, encrypted: no}]"
    var total = "500"
    var categories = "[patients]"
    var exfiltration = "{confirmed: no, published: no}"
    var motive = "financial"
    var harm = "{misuse-known: no}"

    var text: String {
      """
      organization: {established: [DE, CA, AU], roles: [controller, hipaa-covered-entity], sectors: [retail]}
      attack: {vectors: [other], actions: \(actions), actor: {motive: \(motive)}, exfiltration: \(exfiltration), ransom: {demanded: no}}
      data: \(data)
      affected: {total: \(total), residents: {DE: 100, CA: 100, AU: 100}, categories: \(categories)}
      harm: \(harm)
      """
    }
  }

  static let methods = ["enisa", "edpb", "hipaa", "ca-rrosh", "au-serious-harm"]

  private func weigh(_ method: String, _ incident: Incident) -> HarmAdvice.Outcome? {
    HarmFixture.advice(incident.text).methods.first { $0.method.id == method }
  }

  /// Whether one incident is graver than another by a method: a higher score, and no lower level.
  private func expect(_ graver: Incident, over lighter: Incident, by method: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let upper = try #require(weigh(method, graver)), lower = try #require(weigh(method, lighter))
    #expect(lower.score.upper < upper.score.lower, sourceLocation: sourceLocation)
    let levels = try (#require(lower.level), #require(upper.level))
    #expect(levels.0 <= levels.1, sourceLocation: sourceLocation)
  }

  private static let outage = Incident(actions: "[unavailability]")
  private static let disclosure = Incident(actions: "[disclosure]", motive: "error")

  @Test(arguments: methods) func `encrypted data with a safe key weigh less`(method: String) throws {
    let safe = Incident(
      data: "[{element: name, encrypted: yes, key-taken: no}, {element: ssn, encrypted: yes, key-taken: no}]")
    try expect(Incident(), over: safe, by: method)
    #expect(try #require(weigh(method, safe)?.level) <= .unlikely)
  }

  @Test(arguments: methods) func `a key that was taken too undoes the encryption`(method: String) throws {
    let safe = Incident(data: "[{element: name, encrypted: yes, key-taken: no}, {element: ssn, encrypted: yes, key-taken: no}]")
    let taken = Incident(data: "[{element: name, encrypted: yes, key-taken: yes}, {element: ssn, encrypted: yes, key-taken: yes}]")
    try expect(taken, over: safe, by: method)
  }

  @Test(arguments: methods) func `a backup restored within hours weighs less`(method: String) throws {
    var restored = Self.outage, late = Self.outage
    restored.harm = "{misuse-known: no, restored-within-hours: 6}"
    late.harm = "{misuse-known: no, restored-within-hours: 72}"
    try expect(late, over: restored, by: method)
  }

  @Test(arguments: methods) func `a trusted recipient who deleted the data weighs less`(method: String) throws {
    var trusted = Self.disclosure
    trusted.harm = "{misuse-known: no, recipient-trusted: yes, recipient-deleted: yes}"
    try expect(Self.disclosure, over: trusted, by: method)
    #expect(try #require(weigh(method, trusted)?.level) <= .unlikely)
  }

  @Test(arguments: methods) func `data out of reach alone weigh less than data taken`(method: String) throws {
    try expect(Incident(), over: Self.outage, by: method)
  }

  @Test(arguments: methods) func `special categories weigh more`(method: String) throws {
    let plain = Incident(data: "[{element: name, encrypted: no}, {element: email, encrypted: no}]")
    let medical = Incident(data: "[{element: name, encrypted: no}, {element: email, encrypted: no}, {element: medical, encrypted: no}]")
    try expect(medical, over: plain, by: method)
  }

  @Test(arguments: ["enisa", "edpb", "ca-rrosh", "au-serious-harm"])
  func `children weigh more`(method: String) throws {
    try expect(Incident(categories: "[patients, children]"), over: Incident(), by: method)
  }

  @Test(arguments: ["edpb", "ca-rrosh", "au-serious-harm"])
  func `large numbers weigh more`(method: String) throws {
    try expect(Incident(total: "48212"), over: Incident(), by: method)
  }

  @Test func `more than 100 people raise ENISA's flag and not its score`() throws {
    let few = try #require(weigh("enisa", Incident(total: "100"))), many = try #require(weigh("enisa", Incident(total: "101")))
    #expect(few.score == many.score)
    #expect(many.speaksFor.map(\.text).contains("more than 100 people are affected"))
    #expect(few.speaksAgainst.map(\.text).contains("no more than 100 people are affected"))
  }

  @Test(arguments: methods) func `proof of exfiltration weighs more`(method: String) throws {
    let seen = Incident(actions: "[access]")
    var proved = seen
    proved.exfiltration = "{confirmed: yes, published: no}"
    try expect(proved, over: seen, by: method)
  }

  @Test(arguments: ["edpb", "hipaa", "ca-rrosh", "au-serious-harm"])
  func `publication and misuse weigh more`(method: String) throws {
    try expect(Incident(exfiltration: "{confirmed: no, published: yes}"), over: Incident(), by: method)
    try expect(Incident(harm: "{misuse-known: yes}"), over: Incident(), by: method)
  }

  // MARK: What is not known

  @Test(arguments: methods) func `unknown kinds of data leave the level undetermined, never low`(method: String) throws {
    let outcome = try #require(weigh(method, Incident(data: "unknown")))
    #expect(outcome.level == nil)
    #expect(outcome.undetermined.map(\.description).contains("data"))
  }

  @Test(arguments: methods) func `an unknown key leaves the level undetermined`(method: String) throws {
    let outcome = try #require(
      weigh(method, Incident(data: "[{element: name, encrypted: yes, key-taken: unknown}, {element: ssn, encrypted: yes, key-taken: unknown}]")))
    #expect(outcome.level == nil)
    #expect(outcome.undetermined.map(\.description).contains("data.0.key-taken"))
  }

  @Test(arguments: methods) func `with every fact unknown all levels of the method stay open`(method: String) throws {
    let nothing = Incident(
      actions: "unknown", data: "unknown", total: "unknown", categories: "unknown",
      exfiltration: "{confirmed: unknown, published: unknown}", motive: "unknown", harm: "unknown")
    let outcome = try #require(weigh(method, nothing))
    #expect(outcome.lowest.level == outcome.method.bands.first?.level)
    #expect(outcome.highest.level == .high)
  }

  /// A fact that cannot change the level leaves it determined.
  @Test func `an open fact that decides nothing is no obstacle`() throws {
    let outcome = try #require(weigh("edpb", Incident(total: "unknown", exfiltration: "{confirmed: yes, published: yes}")))
    #expect(!outcome.score.isExact)
    #expect(outcome.level == .high)
    #expect(outcome.undetermined == [])
  }

  @Test func `what lessens harm counts only where the record says it`() throws {
    let silent = try #require(weigh("edpb", Self.disclosure))
    #expect(silent.score.isExact)
    var unknown = Self.disclosure
    unknown.harm = "{misuse-known: no, recipient-trusted: unknown, recipient-deleted: unknown}"
    let open = try #require(weigh("edpb", unknown))
    #expect(open.score.upper == silent.score.upper)
    #expect(open.score.lower < silent.score.lower)
    #expect(open.undetermined.map(\.description) == ["harm.recipient-trusted", "harm.recipient-deleted"])
  }
}
