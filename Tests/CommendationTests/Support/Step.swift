import Commendation
import Entry
import Foundation

/// The steps of a proposal's life, in the words of the work.
enum Step: String, CaseIterable {
    case submit, receive, sendBack, resubmit, withdraw, appraise
    case openNotice, comment, closeNotice, convene, conclude, postpone, lay, forward, answer
    case confer, refuse, notify, publish, deliver, correct, annul, recover
    case retitle, confirmRank

    var kind: CommandKind {
        switch self {
        case .submit: .submitList
        case .receive: .receive
        case .sendBack: .returnForCompletion
        case .resubmit: .resubmit
        case .withdraw: .withdraw
        case .appraise: .appraise
        case .openNotice: .openNotice
        case .comment: .recordComment
        case .closeNotice: .closeNotice
        case .convene: .conveneSession
        case .conclude, .postpone: .concludeSession
        case .lay: .laySubmission
        case .forward: .forwardSubmission
        case .answer: .recordAnswer
        case .confer: .confer
        case .refuse: .notApprove
        case .notify: .notifyResult
        case .publish: .publish
        case .deliver: .deliverAwards
        case .correct: .correctDecision
        case .annul: .annul
        case .recover: .recoverAwards
        case .retitle: .retitleProposals
        case .confirmRank: .confirmRank
        }
    }

    /// Steps that are at hand in many states and therefore are not named among the next ones.
    var isAside: Bool { self == .retitle || self == .confirmRank }
}
