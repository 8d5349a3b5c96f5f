package import Entry
package import Foundation

/// The append-only log of one province.
///
/// Position order is commit order is hash order; positions are dense from 0. Reading never waits for writing.
package protocol EventLog: EntrySource {
    /// The origin that every entry names, such as `sonla.gov.vn/so-vang`.
    var origin: String { get }

    /// Appends a request's events, all or none, and returns once they are durable.
    ///
    /// A retry of a request gets its first answer.
    func append(_ request: AppendRequest) async throws(AppendError) -> AppendReceipt

    /// Where the log ends.
    func head() async throws -> LogHead

    /// Up to `limit` entries of a stream from a version on, in order.
    func readStream(_ id: UUID, from streamSeq: Int64, limit: Int) async throws -> EntryPage

    /// Up to `limit` entries that concern a subject from a position on, in order.
    func readSubject(_ id: UUID, from seq: Int64, limit: Int) async throws -> EntryPage

    /// All entries of several streams, in the order of the log.
    func readStreams(_ ids: [UUID]) async throws -> EntryPage

    /// All entries that concern several subjects, in the order of the log.
    func readSubjects(_ ids: [UUID]) async throws -> EntryPage

    /// The personal fields that can still be read for entries, by position: for display only.
    func disclosures(of entries: [Int64]) async throws -> [Int64: [Disclosure]]

    /// What is left of the personal fields of entries, by position, those that cannot be read included.
    func kept(of entries: [Int64]) async throws -> [Int64: KeptFields]

    /// What is known of the keys of persons that were destroyed.
    func destroyedKeys(of persons: Set<UUID>) async throws -> [UUID: DestroyedKey]

    /// What is kept of a request; `nil` if it was never written.
    func record(of request: RequestID) async throws -> RecordedRequest?

    /// The honorees that each key of the blind index leads to; keys that lead nowhere are left out.
    func match(_ keys: [BlindKey]) async throws -> [BlindKey: Set<UUID>]

    /// Returns once the log has grown beyond a size, or when the time is up. A hint only: the truth is in reading.
    func waitForGrowth(beyond size: Int64, upTo limit: Duration) async throws
}

extension EventLog {
    /// The first answer to a request whose fields cannot be sealed any more: a retry from before the erasure of its person, or from
    /// before its key was lost, gets it, as if the value that cannot be read were equal.
    ///
    /// - Throws: the refusal, if the request was never written; ``AppendError/requestReused(_:)`` if another one was.
    func firstAnswer(
        to request: AppendRequest, insteadOf refusal: AppendError
    ) async throws(AppendError) -> AppendReceipt {
        switch refusal {
        case .personErased, .keysBehind: break
        default: throw refusal
        }
        guard let recorded = try? await record(of: request.id) else { throw refusal }
        guard recorded.holds(request.events) else { throw .requestReused(request.id) }
        return recorded.receipt
    }

    /// What is left of the personal fields of entries, of a log that hands out only what can be read.
    package func kept(of entries: [Int64]) async throws -> [Int64: KeptFields] {
        try await disclosures(of: entries).mapValues { KeptFields(disclosures: $0) }
    }

    /// None, of a log that knows of no keys.
    package func destroyedKeys(of persons: Set<UUID>) async throws -> [UUID: DestroyedKey] { [:] }

    /// All entries from a position on, and those still to come, page by page, until the task is cancelled.
    package func follow(from seq: Int64, pageSize: Int = 1_000) -> EntryFollower {
        EntryFollower(log: self, position: seq, pageSize: pageSize)
    }
}
