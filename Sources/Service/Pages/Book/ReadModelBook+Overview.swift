import Entry
import Foundation
import ReadModels

extension ReadModelBook {
    package func overview(of cycle: BookCycle) async throws -> BookOverview {
        let months = cycle.months
        let figures = try await queries.overview(of: months)
        let proposed = try await queries.statistics(StatisticRequest(basis: .submission, months: months, by: [.unit]))
        let submitted = ProposalFilter(basis: .submission, months: months)
        let outcome = ProposalFilter(basis: .outcome, months: months)
        return BookOverview(
            submitted: BookCount(figures.submitted.count, figures.submitted.filter ?? submitted),
            outcomes: Dictionary(
                figures.byOutcome.compactMap { figure in
                    figure.outcome.map { ($0, BookCount(figure.count, figure.filter ?? outcome)) }
                }
            ) { $1 },
            states: Dictionary(figures.byState.map { ($0.status, BookCount($0.count, $0.filter)) }) { $1 },
            awards: figures.byAward.compactMap { figure in
                figure.award.map { (award: award($0), count: BookCount(figure.count, figure.filter ?? outcome)) }
            }.sorted { ($1.count.count, $0.award.code) < ($0.count.count, $1.award.code) },
            months: Dictionary(
                figures.byMonth.compactMap { figure in
                    figure.month.map { ($0, BookCount(figure.count, figure.filter ?? outcome)) }
                }
            ) { $1 },
            units: try await units(proposed: proposed, conferred: figures.byUnit, months))
    }

    private func units(
        proposed: [StatisticFigure], conferred: [StatisticFigure], _ months: ClosedRange<Month>
    ) async throws -> [BookOverview.UnitLine] {
        let ids = Set((proposed + conferred).compactMap(\.unit))
        let units = try await queries.units(Array(ids))
        return ids.map { id in
            let conferredFilter = ProposalFilter(outcome: .conferred, unit: id, basis: .outcome, months: months)
            return BookOverview.UnitLine(
                unit: unit(id, code: units[id]?.code, name: units[id]?.name),
                proposals: count(of: id, in: proposed, ProposalFilter(unit: id, basis: .submission, months: months)),
                conferred: count(of: id, in: conferred, conferredFilter))
        }.sorted { ($1.proposals.count, $0.unit.name, $0.unit.id.text) < ($0.proposals.count, $1.unit.name, $1.unit.id.text) }
    }

    private func count(of id: UUID, in figures: [StatisticFigure], _ filter: ProposalFilter) -> BookCount {
        figures.first { $0.unit == id }.map { BookCount($0.count, $0.filter ?? filter) } ?? BookCount(0, filter)
    }
}
