internal import Sourcing

extension RecordReading {
  /// The audiences that the record marks, by exact path: `*` stands for each entry there is.
  mutating func audiences(in root: YAMLNode, facts: Fact) -> [FactPath: Audience] {
    guard let marks = facts["audiences"]?.members else { return [:] }
    let unmarked = Record(id: "", source: source, root: facts)
    var result: [FactPath: Audience] = [:]
    for mark in marks {
      let read = mark.fact.text.flatMap(Audience.init(rawValue:))
      if read == nil { refuseUnknownAudience(mark, in: root) }
      // What cannot be read closes the fact rather than opening it.
      let audience = read ?? .privileged
      for path in expanded(FactPath(mark.name), in: unmarked) {
        // Where two marks meet, the stricter one holds.
        result[path] = max(audience, result[path] ?? audience)
      }
    }
    return result
  }

  /// An audience that is not known would leave open who may read the fact.
  private mutating func refuseUnknownAudience(_ mark: Value.Member, in root: YAMLNode) {
    guard let node = root["audiences"]?[mark.name], node.kind == .plain, node.text == "unknown" else { return }
    report(
      Finding(
        .unknownNotAllowed, at: node.place, "an audience cannot be `unknown`",
        help: "write `privileged` until counsel has decided", path: "audiences.\(mark.name)"))
  }

  /// The exact paths that a mark means. A path without `*` need not be in the record.
  private func expanded(_ path: FactPath, in record: Record) -> [FactPath] {
    path.parts.contains("*") ? record.facts(at: path).map(\.path) : [path]
  }
}
