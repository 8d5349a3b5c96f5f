import Commendation
import Entry
import Foundation

/// What happens to one invented proposal before the decision, as its letter and row determine it.
struct SampleLife: Sendable {
    let proposal: UUID
    private let letter: SampleLetter
    private let officer: Actor
    private let course: Course
    private let award: String
    /// Whether the unit has been told of a refusal; some still wait for the notice.
    private let isTold: Bool

    private enum Course: Sendable {
        case plain, returned, returnedForGood, withdrawn, fails
    }

    init(proposal: UUID, row: ProposedRow, letter: SampleLetter, officer: Actor) {
        self.proposal = proposal
        self.letter = letter
        self.officer = officer
        award = row.award
        var random = SampleRandom(seed: UInt64(letter.index * 1_000 + row.row) ^ 0xA5A5)
        course = random.pick(weighted: [(76, .plain), (12, .returned), (2, .returnedForGood), (3, .withdrawn), (7, .fails)])
        isTold = random.pick(weighted: [(9, true), (1, false)])
    }

    /// Awards that the province decides on itself; others go up to the Government and stay appraised here.
    private var isProvincial: Bool { ["BK_BT", "CSTD_BT", "TTLDXS", "COTD_BT"].contains(award) }

    /// Whether the decision confers the award.
    var isGranted: Bool { isProvincial && (course == .plain || course == .returned) }

    /// Whether it is not approved.
    var isRefused: Bool { course == .fails }

    /// The steps up to the appraisal, in order.
    func steps() throws -> [SampleStep] {
        let office = SampleYear.office
        let day = letter.day
        var steps = [SampleStep(actor: office, day: day.adding(days: 2), step: try .init("proposals/receive", on: proposal))]
        switch course {
        case .plain: break
        case .returned, .returnedForGood:
            let back = try APIWrite.Step(
                "proposals/return", on: proposal,
                [
                    "reasons": [.string(ReturnReason.documentMissing.rawValue)], "until": .string(day.adding(days: 16).iso),
                    "note": "Bổ sung báo cáo thành tích có xác nhận.",
                ])
            steps.append(SampleStep(actor: office, day: day.adding(days: 6), step: back))
            if course == .returnedForGood { return steps }
            let again = try APIWrite.Step("proposals/resubmit", on: proposal)
            steps.append(SampleStep(actor: officer, day: day.adding(days: 12), step: again))
            steps.append(SampleStep(actor: office, day: day.adding(days: 13), step: try .init("proposals/receive", on: proposal)))
        case .withdrawn:
            let withdrawal = try APIWrite.Step(
                "proposals/withdraw", on: proposal, ["reason": .string(WithdrawalReason.enteredByMistake.rawValue)])
            steps.append(SampleStep(actor: officer, day: day.adding(days: 9), step: withdrawal))
            return steps
        case .fails: break
        }
        let outcome = course == .fails ? AppraisalOutcome.fails : .meets
        let appraisal = try APIWrite.Step("proposals/appraise", on: proposal, ["outcome": .string(outcome.rawValue)])
        steps.append(SampleStep(actor: office, day: day.adding(days: 18 + letter.index % 7), step: appraisal))
        return steps
    }

    /// The steps by which it is not approved, and the unit told.
    func refusal(on day: Day) throws -> [SampleStep] {
        let told = day.adding(days: 3)
        let refused = SampleStep(
            actor: SampleYear.clerk, day: day,
            step: try .init(
                "proposals/not-approve", on: proposal, ["reason": .string(RefusalReason.standardNotMet.rawValue)]))
        let notified = SampleStep(
            actor: SampleYear.office, day: told,
            step: try .init(
                "proposals/notify", on: proposal, ["notice": .string("\(300 + letter.index)/TB-SNV"), "date": .string(told.iso)]))
        return isTold ? [refused, notified] : [refused]
    }
}
