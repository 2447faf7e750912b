internal import Records

/// How a placeholder prints its value.
enum Format: String, Sendable, CaseIterable {
  /// `12 March 2026`; `March 12, 2026` where the document is for a place in the United States.
  case date
  /// The machine's form: ISO 8601, plain digits, the record's own word.
  case iso
  /// `09:20 (UTC−04:00)`; `9:20 a.m. (UTC−04:00)`.
  case time
  /// Day and time.
  case instant
  /// `48,212`; of a list, how many elements it has.
  case count
  /// `$1,250,000.00`.
  case money
  /// A choice or place by its label.
  case label
  /// `a, b and c`.
  case list
  /// With a capital at its start.
  case capital
  /// With a capital and a full stop.
  case sentence
  /// A `p` for each paragraph.
  case paragraphs
  /// `yes` or `no`.
  case yesNo = "yes-no"
  /// As written.
  case plain
  /// An item's facts, each in the form its type asks for.
  case block

  /// The names that a template may write.
  static let names = allCases.filter { $0 != .plain && $0 != .block }.map(\.rawValue) + ["or"]

  /// The format of a placeholder that names none; nil if nothing of this type can be printed in a line.
  /// A form of XML is for machines: its dates, numbers and words are written as machines read them.
  init?(defaultFor type: FieldType, isXML: Bool = false) {
    switch type {
    case .moment, .date, .count, .money, .yesNo, .choice, .jurisdiction:
      if isXML {
        self = .iso
        return
      }
    default: break
    }
    switch type {
    case .moment: self = .instant
    case .date: self = .date
    case .count: self = .count
    case .money: self = .money
    case .yesNo: self = .yesNo
    case .choice, .jurisdiction: self = .label
    case .list(let element):
      guard element.isScalar else { return nil }
      self = .list
    case .group(let fields):
      guard fields.isEmpty else { return nil }
      self = .block
    case .map: return nil
    default: self = .plain
    }
  }

  /// Whether a value of this type can be printed so.
  func suits(_ type: FieldType) -> Bool {
    switch (self, type) {
    case (.date, .moment), (.date, .date), (.time, .moment), (.instant, .moment), (.instant, .date),
      (.count, .count), (.count, .list), (.count, .map), (.money, .money), (.label, .choice),
      (.label, .jurisdiction), (.yesNo, .yesNo), (.paragraphs, .prose), (.paragraphs, .text):
      true
    case (.iso, _), (.capital, _), (.sentence, _): type.isScalar || type.isScalarList
    case (.label, .list(let element)): Format.label.suits(element)
    case (.list, .list(let element)): element.isScalar
    case (.plain, _): type.isScalar
    case (.block, .group(let fields)): fields.isEmpty
    default: false
    }
  }
}

extension FieldType {
  /// One value that fits a line.
  var isScalar: Bool {
    switch self {
    case .list, .map, .group: false
    default: true
    }
  }

  var isScalarList: Bool { if case .list(let element) = self { element.isScalar } else { false } }

  /// What a message calls a value of this type.
  var noun: String {
    switch self {
    case .text: "a text"
    case .prose: "prose"
    case .identifier: "an identifier"
    case .moment: "a moment"
    case .date: "a date"
    case .count: "a count"
    case .money: "an amount of money"
    case .yesNo: "yes or no"
    case .choice(let list): "a \(list.name)"
    case .jurisdiction: "a place"
    case .digest: "a digest"
    case .file: "a file"
    case .email: "an e-mail address"
    case .url: "a web address"
    case .timeZone: "a time zone"
    case .path: "a path"
    case .list: "a list"
    case .map: "a map"
    case .group(let fields): fields.isEmpty ? "an item's value" : "a group"
    }
  }
}
