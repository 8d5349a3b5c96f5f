/// Where a proposal stands in its current tier; the raw value is the code in read models and APIs.
public enum ProposalStatus: String, CaseIterable, Hashable, Sendable {
    /// Handed in (for the first time, or again after a return).
    case submitted
    /// Received for appraisal.
    case received
    /// Sent back to be completed.
    case returned
    /// Taken back by the unit: the end.
    case withdrawn
    /// Appraised; waits for notice, council or authority.
    case appraised
    /// Put to public notice.
    case onNotice
    /// The public notice is over.
    case noticed
    /// On a session of the council.
    case tabled
    /// The council has advised.
    case advised
    /// Before the authority of its tier.
    case laid
    /// Submitted to the body above, where it waits to be received.
    case forwarded
    /// The award is conferred by a decision.
    case conferred
    /// The decision that conferred it is published.
    case published
    /// The award is handed over and entered in the golden book.
    case delivered
    /// The authority does not approve it.
    case notApproved
    /// The proposer is told that it is not approved: the end.
    case notified
    /// The award is annulled; object and money are to be recovered.
    case annulled
    /// Object or money of the annulled award are recovered; the end, once both are.
    case recovered

    /// The steps that are allowed now, in their usual order.
    ///
    /// What the level of the tier allows besides is known to ``ProposalState/allowedSteps``.
    public var allowedSteps: [CommandKind] {
        switch self {
        case .submitted: [.receive, .withdraw]
        case .received: [.appraise, .returnForCompletion, .withdraw]
        case .returned: [.resubmit, .withdraw]
        case .appraised:
            [
                .openNotice, .conveneSession, .laySubmission, .forwardSubmission, .confer, .notApprove, .returnForCompletion,
                .withdraw,
            ]
        case .onNotice: [.recordComment, .closeNotice, .withdraw]
        case .noticed:
            [.conveneSession, .laySubmission, .forwardSubmission, .confer, .notApprove, .returnForCompletion, .withdraw]
        case .tabled: [.concludeSession, .withdraw]
        case .advised: [.laySubmission, .forwardSubmission, .confer, .notApprove, .returnForCompletion, .withdraw]
        case .laid: [.forwardSubmission, .confer, .notApprove, .withdraw]
        case .forwarded: [.receive, .withdraw]
        case .conferred: [.publish, .deliverAwards, .correctDecision, .annul]
        case .published: [.deliverAwards, .correctDecision, .annul]
        case .delivered: [.publish, .correctDecision, .annul]
        case .notApproved: [.notifyResult]
        case .annulled: [.recoverAwards]
        case .withdrawn, .notified, .recovered: []
        }
    }

    /// Whether it is under way: handed in, and neither taken back nor decided.
    public var isOpen: Bool {
        switch self {
        case .submitted, .received, .returned, .appraised, .onNotice, .noticed, .tabled, .advised, .laid, .forwarded: true
        default: false
        }
    }

    /// Whether the award was conferred and stands.
    public var stands: Bool { self == .conferred || self == .published || self == .delivered }

    /// Whether it is under way or the award stands: what a second proposal for the same would repeat.
    public var isLiving: Bool { isOpen || stands }

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
        case .onNotice: Bilingual(vi: "đang lấy ý kiến công khai", en: "on public notice")
        case .noticed: Bilingual(vi: "đã lấy ý kiến công khai", en: "public notice over")
        case .tabled: Bilingual(vi: "đã đưa ra phiên họp Hội đồng", en: "on a session of the council")
        case .advised: Bilingual(vi: "Hội đồng đã có ý kiến", en: "advised by the council")
        case .laid: Bilingual(vi: "đã trình người có thẩm quyền", en: "laid before the authority")
        case .forwarded: Bilingual(vi: "đã trình cấp trên", en: "forwarded to the body above")
        case .conferred: Bilingual(vi: "đã khen thưởng", en: "conferred")
        case .published: Bilingual(vi: "đã công bố", en: "published")
        case .delivered: Bilingual(vi: "đã trao tặng", en: "delivered")
        case .notApproved: Bilingual(vi: "không được chấp thuận", en: "not approved")
        case .notified: Bilingual(vi: "đã thông báo kết quả", en: "notified of the result")
        case .annulled: Bilingual(vi: "đã hủy bỏ", en: "annulled")
        case .recovered: Bilingual(vi: "đã thu hồi", en: "recovered")
        }
    }
}
