import Commendation

extension ProposalRecord {
    /// Enters a state on a day; the day of the outcome is kept while the outcome stays the same.
    mutating func enter(_ next: ProposalStatus, on day: Int32) {
        if next.outcome != state.outcome {
            outcomeOn = next.outcome == .open ? nil : day
        }
        state = next
        stateOn = day
    }
}
