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

    /// Asks about more honorees while the question is open.
    mutating func widen(_ others: [String], proposal row: UUID?) {
        let known = candidates.split(separator: " ").map(String.init)
        candidates = (known + others.filter { !known.contains($0) }).joined(separator: " ")
        proposal = row ?? proposal
    }

    /// Takes out those that it is not; the question is answered once none is left.
    mutating func strike(_ others: [String], on day: Int32) {
        guard state == .open else { return }
        if !take(others) { close(.distinct, on: day) }
    }

    /// Takes out one that was found to be the same and merged into this one; others may be left to be asked about.
    mutating func absorb(_ other: UUID, on day: Int32) {
        guard state == .open, candidates.contains(other.text), !take([other.text]) else { return }
        same = other
        close(.same, on: day)
    }

    /// Answers that it is another one, which stands for it from now on.
    mutating func merge(into honoree: UUID, on day: Int32) {
        guard state == .open else { return }
        same = honoree
        close(.same, on: day)
    }

    private mutating func close(_ answer: State, on day: Int32) {
        state = answer
        answeredOn = day
    }

    /// Takes ids out unless they are the last ones, which stay to be read; whether any are left to be asked about.
    private mutating func take(_ others: [String]) -> Bool {
        let left = candidates.split(separator: " ").filter { !others.contains(String($0)) }
        if !left.isEmpty { candidates = left.joined(separator: " ") }
        return !left.isEmpty
    }
}
