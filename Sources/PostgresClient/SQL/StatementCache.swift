/// Which statements are prepared on a connection: bounded, the least recently used goes first.
///
/// Pure.
struct StatementCache: Sendable {
    struct Key: Hashable, Sendable {
        var text: String
        var types: [PostgresType]
    }

    private struct Entry {
        var name: String
        var used: UInt64
    }

    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var clock: UInt64 = 0
    private var nextName: UInt64 = 0
    /// Names that the server still holds and nobody uses any more.
    private(set) var discarded: [String] = []

    init(capacity: Int) {
        self.capacity = max(capacity, 1)
    }

    var count: Int { entries.count }

    /// The name under which a statement is prepared.
    mutating func name(for key: Key) -> String? {
        clock += 1
        guard let index = entries.index(forKey: key) else { return nil }
        entries.values[index].used = clock
        return entries.values[index].name
    }

    /// A name that has not been used before.
    mutating func newName() -> String {
        nextName += 1
        return "s\(nextName)"
    }

    /// Remembers a prepared statement and discards the least recently used one if there are too many.
    mutating func insert(_ name: String, for key: Key) {
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
            entries[oldest.key] = nil
            discarded.append(oldest.value.name)
        }
        clock += 1
        entries[key] = Entry(name: name, used: clock)
    }

    /// Forgets a statement that the server refuses to run again.
    mutating func remove(_ key: Key) {
        if let entry = entries.removeValue(forKey: key) {
            discarded.append(entry.name)
        }
    }

    /// Forgets all, as after the schema changed.
    mutating func removeAll() {
        discarded += entries.values.map(\.name)
        entries = [:]
    }

    /// The discarded names, which the caller now gives back to the server.
    mutating func takeDiscarded() -> [String] {
        defer { discarded = [] }
        return discarded
    }
}
