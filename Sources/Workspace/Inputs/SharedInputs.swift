package import Documents
package import Evidence
package import Law
package import Sourcing

/// What all incidents share: the rulebook, the templates, the settings. Read once a run.
package struct SharedInputs: Sendable {
  package let rulebook: Rulebook
  package let templates: TemplateLibrary
  package let settings: FindingSettings
  /// Faults of these files, settings applied.
  package let findings: [Finding]
  package let sources: [Source]

  /// Reads everything below the root but the incidents. What has a fault is left out as narrowly as can be.
  ///
  /// Only a maintainer of law needs the checklists' examples, and only what makes or checks documents the templates.
  package static func load(
    from world: any World, withExamples: Bool = true, withTemplates: Bool = true
  ) -> SharedInputs {
    let files = InputFiles(world: world)
    let words = files.sources(below: Layout.words, endings: [".yaml"])
    let calendars = files.sources(below: Layout.calendars, endings: [".yaml"])
    let checklists = files.sources(below: Layout.checklists, endings: [".yaml"])
    let forms =
      withTemplates ? files.sources(below: Layout.templates, endings: [".xhtml", ".xml", ".css", ".rng"]) : Checked([])
    var findings = words.findings + calendars.findings + checklists.findings + forms.findings

    let rulebook = Rulebook.load(
      RulebookSources(words: words.value, calendars: calendars.value, checklists: checklists.value),
      withExamples: withExamples)
    findings += rulebook.findings
    let templates = TemplateLibrary.compile(sources: forms.value, rulebook: rulebook.value)
    findings += templates.findings

    var sources = words.value + calendars.value + checklists.value + forms.value
    var settings = FindingSettings()
    if world.kind(of: Layout.settings) != .missing {
      let file = files.source(Layout.settings)
      findings += file.findings
      if let source = file.value {
        let read = FindingSettings.read(source)
        settings = read.value
        findings += read.findings
        sources.append(source)
      }
    }

    return SharedInputs(
      rulebook: rulebook.value, templates: templates.value, settings: settings,
      findings: settings.apply(to: findings).sorted(), sources: sources)
  }

  /// Digest of every file, in order of path: what a document depends on beside its record.
  package func digest() -> SHA256Digest {
    var stream = DigestStream()
    for source in sources.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      stream.update(text: "\(source.path)\n\(source.bytes.count)\n")
      stream.update(source.bytes)
    }
    return stream.finish().sha256
  }
}
