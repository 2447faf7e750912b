import Law
import Records
import Sourcing
import Testing

@testable import Documents

/// Numbers, money, days, lists and sentences as people write them.
@Suite struct ValueTextTests {
  static let american = ValueText(dates: DateText(custom: .american))

  static func moment(_ text: String) -> Value? {
    let isAbout = text.hasPrefix("about ")
    let plain = isAbout ? String(text.dropFirst(6)) : text
    if let instant = Instant(plain) { return .moment(Moment(.instant(instant), isApproximate: isAbout)) }
    return CivilDate(plain).map { .moment(Moment(.date($0), isApproximate: isAbout)) }
  }

  struct Day: Sendable, CustomTestStringConvertible {
    let written: String
    let format: Format
    let international: String?
    let american: String?

    init(_ written: String, _ format: Format, _ international: String?, _ american: String?) {
      self.written = written
      self.format = format
      self.international = international
      self.american = american
    }

    var testDescription: String { "\(written) as \(format.rawValue)" }
  }

  @Test(arguments: [
    Day("2026-03-12", .date, "12 March 2026", "March 12, 2026"),
    Day("2026-03-12T09:20:00-04:00", .date, "12 March 2026", "March 12, 2026"),
    Day("2026-03-12T09:20:59-04:00", .instant, "12 March 2026, 09:20 (UTC−04:00)", "March 12, 2026, 9:20 a.m. (UTC−04:00)"),
    Day("2026-03-12T00:00:00Z", .instant, "12 March 2026, 00:00 (UTC)", "March 12, 2026, 12:00 a.m. (UTC)"),
    Day("2026-03-12T12:05:00+05:30", .time, "12:05 (UTC+05:30)", "12:05 p.m. (UTC+05:30)"),
    Day("2026-12-31T23:59:00+14:00", .time, "23:59 (UTC+14:00)", "11:59 p.m. (UTC+14:00)"),
    Day("2026-03-12", .instant, "12 March 2026", "March 12, 2026"),
    Day("2026-03-12", .time, nil, nil),
    Day("about 2026-03-02", .date, "about 2 March 2026", "about March 2, 2026"),
    Day("about 2026-03-02", .iso, "2026-03-02", "2026-03-02"),
    Day("2026-03-12T09:20:00-04:00", .iso, "2026-03-12T09:20:00-04:00", "2026-03-12T09:20:00-04:00"),
  ]) func `a day is written so`(day: Day) throws {
    let value = try #require(Self.moment(day.written))
    #expect(ValueText.international.text(of: value, type: .moment, format: day.format) == day.international)
    #expect(Self.american.text(of: value, type: .moment, format: day.format) == day.american)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (48_212, "48,212"), (1_000_000, "1,000,000"),
    (Int.max, "9,223,372,036,854,775,807"), (-1_234, "−1,234"),
  ]) func `a number is written so`(number: Int, text: String) {
    #expect(AmountText.count(number) == text)
  }

  @Test(arguments: [
    (125_000_000, "USD", "$1,250,000.00"), (9_995, "EUR", "EUR 99.95"), (5, "USD", "$0.05"), (-5, "USD", "−$0.05"),
    (-150, "EUR", "EUR −1.50"), (1_250, "JPY", "JPY 1,250"),
    (Int.max, "USD", "$92,233,720,368,547,758.07"),
  ]) func `money is written so`(minorUnits: Int, currency: String, text: String) {
    #expect(AmountText.money(Money(minorUnits: minorUnits, currency: currency)) == text)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    (["a, b", "c"], "a, b; and c"), (["a, b", "c", "d"], "a, b; c; and d"),
  ]) func `a list is written so`(parts: [String], text: String) {
    #expect(ProseText.enumeration(parts) == text)
  }

  @Test(arguments: [
    ("told the police", "Told the police."), ("Done.", "Done."), ("really?", "Really?"), ("  as follows: ", "As follows:"),
    ("and so on…", "And so on…"), ("", ""), ("éa", "Éa."), ("ßa", "Ssa."), (" \n ", ""),
  ]) func `a sentence is written so`(text: String, sentence: String) {
    #expect(ProseText.sentence(text) == sentence)
  }

  @Test(arguments: [
    ("the root cause", "Root cause"), ("whether it was encrypted", "Encrypted"),
    ("whether a ransom was demanded", "A ransom was demanded"), ("whether the key was taken too", "Key was taken too"),
    ("its SHA-256", "SHA-256"), ("how they got in", "How they got in"), ("therapy", "Therapy"),
  ]) func `a label heads a column so`(label: String, heading: String) {
    #expect(ProseText.heading(label) == heading)
  }

  @Test(arguments: [
    ("organization.established", "[US-DE, DE, EU]", "Delaware, Germany and the European Union", "US-DE DE EU"),
    ("attack.actions", "[access, acquisition]", "accessed and taken", "access acquisition"),
    ("attack.actions", "[access]", "accessed", "access"),
    ("organization.sectors", "[retail, finance, health]", "retail, finance and health care", "retail finance health"),
  ]) func `choices and places are written by their labels, and for machines by their words`(
    path: String, value: String, text: String, iso: String
  ) throws {
    let parts = path.split(separator: ".")
    let facts = "\(parts[0]):\n  \(parts[1]): \(value)\n"
    let base =
      parts[0] == "organization"
      ? Form.minimalRecord.replacing("organization: {name: Northwind}\n", with: "") : Form.minimalRecord
    let named = parts[0] == "organization" ? facts + "  name: Northwind\n" : facts
    let record = try Form.record(named, base: base)
    let page = Form.page("<p>{\(path)}|{\(path) | iso}</p>")
    #expect(try #require(Form.documents([("a.xhtml", page)], record).first).body == "<p>\(text)|\(iso)</p>")
  }

  @Test(arguments: [
    ("US", "March 2, 2026"), ("US-TX", "March 2, 2026"), ("DE", "2 March 2026"), ("GB", "2 March 2026"),
  ]) func `days are written as where the organization is`(country: String, day: String) throws {
    let record = try Form.record(
      "", base: Form.minimalRecord.replacing("{name: Northwind}", with: "{name: Northwind, address: {country: \(country)}}"))
    let document = try #require(Form.documents([("a.xhtml", Form.page("<p>{timeline.began | date}</p>"))], record).first)
    #expect(document.body == "<p>\(day)</p>")
    #expect(document.reads.contains(FactPath("organization.address.country")))
  }
}
