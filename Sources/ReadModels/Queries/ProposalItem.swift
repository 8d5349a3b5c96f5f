package import Commendation
package import Entry
package import Foundation

/// A proposal for lists and pages: codes and days, no personal data.
package struct ProposalItem: Hashable, Sendable {
    package let id: UUID
    package let submission: UUID
    /// The row in the submitted list.
    package let listRow: Int?
    /// The honoree that it belongs to; another may stand for that one.
    package let honoree: UUID?
    /// The subject kind.
    package let kind: String
    /// The award's catalogue code.
    package let award: String
    package let meritKind: String?
    package let unit: UUID
    /// The unit's code and name; nil while the unit is not registered.
    package let unitCode: String?
    package let unitName: String?
    package let achievementFrom: Day?
    package let achievementTo: Day?
    package let status: ProposalStatus
    /// The day since which it has that status.
    package let statusOn: Day
    package let submittedOn: Day
    package let outcome: ProposalOutcome
    package let outcomeOn: Day?
    package let decidedOn: Day?
    package let decision: UUID?
    /// The position of its first event: the order of lists, and the mark for the next page.
    package let submittedSeq: Int64
    /// The position of its last event.
    package let lastSeq: Int64
    /// The version of its stream, for deciding on it.
    package let lastStreamSeq: Int64
    /// What the forms count.
    package let facts: StatisticFacts
    /// Whether an officer confirmed the rank group.
    package let rankConfirmed: Bool
    /// The current tier, from 1.
    package let tier: Int
    /// The level of the current tier; nil if its entry does not tell it.
    package let level: TierLevel?
    /// The levels of the tiers from the first to the current one.
    package let levels: [TierLevel?]
    /// The case of the simplified procedure, if it is handled by that one.
    package let simplified: SimplifiedCase?
    /// The unit that handed it in, if another goes on with it.
    package let retitledFrom: UUID?
    /// The session that it was put on last.
    package let session: UUID?
    /// The letter that laid it before an authority last.
    package let laidIn: UUID?
    /// The letter that forwarded it last.
    package let forwardedIn: UUID?
    /// The last day of its last public notice.
    package let noticeUntil: Day?
    /// The number of the certificate.
    package let certificate: String?
    /// The number in the golden book of `bookYear`.
    package let book: Int?
    package let bookYear: Int?
    package let deliveredOn: Day?
    /// How many times its particulars were corrected.
    package let corrections: Int
    /// The day on which object and money came back, after an annulment.
    package let recoveredOn: Day?

    init(_ row: ProposalRecord, codes: CodeTable, unitCode: String?, unitName: String?) {
        func day(_ number: Int32?) -> Day? { number.map { Day(number: $0) } }
        func id(_ number: UInt32?) -> UUID? { number.map { codes.id($0) } }
        self.id = row.id
        submission = row.submission
        listRow = row.listRow.map(Int.init)
        honoree = row.honoree
        kind = codes.text(row.kind) ?? ""
        award = codes.text(row.award) ?? ""
        meritKind = codes.text(row.meritKind)
        unit = codes.id(row.unit)
        self.unitCode = unitCode
        self.unitName = unitName
        achievementFrom = day(row.achievementFrom)
        achievementTo = day(row.achievementTo)
        status = row.state
        statusOn = Day(number: row.stateOn)
        submittedOn = Day(number: row.submittedOn)
        outcome = row.state.outcome
        outcomeOn = day(row.outcomeOn)
        decidedOn = day(row.decidedOn)
        decision = row.decision
        submittedSeq = row.submittedSeq
        lastSeq = row.lastSeq
        lastStreamSeq = row.lastStreamSeq
        facts = StatisticFacts(row.facts, codes: codes)
        rankConfirmed = row.facts.rankConfirmed
        tier = Int(row.course.tier)
        level = codes.text(row.course.level).flatMap { TierLevel(rawValue: $0) }
        levels = (codes.text(row.course.levels) ?? "").split(separator: " ").map { TierLevel(rawValue: String($0)) }
        simplified = codes.text(row.course.simplified).flatMap { SimplifiedCase(rawValue: $0) }
        retitledFrom = id(row.course.retitledFrom)
        session = id(row.course.session)
        laidIn = id(row.course.laidIn)
        forwardedIn = id(row.course.forwardedIn)
        noticeUntil = day(row.course.noticeUntil)
        certificate = row.aftermath.certificate
        book = row.aftermath.book.map(Int.init)
        bookYear = row.aftermath.bookYear.map(Int.init)
        deliveredOn = day(row.aftermath.deliveredOn)
        corrections = Int(row.aftermath.corrections)
        recoveredOn = day(row.aftermath.recoveredOn)
    }
}

extension StatisticFacts {
    fileprivate init(_ facts: RecordedFacts, codes: CodeTable) {
        func code<Code: RawRepresentable>(_ number: UInt16) -> Code? where Code.RawValue == String {
            codes.text(number).flatMap { Code(rawValue: $0) }
        }
        self.init(
            enterprise: facts.enterprise, rank: code(facts.rank), sex: code(facts.sex), minority: facts.minority,
            sector: code(facts.sector), area: code(facts.area), origin: code(facts.origin), posthumous: facts.posthumous,
            birthDecade: facts.birthDecade.map(Int.init), submitter: code(facts.submitter),
            movement: facts.movement.map { codes.id($0) })
    }
}
