import Testing

/// One change to a good record, and who must refuse it.
struct EditorSchemaVariant: Sendable, CustomTestStringConvertible {
  enum Refusal: Sendable, Equatable {
    /// The editor's schema and the reader.
    case both
    /// Only the reader, because no JSON Schema can know it: why.
    case readerOnly(String)
    /// Neither: a form that looks odd and is right.
    case neither
  }

  let testDescription: String
  let old: String
  let new: String
  let refusal: Refusal

  private init(_ description: String, _ old: String, _ new: String, _ refusal: Refusal = .both) {
    testDescription = description
    self.old = old
    self.new = new
    self.refusal = refusal
  }

  static let all: [Self] = [
    // Keys
    .init("a key that no record has", "status: contained\n", "status: contained\nseverity: high\n"),
    .init("a slip in a key", "  discovered: 2026", "  discoverd: 2026"),
    .init("a key of another map", "affected:\n", "affected:\n  vectors: [phishing]\n"),
    .init("a key of an entry of a list", "- {id: L10, kind: hardware,", "- {id: L10, kind: hardware, currency: USD,"),
    .init("a required key left out", "status: contained\n", ""),
    .init("the id left out", "incident: 2026-014\n", ""),
    .init("an id left out in an entry of a list", "- {id: L10, kind: hardware,", "- {kind: hardware,"),
    .init("a key given twice", "status: contained\n", "status: contained\nstatus: closed\n"),
    // Types
    .init("a text where a list belongs", "  roles: [controller, sec-registrant, merchant]", "  roles: controller"),
    .init("a list where a text belongs", "  name: Northwind Outfitters, Inc.", "  name: [Northwind, Outfitters]"),
    .init("a text where a map belongs", "  actor:\n    kind: external\n    motive: financial", "  actor: external\n  indicators_:\n    motive: financial"),
    .init("a map where a list belongs", "  categories: [customers]", "  categories: {customers: 1}"),
    .init("a list where a map belongs", "  ransom:\n    demanded: yes", "  ransom:\n    - demanded: yes\n  ransom-:\n    demanded: yes"),
    .init("an empty value", "status: contained\n", "status:\n"),
    .init("a number where a choice belongs", "status: contained\n", "status: 3\n"),
    .init("a text where a number belongs", "  total: 48212", "  total: many"),
    .init("a number with a fraction", "  total: 48212", "  total: 48212.5"),
    .init("a number below 0", "  children: 0", "  children: -1"),
    .init("a number with separators", "  total: 48212", "  total: 48,212"),
    .init("a number in quotes", "  total: 48212", "  total: \"48212\""),
    .init(
      "a number with a point and no fraction", "  total: 48212", "  total: 48212.0",
      .readerOnly("to JSON Schema 48212.0 is the integer 48212")),
    .init(
      "a number with leading zeros", "  total: 48212", "  total: 048212",
      .readerOnly("YAML has made it the number 48212 before the schema sees it")),
    .init("a word of truth where yes or no belongs", "  paper: no", "  paper: false"),
    .init("a capital where yes or no belongs", "  paper: no", "  paper: No"),
    .init("a number where a text belongs", "    name: Helen Okafor", "    name: 4711", .neither),
    // Unknown
    .init("unknown for a number", "  total: 48212", "  total: unknown", .neither),
    .init("unknown for a list", "  categories: [customers]", "  categories: unknown", .neither),
    .init("unknown for an id that others refer to", "- {id: L10, kind: hardware,", "- {id: unknown, kind: hardware,"),
    .init("a stand-in where a day belongs", "  determined: 2026-03-15", "  determined: TBD"),
    .init("a capital in unknown", "  total: 48212", "  total: Unknown"),
    .init(
      "a stand-in where a text belongs", "  vulnerability: none; a valid login was used", "  vulnerability: TBD",
      .readerOnly("`TBD` is a text like any other, and quoted it is one to the reader too")),
    .init(
      "unknown in quotes", "  determined: 2026-03-15", "  determined: \"unknown\"",
      .readerOnly("quotes are gone when the schema sees the value")),
    // Forms
    .init("a day of another order", "  determined: 2026-03-15", "  determined: 15.03.2026"),
    .init("a month that no year has", "  determined: 2026-03-15", "  determined: 2026-13-15"),
    .init(
      "a day that no month has", "  determined: 2026-03-15", "  determined: 2026-02-30",
      .readerOnly("a pattern knows no calendar, and `format: date` would refuse `unknown` and instants")),
    .init("an instant without its offset", "  confirmed: 2026-03-12T16:30:00-04:00", "  confirmed: 2026-03-12T16:30:00"),
    .init("an hour that no day has", "  confirmed: 2026-03-12T16:30:00-04:00", "  confirmed: 2026-03-12T24:30:00-04:00"),
    .init("about a day", "  began: 2026-03-02T03:14:00-05:00", "  began: about 2026-03-02", .neither),
    .init("a word that is none of the choices", "status: contained\n", "status: contaned\n"),
    .init("a kind of data that there is not", "{element: ssn,", "{element: social-security,"),
    .init("a state without its country", "    US-TX: 310", "    TX: 310"),
    .init("a state that no country has", "    US-TX: 310", "    US-ZZ: 310"),
    .init("a place in a list that there is not", "established: [US-NY, NL]", "established: [US-NY, EUROPE]"),
    .init("an amount without its currency", "  turnover: 412600000 USD", "  turnover: 412600000"),
    .init("an amount in no currency", "  turnover: 412600000 USD", "  turnover: 412600000 USX"),
    .init("decimals that a currency does not have", "  turnover: 412600000 USD", "  turnover: 412600000.50 JPY"),
    .init("a digest that is too short", "sha256: 3c54fb3980ce8b4d2bbe919e348dc6f9", "sha256: 3c54"),
    .init("a digest in capitals", "sha256: 3c54fb3980ce", "sha256: 3C54FB3980CE"),
    .init("a path out of the folder", "file: evidence/vpn-auth.log", "file: ../vpn-auth.log"),
    .init("a path from the root", "file: evidence/vpn-auth.log", "file: /var/log/vpn-auth.log"),
    .init("an address without a domain", "email: counsel@northwind-outfitters.example", "email: counsel"),
    .init("an address that is not https", "  website: https://www.northwind-outfitters.example/\n  employer-id", "  website: http://www.northwind-outfitters.example/\n  employer-id"),
    .init("a time zone by its letters", "  time-zone: America/New_York", "  time-zone: EST"),
    .init(
      "a time zone that there is not", "  time-zone: America/New_York", "  time-zone: America/Rochester",
      .readerOnly("which zones there are is known where deadlines are computed")),
    .init("an id with a space in it", "- {id: L10, kind: hardware,", "- {id: L 10, kind: hardware,"),
    .init("a title of two lines", "status: contained\n", "status: contained\ntype: |\n  one\n  two\n"),
    .init("a text of blanks", "  vulnerability: none; a valid login was used", "  vulnerability: \"   \""),
    .init(
      "a text that is too long in bytes", "  vulnerability: none; a valid login was used",
      "  vulnerability: " + String(repeating: "東", count: 700),
      .readerOnly("`maxLength` counts characters, the limit is in bytes")),
    .init("a text that is too long", "  vulnerability: none; a valid login was used", "  vulnerability: " + String(repeating: "x", count: 1_100)),
    // YAML and meaning
    .init(
      "an anchor and its alias", "  began: 2026-03-02T03:14:00-05:00", "  began: &day 2026-03-02",
      .readerOnly("anchors are resolved before a schema sees anything")),
    .init(
      "an audience of a path that leads nowhere", "  affected.names-list: personal", "  affected.name-list: personal",
      .readerOnly("a key may name any path, with numbers and `*`; a pattern of all of them would be as long as the schema")),
    .init("an audience that there is not", "  affected.names-list: personal", "  affected.names-list: everybody"),
    .init(
      "a reference to evidence that is not listed", "evidence: [E10]", "evidence: [E77]",
      .readerOnly("a JSON Schema cannot compare two values of a document")),
    .init(
      "places that add up to more than the total", "    US-TX: 310", "    US-TX: 31000",
      .readerOnly("a JSON Schema cannot add")),
    .init(
      "an end before its beginning", "  ended: 2026-03-12T11:05:00-04:00", "  ended: 2026-03-01T11:05:00-05:00",
      .readerOnly("a JSON Schema cannot compare two values of a document")),
  ]
}
