internal import ArgumentParser
internal import Law
internal import Records
internal import Sourcing
internal import Workspace

/// Options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(name: [.customShort("C"), .customLong("root")], help: "The folder that holds inputs/, templates/ and out/.")
  var root = "."

  @Option(help: "Judge as of this time: 2026-04-01, or 2026-04-01T09:00:00-05:00. The only clock there is.")
  var asOf: String?

  @Option(help: "Warn of checklists last reviewed more than this many days before --as-of.")
  var reviewAge: Int?

  /// The world below the root; ends the program with 2 if the root is no folder.
  func openWorld() throws -> DiskWorld {
    do throws(WorldError) {
      return try DiskWorld(root: root, program: Terminal.program)
    } catch {
      throw ValidationError("'\(root.printable)' cannot be opened: \(error.words)")
    }
  }

  /// The time to judge by; nil if none was given. A bare day is its first second in UTC.
  func asOfInstant() throws -> Instant? {
    guard let asOf else { return nil }
    if let instant = Instant(asOf) { return instant }
    if let date = CivilDate(asOf) { return Instant(startOf: date, offset: 0) }
    throw ValidationError("'\(asOf.printable)' is no time: write 2026-04-01 or 2026-04-01T09:00:00-05:00")
  }

  /// Opens the workspace, reads what all incidents share, and settles which incidents are meant.
  func open(
    _ ids: [String], policy: CheckPolicy? = nil, withExamples: Bool = false, withTemplates: Bool = false
  ) throws -> Session {
    let world = try openWorld()
    let asOf = try asOfInstant()
    if reviewAge != nil, asOf == nil { throw ValidationError("--review-age needs --as-of") }
    var policy = policy ?? CheckPolicy()
    policy.asOf = asOf
    policy.asOfDay = self.asOf.flatMap { CivilDate($0) }
    policy.maximumReviewAgeDays = reviewAge
    let shared = SharedInputs.load(from: world, withExamples: withExamples, withTemplates: withTemplates)
    return Session(world: world, shared: shared, policy: policy, wanted: ids)
  }
}

/// One run of a command over a workspace.
struct Session {
  let world: DiskWorld
  let shared: SharedInputs
  let policy: CheckPolicy
  /// Every incident there is.
  let all: [String]
  /// The ones asked for, in order of name.
  let ids: [String]
  /// About the list of incidents itself.
  let findings: [Finding]

  init(world: DiskWorld, shared: SharedInputs, policy: CheckPolicy, wanted: [String]) {
    let found = Examiner.incidents(in: world)
    let unknown = wanted.filter { !found.value.contains($0) }
    self.world = world
    self.shared = shared
    self.policy = policy
    all = found.value
    ids = wanted.isEmpty ? found.value : found.value.filter { wanted.contains($0) }
    findings =
      wanted.isEmpty ? found.findings : Set(unknown).sorted().map { Examiner.unknown($0, among: found.value) }
  }

  var examiner: Examiner { Examiner(world: world, shared: shared, policy: policy) }

  /// Reads and judges the incidents asked for, in parallel, in order of name.
  func examine() async -> [Examination] {
    await withTaskGroup(of: (Int, Examination).self) { group in
      for (index, id) in ids.enumerated() { group.addTask { (index, examiner.examine(id)) } }
      var results: [(Int, Examination)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  func sources(_ examinations: [Examination]) -> SourceTable {
    SourceTable(examinations.flatMap(\.sources) + shared.sources)
  }

  /// Prints findings on standard error, as people read them, and ends with 1 if one is an error.
  func conclude(_ findings: [Finding], accepted: Int = 0, sources: SourceTable) throws {
    try SharedOptions.conclude(findings, accepted: accepted, sources: sources)
  }
}

extension SharedOptions {
  /// Prints findings on standard error, as people read them, and ends with 1 if one is an error.
  static func conclude(_ findings: [Finding], accepted: Int = 0, sources: SourceTable) throws {
    if !findings.isEmpty || accepted > 0 {
      let style = TextStyle(
        isColored: Terminal.wantsColor(onTerminal: Terminal.errIsTerminal), width: Terminal.width)
      Terminal.err(FindingText.report(Finding.merged(findings), sources, accepted: accepted, style: style))
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
