internal import ArgumentParser
internal import Documents
internal import Records

/// `dossier schema`: the JSON Schema of a record.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (draft-07) of a record, for editors.",
    discussion: "Example: dossier schema > incident.schema.json")

  /// What the schema describes.
  enum Subject: String, CaseIterable, ExpressibleByArgument { case record, assessment, manifest }

  @Option(help: "record (JSON Schema), or assessment or manifest (RELAX NG of what other programs read in out/).")
  var of = Subject.record

  func run() throws {
    switch of {
    case .record: Terminal.out(JSONSchema.text())
    case .assessment: Terminal.out(AssessmentGrammar.text)
    case .manifest: Terminal.out(ManifestGrammar.text)
    }
  }
}
