public import Entry
public import Foundation

/// What the events of one proposal come to.
public struct ProposalState: Hashable, Sendable {
    /// The id of the proposal, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// What is known; `nil` before the proposal was handed in.
    public private(set) var facts: Facts?

    /// A proposal without events.
    public init(id: UUID) { self.id = id }

    /// Where it stands; `nil` before it was handed in.
    public var status: ProposalStatus? { facts?.status }

    /// The steps that are allowed now, in their usual order.
    public var allowedSteps: [CommandKind] { facts?.allowedSteps ?? [.submitList] }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        try apply(try ProposalEvent(entry), honoree: entry.subject, on: entry.on, version: entry.streamSeq)
    }

    /// Folds the next event of the stream; a stream must begin with the submission.
    public mutating func apply(_ event: ProposalEvent, honoree: UUID?, on day: Day, version: Int64) throws(EventReadError) {
        if case .submitted(let fact) = event, facts == nil {
            facts = Facts(fact, honoree: honoree, on: day)
        } else {
            guard facts != nil, facts?.apply(event, honoree: honoree, on: day) == true else {
                throw EventReadError(.outOfOrder, type: type(of: event.fact).type)
            }
        }
        self.version = version
    }

    /// Folds the entries of many proposals, in the order of the log; entries of other kinds of streams are passed over.
    public static func states(of entries: some Sequence<EntryView>) throws(EventReadError) -> [UUID: ProposalState] {
        var states: [UUID: ProposalState] = [:]
        for entry in entries where entry.streamKind == "proposal" {
            let id = entry.streamID
            try states[id, default: ProposalState(id: id)].apply(entry)
        }
        return states
    }
}
