import Commendation
import Entry
import Foundation

extension APIWrite.Step {
    /// The step in canonical form: equal steps are equal bytes.
    var canonical: JSONObject {
        var object = JSONObject()
        switch self {
        case .submit(let submission): object = submission.canonical
        case .receive(let id): object.put("proposal", id.text)
        case .sendBack(let id, let reasons, let until, let note):
            object.put("proposal", id.text)
            object.put("reasons", reasons.map(\.rawValue))
            object.put("until", until)
            object.put("note", note)
        case .resubmit(let id, let award, let from, let to, let citation):
            object.put("proposal", id.text)
            object.put("award", award)
            object.put("achievementFrom", from)
            object.put("achievementTo", to)
            object.put("citation", citation)
        case .withdraw(let id, let reason):
            object.put("proposal", id.text)
            object.put("reason", reason.rawValue)
        case .appraise(let id, let outcome, let findings, let note):
            object.put("proposal", id.text)
            object.put("outcome", outcome.rawValue)
            object.put("findings", findings)
            object.put("note", note)
        case .notApprove(let id, let reason, let note):
            object.put("proposal", id.text)
            object.put("reason", reason.rawValue)
            object.put("note", note)
        case .notify(let id, let notice, let date):
            object.put("proposal", id.text)
            object.put("notice", notice)
            object.put("date", date)
        case .decide(let decision): object = decision.canonical
        case .publish(let id, let place, let date):
            object.put("decision", id.text)
            object.put("where", place)
            object.put("date", date)
        case .annul(let id, let ground, let by, let date, let proposals):
            object.put("decision", id.text)
            object.put("ground", ground.rawValue)
            object.put("by", by)
            object.put("date", date)
            object.put("proposals", proposals?.map(\.text))
        }
        object.put("step", kind.rawValue)
        return object
    }

    /// Which command it is.
    var kind: CommandKind {
        switch self {
        case .submit: .submitList
        case .receive: .receive
        case .sendBack: .returnForCompletion
        case .resubmit: .resubmit
        case .withdraw: .withdraw
        case .appraise: .appraise
        case .notApprove: .notApprove
        case .notify: .notifyResult
        case .decide: .confer
        case .publish: .publish
        case .annul: .annul
        }
    }
}

extension APIDecision {
    fileprivate var canonical: JSONObject {
        var object = JSONObject()
        object.put("body", body)
        object.put("bodyKind", bodyKind?.rawValue)
        object.put("number", number)
        object.put("date", date)
        object.put("signer", signer)
        object.put("post", post)
        object.put("proposals", proposals.map(\.text))
        return object
    }
}

extension APISubmission {
    fileprivate var canonical: JSONObject { ProposedList(self).canonical }
}
