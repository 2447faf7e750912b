internal import Evidence
internal import Records
internal import Sourcing

/// Approvals against what is now compiled: an approval covers one text, named by its SHA-256, and no other.
struct ApprovalCheck {
  let record: Record
  /// The digest of each document, by its path below the incident's folder.
  let digests: [String: String]

  /// A finding for each approval whose document has changed, became a draft, or is no longer made.
  func findings() -> [Finding] {
    (record["approvals"]?.elements ?? []).compactMap { approval in
      guard let document = approval["document"], let path = document.text, let approved = approval["sha256"],
        let digest = approved.text
      else { return nil }
      let compiled = digests[path]
      guard compiled != digest.lowercased() else { return nil }
      let by = approval["by"]?.text.map { " by \($0.printable)" } ?? ""
      return Finding(
        .approvalVoid, at: compiled == nil ? document.place : approved.place,
        compiled == nil
          ? "the document that was approved\(by) is not among those compiled: \(path.printable)"
          : "the document has changed since it was approved\(by)",
        help: compiled.map { "read it again, and approve it with `sha256: \($0)`" }
          ?? meant(by: path).map { "did you mean `\($0)`? The path begins below the incident's folder in `out/`" }
          ?? "its draft lacks facts, or the notice is no longer owed; take the approval out",
        incident: record.id, path: "approvals")
    }
  }

  /// The document that a path from elsewhere leads to, or that is named without its folder or ending.
  private func meant(by path: String) -> String? {
    let known = digests.keys.sorted()
    if let inside = known.first(where: { path.hasSuffix("/" + $0) }) { return inside }
    let name = path.split(separator: "/").last ?? ""
    return known.first { known in
      guard let file = known.split(separator: "/").last else { return false }
      return file == name || file.split(separator: ".").first == name
    } ?? Suggestion.nearest(to: path, among: known)
  }
}
