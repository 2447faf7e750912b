package import Records
package import Sourcing

/// Compares the evidence that a record lists with the files beside it.
///
/// Files are only digested, never parsed. Each is read once, in the record's order,
/// also when two entries name it. The result does not depend on the order of the folder.
package struct EvidenceVerifier {
  let record: Record
  let files: EvidenceFiles
  let withSHA512: Bool
  private var findings: [Finding] = []
  /// By the bytes of the path: strings that differ only in the form of accents are equal, files are not.
  private var readings: [[UInt8]: Reading] = [:]

  /// What reading a path gave.
  private enum Reading {
    case digested(SHA256Digest, SHA512Digest?, size: Int)
    case absent
    case refused
  }

  private init(_ record: Record, _ files: EvidenceFiles, withSHA512: Bool) {
    self.record = record
    self.files = files
    self.withSHA512 = withSHA512
  }

  /// The state of each listed file, in the record's order, and the findings, sorted:
  /// `evidence-missing`, `evidence-altered`, `evidence-path`, `evidence-unhashed`,
  /// `evidence-unlisted`, `unreadable-file`, `changed-while-reading`.
  package static func verify(
    _ record: Record, files: EvidenceFiles, withSHA512: Bool = false
  ) -> Checked<[EvidenceFileState]> {
    var verifier = EvidenceVerifier(record, files, withSHA512: withSHA512)
    let entries = record["evidence"]?.elements ?? []
    let states = entries.enumerated().map { verifier.state(of: $1, at: $0) }
    verifier.lookForUnlisted(states)
    return Checked(states, verifier.findings.sorted())
  }

  private mutating func state(of entry: Fact, at index: Int) -> EvidenceFileState {
    let id = entry["id"]?.text ?? ""
    let file = entry["file"]?.text ?? ""
    let recorded = entry["sha256"]?.text.flatMap { SHA256Digest(hex: $0) }
    let filePlace = entry["file"]?.place ?? entry.place
    let reading = file.isEmpty ? .refused : read(file, named: id, at: filePlace, index)
    let state: EvidenceFileState.State
    var computed: (SHA256Digest, SHA512Digest?, Int)?
    switch reading {
    case .absent: state = .missing
    case .refused: state = .refused
    case .digested(let sha256, let sha512, let size):
      computed = (sha256, sha512, size)
      state = recorded == nil ? .unhashed : recorded == sha256 ? .ok : .altered
    }
    let result = EvidenceFileState(
      index: index, id: id, file: file, recorded: recorded, computed: computed?.0, sha512: computed?.1,
      size: computed?.2, state: state, isPrivileged: isPrivileged(entry, at: index),
      place: recorded == nil ? filePlace : entry["sha256"]?.place ?? filePlace)
    compare(result, entry)
    return result
  }

  /// Whether the entry, or a mark in `audiences`, says so; if nobody knows yet, it counts as privileged.
  private func isPrivileged(_ entry: Fact, at index: Int) -> Bool {
    if let flag = entry["privileged"], flag.yesNo != false { return true }
    return record.audience(of: FactPath("evidence.\(index).file")) == .privileged
  }

  /// Reports a digest that differs or that the record lacks.
  private mutating func compare(_ state: EvidenceFileState, _ entry: Fact) {
    guard let computed = state.computed else { return }
    if state.state == .altered, let recorded = state.recorded {
      report(
        Finding(
          .evidenceAltered, at: state.place, "\(name(state.id)) is not the file that was recorded",
          label: "recorded digest",
          notes: ["recorded SHA-256: \(recorded.hex)", "SHA-256 of the file: \(computed.hex)"],
          help: "put back the original of `\(state.file.printable)`; if the record is wrong, correct it and say so in `custody`",
          related: entry["file"].map { [.init($0.place, "the file")] } ?? [], path: "evidence.\(state.index).sha256"))
    } else if state.state == .unhashed, !isRefused(entry["sha256"]) {
      report(
        Finding(
          .evidenceUnhashed, at: state.place, "\(name(state.id)) has no digest: nobody could tell if it were changed",
          notes: ["SHA-256 of the file: \(computed.hex)"], help: "add `sha256: \(computed.hex)`",
          fix: MissingDigest.fix(computed, for: entry, in: record.source), path: "evidence.\(state.index).sha256"))
    }
  }

  /// Whether something stands where the digest should that the record's reader complained about.
  private func isRefused(_ digest: Fact?) -> Bool {
    guard let digest else { return false }
    return !["", "unknown", "~", "null"].contains(record.source.text(digest.place.range))
  }

  private mutating func read(_ file: String, named id: String, at place: Place, _ index: Int) -> Reading {
    let key = Array(file.utf8)
    if let known = readings[key] { return known }
    let reading = readOnce(file, named: id, at: place, path: "evidence.\(index).file")
    readings[key] = reading
    return reading
  }

  private mutating func readOnce(_ file: String, named id: String, at place: Place, path: String) -> Reading {
    if let fault = EvidencePath.fault(in: file) {
      report(
        Finding(
          .evidencePath, at: place, "the path of \(name(id)) \(fault.words)", help: fault.help, path: path))
      return .refused
    }
    for step in EvidencePath.steps(to: file) {
      let isLast = step.utf8.count == file.utf8.count
      switch files.kind(step) {
      case .file where isLast, .folder where !isLast: continue
      case .missing, .file: return missing(file, id, place, path)
      case .link:
        return refused(
          Finding(
            .evidencePath, at: place, "\(name(id)) is a link, or lies behind one",
            notes: ["`\(step.printable)` is a link, and what a link leads to can change"],
            help: "put the file itself into the incident's folder", path: path))
      case .folder:
        return refused(
          Finding(
            .evidencePath, at: place, "\(name(id)) is a folder, not a file",
            help: "list each file of the folder, or pack them into one", path: path))
      case .other:
        return refused(
          Finding(.evidencePath, at: place, "\(name(id)) is not a regular file", help: "put a file there", path: path))
      }
    }
    return digest(file, id, place, path)
  }

  private mutating func digest(_ file: String, _ id: String, _ place: Place, _ path: String) -> Reading {
    var stream = DigestStream(withSHA512: withSHA512)
    let expected: Int
    do {
      expected = try files.stream(file) { stream.update($0) }
    } catch {
      switch error {
      case .missing: return missing(file, id, place, path)
      case .outside:
        return refused(
          Finding(
            .evidencePath, at: place, "\(name(id)) is a link, or lies behind one",
            help: "put the file itself into the incident's folder", path: path))
      case .unreadable(let words):
        return refused(
          Finding(
            .unreadableFile, at: place, "\(name(id)) cannot be read: \(words)",
            help: "make `\(file.printable)` readable", path: path))
      }
    }
    guard stream.count == expected else {
      return refused(
        Finding(
          .changedWhileReading, at: place, "\(name(id)) changed while it was read",
          notes: ["it had \(expected) bytes when it was opened, and \(stream.count) were read"],
          help: "wait until nothing writes to `\(file.printable)`, then run again", path: path))
    }
    let digests = stream.finish()
    return .digested(digests.sha256, digests.sha512, size: stream.count)
  }

  private mutating func missing(_ file: String, _ id: String, _ place: Place, _ path: String) -> Reading {
    report(
      Finding(
        .evidenceMissing, at: place, "\(name(id)) is not there: the incident's folder has no `\(file.printable)`",
        help: "put the file back, or correct its name", path: path))
    return .absent
  }

  private mutating func refused(_ finding: Finding) -> Reading {
    report(finding)
    return .refused
  }

  /// Files in `evidence/` that no entry names; each at the record's list, because they have no line of their own.
  private mutating func lookForUnlisted(_ states: [EvidenceFileState]) {
    guard files.kind(EvidencePath.folder) == .folder else { return }
    let listed = Set(states.map { Array($0.file.utf8) })
    let place = record.nearestPlace(to: FactPath("evidence"))
    let found = files.contents(EvidencePath.folder).filter { !listed.contains(Array($0.utf8)) && !isHousekeeping($0) }
    for file in found.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      report(
        Finding(
          .evidenceUnlisted, at: place, "the record does not list the file `\(file.printable)`",
          help: "run `dossier evidence add \(record.id) \(file.printable) --by \"<name>\"`, or move the file out of `evidence/`",
          path: "evidence"))
    }
  }

  /// Files that git and desktops leave in any folder.
  private func isHousekeeping(_ path: String) -> Bool {
    [".gitkeep", ".gitattributes", ".gitignore", ".DS_Store"].contains(String(path.split(separator: "/").last ?? ""))
  }

  private func name(_ id: String) -> String { id.isEmpty ? "the evidence" : "the evidence `\(id.printable)`" }

  private mutating func report(_ finding: Finding) {
    var finding = finding
    finding.incident = record.id
    findings.append(finding)
  }
}
