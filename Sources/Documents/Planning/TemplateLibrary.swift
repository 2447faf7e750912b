package import Law
package import Records
package import Sourcing
internal import Markup

/// All templates of a workspace, compiled.
package struct TemplateLibrary: Sendable {
  /// Sorted by path.
  package let templates: [Template]

  /// Compiles every template among the files of `templates/`, and checks them against the law.
  ///
  /// A template with an error is left out; the others are used. Findings are sorted by place.
  package static func compile(
    sources: [Source], schema: Schema = .incident, law: LawFacts
  ) -> Checked<TemplateLibrary> {
    var files: [String: Source] = [:]
    for source in sources { files[TemplateSource.name(of: source)] = source }
    let scope = Scope(record: schema, computed: Schema(fields: []))
    let results = files.keys.sorted().concurrentMap { [files] name -> Checked<Template?> in
      guard let source = files[name], case .template(let isXML) = TemplateSource.role(of: name) else {
        return Checked(nil)
      }
      do throws(MarkupError) {
        let result = try TemplateCompiler(source, isXML: isXML, files: files, scope: scope).compile()
        return Checked(result.template, result.findings)
      } catch {
        return Checked(nil, [Finding(.templateSyntax, at: Place(source.path, .start), error.description)])
      }
    }
    var findings = results.flatMap(\.findings)
    let library = TemplateLibrary(templates: results.compactMap(\.value))
    findings += ClaimCheck(library: library, law: law).findings()
    // A part's fault is found once for each template that includes it.
    var seen: Set<Finding> = []
    return Checked(library, findings.filter { seen.insert($0).inserted }.sorted())
  }

  package static func compile(
    sources: [Source], schema: Schema = .incident, rulebook: Rulebook
  ) -> Checked<TemplateLibrary> {
    compile(sources: sources, schema: schema, law: LawFacts(rulebook))
  }

  /// The templates that write the documents of a duty: those that name it, else those whose recipients and place
  /// fit it most closely; pages and XML forms apart. Indices, ascending.
  package func takers(ofDuty id: String, to recipient: Recipient, in jurisdiction: String?) -> [Int] {
    var best: [Bool: Int] = [:]
    var fits: [(index: Int, rank: Int)] = []
    for (index, template) in templates.enumerated() {
      guard let rank = rank(template.claims, id, recipient, jurisdiction) else { continue }
      fits.append((index, rank))
      best[template.isXML] = max(best[template.isXML] ?? rank, rank)
    }
    return fits.filter { best[templates[$0.index].isXML] == $0.rank }.map(\.index)
  }

  /// How closely a claim fits: by name, by the very place, its country, a wider place, any place.
  private func rank(_ claims: Template.Claims, _ id: String, _ recipient: Recipient, _ jurisdiction: String?) -> Int? {
    switch claims {
    case .none: return nil
    case .duties(let ids): return ids.contains(id) ? 4 : nil
    case .recipients(let recipients, let place, let exceptPlace):
      guard recipients.contains(recipient) else { return nil }
      if let exceptPlace, let jurisdiction, Jurisdiction.contains(exceptPlace, jurisdiction) { return nil }
      guard let place else { return 0 }
      guard let jurisdiction, Jurisdiction.contains(place, jurisdiction) else { return nil }
      return place == jurisdiction ? 3 : Jurisdiction.country(of: jurisdiction) == place ? 2 : 1
    }
  }
}
