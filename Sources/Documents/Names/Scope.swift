internal import Records
internal import Sourcing

/// The names that a place in a template may use: the record's, the computed ones, and the variables of the loops around.
struct Scope {
  /// What a loop's variable stands for.
  struct Variable {
    enum Element {
      /// An element of a list.
      case element(Reference.Origin)
      /// An entry of a map, with `key` and `value`.
      case entry(Reference.Origin, key: FieldType, value: FieldType)
    }

    let name: String
    let slot: Int
    let element: Element
    let label: String
  }

  let record: Schema
  let computed: Schema
  var variables: [Variable] = []

  /// Why a path leads nowhere.
  struct Fault: Error {
    let message: String
    let help: String?
    /// The part of the path that is wrong.
    let part: Int
  }

  func resolve(_ path: PathText, at place: Place) throws(Fault) -> Reference {
    let names = path.parts.map(\.name)
    if let variable = variables.last(where: { $0.name == names[0] }) {
      return try resolve(variable, names, path, place)
    }
    let isComputed = computed.fields.contains { $0.name == names[0] }
    guard isComputed || record.fields.contains(where: { $0.name == names[0] }) else {
      throw unknownRoot(names)
    }
    let target = try target(names, isRecord: !isComputed, path, hidden: 0)
    return Reference(
      root: isComputed ? .computed(names[0]) : .record, parts: isComputed ? Array(names.dropFirst()) : names,
      path: isComputed ? nil : FactPath(parts: names), origin: .init(isRecord: !isComputed, parts: names),
      type: target.type, label: label(target, names, isRecord: !isComputed),
      audience: strictest(names, isRecord: !isComputed),
      outerAudience: laxest(names, isRecord: !isComputed), text: path.text, place: place)
  }

  private func resolve(
    _ variable: Variable, _ names: [String], _ path: PathText, _ place: Place
  ) throws(Fault) -> Reference {
    let origin: Reference.Origin
    var rest = Array(names.dropFirst())
    switch variable.element {
    case .element(let list):
      if list.isRecord, list.parts == ["insurance", "policies"], let name = rest.first.flatMap(Reference.PolicyName.init) {
        return try resolve(name, of: variable, path, place)
      }
      origin = list.appending("*")
    case .entry(let map, let key, _):
      guard let first = rest.first, first == "key" || first == "value" else {
        throw Fault(
          message: "'\(variable.name)' is an entry of a map; it has a key and a value",
          help: "write {\(variable.name).key} or {\(variable.name).value}", part: min(1, names.count - 1))
      }
      if first == "key" {
        guard rest.count == 1 else {
          throw Fault(message: "nothing lies inside '\(variable.name).key'", help: nil, part: 2)
        }
        return Reference(
          root: .variable(variable.slot), parts: rest, path: nil, origin: map.appending("*"), type: key,
          label: variable.label, audience: strictest(map.parts, isRecord: map.isRecord),
          outerAudience: laxest(map.parts, isRecord: map.isRecord), text: path.text, place: place)
      }
      origin = map.appending("*")
      rest.removeFirst()
    }
    let full = origin.parts + rest
    let target = try target(full, isRecord: origin.isRecord, path, hidden: full.count - names.count)
    return Reference(
      root: .variable(variable.slot), parts: Array(names.dropFirst()), path: nil,
      origin: .init(isRecord: origin.isRecord, parts: full), type: target.type,
      label: label(target, full, isRecord: origin.isRecord), audience: strictest(full, isRecord: origin.isRecord),
      outerAudience: laxest(full, isRecord: origin.isRecord), text: path.text, place: place)
  }

  /// A name that is worked out for a policy.
  private func resolve(
    _ name: Reference.PolicyName, of variable: Variable, _ path: PathText, _ place: Place
  ) throws(Fault) -> Reference {
    guard path.parts.count == 2 else {
      throw Fault(message: "nothing lies inside '\(variable.name).\(name.rawValue)'", help: nil, part: 2)
    }
    let isLosses = name == .losses
    let parts = isLosses ? ["insurance", "losses"] : ["policy-\(name.rawValue)"]
    let target = try target(parts, isRecord: isLosses, path, hidden: 0)
    return Reference(
      root: .policy(variable.slot, name), parts: [], path: nil, origin: .init(isRecord: isLosses, parts: parts),
      type: target.type, label: target.label, audience: strictest(parts, isRecord: isLosses),
      outerAudience: laxest(parts, isRecord: isLosses), text: path.text, place: place)
  }

