public import Entry
public import Foundation

/// What the facts of one stream come to, as far as the next fact must know it.
public struct FactState: Hashable, Sendable {
    /// The id of the stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The kind of the stream, once it is opened.
    public private(set) var kind: StreamKind?

    /// The day of the fact that opened it.
    public private(set) var openedOn: Day?

    /// The unit that it concerns.
    public private(set) var unit: UUID?

    /// The honoree that it is about.
    public private(set) var subject: UUID?

    /// Whether it came to its end.
    public private(set) var isClosed = false

    /// The members of a cluster or block.
    public private(set) var members: Set<UUID> = []

    /// The members whose result is recorded.
    public private(set) var ranked: Set<UUID> = []

    /// A stream without events.
    public init(id: UUID) { self.id = id }

    /// Folds the next entry of the stream.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        let fact = try ThinFacts.read(entry)
        guard (kind == nil) == (type(of: fact).place == .opens) else {
            throw EventReadError(.outOfOrder, type: entry.type.string)
        }
        apply(fact, subject: entry.subject)
        version = entry.streamSeq
    }

    /// Folds the next fact, which was found to fit; ``version`` stays what was read.
    mutating func apply(_ fact: any ThinFact, subject: UUID?) {
        switch type(of: fact).place {
        case .opens:
            kind = type(of: fact).streamKind
            openedOn = fact.day
            unit = fact.unitConcerned
            self.subject = subject
        case .closes: isClosed = true
        case .follows, .followsAlways: break
        }
        if let joined = fact as? ClusterJoined { members.insert(joined.unit) }
        if let result = fact as? ClusterRanked { ranked.insert(result.unit) }
    }
}
