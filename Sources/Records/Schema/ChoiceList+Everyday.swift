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
  package static let everyday: [String: [String: [String]]] = [
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
