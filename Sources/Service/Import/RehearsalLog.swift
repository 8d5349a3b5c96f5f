package import Entry
package import EventLog
package import Foundation
import Synchronization

/// A log on which a command can be tried out: it reads what another log holds, and keeps what is appended for itself.
///
/// So `sovang import --check` goes through the very steps of an import, later parts seeing what earlier ones would have written,
/// while the log behind it is only read.
package final class RehearsalLog: EventLog {
    fileprivate struct State {
        /// The size of the log behind when the rehearsal began; what came later is not seen.
        let start: Int64
        var leaves: [[UInt8]] = []
        var streams: [UUID: [Int]] = [:]
        var subjects: [UUID: [Int]] = [:]
        var versions: [UUID: Int64] = [:]
        var blindKeys: [BlindKey: Set<UUID>] = [:]
        var requests: [RequestID: RecordedRequest] = [:]
        var disclosures: [Int64: [Disclosure]] = [:]
    }

    private let base: any EventLog
    private let now: @Sendable () -> Instant
    private let state: Mutex<State>

    /// A rehearsal that starts where a log ends now.
    package init(on base: any EventLog, now: @escaping @Sendable () -> Instant) async throws {
        self.base = base
        self.now = now
        state = Mutex(State(start: try await base.head().size))
    }

    package var origin: String { base.origin }

    package func append(_ request: AppendRequest) async throws(AppendError) -> AppendReceipt {
        let read: Read
        do {
            if let earlier = try await record(of: request.id) { return earlier.receipt }
            read = try await self.read(for: request)
        } catch {
            throw (error as? AppendError) ?? .unavailable(sqlState: nil)
        }
        let (origin, at) = (origin, now())
        let outcome = state.withLock { state in
            Result { () throws(AppendError) in try state.take(request, read, origin: origin, at: at) }
        }
        return try outcome.get()
    }

    package func head() async throws -> LogHead {
        let head = try await base.head()
        let size = state.withLock { $0.start + Int64($0.leaves.count) }
        return LogHead(size: size, at: head.at, root: head.root, epoch: head.epoch)
    }

    package func read(from seq: Int64, limit: Int) async throws -> EntryPage {
        let (start, count) = state.withLock { ($0.start, $0.leaves.count) }
        let behind = seq < start ? try await base.read(from: seq, limit: min(limit, Int(start - seq))) : EntryPage()
        let first = max(0, Int(seq - start))
        let own = first < count && behind.count < limit ? Array((first..<count).prefix(limit - behind.count)) : []
        return try joined(behind, own)
    }

    package func readStream(_ id: UUID, from streamSeq: Int64, limit: Int) async throws -> EntryPage {
        let behind = try await base.readStream(id, from: streamSeq, limit: limit)
        let own = try joined(EntryPage(), state.withLock { $0.streams[id] ?? [] }).filter { $0.streamSeq >= streamSeq }
        return try page(seen(behind) + own.prefix(max(0, limit - behind.count)))
    }

    package func readSubject(_ id: UUID, from seq: Int64, limit: Int) async throws -> EntryPage {
        let behind = try await base.readSubject(id, from: seq, limit: limit)
        let own = try joined(EntryPage(), state.withLock { $0.subjects[id] ?? [] }).filter { $0.seq >= seq }
        return try page(seen(behind) + own.prefix(max(0, limit - behind.count)))
    }

    package func readStreams(_ ids: [UUID]) async throws -> EntryPage {
        let own = state.withLock { state in Set(ids).flatMap { state.streams[$0] ?? [] }.sorted() }
        return try joined(try await base.readStreams(ids), own)
    }

    package func readSubjects(_ ids: [UUID]) async throws -> EntryPage {
        let own = state.withLock { state in Set(ids).flatMap { state.subjects[$0] ?? [] }.sorted() }
        return try joined(try await base.readSubjects(ids), own)
    }

    package func disclosures(of entries: [Int64]) async throws -> [Int64: [Disclosure]] {
        let start = state.withLock { $0.start }
        let own = state.withLock { state in state.disclosures.filter { entries.contains($0.key) } }
        return try await base.disclosures(of: entries.filter { $0 < start }).merging(own) { first, _ in first }
    }

    package func record(of request: RequestID) async throws -> RecordedRequest? {
        if let own = state.withLock({ $0.requests[request] }) { return own }
        return try await base.record(of: request)
    }

    package func match(_ keys: [BlindKey]) async throws -> [BlindKey: Set<UUID>] {
        let own = state.withLock { state in state.blindKeys.filter { keys.contains($0.key) } }
        return try await base.match(keys).merging(own) { $0.union($1) }
    }

    package func waitForGrowth(beyond size: Int64, upTo limit: Duration) async throws {
        try await base.waitForGrowth(beyond: size, upTo: limit)
    }

    /// What the log behind says about all that a request touches.
    fileprivate struct Read {
        var versions: [UUID: Int64] = [:]
        var subjects: [UUID: Int64] = [:]
        var known: [BlindKey: Set<UUID>] = [:]
    }

    private func read(for request: AppendRequest) async throws -> Read {
        var (streams, subjects, keys) = (Set(request.events.map(\.stream.id)), Set<UUID>(), Set<BlindKey>())
        for expectation in request.expectations {
            switch expectation {
            case .stream(let id, _): streams.insert(id)
            case .subject(let id, _): subjects.insert(id)
            case .blindKey(let key, _): keys.insert(key)
            }
        }
        var read = Read()
        for entry in seen(try await base.readStreams(Array(streams))) { read.versions[entry.streamID] = entry.streamSeq }
        for entry in seen(try await base.readSubjects(Array(subjects))) {
            if let subject = entry.subject { read.subjects[subject] = entry.seq }
        }
        if !keys.isEmpty { read.known = try await base.match(Array(keys)) }
        return read
    }

    private func seen(_ page: EntryPage) -> [EntryView] {
        let start = state.withLock { $0.start }
        return page.filter { $0.seq < start }
    }

    private func joined(_ behind: EntryPage, _ own: [Int]) throws -> EntryPage {
        let leaves = state.withLock { state in own.map { state.leaves[$0] } }
        return try page(seen(behind).map { Array($0.bytes) } + leaves)
    }

    private func page(_ entries: some Sequence<EntryView>) throws -> EntryPage {
        try page(entries.map { Array($0.bytes) })
    }

    private func page(_ leaves: [[UInt8]]) throws -> EntryPage {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for leaf in leaves {
            bytes += leaf
            ends.append(bytes.count)
        }
        return try EntryPage(bytes: bytes, ends: ends)
    }
}

