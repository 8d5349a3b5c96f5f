import Foundation

/// A bar for work that takes longer than a second: drawn in place on a terminal, and nowhere else.
struct ProgressBar {
    private let title: String
    private let isShown: Bool
    private let clock = ContinuousClock()
    private var lastDrawn: ContinuousClock.Instant?
    private let started: ContinuousClock.Instant
    private var width = 0

    /// A bar under a title; it draws nothing when nobody watches or when `isQuiet`.
    init(_ title: String, isQuiet: Bool = false) {
        self.title = title
        isShown = Terminal.isWatched && !isQuiet
        started = clock.now
    }

    /// Shows how far the work is; at most ten times a second, and not in its first second.
    mutating func show(done: Int, of total: Int, detail: String = "") {
        guard isShown else { return }
        let now = clock.now
        guard now - started > .milliseconds(700), lastDrawn.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
        lastDrawn = now
        draw(Self.line(title, done: done, of: total, detail: detail))
    }

    /// Wipes the bar, so that what follows starts on a clean line.
    mutating func finish() {
        guard isShown, width > 0 else { return }
        Terminal.write("\r" + String(repeating: " ", count: width) + "\r", to: STDERR_FILENO)
        width = 0
    }

    private mutating func draw(_ line: String) {
        let padding = String(repeating: " ", count: max(0, width - line.count))
        Terminal.write("\r" + line + padding, to: STDERR_FILENO)
        width = line.count
    }

    /// One line: title, bar, share and detail.
    static func line(_ title: String, done: Int, of total: Int, detail: String) -> String {
        let share = total > 0 ? min(1, max(0, Double(done) / Double(total))) : 0
        let filled = Int(share * 30)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        let percent = String(Int(share * 100))
        return
            "\(title) \(bar) \(String(repeating: " ", count: 3 - percent.count))\(percent) %\(detail.isEmpty ? "" : "  " + detail)"
    }
}
