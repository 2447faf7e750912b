internal import Records
internal import Sourcing

/// What a template was compiled to: constant bytes, and steps that write between them.
struct Program: Sendable {
  /// All constant bytes, escaped and serialised.
  let bytes: [UInt8]
  let steps: [Step]
  /// How many variables its loops need.
  let variableCount: Int
  /// It asks whether it is a draft, which is known only when it has been rendered once.
  let readsItself: Bool
}

indirect enum Step: Sendable {
  /// Bytes of the program, as they are.
  case constant(Range<Int>)
  case slot(Slot)
  case loop(Loop)
  case when(Test, [Step], says: [Said])
  /// Elements that say these items were written.
  case said([Said])
}

/// An item that an element states, by `d:says`.
struct Said: Sendable, Hashable {
  let item: String
  let place: Place
}

/// A place where a value is printed.
struct Slot: Sendable {
  enum Position: Sendable {
    /// Content of an XHTML element that may hold other elements.
    case content
    /// Content that is text only: a title, or any text of an XML form.
    case text
    case attribute
  }

  /// What is done to the text when it is formatted.
  enum Finish: Sendable {
    case none, capital, sentence

    func applied(to text: String) -> String {
      switch self {
      case .none: text
      case .capital: ProseText.capitalised(text)
      case .sentence: ProseText.sentence(text)
      }
    }
  }

  let reference: Reference
  let format: Format
  let finish: Finish
  let fallback: String?
  let position: Position
}

/// `d:repeat`.
struct Loop: Sendable {
  let reference: Reference
  let variable: Int
  let body: [Step]
}

/// `d:when`: all of its terms have to hold.
struct Test: Sendable {
  struct Term: Sendable {
    enum Kind: Sendable, Hashable {
      /// A yes that is known, or a list with elements.
      case holds
      case known
      case equals(String)
    }

    let reference: Reference
    let isNegated: Bool
    let kind: Kind
  }

  let terms: [Term]
}

/// One reading of a fact by a template.
struct TemplateRead: Sendable {
  enum Use: Sendable, Hashable {
    case printed, tested, walked
    /// `d:says`, with the item's id.
    case said(String)
  }

  enum Guard: Sendable {
    case test(Test)
    case loop(Reference.Origin)
  }

  let origin: Reference.Origin
  let use: Use
  /// The conditions and loops around, outermost first.
  let guards: [Guard]
  /// For a reading by a single term: whether it was negated.
  let isNegated: Bool
  let place: Place

  /// The item that an element states here.
  var statedItem: String? {
    if case .said(let item) = use { item } else { nil }
  }
}
