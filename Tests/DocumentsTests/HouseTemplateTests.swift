import Foundation
import Law
import Markup
import Records
import Sourcing
import Testing

@testable import Documents

/// The templates of this repository, against its law and its sample records.
@Suite struct HouseTemplateTests {
  static let law = LawFacts(House.rulebook)
  static let library = TemplateLibrary.compile(sources: House.templates, law: law)

  static func documents(_ record: Record) -> [RenderedDocument] {
    let assessment = Assessor(rulebook: House.rulebook).assess(record, asOf: nil)
    let context = DocumentContext(record: record, assessment: assessment, law: law)
    return DocumentPlan.plan(library.value, assessment, record, law: law).map { planned in
      library.value.templates[planned.template].render(planned, context: context)
    }
  }

  @Test func `every template is taken`() {
    let report = Self.library.findings.map(\.told).joined(separator: "\n")
    #expect(Self.library.findings.isEmpty, "\(report)")
    let wanted = House.templates.map { TemplateSource.name(of: $0) }.filter { name in
      if case .template = TemplateSource.role(of: name) { true } else { false }
    }
    #expect(Self.library.value.templates.map(\.path) == wanted.sorted())
  }

  @Test func `every duty owed to others has a template`() {
    let others = Self.law.rules.filter { $0.duty.recipient != .internal && $0.duty.recipient != .board }
    let without = others.filter { rule in
      Self.library.value.takers(ofDuty: rule.duty.id, to: rule.duty.recipient, in: rule.checklist.jurisdiction).isEmpty
    }
    #expect(without.map(\.duty.id) == [])
  }

  @Test(arguments: House.records.map(\.id)) func `every document of a sample is whole and says nothing raw`(id: String) throws {
    let record = try #require(House.records.first { $0.id == id })
    let documents = Self.documents(record)
    #expect(!documents.isEmpty)
    for document in documents {
      #expect(!document.bytes.isEmpty, "\(document.path)")
      #expect(document.findings.map(\.told) == [], "\(document.path)")
      #expect(document.isDraft == document.path.contains(".draft."), "\(document.path)")
      guard document.path.hasSuffix(".xhtml") else { continue }
      let page = XMLDocument.read(document.bytes, accepting: .html5)
      #expect(page.problems.isEmpty, "\(document.path)")
      // What a person reads has no braces of a placeholder, no ISO dates, no `yes/no` of a program.
      guard document.recipient != .internal, let root = page.document?.root else { continue }
      let words = Self.words(of: root)
      #expect(!words.contains("{") && !words.contains("}"), "\(document.path)")
      #expect(!words.contains("true") && !words.contains("nil"), "\(document.path)")
      for text in words.split(separator: " ") where CivilDate(text) != nil {
        Issue.record("\(document.path) has a machine's date: \(text)")
      }
    }
  }

  @Test(arguments: House.records.map(\.id)) func `the same record gives the same bytes`(id: String) throws {
    let record = try #require(House.records.first { $0.id == id })
    #expect(Self.documents(record).map(\.bytes) == Self.documents(record).map(\.bytes))
  }

  /// The text of a page without its style and scripts.
  static func words(of element: XMLElement) -> String {
    guard !["style", "script", "code"].contains(element.name.local) else { return "" }
    return element.children.map { child in
      switch child {
      case .element(let inner): words(of: inner)
      case .text(let text): text.value
      default: ""
      }
    }.joined(separator: " ")
  }
}
