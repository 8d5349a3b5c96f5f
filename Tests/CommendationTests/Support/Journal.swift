import Commendation
import Entry
import Foundation

/// A log in memory: events become real entries, and states are folded from their bytes.
struct Journal {
    private(set) var entries: [EntryView] = []
    private var versions: [UUID: Int64] = [:]

    mutating func append(_ drafts: [EventDraft]) throws {
        for draft in drafts {
            let version = versions[draft.stream.id, default: -1] + 1
            versions[draft.stream.id] = version
            let commitments = try draft.personal.map { field in
                try Disclosure(salt: Array(repeating: 7, count: 16), field: field).commitment()
            }
            let envelope = Envelope(
                draft, log: "sovang.test/son-la/demo", seq: Int64(entries.count), streamSeq: version,
                at: Instant(microseconds: 1_790_000_000_000_000), commitments: commitments.sorted())
            entries.append(try EntryView(try envelope.encode()))
        }
    }

    func version(of stream: UUID) -> Int64 { versions[stream, default: -1] }

    func proposal(_ id: UUID) throws -> ProposalState { try ProposalState.states(of: entries)[id] ?? ProposalState(id: id) }

    func decision(_ id: UUID) throws -> DecisionState { try DecisionState.states(of: entries)[id] ?? DecisionState(id: id) }

    func proposals() throws -> ProposalFile {
        var file = try ProposalFile(entries: entries)
        file.units.add(Example.units)
        return file
    }

    func session(_ id: UUID) throws -> SessionFile {
        var file = try SessionFile(session: id, entries: entries)
        file.units.add(Example.units)
        return file
    }

    func letter(_ id: UUID) throws -> LetterFile {
        var file = try LetterFile(submission: id, entries: entries)
        file.units.add(Example.units)
        return file
    }

    func book(_ id: UUID) throws -> BookState {
        var state = BookState(id: id)
        for entry in entries where entry.streamID == id { try state.apply(entry) }
        let headers = Set(entries.filter { $0.streamID == id }.map(\.id))
        for entry in entries where entry.is(AwardDelivered.name) && entry.cause.map(headers.contains) == true {
            try state.apply(delivered: entry)
        }
        return state
    }

    func file(of decision: UUID) throws -> DecisionFile {
        var file = try DecisionFile(decision: decision, entries: entries)
        file.units.add(Example.units)
        return file
    }

    /// A returned proposal, with what is known of its honoree through merges.
    func resubmission(_ id: UUID) throws -> ResubmissionFile {
        let state = try proposal(id)
        guard let honoree = state.facts?.honoree else { return ResubmissionFile(state, units: Example.units) }
        let histories = SubjectHistory.joined(try SubjectHistory.histories(of: [honoree], in: entries))
        return ResubmissionFile(state, honoree: honoree, history: histories[honoree], units: Example.units)
    }

    func submission(_ id: UUID, honorees: [UUID] = []) throws -> SubmissionState {
        var state = SubmissionState(id: id, honorees: try SubjectHistory.histories(of: honorees, in: entries))
        for entry in entries where entry.streamID == id { try state.apply(entry) }
        return state
    }
}
