import Testing

@testable import Workspace

@Suite struct OutputStateTests {
  static let digest = String(repeating: "a", count: 64)

  @Test func `a state reads back as it was written`() {
    let state = OutputState(inputs: "1f", filings: 3, drafts: 1, files: ["board/summary.xhtml": Self.digest, "a b.xml": Self.digest])
    #expect(OutputState(text: state.text) == state)
  }

  @Test(arguments: [
    "", "dossier-state 2\ninputs x\npapers 1 0\n", "dossier-state 1\n", "dossier-state 1\ninputs x\n", "dossier-state 1\ninputs x\npapers 1\n", "dossier-state 1\ninputs x\npapers 1 0\nshort  a\n",
    "dossier-state 1\ninputs x\npapers 1 0\n\(digest)  ../escape\n", "dossier-state 1\ninputs x\npapers 1 0\n\(digest)  /etc/passwd\n",
    "dossier-state 1\ninputs x\npapers 1 0\n\(digest) one-space\n", "\u{0}\u{1}",
  ])
  func `a state that is foreign or damaged counts as empty`(text: String) {
    #expect(OutputState(text: text) == OutputState())
  }

  @Test(arguments: ["/a", "a/../b", "..", "a//b", "", "a/./b", "a\u{0}b", String(repeating: "x", count: 300)])
  func `paths that leave the root are refused`(path: String) {
    #expect(WorkspacePath.parts(path) == nil)
  }
}
