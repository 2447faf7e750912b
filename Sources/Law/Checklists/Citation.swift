/// How citations are put together.
package enum Citation {
  /// A paragraph's full citation: one that begins with `§` or `Art.` is put after the body of
  /// the law's own citation, anything else stands as written.
  package static func full(_ paragraph: String, of law: String) -> String {
    guard marks.contains(where: paragraph.hasPrefix) else { return paragraph }
    let body = body(of: law)
    return body.isEmpty ? paragraph : body + " " + paragraph
  }

  private static let marks = ["§", "Art."]

  /// `Tex. Bus. & Com. Code` of `Tex. Bus. & Com. Code § 521.053`.
  private static func body(of law: String) -> String {
    let cuts = marks.compactMap { law.firstRange(of: $0)?.lowerBound }
    guard let cut = cuts.min() else { return law }
    return String(law[..<cut]).trimmed
  }
}
