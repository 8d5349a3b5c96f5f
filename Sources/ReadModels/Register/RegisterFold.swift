import Entry
package import PostgresClient

/// All registers as one projection: one checkpoint, and an event is looked at by the one register that it belongs to.
package final class RegisterFold: AnyFold {
    /// The name in `read.checkpoint`.
    static let name = "register"
    /// Raised when any register's rows change their meaning.
    static let version = 1

    private struct Part {
        let handled: EventTypeSet
        let fold: any AnyFold
    }

    private let parts: [Part]
    private let handled: EventTypeSet
    package private(set) var position: Int64
    package private(set) var parked: ParkedEvent?

    init(position: Int64, mayHaveStored: Bool) {
        parts = Self.registers.map { Part(handled: $0.handled, fold: $0.fold(position, mayHaveStored)) }
        handled = parts.reduce(into: EventTypeSet()) { $0.formUnion($1.handled) }
        self.position = position
    }

    package var held: Int { parts.reduce(0) { $0 + $1.fold.held } }

    package func load(
        for events: [LogEvent], before limit: Int64, from schema: ReadSchema, on connection: isolated PostgresConnection
    ) throws {
        let concerned = events.filter { event in
            event.view.seq >= position && event.view.seq < limit && event.type.map { handled.contains($0) } ?? false
        }
        guard !concerned.isEmpty else { return }
        for part in parts {
            let own = concerned.filter { event in event.type.map { part.handled.contains($0) } ?? false }
            if !own.isEmpty { try part.fold.load(for: own, before: limit, from: schema, on: connection) }
        }
    }

    package func apply(_ events: [LogEvent], before limit: Int64) {
        for event in events where event.view.seq >= position {
            guard parked == nil, event.view.seq < limit else { return }
            if event.type.map({ handled.contains($0) }) ?? true {
                apply(event, before: limit)
                if parked != nil { return }
            }
            position = event.view.seq + 1
        }
        if parked == nil, let last = events.last {
            position = max(position, min(limit, last.view.seq + 1))
        }
    }

    /// A type that no register knows goes to the first one, which says so.
    private func apply(_ event: LogEvent, before limit: Int64) {
        let part = parts.first { part in event.type.map { part.handled.contains($0) } ?? true }
        part?.fold.apply([event], before: limit)
        parked = part?.fold.parked
    }

    package func write(to schema: ReadSchema, on connection: isolated PostgresConnection) throws {
        for part in parts where part.fold.held > 0 { try part.fold.write(to: schema, on: connection) }
    }

    package func spill(keeping keep: Int, on connection: isolated PostgresConnection) throws {
        // What is held is seldom spread evenly; the share of each part bounds the sum.
        for part in parts { try part.fold.spill(keeping: keep / parts.count, on: connection) }
    }

    package func finishShadow(on connection: isolated PostgresConnection) throws {
        for part in parts { try part.fold.finishShadow(on: connection) }
    }
}
