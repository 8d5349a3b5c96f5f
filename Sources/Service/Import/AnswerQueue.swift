/// Keeps a few parts under way at a time and gives their answers back in the order of the parts.
struct AnswerQueue {
    private let window: Int
    private var added = 0
    private var given = 0
    private var early: [Int: ListAnswer] = [:]

    init(window: Int) { self.window = window }

    private var isFull: Bool { added - given - early.count >= window }

    /// Waits until another part may start; returns the answers whose turn has come.
    mutating func makeRoom(_ group: inout ThrowingTaskGroup<(Int, ListAnswer), any Error>) async throws -> [ListAnswer] {
        while isFull, let (index, answer) = try await group.next() { early[index] = answer }
        return takeTurns()
    }

    /// Starts a part.
    mutating func add(
        _ list: ProposedList, to group: inout ThrowingTaskGroup<(Int, ListAnswer), any Error>,
        _ handIn: @escaping @Sendable (ProposedList) async throws -> ListAnswer
    ) {
        let index = added
        added += 1
        group.addTask { (index, try await handIn(list)) }
    }

    /// Waits for all parts.
    mutating func drain(_ group: inout ThrowingTaskGroup<(Int, ListAnswer), any Error>) async throws -> [ListAnswer] {
        while let (index, answer) = try await group.next() { early[index] = answer }
        return takeTurns()
    }

    private mutating func takeTurns() -> [ListAnswer] {
        var answers: [ListAnswer] = []
        while let answer = early.removeValue(forKey: given) {
            answers.append(answer)
            given += 1
        }
        return answers
    }
}
