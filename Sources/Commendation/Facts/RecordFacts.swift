import Entry
public import Foundation

/// Records facts of the province's work, all or none, in their order; a fact and what follows it may come together.
public struct RecordFacts: Command {
    /// Which command it is; each fact is checked for the permission of its own.
    public static let kind = CommandKind.recordFacts

    /// The most facts of one request.
    public static let maximumCount = 2_000

    /// The facts.
    public var facts: [RecordedFact]

    /// Asks for the record.
    public init(_ facts: [RecordedFact]) { self.facts = facts }

    /// Asks for the record of one fact.
    public init(_ fact: any ThinFact, stream: UUID, subject: UUID? = nil, texts: [String: String] = [:]) {
        facts = [RecordedFact(fact, stream: stream, subject: subject, texts: texts)]
    }

    /// The streams that the facts belong to, to be read before.
    public var streams: [UUID] {
        var seen: Set<UUID> = []
        return facts.map(\.stream).filter { seen.insert($0).inserted }
    }

    /// Decides; pure.
    public func decide(given file: FactFile, in context: CommandContext) throws(Rejection) -> Decided {
        try checkHeader(in: context)
        var ids = context.ids
        var decided = Decided(events: [])
        decided.events.reserveCapacity(facts.count)
        var states: [UUID: FactState] = [:]
        var opened: [UUID: UUID] = [:]
        for fact in facts {
            var state = states[fact.stream] ?? file.streams[fact.stream] ?? FactState(id: fact.stream)
            do {
                try fact.check(after: state, known: file.known, in: context)
            } catch {
                throw fact.row > 0 ? error.at(row: fact.row) : error
            }
            if states[fact.stream] == nil { decided.reads.append(.stream(fact.stream, version: state.version)) }
            let draft = fact.draft(id: ids.next(), about: state, cause: opened[fact.stream], in: context)
            if state.kind == nil { opened[fact.stream] = draft.id }
            state.apply(fact.fact, subject: fact.subject)
            states[fact.stream] = state
            decided.events.append(draft)
        }
        return decided
    }

    /// Looks at every fact and tells all that is wrong, each with its row; what belongs to a refused one is looked at as if it were there.
    public func review(given file: FactFile, in context: CommandContext) -> [Rejection] {
        var states = file.streams
        var rejections: [Rejection] = []
        for fact in facts {
            var state = states[fact.stream] ?? FactState(id: fact.stream)
            do throws(Rejection) {
                try fact.check(after: state, known: file.known, in: context)
            } catch {
                rejections.append(error.at(row: fact.row))
            }
            state.apply(fact.fact, subject: fact.subject)
            states[fact.stream] = state
        }
        return rejections
    }

    private func checkHeader(in context: CommandContext) throws(Rejection) {
        try context.checkDay()
        guard !facts.isEmpty else { throw .listEmpty() }
        guard facts.count <= Self.maximumCount else { throw .listTooLong(facts.count, limit: Self.maximumCount) }
    }
}