extension RehearsalLog.State {
    /// Checks what a request expects and keeps its events, as the log behind would.
    fileprivate mutating func take(
        _ request: AppendRequest, _ read: RehearsalLog.Read, origin: String, at: Instant
    ) throws(AppendError) -> AppendReceipt {
        for expectation in request.expectations { try check(expectation, read) }
        let first = start + Int64(leaves.count)
        var entries: [Envelope] = []
        for draft in request.events {
            let seq = start + Int64(leaves.count)
            let version = (versions[draft.stream.id] ?? read.versions[draft.stream.id] ?? -1) + 1
            do throws(EntryError) {
                // Nothing of this is kept, so one salt serves as well as many.
                let sealed = draft.personal.map {
                    Disclosure(salt: Array(repeating: 0, count: 16), name: $0.name, value: $0.value)
                }
                var commitments: [String] = []
                for disclosure in sealed { commitments.append(try disclosure.commitment()) }
                let leaf = try EntryTemplate(draft, log: origin, commitments: commitments)
                    .complete(at: at, seq: seq, streamSeq: version)
                entries.append(try Envelope(decoding: leaf))
                streams[draft.stream.id, default: []].append(leaves.count)
                if let subject = draft.subject { subjects[subject, default: []].append(leaves.count) }
                versions[draft.stream.id] = version
                disclosures[seq] = sealed
                leaves.append(leaf)
            } catch {
                throw .invalidEvent(draft.id, error)
            }
        }
        for line in request.blindKeys { blindKeys[line.key, default: []].insert(line.honoree) }
        let last = start + Int64(leaves.count) - 1
        requests[request.id] = RecordedRequest(
            first: first, last: last, commandDigest: request.commandDigest.map { RecordedDigest($0) }, entries: entries,
            disclosures: disclosures.filter { $0.key >= first })
        return AppendReceipt(first: first, last: last, at: at, repeated: false)
    }

    private func check(_ expectation: Expectation, _ read: RehearsalLog.Read) throws(AppendError) {
        switch expectation {
        case .stream(let id, let version):
            let actual = versions[id] ?? read.versions[id] ?? -1
            guard actual == version else { throw .streamMoved(id, expected: version, actual: actual) }
        case .subject(let id, let lastSeq):
            let actual = subjects[id]?.last.map { start + Int64($0) } ?? read.subjects[id] ?? -1
            guard actual == lastSeq else { throw .subjectMoved(id, expected: lastSeq, actual: actual) }
        case .blindKey(let key, let honorees):
            let actual = (read.known[key] ?? []).union(blindKeys[key] ?? []).count
            guard actual == honorees else { throw .blindKeyMoved(expected: honorees, actual: actual) }
        }
    }
}
