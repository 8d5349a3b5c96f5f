/// A bounded memory of recent values: when the young generation is full it becomes the old one, and what was old and
/// not asked for since is forgotten.
struct GenerationCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]
    private let capacity: Int

    /// - Parameter capacity: how many values a generation holds; twice as many are kept at most.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The remembered value, which thereby counts as recent.
    mutating func value(_ key: Key) -> Value? {
        if let value = young[key] { return value }
        guard let value = old[key] else { return nil }
        remember(value, for: key)
        return value
    }

    /// Remembers a value.
    mutating func remember(_ value: Value, for key: Key) {
        if young.count >= capacity, young[key] == nil {
            old = young
            young.removeAll(keepingCapacity: true)
        }
        young[key] = value
    }

    /// Forgets all.
    mutating func removeAll() {
        young.removeAll()
        old.removeAll()
    }
}
