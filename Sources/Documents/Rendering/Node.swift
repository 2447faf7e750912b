internal import Law
internal import Records
internal import Sourcing

/// What a path leads to while a document is rendered.
indirect enum Node: Sendable {
  /// There is no such fact; the record's path if it would be one.
  case absent(FactPath?)
  /// A fact of the record at its exact path.
  case fact(Fact, FactPath)
  /// A value that was worked out, with the record's facts behind it.
  /// `quotes`: it repeats what those facts say, so that their audiences are its own.
  case value(Value, behind: [FactPath], quotes: Bool)
  case object(Object)
  case list([Node], behind: [FactPath])

  static func text(_ text: String?) -> Node { text.map { .value(.text($0), behind: [], quotes: false) } ?? .absent(nil) }
  static func count(_ count: Int?) -> Node {
    count.map { .value(.count($0), behind: [], quotes: false) } ?? .absent(nil)
  }
  static func yesNo(_ flag: Bool) -> Node { .value(.yesNo(flag), behind: [], quotes: false) }
  static func money(_ money: Money?) -> Node {
    money.map { .value(.money($0), behind: [], quotes: false) } ?? .absent(nil)
  }
  static func moment(_ moment: Moment?, behind: [FactPath] = []) -> Node {
    moment.map { .value(.moment($0), behind: behind, quotes: false) } ?? .absent(nil)
  }
  static func due(_ due: DutyDeadline.Due?, behind: [FactPath] = []) -> Node {
    switch due {
    case nil: .absent(nil)
    case .date(let date): .moment(Moment(.date(date)), behind: behind)
    case .instant(let instant): .moment(Moment(.instant(instant)), behind: behind)
    }
  }

  /// A list of texts; absent when it is empty.
  static func texts(_ texts: [String], behind: [FactPath] = [], quotes: Bool = false) -> Node {
    guard !texts.isEmpty else { return .absent(nil) }
    let nowhere = Place("", .start)
    return .value(.list(texts.map { Fact(.text($0), at: nowhere) }), behind: behind, quotes: quotes)
  }

  static func objects(_ objects: some Sequence<Object>, behind: [FactPath] = []) -> Node {
    .list(objects.map { .object($0) }, behind: behind)
  }
}

/// Something with named members that is worked out when asked.
enum Object: Sendable, Hashable {
  case duty(Int)
  case clock(duty: Int)
  case services(duty: Int)
  case penalty(duty: Int)
  case keep(duty: Int)
  case item(duty: Int, item: Int)
  case reason(duty: Int, reason: Int)
  case document(DocumentSummary)
  case gap(Gap)
  case thisDocument
  case findings
  case losses
  case lossKind(String)
  case exposure
  case exposureLine(Exposure.Line)
  case nextFact(NextFact)
  case harmAdvice
  case harmOutcome(Int)
  case harmMethod(Int)
  case harmBand(method: Int, band: Int)
  case harmPart(method: Int, part: Int)
  case harmFactor(method: Int, part: Int, factor: Int)
  case evidence(EvidenceFileState)
  case entry(key: String, path: FactPath)
  case incident(IncidentSummary)
  case rule(Int)
}
