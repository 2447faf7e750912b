import Records
import Sourcing
import Testing

/// Values that a record may hold, by type, and what they become.
struct GoodValueTests {
  static func value(_ path: String, _ text: String) -> Value? {
    let parts = path.split(separator: ".")
    let inner = parts.dropFirst().reversed().reduce(text) { "{\($1): \($0)}" }
    let read = Marked("\(parts[0]): \(inner)").read()
    #expect(read.findings.map(Found.init) == [])
    return read.value?[path]?.value
  }

  @Test(arguments: [
    ("VPN appliance", "VPN appliance"), ("12", "12"), ("true", "true"), ("NO", "NO"), ("02139", "02139"), ("\"unknown\"", "unknown"),
    ("\"null\"", "null"), ("\"TBD\"", "TBD"), ("2026-03-12", "2026-03-12"), ("Zoë", "Zoë"),
  ])
  func `a text is as written`(text: String, value: String) {
    #expect(Self.value("attack.vulnerability", text) == .text(value))
  }

  @Test func `prose keeps its lines but not the last break`() {
    let read = Marked("attack:\n  account: |\n    One.\n\n    Two.\n\n\n").read()
    #expect(read.findings == [])
    #expect(read.value?["attack.account"]?.text == "One.\n\nTwo.")
  }

  @Test(arguments: ["0", "1", "1200", "1000000000000000"])
  func `a count is a whole number`(text: String) { #expect(Self.value("affected.total", text) == .count(Int(text) ?? -1)) }

  @Test(arguments: [("yes", true), ("no", false), ("\"yes\"", true)])
  func `yes and no are the answers`(text: String, flag: Bool) { #expect(Self.value("attack.paper", text) == .yesNo(flag)) }

  @Test(arguments: ["2026-03-12", "about 2026-03-12", "2026-03-12T09:20:00-04:00", "2026-03-12T09:20:00Z"])
  func `a moment is an instant or a day`(text: String) {
    guard case .moment(let moment) = Self.value("timeline.began", text) else {
      Issue.record("not a moment")
      return
    }
    #expect(moment.description == text)
    #expect(moment.isApproximate == text.hasPrefix("about"))
  }

  @Test(arguments: ["125000 USD", "99.95 EUR", "1000 JPY", "0 USD"])
  func `money has a currency`(text: String) {
    #expect(Self.value("materiality.financial-impact", text) == Money(text).map(Value.money))
  }

  @Test(arguments: [
    ("status", "dismissed"), ("organization.lead-authority", "NO"), ("organization.time-zone", "America/Argentina/Buenos_Aires"),
    ("organization.time-zone", "UTC"), ("organization.time-zone", "Etc/GMT+5"), ("organization.website", "https://example.com:8443/a?b=c#d"),
    ("response.support.email", "o'hara+x@sub.example.co.uk"), ("affected.names-list", "E-1_a"),
  ])
  func `codes and addresses are texts`(path: String, text: String) {
    let parts = path.split(separator: ".")
    let extra = path.hasPrefix("organization") ? "organization: {name: X, \(parts[1]): \"\(text)\"}" : nil
    let read = Marked(extra ?? "\(parts[0]): \(parts.dropFirst().reversed().reduce("\"\(text)\"") { "{\($1): \($0)}" })").read()
    #expect(read.findings.map(Found.init) == [])
    #expect(read.value?[path]?.text == text)
  }

  @Test(arguments: ["evidence/vpn.log", ".hidden", "a..b", "ü/é.txt", "a b/c d.log", "-a", "..."].dropLast())
  func `a path stays inside`(text: String) {
    let read = Marked("evidence: [{id: E1, file: \"\(text)\"}]").read()
    #expect(read.findings.map(Found.init) == [])
    #expect(read.value?["evidence.0.file"]?.text == text)
  }

  @Test(arguments: [
    "title", "status", "organization", "organization.name", "timeline", "timeline.began", "attack", "attack.vectors", "data",
    "affected.total", "affected.residents", "harm.likelihood", "harm.on", "attack.ransom.amount", "evidence", "organization.website",
  ])
  func `unknown is a value everywhere but in ids`(path: String) {
    let parts = path.split(separator: ".")
    let text = parts.dropFirst().reversed().reduce("unknown") { path.hasPrefix("organization") && $1 != "name" ? "{name: X, \($1): \($0)}" : "{\($1): \($0)}" }
    let read = Marked("\(parts[0]): \(text)").read()
    #expect(read.findings.map(Found.init) == [])
    #expect(read.value?[path]?.isUnknown == true)
  }

  @Test func `below something unknown all is unknown`() {
    let record = Marked("attack: unknown").read().value
    #expect(record?["attack.ransom.paid"]?.isUnknown == true)
    #expect(record?["harm.likelihood"] == nil)
  }
}
