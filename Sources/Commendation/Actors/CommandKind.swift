/// The closed list of commands; also the steps that a rejection names as allowed.
public enum CommandKind: String, CaseIterable, Hashable, Sendable {
    /// Hands in a list of proposals by a letter of submission.
    case submitList = "submit-list"
    /// Receives a proposal for appraisal.
    case receive
    /// Sends a proposal back to be completed.
    case returnForCompletion = "return-for-completion"
    /// Hands in a returned proposal again.
    case resubmit
    /// Takes a proposal back.
    case withdraw
    /// Records the appraisal of a proposal.
    case appraise
    /// Issues a decision that confers awards.
    case confer
    /// Records that a proposal is not approved.
    case notApprove = "not-approve"
    /// Notifies the proposer of the result.
    case notifyResult = "notify-result"
    /// Publishes a decision.
    case publish
    /// Annuls a decision, or some of its awards.
    case annul
    /// Puts proposals to public notice.
    case openNotice = "open-notice"
    /// Records a comment on a proposal under notice.
    case recordComment = "record-comment"
    /// Ends the notice of proposals.
    case closeNotice = "close-notice"
    /// Puts proposals on a session of the council.
    case conveneSession = "convene-session"
    /// Records what a session of the council advised.
    case concludeSession = "conclude-session"
    /// Lays proposals before the authority of their tier.
    case laySubmission = "lay-submission"
    /// Submits proposals to the body above.
    case forwardSubmission = "forward-submission"
    /// Records the answer of a body above.
    case recordAnswer = "record-answer"
    /// Hands awards over and enters them in the golden book.
    case deliverAwards = "deliver-awards"
    /// Corrects particulars of awards by a later document.
    case correctDecision = "correct-decision"
    /// Records that object and money of annulled awards came back.
    case recoverAwards = "recover-awards"
    /// Puts pending proposals under the unit that took over.
    case retitleProposals = "retitle-proposals"
    /// Confirms the rank group of an honoree.
    case confirmRank = "confirm-rank"
    /// Records the stub of a dossier with a state secret.
    case recordSecretDossier = "record-secret-dossier"
    /// Registers an honoree.
    case registerHonoree = "register-honoree"
    /// Records that a row was matched to an honoree.
    case matchHonoree = "match-honoree"
    /// Registers a unit.
    case registerUnit = "register-unit"
    /// Adopts a rule pack.
    case adoptRulePack = "adopt-rule-pack"
    /// Questions whether an honoree is another that is registered.
    case questionHonoree = "question-honoree"
    /// Resolves the question whether an honoree is another.
    case resolveMatch = "resolve-match"
    /// Corrects particulars of an honoree.
    case correctHonoree = "correct-honoree"
    /// Records that an honoree moved to another unit.
    case transferHonoree = "transfer-honoree"
    /// Merges two honorees that are one.
    case mergeHonorees = "merge-honorees"
    /// Splits an honoree who was taken for one and is two.
    case splitHonoree = "split-honoree"
    /// Records a new name of a unit.
    case renameUnit = "rename-unit"
    /// Records the end of a unit.
    case endUnit = "end-unit"
    /// Records that units became a new one.
    case mergeUnits = "merge-units"
    /// Declares from which year on a unit's history of awards is complete.
    case declareHistory = "declare-history"
    /// Records awards that were decided outside the system.
    case recordEarlierAwards = "record-earlier-awards"
    /// Takes back the record of an earlier award.
    case withdrawEarlierAward = "withdraw-earlier-award"
    /// Records facts of the province's other work.
    case recordFacts = "record-facts"
    /// Records the launch, review or end of a movement.
    case recordMovement = "record-movement"
    /// Records a registration for emulation.
    case registerEmulation = "register-emulation"
    /// Records a cluster or block, its members and its result.
    case recordCluster = "record-cluster"
    /// Records an advanced model and its stages.
    case recordModel = "record-model"
    /// Records an emulation congress.
    case recordCongress = "record-congress"
    /// Records a directive, plan or guidance.
    case recordDirective = "record-directive"
    /// Records that a unit acted on a directive.
    case actOnDirective = "act-on-directive"
    /// Records a regulation or its amendment.
    case recordRegulation = "record-regulation"
    /// Records a training.
    case recordTraining = "record-training"
    /// Records who is charged with this work.
    case recordStaff = "record-staff"
    /// Records a comment on a draft law or regulation.
    case commentOnDraft = "comment-on-draft"
    /// Records a complaint that came in.
    case recordComplaint = "record-complaint"
    /// Records the answer to a complaint.
    case resolveComplaint = "resolve-complaint"
    /// Records that a denunciation came in or was concluded.
    case recordDenunciation = "record-denunciation"
    /// Records that a file was read in and which rows were refused.
    case recordImport = "record-import"
    /// Asks that an honoree be erased.
    case requestErasure = "request-erasure"
    /// Confirms the erasure of an honoree.
    case confirmErasure = "confirm-erasure"
    /// Records the digest of the state.
    case digestState = "digest-state"
}

