import Commendation
import Entry
import Foundation

/// The steps of a proposal's life, in the words of the work.
enum Step: String, CaseIterable {
    case submit, receive, sendBack, resubmit, withdraw, appraise, confer, refuse, notify, publish, annul

    var kind: CommandKind {
        switch self {
        case .submit: .submitList
        case .receive: .receive
        case .sendBack: .returnForCompletion
        case .resubmit: .resubmit
        case .withdraw: .withdraw
        case .appraise: .appraise
        case .confer: .confer
        case .refuse: .notApprove
        case .notify: .notifyResult
        case .publish: .publish
        case .annul: .annul
        }
    }
}
