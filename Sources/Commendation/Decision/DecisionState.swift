public import Entry
public import Foundation

/// What the events of one decision come to.
public struct DecisionState: Hashable, Sendable {
    /// The id of the decision, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The decision as it was issued; `nil` if there is none.
    public private(set) var issued: DecisionIssued?

    /// Where it stands; `nil` if there is none.
    public private(set) var status: DecisionStatus?

    /// How many of its awards were annulled.
    public private(set) var annulledCount = 0

    /// How many documents corrected it.
    public private(set) var corrections = 0

    /// The effective day of the last event.
    public private(set) var lastOn: Day?

    /// A decision without events.
    public init(id: UUID) { self.id = id }

    /// How many of its awards stand.
    public var standingCount: Int { (issued?.count ?? 0) - annulledCount }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        switch entry.type {
        case DecisionIssued.name: try apply(try DecisionIssued(entry))
        case DecisionPublished.name: try applyKnown(.published, DecisionPublished.type)
        case DecisionCorrected.name:
            guard issued != nil else { throw EventReadError(.outOfOrder, type: DecisionCorrected.type) }
            corrections += 1
        case DecisionAnnulled.name: try apply(try DecisionAnnulled(entry))
        default: throw EventReadError(.unknownType, type: entry.type.string)
        }
        version = entry.streamSeq
        lastOn = max(lastOn ?? entry.on, entry.on)
    }

    private mutating func apply(_ event: DecisionIssued) throws(EventReadError) {
        guard issued == nil else { throw EventReadError(.outOfOrder, type: DecisionIssued.type) }
        issued = event
        status = .issued
    }

    private mutating func apply(_ event: DecisionAnnulled) throws(EventReadError) {
        annulledCount += event.count
        guard let status else { throw EventReadError(.outOfOrder, type: DecisionAnnulled.type) }
        try applyKnown(standingCount <= 0 ? .annulled : status, DecisionAnnulled.type)
    }

    private mutating func applyKnown(_ next: DecisionStatus, _ type: String) throws(EventReadError) {
        guard status != nil else { throw EventReadError(.outOfOrder, type: type) }
        status = next
    }

    /// Folds the entries of many decisions, in the order of the log; entries of other kinds of streams are passed over.
    public static func states(of entries: some Sequence<EntryView>) throws(EventReadError) -> [UUID: DecisionState] {
        var states: [UUID: DecisionState] = [:]
        for entry in entries where entry.streamKind == "decision" {
            var state = states[entry.streamID] ?? DecisionState(id: entry.streamID)
            try state.apply(entry)
            states[entry.streamID] = state
        }
        return states
    }
}
