import Commendation
import Entry
import Foundation

/// The steps before the decision, each one request.
extension DemoBook {
    /// Hands a list in, with what has to stand before it in the same request.
    func submit(
        _ submission: UUID, number: String, unit: DemoSeat, period: String, rows: [SubmissionRow], before parts: [Decided],
        keys: [(honoree: UUID, key: MatchKey)], by actor: Actor
    ) throws(DemoFault) {
        let command = SubmitList(number: number, date: today, unit: unit.id, period: period, proposer: unit.proposer, rows: rows)
        try take(parts + [decide(command, given: SubmissionState(id: submission), by: actor)], keys: keys)
    }

    /// Takes a step on each of some proposals.
    func each<C: Command>(_ list: [UUID], by actor: Actor, _ command: C) throws(DemoFault) where C.State == ProposalState {
        guard !list.isEmpty else { return }
        var parts: [Decided] = []
        parts.reserveCapacity(list.count)
        for id in list { parts.append(try decide(command, given: state(of: id), by: actor)) }
        try take(parts)
    }

    /// What a proposal has come to.
    func state(of proposal: UUID) -> ProposalState { proposals[proposal] ?? ProposalState(id: proposal) }

    /// Receives proposals.
    func receive(_ list: [UUID], by actor: Actor) throws(DemoFault) { try each(list, by: actor, ReceiveProposal()) }

    /// Sends proposals back to be completed.
    func sendBack(_ list: [UUID], reasons: [ReturnReason], until: Day, note: String, by actor: Actor) throws(DemoFault) {
        try each(list, by: actor, ReturnProposal(reasons: reasons, until: until, note: note))
    }

    /// Hands proposals in again.
    func resubmit(_ list: [UUID], citation: String, by actor: Actor) throws(DemoFault) {
        let command = ResubmitProposal(citation: citation)
        var parts: [Decided] = []
        for id in list { parts.append(try decide(command, given: ResubmissionFile(state(of: id)), by: actor)) }
        if !parts.isEmpty { try take(parts) }
    }

    /// Takes proposals back.
    func withdraw(_ list: [UUID], reason: WithdrawalReason, by actor: Actor) throws(DemoFault) {
        try each(list, by: actor, WithdrawProposal(reason: reason))
    }

    /// Records the appraisal of proposals.
    func appraise(_ list: [UUID], outcome: AppraisalOutcome, findings: [String], by actor: Actor) throws(DemoFault) {
        try each(list, by: actor, AppraiseProposal(outcome: outcome, findings: findings))
    }

    /// Records that the authority does not approve proposals.
    func refuse(_ list: [UUID], reason: RefusalReason, by actor: Actor) throws(DemoFault) {
        try each(list, by: actor, RefuseProposal(reason: reason))
    }

    /// Tells the unit of refused proposals.
    func tell(_ list: [UUID], notice: String, by actor: Actor) throws(DemoFault) {
        try each(list, by: actor, NotifyResult(notice: notice, date: today))
    }

    /// Puts proposals to public notice.
    func openNotice(_ list: [UUID], place: String, until: Day, by actor: Actor) throws(DemoFault) {
        let command = OpenNotice(place: place, from: today, until: until, proposals: list)
        try take([decide(command, given: ProposalFile(proposals: states(of: list)), by: actor)])
    }

    /// Records a comment on a proposal under notice.
    func comment(_ proposal: UUID, name: String, text: String, by actor: Actor) throws(DemoFault) {
        try each([proposal], by: actor, RecordComment(date: today, name: name, text: text))
    }

    /// Ends the notice of proposals.
    func closeNotice(_ list: [UUID], by actor: Actor) throws(DemoFault) {
        try take([decide(CloseNotice(proposals: list), given: ProposalFile(proposals: states(of: list)), by: actor)])
    }

    /// Puts proposals on a session of the council.
    func convene(
        _ session: UUID, level: TierLevel, unit: UUID, date: Day, members: Int, proposals list: [UUID], by actor: Actor
    ) throws(DemoFault) {
        let command = ConveneSession(unit: unit, level: level, date: date, members: members, proposals: list)
        let file = SessionFile(session: SessionState(id: session), proposals: states(of: list), units: units(of: [unit]))
        try take([decide(command, given: file, by: actor)])
    }

    /// Records what the council advised; `tabled` is all that was put on the session.
    func conclude(_ session: UUID, tabled: [UUID], command: ConcludeSession, by actor: Actor) throws(DemoFault) {
        let state = sessions[session] ?? SessionState(id: session)
        try take([decide(command, given: SessionFile(session: state, proposals: states(of: tabled)), by: actor)])
        sessions[session] = nil
    }

    /// Lays proposals before the authority.
    func lay(_ letter: UUID, number: String, unit: UUID, proposals list: [UUID], by actor: Actor) throws(DemoFault) {
        let command = LaySubmission(SubmissionLetter(number: number, date: today, unit: unit), proposals: list)
        let file = LetterFile(
            submission: SubmissionState(id: letter), proposals: states(of: list), units: units(of: [unit]))
        try take([decide(command, given: file, by: actor)])
    }

    /// Submits proposals to the body above, as the authority table says which one that is.
    func forward(_ letter: UUID, number: String, unit: UUID, proposals list: [UUID], by actor: Actor) throws(DemoFault) {
        let command = ForwardSubmission(SubmissionLetter(number: number, date: today, unit: unit), proposals: list)
        let file = LetterFile(
            submission: SubmissionState(id: letter), proposals: states(of: list), units: units(of: [unit]))
        try take([decide(command, given: file, by: actor)])
    }

    /// Records the answer of a body above.
    func hear(_ list: [UUID], answer: TierAnswer, number: String, by actor: Actor) throws(DemoFault) {
        let command = RecordAnswer(answer: answer, number: number, date: today, proposals: list)
        try take([decide(command, given: ProposalFile(proposals: states(of: list)), by: actor)])
    }

    /// Puts pending proposals under the unit that took over, some of them by a new name.
    func retitle(_ rows: [RetitleProposals.Row], to unit: UUID, by actor: Actor) throws(DemoFault) {
        let command = RetitleProposals(unit: unit, rows: rows)
        let list = rows.map(\.proposal)
        let former = Set(list.compactMap { state(of: $0).facts?.unit })
        let file = ProposalFile(proposals: states(of: list), units: units(of: former.union([unit])))
        try take([decide(command, given: file, by: actor)])
    }

    /// What some proposals have come to, and no others: some commands count what they are given.
    func states(of list: some Sequence<UUID>) -> [UUID: ProposalState] {
        var states: [UUID: ProposalState] = [:]
        for id in list { states[id] = proposals[id] }
        return states
    }

    /// What some units have come to, and no others.
    func units(of list: some Sequence<UUID>) -> UnitFile {
        var states: [UUID: UnitState] = [:]
        for id in list { states[id] = units[id] }
        return UnitFile(states)
    }
}
