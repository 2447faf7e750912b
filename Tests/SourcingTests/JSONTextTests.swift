import Testing

import Sourcing

struct JSONTextTests {
  @Test func `an object keeps its order and is laid out with two spaces a level`() {
    let value: JSONText = ["b": 1, "a": [true, nil], "empty": [], "none": [:], "amount": .decimal("12.50")]
    #expect(
      value.pretty == """
        {
          "b": 1,
          "a": [
            true,
            null
          ],
          "empty": [],
          "none": {},
          "amount": 12.50
        }
        """)
    #expect(value.compact == #"{"b":1,"a":[true,null],"empty":[],"none":{},"amount":12.50}"#)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("q\"b\\", #""q\"b\\""#), ("a\nb\tc\r", #""a\nb\tc\r""#),
    ("\u{0}\u{1F}\u{7F}\u{9F}", #""\u0000\u001f\u007f\u009f""#), ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""),
    ("é日本🙂\u{A0}", "\"é日本🙂\u{A0}\""),
  ])
  func `a text is escaped where JSON, a script or a terminal would be hurt`(text: String, expected: String) {
    #expect(JSONText.text(text).compact == expected)
  }

  @Test(arguments: [
    ("0", "0"), ("-0.5", "-0.5"), ("1e9", "1e9"), ("1E-9", "1E-9"), ("007", #""007""#), ("1.", #""1.""#), ("", #""""#),
    (".5", #"".5""#), ("+1", #""+1""#), ("1e", #""1e""#), ("1 ", #""1 ""#), ("NaN", #""NaN""#),
  ])
  func `a decimal that is no JSON number becomes a text`(text: String, expected: String) {
    #expect(JSONText.decimal(text).compact == expected)
  }

  @Test func `members without a value are left out`() {
    #expect(JSONText.members(["a": "x", "b": nil, "c": .optional(nil), "d": .texts(["y"])]).compact == #"{"a":"x","c":null,"d":["y"]}"#)
  }
}
