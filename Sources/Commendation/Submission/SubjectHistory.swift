public import Entry
public import Foundation

/// What the events about one honoree come to, whatever stream they lie in.
public struct SubjectHistory: Sendable {
    /// The `seq` of the last event about the honoree; −1 if there is none.
    public private(set) var lastSeq: Int64 = -1

    /// Its own stream; `nil` if nothing of that was read.
    public private(set) var honoree: HonoreeState?

    /// Its proposals, by their id.
    public private(set) var proposals: [UUID: ProposalState] = [:]

    /// Its awards that were decided outside the system, by the id of the record.
    public private(set) var earlierAwards: [UUID: EarlierAwardState] = [:]

    /// The proposals that came from another honoree: what is about this one does not tell their beginning.
    private var late: Set<UUID> = []

    /// The proposals whose own streams were read.
    private var complete: Set<UUID> = []

    /// Whether proposals may have gone to somebody else, which is told only by their own streams.
    private var mayHaveLost = false

    /// The honorees that this one stands for and whose proposals were joined to its own, with the `seq` of their last event.
    private var joined: [UUID: Int64] = [:]

    /// An honoree without events.
    public init() {}

    /// Folds the next entry about the honoree.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        lastSeq = max(lastSeq, entry.seq)
        switch entry.streamKind {
        case "proposal": try follow(entry)
        case "honoree":
            var state = honoree ?? HonoreeState(id: entry.streamID)
            try state.apply(entry)
            honoree = state
        case "earlier-award":
            var state = earlierAwards[entry.streamID] ?? EarlierAwardState(id: entry.streamID)
            try state.apply(entry)
            earlierAwards[entry.streamID] = state
        default: break
        }
    }

    private mutating func follow(_ entry: EntryView) throws(EventReadError) {
        if proposals[entry.streamID] == nil, !entry.is(ProposalSubmitted.name) { late.insert(entry.streamID) }
        guard !late.contains(entry.streamID) else { return }
        var state = proposals[entry.streamID] ?? ProposalState(id: entry.streamID)
        try state.apply(entry)
        proposals[entry.streamID] = state
    }

    /// Folds the entries about many honorees, in the order of the log; honorees without events get an empty history.
    public static func histories(
        of honorees: some Sequence<UUID>, in entries: some Sequence<EntryView>
    ) throws(EventReadError) -> [UUID: SubjectHistory] {
        var histories: [UUID: SubjectHistory] = [:]
        for honoree in honorees { histories[honoree] = SubjectHistory() }
        for entry in entries {
            guard let subject = entry.subject else { continue }
            try histories[subject, default: SubjectHistory()].apply(entry)
        }
        return histories
    }

    /// The proposals of an award that are under way or were granted.
    func living(of award: String) -> [ProposalState] {
        proposals.values.filter { state in
            guard let facts = state.facts, facts.award == award else { return false }
            return facts.status.isLiving
        }
        .sorted { $0.id.text < $1.id.text }
    }
}

extension SubjectHistory {
    /// The honorees that are read with this one: those merged with it.
    var related: [UUID] { (honoree?.absorbed ?? []) + (honoree?.mergedInto.map { [$0] } ?? []) }

    /// The proposals whose own streams must be read, since some were moved between honorees.
    var doubtful: Set<UUID> {
        (mayHaveLost ? late.union(proposals.keys) : late).subtracting(complete)
    }

    /// Doubts every proposal: somebody was split from the honoree, or from one that stood for it.
    mutating func doubtAll() { mayHaveLost = true }

    /// Takes over what the own streams of proposals tell; those that belong to another honoree now are left out.
    mutating func take(_ states: [UUID: ProposalState], of id: UUID) {
        for proposal in doubtful {
            guard let state = states[proposal] else { continue }
            proposals[proposal] = state.facts?.honoree == id ? state : nil
            complete.insert(proposal)
        }
    }

    /// Adds what belongs to an honoree that this one stands for.
    mutating func join(_ other: SubjectHistory, of id: UUID) {
        joined[id] = other.lastSeq
        proposals.merge(other.proposals) { own, _ in own }
        earlierAwards.merge(other.earlierAwards) { own, _ in own }
    }

    /// What a decision about the honoree rests on.
    func reads(of id: UUID) -> [ReadVersion] {
        [.subject(id, lastSeq: lastSeq)]
            + joined.sorted { $0.key.text < $1.key.text }.map { .subject($0.key, lastSeq: $0.value) }
    }
}
