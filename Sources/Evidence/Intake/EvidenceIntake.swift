package import Sourcing

/// Adds an entry to the evidence list of a record's text and keeps every other byte.
///
/// Pure: the caller digests the file, reads the clock and writes the result.
package enum EvidenceIntake {
  /// The record's new text, and where the entry stands in it.
  package struct Addition: Sendable, Hashable {
    package let source: Source
    /// The entry, without the line breaks around it.
    package let entry: Place
  }

  /// The first of E1, E2 … above every such id in the record.
  package static func nextID(in tree: YAMLTree) -> String {
    var highest = 0
    for element in tree.root["evidence"]?.elements ?? [] {
      guard let id = element["id"]?.text, id.hasPrefix("E"), let number = Int(id.dropFirst()), number > highest,
        number < 1_000_000
      else { continue }
      highest = number
    }
    return "E\(highest + 1)"
  }

  /// The record with the entry at the end of its evidence list, or nil with the findings that say why not.
  ///
  /// An empty list, a missing key, `unknown`, and lists in block and flow style at any
  /// indentation are all extended in their own style. The new text is read again: if
  /// anything but the new entry would differ, nothing is returned.
  package static func add(_ entry: EvidenceEntry, to source: Source) -> Checked<Addition?> {
    let yaml = YAMLReader.read(source)
    guard yaml.findings.isEmpty, let tree = yaml.value else { return Checked(nil, yaml.findings) }
    let faults = self.faults(of: entry, in: tree)
    guard faults.isEmpty else { return Checked(nil, faults) }
    let insertion = EvidenceInsertion(entry, in: tree)
    guard let result = insertion.result, isExactly(result.source, tree, with: entry) else {
      return Checked(nil, [byHand(entry, tree)])
    }
    return Checked(result, [])
  }

  private static func faults(of entry: EvidenceEntry, in tree: YAMLTree) -> [Finding] {
    let root = tree.root
    guard root.isMapping else {
      return [
        Finding(.wrongType, at: root.place, "a record is a map, not \(root.kind.name)", help: "begin with `incident: <id>`")
      ]
    }
    var findings: [Finding] = []
    let list = root["evidence"]
    if let list, !list.isSequence, !list.isEmpty, !(list.kind == .plain && list.text == "unknown") {
      findings.append(
        Finding(
          .wrongType, at: list.place, "the evidence must be a list, not \(list.kind.name)",
          help: "write `evidence: []`", path: "evidence"))
    }
    let end = list?.place ?? Place(tree.source.path, .start)
    if let fault = EvidencePath.fault(in: entry.file) {
      findings.append(Finding(.evidencePath, at: end, "the path of the new evidence \(fault.words)", help: fault.help))
    }
    for (name, text) in entry.texts {
      // The reader knows which characters a record may not hold, written out or escaped.
      let probe = YAMLReader.read(Source(path: tree.source.path, text: "\(name): \(YAMLText.scalar(text))\n"))
      guard let refused = probe.findings.first else { continue }
      findings.append(
        Finding(
          refused.code, at: end, "the text for `\(name)` cannot stand in a record: \(refused.message)",
          help: "type the text anew"))
    }
    for element in list?.elements ?? [] {
      if let id = element["id"], id.text == entry.id {
        findings.append(
          Finding(
            .repeatedIdentifier, at: id.place, "the id `\(entry.id.printable)` is taken", help: "choose another id",
            path: "evidence"))
      }
      if let file = element["file"], file.text == entry.file {
        findings.append(
          Finding(
            .repeatedIdentifier, at: file.place, "the file is recorded already",
            help: "run `dossier evidence verify` to check its digest", path: "evidence"))
      }
    }
    return findings
  }

  /// Whether a text is the old record with the entry at the end of its list, and nothing else.
  private static func isExactly(_ source: Source, _ old: YAMLTree, with entry: EvidenceEntry) -> Bool {
    let reread = YAMLReader.read(source)
    guard reread.findings.isEmpty, let new = reread.value else { return false }
    let before = old.root.entries
    let after = new.root.entries
    let isNewKey = old.root["evidence"] == nil
    guard after.count == before.count + (isNewKey ? 1 : 0) else { return false }
    for (one, other) in zip(before, after) {
      guard one.name == other.name, one.name == "evidence" || isSame(one.value, other.value) else { return false }
    }
    let elements = new.root["evidence"]?.elements ?? []
    let kept = old.root["evidence"]?.elements ?? []
    guard elements.count == kept.count + 1, zip(kept, elements).allSatisfy(isSame), let last = elements.last else {
      return false
    }
    let collected = last["collected"]
    return last["id"]?.text == entry.id && last["file"]?.text == entry.file
      && last["sha256"]?.text == entry.sha256.hex && last["what"]?.text == entry.what
      && collected?["by"]?.text == entry.collectedBy && collected?["how"]?.text == entry.how
      && collected?["from"]?.text == entry.from && (last["privileged"]?.text == "yes") == entry.isPrivileged
  }

  private static func isSame(_ one: YAMLNode, _ other: YAMLNode) -> Bool {
    guard one.kind == other.kind, one.text == other.text else { return false }
    let entries = (one.entries, other.entries)
    guard entries.0.count == entries.1.count else { return false }
    for (left, right) in zip(entries.0, entries.1) {
      guard left.name == right.name, isSame(left.value, right.value) else { return false }
    }
    let elements = (one.elements, other.elements)
    return elements.0.count == elements.1.count && zip(elements.0, elements.1).allSatisfy(isSame)
  }

  private static func byHand(_ entry: EvidenceEntry, _ tree: YAMLTree) -> Finding {
    Finding(
      .yamlSyntax, at: tree.root["evidence"]?.place ?? Place(tree.source.path, .start),
      "the entry cannot be added here without changing something else",
      notes: ["the entry: \(entry.flow)"], help: "add the entry by hand", path: "evidence")
  }
}
