internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The same as `map`, on all cores at once. The results stand in the order of the elements,
  /// so what is made of them does not depend on how the work was shared out.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    guard count > 1 else { return map(transform) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}

/// Two pieces of work at once.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let one = Mutex<First?>(nil), two = Mutex<Second?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 { one.withLock { $0 = first() } } else { two.withLock { $0 = second() } }
  }
  return (one.withLock { $0 } ?? first(), two.withLock { $0 } ?? second())
}
