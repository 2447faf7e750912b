import Testing

import Sourcing

struct YAMLRangeTests {
  @Test(arguments: [
    "«key»: «value»\n",
    "«key»: «value with spaces» # a comment\n«b»: «2»",
    "«a»: {«b»: «1», «c»: [«2», «3»]}\n",
    "«'a b'»: «\"c \\\" d\"»\n",
    "«a»:«»\n«b»: «x»\n",
    "- «a»\n-  «b»\n- - «c»\n  - «d»\n",
    "«naïve»: «日本語 🙂»  # ü\n«é»: [«ß», «x»]\n",
    "«a»: «|\n  one\n  two»\n\n\n«b»: «1»\n",
    "«a»: «>-\n  one\n\n  two»\n# comment\n«b»: «1»\n",
    "«a»: «|2\n   indented»\n«b»: «1»",
    "«a»:\r\n  «b»: «1»\r\n  «c»: «\"x\r\n  y\"»\r\n",
    "\u{FEFF}«a»: «1»\n«b»: «2»\n",
    "\u{FEFF}«é»: «ü»\n«b»: «2»\n",
    "---\n«a»: «1»\n...\n# done\n",
    "«a»: «one\n  two\n  three»\n«b»: «2»\n",
    "[«a»: «1», «b»]\n",
    "«\"a\"»: «'it''s'»\n",
  ])
  func `keys and values keep exactly the bytes they were read from`(marked: String) throws {
    let marked = Marked(marked)
    let read = YAMLReader.read(marked.source())
    #expect(read.findings == [])
    let tree = try #require(read.value)
    #expect(tree.root.scalarRanges.sorted() == marked.ranges)
  }

  @Test(arguments: [
    "a: «{b: 1}»\n",
    "a: «[1, «[2]»\n  ]» # end\nb: 1",
    "a:\n  «b: 1\n  c: 2»\n\nd: 1\n",
    "a:\n«- 1\n- 2»\nb: x\n",
    "a:\n  «- «x: 1\n    y: 2»\n  - «x: 3»»\n",
    "a: «{}»\nb: «[]»\n",
    "a:\n  «b:\n    «c: |\n      text»»\n\n\nd: 1",
    "- «a: «[1]»»\n",
  ])
  func `lists and maps reach from their first to their last byte`(marked: String) throws {
    let marked = Marked(marked)
    let read = YAMLReader.read(marked.source())
    #expect(read.findings == [])
    let tree = try #require(read.value)
    #expect(tree.root.innerRanges.sorted() == marked.ranges)
  }

  @Test func `scalars stay text and keep their style`() throws {
    let read = YAMLReader.read(
      Source(path: "a", text: "a: no\nb: 04101\nc: '1'\nd: |\n  x\n  y\ne: 2026-03-02\nf: ~\ng:\n"))
    let root = try #require(read.value).root
    #expect(root.sketch == "{a: \"no\", b: \"04101\", c: \"1\", d: \"x\ny\n\", e: \"2026-03-02\", f: \"~\", g: \"\"}")
    #expect(root["a"]?.kind == .plain)
    #expect(root["c"]?.kind == .quoted)
    #expect(root["d"]?.kind == .block)
    #expect(root["g"]?.isEmpty == true)
    #expect(root["h"] == nil)
    #expect(root["a"]?["x"] == nil)
    #expect(root["a"]?.elements.isEmpty == true)
    #expect(root.entries.count == 7)
  }

  @Test func `Windows line ends give the same text as Unix ones`() throws {
    let unix = "a: |\n  one\n  two\nb: \"x\n  y\"\nc: [1,\n  2]\n"
    let windows = unix.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let left = try #require(YAMLReader.read(Source(path: "a", text: unix)).value)
    let right = try #require(YAMLReader.read(Source(path: "a", text: windows)).value)
    #expect(left.root.sketch == right.root.sketch)
  }

  @Test func `a tab is welcome inside a text block and between tokens`() throws {
    let read = YAMLReader.read(Source(path: "a", text: "a: |\n  one\n  \ttwo\tthree\nb:\t1\nc: [1,\t2]\n"))
    #expect(read.findings == [])
    #expect(try #require(read.value).root.sketch == "{a: \"one\n\ttwo\tthree\n\", b: \"1\", c: [\"1\", \"2\"]}")
  }
}
