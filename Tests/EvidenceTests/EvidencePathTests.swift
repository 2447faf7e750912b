import Evidence
import Testing

@Suite struct EvidencePathTests {
  @Test(arguments: [
    "evidence/vpn-auth.log", "a", "evidence/über/ﬁle.eml", "evidence/..hidden", "evidence/a..b", "evidence/a b.txt",
    "evidence/100%.txt", "evidence/2026-03-02T03:14.log", String(repeating: "a", count: 255),
  ])
  func `a path that stays inside is taken`(path: String) {
    #expect(EvidencePath.fault(in: path) == nil)
  }

  @Test(arguments: [
    ("", "is empty"), ("/etc/passwd", "is absolute"), ("~/x", "is absolute"), ("C:/x", "is absolute"),
    ("c:x", "is absolute"), ("../x", "leaves the incident's folder"), ("evidence/../../x", "leaves the incident's folder"),
    ("evidence/..", "leaves the incident's folder"), ("./x", "has the part `.`"), ("evidence//x", "has an empty part"),
    ("evidence/", "has an empty part"), ("evidence\\x", "holds a backslash"), ("evidence/a\0b", "holds a control character"),
    ("evidence/a\nb", "holds a control character"), ("evidence/a\u{85}b", "holds a control character"),
    (String(repeating: "a", count: 256), "has a part of more than 255 bytes"),
    (String(repeating: "a/", count: 512) + "a", "is longer than 1024 bytes"),
  ])
  func `a path that could lead elsewhere is refused`(path: String, words: String) {
    #expect(EvidencePath.fault(in: path)?.words == words)
  }
}
