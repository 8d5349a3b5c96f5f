import Synchronization

/// A progress bar that several tasks move.
final class SharedProgressBar: Sendable {
    private let bar: Mutex<ProgressBar>

    init(_ title: String, isQuiet: Bool = false) { bar = Mutex(ProgressBar(title, isQuiet: isQuiet)) }

    /// Shows how far the work is.
    func show(done: Int, of total: Int, detail: String = "") {
        bar.withLock { $0.show(done: done, of: total, detail: detail) }
    }

    /// Wipes the bar.
    func finish() { bar.withLock { $0.finish() } }
}
