import Commendation
import Entry
import EventLog
import Foundation

/// Events as a province makes them, some 500 bytes an entry, from a seed.
struct SampleEvents: Sendable {
    private var random: SplitMix64
    private var ids = MonotonicIDs()
    private let units: [UUID]
    private let day = Day.sample

    private static let awards = ["LDTT", "CSTDCS", "TTLDXS", "BK-UBND-TINH", "GK-XA"]
    private static let findings = ["QT-2022-24-1", "ND-152-2025-12"]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        units = (0..<75).map { UUID.v8(named: "unit/\($0)/2025-07-01") }
    }

    /// The next time-ordered id.
    mutating func id() -> UUID {
        ids.next(at: .now, random: (random.next(), random.next()))
    }

    /// A number of 0 up to a limit.
    mutating func below(_ limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &random)
    }

    /// The header of a list of proposals.
    mutating func submission(_ id: UUID, of proposals: [UUID]) -> EventDraft {
        let made = SubmissionMade(
            number: "\(below(900) + 1)/TTr-UBND", date: day, unit: units[below(units.count)], to: nil,
            count: proposals.count, list: ListDigest.hex(of: proposals), period: "2025-2026")
        return made.draft(id: self.id(), stream: id, on: day, actor: "officer/standing-office")
    }

    /// A new honoree.
    mutating func registration(of honoree: UUID) -> EventDraft {
        let number = below(1_000_000)
        return HonoreeRegistered(kind: .individual, unit: units[below(units.count)]).draft(
            id: id(), stream: honoree, subject: honoree, on: day, actor: "officer/standing-office",
            personal: [
                PersonalField(name: "name", value: .string("Người Mẫu Thứ \(number)")),
                PersonalField(name: "birthDate", value: .string("1980-02-\(10 + number % 18)")),
            ])
    }

    /// A proposal, as one row of a submission.
    mutating func proposal(_ proposal: UUID, honoree: UUID, submission: UUID, row: Int, cause: UUID?) -> EventDraft {
        ProposalSubmitted(
            submission: submission, row: row, award: Self.awards[below(Self.awards.count)], meritKind: .merit,
            kind: .individual, unit: units[below(units.count)], achievementFrom: Day.sampleYear.lowerBound,
            achievementTo: Day.sampleYear.upperBound
        ).draft(
            id: id(), stream: proposal, subject: honoree, on: day, actor: "officer/standing-office", cause: cause,
            personal: [
                PersonalField(name: "name", value: .string("Người Mẫu Thứ \(row)")),
                PersonalField(name: "post", value: .string("Phó Trưởng phòng, Phòng Nội vụ")),
            ])
    }

    /// The steps after the submission, by number.
    mutating func step(_ step: Int, of proposal: UUID, honoree: UUID, decision: UUID, cause: UUID) -> EventDraft {
        switch step {
        case 1:
            draft(ProposalReceived(), of: proposal, honoree)
        case 2:
            draft(ProposalAppraised(outcome: .meets, findings: Self.findings), of: proposal, honoree)
        case 3:
            draft(
                AwardConferred(decision: decision, award: Self.awards[1], number: "1196/QĐ-UBND", date: day), of: proposal,
                honoree, cause: cause)
        default:
            draft(ConferralPublished(decision: decision), of: proposal, honoree, cause: cause)
        }
    }

    private mutating func draft(
        _ event: some DomainEvent, of proposal: UUID, _ honoree: UUID, cause: UUID? = nil
    ) -> EventDraft {
        event.draft(
            id: id(), stream: proposal, subject: honoree, on: day, actor: "officer/standing-office", cause: cause)
    }
}
