public import Entry
public import Foundation

/// What the events of one unit come to.
public struct UnitState: Hashable, Sendable {
    /// A name and the first day on which it was borne.
    public struct Name: Hashable, Sendable {
        /// The official name.
        public let text: String
        /// The first day.
        public let from: Day
    }

    /// The id of the unit, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The unit as it was registered; `nil` if it was not.
    public private(set) var registered: UnitRegistered?

    /// Its names, the earliest first.
    public private(set) var names: [Name] = []

    /// Its last day, if it ended or its end is known.
    public private(set) var until: Day?

    /// Whether an event says that it ended, beyond the period that it was registered for.
    public private(set) var isEnded = false

    /// The units that took over.
    public private(set) var successors: [UUID] = []

    /// The first year of which its history of awards is complete; `nil` if it was not declared.
    public private(set) var completeFrom: Int?

    /// A unit without events.
    public init(id: UUID) { self.id = id }

    /// Its name now.
    public var name: String? { names.last?.text }

    /// Its name on a day; before its first day the first one.
    public func name(on day: Day) -> String? { (names.last { $0.from <= day } ?? names.first)?.text }

    /// Whether the unit exists on a day.
    public func isInForce(on day: Day) -> Bool {
        guard let registered, registered.from <= day else { return false }
        return until.map { day <= $0 } ?? true
    }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        if entry.is(UnitRegistered.name) {
            guard registered == nil else { throw EventReadError(.outOfOrder, type: UnitRegistered.type) }
            let fact = try UnitRegistered(entry)
            registered = fact
            names = [Name(text: fact.unitName, from: fact.from)]
            until = fact.until
        } else {
            guard registered != nil else { throw EventReadError(.outOfOrder, type: entry.type.string) }
            try follow(entry)
        }
        version = entry.streamSeq
    }

    private mutating func follow(_ entry: EntryView) throws(EventReadError) {
        switch entry.type {
        case UnitRenamed.name:
            let fact = try UnitRenamed(entry)
            names.append(Name(text: fact.unitName, from: fact.from))
        case UnitEnded.name:
            let fact = try UnitEnded(entry)
            until = fact.until
            isEnded = true
            successors = fact.successors
        case UnitHistoryDeclared.name: completeFrom = try UnitHistoryDeclared(entry).completeFrom
        default: throw EventReadError(.unknownType, type: entry.type.string)
        }
    }

    /// Folds the entries of many units; entries of other kinds of streams are passed over.
    public static func states(of entries: some Sequence<EntryView>) throws(EventReadError) -> [UUID: UnitState] {
        var states: [UUID: UnitState] = [:]
        for entry in entries where entry.streamKind == "unit" {
            var state = states[entry.streamID] ?? UnitState(id: entry.streamID)
            try state.apply(entry)
            states[entry.streamID] = state
        }
        return states
    }
}

extension UnitState {
    /// Refuses a unit that is not registered.
    func known() throws(Rejection) -> UnitRegistered {
        guard let registered else { throw .unknownUnit(id) }
        return registered
    }

    /// Refuses a unit that cannot end on a day; a unit that was registered with its last day ends on that one.
    func checkEnd(on day: Day) throws(Rejection) {
        let registered = try known()
        if isEnded { throw .unitEnded(id, until ?? day) }
        if let until, until != day { throw .unitEnded(id, until) }
        guard day >= registered.from else { throw .daysReversed("until") }
        if let last = names.last?.from, day < last { throw .beforePreviousStep(day, last: last, of: id) }
    }
}
