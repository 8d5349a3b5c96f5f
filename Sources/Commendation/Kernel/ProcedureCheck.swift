/// What is customary in the life of a proposal: an omission does not stop, it warns.
enum ProcedureCheck: String, CaseIterable {
    case councilMissing = "council-missing"
    case councilAgainst = "council-against"
    case noticeMissing = "notice-missing"
    case noticeClosedEarly = "notice-closed-early"
    case notLaid = "not-laid"
    case tierNotReached = "tier-not-reached"
    case tierPassed = "tier-passed"
    case tierNotOnRoute = "tier-not-on-route"
    case quorumMissing = "quorum-missing"
    case votesExceedPresent = "votes-exceed-present"
    case votesBelowThreshold = "votes-below-threshold"
    case successorNotRecorded = "successor-not-recorded"
    case headNotFirst = "head-not-first"
    case headNotChecked = "head-not-checked"
    case simplifiedOtherKind = "simplified-other-kind"

    var text: Bilingual {
        switch self {
        case .councilMissing: Bilingual(vi: "Chưa có ý kiến của Hội đồng", en: "The council has not advised")
        case .councilAgainst:
            Bilingual(vi: "Hội đồng không đề nghị khen thưởng", en: "The council does not recommend the award")
        case .noticeMissing: Bilingual(vi: "Chưa lấy ý kiến công khai", en: "There was no public notice")
        case .noticeClosedEarly:
            Bilingual(vi: "Kết thúc lấy ý kiến trước thời hạn đã công bố", en: "The notice ends before the announced day")
        case .notLaid:
            Bilingual(vi: "Chưa có tờ trình người có thẩm quyền", en: "No submission has laid it before the authority")
        case .tierNotReached:
            Bilingual(
                vi: "Quyết định của cấp cao hơn cấp đang xử lý hồ sơ",
                en: "The decision is of a higher level than the tier in which the proposal stands")
        case .tierPassed:
            Bilingual(
                vi: "Quyết định của cấp thấp hơn cấp đang xử lý hồ sơ",
                en: "The decision is of a lower level than the tier in which the proposal stands")
        case .tierNotOnRoute:
            Bilingual(vi: "Cấp được trình không theo bảng thẩm quyền", en: "The level is not the next one of the authority table")
        case .quorumMissing: Bilingual(vi: "Phiên họp không đủ số thành viên", en: "The session had no quorum")
        case .votesExceedPresent: Bilingual(vi: "Số phiếu nhiều hơn số người dự họp", en: "More votes than members present")
        case .votesBelowThreshold:
            Bilingual(vi: "Tỷ lệ phiếu thấp hơn mức đã biết", en: "The share of votes is below the known threshold")
        case .successorNotRecorded:
            Bilingual(
                vi: "Sổ chưa ghi đơn vị nào tiếp nhận đơn vị đề nghị cũ",
                en: "No unit is recorded as having taken over from the former one")
        case .headNotFirst:
            Bilingual(
                vi: "Trường hợp do người đứng đầu phát hiện nhưng không do người đứng đầu đề nghị",
                en: "Found by the head, but not handed in by the head")
        case .headNotChecked:
            Bilingual(
                vi: "Do người đứng đầu phát hiện, ghi thay người khác; chưa kiểm tra người đó có phải người đứng đầu không",
                en: "Found by the head and recorded on somebody's behalf; whether that is the head was not checked")
        case .simplifiedOtherKind:
            Bilingual(
                vi: "Loại hình khen thưởng không thuộc trường hợp thủ tục đơn giản này",
                en: "The kind of commendation is not one of this case of the simplified procedure")
        }
    }
}

/// Counts omissions over a list, so that a list of hundreds gives one warning of each kind.
struct ProcedureTally {
    private var counts = [Int](repeating: 0, count: ProcedureCheck.allCases.count)
    private var rows = [Int](repeating: 0, count: ProcedureCheck.allCases.count)
    private static let index = Dictionary(uniqueKeysWithValues: ProcedureCheck.allCases.enumerated().map { ($1, $0) })

    /// Notes an omission in a row of the list.
    mutating func note(_ check: ProcedureCheck, row: Int = 0) {
        guard let index = Self.index[check] else { return }
        if counts[index] == 0 { rows[index] = row }
        counts[index] += 1
    }

    /// Notes what a proposal leaves out when it goes on from its tier.
    mutating func note(_ facts: ProposalState.Facts, of kind: Award.Kind?, row: Int, in rules: ProcedureRules) {
        guard facts.simplified == nil, !facts.isAboveProvince, facts.submittedOn >= AwardCatalogue.firstJudgedDay else { return }
        let tier = facts.current
        if let advice = tier.advice {
            if !advice.recommended { note(.councilAgainst, row: row) }
        } else if rules.basis(of: ProcedureCheck.councilMissing.rawValue).holds(at: tier.level) {
            note(.councilMissing, row: row)
        }
        if tier.notice == nil, let kind, rules.notice(for: kind, at: tier.level, handedIn: facts.submittedOn) != nil {
            note(.noticeMissing, row: row)
        }
    }

    /// One warning of each kind that was noted; the row is that of the first case.
    func warnings(in rules: ProcedureRules) -> [RuleWarning] {
        ProcedureCheck.allCases.enumerated().compactMap { index, check in
            guard counts[index] > 0 else { return nil }
            let basis = check == .quorumMissing ? rules.council.quorum : rules.basis(of: check.rawValue)
            let many = counts[index] > 1
            return RuleWarning(
                code: check.rawValue,
                text: Bilingual(
                    vi: check.text.vi + (many ? " (\(counts[index]) trường hợp)." : "."),
                    en: check.text.en + (many ? " (\(counts[index]) cases)." : ".")),
                certainty: basis.certainty, citation: basis.citation, row: rows[index] == 0 ? nil : rows[index])
        }
    }
}
