import Commendation
import Entry
package import EventLog
package import Foundation

/// What the erasures that stand in a log come to, worked out from its entries alone.
package struct ErasureHistory: Sendable {
    private let log: any EventLog

    /// How many entries are read at once.
    private static let pageSize = 2_000

    /// The erasures of a log.
    package init(log: any EventLog) { self.log = log }

    /// What every erasure from a position on comes to.
    package func orders(from first: Int64) async throws -> [ErasureOrder] {
        var orders: [ErasureOrder] = []
        try await visit(first..<max(first, try await log.head().size)) { orders.append(try await order(for: $0)) }
        return orders
    }

    /// Shows who was erased in a range of positions; the registrations of one honoree go together, for one cause.
    ///
    /// - Parameter progress: told up to which position it has looked.
    func visit(
        _ range: Range<Int64>, progress: (Int64) -> Void = { _ in }, _ body: (Set<UUID>) async throws -> Void
    ) async throws {
        var position = range.lowerBound
        while position < range.upperBound {
            let page = try await log.read(from: position, limit: Self.pageSize)
            guard let last = page.last else { break }
            var persons: [UUID: Set<UUID>] = [:]
            for entry in page where entry.is(PersonErased.name) {
                persons[entry.cause ?? entry.id, default: []].insert(entry.streamID)
            }
            for together in persons.values { try await body(together) }
            position = last.seq + 1
            progress(position)
        }
    }

    /// What the erasure of some registrations comes to, by the log.
    ///
    /// - Parameter sealed: the positions whose fields are sealed under their keys: an earlier erasure may have put somebody else's
    ///   there.
    package func order(for persons: Set<UUID>, sealed: Set<Int64> = []) async throws -> ErasureOrder {
        var order = ErasureOrder(persons: persons)
        let about = try await log.readSubjects(Array(persons))
        // A proposal may have been moved to or from them since it was written.
        var proposals = Set(about.filter { $0.streamKind == "proposal" }.map(\.streamID))
        for seq in sealed.subtracting(about.map(\.seq)) {
            guard let entry = try await log.read(from: seq, limit: 1).first, entry.streamKind == "proposal" else { continue }
            proposals.insert(entry.streamID)
        }
        let lives = try await log.readStreams(Array(proposals))
        let owners = try ProposalState.states(of: lives).mapValues { $0.facts?.honoree }
        for entry in lives where !entry.commitments.isEmpty {
            let sealedFor = entry.subject ?? entry.streamID
            guard let owner = owners[entry.streamID] ?? nil else { continue }
            if persons.contains(owner) {
                guard !persons.contains(sealedFor) else { continue }
                order.entries.append(entry.seq)
                if entry.subject == nil { order.streams.insert(entry.streamID) }
            } else if persons.contains(sealedFor) || sealed.contains(entry.seq) {
                order.moved[entry.seq] = owner
            }
        }
        return order
    }
}
