package import Markup
package import Records
package import Sourcing

/// What an incident's folder in out/ holds and what each document was made from.
///
/// `ManifestGrammar` describes it; names are only ever added. It lists every file but itself.
package struct ManifestXML: ~Copyable {
  package static let namespace = "urn:dossier:manifest:1"

  /// A file in the folder: what was rendered, copied or computed.
  package struct File: Sendable, Hashable {
    /// Below the incident's folder.
    package let path: String
    /// Lower-case hexadecimal.
    package let sha256: String
    /// In bytes; nil for a copy of evidence, whose size the record of evidence has.
    package let size: Int?

    package init(path: String, sha256: String, size: Int?) {
      self.path = path
      self.sha256 = sha256
      self.size = size
    }
  }

  /// An input that the whole folder was made from.
  package struct Input: Sendable, Hashable {
    package let path: String
    package let sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  private var writer: MarkupWriter
  private var locator: Locator
  private let record: Record

  /// The document. Throws if a text holds what XML 1.0 forbids, which no record that was read can.
  package static func document(
    _ record: Record, files: [File], documents: [RenderedDocument], inputs: [Input], sources: SourceTable
  ) throws(MarkupError) -> [UInt8] {
    var document = ManifestXML(writer: try MarkupWriter(.xml), locator: Locator(sources), record: record)
    try document.write(files, documents, inputs)
    return try document.finish()
  }

  private consuming func finish() throws(MarkupError) -> [UInt8] { try writer.finish() }

  private init(writer: consuming MarkupWriter, locator: Locator, record: Record) {
    self.writer = writer
    self.locator = locator
    self.record = record
  }

  private mutating func write(
    _ files: [File], _ documents: [RenderedDocument], _ inputs: [Input]
  ) throws(MarkupError) {
    let made = Dictionary(documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    try writer.declaration()
    try writer.start("manifest", attributes: [("xmlns", Self.namespace), ("incident", record.id)])
    for input in inputs {
      try line("input", [("path", input.path), ("sha256", input.sha256)])
    }
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      try write(file, made[file.path])
    }
    try writer.text("\n")
    try writer.end()
    try writer.text("\n")
  }

  private mutating func write(_ file: File, _ document: RenderedDocument?) throws(MarkupError) {
    var attributes: [MarkupWriter.Attribute] = [("path", file.path), ("sha256", file.sha256)]
    if let size = file.size { attributes.append(("size", String(size))) }
    guard let document else { return try line("file", attributes) }
    attributes += [("title", document.title), ("recipient", document.recipient.rawValue)]
    attributes.append(("state", document.isDraft ? "draft" : "final"))
    if let duty = document.duty { attributes.append(("duty", duty)) }
    if let stage = document.stage { attributes.append(("stage", stage)) }
    try writer.text("\n  ")
    try writer.start("file", attributes: attributes)
    try line("template", [("path", document.template)], indent: "\n    ")
    for part in document.parts { try line("template", [("path", part)], indent: "\n    ") }
    for path in document.reads { try line("read", [("fact", path.description)] + place(of: path), indent: "\n    ") }
    for gap in document.gaps { try line("gap", [("fact", gap.path), ("label", gap.label)], indent: "\n    ") }
    try writer.text("\n  ")
    try writer.end()
  }

  private mutating func line(
    _ name: String, _ attributes: [MarkupWriter.Attribute], indent: String = "\n  "
  ) throws(MarkupError) {
    try writer.text(indent)
    try writer.empty(name, attributes: attributes)
  }

  /// The line of the record where a fact stands; none for one that it does not have.
  private mutating func place(of path: FactPath) -> [MarkupWriter.Attribute] {
    guard let place = record[path]?.place else { return [] }
    return [("line", String(locator.location(of: place).line))]
  }
}
