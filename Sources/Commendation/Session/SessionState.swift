public import Entry
public import Foundation

/// What the events of one session of a council come to.
public struct SessionState: Hashable, Sendable {
    /// The id of the session, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The session as it was convened; `nil` if it was not.
    public private(set) var convened: SessionConvened?

    /// The session as it was held; `nil` if it was not.
    public private(set) var held: SessionHeld?

    /// The effective day of the last event.
    public private(set) var lastOn: Day?

    /// A session without events.
    public init(id: UUID) { self.id = id }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        switch entry.type {
        case SessionConvened.name:
            guard convened == nil else { throw EventReadError(.outOfOrder, type: SessionConvened.type) }
            convened = try SessionConvened(entry)
        case SessionHeld.name:
            guard convened != nil, held == nil else { throw EventReadError(.outOfOrder, type: SessionHeld.type) }
            held = try SessionHeld(entry)
        default: throw EventReadError(.unknownType, type: entry.type.string)
        }
        version = entry.streamSeq
        lastOn = entry.on
    }
}

/// What is read before a session is convened or concluded.
public struct SessionFile: Sendable {
    /// The session.
    public var session: SessionState

    /// The proposals that were read, by their id: for a conclusion, all that were put on the session.
    public var proposals: [UUID: ProposalState]

    /// The unit whose council it is; a conclusion needs none.
    public var units: UnitFile

    /// Puts the parts together.
    public init(session: SessionState, proposals: [UUID: ProposalState], units: UnitFile = UnitFile()) {
        self.session = session
        self.proposals = proposals
        self.units = units
    }

    /// Folds the entries of a session, of its proposals and of its unit.
    public init(session id: UUID, entries: some Sequence<EntryView>) throws(EventReadError) {
        session = SessionState(id: id)
        for entry in entries where entry.streamID == id { try session.apply(entry) }
        proposals = try ProposalState.states(of: entries)
        units = try UnitFile(entries: entries)
    }

    /// The proposal, which may be one without events.
    func proposal(_ id: UUID) -> ProposalState { proposals[id] ?? ProposalState(id: id) }
}
