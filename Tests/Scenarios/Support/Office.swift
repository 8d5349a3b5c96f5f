import Commendation
import Entry
import EventLog
import Foundation
import ReadModels

/// A province at work: commands go through the deciders into the log, and the read models show what came of them.
struct Office: Sendable {
    let log: PostgresEventLog
    let engine: ProjectionEngine

    /// The day on which the story takes place.
    static let today = Day(of: Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)))
    static let commune = UnitIdentity.stream(code: "03646", from: Day(iso: "2025-07-01")!)
    static let officer = Actor(id: "officer-of-commune", unit: commune, roles: [.unitOfficer])
    static let standingOffice = Actor(id: "standing-office", roles: [.standingOffice])
    static let chairman = Actor(id: "chairman", roles: [.authority])

    /// Hands in a list of names, each an honoree of its own, and answers the proposals.
    func submit(_ names: [String], for award: String) async throws -> [UUID] {
        let honorees = names.map { _ in UUID() }
        for (name, honoree) in zip(names, honorees) {
            let command = RegisterHonoree(kind: .individual, unit: Self.commune, name: name)
            try await carryOut(
                try command.decide(given: HonoreeState(id: honoree), in: try context(Self.officer)))
        }
        let proposals = names.map { _ in UUID() }
        let rows = names.indices.map { index in
            SubmissionRow(
                proposal: proposals[index], row: index + 1, honoree: honorees[index], kind: .individual, award: award,
                meritKind: .merit, achievementFrom: Self.today.adding(days: -400), achievementTo: Self.today.adding(days: -40),
                name: names[index])
        }
        let list = SubmitList(number: "12/TTr-UBND", date: Self.today, unit: Self.commune, rows: rows)
        let histories = try SubjectHistory.histories(of: honorees, in: try await log.readSubjects(honorees))
        try await carryOut(
            try list.decide(
                given: SubmissionState(id: UUID(), honorees: histories), in: try context(Self.officer)))
        return proposals
    }

    /// Takes a step on each of some proposals.
    func take<Step: Command>(_ step: Step, by actor: Actor, on proposals: [UUID]) async throws
    where Step.State == ProposalState {
        for proposal in proposals {
            let states = try ProposalState.states(of: try await log.readStreams([proposal]))
            let state = states[proposal] ?? ProposalState(id: proposal)
            try await carryOut(try step.decide(given: state, in: try context(actor)))
        }
    }

    /// Takes a step on a decision and the proposals concerned.
    func take<Step: Command>(_ step: Step, by actor: Actor, on decision: UUID, _ proposals: [UUID]) async throws
    where Step.State == DecisionFile {
        let file = try DecisionFile(decision: decision, entries: try await log.readStreams([decision] + proposals))
        try await carryOut(try step.decide(given: file, in: try context(actor)))
    }

    private func context(_ actor: Actor) throws -> CommandContext {
        let pack = try RulePack.embedded()
        let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
        return CommandContext(
            actor: actor, today: Self.today, rules: pack.hash, catalogue: pack.catalogue,
            ids: IdentifierSequence(at: now, random: (.random(in: .min ... .max), .random(in: .min ... .max))))
    }

    /// Appends what was decided and waits until the read models show it.
    private func carryOut(_ decided: Decided) async throws {
        let reads = decided.reads.map { read -> Expectation in
            switch read {
            case .stream(let id, let version): .stream(id, version: version)
            case .subject(let id, let lastSeq): .subject(id, lastSeq: lastSeq)
            }
        }
        let receipt = try await log.append(
            AppendRequest(id: RequestID(UUID().text)!, events: decided.events, expectations: reads))
        try await engine.waitFor(seq: receipt.last, timeout: .seconds(60))
    }
}
