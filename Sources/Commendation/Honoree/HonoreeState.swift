public import Entry
public import Foundation

/// What the events of one honoree's own stream come to.
public struct HonoreeState: Hashable, Sendable {
    /// A unit that the honoree belongs, or belonged, to.
    public struct Belonging: Hashable, Sendable {
        /// The unit; `nil` if it is not known.
        public let unit: UUID?
        /// The first day; `nil` for the unit in which it was registered.
        public let from: Day?
    }

    /// The id of the honoree, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The honoree as it was registered; `nil` if it was not.
    public private(set) var registered: HonoreeRegistered?

    /// The units that it belongs and belonged to, the earliest first.
    public private(set) var units: [Belonging] = []

    /// The honoree that stands for this one.
    public private(set) var mergedInto: UUID?

    /// The honorees that this one stands for, as far as its own stream tells.
    public private(set) var absorbed: [UUID] = []

    /// The honorees that it may be: an officer has to decide.
    public private(set) var candidates: [UUID] = []

    /// The proposal whose row raised the question that is open.
    public private(set) var questionedBy: UUID?

    /// The honorees that it is not.
    public private(set) var distinguished: Set<UUID> = []

    /// Whether particulars of it were corrected.
    public private(set) var isCorrected = false

    /// An erasure that was asked for and not confirmed.
    public struct ErasureRequest: Hashable, Sendable {
        /// The event by which it was asked for.
        public let event: UUID
        /// Who asked.
        public let by: String
        /// The code of the ground.
        public let basis: String
    }

    /// The erasure that was asked for last, until it is carried out.
    public private(set) var erasureRequest: ErasureRequest?

    /// The day on which it was erased.
    public private(set) var erasedOn: Day?

    /// The honorees that were split off.
    public private(set) var splitInto: [UUID] = []

    /// An honoree without events.
    public init(id: UUID) { self.id = id }

    /// The unit that it belongs to now.
    public var unit: UUID? { units.last?.unit }

    /// The unit that it belonged to on a day.
    public func unit(on day: Day) -> UUID? { units.last { $0.from.map { $0 <= day } ?? true }?.unit }

    /// Whether it is registered and stands for itself.
    public var isCurrent: Bool { registered != nil && mergedInto == nil && erasedOn == nil }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        if entry.is(HonoreeRegistered.name) {
            guard registered == nil else { throw EventReadError(.outOfOrder, type: HonoreeRegistered.type) }
            let fact = try HonoreeRegistered(entry)
            registered = fact
            units = [Belonging(unit: fact.unit, from: nil)]
        } else {
            guard registered != nil else { throw EventReadError(.outOfOrder, type: entry.type.string) }
            try follow(entry)
        }
        version = entry.streamSeq
    }

    private mutating func follow(_ entry: EntryView) throws(EventReadError) {
        switch entry.type {
        case HonoreeMatched.name: _ = try HonoreeMatched(entry)
        case HonoreeCorrected.name:
            _ = try HonoreeCorrected(entry)
            isCorrected = true
        case HonoreeQuestioned.name:
            let fact = try HonoreeQuestioned(entry)
            candidates += fact.candidates.filter { !candidates.contains($0) }
            questionedBy = fact.proposal ?? questionedBy
        case HonoreeDistinguished.name:
            distinguished.formUnion(try HonoreeDistinguished(entry).others)
            candidates.removeAll(where: distinguished.contains)
            if candidates.isEmpty { questionedBy = nil }
        case HonoreeMerged.name:
            mergedInto = try HonoreeMerged(entry).into
            candidates = []
            questionedBy = nil
        case HonoreeAbsorbed.name: absorbed.append(try HonoreeAbsorbed(entry).other)
        case HonoreeSplit.name: splitInto.append(try HonoreeSplit(entry).into)
        case HonoreeTransferred.name:
            let fact = try HonoreeTransferred(entry)
            units.append(Belonging(unit: fact.unit, from: fact.date))
        case ErasureRequested.name:
            let fact = try ErasureRequested(entry)
            erasureRequest = ErasureRequest(event: entry.id, by: entry.actor, basis: fact.basis)
        case PersonErased.name:
            _ = try PersonErased(entry)
            erasedOn = erasedOn ?? entry.on
            erasureRequest = nil
        default: throw EventReadError(.unknownType, type: entry.type.string)
        }
    }

    /// Folds the entries of many honorees' own streams; entries of other kinds of streams are passed over.
    public static func states(of entries: some Sequence<EntryView>) throws(EventReadError) -> [UUID: HonoreeState] {
        var states: [UUID: HonoreeState] = [:]
        for entry in entries where entry.streamKind == "honoree" {
            var state = states[entry.streamID] ?? HonoreeState(id: entry.streamID)
            try state.apply(entry)
            states[entry.streamID] = state
        }
        return states
    }
}

extension HonoreeState {
    /// Refuses an honoree that is not registered or for whom another one stands.
    func current() throws(Rejection) -> HonoreeRegistered {
        guard let registered else { throw .unknownHonoree(id) }
        if let mergedInto { throw .honoreeMerged(id, into: mergedInto) }
        if erasedOn != nil { throw .honoreeErased(id) }
        return registered
    }
}
