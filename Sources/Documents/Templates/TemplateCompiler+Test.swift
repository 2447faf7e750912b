internal import Law
internal import Markup
internal import Records
internal import Sourcing

extension TemplateCompiler {
  /// `d:when`: terms joined by `and`. Nil with a finding.
  mutating func test(_ attribute: XMLAttribute) -> Test? {
    let words = Words.split(attribute.value, separatingEquals: true)
    var terms: [Test.Term] = []
    for group in words.split(separator: "and", by: \.text) {
      guard let term = term(Array(group), attribute) else { return nil }
      terms.append(term)
    }
    for term in terms { note(term.reference, .tested, isNegated: terms.count > 1 ? false : term.isNegated) }
    return Test(terms: terms)
  }

  private mutating func term(_ words: [Words.Word], _ attribute: XMLAttribute) -> Test.Term? {
    var words = words
    let range = (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? attribute.value.utf8.count)
    let isNegated = words.first?.text == "not"
    if isNegated { words.removeFirst() }
    let bytes = Array(attribute.value.utf8)
    let isKnown = words.count == 2 && words[1].text == "known"
    let isEqual = words.count == 3 && words[1].text == "="
    guard let first = words.first, isKnown || isEqual || words.count == 1, let path = PathText(bytes[first.range]) else {
      report(
        .templateSyntax, at: place(range, in: attribute.value, writtenAt: attribute.valueRange),
        "this is not a condition",
        help: "write 'path', 'not path', 'path known' or 'path = value', joined by 'and'")
      return nil
    }
    guard let reference = resolve(path, in: attribute) else { return nil }
    if isKnown { return Test.Term(reference: reference, isNegated: isNegated, kind: .known) }
    if isEqual {
      let value = unquoted(words[2].text)
      let place = place(words[2].range, in: attribute.value, writtenAt: attribute.valueRange)
      guard checkValue(value, reference, place) else { return nil }
      return Test.Term(reference: reference, isNegated: isNegated, kind: .equals(value))
    }
    switch reference.type {
    case .yesNo, .list, .map: return Test.Term(reference: reference, isNegated: isNegated, kind: .holds)
    default:
      report(
        .wrongFormat, at: reference.place, "'\(path.text)' is \(reference.type.noun), not yes or no",
        help: "write '\(path.text) known' or '\(path.text) = value'")
      return nil
    }
  }

  private func unquoted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count >= 2, let first = bytes.first, first == bytes.last, first == 0x27 || first == 0x22 else { return text }
    return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  /// Whether a fact of this type can ever equal the value.
  private mutating func checkValue(_ value: String, _ reference: Reference, _ place: Place) -> Bool {
    var type = reference.type
    if case .list(let element) = type, element.isScalar { type = element }
    switch type {
    case .choice(let list):
      if list.label(of: value) != nil { return true }
      let near = Suggestion.nearest(to: value, among: list.choices.map(\.value))
      report(
        .notAChoice, at: place, "'\(value.printable)' is not a \(list.name)", help: near.map { "did you mean '\($0)'?" })
    case .yesNo:
      if value == "yes" || value == "no" { return true }
      report(.wrongFormat, at: place, "'\(reference.text)' is yes or no, not '\(value.printable)'")
    case .count:
      if Digits.value(Array(value.utf8)) != nil { return true }
      report(.wrongFormat, at: place, "'\(reference.text)' is a count, not '\(value.printable)'")
    case .jurisdiction:
      if Jurisdiction.isKnown(value) { return true }
      report(
        .badJurisdiction, at: place, "'\(value.printable)' is not a place",
        help: Jurisdiction.suggestion(for: value).map { "did you mean '\($0)'?" })
    case .text, .identifier: return true
    default:
      report(.wrongFormat, at: reference.place, "'\(reference.text)' is \(reference.type.noun), which has no one value to compare")
    }
    return false
  }
}

extension Array {
  /// The runs between elements whose text is the separator; empty ones too.
  func split(separator: String, by text: (Element) -> String) -> [ArraySlice<Element>] {
    split(maxSplits: .max, omittingEmptySubsequences: false) { text($0) == separator }
  }
}
