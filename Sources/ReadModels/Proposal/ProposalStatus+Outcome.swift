package import Commendation

extension ProposalStatus {
    /// The outcome that the status amounts to.
    package var outcome: ProposalOutcome {
        switch self {
        case .submitted, .received, .returned, .appraised: .open
        case .withdrawn: .withdrawn
        case .conferred, .published: .conferred
        case .notApproved, .notified: .notApproved
        case .annulled: .annulled
        }
    }
}
