internal import Records
internal import Sourcing

/// A path of a template that was found to lead somewhere, with all that rendering needs to follow it.
struct Reference: Sendable {
  enum Root: Sendable, Hashable {
    /// The record of the incident.
    case record
    /// A name that is worked out: `duty`, `owed`, `losses`.
    case computed(String)
    /// A variable of a loop around, by its slot.
    case variable(Int)
    /// What is worked out for the policy in a variable.
    case policy(Int, PolicyName)
  }

  /// Names that a policy has beside its facts.
  enum PolicyName: String, Sendable, Hashable, CaseIterable {
    /// The losses that name the policy.
    case losses
    /// Their sum.
    case total
    /// The sum less the retention, at most the limit.
    case claimed
  }

  let root: Root
  /// The parts to follow from the root.
  let parts: [String]
  /// The exact path of a reference into the record; nil below computed names and variables.
  let path: FactPath?
  /// Where it leads in the schema, with `*` for elements of lists and maps that a loop walks.
  let origin: Origin
  let type: FieldType
  /// How a gap names it.
  let label: String
  /// The strictest audience at or below it: who may see all of it.
  let audience: Audience
  /// The least strict one: who may know that there is something.
  let outerAudience: Audience
  /// As the template writes it.
  let text: String
  let place: Place

  /// A path of a schema.
  struct Origin: Sendable, Hashable {
    let isRecord: Bool
    let parts: [String]

    var text: String { parts.joined(separator: ".") }

    func appending(_ part: String) -> Origin { Origin(isRecord: isRecord, parts: parts + [part]) }

    /// Whether one of them is the other or lies in it; `*` stands for any part.
    func covers(_ other: Origin) -> Bool {
      isRecord == other.isRecord && zip(parts, other.parts).allSatisfy { $0 == $1 || $0 == "*" || $1 == "*" }
    }

    /// Whether the other lies in this one, or is it.
    func contains(_ other: Origin) -> Bool { parts.count <= other.parts.count && covers(other) }
  }
}
