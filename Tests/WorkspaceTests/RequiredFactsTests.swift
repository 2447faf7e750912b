import Law
import Records
import Sourcing
import Testing

@testable import Workspace

/// Each fact that a notice of the complete sample must tell, taken away by itself.
@Suite struct RequiredFactsTests {
  static let path = "inputs/incidents/2026-014/incident.yaml"

  /// The sample before anything was sent, so that every notice is still open.
  static let unsent: Source = {
    let text = String(decoding: Samples.files[path] ?? [], as: UTF8.self)
    let source = Source(path: path, text: text)
    guard let record = RecordReader.read(source, folder: "2026-014").value, let notices = record["notices"] else { return source }
    return source.replacing(notices.place, by: "[]")
  }()

  static func assess(_ source: Source) -> (record: Record, assessment: Assessment, findings: [Finding])? {
    guard let record = RecordReader.read(source, folder: "2026-014").value else { return nil }
    let rulebook = Samples.shared.rulebook
    let assessment = Assessor(rulebook: rulebook).assess(record, asOf: nil)
    let findings = Completeness.findings(for: assessment, record: record, rulebook: rulebook, policy: CheckPolicy())
    return (record, assessment, findings.filter { [.missingFact, .unknownFact, .undeterminedDuty].contains($0.code) })
  }

  /// Every path that an item of an open duty names and the record knows.
  static let required: [FactPath] = {
    guard let (record, assessment, _) = assess(unsent) else { return [] }
    var paths: Set<FactPath> = []
    for duty in assessment.duties where duty.verdict == .owed {
      for item in duty.items where item.state == .present {
        for path in item.paths where record[path] != nil { paths.insert(path) }
      }
    }
    return paths.sorted()
  }()

  @Test func `the complete sample lacks nothing, and needs many facts`() {
    #expect(Self.assess(Self.unsent)?.findings.map(\.message) == [])
    #expect(Self.required.count > 25)
  }

  @Test(arguments: required)
  func `a required fact that is unknown is missed by exactly the duties that need it`(path: FactPath) throws {
    let (record, before, _) = try #require(Self.assess(Self.unsent))
    let place = try #require(record[path]?.place)
    let (without, after, findings) = try #require(Self.assess(Self.unsent.replacing(place, by: "unknown")))
    try #require(without[path]?.value == .unknown)
    #expect(Set(findings.flatMap(\.duties)) == Self.affected(without, before, after))
    #expect(findings.allSatisfy { $0.place.file == Self.path })
    #expect(Set(before.duties.map(\.name)) == Set(after.duties.map(\.name)))
  }

  @Test(arguments: required)
  func `a required fact that is not there is missed by exactly the duties that need it`(path: FactPath) throws {
    let (record, before, _) = try #require(Self.assess(Self.unsent))
    let (without, after, findings) = try #require(Self.assess(Self.unsent.removing(path, from: record)))
    try #require(without[path] == nil)
    let expected = Self.affected(without, before, after)
    #expect(Set(findings.flatMap(\.duties)) == expected)
    let missing = findings.filter { $0.code == .missingFact }
    for finding in missing { #expect(finding.help?.hasPrefix("add `") == true) }
  }

  /// From the checklists alone: the duties that still are owed and have an item none of whose facts is known,
  /// and those that were owed and now turn on the fact.
  static func affected(_ record: Record, _ before: Assessment, _ after: Assessment) -> Set<String> {
    let owed = Set(before.duties.filter { $0.verdict == .owed }.map(\.name))
    var duties: Set<String> = []
    for duty in after.duties {
      switch duty.verdict {
      case .notOwed: continue
      case .undetermined: if owed.contains(duty.name) { duties.insert(duty.duty.id) }
      case .owed:
        let place = duty.checklist.jurisdiction ?? ""
        for item in duty.items {
          let groups = Samples.shared.rulebook.items[item.item]?.needs ?? []
          let isTold = groups.allSatisfy { $0.contains { record.has($0.replacingPlace(by: place), ifKnown: item.ifKnown) } }
          if !isTold { duties.insert(duty.duty.id) }
        }
      }
    }
    return duties
  }
}

extension Source {
  /// The same source with the text at a place replaced.
  fileprivate func replacing(_ place: Place, by text: String) -> Source {
    let lower = Int(place.range.lower), upper = Int(place.range.upper)
    return Source(path: path, bytes: Array(bytes[..<lower]) + Array(text.utf8) + Array(bytes[upper...]))
  }
}

extension Source {
  /// The same source without a key and its value.
  fileprivate func removing(_ path: FactPath, from record: Record) -> Source {
    guard let name = path.parts.last, let parent = record[FactPath(parts: Array(path.parts.dropLast()))] ?? Optional(record.root),
      case .group(let members) = parent.value, let member = members.first(where: { $0.name == name })
    else { return self }
    let lower = Int(member.keyPlace.range.lower)
    var upper = Int(member.fact.place.range.upper)
    if upper < bytes.count, bytes[upper] == UInt8(ascii: ",") { upper += 1 }
    return Source(path: self.path, bytes: Array(bytes[..<lower]) + Array(bytes[upper...]))
  }
}

extension Record {
  /// Whether a notice can tell the fact: an empty list says nothing. One asked for only if known may be unknown, but not forgotten.
  fileprivate func has(_ path: FactPath, ifKnown: Bool) -> Bool {
    guard let fact = self[path], fact.value != .list([]) else { return false }
    return ifKnown || fact.value != .unknown
  }
}

extension FactPath {
  fileprivate func replacingPlace(by place: String) -> FactPath {
    FactPath(parts: parts.map { $0 == "{place}" ? place : $0 })
  }
}
