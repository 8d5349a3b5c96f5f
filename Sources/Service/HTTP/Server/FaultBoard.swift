import Synchronization

/// What keeps a part of the daemon from working while the rest goes on: for readiness and metrics.
package final class FaultBoard: Sendable {
    private let faults = Mutex<[String: String]>([:])

    /// An empty board.
    package init() {}

    /// Puts up what is wrong with a part, by its stable code, or takes it down.
    package func set(_ code: String?, of part: Part) {
        faults.withLock { $0[part.rawValue] = code }
    }

    /// Whether something is wrong with a part.
    package func isUp(_ part: Part) -> Bool { faults.withLock { $0[part.rawValue] != nil } }

    /// The codes that stand on it, in a fixed order.
    package var codes: [String] { faults.withLock { $0.values.sorted() } }

    /// The parts that can fail by themselves.
    package enum Part: String, Sendable, CaseIterable {
        /// The keys of persons.
        case personKeys
        /// The rights in the database.
        case rights
        /// The log itself, as far as its entries, heads, tables and files were verified.
        case log
    }
}
