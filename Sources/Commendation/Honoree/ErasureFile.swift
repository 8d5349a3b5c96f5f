import Entry
public import Foundation

/// What is read before an honoree is erased: who it is and was merged with, its awards, and the decisions that conferred them.
public struct ErasureFile: Sendable {
    /// The honoree with all that concerns it.
    public let file: HonoreeFile

    /// The decisions that conferred its awards, by their id.
    public let decisions: [UUID: DecisionIssued]

    /// What must be kept, and the grounds for an erasure.
    public let retention: RetentionTable

    /// Puts what was read together.
    public init(file: HonoreeFile, decisions: [UUID: DecisionIssued], retention: RetentionTable) {
        self.file = file
        self.decisions = decisions
        self.retention = retention
    }

    /// The decisions that have to be read: those of the awards of all registrations of the honoree.
    public static func decisions(in file: HonoreeFile) -> [UUID] {
        Set(file.proposals(of: file.honoree).compactMap { $0.facts?.decision }).sorted { $0.text < $1.text }
    }

    /// The registrations that are erased together, the honoree first.
    var persons: [UUID] { file.family(of: file.honoree) }

    /// Refuses an honoree that is not registered, for whom another one stands, or who is erased already.
    ///
    /// While it is asked whether it is another one, nobody knows whom the erasure would be about.
    func check() throws(Rejection) {
        _ = try file.state.current()
        for person in persons where !file.state(of: person).candidates.isEmpty { throw .identityInQuestion(person) }
    }

    /// Refuses while a proposal is under way, or while an award is under retention.
    func checkRetention(in context: CommandContext) throws(Rejection) {
        for proposal in file.proposals(of: file.honoree) {
            guard let facts = proposal.facts else { continue }
            if facts.status.isOpen { throw .proposalUnderWay(proposal.id, retention.underWay) }
            guard let decision = facts.decision else { continue }
            // An annulled decision is a document as well, and is kept like one.
            let issued = decisions[decision]
            let bodies = issued?.bodyKind.map { [$0] } ?? Self.bodies(of: facts.award, in: context.catalogue)
            try check(bodies, decidedOn: issued?.date ?? facts.decisionDate, on: context.today)
        }
        for member in persons {
            for record in (file.histories[member]?.earlierAwards ?? [:]).values.sorted(by: { $0.id.text < $1.id.text }) {
                guard let award = record.recorded else { continue }
                let bodies = award.bodyKind.map { [$0] } ?? Self.bodies(of: award.award, in: context.catalogue)
                try check(bodies, decidedOn: award.date, on: context.today)
            }
        }
    }

    /// The longest retention of those who may have decided counts; a body that nobody knows counts as one without a term.
    private func check(_ bodies: [BodyKind], decidedOn date: Day?, on day: Day) throws(Rejection) {
        guard !bodies.isEmpty, let date else { throw .retentionNotKnown(of: file.honoree) }
        for body in bodies {
            guard let line = retention.line(for: body) else { throw .retentionNotKnown(of: file.honoree) }
            if line.holds(date, on: day) { throw .underRetention(line, until: line.ends(for: date), of: file.honoree) }
        }
    }

    private static func bodies(of award: String, in catalogue: AwardCatalogue) -> [BodyKind] {
        catalogue.awards.first { $0.code == award }?.authority.map(\.body) ?? []
    }

    /// The ground of a code, if it can be used on a day.
    func basis(_ code: String, on day: Day) throws(Rejection) -> ErasureBasis {
        guard let basis = retention.basis(code) else { throw .erasureBasisUnknown(retention.bases) }
        if let from = basis.from, day < from { throw .erasureBasisNotInForce(basis, from: from) }
        return basis
    }
}
