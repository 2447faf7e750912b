internal import Law
internal import Markup
internal import Records
internal import Sourcing

extension TemplateCompiler {
  /// A path in an attribute's value; nil, with a finding at the wrong part, if it leads nowhere.
  mutating func resolve(_ path: PathText, in attribute: XMLAttribute?, at fixed: Place? = nil) -> Reference? {
    resolve(path, in: attribute?.value ?? "", writtenAt: attribute?.valueRange, fixed: fixed)
  }

  private mutating func resolve(
    _ path: PathText, in value: String, writtenAt range: Range<Int>?, fixed: Place? = nil
  ) -> Reference? {
    func place(of bytes: Range<Int>) -> Place {
      guard let range else { return fixed ?? Place(file.path, .start) }
      return self.place(bytes, in: value, writtenAt: range)
    }
    do throws(Scope.Fault) {
      return try scope.resolve(path, at: place(of: path.range))
    } catch {
      let part = path.parts[min(max(error.part, 0), path.parts.count - 1)]
      report(.unknownPath, at: place(of: part.range), error.message, help: error.help)
      return nil
    }
  }

  /// A placeholder with its formats checked against the type; nil with a finding.
  mutating func slot(
    _ placeholder: Placeholder, in value: String, writtenAt range: Range<Int>, position: Slot.Position
  ) -> Slot? {
    guard let reference = resolve(placeholder.path, in: value, writtenAt: range) else { return nil }
    var format: Format?
    var finish = Slot.Finish.none
    for stage in placeholder.formats {
      let place = place(stage.range, in: value, writtenAt: range)
      guard let named = Format(rawValue: stage.name), named != .plain, named != .block else {
        let near = Suggestion.nearest(to: stage.name, among: Format.names)
        report(
          .wrongFormat, at: place, "there is no format '\(stage.name.printable)'",
          help: near.map { "did you mean '\($0)'?" } ?? "the formats are \(Format.names.joined(separator: ", "))")
        return nil
      }
      guard named.suits(reference.type) else {
        report(
          .wrongFormat, at: place,
          "'\(named.rawValue)' cannot print '\(placeholder.path.text)', which is \(reference.type.noun)",
          help: suggestion(for: reference))
        return nil
      }
      if named == .sentence || named == .capital, finish == .none {
        finish = named == .sentence ? .sentence : .capital
      } else if format == nil {
        format = named
      } else {
        report(.wrongFormat, at: place, "one value is printed in one format")
        return nil
      }
    }
    guard let chosen = format ?? Format(defaultFor: reference.type, isXML: isXML) else {
      report(
        .wrongFormat, at: reference.place,
        "'\(placeholder.path.text)' is \(reference.type.noun), which cannot be printed in a line",
        help: suggestion(for: reference))
      return nil
    }
    return Slot(
      reference: reference, format: chosen, finish: finish, fallback: placeholder.fallback, position: position)
  }

  private func suggestion(for reference: Reference) -> String? {
    switch reference.type {
    case .group: return "print one of its facts"
    case .list(let element) where !element.isScalar: return "repeat over it with d:repeat=\"name in \(reference.text)\""
    case .map: return "repeat over it with d:repeat=\"name in \(reference.text)\""
    default:
      let fitting = Format.allCases.filter { $0 != .plain && $0 != .block && $0.suits(reference.type) }
      return fitting.isEmpty ? nil : "it can be printed as \(fitting.map(\.rawValue).joined(separator: ", "))"
    }
  }

  /// A text outside the page: the output's path, or the title.
  mutating func textPieces(_ text: String, writtenAt range: Range<Int>, isPath: Bool) -> [Template.TitlePiece] {
    let (pieces, faults) = TextPiece.pieces(of: text)
    for fault in faults {
      report(.templateSyntax, at: place(fault.range, in: text, writtenAt: range), fault.message, help: fault.help)
    }
    var result: [Template.TitlePiece] = []
    for piece in pieces {
      switch piece {
      case .constant(let constant): result.append(.constant(constant))
      case .placeholder(let placeholder):
        guard let slot = slot(placeholder, in: text, writtenAt: range, position: .text) else { continue }
        let isName =
          switch slot.reference.type {
          case .identifier, .choice, .jurisdiction: true
          default: false
          }
        if isPath, !isName || slot.reference.origin.parts.first == "document" {
          report(
            .wrongFormat, at: slot.reference.place,
            "a path is made of identifiers, and '\(placeholder.path.text)' is \(slot.reference.type.noun)")
          continue
        }
        if !isPath, slot.format == .paragraphs || slot.format == .block {
          report(.wrongFormat, at: slot.reference.place, "a title is one line")
          continue
        }
        if !isPath { note(slot.reference, .tested) }
        result.append(
          .slot(
            isPath
              ? Slot(
                reference: slot.reference, format: .iso, finish: .none, fallback: slot.fallback, position: .text)
              : slot))
      }
    }
    return result
  }
}
