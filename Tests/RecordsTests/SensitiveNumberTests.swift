import Records
import Sourcing
import Testing

struct SensitiveNumberTests {
  static func kinds(_ text: String) -> [SensitiveNumber.Kind] { SensitiveNumber.matches(in: Array(text.utf8)).map(\.kind) }

  static func texts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SensitiveNumber.matches(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    "SSN 219-09-9999", "219-09-9999", "(219-09-9999)", "219 09 9999.", "219–09–9999", "219\u{2011}09\u{2011}9999", "219.09.9999",
    "ssn: 219099999", "Social Security number 219099999", "id=219-09-9999;", "a 219-09-9999 b", "a 219-09-9999 7 times",
  ])
  func `a Social Security number is found`(text: String) { #expect(Self.kinds(text) == [.socialSecurity]) }

  @Test(arguments: ["912-70-1234", "ITIN 912701234"])
  func `a taxpayer number is found`(text: String) { #expect(Self.kinds(text) == [.taxpayer]) }

  @Test(arguments: [
    "000-12-3456", "666-12-3456", "901-12-3456", "219-00-9999", "219-09-0000", "219099999", "order 219099999", "1219-09-9999",
    "219-09-99990", "219-09-9999-1", "A-219-09-9999", "2026-03-12", "+1 415 555 0170", "800-555-1234", "219-09 9999", "219-0-99999",
  ])
  func `what cannot be one is not`(text: String) { #expect(Self.kinds(text) == []) }

  @Test(arguments: [
    "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "4111 1111 1111 1111 2026", "5555555555554444",
    "2223003122003222", "378282246310005", "3782 822463 10005", "6011111111111117", "30569309025904", "3530111333300000",
    "card 4222222222222", "6304000000000000", "4111.1111.1111.1111", "4111\u{A0}1111\u{A0}1111\u{A0}1111", "a4: 4111111111111111!",
  ])
  func `a payment card is found`(text: String) { #expect(Self.kinds(text) == [.paymentCard]) }

  @Test(arguments: [
    "4111111111111112", "1234567812345670", "0000000000000000", "4444444444444444", "411111111111111", "41111111111111111111",
    "x4111111111111111", "4111111111111111x", "2026 0312 0920 0000", "9999999999999995", "353011133330000",
  ])
  func `digits without prefix, length or check digit are no card`(text: String) { #expect(Self.kinds(text) == []) }

  @Test(arguments: [
    "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "NO93 8601 1117 947",
    "FR14 2004 1010 0505 0001 3M02 606", "IBAN: MT84MALT011000012345MTLCAST001S.",
  ])
  func `a bank account is found`(text: String) { #expect(Self.kinds(text) == [.bankAccount]) }

  @Test(arguments: ["DE89370400440532013001", "DE8937040044053201300", "DE893704004405320130000", "XX89370400440532013000", "DE", "DE89", "US-CA 12003"])
  func `what fails the check is none`(text: String) { #expect(Self.kinds(text) == []) }

  @Test func `several numbers are found in order`() {
    #expect(Self.texts("4111 1111 1111 1111, 219-09-9999 and DE89370400440532013000") == ["4111 1111 1111 1111", "219-09-9999", "DE89370400440532013000"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["4", "4111 ", "219-09-", "DE89 ", "AA", "é4", "1-", "\u{2011}9"])
  func `repetition costs no more than length`(unit: String) {
    let text = Array(String(repeating: unit, count: 65_536 / unit.utf8.count).utf8)
    #expect(SensitiveNumber.matches(in: text).count <= text.count / 13)
  }

  @Test(arguments: [
    "attack:\n  account: The file held ⟦219-09-9999⟧ and\n    more.",
    "attack:\n  account: |\n    Line one.\n    Card ⟦4111 1111 1111 1111⟧ was shown twice: ⟦4111 1111 1111 1111⟧.",
    "attack: {account: 'Ü ⟦219-09-9999⟧'}",
    "attack: {account: ⟦\"\\x32\\x31\\x39-09-9999\"⟧}",
    "response: {measures: [a, \"we froze ⟦DE89 3704 0044 0532 0130 00⟧\"]}",
    "systems: [{name: ⟦219-09-9999⟧}]",
  ])
  func `free text for others is searched, and the number marked`(text: String) {
    let marked = Marked(text)
    let findings = marked.checked()
    #expect(findings.map(\.place.range) == marked.ranges)
    #expect(findings.allSatisfy { $0.code == .sensitiveNumber && !$0.message.contains("9") && !$0.message.contains("4") })
  }

  @Test func `the message says what it looks like and who would read it`() {
    #expect(Marked("attack: {account: 219-09-9999}").checked().map(Found.init) == [
      Found("sensitive-number", "this looks like a Social Security number, in a text for authorities, insurer and board", "take it out, or mark `attack.account` as `personal` under `audiences`")
    ])
    #expect(Marked("statement: {what-happened: 4111111111111111}").checked().map(Found.init) == [
      Found("sensitive-number", "this looks like a payment card number, in a text for anyone", "take it out, or mark `statement.what-happened` as `personal` under `audiences`")
    ])
  }

  @Test(arguments: [
    "attack: {account: 219-09-9999}\naudiences: {attack.account: personal}", "board: {advice: 219-09-9999}",
    "attack: {actor: {name: 219-09-9999}}", "lessons: [219-09-9999]",
  ])
  func `what stays inside may hold it`(text: String) { #expect(Marked(text).checked() == []) }
}
