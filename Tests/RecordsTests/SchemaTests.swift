import Records
import Sourcing
import Testing

/// What comes from the schema besides reading: JSON Schema, scaffold, rows, labels, path checks.
struct SchemaTests {
  static func fault(_ path: String) -> Schema.PathFault? {
    do throws(Schema.PathFault) {
      _ = try Schema.incident.target(of: FactPath(path))
      return nil
    } catch { return error }
  }

  @Test(arguments: ["timeline.discovered", "affected.residents.US-CA", "affected.residents.*", "evidence.0.sha256", "evidence.*.custody.*.at", "organization.contacts.dpo.email", "data.*.element"])
  func `a path of the schema leads somewhere`(path: String) { #expect(Self.fault(path) == nil) }

  @Test(arguments: [
    ("timeline.discoverd", Schema.PathFault.noSuchName(part: 1, suggestion: "discovered")),
    ("timelin.discovered", .noSuchName(part: 0, suggestion: "timeline")), ("", .noSuchName(part: 0, suggestion: nil)),
    ("timeline.began.x", .nothingInside(part: 2)), ("affected.residents.XX", .badKey(part: 2)),
    ("evidence.first", .badKey(part: 1)), ("timeline..began", .noSuchName(part: 1, suggestion: nil)),
    ("affected.residents.PR", .badKey(part: 2)),
  ])
  func `another path says where it fails`(path: String, fault: Schema.PathFault) { #expect(Self.fault(path) == fault) }

  @Test func `every row is a path of the schema with a label and a type`() {
    let rows = SchemaReference.rows()
    #expect(rows.count > 200)
    #expect(Set(rows.map(\.path)).count == rows.count)
    for row in rows {
      let path = row.path.replacing("<place>", with: "US-CA").replacing("<path>", with: "*").replacing("<id>", with: "*")
      #expect(Self.fault(path) == nil, "\(row.path)")
      #expect(!row.label.isEmpty && !row.type.isEmpty, "\(row.path)")
      #expect(row.audience == Schema.incident.audience(of: FactPath(path)), "\(row.path)")
    }
  }

  @Test func `rows tell all a page needs`() {
    let rows = SchemaReference.rows()
    let status = rows.first { $0.path == "status" }
    #expect(status?.type == "a status")
    #expect(status?.help == "How far the organization is with the incident.")
    #expect(status?.audience == .confidential)
    #expect(status?.isRequired == true)
    #expect(status?.choices == ChoiceList.status.choices)
    #expect(rows.first { $0.path == "affected.residents" }?.type == "a map from the ISO 3166 code of a place to a whole number")
    #expect(rows.first { $0.path == "timeline.events.*.by" }?.audience == .personal)
    #expect(Schema.incident.paths(named: "demanded") == ["attack.ransom.demanded"])
  }

  @Test(arguments: [
    ("status", "dismissed", "found not to be a breach"), ("data.*.element", "ssn", "Social Security numbers"),
    ("attack.vectors", "phishing", "phishing"), ("attack.vectors.0", "insider", "an insider"), ("audiences", "public", "anyone"),
  ])
  func `choices have labels`(path: String, value: String, label: String) {
    #expect(Schema.incident.choiceLabel(FactPath(path), value) == label)
  }

  @Test(arguments: [("status", "gone"), ("title", "x"), ("nowhere", "x")])
  func `other values have none`(path: String, value: String) { #expect(Schema.incident.choiceLabel(FactPath(path), value) == nil) }

  // MARK: Scaffold

  @Test func `a new record reads back without a finding`() throws {
    let text = Scaffold.text(id: "2026-014", schemaPath: "../../schema.json")
    let read = RecordReader.read(Source(path: "incident.yaml", text: text), folder: "2026-014")
    #expect(read.findings.map(Found.init) == [])
    let record = try #require(read.value)
    #expect(RecordChecks.all(record, asOf: Instant("2026-03-20T12:00:00Z")) == [])
    #expect(text.hasPrefix("# yaml-language-server: $schema=../../schema.json\n"))
    #expect(text.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 120 })
  }

  @Test func `a new record denies nothing that it does not know`() throws {
    let text = Scaffold.text(id: "a", schemaPath: "s")
    let record = try #require(RecordReader.read(Source(path: "incident.yaml", text: text), folder: "a").value)
    for path in ["timeline.discovered", "attack.actions", "data", "affected.total", "affected.residents.US-CA", "organization.roles", "harm.likelihood", "attack.ransom.demanded"] {
      #expect(record[path]?.isUnknown == true, "\(path)")
    }
    for path in ["evidence", "notices", "law-enforcement.reports"] { #expect(record[path]?.value == .list([]), "\(path)") }
    #expect(record["status"]?.text == "suspected")
  }

  @Test func `a new record has every scaffolded field in the schema's order`() {
    let text = Scaffold.text(id: "a", schemaPath: "s")
    let keys = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
    #expect(keys == Schema.incident.fields.filter(\.isScaffolded).map(\.name))
  }

  // MARK: JSON Schema

  static func member(_ json: JSONText, _ names: String...) -> JSONText? {
    names.reduce(json as JSONText?) { json, name in
      guard case .object(let members)? = json else { return nil }
      return members.first { $0.name == name }?.value
    }
  }

  @Test func `the JSON Schema is the same bytes each time`() {
    #expect(JSONSchema.text() == JSONSchema.text())
    #expect(JSONSchema.text().hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"))
    #expect(JSONSchema.text().hasSuffix("}\n"))
  }

  @Test func `every property refers to a definition that is there`() {
    let document = JSONSchema.document()
    guard case .object(let definitions)? = Self.member(document, "definitions") else {
      Issue.record("no definitions")
      return
    }
    let names = Set(definitions.map { "#/definitions/\($0.name)" })
    #expect(names.count == definitions.count)
    var used: Set<String> = []
    func walk(_ json: JSONText) {
      switch json {
      case .list(let values): values.forEach(walk)
      case .object(let members):
        for member in members {
          if member.name == "$ref", case .text(let name) = member.value { used.insert(name) }
          walk(member.value)
        }
      default: return
      }
    }
    walk(document)
    #expect(used == names)
  }

  @Test func `a property says what the schema says`() {
    let document = JSONSchema.document()
    let discovered = Self.member(document, "properties", "timeline", "properties", "discovered")
    #expect(discovered == [
      "title": "when the breach was discovered",
      "description": "When anyone in the organization first knew of the incident. Many clocks run from here.",
      "allOf": [["$ref": "#/definitions/moment"]],
    ])
    #expect(Self.member(document, "required") == ["incident", "title", "status", "organization", "timeline"])
    #expect(Self.member(document, "additionalProperties") == false)
    #expect(Self.member(document, "properties", "incident", "not") == ["const": "unknown"])
    #expect(Self.member(document, "definitions", "status") == [
      "description": "a status, or `unknown`", "enum": ["suspected", "confirmed", "contained", "closed", "dismissed", "unknown"],
      "enumDescriptions": ["suspected", "confirmed", "contained", "closed", "found not to be a breach", "nobody knows yet"],
    ])
    #expect(Self.member(document, "properties", "affected", "properties", "residents", "propertyNames") == [
      "allOf": [["$ref": "#/definitions/place"]], "not": ["const": "unknown"],
    ])
  }

  /// What people write stands for words that the lists have, and is none of them itself.
  @Test func `everyday words lead to words of their list`() {
    let lists: [ChoiceList] = [.element, .action, .vector, .actor, .motive, .likelihood, .status, .method, .decision]
    #expect(Set(ChoiceList.everyday.keys) == Set(lists.map(\.name)))
    for list in lists {
      for (word, meant) in ChoiceList.everyday[list.name] ?? [:] {
        #expect(list.label(of: word) == nil, "\(word)")
        #expect(!meant.isEmpty && meant.allSatisfy { list.label(of: $0) != nil }, "\(word)")
      }
    }
  }
}
