import Entry
package import EventLog
import Foundation

/// Which personal values may be gone: those that an erasure in the log took away, and those that are known to have been lost.
package struct ErasedValues: Sendable {
    private var persons: Set<UUID> = []
    private var streams: Set<UUID> = []
    private var entries: Set<Int64> = []
    private var moved: [Int64: UUID] = [:]
    private let lost: [Range<Int64>]

    /// - Parameters:
    ///   - orders: what the erasures that stand in the log come to.
    ///   - lost: positions whose values did not come back, such as those that were fed from a mirror.
    package init(_ orders: [ErasureOrder] = [], lost: [Range<Int64>] = []) {
        self.lost = lost
        for order in orders {
            persons.formUnion(order.persons)
            streams.formUnion(order.streams)
            entries.formUnion(order.entries)
            moved.merge(order.moved) { _, later in later }
        }
    }

    /// Why the values of an entry may be gone.
    enum Reason {
        /// An erasure in the log took them away.
        case erased
        /// They are known to have been lost.
        case lost
    }

    /// Why the values of an entry may be gone; `nil` if nothing explains it.
    func explain(_ entry: EntryView, at seq: Int64) -> Reason? {
        if isErased(entry, at: seq) { return .erased }
        return lost.contains { $0.contains(seq) } ? .lost : nil
    }

    private func isErased(_ entry: EntryView, at seq: Int64) -> Bool {
        if entries.contains(seq) { return true }
        // What is somebody else's by now was sealed anew, and goes only with that person.
        if let owner = moved[seq] { return persons.contains(owner) }
        let person = entry.subject ?? entry.streamID
        return persons.contains(person) || persons.contains(entry.streamID) || streams.contains(person)
    }
}
