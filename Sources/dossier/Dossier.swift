internal import ArgumentParser

/// The program: one subcommand a file, nothing of the work itself.
@main
struct Dossier: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Compiles the record of a data theft into the notices, packets and claims that it demands.",
    discussion: """
      One folder below inputs/incidents holds one incident: incident.yaml and its evidence.

        dossier new 2026-031          start a record
        dossier next 2026-031         what to find out first
        dossier build                 compile everything to out/

      Exit status: 0 nothing wrong, 1 findings of severity error, 2 wrong usage.
      Dossier computes from records and checklists; it does not give legal advice.
      """,
    version: version,
    subcommands: [
      New.self, Build.self, Check.self, Duties.self, Explain.self, Next.self, Harm.self, LawCommand.self,
      EvidenceCommand.self, SchemaCommand.self,
    ])

  /// Wrong usage ends with 2, as the contract says; help and version with 0.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Self.exit(withError: code)
    } catch {
      let status = exitCode(for: error)
      let text = fullMessage(for: error)
      if status == .success {
        Terminal.out(text + "\n")
        Self.exit()
      }
      Terminal.err(text + "\n")
      Self.exit(withError: ExitCode(2))
    }
  }
}
