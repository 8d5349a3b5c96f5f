/// Whether a proposal is under way, granted or over; what stands in the way of another one for the same award.
public enum ProposalStanding: Hashable, Sendable {
    /// Under way, in whatever tier.
    case open
    /// Granted.
    case granted
    /// Over without an award that stands.
    case ended
}

extension ProposalStatus {
    /// Whether the proposal is under way, granted or over.
    public var standing: ProposalStanding { isOpen ? .open : stands ? .granted : .ended }
}
