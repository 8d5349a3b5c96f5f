import Commendation
import Entry
import EventLog
import Foundation

/// The invented province's book while it is being written: what every stream has come to, and the requests not yet handed on.
///
/// It folds the very bytes that the log will hold, by the same states that the deciders read in earnest.
final class DemoBook {
    /// Hands on requests of up to so many events at a time.
    static let chunkSize = AppendRequest.eventLimit

    /// The name of the request that ends a demonstration.
    static let lastRequest = "demo/end"

    let origin: String
    let rules: RulePack
    let seed: UInt64
    private let blind: ((MatchKey) -> BlindKey?)?

    /// The time, which only goes forward.
    private(set) var now = Instant.first
    /// How many events were made.
    private(set) var size: Int64 = 0
    /// How many requests were made.
    private(set) var requests = 0

    private(set) var proposals: [UUID: ProposalState] = [:]
    private(set) var honorees: [UUID: HonoreeState] = [:]
    private(set) var decisions: [UUID: DecisionState] = [:]
    private(set) var units: [UUID: UnitState] = [:]
    private(set) var books: [UUID: BookState] = [:]
    /// The golden book in which awards are being entered: its own event stands before theirs.
    private var openBook: UUID?
    /// Sessions that were convened and not held yet.
    var sessions: [UUID: SessionState] = [:]
    private var versions: [UUID: Int64] = [:]
    private var keptStreams: [UUID: [EntryView]] = [:]
    private var keptSubjects: [UUID: [EntryView]] = [:]

    private var random: DemoRandom
    private var pending: [AppendRequest] = []
    private var pendingEvents = 0
    private var chunks: [[AppendRequest]] = []

    init(origin: String, rules: RulePack, seed: UInt64, blind: ((MatchKey) -> BlindKey?)?) {
        self.origin = origin
        self.rules = rules
        self.seed = seed
        self.blind = blind
        random = DemoRandom(seed: seed, for: 1)
    }

    /// The calendar day at +07:00.
    var today: Day { Day(of: now) }

    /// Moves the time on; an earlier one leaves it where it is.
    func move(to instant: Instant) { now = max(now, instant) }

    /// A new id of this moment.
    func newID() -> UUID { UUID.v7(at: now, random: (random.next(), random.next())) }

    /// What comes in with a command.
    func context(_ actor: Actor, onBehalf: String? = nil) -> CommandContext {
        CommandContext(
            actor: actor, onBehalf: onBehalf, today: today, rules: rules.hash, catalogue: rules.catalogue,
            ids: IdentifierSequence(at: now, random: (random.next(), random.next())))
    }

    /// Decides a command on a state.
    func decide<C: Command>(_ command: C, given state: C.State, by actor: Actor) throws(DemoFault) -> Decided {
        do throws(Rejection) {
            return try command.decide(given: state, in: context(actor))
        } catch {
            throw DemoFault(.stepRefused, detail: "\(C.kind.rawValue): \(error.code.rawValue) (\(error.en)) \(today.iso)")
        }
    }

    /// Takes what commands came to as one request.
    func take(
        _ parts: [Decided], keys: [(honoree: UUID, key: MatchKey)] = [], isLast: Bool = false
    ) throws(DemoFault) {
        let decided = parts.count == 1 ? parts[0] : Decided(joining: parts)
        guard let id = RequestID(isLast ? Self.lastRequest : "demo/\(requests)") else { return }
        requests += 1
        try fold(decided.events)
        var request = AppendRequest(id: id, events: decided.events)
        request.expectations = decided.reads.map { read in
            switch read {
            case .stream(let id, let version): .stream(id, version: version)
            case .subject(let id, let lastSeq): .subject(id, lastSeq: lastSeq)
            }
        }
        if let blind {
            request.blindKeys = keys.compactMap { line in
                blind(line.key).map { BlindEntry(key: $0, honoree: line.honoree) }
            }
        }
        request.stamp = DemoStamp(at: now, saltSeed: seed)
        put(request)
    }

