internal import ArgumentParser
internal import Records
internal import Sourcing
internal import Workspace

/// Options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(name: [.customShort("C"), .customLong("root")], help: "The folder that holds inputs/, templates/ and out/.")
  var root = "."

  @Option(help: "Judge as of this time: 2026-04-01, or 2026-04-01T09:00:00-05:00. The only clock there is.")
  var asOf: String?

  /// The world below the root; ends the program with 2 if the root is no folder.
  func openWorld() throws -> DiskWorld {
    do {
      return try DiskWorld(root: root, program: Terminal.program)
    } catch let error as WorldError {
      throw ValidationError("'\(root.printable)' cannot be opened: \(error.words)")
    }
  }

  /// The time to judge by; nil if none was given.
  func asOfInstant() throws -> Instant? {
    guard let asOf else { return nil }
    if let instant = Instant(asOf) { return instant }
    if let date = CivilDate(asOf) { return Instant(startOf: date, offset: 0) }
    throw ValidationError("'\(asOf.printable)' is no time: write 2026-04-01 or 2026-04-01T09:00:00-05:00")
  }
}
