import Records
import Sourcing
import Testing

/// Keys, places, required facts, audiences: the record as a whole.
struct RecordReaderTests {
  func expect(_ text: String, _ found: [Found], fixes: [String?]? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = Marked(text)
    let findings = marked.read().findings
    #expect(findings.map(Found.init) == found, sourceLocation: sourceLocation)
    if !marked.ranges.isEmpty { #expect(findings.map(\.place.range) == marked.ranges, sourceLocation: sourceLocation) }
    if let fixes { #expect(findings.map(\.fix?.replacement) == fixes, sourceLocation: sourceLocation) }
  }

  @Test func `the smallest record has no findings`() {
    let read = Marked("").read()
    #expect(read.findings == [])
    #expect(read.value?.id == "t-1")
    #expect(read.value?["organization.name"]?.text == "Example")
  }

  @Test func `a misspelled key is an error with the key that was meant`() {
    expect(
      "timeline: {⟦discoverd⟧: 2026-03-12}",
      [Found("unknown-key", "`timeline` has no key `discoverd`", "did you mean `discovered`?")], fixes: ["discovered"])
  }

  @Test func `a key in another style is understood`() {
    expect(
      "⟦law_enforcement⟧: {contacted: no}",
      [Found("unknown-key", "the record has no key `law_enforcement`", "did you mean `law-enforcement`?")],
      fixes: ["law-enforcement"])
  }

  @Test func `a key that stands elsewhere is pointed to`() {
    expect(
      "⟦residents⟧: {US-CA: 1}",
      [Found("unknown-key", "the record has no key `residents`", "the record does not have it, but there is `affected.residents`")],
      fixes: [nil])
  }

  @Test func `a key that nothing resembles lists those there are`() {
    expect(
      "timeline: {events: [{at: unknown, what: x, ⟦zzzzzz⟧: 1}]}",
      [Found("unknown-key", "an entry of `events` has no key `zzzzzz`", "it has `at`, `what`, `evidence`, `by`")])
  }

  @Test func `no key is suggested that is there already`() {
    expect(
      "timeline: {began: unknown, ⟦begann⟧: unknown}",
      [Found("unknown-key", "`timeline` has no key `begann`",
        "it has `began`, `ended`, `discovered`, `aware`, `determined`, `contained`, `materiality-determined`, `classified`, `confirmed`, `suspected`, `owner-notified`, `hhs-notified` and 2 more")],
      fixes: [nil])
  }

  @Test func `hidden characters in a key are shown`() {
    let found = Marked("timeline: {beg\u{E9}n\u{301}: unknown}").found
    #expect(found.map(\.code) == ["unknown-key"])
  }

  @Test func `merge keys are refused`() {
    expect(
      "attack: {⟦<<⟧: {paper: yes}}",
      [Found("unknown-key", "merge keys are not accepted: a record says what it shows", "write the values out here")])
  }

  @Test func `required keys are missed where they belong`() {
    let marked = Marked(whole: "⟦⟦⟦incident⟧⟧⟧: t-1\n⟦organization⟧: {}\nevidence:\n  - {⟦id⟧: E1}\n  - ⟦{}⟧\nnotices: [{⟦duty⟧: a}]\n")
    let findings = marked.read().findings
    #expect(findings.filter { $0.place.range.lower == 0 }.map(Found.init) == [
      Found("missing-key", "the record lacks `status`", "add `status: …`, or `status: unknown` if nobody knows it yet"),
      Found("missing-key", "the record lacks `timeline`", "add `timeline: …`, or `timeline: unknown` if nobody knows it yet"),
      Found("missing-key", "the record lacks `title`", "add `title: …`, or `title: unknown` if nobody knows it yet"),
    ])
    #expect(findings.filter { $0.place.range.lower != 0 }.map(Found.init) == [
      Found("missing-key", "`organization` lacks `name`: the organization's name", "add `name: …`, or `name: unknown` if nobody knows it yet"),
      Found("missing-key", "an entry of `evidence` lacks `file`", "add `file: …`, or `file: unknown` if nobody knows it yet"),
      Found("missing-key", "an entry of `evidence` lacks `file`", "add `file: …`, or `file: unknown` if nobody knows it yet"),
      Found("missing-key", "an entry of `evidence` lacks `id`", "add `id: …`"),
      Found("missing-key", "an entry of `notices` lacks `sent`: when it was sent", "add `sent: …`, or `sent: unknown` if nobody knows it yet"),
    ])
    #expect(Set(findings.map(\.place.range).filter { $0 != .start }) == Set(marked.ranges))
    #expect(findings.last?.path == "notices.0.sent")
  }

  @Test func `the incident is the folder`() {
    expect(
      "incident: ⟦t-2⟧",
      [Found("folder-name", "the incident is `t-2` but its folder is `t-1`", "write `incident: t-1` or rename the folder")],
      fixes: ["t-1"])
  }

  @Test func `two entries cannot have one id`() {
    let marked = Marked("evidence:\n  - {id: ⟦E1⟧, file: a}\n  - {id: E2, file: b}\n  - {id: ⟦E1⟧, file: c}")
    let findings = marked.read().findings
    #expect(findings.map(Found.init) == [Found("repeated-identifier", "two entries of `evidence` have the id `E1`", "give one of them another id")])
    #expect(findings.map(\.place.range) == [marked.ranges[1]])
    #expect(findings.first?.related == [.init(Place("incident.yaml", marked.ranges[0]), "first here")])
    #expect(findings.first?.path == "evidence.2.id")
  }

  @Test(arguments: ["insurance: {policies: [{id: P, insurer: X}, {id: P, insurer: Y}]}", "contracts: [{id: P}, {id: P}]", "insurance: {losses: [{id: P, kind: legal, amount: 1 USD}, {id: P, kind: legal, amount: 1 USD}]}", "sources: [{id: P, title: a}, {id: P, title: b}]"])
  func `every list with ids keeps them apart`(text: String) {
    #expect(Marked(text).found.map(\.code) == ["repeated-identifier"])
  }

  @Test func `one fault leaves the rest readable`() {
    let record = Marked("timeline: {began: never, ended: 2026-03-12}\naffected: {total: many, residents: {US-CA: 5, US-TX: x, zz: 1}}").read()
    #expect(record.findings.count == 4)
    #expect(record.value?["timeline.began"]?.isUnknown == true)
    #expect(record.value?["timeline.ended"]?.moment?.description == "2026-03-12")
    #expect(record.value?["affected.residents.US-CA"]?.count == 5)
    #expect(record.value?["affected.residents.US-TX"]?.isUnknown == true)
    #expect(record.value?["affected.residents.zz"] == nil)
  }

  @Test func `what YAML refuses is not complained about twice`() {
    let found = Marked("attack: {malware: &a x, account: *a}").found
    #expect(found.map(\.code).sorted() == ["alias-refused", "anchor-refused"])
  }

  @Test func `a duplicate key is one finding and the first one counts`() {
    let read = Marked("affected: {total: 5, total: 6}").read()
    #expect(read.findings.map(\.code) == [.duplicateKey])
    #expect(read.value?["affected.total"]?.count == 5)
  }

  @Test(arguments: ["[]", "text"])
  func `a record is a map`(text: String) {
    let read = RecordReader.read(Source(path: "incident.yaml", text: text), folder: "t-1")
    #expect(read.value == nil)
    #expect(read.findings.map(Found.init) == [Found("wrong-type", "a record is a map, not \(text == "[]" ? "a list" : "a text")", "begin with `incident: t-1`")])
  }

  @Test func `a file that is no YAML gives no record and keeps its incident`() {
    let read = RecordReader.read(Source(path: "incident.yaml", text: "a: [b\n"), folder: "t-1")
    #expect(read.value == nil)
    #expect(read.findings.map(\.incident) == ["t-1"])
  }

  // MARK: Places

  @Test func `a country beside a bare state code is asked about`() {
    let marked = Marked("affected: {residents: {⟦CA⟧: 12003, ⟦TX⟧: 310, FR: 1}}")
    let findings = marked.read().findings
    #expect(findings.map(Found.init) == [
      Found("bad-jurisdiction", "`CA` is Canada; California is `US-CA`", "write `US-CA` if California is meant"),
      Found("bad-jurisdiction", "`TX` is not the ISO 3166 code of a place", "did you mean `US-TX`, Texas?"),
    ])
    #expect(findings.map(\.severity) == [.note, .error])
    #expect(findings.map(\.place.range) == marked.ranges)
  }

  @Test func `a country is asked about when an American organization lists no state`() {
    expect(
      "organization: {name: X, established: [US-DE]}\naffected: {residents: {⟦CA⟧: 5}}",
      [Found("bad-jurisdiction", "`CA` is Canada; California is `US-CA`", "write `US-CA` if California is meant")])
  }

  @Test(arguments: [
    "organization: {name: X, established: [US-DE]}\naffected: {residents: {US-CA: 12003, DE: 95}}",
    "organization: {name: X, established: [CA]}\naffected: {residents: {CA: 5}}",
  ])
  func `a country is not asked about when the form is known`(text: String) { expect(text, []) }

  // MARK: Audiences

  @Test func `a mark on a path is read, and a star stands for each entry`() throws {
    let text = "evidence: [{id: E1, file: a, what: x}, {id: E2, file: b, what: y}]\naudiences: {evidence.*.what: personal, board: public, evidence.1.what: privileged}"
    let record = try #require(Marked(text).read().value)
    #expect(record.audience(of: FactPath("evidence.0.what")) == .personal)
    #expect(record.audience(of: FactPath("evidence.1.what")) == .privileged)
    #expect(record.audience(of: FactPath("board.advice")) == .public)
    #expect(record.audience(of: FactPath("evidence.0.file")) == .confidential)
  }

  @Test func `a mark that leads nowhere is an error with the path that was meant`() {
    expect(
      "audiences: {⟦timeline.discoverd⟧: public}",
      [Found("unknown-path", "the record has no `timeline.discoverd`", "did you mean `timeline.discovered`?")],
      fixes: ["timeline.discovered"])
    expect(
      "audiences: {⟦timeline.began.hour⟧: public}",
      [Found("unknown-path", "`timeline.began` is a single value; nothing lies inside it")])
    expect(
      "audiences: {⟦evidence.E1⟧: public}",
      [Found("unknown-path", "`evidence` has nothing named `E1`", "entries of a list are numbered from 0; `*` means each")])
    expect("audiences: {⟦zzzzzzzzz⟧: public}", [Found("unknown-path", "the record has no `zzzzzzzzz`")])
  }

  @Test func `an audience that cannot be read closes the fact`() throws {
    let unknown = Marked("audiences: {timeline.began: ⟦unknown⟧}")
    #expect(unknown.found == [Found("unknown-not-allowed", "an audience cannot be `unknown`", "write `privileged` until counsel has decided")])
    #expect(unknown.read().findings.map(\.place.range) == unknown.ranges)
    let wrong = Marked("audiences: {timeline.began: pubic}")
    #expect(wrong.found == [Found("not-a-choice", "`pubic` is not an audience", "did you mean `public`?")])
    for marked in [unknown, wrong] {
      let record = try #require(marked.read().value)
      #expect(record.audience(of: FactPath("timeline.began")) == .privileged)
    }
  }

  @Test func `the sample incidents' facts are found at their paths`() {
    let record = Marked("timeline: {events: [{at: 2026-03-12, what: a, evidence: [E1]}]}\nevidence: [{id: E1, file: a}]").read().value
    #expect(record?.facts(at: "timeline.events.*.evidence.*").map(\.path.description) == ["timeline.events.0.evidence.0"])
    #expect(record?.facts(at: "evidence.*.id").map(\.fact.text) == ["E1"])
    #expect(record?.facts(at: "harm.*").isEmpty == true)
  }
}
