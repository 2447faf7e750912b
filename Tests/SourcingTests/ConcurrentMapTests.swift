import Sourcing
import Testing

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 3, 1_000])
  func `results stand in the order of the elements`(count: Int) {
    let numbers = Array(0..<count)
    // The first take longest, so an order of finishing would be another.
    let squares = numbers.concurrentMap { number in (0..<(count - number) * 20).reduce(number) { $0 &+ ($1 & 0) } * number }
    #expect(squares == numbers.map { $0 * $0 })
  }

  @Test func `two pieces of work give two results`() {
    let (sum, text) = concurrently({ (1...100).reduce(0, +) }, { "x" })
    #expect(sum == 5_050)
    #expect(text == "x")
  }
}
