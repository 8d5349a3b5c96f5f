package import Commendation

extension ProposalStatus {
    /// The outcome that the status amounts to.
    package var outcome: ProposalOutcome {
        switch self {
        case .submitted, .received, .returned, .appraised, .onNotice, .noticed, .tabled, .advised, .laid, .forwarded: .open
        case .withdrawn: .withdrawn
        case .conferred, .published, .delivered: .conferred
        case .notApproved, .notified: .notApproved
        case .annulled, .recovered: .annulled
        }
    }
}
