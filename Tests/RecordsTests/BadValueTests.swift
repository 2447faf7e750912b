import Records
import Sourcing
import Testing

/// Values that a record may not hold: whole message, help, and the marked place.
struct BadValueTests {
  struct Case: CustomTestStringConvertible {
    let text: String, found: Found, fix: String?
    var testDescription: String { text }

    init(_ text: String, _ code: String, _ message: String, _ help: String? = nil, fix: String? = nil) {
      (self.text, self.fix) = (text, fix)
      found = Found(code, message, help)
    }
  }

  func check(_ test: Case) {
    let marked = Marked(test.text)
    let findings = marked.read().findings
    #expect(findings.map(Found.init) == [test.found])
    #expect(findings.map(\.place.range) == marked.ranges)
    #expect(findings.first?.fix?.replacement == test.fix)
    #expect(findings.first?.incident == "t-1")
    if let fix = findings.first?.fix {
      // The mend mends.
      var bytes = marked.source.bytes
      bytes.replaceSubrange(Int(fix.place.range.lower)..<Int(fix.place.range.upper), with: Array(fix.replacement.utf8))
      let again = RecordReader.read(Source(path: "incident.yaml", bytes: bytes), folder: "t-1")
      #expect(again.findings.map(Found.init) == [])
    }
  }

  static let momentHelp = "write `2026-03-12T09:20:00-04:00`, `2026-03-12`, `about 2026-03-12` or `unknown`"
  static let dayHelp = "write the year, the month and the day, as in `2026-03-12`"
  static let noValue = "write `unknown` if nobody knows it yet, or leave the key out"

  @Test(arguments: [
    Case("timeline: {began: ⟦2026-03-02T03:14:00⟧}", "bad-instant", "`began` has a time but no offset from UTC", "add the offset, as in `2026-03-12T09:20:00-04:00`, or write the day alone"),
    Case("timeline: {began: ⟦2026-03-02 03:14⟧}", "bad-instant", "`began` has a time but no offset from UTC", "add the offset, as in `2026-03-12T09:20:00-04:00`, or write the day alone"),
    Case("timeline: {began: ⟦2026-03-02T03:14:00-0500⟧}", "bad-instant", "`began` must end with its offset from UTC, as in `-04:00` or `Z`", "write `2026-03-02T03:14:00-05:00`", fix: "2026-03-02T03:14:00-05:00"),
    Case("timeline: {began: ⟦2026-03-02T03:14:00 +1⟧}", "bad-instant", "`began` must end with its offset from UTC, as in `-04:00` or `Z`", "write `2026-03-02T03:14:00+01:00`", fix: "2026-03-02T03:14:00+01:00"),
    Case("timeline: {began: ⟦2026-03-02T03:14:00 UTC⟧}", "bad-instant", "`began` must end with its offset from UTC, as in `-04:00` or `Z`", "write `2026-03-02T03:14:00Z`", fix: "2026-03-02T03:14:00Z"),
    Case("timeline: {began: ⟦2026-03-02T03:14:00 EST⟧}", "bad-instant", "`began` must end with its offset from UTC, as in `-04:00` or `Z`", "the name of a zone does not say whether summer time held; write the offset"),
    Case("timeline: {began: ⟦2026-03-02T03:14:00+15:00⟧}", "bad-instant", "`began` must end with its offset from UTC, as in `-04:00` or `Z`", "offsets run from `-14:00` to `+14:00`"),
    Case("timeline: {began: ⟦2026-03-02T24:00:00Z⟧}", "bad-instant", "there is no hour 24", "an hour is 00 to 23"),
    Case("timeline: {began: ⟦2026-03-02T03:60:00Z⟧}", "bad-instant", "there is no minute 60", "a minute is 00 to 59"),
    Case("timeline: {began: ⟦2026-03-02T03:14:60Z⟧}", "bad-instant", "there is no second 60", "a second is 00 to 59"),
    Case("timeline: {began: ⟦2026-03-02T3:14Z⟧}", "bad-instant", "`began` must write the time as hours, minutes and seconds", momentHelp),
    Case("timeline: {began: ⟦2026-03-02T03:14:00.250Z⟧}", "bad-instant", "`began` has a fraction of a second; a record counts whole seconds", "write `2026-03-02T03:14:00Z`", fix: "2026-03-02T03:14:00Z"),
    Case("timeline: {began: ⟦about 2026-03-02T03:14:00Z⟧}", "bad-instant", "`about` takes a day, not a time", "write `about 2026-03-02`", fix: "about 2026-03-02"),
    Case("timeline: {began: ⟦about March⟧}", "bad-date", "`began` is `about` something that is not a day", "write `about 2026-03-12`"),
    Case("timeline: {began: ⟦~2026-03-02⟧}", "bad-date", "an uncertain day is written with `about`", "write `about 2026-03-02`", fix: "about 2026-03-02"),
    Case("timeline: {began: ⟦circa 2026-03-02⟧}", "bad-date", "an uncertain day is written with `about`", "write `about 2026-03-02`", fix: "about 2026-03-02"),
    Case("timeline: {began: ⟦yesterday⟧}", "bad-instant", "`began` must be an instant or a day", momentHelp),
    Case("timeline: {began: ⟦2026⟧}", "bad-instant", "`began` must be an instant or a day", momentHelp),
    Case("timeline: {began: ⟦[]⟧}", "wrong-type", "`began` must be an instant or a day, not a list", "write one value, as in `2026-03-12T09:20:00-04:00`, or `unknown`"),
  ])
  func `an instant that is not one`(test: Case) { check(test) }

