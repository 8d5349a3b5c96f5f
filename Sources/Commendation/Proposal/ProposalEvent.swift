public import Entry

/// Every event of a proposal's life.
public enum ProposalEvent: Hashable, Sendable {
    /// It was handed in.
    case submitted(ProposalSubmitted)
    /// It was received.
    case received(ProposalReceived)
    /// It was sent back.
    case returned(ProposalReturned)
    /// It was handed in again.
    case resubmitted(ProposalResubmitted)
    /// It was taken back.
    case withdrawn(ProposalWithdrawn)
    /// It was appraised.
    case appraised(ProposalAppraised)
    /// The award was conferred.
    case conferred(AwardConferred)
    /// It was not approved.
    case notApproved(ProposalNotApproved)
    /// The result was notified.
    case notified(ResultNotified)
    /// The conferral was published.
    case published(ConferralPublished)
    /// The award was annulled.
    case annulled(AwardAnnulled)

    /// Reads the event of an entry in a proposal's stream.
    public init(_ entry: EntryView) throws(EventReadError) {
        switch entry.type {
        case ProposalSubmitted.name: self = .submitted(try ProposalSubmitted(entry))
        case ProposalReceived.name: self = .received(try ProposalReceived(entry))
        case ProposalReturned.name: self = .returned(try ProposalReturned(entry))
        case ProposalResubmitted.name: self = .resubmitted(try ProposalResubmitted(entry))
        case ProposalWithdrawn.name: self = .withdrawn(try ProposalWithdrawn(entry))
        case ProposalAppraised.name: self = .appraised(try ProposalAppraised(entry))
        case AwardConferred.name: self = .conferred(try AwardConferred(entry))
        case ProposalNotApproved.name: self = .notApproved(try ProposalNotApproved(entry))
        case ResultNotified.name: self = .notified(try ResultNotified(entry))
        case ConferralPublished.name: self = .published(try ConferralPublished(entry))
        case AwardAnnulled.name: self = .annulled(try AwardAnnulled(entry))
        default: throw EventReadError(.unknownType, type: entry.type.string)
        }
    }

    /// The fact itself.
    public var fact: any DomainEvent {
        switch self {
        case .submitted(let fact): fact
        case .received(let fact): fact
        case .returned(let fact): fact
        case .resubmitted(let fact): fact
        case .withdrawn(let fact): fact
        case .appraised(let fact): fact
        case .conferred(let fact): fact
        case .notApproved(let fact): fact
        case .notified(let fact): fact
        case .published(let fact): fact
        case .annulled(let fact): fact
        }
    }

    /// The status that the event leads to.
    public var status: ProposalStatus {
        switch self {
        case .submitted, .resubmitted: .submitted
        case .received: .received
        case .returned: .returned
        case .withdrawn: .withdrawn
        case .appraised: .appraised
        case .conferred: .conferred
        case .notApproved: .notApproved
        case .notified: .notified
        case .published: .published
        case .annulled: .annulled
        }
    }
}
