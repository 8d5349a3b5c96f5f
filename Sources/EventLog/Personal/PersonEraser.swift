package import Foundation

/// Carries out erasures that stand in the log.
package protocol PersonEraser: Sendable {
    /// Seals anew what is somebody else's, deletes what is theirs, then destroys their keys.
    ///
    /// It may end at any point and be done again.
    ///
    /// - Returns: how many personal fields were deleted now.
    /// - Throws: `PostgresError`, or ``PersonKeyError``.
    @discardableResult
    func carryOut(_ order: ErasureOrder) async throws -> Int

    /// A position before which no erasure stands in the log; `nil` if none stands in it at all.
    func firstErasure() async throws -> Int64?

    /// The positions of the personal fields that are sealed under the keys of some persons, by whatever way they came to be.
    func positions(sealedFor persons: Set<UUID>) async throws -> Set<Int64>

    /// Makes what backups of the blind index hold of erased persons useless: after the last of some erasures was carried out.
    ///
    /// - Throws: `PostgresError`, or ``PersonKeyError``.
    func renewIndex() async throws
}
