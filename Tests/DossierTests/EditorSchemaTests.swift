import Foundation
import Sourcing
import Testing

/// The JSON Schema that editors use, as an independent opinion on the reader.
@Suite(.enabled(if: PublicTool.has("check-jsonschema"), "check-jsonschema (PyPI) is not installed"))
struct EditorSchemaTests {
  typealias Variant = EditorSchemaVariant

  /// Whether each of two refuses a record, and what it said.
  struct Verdict: Sendable {
    var editor: [String] = []
    var reader: [String] = []
  }

  /// All variants and the samples, judged in one run of each program, by the variant's number.
  static let verdicts: Result<[Verdict], any Error> = Result { try judge() }

  private static func judge() throws -> [Verdict] {
    let program = try Program(incidents: ["2026-014"])
    defer { program.remove() }
    // No law and no documents: only what reading a record finds is compared.
    try program.keepChecklists([])
    try FileManager.default.removeItem(at: program.folder.appendingPathComponent("templates"))
    let sample = program.folder.appendingPathComponent("inputs/incidents/2026-014")
    let record = try program.text("inputs/incidents/2026-014/incident.yaml")
    for (index, variant) in Variant.all.enumerated() {
      try #require(record.contains(variant.old), "the sample no longer says '\(variant.old)'")
      let copy = "inputs/incidents/variant-\(index)"
      try FileManager.default.copyItem(at: sample, to: program.folder.appendingPathComponent(copy))
      try program.write(
        "\(copy)/incident.yaml",
        record.replacingOccurrences(of: variant.old, with: variant.new)
          .replacingOccurrences(of: "incident: 2026-014\n", with: "incident: variant-\(index)\n"))
    }
    try program.write("schema.json", program.run("schema").out)

    var verdicts = Array(repeating: Verdict(), count: Variant.all.count)
    func number(in path: String) -> Int? {
      path.split(separator: "/").first { $0.hasPrefix("variant-") }.flatMap { Int($0.dropFirst("variant-".count)) }
    }
    let files = Variant.all.indices.map { "inputs/incidents/variant-\($0)/incident.yaml" }
    let opinion = try PublicTool.run(
      "check-jsonschema", ["--output-format", "json", "--schemafile", "schema.json"] + files, in: program.folder)
    let said = try #require(try JSONSerialization.jsonObject(with: Data(opinion.text.utf8)) as? [String: Any])
    for key in ["errors", "parse_errors"] {
      for fault in said[key] as? [[String: Any]] ?? [] {
        let words = "\(fault["path"] ?? "") \(fault["message"] ?? "")"
        if let index = number(in: fault["filename"] as? String ?? "") { verdicts[index].editor.append(words) }
      }
    }
    let answer = try program.run("check", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [String: Any])
    for finding in object["findings"] as? [[String: Any]] ?? [] {
      let code = try #require(FindingCode(rawValue: finding["code"] as? String ?? ""))
      // What duties ask for is no matter of form.
      guard code.phase != .duty, finding["severity"] as? String == "error",
        let index = number(in: finding["file"] as? String ?? "")
      else { continue }
      verdicts[index].reader.append("\(code.rawValue): \(finding["message"] ?? "")")
    }
    return verdicts
  }

  @Test(arguments: Variant.all.indices)
  func `editor and reader refuse the same, but for what only the reader can know`(index: Int) throws {
    let variant = Variant.all[index]
    let verdict = try Self.verdicts.get()[index]
    let saying = "\(variant.testDescription): editor \(verdict.editor), reader \(verdict.reader)"
    switch variant.refusal {
    case .both:
      #expect(!verdict.editor.isEmpty, "\(saying)")
      #expect(!verdict.reader.isEmpty, "\(saying)")
    case .readerOnly(let why):
      #expect(verdict.editor.isEmpty, "no longer true that \(why); \(saying)")
      #expect(!verdict.reader.isEmpty, "\(saying)")
    case .neither:
      #expect(verdict.editor.isEmpty, "\(saying)")
      #expect(verdict.reader.isEmpty, "\(saying)")
    }
  }

  @Test(arguments: BuiltSamples.incidents)
  func `every sample is good in the editor's eyes`(incident: String) throws {
    let program = try Program(incidents: [incident])
    defer { program.remove() }
    try program.write("schema.json", program.run("schema").out)
    let opinion = try PublicTool.run(
      "check-jsonschema", ["--schemafile", "schema.json", "inputs/incidents/\(incident)/incident.yaml"], in: program.folder)
    #expect(opinion.text == "ok -- validation done\n")
  }

  @Test func `a new record is good in the editor's eyes`() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run("new", "2026-031").status == 0)
    let opinion = try PublicTool.run(
      "check-jsonschema",
      ["--schemafile", "inputs/schema/incident.schema.json", "inputs/incidents/2026-031/incident.yaml"], in: program.folder)
    #expect(opinion.text == "ok -- validation done\n")
  }

  @Test func `the schema is a schema of draft 7`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("schema.json", program.run("schema").out)
    let opinion = try PublicTool.run("check-jsonschema", ["--check-metaschema", "schema.json"], in: program.folder)
    #expect(opinion.text == "ok -- validation done\n")
  }
}
