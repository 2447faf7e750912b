import Evidence
import Records
import Sourcing

/// A small record with a given evidence list, read as an incident's folder `2026-001`.
enum SampleRecord {
  static let head = """
    incident: 2026-001
    title: A sample
    status: suspected
    organization: {name: "Sample, Inc."}
    timeline: {discovered: 2026-03-12}

    """

  static func text(_ evidence: String) -> String { head + evidence }

  static func read(_ evidence: String) throws -> Record {
    try record(of: Source(path: "inputs/incidents/2026-001/incident.yaml", text: text(evidence)))
  }

  static func record(of source: Source) throws -> Record {
    guard let record = RecordReader.read(source, folder: "2026-001").value else { throw NotARecord() }
    return record
  }

  struct NotARecord: Error {}
}

/// Files beside a record that exist in memory only.
struct MemoryFiles: Sendable {
  enum Node: Sendable {
    case file([UInt8])
    case link
    case pipe
    /// Seen, and gone when it is read.
    case vanishing
    /// Grows while it is read.
    case growing([UInt8])
    case closed
    /// Becomes a link between the look and the reading.
    case swapped
  }

  var nodes: [String: Node]

  init(_ nodes: [String: Node]) { self.nodes = nodes }
  init(texts: [String: String]) { nodes = texts.mapValues { .file(Array($0.utf8)) } }

  var files: EvidenceFiles {
    let nodes = nodes
    return EvidenceFiles(
      kind: { path in
        switch nodes[path] {
        case .link?: .link
        case .pipe?: .other
        case .some: .file
        case nil: nodes.keys.contains { $0.hasPrefix(path + "/") } ? .folder : .missing
        }
      },
      stream: { (path, body) throws(EvidenceFiles.Failure) -> Int in
        switch nodes[path] {
        case .file(let bytes)?: return MemoryFiles.pour(bytes, body)
        case .growing(let bytes)?: return MemoryFiles.pour(bytes, body) - 1
        case .closed?: throw .unreadable("permission is denied")
        case .link?, .swapped?: throw .outside
        case .vanishing?, .pipe?, nil: throw .missing
        }
      },
      contents: { folder in nodes.keys.filter { $0.hasPrefix(folder + "/") } })
  }

  /// Hands the bytes over in pieces of 7, so that no test relies on one piece.
  private static func pour(_ bytes: [UInt8], _ body: (RawSpan) -> Void) -> Int {
    for start in stride(from: 0, to: bytes.count, by: 7) {
      let piece = Array(bytes[start..<min(start + 7, bytes.count)])
      unsafe body(piece.span.bytes)
    }
    return bytes.count
  }
}

/// A text whose mark `«»` or `«…»` says where a finding is expected; the text itself has none.
struct Marked {
  let text: String
  let ranges: [SourceRange]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var found: [SourceRange] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open.append(bytes.count)
      case "»": found.append(SourceRange(open.popLast() ?? 0, bytes.count))
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    ranges = found.sorted()
  }
}

extension Finding.Fix {
  /// The text of a source after the edit.
  func applied(to source: Source) -> String {
    var bytes = source.bytes
    bytes.replaceSubrange(Int(place.range.lower)..<Int(place.range.upper), with: Array(replacement.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}
