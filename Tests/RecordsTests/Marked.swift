import Records
import Sourcing

/// A record in YAML in which `⟦…⟧` marks the places that findings should point at.
///
/// What a test does not write itself is filled in: the keys that every record needs.
struct Marked {
  let source: Source
  let ranges: [SourceRange]

  static let needed: KeyValuePairs = [
    "incident": "incident: t-1", "title": "title: Test", "status": "status: confirmed",
    "organization": "organization: {name: Example}", "timeline": "timeline: {}",
  ]

  /// The text with the keys that every record needs put after it, and its marks taken out.
  init(_ text: String) {
    var whole = text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    let keys = text.split(separator: "\n").map { $0.replacing("⟦", with: "").prefix { $0 != ":" } }
    for (key, line) in Marked.needed where !keys.contains(Substring(key)) { whole += line + "\n" }
    self.init(whole: whole)
  }

  /// The text as it stands, with its marks taken out.
  init(whole: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [SourceRange] = []
    for scalar in whole.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": if let start = open.popLast() { ranges.append(SourceRange(start, bytes.count)) }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    source = Source(path: "incident.yaml", bytes: bytes)
    self.ranges = ranges.sorted()
  }

  func read() -> Checked<Record?> { RecordReader.read(source, folder: "t-1") }

  /// What reading finds: code, message and help of each, and whether it is where the marks are.
  var found: [Found] { read().findings.map(Found.init) }

  /// What the checks of one record find, after a reading that must find nothing.
  func checked(asOf: Instant? = nil) -> [Finding] {
    let read = read()
    guard read.findings.isEmpty, let record = read.value else { return read.findings }
    return RecordChecks.all(record, asOf: asOf)
  }
}

/// The words of a finding, for comparison in tests.
struct Found: Equatable, CustomStringConvertible {
  let code: String, message: String, help: String?

  init(_ finding: Finding) { (code, message, help) = (finding.code.rawValue, finding.message, finding.help) }

  init(_ code: String, _ message: String, _ help: String? = nil) { (self.code, self.message, self.help) = (code, message, help) }

  var description: String { "\(code): \(message)" + (help.map { " (\($0))" } ?? "") }
}
