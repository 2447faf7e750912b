/// The sources of a run by path, in order, so that printing a place finds its text.
package struct SourceTable: Sendable {
  private var sources: [Source]

  /// Of several sources with one path the last counts.
  package init(_ sources: some Sequence<Source> = []) {
    var byPath: [String: Source] = [:]
    for source in sources { byPath[source.path] = source }
    self.sources = byPath.values.sorted { $0.path < $1.path }
  }

  /// All sources, sorted by path.
  package var all: [Source] { sources }

  /// The source with a path; nil if the run did not read it as text.
  package subscript(path: String) -> Source? {
    let index = position(of: path)
    return index < sources.count && sources[index].path == path ? sources[index] : nil
  }

  /// Adds a source, or replaces the one with its path.
  package mutating func add(_ source: Source) {
    let index = position(of: source.path)
    if index < sources.count, sources[index].path == source.path {
      sources[index] = source
    } else {
      sources.insert(source, at: index)
    }
  }

  private func position(of path: String) -> Int {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Turns places into locations during one report; the line table of each file is made once.
package struct Locator {
  package let sources: SourceTable
  private var tables: [String: LineTable] = [:]

  package init(_ sources: SourceTable) { self.sources = sources }

  /// The line table of a file; nil if the run did not read it as text.
  package mutating func table(of file: String) -> LineTable? {
    if let table = tables[file] { return table }
    guard let source = sources[file] else { return nil }
    let table = LineTable(source)
    tables[file] = table
    return table
  }

  /// Where a place stands; the start of its file, if the run did not read it as text.
  package mutating func location(of place: Place) -> Location {
    table(of: place.file)?.location(of: place.range) ?? .start
  }

  /// The text of the place's first line, blanks at its ends removed; nil if the run did not read the file.
  package mutating func lineText(of place: Place) -> String? {
    guard let source = sources[place.file], let table = table(of: place.file) else { return nil }
    let line = table.bytes(ofLine: table.line(of: Int(place.range.lower)))
    var bytes = source.bytes[line]
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    return String(decoding: bytes.prefix(4096), as: UTF8.self)
  }
}
