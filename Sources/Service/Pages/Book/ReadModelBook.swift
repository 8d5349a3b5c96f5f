package import Commendation
import Entry
package import EventLog
import Foundation
package import ReadModels
import TransparencyLog

/// The book as the read models, the log and the catalogue tell it.
///
/// Names come from the erasable store at the moment of showing, and are kept nowhere.
package struct ReadModelBook: BookReader {
    let queries: ReadQueries
    let log: any EventLog
    let catalogue: [BookAward]
    /// The catalogue with its rules: which tiers an award needs, under which heading it is told.
    let rules: AwardCatalogue
    private let environment: Environment
    private let known: [BookCycle]

    /// A book over the read models of a log.
    package init(
        queries: ReadQueries, log: any EventLog, catalogue: AwardCatalogue, environment: Environment,
        cycles: [BookCycle] = BookCycle.known
    ) throws {
        self.queries = queries
        self.log = log
        rules = catalogue
        self.catalogue = catalogue.awards.map { award in
            BookAward(code: award.code, name: award.name, family: award.group == .title ? .title : .form)
        }
        self.environment = environment
        known = cycles
    }

    package func cycles() async throws -> [BookCycle] { BookCycle.ordered(known, on: environment.today()) }

    package func awards() async throws -> [BookAward] { catalogue }

    package func statistics(_ request: StatisticRequest) async throws -> [StatisticFigure] {
        try await queries.statistics(request)
    }

    package func size() async throws -> Int64 { try await log.head().size }

    package func position() async throws -> BookPosition {
        let head = try await log.head()
        let statuses = try await queries.statuses(of: log)
        let parked = statuses.filter { status in
            if case .parked = status.state { true } else { false }
        }
        return BookPosition(
            size: head.size, at: head.at, root: head.root.bytes, folded: statuses.map(\.position).min() ?? 0,
            parked: parked.map(\.name))
    }

    package func units() async throws -> [BookUnit] {
        let units = try await queries.units()
        return units.map { unit in
            // Names were used again in 2025: a unit that has ended says until when it was.
            let name = unit.until.map { "\(unit.name) (– \($0.vietnamese))" } ?? unit.name
            return BookUnit(id: unit.id, code: unit.code, name: name)
        }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }

    /// The award of a code; a code that the catalogue does not know (any more) stands for itself.
    func award(_ code: String) -> BookAward {
        catalogue.first { $0.code == code } ?? BookAward(code: code, name: Bilingual(vi: code, en: code), family: .form)
    }

    /// A unit by its id; one that is not registered stands under its id.
    func unit(_ id: UUID, code: String?, name: String?) -> BookUnit {
        BookUnit(id: id, code: code ?? "–", name: name ?? id.text)
    }
}
