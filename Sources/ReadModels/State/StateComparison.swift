package import Commendation

/// A digest that the log holds, beside the one that a replay of the same entries came to.
package struct StateComparison: Hashable, Sendable {
    /// One table or kind of stream.
    package struct Item: Hashable, Sendable {
        /// What a comparison came to.
        package enum Outcome: String, Sendable {
            /// Both are the same.
            case equal
            /// They are not.
            case different
            /// This program folds the events into other rows than the one that wrote the digest, or has no such table.
            case notComparable = "not-comparable"
        }

        /// The name of the table, or of the kind.
        package let name: String
        /// The outcome.
        package let outcome: Outcome
        /// What the log says; nil if it says nothing of it.
        package let logged: String?
        /// What the replay came to; nil if it came to nothing of it.
        package let found: String?
    }

    /// The read tables, by name.
    package let tables: [Item]
    /// The streams, by kind.
    package let streams: [Item]

    /// Compares.
    package init(logged: StateDigested, found: StateDigested) {
        tables = Set(logged.tables.keys).union(found.tables.keys).sorted().map { name in
            let (one, other) = (logged.tables[name], found.tables[name])
            // A table that only one of them has, or of another version, belongs to another release.
            let isSameRelease = one != nil && one?.version == other?.version
            return Item(
                name: name, outcome: isSameRelease ? (one == other ? .equal : .different) : .notComparable, logged: one?.told,
                found: other?.told)
        }
        streams = Set(logged.streams.keys).union(found.streams.keys).sorted().map { kind in
            let (one, other) = (logged.streams[kind], found.streams[kind])
            return Item(name: kind, outcome: one == other ? .equal : .different, logged: one?.told, found: other?.told)
        }
    }

    /// Whether nothing differs.
    package var isEqual: Bool { (tables + streams).allSatisfy { $0.outcome != .different } }
}

extension TableFigure {
    fileprivate var told: String { "\(rows) rows, version \(version), \(sha256)" }
}

extension StreamFigure {
    fileprivate var told: String { "\(streams) streams, \(events) events, \(root)" }
}