  @Test(arguments: [
    Case("harm: {on: ⟦2026-02-30⟧}", "bad-date", "there is no day `2026-02-30`", "2026-02 has 28 days"),
    Case("harm: {on: ⟦2026-13-01⟧}", "bad-date", "there is no day `2026-13-01`", "months run from 01 to 12"),
    Case("harm: {on: ⟦2026/3/2⟧}", "bad-date", "`on` must write the day as year-month-day with two digits each", "write `2026-03-02`", fix: "2026-03-02"),
    Case("harm: {on: ⟦03/12/2026⟧}", "bad-date", "`03/12/2026` does not say which number is the year, the month and the day", dayHelp),
    Case("harm: {on: ⟦12.3.2026⟧}", "bad-date", "`12.3.2026` does not say which number is the year, the month and the day", dayHelp),
    Case("harm: {on: ⟦0026-03-12⟧}", "bad-date", "the year 0026 is not the time of an incident", dayHelp),
    Case("harm: {on: ⟦about 2026-03-12⟧}", "bad-date", "`on` must be an exact day", "write the day, or `unknown`"),
    Case("harm: {on: ⟦2026-03-12T09:20:00Z⟧}", "bad-date", "`on` must be a day without a time", "write `2026-03-12`", fix: "2026-03-12"),
    Case("harm: {on: ⟦12 March 2026⟧}", "bad-date", "`on` must be a day", dayHelp),
  ])
  func `a day that is not one`(test: Case) { check(test) }

  static let countHelp = "write it in digits alone, as in `1200`; `unknown` if nobody knows it yet"
  static let notKnown = "write `unknown` if nobody knows it yet"

  @Test(arguments: [
    Case("affected: {total: ⟦1_200⟧}", "bad-count", "`total` must be written in digits alone", "write `1200`", fix: "1200"),
    Case("affected: {total: ⟦\"1,200,000\"⟧}", "bad-count", "`total` must be written in digits alone", "write `1200000`", fix: "1200000"),
    Case("affected: {total: ⟦1 200⟧}", "bad-count", "`total` must be written in digits alone", "write `1200`", fix: "1200"),
    Case("affected: {total: ⟦1200.5⟧}", "bad-count", "`total` must be a whole number", "write it in digits alone, without a point"),
    Case("affected: {total: ⟦1.200⟧}", "bad-count", "`total` must be a whole number", "write it in digits alone, without a point"),
    Case("affected: {total: ⟦-5⟧}", "bad-count", "`total` cannot be less than 0", notKnown),
    Case("affected: {total: ⟦007⟧}", "bad-count", "`total` is written with leading zeros", "write `7`", fix: "7"),
    Case("affected: {total: ⟦00⟧}", "bad-count", "`total` is written with leading zeros", "write `0`", fix: "0"),
    Case("affected: {total: ⟦1000000000000001⟧}", "bad-count", "`total` is more than 1000000000000000, the largest number a record holds", notKnown),
    Case("affected: {total: ⟦99999999999999999999999⟧}", "bad-count", "`total` is more than 1000000000000000, the largest number a record holds", notKnown),
    Case("affected: {total: ⟦\"12\"⟧}", "bad-count", "`total` is a text in quotes; it must be a number", "write `12`", fix: "12"),
    Case("affected:\n  total: ⟦about 1,200⟧", "bad-count", "`total` must be a whole number", "write `total: 1200`, and `approximate: yes` beside it if it is not exact"),
    Case("affected: {total: ⟦0x1F⟧}", "bad-count", "`total` must be a whole number", countHelp),
    Case("affected: {total: ⟦１２⟧}", "bad-count", "`total` must be a whole number", countHelp),
    Case("affected: {children: ⟦+5⟧}", "bad-count", "`children` must be a whole number", "write `5`, or `unknown` if nobody knows it yet"),
  ])
  func `a count that is not one`(test: Case) { check(test) }

