package import Foundation

extension InMemoryEventLog: PersonEraser {
    /// Erases as the database would, and destroys the keys.
    @discardableResult
    package func carryOut(_ order: ErasureOrder) async throws -> Int {
        let count = erase(order)
        try await keyring.destroy(order.persons.union(order.streams))
        return count
    }

    package func firstErasure() async throws -> Int64? { 0 }

    package func positions(sealedFor persons: Set<UUID>) async throws -> Set<Int64> {
        withState { state in Set(state.disclosures.filter { persons.contains($0.value.person) }.keys) }
    }

    /// Nothing: no backup is ever made of it.
    package func renewIndex() async throws {}

    private func erase(_ order: ErasureOrder) -> Int {
        withState { state in
            for (seq, person) in order.moved {
                guard let row = state.disclosures[seq], order.persons.contains(row.person) else { continue }
                state.disclosures[seq]?.person = person
            }
            let erased = state.disclosures.filter { seq, row in
                order.persons.contains(row.person) || order.streams.contains(row.person) || order.entries.contains(seq)
            }
            for seq in erased.keys { state.disclosures[seq] = nil }
            for key in state.facts.blindKeys.keys { state.facts.blindKeys[key]?.subtract(order.persons) }
            state.facts.blindKeys = state.facts.blindKeys.filter { !$0.value.isEmpty }
            for (id, span) in state.requests where erased.keys.contains(where: { (span.first...span.last).contains($0) }) {
                state.requests[id] = State.Span(first: span.first, last: span.last, commandDigest: nil)
            }
            return erased.values.reduce(0) { $0 + $1.disclosures.count }
        }
    }
}
