import Commendation
import Entry
import Foundation

/// The proposals that are under way on a day, by the unit that proposes: looked up once for all mergers of that day.
struct PendingProposals {
    /// A proposal and the place of its honoree among the invented ones.
    struct Item {
        let proposal: UUID
        let honoree: Int?
    }

    private let byUnit: [UUID: [Item]]

    init(of province: DemoProvince) {
        var open: [UUID: [(proposal: UUID, honoree: UUID?)]] = [:]
        var wanted: Set<UUID> = []
        for state in province.book.proposals.values {
            guard let facts = state.facts, facts.status.isOpen else { continue }
            open[facts.unit, default: []].append((state.id, facts.honoree))
            if let honoree = facts.honoree { wanted.insert(honoree) }
        }
        var places: [UUID: Int] = [:]
        for (place, honoree) in province.honorees.enumerated() where wanted.contains(honoree.id) { places[honoree.id] = place }
        byUnit = open.mapValues { list in
            // A dictionary has no order that two runs share.
            list.map { (text: $0.proposal.text, item: Item(proposal: $0.proposal, honoree: $0.honoree.flatMap { places[$0] })) }
                .sorted { $0.text < $1.text }.map(\.item)
        }
    }

    /// Those of a unit, in a fixed order.
    func of(_ unit: UUID) -> [Item] { byUnit[unit] ?? [] }
}