  static let moneyHelp = "write the amount and the currency, as in `125000 USD` or `99.95 EUR`"

  @Test(arguments: [
    Case("materiality: {financial-impact: ⟦100⟧}", "bad-money", "`financial-impact` has no currency", moneyHelp),
    Case("materiality: {financial-impact: ⟦$100⟧}", "bad-money", "`financial-impact` must be an amount of money", moneyHelp),
    Case("materiality: {financial-impact: ⟦\"1,200 USD\"⟧}", "bad-money", "`financial-impact` must be written in digits alone", "write `1200 USD`", fix: "1200 USD"),
    Case("materiality: {financial-impact: ⟦100 usd⟧}", "bad-money", "a currency is written in capitals", "write `100 USD`", fix: "100 USD"),
    Case("materiality: {financial-impact: ⟦USD 100⟧}", "bad-money", "`financial-impact` must write the amount first", "write `100 USD`", fix: "100 USD"),
    Case("materiality: {financial-impact: ⟦100 XXX⟧}", "bad-money", "`XXX` is not a currency that a record may use (ISO 4217)", moneyHelp),
    Case("materiality: {financial-impact: ⟦99.955 EUR⟧}", "bad-money", "EUR has 2 decimals; `financial-impact` has 3", moneyHelp),
    Case("materiality: {financial-impact: ⟦100.5 JPY⟧}", "bad-money", "JPY has no decimals; `financial-impact` has 1", moneyHelp),
    Case("materiality: {financial-impact: ⟦-5 USD⟧}", "bad-money", "`financial-impact` cannot be less than 0", moneyHelp),
    Case("materiality: {financial-impact: ⟦007 USD⟧}", "bad-money", "`financial-impact` is written with leading zeros", moneyHelp),
    Case("materiality: {financial-impact: ⟦1000000000000 USD⟧}", "bad-money", "`financial-impact` must be less than 1000000000000 USD", moneyHelp),
    Case("materiality: {financial-impact: ⟦100  USD⟧}", "bad-money", "`financial-impact` must have one space before the currency", "write `100 USD`", fix: "100 USD"),
    Case("materiality: {financial-impact: ⟦a lot USD⟧}", "bad-money", "`financial-impact` must be an amount of money", moneyHelp),
  ])
  func `money that is none`(test: Case) { check(test) }

  @Test(arguments: [
    Case("attack: {paper: ⟦true⟧}", "wrong-type", "`paper` is answered with `yes` or `no`", "write `yes`", fix: "yes"),
    Case("attack: {paper: ⟦off⟧}", "wrong-type", "`paper` is answered with `yes` or `no`", "write `no`", fix: "no"),
    Case("attack: {paper: ⟦No⟧}", "wrong-type", "`paper` is answered with `yes` or `no`", "write `no`", fix: "no"),
    Case("attack: {paper: ⟦Y⟧}", "wrong-type", "`paper` is answered with `yes` or `no`", "write `yes`", fix: "yes"),
    Case("attack: {paper: ⟦perhaps⟧}", "wrong-type", "`paper` is answered with `yes` or `no`", "write `yes`, `no` or `unknown`"),
    Case("attack: {paper: ⟦\"unknown\"⟧}", "wrong-type", "`paper` is `unknown` in quotes, which makes it a text", "write `unknown`", fix: "unknown"),
  ])
  func `an answer that is neither yes nor no`(test: Case) { check(test) }

