internal import ArgumentParser
internal import Records

/// `dossier schema`: the JSON Schema of a record.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (draft-07) of a record, for editors.",
    discussion: "Example: dossier schema > incident.schema.json")

  func run() throws {
    Terminal.out(JSONSchema.text())
  }
}
