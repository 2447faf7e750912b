internal import Synchronization
internal import Workspace

/// One line on the terminal that says how far a build is; silent in a pipe.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let started = ContinuousClock.now
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ progress: Builder.Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      if let last, last.duration(to: now) < .milliseconds(50), progress.done < progress.total { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let elapsed = started.duration(to: now)
    let left = elapsed / max(progress.done, 1) * (progress.total - progress.done)
    let seconds = left.components.seconds
    let wait = seconds > 0 ? ", about \(seconds) s left" : ""
    Terminal.err("\r\u{1B}[K\(progress.done) of \(progress.total): \(progress.incident)\(wait)")
  }

  func clear() {
    if isShown { Terminal.err("\r\u{1B}[K") }
  }
}