  @Test(arguments: [
    Case("status: ⟦Confirmed⟧", "not-a-choice", "`Confirmed` is not a status", "did you mean `confirmed`?", fix: "confirmed"),
    Case("attack: {vectors: [⟦phising⟧]}", "not-a-choice", "`phising` is not an attack vector", "did you mean `phishing`?", fix: "phishing"),
    Case("attack: {vectors: [⟦Stolen Credentials⟧]}", "not-a-choice", "`Stolen Credentials` is not an attack vector", "did you mean `stolen-credentials`?", fix: "stolen-credentials"),
    Case("data: [{element: ⟦Social Security numbers⟧}]", "not-a-choice", "`Social Security numbers` is not a data element", "did you mean `ssn`?", fix: "ssn"),
    Case("status: ⟦gone⟧", "not-a-choice", "`gone` is not a status", "write `suspected`, `confirmed`, `contained`, `closed`, `dismissed`"),
    Case("status: ⟦219-09-9999⟧", "not-a-choice", "this is not a status", "write `suspected`, `confirmed`, `contained`, `closed`, `dismissed`"),
    Case("status: ⟦jo@example.com⟧", "not-a-choice", "this is not a status", "write `suspected`, `confirmed`, `contained`, `closed`, `dismissed`"),
  ])
  func `a word that is not on the list`(test: Case) { check(test) }

  @Test(arguments: [
    Case("organization: {name: X, lead-authority: ⟦california⟧}", "bad-jurisdiction", "`california` is not the ISO 3166 code of a place", "did you mean `US-CA`, California?", fix: "US-CA"),
    Case("organization: {name: X, lead-authority: ⟦UK⟧}", "bad-jurisdiction", "`UK` is not the ISO 3166 code of a place", "did you mean `GB`, the United Kingdom?", fix: "GB"),
    Case("organization: {name: X, lead-authority: ⟦PR⟧}", "bad-jurisdiction", "`PR` is not the ISO 3166 code of a place", "did you mean `US-PR`, Puerto Rico?", fix: "US-PR"),
    Case("organization: {name: X, lead-authority: ⟦XX⟧}", "bad-jurisdiction", "`XX` is not the ISO 3166 code of a place", "write a country as `DE`, a state as `US-CA`"),
    Case("affected: {residents: {⟦us-tx⟧: 5}}", "bad-jurisdiction", "`us-tx` is not the ISO 3166 code of a place", "did you mean `US-TX`, Texas?", fix: "US-TX"),
    Case("affected: {residents: {⟦TX⟧: 5}}", "bad-jurisdiction", "`TX` is not the ISO 3166 code of a place", "did you mean `US-TX`, Texas?", fix: "US-TX"),
  ])
  func `a place that is not on the map`(test: Case) { check(test) }

  static let digestHelp = "`dossier evidence add` writes it"
  static let sixty = String(repeating: "ab", count: 30)

  @Test(arguments: [
    Case("evidence: [{id: E1, file: a, sha256: ⟦\(sixty)ABCD⟧}]", "bad-digest", "`sha256` must be 64 lower-case hexadecimal digits and nothing else", "write `\(sixty)abcd`", fix: "\(sixty)abcd"),
    Case("evidence: [{id: E1, file: a, sha256: ⟦sha256:\(sixty)abcd⟧}]", "bad-digest", "`sha256` must be 64 lower-case hexadecimal digits and nothing else", "write `\(sixty)abcd`", fix: "\(sixty)abcd"),
    Case("evidence: [{id: E1, file: a, sha256: ⟦d41d8cd98f00b204e9800998ecf8427e⟧}]", "bad-digest", "`sha256` is an MD5; it must be a SHA-256", digestHelp),
    Case("evidence: [{id: E1, file: a, sha256: ⟦da39a3ee5e6b4b0d3255bfef95601890afd80709⟧}]", "bad-digest", "`sha256` is a SHA-1; it must be a SHA-256", digestHelp),
    Case("evidence: [{id: E1, file: a, sha256: ⟦abc⟧}]", "bad-digest", "`sha256` has 3 digits; a SHA-256 has 64", digestHelp),
    Case("evidence: [{id: E1, file: a, sha256: ⟦not hex⟧}]", "bad-digest", "`sha256` must be a SHA-256: 64 digits of 0 to 9 and a to f", digestHelp),
  ])
  func `a digest that is not one`(test: Case) { check(test) }

  static let pathHelp = "write it relative to the incident's folder, as in `evidence/vpn-auth.log`"

