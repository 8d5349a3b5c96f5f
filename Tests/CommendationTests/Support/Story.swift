import Commendation
import Entry
import Foundation
import Testing

/// Given what happened, when a step is taken, then events follow or a rejection.
///
/// The story is about one proposal; a second one is conferred and published by a decision of its own on the side.
struct Story {
    static let proposal = Example.id(1)
    static let other = Example.id(2)

    var journal = Journal()
    var actor = Example.everyone
    var proposal = Story.proposal
    private var taken: UInt64 = 100

    static func given(_ steps: Step...) throws -> Story { try given(steps) }

    static func given(_ steps: [Step]) throws -> Story {
        var story = Story()
        for step in steps { try story.take(step) }
        return story
    }

    func by(_ actor: Actor) -> Story {
        var copy = self
        copy.actor = actor
        return copy
    }

    /// Takes a step that must be granted.
    mutating func take(_ step: Step) throws {
        taken += 1
        try journal.append(try command(step).events)
    }

    func when(_ step: Step) throws -> Ending {
        var next = self
        next.taken += 1
        return try when { try next.command(step) }
    }

    func when(_ command: () throws -> Decided) throws -> Ending {
        do {
            return Ending(result: .success(try command()), story: self)
        } catch let rejection as Rejection {
            return Ending(result: .failure(rejection), story: self)
        }
    }

    func context(on day: Day? = nil) throws -> CommandContext { try Example.context(actor, on: day, ids: taken + 1) }

    /// The step with usual particulars, decided on what the journal holds.
    func command(_ step: Step) throws -> Decided {
        let state = try journal.proposal(proposal)
        let late = try context(on: Example.decided)
        let early = try context(on: max(state.facts?.lastOn ?? Example.submitted, Example.submitted))
        switch step {
        case .submit:
            let rows = [Example.row(1, proposal: proposal, honoree: proposal == Story.other ? Example.id(901) : Example.id(900))]
            return try Example.list(rows).decide(given: try journal.submission(Example.id(500 + taken)), in: try context())
        case .receive: return try ReceiveProposal().decide(given: state, in: early)
        case .sendBack: return try ReturnProposal(reasons: [.minutesMissing]).decide(given: state, in: early)
        case .resubmit: return try ResubmitProposal().decide(given: try journal.resubmission(proposal), in: early)
        case .withdraw: return try WithdrawProposal(reason: .unitRequest).decide(given: state, in: late)
        case .appraise: return try AppraiseProposal(outcome: .meets).decide(given: state, in: early)
        case .openNotice:
            return try OpenNotice(place: "sonla.gov.vn", from: Example.submitted, proposals: [proposal])
                .decide(given: try journal.proposals(), in: try context())
        case .comment:
            return try RecordComment(date: Example.decided, name: "Ông Mẫu", text: "Xứng đáng.").decide(given: state, in: late)
        case .closeNotice: return try CloseNotice(proposals: [proposal]).decide(given: try journal.proposals(), in: late)
        case .convene: return try convene(state.id).decide(given: try journal.session(Example.id(7_000 + taken)), in: late)
        case .conclude, .postpone: return try conclude(state, postponing: step == .postpone, in: late)
        case .lay:
            let letter = SubmissionLetter(number: "212/TTr-SNV", date: Example.decided, unit: Example.department)
            return try LaySubmission(letter, proposals: [proposal])
                .decide(given: try journal.letter(Example.id(6_000 + taken)), in: late)
        case .forward:
            let letter = SubmissionLetter(number: "109/TTr-UBND", date: Example.decided, unit: Example.province)
            let level: TierLevel = state.facts?.level == .ministry ? .primeMinister : .ministry
            return try ForwardSubmission(letter, level: level, proposals: [proposal])
                .decide(given: try journal.letter(Example.id(6_000 + taken)), in: late)
        case .answer:
            return try RecordAnswer(answer: .approved, number: "5/BNV", date: Example.decided, proposals: [proposal])
                .decide(given: try journal.proposals(), in: late)
        case .confer:
            let isAbove = state.facts?.isAboveProvince ?? false
            let command = try Example.decision(
                isAbove ? "\(taken)/QĐ-TTg" : "\(taken)/QĐ-UBND", body: isAbove ? "TTG" : "UBND-14",
                kind: isAbove ? nil : .provinceChairman, of: [proposal])
            return try command.decide(given: try journal.file(of: command.decision), in: late)
        case .deliver:
            let command = DeliverAwards(body: "UBND-14", date: Example.decided, rows: [.init(proposal: proposal)])
            let file = try decisionFile()
            let book = try journal.book(command.book)
            return try command.decide(
                given: BookFile(book: book, decision: file.decision, proposals: file.proposals), in: late)
        case .correct:
            return try CorrectDecision(by: "12/ĐC", date: Example.decided, rows: [.init(proposal: proposal, name: "Lò Thị Mậu")])
                .decide(given: try decisionFile(), in: late)
        case .recover:
            return try RecoverAwards(date: Example.decided, rows: [.init(proposal: proposal, object: true, money: 3_510_000)])
                .decide(given: try decisionFile(), in: late)
        case .retitle:
            let file = ProposalFile(proposals: try journal.proposals().proposals, units: Example.unitsAfterMerger)
            return try RetitleProposals(unit: Example.school, rows: [.init(proposal: proposal)]).decide(given: file, in: late)
        case .confirmRank: return try ConfirmRank(rank: .otherLeader).decide(given: state, in: late)
        case .refuse: return try RefuseProposal(reason: .standardNotMet).decide(given: state, in: late)
        case .notify: return try NotifyResult(notice: "7/TB-SNV", date: Example.decided).decide(given: state, in: late)
        case .publish:
            return try PublishDecision(place: "sonla.gov.vn", date: Example.decided, proposals: [proposal])
                .decide(given: try decisionFile(), in: late)
        case .annul:
            return try AnnulDecision(
                ground: .fraud, by: "99/QĐ-UBND", date: Example.decided, scope: .part, proposals: [proposal]
            )
            .decide(given: try decisionFile(), in: late)
        }
    }

