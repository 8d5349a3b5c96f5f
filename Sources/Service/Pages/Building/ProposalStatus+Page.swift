import Commendation
import ReadModels

extension ProposalStatus {
    /// The status as it stands in a message key or a style class: lower-case kebab.
    var slug: String { EventDetails.kebab(rawValue) }
}

extension ProposalOutcome {
    /// The outcome as it stands in a message key.
    var slug: String { EventDetails.kebab(code) }
}
