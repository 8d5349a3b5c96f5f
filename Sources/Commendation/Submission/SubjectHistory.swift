public import Entry
public import Foundation

/// What the events about one honoree come to, whatever stream they lie in.
public struct SubjectHistory: Sendable {
    /// The `seq` of the last event about the honoree; −1 if there is none.
    public private(set) var lastSeq: Int64 = -1

    /// Its proposals, by their id.
    public private(set) var proposals: [UUID: ProposalState] = [:]

    /// An honoree without events.
    public init() {}

    /// Folds the next entry about the honoree; events of the honoree's own stream only move ``lastSeq``.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        if entry.streamKind == "proposal" {
            var state = proposals[entry.streamID] ?? ProposalState(id: entry.streamID)
            try state.apply(entry)
            proposals[entry.streamID] = state
        }
        lastSeq = max(lastSeq, entry.seq)
    }

    /// Folds the entries about many honorees, in the order of the log; honorees without events get an empty history.
    public static func histories(
        of honorees: some Sequence<UUID>, in entries: some Sequence<EntryView>
    ) throws(EventReadError) -> [UUID: SubjectHistory] {
        var histories: [UUID: SubjectHistory] = [:]
        for honoree in honorees { histories[honoree] = SubjectHistory() }
        for entry in entries {
            guard let subject = entry.subject else { continue }
            var history = histories[subject] ?? SubjectHistory()
            try history.apply(entry)
            histories[subject] = history
        }
        return histories
    }

    /// The proposals of an award that are under way or were granted.
    func living(of award: String) -> [ProposalState] {
        proposals.values.filter { state in
            guard let facts = state.facts, facts.award == award else { return false }
            return switch facts.status {
            case .withdrawn, .notApproved, .notified, .annulled: false
            case .submitted, .received, .returned, .appraised, .conferred, .published: true
            }
        }
        .sorted { $0.id.text < $1.id.text }
    }
}