  @Test(arguments: [
    ("/etc/passwd", "`file` must not begin at the root or a home folder", pathHelp),
    ("~/x", "`file` must not begin at the root or a home folder", pathHelp),
    ("../x", "`file` must not leave the incident's folder with `..`", pathHelp),
    ("a/../../x", "`file` must not leave the incident's folder with `..`", pathHelp),
    ("./x", "`file` must not have `.` as a part", pathHelp),
    ("a//b", "`file` has an empty part between two `/` or at its end", pathHelp),
    ("a/", "`file` has an empty part between two `/` or at its end", pathHelp),
    ("a\\\\b", "`file` must separate its parts with `/`, not a backslash", pathHelp),
    ("C:/x", "`file` must not hold a colon: some systems read it as a drive", pathHelp),
    ("https://example.com/x", "`file` must not hold a colon: some systems read it as a drive", pathHelp),
    ("a /b", "`file` has a part that begins or ends with a space or ends with a point", "rename the file"),
    ("a.", "`file` has a part that begins or ends with a space or ends with a point", "rename the file"),
    ("a\\tb", "`file` holds a control character", "rename the file"),
    (String(repeating: "x", count: 256), "`file` has a part of more than 255 bytes", pathHelp),
    (String(repeating: "x/", count: 600) + "x", "`file` has 1201 bytes; a path has at most 1024", pathHelp),
    ("", "`file` has no value", pathHelp),
  ])
  func `a path that leads out`(path: String, message: String, help: String) {
    check(Case("evidence: [{id: E1, file: ⟦\"\(path)\"⟧}]", "bad-path", message, help))
  }

  static let zoneHelp = "write its IANA name, as in `America/New_York`, `Europe/Berlin` or `UTC`"
  static let urlHelp = "write it as `https://example.com/notice`"
  static let emailHelp = "write it as `name@example.com`, without a display name"

  @Test(arguments: [
    Case("organization: {name: X, time-zone: ⟦EST⟧}", "bad-time-zone", "`time-zone` must be an IANA time zone", zoneHelp),
    Case("organization: {name: X, time-zone: ⟦-05:00⟧}", "bad-time-zone", "`time-zone` must be an IANA time zone", zoneHelp),
    Case("organization: {name: X, time-zone: ⟦../etc/passwd⟧}", "bad-time-zone", "`time-zone` must be an IANA time zone", zoneHelp),
    Case("organization: {name: X, website: ⟦http://example.com⟧}", "bad-address", "`website` must be an `https` address", "write `https://` if the site has it"),
    Case("organization: {name: X, website: ⟦javascript:alert(1)⟧}", "bad-address", "`website` must be an `https` address", urlHelp),
    Case("organization: {name: X, website: ⟦https://⟧}", "bad-address", "`website` must have a host name after `https://`", urlHelp),
    Case("organization: {name: X, website: ⟦https://a.com:99999⟧}", "bad-address", "`website` must have a host name after `https://`", urlHelp),
    Case("organization: {name: X, website: ⟦https://me:pw@a.com⟧}", "bad-address", "`website` must not hold a user name or password", urlHelp),
    Case("organization: {name: X, website: ⟦https://a.com/<b>⟧}", "bad-address", "`website` holds a character that an address must percent-encode", urlHelp),
    Case("response: {support: {email: ⟦Jo Doe <jo@example.com>⟧}}", "bad-address", "`email` must be an e-mail address", emailHelp),
    Case("response: {support: {email: ⟦jo@localhost⟧}}", "bad-address", "`email` must be an e-mail address", emailHelp),
    Case("response: {support: {email: ⟦\"@example.com\"⟧}}", "bad-address", "`email` must be an e-mail address", emailHelp),
    Case("contracts: [{id: ⟦a b⟧}]", "bad-identifier", "`id` must be an identifier: 1 to 64 letters, digits, hyphens and underscores, a letter or digit first", "write `a-b`"),
    Case("contracts: [{id: ⟦jo@example.com⟧}]", "bad-identifier", "`id` must be an identifier: 1 to 64 letters, digits, hyphens and underscores, a letter or digit first"),
    Case("contracts: [{id: ⟦unknown⟧}]", "unknown-not-allowed", "`id` cannot be `unknown`: other facts refer to it", "give it an id of letters, digits and hyphens"),
  ])
  func `an address, zone or id that is not one`(test: Case) { check(test) }

