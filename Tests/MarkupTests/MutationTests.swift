import Testing

@testable import Markup

/// Thousands of slightly wrong documents, the same in every run.
@Suite struct MutationTests {
  /// A linear congruential generator, modulo 2^64.
  struct Sequence {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  /// What markup is made of; spliced in at random.
  static let pieces = [
    "<", ">", "</", "/>", "&", "&amp;", "&#1;", "&#38;", "\"", "'", "=", "<!--", "-->", "<![CDATA[", "]]>", "<?p", "?>",
    "<?xml version='1.0' encoding='x'?>", "<!DOCTYPE html>", "<!DOCTYPE a [", "]>", "<!ENTITY x 'y'>", "xmlns",
    "xmlns:x='u'",
    ":", " ", "\r\n", "\u{0}", "\u{FEFF}", "é", "\u{1}",
  ].map(utf8)

  @Test(arguments: 0..<16) func `readers agree on any document, and places lie within it`(seed: UInt64) {
    var random = Sequence(state: seed)
    for _ in 0..<250 {
      var document = HostileInputTests.valid
      for _ in 0...random.next(below: 4) {
        let at = random.next(below: document.count)
        let end = min(at + random.next(below: 6), document.count)
        document.replaceSubrange(at..<end, with: Self.pieces[random.next(below: Self.pieces.count)])
      }
      let (read, problems) = XMLDocument.read(document, accepting: .html5)
      #expect((read == nil) == !problems.isEmpty)
      #expect(XMLCheck.wellFormed(document, accepting: .html5) == problems)
      #expect(problems.allSatisfy { ($0.offset ?? 0) <= document.count && $0.line >= 0 })
      if let root = read?.root { checkPlaces(root, in: root.range, of: document) }
      // The tree that libxml2 builds refuses a little more, such as an xml:id twice, and never less.
      let canonical = try? CanonicalForm.exclusive(document, accepting: .html5)
      #expect(read != nil || canonical == nil)
    }
  }

  /// Each part lies in its parent, in order, and begins and ends with the bytes it must.
  func checkPlaces(_ element: XMLElement, in parent: Range<Int>, of document: [UInt8]) {
    #expect(parent.lowerBound <= element.range.lowerBound && element.range.upperBound <= parent.upperBound)
    let source = text(Array(document[element.range]))
    #expect(source.hasPrefix("<\(element.name)") && source.hasSuffix(">"))
    #expect(document[element.startTag.upperBound - 1] == UInt8(ascii: ">"))
    var end = element.startTag.lowerBound
    for attribute in element.attributes {
      #expect(end < attribute.range.lowerBound && attribute.range.upperBound < element.startTag.upperBound)
      #expect(text(Array(document[attribute.range])).hasPrefix(attribute.name.description))
      end = attribute.range.upperBound
    }
    end = element.startTag.upperBound
    for child in element.children {
      let range = XMLDocumentTests().range(child)
      #expect(end <= range.lowerBound && range.upperBound <= element.range.upperBound)
      if case .element(let child) = child { checkPlaces(child, in: element.range, of: document) }
      end = range.upperBound
    }
  }
}
