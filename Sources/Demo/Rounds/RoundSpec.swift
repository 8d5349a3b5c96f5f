import Commendation
import Entry
import Foundation

/// What a round is: whose, when, for which period, and how it goes.
struct RoundSpec {
    /// Who decides at its end.
    enum Authority {
        /// The head of the unit that proposes.
        case own(DemoSeat)
        /// The chairman of the province.
        case province
        /// The State level, through the province.
        case state
    }

    let authority: Authority
    /// What it is called in letters, such as `2019` or `2019-2020`.
    let period: String
    let from: Day
    let to: Day
    /// The day of the first letter.
    let start: Day
    var movement: UUID?
    /// Whether a council is asked; under the simplified procedure it need not be.
    var hasSession = true
    /// Whether the proposals are put to public notice first.
    var hasNotice = false
    /// Within how many working days all letters go out.
    var lettersWithin = 7
    /// How many working days pass between the first letter and the appraisal.
    var appraisalAfter = 12
    /// How many pass between the appraisal and the next step.
    var nextAfter = 11
}
