import Commendation
import Entry
import Foundation
import Testing

/// Proposals led step by step, each by the one whose work it is and on a day of its own.
struct Chronicle {
    private(set) var journal = Journal()
    /// The warnings of the last step.
    private(set) var warnings: [RuleWarning] = []
    /// The events of the last step.
    private(set) var events: [EventDraft] = []
    var actor = Example.everyone
    /// For whom the actor acts, if it is not for the actor's own.
    var onBehalf: String?
    private var number: UInt64 = 20_000

    /// A list that is handed in on a day, and received and appraised by the standing office on the days after it.
    static func appraised(
        _ count: Int = 1, award: String, on day: String = "2026-08-03", simplified: SimplifiedCase? = nil,
        merit: MeritKind = .merit, post: String = "Giáo viên", level: TierLevel? = nil
    ) throws -> (Chronicle, [UUID]) {
        var chronicle = Chronicle()
        let proposals = try chronicle.handIn(
            count, award: award, on: day, simplified: simplified, merit: merit, post: post, level: level)
        try chronicle.each(proposals, ReceiveProposal(), day)
        try chronicle.each(proposals, AppraiseProposal(outcome: .meets), day)
        return (chronicle, proposals)
    }

    mutating func handIn(
        _ count: Int, award: String, on day: String = "2026-08-03", simplified: SimplifiedCase? = nil,
        merit: MeritKind = .merit, post: String = "Giáo viên", level: TierLevel? = nil
    ) throws -> [UUID] {
        let date = Day(iso: day)!
        let proposals = (0..<count).map { _ in newID() }
        for start in stride(from: 0, to: count, by: SubmitList.maximumCount) {
            let part = proposals[start..<min(start + SubmitList.maximumCount, count)]
            let rows = part.enumerated().map { index, proposal in
                SubmissionRow(
                    proposal: proposal, row: index + 1, honoree: newID(), kind: .individual, award: award, meritKind: merit,
                    achievementFrom: Day(iso: "2025-01-01")!, achievementTo: Day(iso: "2025-12-31")!, name: "Lò Thị Mẫu",
                    title: "Bà", post: post, level: level, simplified: simplified)
            }
            let list = SubmitList(number: "12/TTr-UBND", date: date, unit: Example.commune, period: "2026", rows: rows)
            let id = newID()
            try keep(list.decide(given: try journal.submission(id), in: try context(day)))
        }
        return proposals
    }

    mutating func newID() -> UUID {
        number += 1
        return Example.id(number)
    }

    mutating func context(_ day: String) throws -> CommandContext {
        number += 1
        var context = try Example.context(actor, on: Day(iso: day), ids: number)
        context.onBehalf = onBehalf
        return context
    }

    mutating func keep(_ decided: Decided) throws {
        try journal.append(decided.events)
        events = decided.events
        warnings = decided.warnings
    }

    mutating func step<Step: Command>(_ command: Step, on proposal: UUID, _ day: String) throws
    where Step.State == ProposalState {
        try keep(command.decide(given: try journal.proposal(proposal), in: try context(day)))
    }

    /// The same step on each of many, all decided on what was there before.
    mutating func each<Step: Command>(_ proposals: [UUID], _ command: Step, _ day: String) throws
    where Step.State == ProposalState {
        let states = try ProposalState.states(of: journal.entries)
        for proposal in proposals { try keep(command.decide(given: states[proposal]!, in: try context(day))) }
    }

    mutating func step<Step: Command>(_ command: Step, _ day: String) throws where Step.State == ProposalFile {
        try keep(command.decide(given: try journal.proposals(), in: try context(day)))
    }

    /// Puts proposals of the commune, which has ended, under the school.
    mutating func retitle(_ rows: [RetitleProposals.Row], _ day: String) throws {
        let file = ProposalFile(proposals: try journal.proposals().proposals, units: Example.unitsAfterMerger)
        try keep(RetitleProposals(unit: Example.school, rows: rows).decide(given: file, in: try context(day)))
    }

