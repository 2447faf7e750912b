internal import CLibYAML

/// One libyaml parser, owned by exactly one variable; its memory goes with it.
@safe struct YAMLParser: ~Copyable {
  private let raw: UnsafeMutablePointer<yaml_parser_t>

  init?() {
    unsafe raw = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    unsafe raw.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(raw) == 1 else {
      unsafe raw.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(raw, YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(raw)
    unsafe raw.deallocate()
  }

  /// The bytes must outlive every call of `next`.
  func setInput(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe yaml_parser_set_input_string(raw, bytes.baseAddress, bytes.count)
  }

  /// Fills in the next event; false when the text is not YAML.
  func next(_ event: inout yaml_event_t) -> Bool {
    unsafe yaml_parser_parse(raw, &event) == 1
  }

  /// Why `next` failed, at which character, and where the broken part began.
  var fault: (problem: String, index: Int, context: String?, contextIndex: Int) {
    let problem = unsafe raw.pointee.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    let context = unsafe raw.pointee.context.map { unsafe String(cString: $0) }
    return unsafe (problem, raw.pointee.problem_mark.index, context, raw.pointee.context_mark.index)
  }
}

/// Where each character of a text begins, because libyaml counts characters and we count bytes.
struct CharacterOffsets: Sendable {
  private let starts: [Int32]
  private let first: Int
  private let count: Int

  /// Characters are counted from byte `first`. Pure ASCII, the usual case, needs no table.
  init(_ bytes: [UInt8], from first: Int) {
    self.first = first
    count = bytes.count
    guard bytes[first...].contains(where: { $0 >= 0x80 }) else {
      starts = []
      return
    }
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count)
    for offset in first..<bytes.count where bytes[offset] & 0xC0 != 0x80 { starts.append(Int32(clamping: offset)) }
    self.starts = starts
  }

  func byte(of character: Int) -> Int {
    if starts.isEmpty { return min(first + character, count) }
    return character < starts.count ? Int(starts[character]) : count
  }
}
