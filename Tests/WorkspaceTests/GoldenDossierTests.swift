import Foundation
import Testing

@testable import Workspace

/// The dossiers of the sample incidents as a person read them, page by page, and found them good.
///
/// A change of law, template or program that changes a document shows here as a difference. Look at the page, then
/// record it: `DOSSIER_RECORD=1 swift test --filter GoldenDossierTests`.
@Suite struct GoldenDossierTests {
  static let cases = URL(fileURLWithPath: Samples.root).appendingPathComponent("Tests/WorkspaceTests/Cases")

  @Test(arguments: ["2026-014", "2026-021", "2024-att-call-records"])
  func `a dossier is as it was reviewed`(incident: String) async throws {
    let world = Samples.world(incident)
    _ = await Samples.build(world)
    let made = world.output.filter { Self.isReviewed($0.key) && $0.key.hasPrefix("out/\(incident)/") }
      .mapValues { Self.withoutStyle(String(decoding: $0, as: UTF8.self)) }
    #expect(made.count >= 5)
    if ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1" { try Self.record(made, incident) }

    let folder = Self.cases.appendingPathComponent(incident)
    let kept = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.contains(".") }
    #expect(Set(kept) == Set(made.keys.map { String($0.dropFirst("out/\(incident)/".count)) }))
    for (path, text) in made.sorted(by: { $0.key < $1.key }) {
      let file = folder.appendingPathComponent(String(path.dropFirst("out/\(incident)/".count)))
      let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      #expect(text == golden, "\(path): \(Self.firstDifference(text, golden))")
    }
  }

  /// Not the copies in the packet, nor the machines' files, which are mostly digests and reasons.
  private static func isReviewed(_ path: String) -> Bool {
    !path.contains("/packet/") && !path.hasSuffix("/manifest.xml") && !path.hasSuffix("/assessment.xml")
  }

  /// The style sheet stands in every page; it is reviewed once, where it is written.
  private static func withoutStyle(_ text: String) -> String {
    guard let start = text.range(of: "<style>"), let end = text.range(of: "</style>") else { return text }
    return text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "")
  }

  private static func record(_ made: [String: String], _ incident: String) throws {
    let folder = cases.appendingPathComponent(incident)
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in made {
      let file = folder.appendingPathComponent(String(path.dropFirst("out/\(incident)/".count)))
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private static func firstDifference(_ made: String, _ golden: String) -> String {
    let left = made.split(separator: "\n", omittingEmptySubsequences: false)
    let right = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(left.count, right.count) {
      let own = index < left.count ? left[index] : "(end)", other = index < right.count ? right[index] : "(end)"
      if own != other { return "line \(index + 1) is “\(own)”, reviewed was “\(other)”" }
    }
    return "no difference"
  }
}
