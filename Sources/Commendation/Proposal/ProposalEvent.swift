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
    /// It was put to public notice.
    case noticeOpened(NoticeOpened)
    /// Somebody commented on it.
    case commentReceived(CommentReceived)
    /// Its notice ended.
    case noticeClosed(NoticeClosed)
    /// It was put on a session of the council.
    case tabled(ProposalTabled)
    /// It was taken off the session without advice.
    case postponed(ProposalPostponed)
    /// The council advised.
    case advised(CouncilAdvised)
    /// It was laid before the authority.
    case laid(ProposalLaid)
    /// It was submitted to the body above.
    case forwarded(ProposalForwarded)
    /// An answer came from above.
    case answered(AnswerReceived)
    /// The award was conferred.
    case conferred(AwardConferred)
    /// It was not approved.
    case notApproved(ProposalNotApproved)
    /// The result was notified.
    case notified(ResultNotified)
    /// The conferral was published.
    case published(ConferralPublished)
    /// The award was handed over.
    case delivered(AwardDelivered)
    /// Particulars of the award were corrected.
    case corrected(AwardCorrected)
    /// The award was annulled.
    case annulled(AwardAnnulled)
    /// Object and money were recovered.
    case recovered(AwardRecovered)
    /// The rank group was confirmed.
    case rankConfirmed(RankConfirmed)
    /// It goes on under another unit.
    case retitled(ProposalRetitled)
    /// It was moved to another honoree.
    case reassigned(ProposalReassigned)
    /// It was judged again.
    case rejudged(ProposalRejudged)

    /// Reads the event of an entry in a proposal's stream.
    public init(_ entry: EntryView) throws(EventReadError) {
        switch entry.type {
        case ProposalSubmitted.name: self = .submitted(try ProposalSubmitted(entry))
        case ProposalReceived.name: self = .received(try ProposalReceived(entry))
        case ProposalReturned.name: self = .returned(try ProposalReturned(entry))
        case ProposalResubmitted.name: self = .resubmitted(try ProposalResubmitted(entry))
        case ProposalWithdrawn.name: self = .withdrawn(try ProposalWithdrawn(entry))
        case ProposalAppraised.name: self = .appraised(try ProposalAppraised(entry))
        case NoticeOpened.name: self = .noticeOpened(try NoticeOpened(entry))
        case CommentReceived.name: self = .commentReceived(try CommentReceived(entry))
        case NoticeClosed.name: self = .noticeClosed(try NoticeClosed(entry))
        case ProposalTabled.name: self = .tabled(try ProposalTabled(entry))
        case ProposalPostponed.name: self = .postponed(try ProposalPostponed(entry))
        case CouncilAdvised.name: self = .advised(try CouncilAdvised(entry))
        case ProposalLaid.name: self = .laid(try ProposalLaid(entry))
        case ProposalForwarded.name: self = .forwarded(try ProposalForwarded(entry))
        case AnswerReceived.name: self = .answered(try AnswerReceived(entry))
        case AwardConferred.name: self = .conferred(try AwardConferred(entry))
        case ProposalNotApproved.name: self = .notApproved(try ProposalNotApproved(entry))
        case ResultNotified.name: self = .notified(try ResultNotified(entry))
        case ConferralPublished.name: self = .published(try ConferralPublished(entry))
        case AwardDelivered.name: self = .delivered(try AwardDelivered(entry))
        case AwardCorrected.name: self = .corrected(try AwardCorrected(entry))
        case AwardAnnulled.name: self = .annulled(try AwardAnnulled(entry))
        case AwardRecovered.name: self = .recovered(try AwardRecovered(entry))
        case RankConfirmed.name: self = .rankConfirmed(try RankConfirmed(entry))
        case ProposalRetitled.name: self = .retitled(try ProposalRetitled(entry))
        case ProposalReassigned.name: self = .reassigned(try ProposalReassigned(entry))
        case ProposalRejudged.name: self = .rejudged(try ProposalRejudged(entry))
        default: throw EventReadError(.unknownType, type: entry.type.string)
        }
    }

    /// The status that the event leads to; `nil` if it leaves the status as it is.
    ///
    /// One more rule: a publication of an award that was handed over before leaves it delivered.
    public var status: ProposalStatus? {
        switch self {
        case .submitted, .resubmitted: .submitted
        case .received: .received
        case .returned: .returned
        case .withdrawn: .withdrawn
        case .appraised, .postponed: .appraised
        case .noticeOpened: .onNotice
        case .noticeClosed: .noticed
        case .tabled: .tabled
        case .advised: .advised
        case .laid: .laid
        case .forwarded: .forwarded
        case .answered(let fact):
            switch fact.answer {
            case .approved: nil
            case .notApproved: .notApproved
            case .sentBack: .appraised
            }
        case .conferred: .conferred
        case .notApproved: .notApproved
        case .notified: .notified
        case .published: .published
        case .delivered: .delivered
        case .annulled: .annulled
        case .recovered: .recovered
        case .commentReceived, .corrected, .rankConfirmed, .retitled, .reassigned, .rejudged: nil
        }
    }
}
