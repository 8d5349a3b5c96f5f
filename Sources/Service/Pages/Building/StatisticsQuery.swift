import Commendation
import Entry
import Foundation
package import ReadModels

/// What a reader asks of the statistics page, as it stands in the address.
package struct StatisticsQuery: Sendable {
    /// The cycle.
    package let cycle: BookCycle
    /// By which day months are counted.
    package let basis: StatisticBasis
    /// Only this outcome.
    package let outcome: ProposalOutcome?
    /// What the lines are.
    package let rows: BookDimension
    /// What the columns are, if there are any.
    package let columns: BookDimension?

    /// The names that the address may hold.
    package static let parameterNames = ["cycle", "basis", "outcome", "rows", "columns"]

    /// Reads the parameters of an address; without any, the awards of the current cycle by kind of honoree.
    package init(parameters: [String: String], cycles: [BookCycle]) throws(InvalidParameter) {
        func read<Value>(_ name: String, _ parse: (String) -> Value?) throws(InvalidParameter) -> Value? {
            guard let text = parameters[name], !text.isEmpty else { return nil }
            guard let value = parse(text) else { throw InvalidParameter(name: name) }
            return value
        }
        guard let cycle = try read("cycle", { code in cycles.first { $0.code == code } }) ?? cycles.first else {
            throw InvalidParameter(name: "cycle")
        }
        self.cycle = cycle
        basis = try read("basis") { StatisticBasis(code: $0) } ?? .outcome
        // “All” is a choice of its own: it is written, for an absent parameter means the awards conferred.
        outcome = parameters["outcome"] == "all" ? nil : try read("outcome") { ProposalOutcome(code: $0) } ?? .conferred
        rows = try read("rows") { BookDimension(rawValue: $0) } ?? .award
        let columns: BookDimension? =
            parameters["columns"] == "none"
            ? nil : try read("columns") { code in BookDimension.narrow.first { $0.rawValue == code } } ?? .kind
        self.columns = columns == rows ? nil : columns
    }

    /// The figures to ask for.
    package var request: BookFigureRequest {
        BookFigureRequest(basis: basis, months: cycle.months, outcome: outcome, by: [rows] + (columns.map { [$0] } ?? []))
    }

    /// The list of exactly those that have some values, in the book and in documents; nil where no list says so.
    package func filter(of values: [BookDimension: String?]) -> ProposalFilter? {
        var named: [StatisticDimension: FactValue] = [:]
        for (dimension, code) in values {
            guard let name = StatisticDimension(name: dimension.rawValue) else { return nil }
            named[name] = code.map { .known($0) } ?? .unknown
        }
        return ProposalFilter(outcome: outcome, basis: basis, months: cycle.months).narrowed(to: named)
    }
}
