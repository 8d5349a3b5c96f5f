import Foundation

/// How far the long trials go: a seeded sample in the suite, the full count by hand.
package enum TestScale {
    /// Whether the full counts were asked for, by `SOVANG_LONG=1`.
    package static let isLong = ProcessInfo.processInfo.environment["SOVANG_LONG"] == "1"

    /// The number of rounds of a trial.
    package static func sample(of short: Int, long: Int) -> Int {
        isLong ? long : short
    }
}
