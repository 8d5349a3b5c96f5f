import Commendation
import Entry
package import Foundation
package import ReadModels

extension ReadModelBook {
    package func unitLines() async throws -> [BookUnitLine] {
        try await queries.units().map(line).sorted {
            ($0.unit.name, $0.from?.number ?? .min, $0.unit.code) < ($1.unit.name, $1.from?.number ?? .min, $1.unit.code)
        }
    }

    package func unit(_ id: UUID) async throws -> BookUnitRecord? {
        guard let lineage = try await queries.unitLineage(id) else { return nil }
        let item = lineage.unit
        let parent = try await queries.units(item.parent.map { [$0] } ?? []).first?.value
        var kin: [BookUnitRecord.Kin] = []
        for former in lineage.predecessors { kin.append(try await self.kin(.predecessor, former)) }
        kin.append(try await self.kin(.itself, item))
        for successor in lineage.successors { kin.append(try await self.kin(.successor, successor)) }
        return BookUnitRecord(
            line: line(item), parent: parent.map { line($0).unit },
            formerNames: item.formerNames.reversed().map { (name: $0.name, until: $0.until) }, completeFrom: item.completeFrom,
            endedBy: item.endedBy, kin: kin, awards: try await awards(of: id),
            earlier: try await queries.earlierAwards(unit: id, limit: Self.shownEarlier).items.map { heldAward($0) },
            events: try await events(of: [id]))
    }

    package func earlierAwards(
        _ filter: ProposalFilter, at mark: BookMark, limit: Int
    ) async throws -> BookListing<BookHeldAward> {
        let page = try await queries.earlierAwards(filter, after: mark.after, before: mark.before, limit: limit)
        return BookListing(
            rows: page.items.map { heldAward($0, of: $0.honoree) }, total: try await queries.countEarlier(filter),
            next: page.next, previous: page.previous)
    }

    /// How many awards from documents stand on the page of a unit.
    private static let shownEarlier = 50

    private func line(_ item: UnitItem) -> BookUnitLine {
        BookUnitLine(
            unit: BookUnit(id: item.id, code: item.code, name: item.name), kind: item.kind, level: item.level, from: item.from,
            until: item.until)
    }

    private func kin(_ relation: BookUnitRecord.Kin.Relation, _ item: UnitItem) async throws -> BookUnitRecord.Kin {
        let proposals = ProposalFilter(unit: item.id)
        let conferred = ProposalFilter(outcome: .conferred, unit: item.id)
        return BookUnitRecord.Kin(
            relation: relation, line: line(item), proposals: BookCount(try await queries.count(proposals), proposals),
            conferred: BookCount(try await queries.count(conferred), conferred))
    }

    /// The awards that stand on the proposals of a unit, whenever they were conferred.
    private func awards(of unit: UUID) async throws -> [(award: BookAward, count: BookCount)] {
        let request = StatisticRequest(
            basis: .outcome, months: Day.first.month...Day.last.month, outcome: .conferred, unit: unit, by: [.award])
        return try await queries.statistics(request).compactMap { figure in
            figure.award.map {
                (award: award($0), count: BookCount(figure.count, ProposalFilter(outcome: .conferred, award: $0, unit: unit)))
            }
        }.sorted { ($1.count.count, $0.award.code) < ($0.count.count, $1.award.code) }
    }
}
