package import Records
internal import Sourcing

/// How a fact that a record lacks is written into it, so that the words can be taken over as they stand.
///
/// What lies between the fact and what the record has is written out: `monitoring: {provider: <text>}`
/// where there is no `monitoring` yet, or only `monitoring: unknown`.
package struct FactMend {
  private let path: FactPath
  /// The record gives the fact, or a group that it lies in, as `unknown`.
  package let isUnknown: Bool
  /// How many parts of the path the record has as groups.
  private let depth: Int

  package init(_ path: FactPath, in record: Record) {
    self.path = path
    var depth = 0
    var isUnknown = false
    for count in 1...max(1, path.parts.count) {
      guard let fact = record[FactPath(parts: Array(path.parts.prefix(count)))] else { break }
      if fact.isUnknown {
        isUnknown = true
        break
      }
      depth = count
    }
    self.depth = min(depth, max(0, path.parts.count - 1))
    self.isUnknown = isUnknown
  }

  /// What is written at once: the fact, or the new group that it lies in with others.
  package var unit: FactPath { sharedAnchor ?? path }

  /// The group to be written anew that other facts may want too; nil if the fact is a single line.
  var sharedAnchor: FactPath? {
    path.parts.count > depth + 1 ? FactPath(parts: Array(path.parts.prefix(depth + 1))) : nil
  }

  /// `add `written: <yes or no>` under `response.security-program``, or ``write `total: <number>` here as soon as it is known``.
  package func help(with others: [FactPath] = [], _ when: String? = nil) -> String {
    let entry = entry(others)
    if isUnknown { return "write `\(entry)` here" + (when.map { " \($0)" } ?? "") }
    let parent = path.parts.prefix(depth).joined(separator: ".")
    return parent.isEmpty ? "add `\(entry)` at the top level" : "add `\(entry)` under `\(parent)`"
  }

  /// `monitoring: {provider: <text>, months: <number>}`: this fact, and others in the same new group.
  private func entry(_ others: [FactPath] = []) -> String {
    guard let anchor = sharedAnchor else { return FactForm.entry(for: path) }
    let inside = ([path] + others).filter { $0.parts.starts(with: anchor.parts) && $0.parts.count > anchor.parts.count }
    return "\(anchor.parts.last ?? ""): \(FactMend.group(inside, below: anchor.parts.count))"
  }

  /// `{provider: <text>, hours: {from: <time>}}`, the names in the order in which they are first asked for.
  private static func group(_ paths: [FactPath], below depth: Int) -> String {
    var names: [String] = []
    for path in paths where !names.contains(path.parts[depth]) { names.append(path.parts[depth]) }
    let entries = names.map { name in
      let own = paths.filter { $0.parts[depth] == name }
      let leaf = own.first { $0.parts.count == depth + 1 }
      return leaf.map { FactForm.entry(for: $0) } ?? "\(name): \(group(own, below: depth + 1))"
    }
    // An element of a list is written after `- `, not under its number.
    if names.allSatisfy({ Digits.value(Array($0.utf8)) != nil || $0 == "*" }) {
      let inner = entries.first.map { String($0.drop { $0 != " " }.dropFirst()) } ?? "…"
      return "[\(inner)]"
    }
    return "{\(entries.joined(separator: ", "))}"
  }
}

/// How a fact is written in a record, for help: `US-TX: <number>`.
enum FactForm {
  static func entry(for path: FactPath) -> String {
    let name = path.parts.last ?? ""
    return "\(name): \(form(of: (try? Schema.incident.target(of: path))?.type))"
  }

  /// The first keys, each with what it takes.
  private static func names(_ fields: [Field]) -> String {
    let required = fields.filter(\.isRequired)
    let shown = (required.isEmpty ? fields : required).filter(\.type.isLine).prefix(3)
    return shown.map { "\($0.name): \(form(of: $0.type))" }.joined(separator: ", ") + (fields.count > shown.count ? ", …" : "")
  }

  private static func form(of type: FieldType?) -> String {
    switch type {
    case .count: "<number>"
    case .moment: "<time>"
    case .date: "<day>"
    case .money: "<amount> <currency>"
    case .yesNo: "<yes or no>"
    case .choice(let list):
      list.choices.count <= 4 ? "<\(list.choices.map(\.value).joined(separator: " | "))>" : "<\(list.name)>"
    case .jurisdiction: "<place>"
    case .identifier: "<id>"
    case .digest: "<SHA-256>"
    case .file: "<path>"
    case .email: "<e-mail address>"
    case .url: "<https address>"
    case .timeZone: "<time zone>"
    case .list(.group(let fields)): "[{\(names(fields))}]"
    case .list(let element): "[\(form(of: element)), …]"
    case .map(.jurisdiction, let value): "{US-CA: \(form(of: value)), …}"
    case .group(let fields): "{\(names(fields))}"
    case .map: "{…}"
    default: "<text>"
    }
  }
}

extension FieldType {
  /// Whether the value stands on one line.
  fileprivate var isLine: Bool {
    switch self {
    case .list, .map, .group: false
    default: true
    }
  }
}
