import Commendation
import Entry
package import Foundation
import ReadModels

extension ReadModelBook {
    package func unitLines() async throws -> [BookUnitLine] {
        try await queries.units().map(line).sorted {
            ($0.unit.name, $0.from?.number ?? .min, $0.unit.code) < ($1.unit.name, $1.from?.number ?? .min, $1.unit.code)
        }
    }

    package func unit(_ id: UUID) async throws -> BookUnitRecord? {
        let units = try await queries.units()
        guard let item = units.first(where: { $0.id == id }) else { return nil }
        return BookUnitRecord(
            line: line(item), parent: units.first { $0.id == item.parent }.map { line($0).unit }, formerNames: [],
            completeFrom: nil, endedBy: nil, kin: [try await kin(.itself, item)], awards: try await awards(of: id), earlier: [],
            events: try await events(of: [id]))
    }

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
