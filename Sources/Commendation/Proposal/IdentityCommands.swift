import Entry
public import Foundation

/// Confirms the rank group of an individual, which a table had read from the post.
public struct ConfirmRank: Command {
    /// Which command it is.
    public static let kind = CommandKind.confirmRank

    /// The rank group.
    public var rank: RankGroup

    /// Asks for the step.
    public init(rank: RankGroup) { self.rank = rank }

    /// Decides; pure.
    public func decide(given state: ProposalState, in context: CommandContext) throws(Rejection) -> Decided {
        try state.decide(Self.kind, in: context) { facts throws(Rejection) in
            guard facts.kind == .individual else { throw .notAnIndividual(state.id) }
            return RankConfirmed(rank: rank)
        }
    }
}

/// Puts pending proposals under the unit that took over from theirs; the old name stays where it was written.
public struct RetitleProposals: Command {
    /// Which command it is.
    public static let kind = CommandKind.retitleProposals

    /// A proposal and the name under which it goes on.
    public struct Row: Hashable, Sendable {
        /// The proposal.
        public var proposal: UUID
        /// The new name of the honoree, where it holds that of the unit (personal: kept out of the entry).
        public var name: String?

        /// Describes a row.
        public init(proposal: UUID, name: String? = nil) {
            self.proposal = proposal
            self.name = name
        }
    }

    /// The unit that took over.
    public var unit: UUID
    /// The proposals.
    public var rows: [Row]

    /// Asks for the step.
    public init(unit: UUID, rows: [Row]) {
        self.unit = unit
        self.rows = rows
    }

    /// Decides; pure: whoever took over exists, the unit of each proposal has ended, and the record does not say otherwise.
    public func decide(given file: ProposalFile, in context: CommandContext) throws(Rejection) -> Decided {
        var former: [UUID: Bool] = [:]
        var decided = try file.decide(Self.kind, on: rows.map(\.proposal), in: context) {
            index, state, facts, tally throws(Rejection) in
            guard facts.unit != unit else { throw .sameUnit(state.id, row: index + 1) }
            if former[facts.unit] == nil {
                former[facts.unit] = try isSuccession(from: facts.unit, file.units, row: index + 1, in: context)
            }
            if former[facts.unit] == false { tally.note(.successorNotRecorded, row: index + 1) }
            var personal: [PersonalField] = []
            personal.add("name", try PlainText.checked(rows[index].name, "name", limit: 300, row: index + 1))
            return (ProposalRetitled(unit: unit, was: facts.unit), personal)
        }
        decided.reads += file.units.reads(of: [unit] + former.keys.sorted { $0.text < $1.text })
        return decided
    }

    /// Refuses a unit that did not take over from that of a proposal; `false` if the record does not say who did.
    private func isSuccession(
        from old: UUID, _ units: UnitFile, row: Int, in context: CommandContext
    ) throws(Rejection) -> Bool {
        if units.state(of: old).isInForce(on: context.on) { throw .unitGoesOn(old, on: context.on, row: row) }
        do throws(Rejection) {
            try units.check(unit, on: context.on)
        } catch {
            throw error.at(row: row)
        }
        guard let succeeds = units.succeeds(unit, to: old) else { return false }
        guard succeeds else { throw .notASuccessor(unit, of: old, row: row) }
        return true
    }
}
