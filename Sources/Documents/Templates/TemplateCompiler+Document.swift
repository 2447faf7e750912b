internal import Law
internal import Markup
internal import Records
internal import Sourcing

extension TemplateCompiler {
  /// The whole template. Nil, with findings, if it cannot be used.
  consuming func compile() -> (template: Template?, findings: [Finding]) {
    guard let document = read(file, accepting: isXML ? .none : .html5) else { return (nil, findings) }
    guard let root = rootDirectives(of: document.root) else { return (nil, findings) }
    checkForm(of: document)
    readers = root.readers
    if root.each == .policy { definePolicy() }
    let output = textPieces(root.output.value, writtenAt: root.output.valueRange, isPath: true)
    let titleAttribute = document.root.attribute("title", namespace: TemplateSource.namespace)
    let title: [Template.TitlePiece] =
      if let attribute = titleAttribute {
        textPieces(attribute.value, writtenAt: attribute.valueRange, isPath: false)
      } else {
        titlePieces(of: document.root)
      }
    var refused: MarkupError?
    do throws(MarkupError) {
      try writer.declaration()
      if !isXML { try writer.doctypeHTML() }
      try element(document.root, isRoot: true)
    } catch {
      refused = error
    }
    let rootPlace = place(document.root.startTag)
    var found = findings
    let compiled = (
      file: file, name: name, isXML: isXML, reads: reads, parts: [name] + included.sorted(), steps: frames[0],
      written: written, variableCount: variableCount, readsItself: readsItself
    )
    var bytes: [UInt8] = []
    do throws(MarkupError) {
      bytes = try writer.finish()
    } catch {
      refused = refused ?? error
    }
    // A writer that refused something leaves the rest unfinished: its first reason is the one to report.
    if let refused, found.isEmpty { found.append(Finding(.templateSyntax, at: rootPlace, refused.description)) }
    guard !found.contains(where: { $0.severity == .error }) else { return (nil, found) }
    let tail: [Step] = bytes.count > compiled.written ? [.constant(compiled.written..<bytes.count)] : []
    let program = Program(
      bytes: bytes, steps: compiled.steps + tail, variableCount: compiled.variableCount,
      readsItself: compiled.readsItself)
    let template = Template(
      path: compiled.name, source: compiled.file, recipient: root.recipient, each: root.each, claims: root.claims,
      isXML: compiled.isXML, readers: root.readers, parts: compiled.parts, program: program, output: output,
      title: title, reads: compiled.reads,
      statedItems: Set(compiled.reads.compactMap(\.statedItem)), claimPlace: root.claimPlace)
    return (template, found)
  }

  /// Parses one file; what keeps it from being read becomes findings.
  mutating func read(_ source: Source, accepting doctype: XMLDoctype) -> XMLDocument? {
    guard source.bytes.count <= TemplateSource.maximumBytes else {
      report(
        .fileTooLarge, at: Place(source.path, .start),
        "the template is larger than \(TemplateSource.maximumBytes >> 20) MiB")
      return nil
    }
    let (document, problems) = XMLDocument.read(source.bytes, accepting: doctype)
    for problem in problems {
      let isDoctype = problem.text.contains("DOCTYPE") || problem.text.contains("document type")
      let offset = problem.offset ?? 0
      let place = Place(source.path, SourceRange(offset, min(offset + 1, source.bytes.count)))
      report(
        isDoctype ? .doctypeRefused : .templateSyntax, at: place, problem.text,
        help: isDoctype ? "take the declarations out, and write characters themselves instead of entities" : nil)
    }
    return document
  }

  /// What XHTML that an HTML parser reads the same way must have, and what no template may.
  private mutating func checkForm(of document: XMLDocument) {
    for case .instruction(let instruction) in document.prolog + document.epilog {
      report(.templateSyntax, instruction.range, "a template has no processing instructions", help: "delete it")
    }
    guard !isXML else { return }
    let root = document.root
    if !document.hasDoctype {
      report(.templateSyntax, root.startTag, "a page begins with <!DOCTYPE html>", help: "write it before <html>")
    }
    guard root.name.local == "html", root.name.namespace == TemplateSource.xhtml else {
      report(
        .templateSyntax, root.startTag, "the root of a page is <html xmlns=\"\(TemplateSource.xhtml)\">")
      return
    }
    let language = root.attribute("lang")?.value
    if language == nil || language != root.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace")?.value {
      report(.templateSyntax, root.startTag, "a page names its language twice", help: "write lang=\"en\" xml:lang=\"en\"")
    }
    let head = root.elements.first { $0.name.local == "head" }
    let first = head?.elements.first
    if first?.name.local != "meta" || first?.attribute("charset")?.value.lowercased() != "utf-8" {
      report(
        .templateSyntax, (first ?? head ?? root).startTag, "a page names its encoding first",
        help: "begin <head> with <meta charset=\"utf-8\"/>")
    }
  }

  /// `policy` is an element of the record's list, known in every place of the template.
  private mutating func definePolicy() {
    let origin = Reference.Origin(isRecord: true, parts: ["insurance", "policies"])
    scope.variables.append(
      Scope.Variable(name: "policy", slot: variableCount, element: .element(origin), label: "the policy"))
    variableCount += 1
  }

  /// The text of `<title>`, as the list of documents prints it.
  private mutating func titlePieces(of root: XMLElement) -> [Template.TitlePiece] {
    guard let head = root.elements.first(where: { $0.name.local == "head" }),
      let title = head.elements.first(where: { $0.name.local == "title" })
    else { return [.constant(name)] }
    var pieces: [Template.TitlePiece] = []
    for case .text(let text) in title.children {
      // The element itself reports what is wrong in it.
      let before = findings
      pieces += textPieces(text.value, writtenAt: text.range, isPath: false)
      findings = before
    }
    return pieces
  }
}
