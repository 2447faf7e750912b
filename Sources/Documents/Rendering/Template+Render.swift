internal import Law
internal import Markup
internal import Records
internal import Sourcing

extension Template {
  /// The document that a template and a context become.
  ///
  /// Two passes only where the page says whether it is a draft. What is read back malformed is reported and has no
  /// bytes: it must not be written.
  package func render(_ planned: PlannedDocument, context: DocumentContext) -> RenderedDocument {
    do throws(MarkupError) {
      var first = try Renderer(self, planned, context)
      first.run(program.steps)
      first.checkDuty()
      let isDraft = first.isDraft
      guard program.readsItself, isDraft else { return finished(first, planned, isDraft: isDraft) }
      var second = try Renderer(self, planned, context)
      second.resolver.isDraft = true
      second.resolver.outputPath = Self.draftPath(planned.outputPath)
      second.resolver.ownGaps = first.distinctGaps
      second.run(program.steps)
      second.checkDuty()
      return finished(second, planned, isDraft: true)
    } catch {
      return unwritable(planned, error.description)
    }
  }

  private func finished(
    _ renderer: consuming Renderer, _ planned: PlannedDocument, isDraft: Bool
  ) -> RenderedDocument {
    let title = renderer.title
    let gaps = renderer.distinctGaps
    let reads = renderer.log.sorted
    let duty = planned.duty.flatMap(renderer.resolver.assessed)
    var findings = renderer.findings
    let incident = renderer.resolver.context.record?.id
    var bytes: [UInt8] = []
    do throws(MarkupError) {
      bytes = try renderer.output.finish()
      for problem in XMLCheck.wellFormed(bytes, accepting: isXML ? .none : .html5).prefix(1) {
        findings.append(malformed(problem.description, incident))
        bytes = []
      }
    } catch {
      findings.append(malformed(error.description, incident))
    }
    var reported: Set<Finding> = []
    return RenderedDocument(
      path: isDraft ? Self.draftPath(planned.outputPath) : planned.outputPath, bytes: bytes, isDraft: isDraft,
      gaps: gaps, reads: reads, title: title, recipient: duty?.duty.recipient ?? recipient, duty: duty?.duty.id, stage: duty?.stage?.id,
      template: source.path, parts: partPaths, findings: findings.filter { reported.insert($0).inserted }.sorted())
  }

  private var partPaths: [String] { parts.dropFirst().map { "templates/\($0)" } }

  private func malformed(_ text: String, _ incident: String?) -> Finding {
    Finding(
      .outputMalformed, at: Place(source.path, .start), "the document was not read back: \(text)",
      help: "this is a fault of the program; the document is not written", incident: incident)
  }

  private func unwritable(_ planned: PlannedDocument, _ text: String) -> RenderedDocument {
    RenderedDocument(
      path: planned.outputPath, bytes: [], isDraft: true, gaps: [], reads: [], title: path, recipient: recipient,
      duty: nil, stage: nil, template: source.path, parts: partPaths, findings: [malformed(text, nil)])
  }

  /// `regulators/us-tx.draft.xhtml` of `regulators/us-tx.xhtml`.
  static func draftPath(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path + ".draft" }
    return String(path[..<dot]) + ".draft" + String(path[dot...])
  }
}

extension Renderer {
  /// The gaps by path, each once.
  var distinctGaps: [Gap] {
    var seen: Set<String> = []
    return gaps.sorted().filter { seen.insert($0.path + "\n" + $0.label).inserted }
  }

  /// Something is missing, or must not leave. Pages for people inside are never filed, so never drafts.
  var isDraft: Bool {
    template.recipient != .internal && (!gaps.isEmpty || findings.contains { $0.severity == .error })
  }

  /// What the duty demands and forbids, against what was printed.
  mutating func checkDuty() {
    guard let assessed = resolver.duty.flatMap(resolver.assessed) else { return }
    let jurisdiction = assessed.checklist.jurisdiction
    let log = log
    for item in assessed.items {
      let needs = resolver.context.law.needs(item.item, in: jurisdiction)
      let groups = needs.isEmpty ? item.paths.map { [$0] } : needs
      if item.state == .present {
        if said.contains(item.item) { continue }
        let unsaid = groups.contains { group in !group.contains(where: log.hasPrinted) }
        if unsaid || groups.isEmpty { report(unsaid: item, assessed) }
      } else if item.blocks, !isGap(item.paths) {
        gaps.append(Gap(label: item.label, path: item.paths.first?.description ?? item.item, place: template.claimPlace))
      }
    }
    for item in assessed.duty.mustNotSay {
      let groups = resolver.context.law.needs(item, in: jurisdiction)
      guard said.contains(item) || (!groups.isEmpty && groups.allSatisfy { $0.contains(where: log.hasPrinted) }) else {
        continue
      }
      let label = resolver.context.law.items[item]?.label ?? item
      findings.append(
        Finding(
          .forbiddenContent, at: template.claimPlace,
          "\(template.path) says '\(label)', which \(assessed.duty.id) must not say",
          notes: [assessed.duty.citation], incident: resolver.context.record?.id, duties: [assessed.duty.id]))
    }
  }

  private func isGap(_ paths: [FactPath]) -> Bool {
    let names = Set(paths.map(\.description))
    return gaps.contains { names.contains($0.path) }
  }

  private mutating func report(unsaid item: ItemState, _ assessed: AssessedDuty) {
    findings.append(
      Finding(
        .itemNotRendered, at: template.claimPlace,
        "\(template.path) does not say '\(item.label)', which \(assessed.duty.id) demands",
        notes: [assessed.stage?.citation ?? assessed.duty.citation],
        help: item.paths.isEmpty
          ? "let an element say it with d:says=\"\(item.item)\" where nothing hides it"
          : "print \(item.paths.map { "{\($0)}" }.joined(separator: " and ")) where nothing hides it",
        incident: resolver.context.record?.id, duties: [assessed.duty.id]))
  }

  /// The document's title as a list prints it.
  var title: String {
    var title = ""
    for piece in template.title {
      switch piece {
      case .constant(let text): title += text
      case .slot(let slot): title += text(of: slot) ?? slot.fallback ?? "(\(slot.reference.label))"
      }
    }
    let line = title.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D })
      .compactMap { String($0) }.joined(separator: " ")
    return line.isEmpty ? template.path : line
  }

  /// The text of a value outside the page; nil where there is none, or where it must not be shown.
  func text(of slot: Slot) -> String? {
    let text: String? =
      switch resolver.node(slot.reference) {
      case .fact(let fact, let path):
        forbidden(path) == nil ? values.text(of: fact.value, type: slot.reference.type, format: slot.format) : nil
      case .value(let value, let behind, let quotes):
        quotes && behind.contains { forbidden($0) != nil }
          ? nil : values.text(of: value, type: slot.reference.type, format: slot.format)
      default: nil
      }
    return text.map(slot.finish.applied)
  }
}
