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

    func proposals() throws -> ProposalFile { try ProposalFile(entries: entries) }

    func session(_ id: UUID) throws -> SessionFile { try SessionFile(session: id, entries: entries) }

    func letter(_ id: UUID) throws -> LetterFile { try LetterFile(submission: id, entries: entries) }

    func book(_ id: UUID) throws -> BookState {
        var state = BookState(id: id)
        for entry in entries where entry.streamID == id { try state.apply(entry) }
        return state
    }

    func file(of decision: UUID) throws -> DecisionFile { try DecisionFile(decision: decision, entries: entries) }

    func submission(_ id: UUID, honorees: [UUID] = []) throws -> SubmissionState {
        var state = SubmissionState(id: id, honorees: try SubjectHistory.histories(of: honorees, in: entries))
        for entry in entries where entry.streamID == id { try state.apply(entry) }
        return state
    }
}