    private func put(_ request: AppendRequest) {
        if pendingEvents + request.events.count > Self.chunkSize { cut() }
        pending.append(request)
        pendingEvents += request.events.count
    }

    private func cut() {
        guard !pending.isEmpty else { return }
        chunks.append(pending)
        pending = []
        pendingEvents = 0
    }

    /// What is ready to be appended; with `all`, the rest as well.
    func takeChunks(all: Bool = false) -> [[AppendRequest]] {
        if all { cut() }
        defer { chunks = [] }
        return chunks
    }

    /// Whether something is ready to be appended.
    var hasChunks: Bool { !chunks.isEmpty }
}

extension DemoBook {
    /// Keeps the entries of a stream, for commands that read them whole.
    func keep(_ stream: UUID) { if keptStreams[stream] == nil { keptStreams[stream] = [] } }

    /// Keeps all entries about an honoree, for commands that read them whole.
    func keep(about honoree: UUID) { if keptSubjects[honoree] == nil { keptSubjects[honoree] = [] } }

    /// Keeps the entries about an honoree no longer.
    func forget(about honoree: UUID) { keptSubjects[honoree] = nil }

    /// Whether the entries about an honoree are kept.
    func isKept(about honoree: UUID) -> Bool { keptSubjects[honoree] != nil }

    /// The kept entries about some honorees, in the order of the log.
    func entriesAbout(_ honorees: some Sequence<UUID>) -> [EntryView] {
        honorees.flatMap { keptSubjects[$0] ?? [] }.sorted { $0.seq < $1.seq }
    }

    /// The kept entries of some streams, in the order of the log.
    func entries(of streams: some Sequence<UUID>) -> [EntryView] {
        streams.flatMap { keptStreams[$0] ?? [] }.sorted { $0.seq < $1.seq }
    }

    private func fold(_ events: [EventDraft]) throws(DemoFault) {
        for draft in events {
            let version = (versions[draft.stream.id] ?? -1) + 1
            versions[draft.stream.id] = version
            defer { size += 1 }
            let isKept = keptStreams[draft.stream.id] != nil
            let isKeptSubject = draft.subject.map { keptSubjects[$0] != nil } ?? false
            guard isKept || isKeptSubject || Self.folded.contains(draft.stream.kind) else { continue }
            do {
                let entry = try view(of: draft, streamSeq: version)
                if isKept { keptStreams[draft.stream.id, default: []].append(entry) }
                if isKeptSubject, let subject = draft.subject { keptSubjects[subject, default: []].append(entry) }
                try fold(entry)
            } catch {
                throw DemoFault(.stepRefused, detail: "\(draft.type): \(error)")
            }
        }
    }

    private static let folded: Set<String> = ["proposal", "honoree", "decision", "unit", "book", "session"]

    /// The entry as a projection reads it; commitments change no state and are left out.
    private func view(of draft: EventDraft, streamSeq: Int64) throws -> EntryView {
        var draft = draft
        draft.personal = []
        let bytes = try EntryTemplate(draft, log: origin, commitments: []).complete(at: now, seq: size, streamSeq: streamSeq)
        return try EntryView(page: bytes, range: bytes.indices)
    }

    private func fold(_ entry: EntryView) throws {
        let id = entry.streamID
        switch entry.streamKind {
        case "proposal":
            try proposals[id, default: ProposalState(id: id)].apply(entry)
            if let openBook, entry.is(AwardDelivered.name) { try books[openBook]?.apply(delivered: entry) }
        case "honoree": try honorees[id, default: HonoreeState(id: id)].apply(entry)
        case "decision": try decisions[id, default: DecisionState(id: id)].apply(entry)
        case "book":
            try books[id, default: BookState(id: id)].apply(entry)
            openBook = id
        case "session": try sessions[id, default: SessionState(id: id)].apply(entry)
        case "unit": try units[id, default: UnitState(id: id)].apply(entry)
        default: break
        }
    }
}
