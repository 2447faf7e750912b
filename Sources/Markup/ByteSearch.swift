extension Substring.UTF8View {
  /// Where `text` begins, byte for byte: as characters, `-` and a combining mark would be one, and hide what a parser
  /// sees.
  func firstIndex(of text: StaticString) -> Index? {
    let wanted = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let first = unsafe wanted.first else { return startIndex }
    var rest = self
    while let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if unsafe rest.starts(with: wanted) { return index }
      rest = rest.dropFirst()
    }
    return nil
  }
}