  @Test(arguments: [
    Case("⟦attack⟧:", "wrong-type", "`attack` has no value", noValue),
    Case("attack:\n  ⟦account⟧:\n  paper: yes", "wrong-type", "`account` has no value", noValue),
    Case("attack: {account: ⟦\"  \"⟧}", "wrong-type", "`account` has no value", noValue),
    Case("attack: {account: ⟦null⟧}", "wrong-type", "what nobody knows yet is written `unknown`", "write `unknown`", fix: "unknown"),
    Case("attack: {account: ⟦~⟧}", "wrong-type", "what nobody knows yet is written `unknown`", "write `unknown`", fix: "unknown"),
    Case("attack: {account: ⟦TBD⟧}", "wrong-type", "what nobody knows yet is written `unknown`", "write `unknown`", fix: "unknown"),
    Case("timeline: {began: ⟦Unknown⟧}", "wrong-type", "what nobody knows yet is written `unknown`", "write `unknown`", fix: "unknown"),
    Case("attack: {malware: ⟦\"a\\nb\"⟧}", "wrong-type", "`malware` must be one line of text", "join the lines, or shorten it"),
    Case("attack: {malware: ⟦\(String(repeating: "x", count: 1_025))⟧}", "text-too-long", "`malware` has 1025 bytes; at most 1024 are read", "keep long material in an evidence file and refer to it"),
    Case("attack: {account: ⟦\(String(repeating: "x", count: 65_537))⟧}", "text-too-long", "`account` has 65537 bytes; at most 65536 are read", "keep long material in an evidence file and refer to it"),
    Case("status: ⟦\(String(repeating: "x", count: 5_000))⟧", "text-too-long", "`status` has 5000 bytes; it must be a status"),
    Case("attack: {malware: ⟦{a: b}⟧}", "wrong-type", "`malware` must be one line of text, not a map", "write one text"),
  ])
  func `a text that is none`(test: Case) { check(test) }

