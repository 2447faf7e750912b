import Documents
import Foundation
import Law
import Markup
import Records
import Sourcing
import Testing

@Suite struct HouseTemplateTests {
  @Test func probe() throws {
    let law = LawFacts(House.rulebook)
    let clock = ContinuousClock()
    var result = TemplateLibrary.compile(sources: House.templates, law: law)
    let took = clock.measure { result = TemplateLibrary.compile(sources: House.templates, law: law) }
    print("templates", House.templates.count, result.value.templates.count, "compile", took, "rules", law.rulebook.dutyIDs.count)
    let table = SourceTable(House.templates)
    print(FindingText.report(result.findings, table))
    for record in House.records {
      let assessment = Assessor(rulebook: House.rulebook).assess(record, asOf: nil)
      let plan = DocumentPlan.plan(result.value, assessment, record, law: law)
      print(record.id, plan.count)
      let context = DocumentContext(record: record, assessment: assessment, law: law)
      for planned in plan {
        let template = result.value.templates[planned.template]
        var document = template.render(planned, context: context)
        let took = clock.measure { document = template.render(planned, context: context) }
        print(document.path, document.bytes.count, document.isDraft, document.gaps.map(\.label), document.reads.count, took)
        if planned.duty != nil || template.each == .policy { try? Data(document.bytes).write(to: URL(filePath: "/tmp/mini/docs/shown/" + document.path.split(separator: "/").joined(separator: "_"))) }
        for finding in document.findings { print("   ", finding.code.rawValue, finding.message, finding.place.file, finding.path ?? "") }
      }
    }
  }
}
