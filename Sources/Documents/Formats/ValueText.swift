internal import Records

/// The text of one value in one format.
struct ValueText: Sendable {
  let dates: DateText

  /// For machines, or where no place says how days are written.
  static let international = ValueText(dates: DateText(custom: .international))

  /// Nil where there is nothing to print: unknown, empty, or a time of day of which only the day is known.
  func text(of value: Value, type: FieldType, format: Format) -> String? {
    let text = written(value, type, format)
    return text?.isEmpty == true ? nil : text
  }

  private func written(_ value: Value, _ type: FieldType, _ format: Format) -> String? {
    switch value {
    case .unknown: nil
    case .group(let members): format == .count ? AmountText.count(members.count) : nil
    case .list(let facts): format == .count ? AmountText.count(facts.count) : list(facts, type, format)
    case .text(let text): scalar(text, type, format)
    case .count(let count): format == .iso ? String(count) : AmountText.count(count)
    case .yesNo(let flag): flag ? "yes" : "no"
    case .money(let money): format == .iso ? money.description : AmountText.money(money)
    case .moment(let moment): self.moment(moment, format)
    }
  }

  /// A list without elements has nothing to say, one with an unknown element not all of it.
  private func list(_ facts: [Fact], _ type: FieldType, _ format: Format) -> String? {
    guard case .list(let element) = type, !facts.isEmpty else { return nil }
    let inner: Format = format == .iso ? .iso : Format(defaultFor: element) ?? .plain
    var parts: [String] = []
    parts.reserveCapacity(facts.count)
    for fact in facts {
      guard let part = text(of: fact.value, type: element, format: inner) else { return nil }
      parts.append(part)
    }
    return format == .iso ? parts.joined(separator: " ") : ProseText.enumeration(parts)
  }

  private func scalar(_ text: String, _ type: FieldType, _ format: Format) -> String {
    if format == .iso { return text }
    return switch type {
    case .choice(let list): list.label(of: text) ?? text
    case .jurisdiction: Jurisdiction.nameInProse(of: text) ?? text
    case .prose: ProseText.trimmed(text)
    default: text
    }
  }

  private func moment(_ moment: Moment, _ format: Format) -> String? {
    switch format {
    case .date: dates.approximate(moment, dates.day(moment.date))
    case .iso:
      switch moment.point {
      case .instant(let instant): instant.description
      case .date(let date): date.description
      }
    case .time:
      if case .instant(let instant) = moment.point { dates.approximate(moment, dates.time(instant)) } else { nil }
    default: dates.moment(moment)
    }
  }
}