    mutating func resubmit(_ command: ResubmitProposal, _ proposal: UUID, _ day: String) throws {
        try keep(command.decide(given: try journal.resubmission(proposal), in: try context(day)))
    }

    /// Opens a session, a letter or what else has a header.
    @discardableResult
    mutating func open(_ command: ConveneSession, _ day: String) throws -> UUID {
        let id = newID()
        try keep(command.decide(given: try journal.session(id), in: try context(day)))
        return id
    }

    mutating func conclude(_ command: ConcludeSession, of session: UUID, _ day: String) throws {
        try keep(command.decide(given: try journal.session(session), in: try context(day)))
    }

    mutating func lay(_ proposals: [UUID], _ day: String) throws {
        let letter = SubmissionLetter(number: "212/TTr-SNV", date: Day(iso: day)!, unit: Example.department)
        try keep(LaySubmission(letter, proposals: proposals).decide(given: try journal.letter(newID()), in: try context(day)))
    }

    /// Puts proposals to notice, long enough before the day that is given next.
    mutating func notice(_ proposals: [UUID], from first: String, to last: String) throws {
        try step(OpenNotice(place: "sonla.gov.vn", from: Day(iso: first)!, proposals: proposals), first)
        try step(CloseNotice(proposals: proposals), last)
    }

    mutating func forward(_ proposals: [UUID], to level: TierLevel? = nil, _ day: String) throws {
        let letter = SubmissionLetter(number: "109/TTr-UBND", date: Day(iso: day)!, unit: Example.province)
        try keep(
            ForwardSubmission(letter, level: level, proposals: proposals).decide(
                given: try journal.letter(newID()), in: try context(day)))
    }

    @discardableResult
    mutating func decide(
        _ proposals: [UUID], _ day: String, _ number: String = "1196/QĐ-UBND", body: String = "UBND-14",
        kind: BodyKind? = .provinceChairman
    ) throws -> UUID {
        let command = try Example.decision(number, body: body, kind: kind, date: Day(iso: day)!, of: proposals)
        try keep(command.decide(given: try journal.file(of: command.decision), in: try context(day)))
        return command.decision
    }

    mutating func deliver(
        _ proposals: [UUID], of decision: UUID, _ day: String, body: String = "UBND-14", certificates: [String]? = nil
    ) throws {
        let rows = proposals.enumerated().map { DeliverAwards.Row(proposal: $1, certificate: certificates?[$0]) }
        let command = DeliverAwards(body: body, date: Day(iso: day)!, rows: rows)
        let file = try journal.file(of: decision)
        let book = BookFile(book: try journal.book(command.book), decision: file.decision, proposals: file.proposals)
        try keep(command.decide(given: book, in: try context(day)))
    }

    mutating func step<Step: Command>(_ command: Step, ofDecision decision: UUID, _ day: String) throws
    where Step.State == DecisionFile {
        try keep(command.decide(given: try journal.file(of: decision), in: try context(day)))
    }

    func status(_ proposal: UUID) throws -> ProposalStatus? { try journal.proposal(proposal).status }

    func statuses() throws -> [UUID: ProposalStatus] {
        try ProposalState.states(of: journal.entries).compactMapValues(\.status)
    }

    func facts(_ proposal: UUID) throws -> ProposalState.Facts { try #require(try journal.proposal(proposal).facts) }

    /// The code with which a step is refused, none if it is granted; nothing is kept.
    func refusal(_ body: (inout Chronicle) throws -> Void) throws -> Rejection.Code? {
        var copy = self
        do {
            try body(&copy)
            return nil
        } catch let rejection as Rejection {
            #expect(
                !rejection.vi.isEmpty && !rejection.en.isEmpty && !rejection.remedy.vi.isEmpty && !rejection.remedy.en.isEmpty)
            return rejection.code
        }
    }

    var warned: Set<String> { Set(warnings.map(\.code)) }
}
