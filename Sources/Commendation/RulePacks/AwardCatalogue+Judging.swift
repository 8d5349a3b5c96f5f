import Entry

/// What the catalogue says about a proposal or a decision: only verified rules stop, all others warn.
extension AwardCatalogue {
    /// Proposals and decisions before this day are recorded, not judged.
    static let firstJudgedDay = Day(number: 19_723)  // 2024-01-01, the first day of the Law 06/2022/QH15

    /// Refuses an award that is unknown, not in force, or not for this kind of honoree.
    func check(_ code: String, for kind: SubjectKind, on day: Day) throws(Rejection) -> [RuleWarning] {
        guard let award = award(code: code) else { throw .unknownAward(code) }
        guard day >= Self.firstJudgedDay else { return [] }
        guard award.isInForce(on: day) else { throw .awardNotInForce(award, on: day) }
        if award.subjects.contains(kind) { return [] }
        guard award.subjectCertainty != .verified else { throw .subjectNotEligible(award, kind) }
        return [.subjectNotListed(kind, for: award)]
    }

    /// Refuses a decision of a body that is verified not to have the authority.
    func judge(_ code: String, by body: BodyKind?, on day: Day) throws(Rejection) -> [RuleWarning] {
        guard let award = award(code: code) else { throw .unknownAward(code) }
        guard day >= Self.firstJudgedDay else { return [] }
        guard let body else { return [.bodyUnknown(for: award)] }
        let lines = award.authority.filter { $0.body == body && $0.isInForce(on: day) }
        if lines.contains(where: { $0.certainty == .verified }) { return [] }
        if let line = lines.first { return [.authorityUnverified(line, for: award)] }
        guard award.exclusive != .verified else { throw .noAuthority(body, for: award) }
        return [.authorityNotListed(body, for: award)]
    }
}
