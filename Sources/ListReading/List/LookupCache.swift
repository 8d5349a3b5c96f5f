/// Remembers what texts were found to be: a list names the same few units and awards over and over.
struct LookupCache<Found: Sendable>: Sendable {
    private var found: [String: [Found]] = [:]
    private let limit = 4096

    mutating func callAsFunction(_ text: String, _ find: (String) -> [Found]) -> [Found] {
        if let known = found[text] { return known }
        if found.count >= limit { found.removeAll(keepingCapacity: true) }
        let result = find(text)
        found[text] = result
        return result
    }
}
