import Commendation
import Entry
import Foundation

/// The steps from the decision on, each one request.
extension DemoBook {
    /// Issues a decision today; gives its id.
    func issue(
        _ written: String, body: String, kind: BodyKind, signer: String, post: String, proposals list: [UUID], by actor: Actor
    ) throws(DemoFault) -> UUID {
        let identity: DecisionIdentity
        do throws(Rejection) {
            identity = try DecisionIdentity(body: body, number: DocumentNumber(written), date: today)
        } catch {
            throw DemoFault(.stepRefused, detail: "decision number: \(error.code.rawValue)")
        }
        let command = IssueDecision(
            identity: identity, bodyKind: kind, date: today, signer: signer, post: post, proposals: list)
        try take([decide(command, given: file(identity.stream, list, actor), by: actor)])
        return identity.stream
    }

    /// Publishes a decision: all of its awards that stand.
    func publish(_ decision: UUID, place: String, proposals list: [UUID], by actor: Actor) throws(DemoFault) {
        let command = PublishDecision(place: place, date: today, proposals: list)
        try take([decide(command, given: file(decision, list, actor), by: actor)])
    }

    /// Hands the awards of a decision over and enters them in the golden book of the body and year.
    func deliver(_ decision: UUID, body: String, symbol: String, proposals list: [UUID], by actor: Actor) throws(DemoFault) {
        let standing = list.filter { id in
            let status = self.state(of: id).status
            return status == .conferred || status == .published
        }
        guard !standing.isEmpty else { return }
        let stream = GoldenBook.stream(body: body, year: today.year)
        let state = books[stream] ?? BookState(id: stream)
        let rows = standing.enumerated().map { index, id in
            DeliverAwards.Row(proposal: id, certificate: "\(body)-\(today.year)-\(state.last + 1 + index)")
        }
        let command = DeliverAwards(body: body, date: today, place: nil, rows: rows)
        let file = BookFile(
            book: state, decision: decisions[decision] ?? DecisionState(id: decision), proposals: states(of: standing))
        try take([decide(command, given: file, by: actor)])
    }

    /// Corrects the citation of an award by a later document.
    func correct(_ decision: UUID, proposal: UUID, by number: String, citation: String, actor: Actor) throws(DemoFault) {
        let command = CorrectDecision(
            by: number, date: today, rows: [CorrectDecision.Row(proposal: proposal, citation: citation)])
        try take([decide(command, given: file(decision, [proposal], actor), by: actor)])
    }

    /// Annuls awards of a decision.
    func annul(
        _ decision: UUID, proposals list: [UUID], ground: AnnulmentGround, by number: String, actor: Actor
    ) throws(DemoFault) {
        let command = AnnulDecision(ground: ground, by: number, date: today, scope: .part, proposals: list)
        try take([decide(command, given: file(decision, list, actor), by: actor)])
    }

    /// Records that the object of an annulled award came back.
    func recover(_ decision: UUID, proposal: UUID, by actor: Actor) throws(DemoFault) {
        let command = RecoverAwards(date: today, rows: [RecoverAwards.Row(proposal: proposal, object: true)])
        try take([decide(command, given: file(decision, [proposal], actor), by: actor)])
    }

    private func file(_ decision: UUID, _ list: [UUID], _ actor: Actor) -> DecisionFile {
        DecisionFile(
            decision: decisions[decision] ?? DecisionState(id: decision), proposals: states(of: list),
            units: units(of: actor.unit.map { [$0] } ?? []))
    }
}
