public import Entry
import Foundation

/// How long proposals for some kinds of awards are put to public notice before the council meets.
public struct NoticeRule: Hashable, Sendable {
    /// The kinds of awards.
    public let kinds: [Award.Kind]
    /// Whose notice it is.
    public let level: TierLevel
    /// The fewest working days, the day of posting counted.
    public let days: Int
    /// The first day of handing in.
    public let from: Day
    /// The last day of handing in, if it ended.
    public let to: Day?
    /// How well it is known.
    public let certainty: Certainty
    /// The article or source.
    public let citation: String

    init(_ member: RuleMember) throws(RulePackError) {
        var kinds: [Award.Kind] = []
        for item in try member["kinds"].items() { kinds.append(try item.code()) }
        self.kinds = kinds
        level = try member["level"].code()
        days = try member["days"].count()
        from = try member["from"].day()
        to = try member["to"].optionalDay()
        certainty = try member["certainty"].code()
        citation = try member["citation"].text()
    }
}

extension ProcedureRules {
    /// The rule on notice for a kind of award at a level; an unknown level is taken for the province's.
    public func notice(for kind: Award.Kind, at level: TierLevel?, handedIn day: Day) -> NoticeRule? {
        notices.first { rule in
            rule.level == level ?? .province && rule.kinds.contains(kind) && rule.from <= day
                && (rule.to.map { day <= $0 } ?? true)
        }
    }

    /// Refuses a session, a letter or a decision before the notice of a proposal has lasted long enough, where the rule is verified.
    ///
    /// - Parameter next: the level that the proposal goes to, or that decides: whatever leaves the province has had the notice of
    ///   the province, in whichever tier it stands.
    func checkNotice(
        of facts: ProposalState.Facts, _ kind: Award.Kind?, before day: Day, to next: TierLevel? = nil, _ proposal: UUID,
        row: Int? = nil
    ) throws(Rejection) {
        let leaves = next?.isAboveProvince == true && !facts.isAboveProvince
        guard facts.simplified == nil, let kind,
            let rule = notice(for: kind, at: leaves ? .province : facts.level, handedIn: facts.submittedOn),
            rule.certainty == .verified
        else { return }
        guard let notice = facts.current.notice else { throw .noticeMissing(rule, of: proposal, in: facts, row: row) }
        let last = min(notice.closedOn ?? day, day.adding(days: -1))
        guard calendar.workingDays(from: notice.from, through: last) < rule.days else { return }
        let end = calendar.last(ofWorkingDays: rule.days, from: notice.from)
        throw .noticeTooShort(rule, until: end, of: proposal, row: row)
    }
}
