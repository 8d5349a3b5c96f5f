package import Entry
package import Foundation
import Synchronization
import TransparencyLog

/// The log without a database: the twin that tests decide against, admitted by the same rules.
package final class InMemoryEventLog: BulkLog {
    /// The personal fields of an entry, and whose key they would be sealed under.
    struct PersonalRow {
        var person: UUID
        var disclosures: [Disclosure]
    }

    struct State {
        var leaves: [[UInt8]] = []
        var frontier = Frontier()
        var head = LogHead(size: 0, at: nil, root: .empty, epoch: 1)
        var facts = LogFacts()
        var positions: [UUID: [Int64]] = [:]
        var subjects: [UUID: [Int64]] = [:]
        var disclosures: [Int64: PersonalRow] = [:]
        var requests: [RequestID: Span] = [:]
    }

    /// The origin that every entry names.
    package let origin: String

    private let environment: LogEnvironment
    private let kinds: Set<EventKind>?
    private let limits: AppendLimits
    let keyring: any PersonKeyring
    private let state = Mutex(State())
    private var vault: PersonVault { PersonVault(origin: origin, keyring: keyring) { [self] in sealed($0) } }
    private let bell = HeadBell()

    /// Makes an empty log.
    ///
    /// - Parameters:
    ///   - kinds: the kinds of event that may be written; `nil` for any.
    ///   - keyring: the keys of persons, without which their fields cannot be read.
    package init(
        origin: String,
        environment: LogEnvironment,
        kinds: Set<EventKind>? = nil,
        limits: AppendLimits = AppendLimits(),
        keyring: any PersonKeyring = InMemoryPersonKeyring()
    ) {
        self.keyring = keyring
        self.origin = origin
        self.environment = environment
        self.kinds = kinds
        self.limits = limits
    }

    /// Appends a request's events, all or none.
    package func append(_ request: AppendRequest) async throws(AppendError) -> AppendReceipt {
        var prepared = try PreparedRequest(request, origin: origin, kinds: kinds, salt: environment.salt)
        do {
            prepared = try await vault.seal([prepared])[0]
        } catch {
            return try await firstAnswer(to: request, insteadOf: error)
        }
        if let deadline = request.deadline, deadline < .now { throw .deadlinePassed }
        return try append(prepared)
    }

    private func append(_ prepared: PreparedRequest) throws(AppendError) -> AppendReceipt {
        let outcome = state.withLock { state in
            Result { () throws(AppendError) in try admit(prepared, to: &state) }
        }
        let receipt = try outcome.get()
        bell.ring(receipt.last + 1)
        return receipt
    }

    /// Makes requests ready to be appended together.
    package func prepare(_ requests: [AppendRequest]) async throws(AppendError) -> PreparedBulk {
        try await PreparedBulk(
            requests, origin: origin, kinds: kinds, vault: vault,
            salt: environment.salt)
    }

    /// Appends requests one right after the other.
    package func append(_ bulk: PreparedBulk) async throws(AppendError) {
        let outcome = state.withLock { state in
            Result { () throws(AppendError) in
                for prepared in bulk.requests { _ = try admit(prepared, to: &state) }
                return state.head.size
            }
        }
        bell.ring(try outcome.get())
    }

    private func admit(_ prepared: PreparedRequest, to state: inout State) throws(AppendError) -> AppendReceipt {
        let at = try limits.stamp(clock: environment.now(), head: state.head.at)
        var admission = Admission(Batch(after: state.head, frontier: state.frontier, at: at), facts: state.facts)
        // The facts are handed over and back, not copied with every append.
        state.facts = LogFacts()
        admission.know(prepared.request.id, as: state.record(of: prepared.request.id))
        defer { state.facts = admission.facts }
        let receipt = try admission.admit(prepared)
        if !receipt.repeated {
            state.take(admission.batch, of: prepared)
            admission.record(events: admission.batch.ids)
        }
        return receipt
    }

    /// Where the log ends.
    package func head() async throws -> LogHead {
        state.withLock { $0.head }
    }

    /// Up to `limit` entries from a position on.
    package func read(from seq: Int64, limit: Int) async throws -> EntryPage {
        try page { state in seq < state.head.size ? Array((max(seq, 0)..<state.head.size).prefix(limit)) : [] }
    }

    /// Up to `limit` entries of a stream from a version on.
    package func readStream(_ id: UUID, from streamSeq: Int64, limit: Int) async throws -> EntryPage {
        try page { Array(($0.positions[id] ?? []).dropFirst(Int(max(streamSeq, 0))).prefix(limit)) }
    }

    /// Up to `limit` entries that concern a subject from a position on.
    package func readSubject(_ id: UUID, from seq: Int64, limit: Int) async throws -> EntryPage {
        try page { Array(($0.subjects[id] ?? []).drop { $0 < seq }.prefix(limit)) }
    }

    /// All entries of several streams, in the order of the log.
    package func readStreams(_ ids: [UUID]) async throws -> EntryPage {
        try page { state in Set(ids).flatMap { state.positions[$0] ?? [] }.sorted() }
    }

    /// All entries that concern several subjects, in the order of the log.
    package func readSubjects(_ ids: [UUID]) async throws -> EntryPage {
        try page { state in Set(ids).flatMap { state.subjects[$0] ?? [] }.sorted() }
    }

    /// The personal fields of entries, by position.
    package func disclosures(of entries: [Int64]) async throws -> [Int64: [Disclosure]] {
        try await kept(of: entries).compactMapValues { $0.disclosures.isEmpty ? nil : $0.disclosures }
    }

    /// What is left of the personal fields of entries, by position.
    package func kept(of entries: [Int64]) async throws -> [Int64: KeptFields] {
        let rows = state.withLock { state in
            entries.reduce(into: [Int64: PersonalRow]()) { found, seq in found[seq] = state.disclosures[seq] }
        }
        let keys = try await keyring.keys(of: Set(rows.values.map(\.person)))
        return rows.mapValues { row in
            keys[row.person] == nil
                ? KeptFields(keyless: row.disclosures.map(\.name)) : KeptFields(disclosures: row.disclosures)
        }
    }

    /// What is known of the keys of persons that were destroyed.
    package func destroyedKeys(of persons: Set<UUID>) async throws -> [UUID: DestroyedKey] {
        try await keyring.destroyed(persons)
    }

    /// What is kept of a request.
    package func record(of request: RequestID) async throws -> RecordedRequest? {
        state.withLock { $0.record(of: request) }
    }

    /// The honorees that each key of the blind index leads to.
    package func match(_ keys: [BlindKey]) async throws -> [BlindKey: Set<UUID>] {
        state.withLock { state in
            keys.reduce(into: [:]) { found, key in found[key] = state.facts.blindKeys[key] }
        }
    }

    /// Returns once the log has grown beyond a size, or when the time is up.
    package func waitForGrowth(beyond size: Int64, upTo limit: Duration) async throws {
        await bell.wait(beyond: size, upTo: limit)
    }

    private func sealed(_ persons: Set<UUID>) -> Set<UUID> {
        withState { state in Set(state.disclosures.values.map(\.person)).intersection(persons) }
    }

    /// Erases the personal fields of an entry, as an erasure would.
    package func eraseDisclosures(of seq: Int64) {
        state.withLock { $0.disclosures[seq] = nil }
    }

    /// Lends the state to what belongs to the log but stands in another file.
    func withState<T: Sendable>(_ body: (inout sending State) -> T) -> T {
        state.withLock { body(&$0) }
    }

    private func page(_ choose: @Sendable (State) -> [Int64]) throws -> EntryPage {
        let leaves = state.withLock { state in choose(state).map { state.leaves[Int($0)] } }
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for leaf in leaves {
            bytes += leaf
            ends.append(bytes.count)
        }
        return try EntryPage(bytes: bytes, ends: ends)
    }
}
