internal import ArgumentParser
internal import Records
internal import Sourcing
internal import Workspace

/// `dossier new`: starts a record.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a record: a folder with every fact still unknown.", discussion: "Example: dossier new 2026-031")

  @OptionGroup var shared: SharedOptions
  @Argument(help: "The incident's id: letters, digits, hyphens, underscores.") var id: String

  func run() throws {
    guard Identifier.isWellFormed(id) else {
      throw ValidationError("'\(id.printable)' cannot be an incident's id: use letters, digits, hyphens and underscores")
    }
    let world = try shared.openWorld()
    let path = Layout.record(of: id)
    guard world.kind(of: Layout.folder(of: id)) == .missing else {
      throw ValidationError("\(Layout.folder(of: id)) is there already; nothing was written")
    }
    do throws(WorldError) {
      try world.write(Layout.schema, Array(JSONSchema.text().utf8))
      try world.write(path, Array(Scaffold.text(id: id, schemaPath: Layout.schemaFromRecord).utf8))
    } catch {
      throw ValidationError("\(path) cannot be written: \(error.words)")
    }
    Terminal.out("\(path)\n")
    Terminal.err("fill in what is known; then `dossier next \(id)` says what to find out first\n")
  }
}
