import Commendation
import Entry
import Foundation

/// The HTTP API's writes, carried out at the desk.
package struct DeskDoor: CommandDoor {
    private let desk: CommandDesk
    private let lists: ListDesk

    /// A door in front of the desks.
    package init(desk: CommandDesk, lists: ListDesk) {
        self.desk = desk
        self.lists = lists
    }

    package func perform(_ write: APIWrite) async throws -> APIReceipt {
        let receipt = try await receipt(of: write)
        return APIReceipt(
            first: receipt.first, last: receipt.last, at: receipt.at, repeated: receipt.repeated, created: receipt.created,
            warnings: receipt.warnings.map { ($0.code, $0.text.vi, $0.text.en) })
    }

    private func receipt(of write: APIWrite) async throws -> CommandReceipt {
        switch write.step {
        case .submit(let submission):
            return try await lists.submit(ProposedList(submission), by: write.actor, request: write.request, on: write.on)
        case .receive(let id): return try await step(ReceiveProposal(), id, write)
        case .sendBack(let id, let reasons, let until, let note):
            return try await step(ReturnProposal(reasons: reasons, until: until, note: note), id, write)
        case .resubmit(let id, let award, let from, let to, let citation):
            let command = ResubmitProposal(award: award, achievementFrom: from, achievementTo: to, citation: citation)
            return try await step(command, id, write)
        case .withdraw(let id, let reason): return try await step(WithdrawProposal(reason: reason), id, write)
        case .appraise(let id, let outcome, let findings, let note):
            return try await step(AppraiseProposal(outcome: outcome, findings: findings, note: note), id, write)
        case .notApprove(let id, let reason, let note):
            return try await step(RefuseProposal(reason: reason, note: note), id, write)
        case .notify(let id, let notice, let date): return try await step(NotifyResult(notice: notice, date: date), id, write)
        case .decide(let decision): return try await decide(decision, write)
        case .publish(let id, let place, let date): return try await publish(id, place, date, write)
        case .annul(let id, let ground, let by, let date, let proposals):
            return try await annul(id, ground, by, date, proposals, write)
        }
    }

    private func step<Step: Command>(
        _ command: Step, _ proposal: UUID, _ write: APIWrite
    ) async throws -> CommandReceipt where Step.State == ProposalState {
        try await desk.handle(
            command, on: proposal, by: write.actor, request: write.request, day: write.on, canonical: write.step.canonical)
    }

    private func decide(_ decision: APIDecision, _ write: APIWrite) async throws -> CommandReceipt {
        let command: IssueDecision
        do {
            let identity = try DecisionIdentity(
                body: decision.body, number: try DocumentNumber(decision.number), date: decision.date)
            command = IssueDecision(
                identity: identity, bodyKind: decision.bodyKind, date: decision.date, signer: decision.signer,
                post: decision.post,
                proposals: decision.proposals)
        } catch {
            throw ServiceError(wrapping: error)
        }
        return try await desk.handle(
            command, on: command.decision, proposals: decision.proposals, by: write.actor, request: write.request, day: write.on,
            canonical: write.step.canonical)
    }

    private func publish(_ decision: UUID, _ place: String, _ date: Day, _ write: APIWrite) async throws -> CommandReceipt {
        try await desk.handle(
            onAllOf: decision, by: write.actor, request: write.request, day: write.on, canonical: write.step.canonical,
            choosing: { $0.status != .annulled }
        ) { PublishDecision(place: place, date: date, proposals: $0) }
    }

    private func annul(
        _ decision: UUID, _ ground: AnnulmentGround, _ by: String, _ date: Day, _ proposals: [UUID]?, _ write: APIWrite
    ) async throws -> CommandReceipt {
        if let proposals {
            let part = AnnulDecision(ground: ground, by: by, date: date, scope: .part, proposals: proposals)
            return try await desk.handle(
                part, on: decision, proposals: proposals, by: write.actor, request: write.request, day: write.on,
                canonical: write.step.canonical)
        }
        return try await desk.handle(
            onAllOf: decision, by: write.actor, request: write.request, day: write.on, canonical: write.step.canonical,
            choosing: { $0.status != .annulled }
        ) { AnnulDecision(ground: ground, by: by, date: date, scope: .whole, proposals: $0) }
    }
}
