/// A syntax fault in plain words: libyaml says what its grammar missed, a
/// person needs to know what to change.
struct YAMLFault: Equatable {
  let message: String
  let help: String
  /// What stands where the broken part begins, if that place helps.
  let beginning: String?

  /// - Parameters:
  ///   - problem: libyaml's words for what it met.
  ///   - context: libyaml's words for what it was reading, if it says.
  ///   - byte: the byte at the fault, nil at the end of the file.
  init(problem: String, context: String?, byte: UInt8?) {
    let context = context ?? ""
    func made(_ message: String, _ help: String, beginning: String? = nil) -> (String, String, String?) {
      (message, help, beginning)
    }
    (message, help, beginning) =
      switch problem {
      case "mapping values are not allowed in this context":
        made(
          "a `:` with a key before it cannot stand here",
          "put a text that holds `: ` in quotes, and check the indentation of this line")
      case "could not find expected ':'":
        made("this line has no `: ` after its key", "write `key: value`, with a space after the colon")
      case "found character that cannot start any token":
        made(
          "a value cannot begin with \(Self.quoted(byte))", "put the value in quotes")
      case "found unexpected ':'":
        made("a `:` cannot stand here inside `{ }` or `[ ]`", "put the text in quotes")
      case "block sequence entries are not allowed in this context":
        made("a `-` cannot begin a list here", "begin the list on a line of its own below the key")
      case "mapping keys are not allowed in this context":
        made("a `?` cannot begin a key here", "write `key: value`")
      case "found unexpected document indicator":
        made(
          "a line of `---` or `...` stands inside a quoted text", "close the quotes before it",
          beginning: "the quotes open here")
      case "found unexpected end of stream":
        made("the file ends inside a quoted text", "close the quotes", beginning: "the quotes open here")
      case "found unknown escape character":
        made("this `\\` escape is not known", "write `\\\\` for a backslash, or use single quotes")
      case "did not find expected hexdecimal number":
        made("this `\\` escape needs hexadecimal digits", "write `\\\\` for a backslash, or use single quotes")
      case "found invalid Unicode character escape code":
        made("this `\\` escape names no character", "write the character itself")
      case "did not find expected comment or line break":
        made("only a comment may follow here on this line", "begin the text on the next line")
      case "found an indentation indicator equal to 0":
        made("a text block cannot be indented by 0", "write `|` alone")
      case "did not find expected ',' or ']'":
        made(
          byte == nil ? "the file ends inside a `[ ]` list" : "a `,` or the closing `]` of the list is missing here",
          "separate the elements with `,` and close the list with `]`", beginning: "the list begins here")
      case "did not find expected ',' or '}'":
        made(
          byte == nil ? "the file ends inside a `{ }` map" : "a `,` or the closing `}` of the map is missing here",
          "separate the entries with `,` and close the map with `}`", beginning: "the map begins here")
      case "did not find expected key":
        made(
          "this does not continue the map above it", "indent this line as its neighbours, or put the value above in quotes",
          beginning: "the map begins here")
      case "did not find expected '-' indicator":
        made(
          "this does not continue the list above it", "begin each element with `- ` in the same column",
          beginning: "the list begins here")
      case "did not find expected node content":
        made("a value is missing here", "write a value, or remove the punctuation")
      case "did not find expected <document start>":
        made("this does not belong to what stands above it", "check the indentation of this line and of the first one")
      case _ where context.contains("anchor") || context.contains("alias"):
        made("a `&` or `*` cannot stand here", "put a text that begins with `&` or `*` in quotes")
      case _ where context.contains("tag"):
        made("a `!` cannot stand here", "put a text that begins with `!` in quotes")
      case _ where context.contains("directive"):
        made("a line cannot begin with `%`", "put the text in quotes")
      default:
        made("this is not YAML: \(problem)", "check indentation and quotes on this line and the one above")
      }
  }

  private static func quoted(_ byte: UInt8?) -> String {
    guard let byte, (0x21..<0x7F).contains(byte) else { return "this character" }
    return "`\(Unicode.Scalar(byte))`"
  }
}
