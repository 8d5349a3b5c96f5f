import Commendation
import Entry
import Foundation

/// Who handles a round, and where its proposals stand by the authority table.
extension DemoProvince {
    /// The unit whose own round it is, as long as it exists.
    private func host(of round: Round) -> DemoSeat? {
        if case .own(let seat) = round.spec.authority { seats[seat.id] } else { nil }
    }

    /// Who handles the proposals before the decision: the unit's own office, or the standing office of the province.
    func handler(of round: Round) -> Actor { host(of: round)?.office ?? Self.office }

    /// The unit whose council advises and in whose name letters are written.
    func hostID(of round: Round) -> UUID { host(of: round)?.id ?? provinceID }

    /// Who decides at the end of a round.
    func authority(of round: Round) -> Actor { host(of: round)?.head ?? Self.clerk }

    /// Who writes for a unit of a round now: the unit's officer, or that of the unit that took over.
    func officer(of round: Round, _ list: Int) -> Actor {
        seats[round.lists[list].seat.id]?.officer ?? Self.office
    }

    /// Items of a round by the level of the tier in which they stand, the lowest first.
    func byLevel(_ indexes: [Int], of round: Round) -> [(level: TierLevel, items: [Int])] {
        var found: [TierLevel: [Int]] = [:]
        for index in indexes { found[level(of: round.items[index].proposal), default: []].append(index) }
        return TierLevel.allCases.compactMap { level in found[level].map { (level, $0) } }
    }

    /// The level of the tier in which a proposal stands.
    func level(of proposal: UUID) -> TierLevel { book.proposals[proposal]?.facts?.level ?? .province }

    /// The level above that by the authority table, as the decider of the submission reads it; `nil` if the way ends.
    func levelAbove(_ proposal: UUID) -> TierLevel? {
        guard let facts = book.proposals[proposal]?.facts else { return nil }
        return book.rules.catalogue.route(of: facts.award, on: facts.submittedOn)?.level(after: level(of: proposal))
    }
}
