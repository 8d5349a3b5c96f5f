import Commendation
import Entry
package import EventLog
package import Foundation

/// Carries out the erasures that stand in the log: at once after the event, and at the start of every term of leading those that
/// a crash left half done, or that a restored key store or database brought back.
package struct ErasureKeeper: Sendable {
    private let log: any EventLog
    private let history: ErasureHistory
    private let eraser: any PersonEraser
    private let keyring: any PersonKeyring

    /// A keeper of a log.
    package init(log: any EventLog, eraser: any PersonEraser, keyring: any PersonKeyring) {
        self.log = log
        history = ErasureHistory(log: log)
        self.eraser = eraser
        self.keyring = keyring
    }

    /// Carries out the erasure of an honoree with all its registrations, if it stands in the log.
    ///
    /// - Returns: how many personal fields were deleted; `nil` if no erasure of it stands in the log.
    @discardableResult
    package func finish(_ honoree: UUID) async throws -> Int? {
        let own = try await log.readStreams([honoree]).last { $0.is(PersonErased.name) }
        guard let own, let request = own.cause else { return nil }
        // The registrations stand behind one another in one request, all for the same cause.
        let first = max(0, own.seq - Int64(AppendRequest.eventLimit))
        let entries = try await log.read(from: first, limit: 2 * AppendRequest.eventLimit)
        let persons = entries.filter { $0.is(PersonErased.name) && $0.cause == request }.map(\.streamID)
        let count = try await carryOut(Set(persons))
        try await eraser.renewIndex()
        return count
    }

    /// Carries out every erasure that this key store does not know to be carried out.
    ///
    /// - Parameters:
    ///   - isThorough: goes through the whole log, not only through what came since the last time.
    ///   - progress: told up to which position it has looked.
    /// - Returns: how many erasures were looked after.
    @discardableResult
    package func finishAll(
        isThorough: Bool = false, progress: @Sendable (Int64) -> Void = { _ in }
    ) async throws -> Int {
        let end = try await log.head().size
        let first = try await eraser.firstErasure() ?? end
        let start = isThorough ? first : min(max(first, try await keyring.settled()), end)
        var count = 0
        try await history.visit(start..<max(start, end), progress: progress) { together in
            try await carryOut(together)
            count += 1
        }
        if count > 0 { try await eraser.renewIndex() }
        try await keyring.settle(before: end)
        return count
    }

    @discardableResult
    private func carryOut(_ persons: Set<UUID>) async throws -> Int {
        let sealed = try await eraser.positions(sealedFor: persons)
        return try await eraser.carryOut(try await history.order(for: persons, sealed: sealed))
    }
}