  /// Follows a path in its schema. The first `hidden` parts beyond the written ones stand behind a variable.
  private func target(
    _ parts: [String], isRecord: Bool, _ path: PathText, hidden: Int
  ) throws(Fault) -> Schema.Target {
    let schema = isRecord ? record : computed
    let written = path.parts.map(\.name)
    func position(_ part: Int) -> Int { min(max(part - hidden, 0), written.count - 1) }
    func before(_ part: Int) -> String { written.prefix(max(position(part), 1)).joined(separator: ".") }
    do throws(Schema.PathFault) {
      for (index, part) in parts.enumerated() where index >= parts.count - written.count + 1 && index > 0 {
        if Digits.value(Array(part.utf8)) != nil,
          case .list = try schema.target(of: FactPath(parts: Array(parts[..<index]))).type
        {
          throw .badKey(part: index)
        }
      }
      return try schema.target(of: FactPath(parts: parts))
    } catch {
      switch error {
      case .noSuchName(let part, let suggestion):
        let full = (written.prefix(position(part)) + [suggestion ?? ""]).joined(separator: ".")
        throw Fault(
          message: "there is no fact '\(written.prefix(position(part) + 1).joined(separator: "."))'",
          help: suggestion.map { _ in "did you mean '\(full)'?" }, part: position(part))
      case .nothingInside(let part):
        throw Fault(
          message: "'\(before(part))' is \(noun(parts, part, schema)); nothing lies inside it", help: nil,
          part: position(part))
      case .badKey(let part):
        let container = try? schema.target(of: FactPath(parts: Array(parts[..<part]))).type
        if case .map(let key, _) = container {
          throw Fault(
            message: "'\(written[position(part)].printable)' is not \(key.noun), as the keys of '\(before(part))' are",
            help: nil, part: position(part))
        }
        throw Fault(
          message: "'\(before(part))' is a list; its elements have no names",
          help: "repeat over it with d:repeat=\"name in \(before(part))\"", part: position(part))
      }
    }
  }

  private func noun(_ parts: [String], _ part: Int, _ schema: Schema) -> String {
    (try? schema.target(of: FactPath(parts: Array(parts[..<part]))).type.noun) ?? "a value"
  }

  private func unknownRoot(_ names: [String]) -> Fault {
    let known = variables.map(\.name) + computed.fields.map(\.name) + record.fields.map(\.name)
    let message = "there is no fact '\(names[0])'"
    if names[0] == "duty" || names[0] == "policy" {
      return Fault(
        message: "'\(names[0])' is known only in a template with d:each=\"\(names[0])\"", help: nil, part: 0)
    }
    let near = Suggestion.nearest(to: names[0], among: known)
    let full = near.map { ([$0] + names.dropFirst()).joined(separator: ".") }
    return Fault(message: message, help: full.map { "did you mean '\($0)'?" }, part: 0)
  }

  private func strictest(_ parts: [String], isRecord: Bool) -> Audience {
    (isRecord ? record : computed).strictestAudience(under: FactPath(parts: parts))
  }

  private func laxest(_ parts: [String], isRecord: Bool) -> Audience {
    guard let target = try? (isRecord ? record : computed).target(of: FactPath(parts: parts)) else { return .confidential }
    return Self.laxest(target.type, target.audience)
  }

  private static func laxest(_ type: FieldType, _ own: Audience) -> Audience {
    switch type {
    case .group(let fields): fields.map { laxest($0.type, $0.audience ?? own) }.min() ?? own
    case .list(let element): laxest(element, own)
    case .map(_, let value): laxest(value, own)
    default: own
    }
  }

  /// The schema's label: of a map's entry with its key, of a bare `telephone number` with what it belongs to.
  private func label(_ target: Schema.Target, _ parts: [String], isRecord: Bool) -> String {
    guard let last = parts.last, parts.count > 1 else { return target.label }
    if Jurisdiction.isKnown(last) { return "\(target.label) (\(Jurisdiction.name(of: last) ?? last))" }
    let first = target.label.utf8.prefix { $0 != 0x20 }
    guard isRecord, !Self.openings.contains(String(decoding: Array(first), as: UTF8.self)), !parts.dropLast().contains("*"),
      let whole = try? record.target(of: FactPath(parts: parts.dropLast())), case .group = whole.type
    else { return target.label }
    return "\(target.label) of \(whole.label)"
  }

  /// Words with which a label says by itself what it is about.
  private static let openings: Set<String> = [
    "the", "its", "when", "whether", "how", "what", "who", "why", "where", "for", "in", "by", "until",
  ]
}