    private func convene(_ proposal: UUID) -> ConveneSession {
        ConveneSession(
            unit: Example.province, level: .province, date: Example.decided, members: 15, proposals: [proposal])
    }

    /// The result of the session that the proposal is on; if it is on none, of one of the proposal on the side.
    private func conclude(_ state: ProposalState, postponing: Bool, in context: CommandContext) throws -> Decided {
        var side = self
        var session = state.status == .tabled ? state.facts?.current.session : nil
        if session == nil {
            side.proposal = Story.other
            for step in [Step.submit, .receive, .appraise, .convene] { try side.take(step) }
            session = try side.journal.proposal(Story.other).facts!.current.session
        }
        let votes = [ConcludeSession.Vote(proposal: proposal, inFavour: 14, against: 1)]
        return try ConcludeSession(
            date: Example.decided, present: 15, method: .secretBallot, votes: postponing ? [] : votes,
            postponed: postponing ? [proposal] : []
        )
        .decide(given: try side.journal.session(session!), in: context)
    }

    /// The decision that conferred the proposal; if there is none, that of the proposal on the side.
    private func decisionFile() throws -> DecisionFile {
        if let decision = try journal.proposal(proposal).facts?.decision { return try journal.file(of: decision) }
        var side = self
        side.proposal = Story.other
        for step in [Step.submit, .receive, .appraise, .confer] { try side.take(step) }
        let decision = try side.journal.proposal(Story.other).facts!.decision!
        return try side.journal.file(of: decision)
    }
}

/// How a story ends.
struct Ending {
    let result: Result<Decided, Rejection>
    let story: Story

    func then(_ types: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        switch result {
        case .success(let decided): #expect(decided.events.map(\.type) == types, sourceLocation: sourceLocation)
        case .failure(let rejection): Issue.record("rejected: \(rejection)", sourceLocation: sourceLocation)
        }
    }

    @discardableResult
    func thenRejected(
        _ code: Rejection.Code, allowed: [CommandKind]? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Rejection? {
        switch result {
        case .success(let decided):
            Issue.record("granted: \(decided.events.map(\.type))", sourceLocation: sourceLocation)
            return nil
        case .failure(let rejection):
            #expect(rejection.code == code, sourceLocation: sourceLocation)
            if let allowed { #expect(rejection.allowed == allowed, sourceLocation: sourceLocation) }
            return rejection
        }
    }

    /// The status of the proposal after the events.
    func status() throws -> ProposalStatus? {
        var journal = story.journal
        try journal.append(try result.get().events)
        return try journal.proposal(story.proposal).status
    }
}
