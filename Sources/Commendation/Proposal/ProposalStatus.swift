/// Where a proposal stands; the raw value is the code in read models and APIs.
public enum ProposalStatus: String, CaseIterable, Hashable, Sendable {
    /// Handed in (for the first time, or again after a return).
    case submitted
    /// Received for appraisal.
    case received
    /// Sent back to be completed.
    case returned
    /// Taken back by the unit: the end.
    case withdrawn
    /// Appraised; waits for the authority.
    case appraised
    /// The award is conferred by a decision.
    case conferred
    /// The decision that conferred it is published.
    case published
    /// The authority does not approve it.
    case notApproved
    /// The proposer is told that it is not approved: the end.
    case notified
    /// The award is annulled: the end.
    case annulled

    /// The steps that are allowed now, in their usual order.
    public var allowedSteps: [CommandKind] {
        switch self {
        case .submitted: [.receive, .withdraw]
        case .received: [.appraise, .returnForCompletion, .withdraw]
        case .returned: [.resubmit, .withdraw]
        case .appraised: [.confer, .notApprove, .withdraw]
        case .conferred: [.publish, .annul]
        case .published: [.annul]
        case .notApproved: [.notifyResult]
        case .withdrawn, .notified, .annulled: []
        }
    }

    /// Whether no step can follow.
    public var isFinal: Bool { allowedSteps.isEmpty }
}

extension ProposalStatus: Named {
    /// The name of the status.
    public var name: Bilingual {
        switch self {
        case .submitted: Bilingual(vi: "đã trình", en: "submitted")
        case .received: Bilingual(vi: "đã tiếp nhận", en: "received")
        case .returned: Bilingual(vi: "trả lại để bổ sung", en: "returned for completion")
        case .withdrawn: Bilingual(vi: "đã rút", en: "withdrawn")
        case .appraised: Bilingual(vi: "đã thẩm định", en: "appraised")
        case .conferred: Bilingual(vi: "đã khen thưởng", en: "conferred")
        case .published: Bilingual(vi: "đã công bố", en: "published")
        case .notApproved: Bilingual(vi: "không được chấp thuận", en: "not approved")
        case .notified: Bilingual(vi: "đã thông báo kết quả", en: "notified of the result")
        case .annulled: Bilingual(vi: "đã hủy bỏ", en: "annulled")
        }
    }
}