  @Test(arguments: [
    Case("attack: {vectors: ⟦phishing⟧}", "wrong-type", "`vectors` must be a list, not a text", "put it in brackets", fix: "[phishing]"),
    Case("attack: ⟦[]⟧", "wrong-type", "`attack` must be a map, not a list", "write its keys: `{vectors: …, actions: …, account: …}`"),
    Case("evidence: [⟦E1⟧]", "wrong-type", "an entry of `evidence` must be a map, not a text", "write its keys: `{id: …, file: …}`"),
    Case("affected: {residents: ⟦[US-CA]⟧}", "wrong-type", "`residents` must be a map, not a list", "write each entry as `US-CA: 1200`, without `- ` or brackets"),
    Case("notices: ⟦{}⟧", "wrong-type", "`notices` must be a list, not a map", "write each entry as `- {duty: …, sent: …}`"),
    Case("notices:\n  ⟦us-ca-individuals: 2026-12-11⟧", "wrong-type", "`notices` must be a list, not a map", "write each entry as `- {duty: …, sent: …}`"),
    Case("data:\n  ⟦element: name\n  persons: 3⟧", "wrong-type", "`data` must be a list, not a map", "it is a list: put `- ` before `element`, and begin its other keys below it"),
    Case("affected: {residents: ⟦[{US-CA: 3}]⟧}", "wrong-type", "`residents` must be a map, not a list", "write each entry as `US-CA: 1200`, without `- ` or brackets"),
    Case("response: {support: {hotline: ⟦[{phone: x}]⟧}}", "wrong-type", "`hotline` must be a map, not a list", "it is one, not a list: take the `- ` away"),
    Case("statement: {what-happened: ⟦[identity theft, card fraud]⟧}", "wrong-type", "`what-happened` must be text, not a list", "write one text: `identity theft, card fraud`"),
    Case("attack: {actions: ⟦none⟧}", "wrong-type", "`actions` must be a list, not a text", "write `[]` if there are none, `unknown` if nobody knows"),
    Case("attack: {actions: ⟦copied⟧}", "not-a-choice", "`copied` is not an action, and `actions` must be a list, not a text", "did you mean `[acquisition]`?", fix: "[acquisition]"),
    Case("attack:\n  vectors: ⟦phishing, stolen_credentials, suply-chain⟧", "not-a-choice", "`stolen_credentials` is not an attack vector, and `vectors` must be a list, not a text", "did you mean `[phishing, stolen-credentials, supply-chain]`?", fix: "[phishing, stolen-credentials, supply-chain]"),
    Case("affected: {total: ⟦over 1000⟧}", "bad-count", "`total` must be a whole number", "write it in digits alone, as in `1200`; `unknown` if nobody knows it yet"),
    Case("attack: {actions: ⟦TBD⟧}", "wrong-type", "what nobody knows yet is written `unknown`", "write `unknown`", fix: "unknown"),
    Case("attack: {actions: ⟦n/a⟧}", "wrong-type", "`actions` is said not to apply", "leave the key out, or write `unknown` if nobody knows it yet"),
    Case("affected:\n  total: ⟦61k⟧", "bad-count", "`total` must be a whole number", "write `total: 61000`, and `approximate: yes` beside it if it is not exact"),
    Case("affected: {children: ⟦96%⟧}", "bad-count", "`children` must be a number, not a share", "write how many; `unknown` if nobody knows it yet"),
    Case("affected: {children: ⟦61 dogs⟧}", "bad-count", "`children` must be a whole number", "write it in digits alone, as in `1200`; `unknown` if nobody knows it yet"),
    Case("statement: {signer: ⟦<text>⟧}", "wrong-type", "`<text>` holds the place of a fact and is none", "write the fact, or `unknown` if nobody knows it yet"),
    Case("statement: {signer: ⟦to be decided⟧}", "wrong-type", "`to be decided` holds the place of a fact and is none", "write the fact, or `unknown` if nobody knows it yet"),
    Case("response:\n  containment:\n    ⟦-took the portal off the net⟧", "wrong-type", "`containment` must be a list, not a text", "begin each entry with `- `, a hyphen and a space"),
    Case("attack:\n  vectors: ⟦(phishing, malware)⟧", "wrong-type", "`vectors` must be a list, not a text", "write the entries in square brackets: `[phishing, malware]`"),
    Case("notices: [{duty: ⟦Washington Attorney General⟧, sent: 2026-03-01}]", "bad-identifier", "`duty` must be the id of a duty, as in `us-tx-attorney-general`", "`dossier duties` lists the recipients with their ids"),
    Case("affected:\n  ⟦harm⟧: {likelihood: high}", "unknown-key", "`affected` has no key `harm`", "it stands at the top level: begin the line with `harm:`, in the first column"),
    Case("⟦response.delay-reason⟧: x", "unknown-key", "the record has no key `response.delay-reason`", "write `delay-reason: …` below `response`"),
    Case("affected: {children: ⟦none⟧}", "bad-count", "`children` must be a whole number", "write `0`", fix: "0"),
    Case("data: [{element: ⟦password⟧, encrypted: no}]", "not-a-choice", "`password` is not a data element", "did you mean `online-credentials` (user names or e-mail addresses with passwords or security answers), or `access-codes` (passwords, PINs and access codes)? `dossier explain data.element` shows all 56"),
    Case("data: [{element: ⟦credit-card⟧, encrypted: no}]", "not-a-choice", "`credit-card` is not a data element", "did you mean `payment-card-bare` (payment card numbers), or `payment-card` (payment card numbers with security code or PIN)? `dossier explain data.element` shows all 56"),
    Case("notices: [{duty: ⟦eu-gdpr-authority/initial⟧, sent: 2026-03-01}]", "bad-identifier", "`duty` names a duty and its stage in one", "write `duty: eu-gdpr-authority` and `stage: initial`"),
    Case("affected: {residents: {US-CA: 8, ⟦000⟧, US-TX: 900}}", "bad-count", "a comma ends an entry, so `US-CA` reads as 8", "write `US-CA: 8000`, in digits alone"),
    Case("affected: {residents: {⟦US-CA 8000⟧}}", "wrong-type", "a `:` is missing in `US-CA 8000`", "write `US-CA: 8000`"),
    Case("response: {support: {hotline: {hours: 9 am, ⟦closed on Sundays⟧}}}", "unknown-key", "`hotline` has no key `closed on Sundays`", "a comma ends a value inside `{ }`: put a text that holds one in quotes"),
    Case("response:\n  support:\n    ⟦monitoring⟧:\n    provider: x\n    months: 12", "wrong-type", "`monitoring` has no value", "indent `provider` below it"),
  ])
  func `a list or map that is the other`(test: Case) { check(test) }
}
