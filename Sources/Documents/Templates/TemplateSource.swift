internal import Sourcing

/// What a file below `templates/` is for, by its name.
enum TemplateSource {
  static let namespace = "urn:dossier:template"
  static let xhtml = "http://www.w3.org/1999/xhtml"
  /// Bytes of one template, part or style sheet.
  static let maximumBytes = 1 << 20

  enum Role: Sendable, Hashable {
    case template(isXML: Bool)
    case part
    case styleSheet
    case other
  }

  /// The path below `templates/`.
  static func name(of source: Source) -> String {
    source.path.hasPrefix("templates/") ? String(source.path.dropFirst(10)) : source.path
  }

  static func role(of name: String) -> Role {
    if name.hasPrefix("schemas/") { return .other }
    if name.hasSuffix(".css") { return .styleSheet }
    guard name.hasSuffix(".xhtml") || name.hasSuffix(".xml") else { return .other }
    return name.hasPrefix("parts/") ? .part : .template(isXML: name.hasSuffix(".xml"))
  }
}
