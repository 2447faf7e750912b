import Law
import Records
import Testing

@testable import Documents

/// A template is held to the law it serves: all that must be said, nothing that must not, to no one who may not know.
@Suite struct ClaimTests {
  static func root(_ duty: String, for recipient: String) -> String {
    "d:for=\"\(recipient)\" d:each=\"duty\" d:duty=\"\(duty)\" d:output=\"{duty.file}.xhtml\""
  }

  static let authority = root("us-tx-ag", for: "regulator")
  static let people = root("us-tx-people", for: "individuals")
  static let police = root("us-tx-police", for: "law-enforcement")
  static let whole = "<div>{attack.account | paragraphs}</div><p>{affected.residents.US-TX} {timeline.began}</p>"

  static let residents =
    "item-not-rendered: the template does not say 'Number of residents affected' (number-affected-here), which us-tx-ag demands (print {affected.residents.US-TX} where no d:when hides it, or mark the element that says it with d:says=\"number-affected-here\") [\"Tex. Code § 1(a)\"]"
  static let freeze =
    "item-not-rendered: the template does not say 'Security freeze' (freeze), which us-tx-people demands (mark the element that says it with d:says=\"freeze\") [\"Tex. Code § 1(b)\"]"
  static let forbidden =
    "forbidden-content: the template says 'Date of the breach' (breach-date), which us-tx-people must not say (take it out) [\"Tex. Code § 1(b)\"]"

  @Test(arguments: [
    whole,
    "<div d:repeat=\"item in duty.items\"><h2>{item.label}</h2><div>{item.value}</div></div>",
    "<section d:items=\"\"/>",
    "<p d:says=\"number-affected-here\">None.</p><div d:repeat=\"item in duty.remaining\"><div>{item.value}</div></div>",
    "<div d:when=\"attack.account known\">{attack.account | paragraphs}</div><p>{affected.residents.US-TX} {timeline.began}</p>",
    "<div d:when=\"duty.id = us-tx-ag\">{attack.account | paragraphs}</div><p>{affected.residents.US-TX} {timeline.began}</p>",
  ]) func `a template that says every item is taken`(body: String) {
    #expect(Form.told(Form.page(body, Self.authority)) == [])
  }

  @Test(arguments: [
    "<div>{attack.account | paragraphs}</div><p>{timeline.began}</p>",
    "<div>{attack.account | paragraphs}</div><p>{timeline.began}</p><p d:when=\"fictional\">{affected.residents.US-TX}</p>",
    "<div>{attack.account | paragraphs}</div><p>{timeline.began}</p><p>{affected.residents.US-CA}</p>",
    "<div>{attack.account | paragraphs}</div><p>{timeline.began}</p><p d:repeat=\"s in systems\">{affected.residents.US-TX}</p>",
    "<div>{attack.account | paragraphs}</div><p>{timeline.began}</p><p d:says=\"number-affected-here\" d:when=\"fictional\">None.</p>",
    "<div d:repeat=\"item in duty.remaining\"><div>{item.value}</div></div><p d:says=\"number-affected-here\" d:when=\"fictional\">None.</p>",
  ]) func `an item that is left out or may be hidden is told`(body: String) {
    #expect(Form.told(Form.page(body, Self.authority)) == [Self.residents])
  }

  @Test func `standing words must be stated where nothing hides them`() {
    let body = "<p>{timeline.discovered}</p>"
    #expect(Form.told(Form.page(body, Self.people)) == [Self.freeze])
    #expect(Form.told(Form.page(body + "<p d:says=\"freeze\" d:when=\"fictional\">x</p>", Self.people)) == [Self.freeze])
    #expect(Form.told(Form.page(body + "<p d:says=\"freeze\">x</p>", Self.people)) == [])
  }

