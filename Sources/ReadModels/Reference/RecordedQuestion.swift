import Entry
package import Foundation

/// The last question whether an honoree is another one that is registered, and its answer.
package struct RecordedQuestion: Equatable, Sendable {
    /// How a question stands; the raw value is the code in the read table.
    package enum State: String, Sendable {
        /// An officer has yet to decide.
        case open
        /// It is the one that `same` names.
        case same
        /// It is none of them.
        case distinct
    }

    /// The ids of the honorees that it may still be, with spaces between them.
    package var candidates: String
    package var state = State.open
    /// The proposal whose row raised the question.
    package var proposal: UUID?
    package var on: Int32
    /// The position of the event that raised it: the order of lists.
    package var seq: Int64
    package var same: UUID?
    package var answeredOn: Int32?

    /// Whether an honoree is among those that it may be.
    func names(_ honoree: UUID) -> Bool {
        candidates.split(separator: " ").contains { $0 == honoree.text }
    }

    /// Takes out those that it is not; the question is answered once none is left.
    mutating func strike(_ others: [String], on day: Int32) {
        guard state == .open else { return }
        let left = candidates.split(separator: " ").filter { !others.contains(String($0)) }
        if left.isEmpty {
            state = .distinct
            answeredOn = day
        } else {
            candidates = left.joined(separator: " ")
        }
    }

    /// Answers that it is another one.
    mutating func close(as honoree: UUID, on day: Int32) {
        guard state == .open else { return }
        state = .same
        same = honoree
        answeredOn = day
    }
}
