internal import Records

/// The names for what the methods of assessing harm are, and what they make of an incident.
enum HarmNames {
  static let advice = [
    Field("summary", .text, "what the facts suggest"), Field("agreement", .text, "how the record's decision stands to it"),
    Field("methods", .list(.group(outcome)), "the methods meant for this incident"),
  ]

  private static let outcome = [
    Field("name", .text, "the method"), Field("source", .text, "its source"), Field("result", .text, "its result"),
    Field("speaks-for", .list(.text), "what speaks for harm"), Field("speaks-against", .list(.text), "what speaks against"),
    Field("open", .list(.text), "what is open"),
  ]

  static let method = [
    Field("id", .identifier, "the method"), Field("name", .text, "the method"), Field("source", .text, "its source"),
    Field("url", .url, "its address"), Field("condition", .text, "for which incidents it is meant"),
    Field("bands", .list(.group(band)), "its levels, the highest first"), Field("notes", .prose, "notes"),
    Field("parts", .list(.group(part)), "its parts"),
  ]

  private static let part = [
    Field("label", .text, "the part"), Field("factors", .list(.group(factor)), "its factors"),
  ]

  private static let band = [
    Field("from", .text, "the least score that belongs to it"), Field("word", .text, "the method's own word for it"),
    Field("level", .text, "the level it stands for"),
  ]

  private static let factor = [Field("says", .text, "what it means"), Field("weight", .text, "what it weighs")]
}
