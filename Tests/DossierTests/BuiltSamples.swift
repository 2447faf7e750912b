import Testing

/// Builds the samples once for a suite, and clears them away after its last test.
struct BuiltSamples: SuiteTrait, TestScoping {
  static let incidents = ["2024-att-call-records", "2026-014", "2026-021"]

  /// The built samples, inside a suite that has this trait.
  @TaskLocal static var current: Program?

  func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void)
    async throws
  {
    let program = try Program(incidents: Self.incidents)
    defer { program.remove() }
    let answer = try program.run("build")
    #expect(answer.status == 0 || answer.err.contains("error["), "\(answer.err)")
    try await Self.$current.withValue(program) { try await function() }
  }
}

extension Trait where Self == BuiltSamples {
  static var builtSamples: Self { BuiltSamples() }
}
