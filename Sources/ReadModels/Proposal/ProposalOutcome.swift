/// How a proposal has come out: the coarse view of its state that statistics count.
package enum ProposalOutcome: UInt8, CaseIterable, Hashable, Sendable {
    /// Not yet decided.
    case open
    /// The award is conferred, published or not.
    case conferred
    /// Refused, notified or not.
    case notApproved
    /// Withdrawn by the proposing unit.
    case withdrawn
    /// Conferred once, then annulled with its decision.
    case annulled

    /// The code in the read tables and in every interface.
    package var code: String {
        switch self {
        case .open: "open"
        case .conferred: "conferred"
        case .notApproved: "notApproved"
        case .withdrawn: "withdrawn"
        case .annulled: "annulled"
        }
    }

    package init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
