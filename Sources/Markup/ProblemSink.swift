internal import CLibXML2

/// Collects what libxml2 reports of one document, in its order, as far as the limit.
///
/// It is reached from C callbacks through an unretained pointer: whoever passes it on keeps it alive during the call.
final class ProblemSink {
  /// One report, before its line and column are known.
  struct Report {
    let line: Int
    let offset: Int?
    /// The node the report is about, as an address to compare with, never to follow.
    let node: UInt?
    let text: String
  }

  private(set) var reports: [Report] = []
  /// Nothing more is kept: there are enough, or the document was refused for a reason of ours.
  private(set) var isClosed = false
  var isEmpty: Bool { reports.isEmpty }

  /// Keeps a report, unless there are enough, or the one before stands at the same byte: that one is the cause.
  func add(_ report: Report) {
    guard !isClosed, reports.last?.offset == nil || reports.last?.offset != report.offset else { return }
    reports.append(report)
    isClosed = reports.count >= MarkupLimit.problems
  }

  /// Takes this report as the last.
  func close(with report: Report) {
    add(report)
    isClosed = true
  }

  /// The reports with line, column and offset that agree.
  func problems(of bytes: [UInt8]) -> [MarkupProblem] {
    reports.map { report in
      guard let offset = report.offset else {
        return MarkupProblem(line: report.line, column: 0, offset: nil, text: report.text)
      }
      return MarkupProblem(at: offset, of: bytes, text: report.text)
    }
  }

  /// What to hand to C as user data.
  var address: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// The sink behind user data.
  static func at(_ address: UnsafeMutableRawPointer) -> ProblemSink {
    unsafe Unmanaged<ProblemSink>.fromOpaque(address).takeUnretainedValue()
  }
}

extension ProblemSink.Report {
  /// A copy of libxml2's own report: its first line, and without the comment it may quote.
  init(_ error: xmlError, offset: Int?) {
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "the document is broken"
    var line = message.utf8.prefix { $0 != UInt8(ascii: "\n") }
    if let quote = line.firstIndex(of: "<!--") { line = line[..<quote] }
    while let last = line.last, last.isXMLSpace || last == UInt8(ascii: ":") { line.removeLast() }
    let text = String(Substring(line))
    let node = unsafe error.node.map { UInt(bitPattern: $0) }
    self.init(line: Int(unsafe error.line), offset: offset, node: node, text: text)
  }
}
