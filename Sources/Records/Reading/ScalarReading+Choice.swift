internal import Sourcing

extension ScalarReading {
  /// One word of a closed list.
  func choice(_ text: String, _ list: ChoiceList) throws(ValueFault) -> String {
    if list.label(of: text) != nil { return text }
    let message = "\(text.quotedIfWord) is not \(list.name.withArticle)"
    let tidy = text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    if let meant = list.label(of: tidy) != nil ? tidy : list.choices.first(where: { $0.label.lowercased() == text.lowercased() })?.value {
      throw ValueFault(.notAChoice, message, help: "did you mean `\(meant)`?", replacement: meant)
    }
    // What the words mean comes before how they are spelt: `password` is near to `passport`.
    let meant = list.meant(by: tidy)
    if !meant.isEmpty {
      let words = meant.prefix(4).map { value in list.label(of: value).map { "`\(value)` (\($0))" } ?? "`\(value)`" }
      throw ValueFault(.notAChoice, message, help: "did you mean \(words.joined(separator: ", or "))?\(meant.count > 1 ? reference(to: list) : "")",
        replacement: meant.count == 1 ? meant[0] : nil)
    }
    if let near = Suggestion.nearest(to: tidy, among: list.choices.lazy.map(\.value)) {
      throw ValueFault(.notAChoice, message, help: "did you mean `\(near)`?", replacement: near)
    }
    throw ValueFault(
      .notAChoice, message,
      help: "write " + list.choices.map { "`\($0.value)`" }.listed(atMost: 12) + (list.choices.count > 12 ? ";" : "") + reference(to: list))
  }

  /// Where all words of a long list are to be seen.
  private func reference(to list: ChoiceList) -> String {
    guard list.choices.count > 12 else { return "" }
    let names = path.filter { Digits.value(Array($0.utf8)) == nil }
    return " `dossier explain \(names.joined(separator: "."))` shows all \(list.choices.count)"
  }
}

extension ChoiceList {
  /// The values that a word of everyday language stands for; those whose labels hold it, if none is known.
  func meant(by word: String) -> [String] {
    if let known = Self.everyday[name]?[word] { return known }
    let stem = word.utf8.last == UInt8(ascii: "s") ? String(word.dropLast()) : word
    guard stem.utf8.count >= 4 else { return [] }
    let spoken = stem.replacing("-", with: " ")
    return choices.filter { $0.label.lowercased().contains(spoken) }.map(\.value)
  }

  /// What people write for the words of the longer lists, by the list's name.
  private static let everyday: [String: [String: [String]]] = [
    "data element": [
      "credit-card": ["payment-card-bare", "payment-card"], "debit-card": ["payment-card-bare", "payment-card"],
      "card": ["payment-card-bare", "payment-card"], "card-number": ["payment-card-bare", "payment-card"],
      "pan": ["payment-card-bare", "payment-card"], "cvv": ["payment-card"], "cvc": ["payment-card"], "pin": ["access-codes", "payment-card"],
      "social-security": ["ssn"], "social-security-number": ["ssn"], "bank-account": ["financial-account-bare", "financial-account"],
      "account-number": ["financial-account-bare", "financial-account"], "iban": ["financial-account-bare"],
      "password": ["online-credentials", "access-codes"], "passwords": ["online-credentials", "access-codes"],
      "credentials": ["online-credentials"], "login": ["online-credentials"], "username": ["online-credentials"],
      "dob": ["date-of-birth"], "birthday": ["date-of-birth"], "birthdate": ["date-of-birth"], "birth-date": ["date-of-birth"],
      "e-mail": ["email"], "email-address": ["email"], "telephone": ["phone"], "phone-number": ["phone"], "mobile": ["phone"],
      "driving-licence": ["drivers-license"], "driver-license": ["drivers-license"], "licence": ["drivers-license"],
      "health": ["medical", "health-insurance"], "diagnosis": ["medical"], "salary": ["payroll", "income"],
      "fingerprint": ["biometric"], "face": ["biometric"], "dna": ["genetic"], "gps": ["location"], "orders": ["transactions"],
      "purchases": ["transactions"], "messages": ["contents-of-communications"], "race": ["ethnicity"], "union": ["trade-union"],
    ],
    "action": [
      "copied": ["acquisition"], "stolen": ["acquisition"], "taken": ["acquisition"], "downloaded": ["acquisition"],
      "exfiltrated": ["acquisition"], "exfiltration": ["acquisition"], "theft": ["acquisition"], "acquired": ["acquisition"],
      "viewed": ["access"], "read": ["access"], "seen": ["access"], "accessed": ["access"],
      "published": ["disclosure"], "leaked": ["disclosure"], "sold": ["disclosure", "use"], "encrypted": ["unavailability"],
      "ransomware": ["unavailability"], "deleted": ["destruction"], "wiped": ["destruction"], "changed": ["alteration"],
      "modified": ["alteration"],
    ],
    "attack vector": [
      "password": ["stolen-credentials", "brute-force"], "credentials": ["stolen-credentials"], "email": ["phishing", "misdelivery"],
      "exploit": ["vulnerability"], "sql-injection": ["web-application"], "ransomware": ["malware"], "virus": ["malware"],
      "employee": ["insider"], "vendor": ["supply-chain"], "supplier": ["supply-chain"], "contractor": ["supply-chain"],
      "vpn": ["remote-access"], "hacked": ["other"], "laptop": ["lost-device"],
    ],
    "kind of actor": ["hacker": ["external"], "criminal": ["organized-crime", "external"], "gang": ["organized-crime"], "employee": ["internal"], "vendor": ["partner"]],
    "motive": ["money": ["financial"], "profit": ["financial"], "revenge": ["grudge"]],
    "likelihood of harm": ["low": ["unlikely"], "medium": ["risk"], "moderate": ["risk"], "likely": ["risk", "high"], "severe": ["high"], "very-high": ["high"]],
    "status": ["open": ["suspected", "confirmed"], "ongoing": ["confirmed"], "resolved": ["closed"], "done": ["closed"]],
    "method of notice": ["letter": ["mail"], "post": ["mail"], "phone": ["telephone"], "call": ["telephone"], "website": ["web-site"], "form": ["web-form"]],
    "decision": ["yes": ["notify"], "no": ["not-notify"], "notify-not": ["not-notify"]],
  ]
}