  @Test(arguments: [
    "<p>{timeline.began}</p>", "<p title=\"{timeline.began}\">x</p>", "<p d:says=\"breach-date\">x</p>",
    "<p d:when=\"fictional\">{timeline.began | date}</p>",
  ]) func `what the law forbids to say is told`(body: String) {
    let page = Form.page("<p d:says=\"freeze\">{timeline.discovered}</p>" + body, Self.people)
    #expect(Form.told(page) == [Self.forbidden])
  }

  @Test func `a template for all is told to leave a place to another`() {
    let page = Form.page(
      "<p d:says=\"freeze\">{timeline.discovered} {timeline.began}</p>",
      "d:for=\"individuals\" d:each=\"duty\" d:recipient=\"individuals\" d:output=\"{duty.file}.xhtml\"")
    #expect(
      Form.told(page) == [
        "forbidden-content: the template says 'Date of the breach' (breach-date), which us-tx-people must not say (give that place a template of its own: d:duty=\"us-tx-people\") [\"Tex. Code § 1(b)\"]"
      ])
  }

  @Test func `a fact that is yes or no is told by an element for each`() {
    let both =
      "<div>{attack.account | paragraphs}</div><p d:when=\"law-enforcement.contacted\">yes</p><p d:when=\"not law-enforcement.contacted\">no</p>"
    #expect(Form.told(Form.page(both, Self.police)) == [])
    let one = "<div>{attack.account | paragraphs}</div><p d:when=\"law-enforcement.contacted\">yes</p>"
    #expect(
      Form.told(Form.page(one, Self.police)) == [
        "item-not-rendered: the template does not say 'Law enforcement contacted' (police), which us-tx-police demands (print {law-enforcement.contacted} where no d:when hides it, or mark the element that says it with d:says=\"police\") [\"Tex. Code § 1(c)\"]"
      ])
  }

  // MARK: Audiences

  @Test(arguments: [
    ("<p>{materiality.because}</p>", Form.forRegulator, "a template for the regulator reads 'materiality.because', which is privileged"),
    ("<p>{attack.account}</p>", Form.forPeople, "a template for the people affected reads 'attack.account', which is confidential"),
    ("<p d:when=\"board.advice known\">x</p>", Form.forRegulator, "a template for the regulator reads 'board.advice', which is privileged"),
    ("<p title=\"{materiality.because}\">x</p>", Form.forRegulator, "a template for the regulator reads 'materiality.because', which is privileged"),
    ("<p d:repeat=\"one in lessons\">x</p>", Form.forRegulator, "a template for the regulator reads 'lessons', which is privileged"),
  ]) func `a fact that the readers may not see is refused`(body: String, root: String, message: String) {
    #expect(
      Form.told(Form.page(body, root))
        == ["audience-violation: \(message) (leave it out, or read a fact that they may see)"])
  }

  @Test func `a title is read by those the template is for`() {
    #expect(
      Form.told(Form.page("<p>x</p>", Form.forPeople, title: "{title}")) == [
        "audience-violation: a template for the people affected reads 'title', which is confidential (leave it out, or read a fact that they may see)"
      ])
  }

  @Test func `an item that its readers may not see is told`() {
    let page = Form.page(
      "<div d:repeat=\"item in duty.items\"><div>{item.value}</div></div>",
      "d:for=\"market\" d:each=\"duty\" d:recipient=\"market\" d:output=\"a.xhtml\"")
    #expect(
      Form.told(page) == [
        "audience-violation: 'Reasons of materiality' (motive), which us-tx-market demands, has no fact that the market may see [\"Tex. Code § 1(d)\"]"
      ])
  }

  @Test func `a template cannot take a duty owed to others than it is for`() {
    #expect(
      Form.told(Form.page(Self.whole, Self.root("us-tx-ag", for: "board"))) == [
        "audience-violation: the template is for the board, and us-tx-ag is owed to the regulator (write d:for=\"regulator\")"
      ])
  }

  @Test func `the words for recipients are those of the law`() {
    for recipient in Recipient.allCases {
      #expect(ComputedSchema.recipients.label(of: recipient.rawValue) == recipient.phrase)
    }
  }
}
