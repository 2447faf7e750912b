internal import Sourcing

extension ScalarReading {
  /// One word of a closed list.
  func choice(_ text: String, _ list: ChoiceList) throws(ValueFault) -> String {
    if list.label(of: text) != nil { return text }
    let message = "\(text.quotedIfWord) is not \(list.name.withArticle)"
    let tidy = text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    let spoken = list.choices.first { $0.label.lowercased() == text.lowercased() }?.value
    if let meant = list.label(of: tidy) != nil ? tidy : spoken {
      throw ValueFault(.notAChoice, message, help: "did you mean `\(meant)`?", replacement: meant)
    }
    // What the words mean comes before how they are spelt: `password` is near to `passport`.
    let meant = list.meant(by: tidy)
    if !meant.isEmpty {
      let words = meant.prefix(4).map { value in list.label(of: value).map { "`\(value)` (\($0))" } ?? "`\(value)`" }
      throw ValueFault(
        .notAChoice, message,
        help: "did you mean \(words.joined(separator: ", or "))?\(meant.count > 1 ? reference(to: list) : "")",
        replacement: meant.count == 1 ? meant[0] : nil)
    }
    if let near = Suggestion.nearest(to: tidy, among: list.choices.lazy.map(\.value)) {
      throw ValueFault(.notAChoice, message, help: "did you mean `\(near)`?", replacement: near)
    }
    let some = list.choices.map { "`\($0.value)`" }.listed(atMost: 12) + (list.choices.count > 12 ? ";" : "")
    throw ValueFault(.notAChoice, message, help: "write \(some)\(reference(to: list))")
  }

  /// Where all words of a long list are to be seen.
  private func reference(to list: ChoiceList) -> String {
    guard list.choices.count > 12 else { return "" }
    let names = path.filter { Digits.value(Array($0.utf8)) == nil }
    return " `dossier explain \(names.joined(separator: "."))` shows all \(list.choices.count)"
  }
}
