internal import Records

/// The text of one value in one format.
enum ValueText {
  /// Nil where there is nothing to print: unknown, empty, or a time of day of which only the day is known.
  static func text(of value: Value, type: FieldType, format: Format) -> String? {
    let text = written(value, type, format)
    return text?.isEmpty == true ? nil : text
  }

  private static func written(_ value: Value, _ type: FieldType, _ format: Format) -> String? {
    switch value {
    case .unknown, .group: nil
    case .list(let facts): list(facts, type, format)
    case .text(let text): scalar(text, type, format)
    case .count(let count): format == .iso ? String(count) : AmountText.count(count)
    case .yesNo(let flag): word(flag ? "yes" : "no", format)
    case .money(let money): format == .iso ? money.description : AmountText.money(money)
    case .moment(let moment): self.moment(moment, format)
    }
  }

  /// A list without elements has nothing to say, one with an unknown element not all of it.
  private static func list(_ facts: [Fact], _ type: FieldType, _ format: Format) -> String? {
    guard case .list(let element) = type, !facts.isEmpty else { return nil }
    let inner: Format = format == .iso ? .iso : Format(defaultFor: element) ?? .plain
    var parts: [String] = []
    parts.reserveCapacity(facts.count)
    for fact in facts {
      guard let part = text(of: fact.value, type: element, format: inner) else { return nil }
      parts.append(part)
    }
    if format == .iso { return parts.joined(separator: " ") }
    let joined = ProseText.enumeration(parts)
    return format == .sentence ? ProseText.sentence(joined) : joined
  }

  private static func scalar(_ text: String, _ type: FieldType, _ format: Format) -> String {
    if format == .iso { return text }
    let labelled =
      switch type {
      case .choice(let list): list.label(of: text) ?? text
      case .jurisdiction: Jurisdiction.nameInProse(of: text) ?? text
      case .prose: ProseText.trimmed(text)
      default: text
      }
    return format == .sentence ? ProseText.sentence(labelled) : labelled
  }

  private static func word(_ text: String, _ format: Format) -> String {
    format == .sentence ? ProseText.sentence(text) : text
  }

  private static func moment(_ moment: Moment, _ format: Format) -> String? {
    switch format {
    case .date: DateText.approximate(moment, DateText.day(moment.date))
    case .usDate: DateText.approximate(moment, DateText.americanDay(moment.date))
    case .iso:
      switch moment.point {
      case .instant(let instant): instant.description
      case .date(let date): date.description
      }
    case .time:
      if case .instant(let instant) = moment.point { DateText.approximate(moment, DateText.time(instant)) } else { nil }
    case .sentence: ProseText.sentence(DateText.moment(moment))
    default: DateText.moment(moment)
    }
  }
}
