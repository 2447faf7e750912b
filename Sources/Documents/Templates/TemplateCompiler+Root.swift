internal import Law
internal import Markup
internal import Records
internal import Sourcing

/// What the root element says of the template.
struct RootDirectives {
  let recipient: Recipient
  let each: Template.Each
  let claims: Template.Claims
  let readers: [Recipient]
  let output: XMLAttribute
  let claimPlace: Place
}

extension TemplateCompiler {
  static let rootNames = ["for", "each", "duty", "recipient", "place", "except-place", "output", "title"]

  /// Nil if it does not say whom the template is for and where its documents go.
  mutating func rootDirectives(of root: XMLElement) -> RootDirectives? {
    let each = each(of: root)
    guard let forWhom = root.attribute("for", namespace: TemplateSource.namespace) else {
      report(
        .templateSyntax, root.startTag, "the template does not say whom it is for",
        help: "write d:for=\"regulator\" on the root element")
      return nil
    }
    let recipient = recipients(forWhom).first
    guard let output = root.attribute("output", namespace: TemplateSource.namespace) else {
      report(
        .templateSyntax, root.startTag, "the template does not say where its documents go",
        help: "write d:output=\"regulators/{duty.file}.xhtml\" on the root element")
      return nil
    }
    guard let recipient, let each else { return nil }
    let (claims, claimPlace) = claims(of: root, each)
    var readers: Set<Recipient> = [recipient]
    if case .recipients(let claimed, _, _) = claims { readers.formUnion(claimed) }
    checkOutput(output)
    let sees = scope.computed(for: each)
    scope = sees
    return RootDirectives(
      recipient: recipient, each: each, claims: claims, readers: readers.sorted(), output: output,
      claimPlace: claimPlace)
  }

  private mutating func each(of root: XMLElement) -> Template.Each? {
    guard let attribute = root.attribute("each", namespace: TemplateSource.namespace) else { return .incident }
    if let each = Template.Each(rawValue: attribute.value) { return each }
    let near = Suggestion.nearest(to: attribute.value, among: Template.Each.allCases.map(\.rawValue))
    report(
      .unknownDirective, attribute.valueRange, "a template is for each duty, policy, incident or workspace",
      help: near.map { "did you mean '\($0)'?" })
    return nil
  }

  private mutating func claims(of root: XMLElement, _ each: Template.Each) -> (Template.Claims, Place) {
    let byName = root.attribute("duty", namespace: TemplateSource.namespace)
    let byRecipient = root.attribute("recipient", namespace: TemplateSource.namespace)
    guard let attribute = byName ?? byRecipient else {
      if each == .duty {
        report(
          .templateSyntax, root.startTag, "the template does not say which duties it takes",
          help: "write d:duty=\"…\" or d:recipient=\"…\" on the root element")
      }
      return (.none, place(root.startTag))
    }
    let place = place(attribute.valueRange)
    if each != .duty {
      report(
        .templateSyntax, attribute.range, "only a template with d:each=\"duty\" takes duties",
        help: "add d:each=\"duty\"")
    }
    if byName != nil, let other = byRecipient {
      report(.templateSyntax, other.range, "d:duty and d:recipient do not go together", help: "keep one of them")
    }
    if let byName {
      let words = Words.split(byName.value)
      if words.isEmpty { report(.templateSyntax, byName.range, "d:duty names no duty") }
      return (.duties(words.map(\.text)), place)
    }
    let inPlace = jurisdiction(root.attribute("place", namespace: TemplateSource.namespace))
    let exceptPlace = jurisdiction(root.attribute("except-place", namespace: TemplateSource.namespace))
    return (.recipients(recipients(attribute), place: inPlace, exceptPlace: exceptPlace), place)
  }

  private mutating func recipients(_ attribute: XMLAttribute) -> [Recipient] {
    var found: [Recipient] = []
    let words = Words.split(attribute.value)
    if words.isEmpty { report(.templateSyntax, attribute.range, "'\(attribute.name)' names no recipient") }
    for word in words {
      if let recipient = Recipient(rawValue: word.text) {
        found.append(recipient)
        continue
      }
      let near = Suggestion.nearest(to: word.text, among: Recipient.allCases.map(\.rawValue))
      report(
        .templateSyntax, at: self.place(word.range, in: attribute.value, writtenAt: attribute.valueRange),
        "there is no recipient '\(word.text.printable)'", help: near.map { "did you mean '\($0)'?" })
    }
    return found
  }

  private mutating func jurisdiction(_ attribute: XMLAttribute?) -> String? {
    guard let attribute else { return nil }
    if Jurisdiction.isKnown(attribute.value) { return attribute.value }
    report(
      .badJurisdiction, attribute.valueRange, "'\(attribute.value.printable)' is not a place",
      help: Jurisdiction.suggestion(for: attribute.value).map { "did you mean '\($0)'?" })
    return nil
  }

  /// An output lies below the incident's folder and keeps the template's kind.
  private mutating func checkOutput(_ attribute: XMLAttribute) {
    let path = attribute.value
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) || path.utf8.contains(UInt8(ascii: "\\")) {
      report(
        .templateSyntax, attribute.valueRange, "an output is a relative path without empty or dotted parts",
        help: "write d:output=\"regulators/{duty.file}.xhtml\"")
    }
    let ending = isXML ? ".xml" : ".xhtml"
    if !path.hasSuffix(ending) {
      report(.templateSyntax, attribute.valueRange, "the output of this template ends in '\(ending)'")
    }
  }
}

extension Scope {
  /// The same names with those computed ones that exist for one document of this kind.
  func computed(for each: Template.Each) -> Scope {
    Scope(
      record: each == .workspace ? Schema(fields: []) : record,
      computed: ComputedSchema.schema(for: each, record: record), variables: variables)
  }
}
