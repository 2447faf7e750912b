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

  /// Why `next` failed, and at which character of the file.
  var fault: (index: Int, text: String) {
    let problem = unsafe raw.pointee.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    let mark = unsafe raw.pointee.problem_mark.index
    let index = unsafe mark > 0 ? mark : raw.pointee.mark.index
    return (index, problem)
  }
}

/// Where each character of a text begins, because libyaml counts characters and we count bytes.
struct CharacterOffsets: Sendable {
  private let starts: [Int32]
  private let count: Int

  /// Pure ASCII, the usual case, needs no table.
  init(_ bytes: [UInt8]) {
    count = bytes.count
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      starts = []
      return
    }
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count)
    // libyaml skips a byte-order mark without counting it.
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 { starts.append(Int32(clamping: offset)) }
      offset += 1
    }
    self.starts = starts
  }

  func byte(of character: Int) -> Int {
    if starts.isEmpty { return min(character, count) }
    return character < starts.count ? Int(starts[character]) : count
  }
}
