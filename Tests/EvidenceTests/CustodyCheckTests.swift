import Evidence
import Records
import Sourcing
import Testing

@Suite struct CustodyCheckTests {
  private func check(_ custody: String, collected: String = "{at: 2026-03-12T11:00:00Z, by: Ann}") throws -> [Finding] {
    let record = try SampleRecord.read(
      "evidence:\n  - id: E1\n    file: evidence/a.log\n    collected: \(collected)\n    custody:\n\(custody)")
    return CustodyCheck.check(record)
  }

  @Test(arguments: [
    "      - {at: 2026-03-12T12:00:00Z, from: Ann, to: store}\n",
    "      - {at: 2026-03-12T12:00:00Z, from: Ann, to: store}\n      - {at: 2026-03-13, from: store, to: police}\n",
    // A copy goes one way, the original stays and goes another.
    "      - {at: 2026-03-12T12:00:00Z, from: Ann, to: store}\n      - {at: 2026-03-13, from: store, to: lab}\n      - {at: 2026-03-13, from: store, to: police}\n",
    // The same moment in another zone.
    "      - {at: 2026-03-12T12:00:00+01:00, from: Ann, to: store}\n",
    "      - {at: about 2026-03-01, from: Ann, to: store}\n",
    "      - {at: unknown, from: Ann, to: store}\n",
    "      - {at: 2026-03-12T12:00:00Z, to: store}\n",
    "      - {at: 2026-03-12T12:00:00Z, from: unknown, to: store}\n",
    "      - {at: 2026-03-12T12:00:00Z, from: Ann, to: unknown}\n      - {at: 2026-03-13, from: Bob, to: lab}\n",
  ])
  func `a chain that holds gives nothing`(custody: String) throws {
    #expect(try check(custody) == [])
  }

  @Test func `a chain of which the collector is not known may begin anywhere`() throws {
    #expect(try check("      - {at: 2026-03-12T12:00:00Z, from: Bob, to: store}\n", collected: "{at: 2026-03-12}") == [])
    #expect(try check("      - {at: 2026-03-12T12:00:00Z, from: Bob, to: store}\n", collected: "unknown") == [])
  }

  @Test func `whoever hands on must have received`() throws {
    let marked = Marked(
      SampleRecord.text(
        "evidence:\n  - id: E1\n    file: evidence/a.log\n    collected: {by: Ann}\n    custody:\n      - {at: 2026-03-12, from: «Bob», to: store}\n"
      ))
    let record = try SampleRecord.record(of: Source(path: "incident.yaml", text: marked.text))
    let found = CustodyCheck.check(record)
    #expect(found.map(\.code) == [.custodyGap])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.message) == ["the evidence `E1` is handed on by someone who never received it"])
    #expect(
      found.map(\.help) == ["add the step by which it reached them, or write the name as the step before does"])
    #expect(found.map(\.place) == [Place("incident.yaml", marked.ranges[0])])
    #expect(found.map(\.path) == ["evidence.0.custody.0"])
  }

  @Test func `no name of a person stands in a message`() throws {
    let found = try check("      - {at: 2026-03-01T12:00:00Z, from: Bob Secret, to: store}\n")
    #expect(found.count == 2)
    #expect(found.allSatisfy { !("\($0.message) \($0.notes) \($0.help ?? "")".contains("Secret")) })
  }

  @Test(arguments: [
    ("      - {at: «2026-03-12T10:59:59Z», from: Ann, to: store}\n", 0),
    ("      - {at: 2026-03-13, from: Ann, to: store}\n      - {at: «2026-03-12», from: store, to: lab}\n", 1),
    // Hours later on another clock.
    ("      - {at: «2026-03-12T12:30:00+02:00», from: Ann, to: store}\n", 0),
  ])
  func `time runs forward`(custody: String, step: Int) throws {
    let marked = Marked(
      SampleRecord.text(
        "evidence:\n  - id: E1\n    file: evidence/a.log\n    collected: {at: 2026-03-12T11:00:00Z, by: Ann}\n    custody:\n\(custody)"
      ))
    let record = try SampleRecord.record(of: Source(path: "incident.yaml", text: marked.text))
    let found = CustodyCheck.check(record)
    #expect(found.map(\.message) == ["the evidence `E1` changes hands before it was collected or last handed on"])
    #expect(found.map(\.place.range) == [marked.ranges[0]])
    #expect(found.map(\.path) == ["evidence.0.custody.\(step)"])
    #expect(found.first?.related.map(\.label) == ["the step before"])
  }
}
