extension ProposalEvent {
    /// The fact itself.
    public var fact: any DomainEvent {
        switch self {
        case .submitted(let fact): fact
        case .received(let fact): fact
        case .returned(let fact): fact
        case .resubmitted(let fact): fact
        case .withdrawn(let fact): fact
        case .appraised(let fact): fact
        case .noticeOpened(let fact): fact
        case .commentReceived(let fact): fact
        case .noticeClosed(let fact): fact
        case .tabled(let fact): fact
        case .postponed(let fact): fact
        case .advised(let fact): fact
        case .laid(let fact): fact
        case .forwarded(let fact): fact
        case .answered(let fact): fact
        case .conferred(let fact): fact
        case .notApproved(let fact): fact
        case .notified(let fact): fact
        case .published(let fact): fact
        case .delivered(let fact): fact
        case .corrected(let fact): fact
        case .annulled(let fact): fact
        case .recovered(let fact): fact
        case .rankConfirmed(let fact): fact
        case .retitled(let fact): fact
        case .reassigned(let fact): fact
        case .rejudged(let fact): fact
        }
    }
}
