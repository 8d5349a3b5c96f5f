package import Commendation
package import Entry
package import EventLog
package import Foundation

extension CommandDesk {
    /// Takes a step on one proposal.
    package func handle<Step: Command>(
        _ step: Step, on proposal: UUID, by actor: Actor, request: RequestID, day: Day? = nil, canonical: JSONObject
    ) async throws -> CommandReceipt where Step.State == ProposalState {
        try await handle(by: actor, request: request, on: day, canonical: canonical) { context in
            var state = ProposalState(id: proposal)
            for entry in try await log.readStreams([proposal]) { try state.apply(entry) }
            return Plan(try step.decide(given: state, in: context))
        }
    }

    /// Takes a step on a decision and the proposals that it names.
    package func handle<Step: Command>(
        _ step: Step, on decision: UUID, proposals: [UUID], by actor: Actor, request: RequestID, day: Day? = nil,
        canonical: JSONObject
    ) async throws -> CommandReceipt where Step.State == DecisionFile {
        try await handle(by: actor, request: request, on: day, canonical: canonical) { context in
            let entries = try await log.readStreams([decision] + proposals)
            return Plan(try step.decide(given: try DecisionFile(decision: decision, entries: entries), in: context))
        }
    }

    /// Takes a step on a decision and the proposals that it conferred an award on, chosen by their state.
    func handle<Step: Command>(
        onAllOf decision: UUID, by actor: Actor, request: RequestID, day: Day? = nil, canonical: JSONObject,
        choosing isChosen: @Sendable (ProposalState) -> Bool, _ step: @Sendable ([UUID]) -> Step
    ) async throws -> CommandReceipt where Step.State == DecisionFile {
        try await handle(by: actor, request: request, on: day, canonical: canonical) { context in
            let listed = try await conferred(by: decision)
            guard !listed.isEmpty else { throw ServiceError.unknownDecision }
            let file = try DecisionFile(decision: decision, entries: try await log.readStreams([decision] + listed))
            let chosen = listed.filter { file.proposals[$0].map(isChosen) ?? false }
            return Plan(try step(chosen).decide(given: file, in: context))
        }
    }

    /// The proposals of a decision in its order.
    ///
    /// Header and awards came in by one atomic request, so the awards stand right behind the header.
    func conferred(by decision: UUID) async throws -> [UUID] {
        guard let header = try await log.readStream(decision, from: 0, limit: 1).first, header.is(DecisionIssued.name) else {
            return []
        }
        let count = try DecisionIssued(header).count
        let page = try await log.read(from: header.seq + 1, limit: count)
        return page.filter { $0.cause == header.id && $0.is(AwardConferred.name) }.map(\.streamID)
    }
}

extension ServiceError {
    /// There is no such decision.
    static let unknownDecision = ServiceError(
        code: "unknown-decision", status: 404, vi: "Không có quyết định này", en: "There is no such decision",
        remedyVi: "Kiểm tra lại số, ký hiệu và năm của quyết định", remedyEn: "Check the decision's number, symbol and year")
}
