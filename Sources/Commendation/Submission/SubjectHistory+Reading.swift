public import Entry
public import Foundation

/// Reading what is known of honorees through merges and splits.
extension SubjectHistory {
    /// Reads the events about honorees, about those merged with them, and the proposals that were moved between them.
    ///
    /// - Parameters:
    ///   - subjects: reads all events about some honorees, in the order of the log.
    ///   - streams: reads all events of some streams, in the order of the log.
    /// - Returns: a history for each honoree asked for and each that is merged with it, one by one.
    public static func read(
        of honorees: some Sequence<UUID>, subjects: ([UUID]) async throws -> some Sequence<EntryView>,
        streams: ([UUID]) async throws -> some Sequence<EntryView>
    ) async throws -> [UUID: SubjectHistory] {
        var histories: [UUID: SubjectHistory] = [:]
        var pending = Set(honorees)
        while !pending.isEmpty {
            let entries = try await subjects(pending.sorted { $0.text < $1.text })
            histories.merge(try Self.histories(of: pending, in: entries)) { known, _ in known }
            pending = Set(histories.values.flatMap(\.related)).subtracting(histories.keys)
        }
        // A split is told in the stream of the honoree that stood for the others when it was made.
        for (id, history) in histories where history.honoree?.splitInto.isEmpty == false {
            for member in family(of: id, in: histories) { histories[member]?.doubtAll() }
        }
        let doubtful = histories.values.reduce(into: Set<UUID>()) { $0.formUnion($1.doubtful) }
        guard !doubtful.isEmpty else { return histories }
        let states = try ProposalState.states(of: try await streams(doubtful.sorted { $0.text < $1.text }))
        for id in histories.keys { histories[id]?.take(states, of: id) }
        return histories
    }

    /// The history of each honoree together with all that it stands for.
    public static func joined(_ histories: [UUID: SubjectHistory]) -> [UUID: SubjectHistory] {
        var joined = histories
        for (id, history) in histories where history.honoree?.absorbed.isEmpty == false {
            var whole = history
            for member in family(of: id, in: histories) where member != id {
                if let other = histories[member] { whole.join(other, of: member) }
            }
            joined[id] = whole
        }
        return joined
    }

    /// An honoree and all that were merged into it, directly or by way of others.
    static func family(of id: UUID, in histories: [UUID: SubjectHistory]) -> [UUID] {
        var family = [id]
        var index = 0
        while index < family.count {
            for other in histories[family[index]]?.honoree?.absorbed ?? [] where !family.contains(other) { family.append(other) }
            index += 1
        }
        return family
    }
}