extension CommandKind: Named {
    /// The name of the step.
    public var name: Bilingual {
        switch self {
        case .submitList: Bilingual(vi: "trình danh sách đề nghị", en: "submit a list of proposals")
        case .receive: Bilingual(vi: "tiếp nhận", en: "receive")
        case .returnForCompletion: Bilingual(vi: "trả lại để bổ sung", en: "return for completion")
        case .resubmit: Bilingual(vi: "trình lại", en: "resubmit")
        case .withdraw: Bilingual(vi: "rút đề nghị", en: "withdraw")
        case .appraise: Bilingual(vi: "thẩm định", en: "appraise")
        case .confer: Bilingual(vi: "ban hành quyết định khen thưởng", en: "confer by a decision")
        case .notApprove: Bilingual(vi: "không chấp thuận", en: "not approve")
        case .notifyResult: Bilingual(vi: "thông báo kết quả", en: "notify of the result")
        case .publish: Bilingual(vi: "công bố quyết định", en: "publish the decision")
        case .annul: Bilingual(vi: "hủy bỏ quyết định", en: "annul the decision")
        case .openNotice: Bilingual(vi: "lấy ý kiến công khai", en: "put to public notice")
        case .recordComment: Bilingual(vi: "ghi ý kiến góp ý", en: "record a comment")
        case .closeNotice: Bilingual(vi: "kết thúc lấy ý kiến", en: "close the notice")
        case .conveneSession: Bilingual(vi: "đưa ra phiên họp Hội đồng", en: "put on a session of the council")
        case .concludeSession: Bilingual(vi: "ghi kết quả phiên họp Hội đồng", en: "record the advice of the council")
        case .laySubmission: Bilingual(vi: "trình người có thẩm quyền", en: "lay before the authority")
        case .forwardSubmission: Bilingual(vi: "trình cấp trên", en: "forward to the body above")
        case .recordAnswer: Bilingual(vi: "ghi trả lời của cấp trên", en: "record the answer from above")
        case .deliverAwards: Bilingual(vi: "trao tặng và ghi Sổ Vàng", en: "hand over and enter in the golden book")
        case .correctDecision: Bilingual(vi: "đính chính quyết định", en: "correct the decision")
        case .recoverAwards: Bilingual(vi: "thu hồi hiện vật, tiền thưởng", en: "recover object and money")
        case .retitleProposals: Bilingual(vi: "đổi tên đơn vị đề nghị", en: "retitle after a merger")
        case .confirmRank: Bilingual(vi: "xác nhận nhóm chức vụ", en: "confirm the rank group")
        case .recordSecretDossier: Bilingual(vi: "ghi hồ sơ mật trên giấy", en: "record a secret dossier")
        case .registerHonoree: Bilingual(vi: "đăng ký đối tượng", en: "register an honoree")
        case .matchHonoree: Bilingual(vi: "ghép đối tượng", en: "match an honoree")
        case .registerUnit: Bilingual(vi: "đăng ký đơn vị", en: "register a unit")
        case .adoptRulePack: Bilingual(vi: "áp dụng bộ quy tắc", en: "adopt a rule pack")
        case .questionHonoree: Bilingual(vi: "nêu nghi vấn trùng đối tượng", en: "question an honoree")
        case .resolveMatch: Bilingual(vi: "xác định đối tượng nghi trùng", en: "resolve an unsure match")
        case .correctHonoree: Bilingual(vi: "đính chính thông tin đối tượng", en: "correct an honoree")
        case .transferHonoree: Bilingual(vi: "ghi chuyển đơn vị của đối tượng", en: "transfer an honoree")
        case .mergeHonorees: Bilingual(vi: "hợp nhất đối tượng", en: "merge honorees")
        case .splitHonoree: Bilingual(vi: "tách đối tượng", en: "split an honoree")
        case .renameUnit: Bilingual(vi: "đổi tên đơn vị", en: "rename a unit")
        case .endUnit: Bilingual(vi: "kết thúc hoạt động của đơn vị", en: "end a unit")
        case .mergeUnits: Bilingual(vi: "sáp nhập đơn vị", en: "merge units")
        case .declareHistory: Bilingual(vi: "khai báo năm dữ liệu khen thưởng đầy đủ", en: "declare the history of a unit")
        case .recordEarlierAwards: Bilingual(vi: "ghi khen thưởng trước đây", en: "record earlier awards")
        case .withdrawEarlierAward:
            Bilingual(vi: "rút bản ghi khen thưởng trước đây", en: "withdraw the record of an earlier award")
        case .recordFacts: Bilingual(vi: "ghi các hoạt động thi đua", en: "record facts of the work")
        case .recordMovement: Bilingual(vi: "ghi phong trào thi đua", en: "record a movement")
        case .registerEmulation: Bilingual(vi: "ghi đăng ký thi đua", en: "record a registration for emulation")
        case .recordCluster: Bilingual(vi: "ghi cụm, khối thi đua", en: "record a cluster or block")
        case .recordModel: Bilingual(vi: "ghi điển hình tiên tiến", en: "record an advanced model")
        case .recordCongress: Bilingual(vi: "ghi đại hội thi đua", en: "record a congress")
        case .recordDirective: Bilingual(vi: "ghi văn bản chỉ đạo", en: "record a directive")
        case .actOnDirective: Bilingual(vi: "ghi việc thực hiện văn bản chỉ đạo", en: "record an act on a directive")
        case .recordRegulation: Bilingual(vi: "ghi quy định, quy chế", en: "record a regulation")
        case .recordTraining: Bilingual(vi: "ghi tập huấn, bồi dưỡng", en: "record a training")
        case .recordStaff: Bilingual(vi: "ghi cán bộ làm công tác thi đua, khen thưởng", en: "record staff")
        case .commentOnDraft: Bilingual(vi: "ghi góp ý dự thảo văn bản", en: "record a comment on a draft")
        case .recordComplaint: Bilingual(vi: "ghi khiếu nại", en: "record a complaint")
        case .resolveComplaint: Bilingual(vi: "ghi kết quả giải quyết khiếu nại", en: "record the answer to a complaint")
        case .recordDenunciation: Bilingual(vi: "ghi tố cáo", en: "record a denunciation")
        case .recordImport: Bilingual(vi: "ghi kết quả nhập tệp", en: "record an import")
        case .requestErasure: Bilingual(vi: "yêu cầu xóa dữ liệu cá nhân", en: "request an erasure")
        case .confirmErasure: Bilingual(vi: "xác nhận xóa dữ liệu cá nhân", en: "confirm an erasure")
        case .digestState: Bilingual(vi: "ghi dấu tóm tắt trạng thái", en: "record the digest of the state")
        }
    }
}
