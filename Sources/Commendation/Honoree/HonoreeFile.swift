public import Foundation

/// What is read before it is decided who is who: an honoree, those it may be, and the proposals of all of them.
public struct HonoreeFile: Sendable {
    /// The honoree that the command is about.
    public let honoree: UUID

    /// What is known of each honoree, one by one; read by ``SubjectHistory/read(of:subjects:streams:)``.
    public let histories: [UUID: SubjectHistory]

    /// The unit of somebody who is registered by the command, if one is named.
    public let units: UnitFile

    /// Puts what was read together.
    public init(honoree: UUID, histories: [UUID: SubjectHistory], units: UnitFile = UnitFile()) {
        self.honoree = honoree
        self.histories = histories
        self.units = units
    }

    /// The honoree's own stream.
    public var state: HonoreeState { state(of: honoree) }

    /// The own stream of an honoree.
    public func state(of id: UUID) -> HonoreeState { histories[id]?.honoree ?? HonoreeState(id: id) }

    /// The honoree that stands for another one now, merges followed.
    public func following(_ id: UUID) -> UUID {
        HonoreeMatch.following(id, in: histories.compactMapValues(\.honoree))
    }

    /// An honoree and all that were merged into it.
    func family(of id: UUID) -> [UUID] { SubjectHistory.family(of: id, in: histories) }

    /// The proposals of an honoree and of all that were merged into it.
    func proposals(of id: UUID) -> [ProposalState] {
        family(of: id).flatMap { histories[$0].map { Array($0.proposals.values) } ?? [] }
    }

    /// What a decision about some honorees rests on: everything about them and about those they stand for.
    func reads(of honorees: [UUID]) -> [ReadVersion] {
        var reads: [ReadVersion] = []
        var seen: Set<UUID> = []
        for member in honorees.flatMap(family) where seen.insert(member).inserted {
            reads.append(.subject(member, lastSeq: histories[member]?.lastSeq ?? -1))
        }
        return reads
    }
}
