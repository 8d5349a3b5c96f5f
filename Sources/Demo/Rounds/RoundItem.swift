import Commendation
import Foundation

/// One proposal of a round, with what is to become of it.
struct RoundItem {
    /// What is to become of a proposal.
    enum Fate {
        /// It goes its way.
        case granted
        /// It is sent back once, completed and goes its way.
        case completed
        /// It is sent back and never completed.
        case abandoned
        /// The unit takes it back.
        case withdrawn
        /// The appraisal finds that a standard is not met.
        case fails
        /// The council does not recommend it.
        case outvoted
        /// The council postpones it once; then it goes its way.
        case postponed
    }

    let proposal: UUID
    let honoree: Int
    var award: String
    let list: Int
    private(set) var fate: Fate
    /// Whether it is still on its way, and was not sent back, withdrawn or refused.
    var isAlive = true
    /// The next time it goes its way.
    mutating func postpone() { fate = .granted }

    /// Whether the award was conferred.
    var isConferred = false
}
