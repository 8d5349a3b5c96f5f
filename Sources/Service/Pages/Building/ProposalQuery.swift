import Commendation
import Entry
import Foundation
package import ReadModels

/// What a reader asks of the list of proposals, as it stands in the address.
///
/// The filter is that of the read models, so that a number and the list that it opens can never differ; only its months are put
/// into one parameter (`period=submission.2026-01.2030-12`), so that one choice of the filter's form can hold them.
package struct ProposalQuery: Sendable {
    /// The filter.
    package let filter: ProposalFilter
    /// Where the page begins.
    package let mark: BookMark

    /// The names that the address of a list may hold.
    package static let parameterNames =
        [
            "state", "outcome", "award", "group", "kind", "unit", "period", "submission", "decision", "honoree", "level",
            "session",
            "letter", "source",
            "after", "before", "cycle",
        ] + StatisticFact.allCases.map(\.rawValue)

    /// Reads the parameters of an address; empty ones count as absent.
    ///
    /// A value that makes no sense is refused by its name.
    package init(parameters: [String: String]) throws(InvalidParameter) {
        var read = parameters.sorted { $0.key < $1.key }.map { ProposalFilter.Parameter(name: $0.key, value: $0.value) }
        read.removeAll { ["basis", "from", "to"].contains($0.name) }
        if let period = parameters["period"], !period.isEmpty {
            let parts = period.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { throw InvalidParameter(name: "period") }
            read += zip(["basis", "from", "to"], parts).map { ProposalFilter.Parameter(name: $0, value: $1) }
        }
        do {
            filter = try ProposalFilter(parameters: read)
        } catch {
            throw InvalidParameter(name: ["basis", "from", "to"].contains(error.parameter) ? "period" : error.parameter)
        }
        mark = try BookMark(parameters: parameters)
    }

    /// The parameters of an address that opens the list of a filter.
    package static func parameters(_ filter: ProposalFilter) -> [(String, String)] {
        let rest = filter.parameters.filter { !["basis", "from", "to"].contains($0.name) }.map { ($0.name, $0.value) }
        return rest + (filter.months == nil ? [] : [("period", period(filter))])
    }

    /// The period of a filter in one value; empty for all time.
    package static func period(_ filter: ProposalFilter) -> String {
        filter.months.map { "\(filter.basis.code).\($0.lowerBound.iso).\($0.upperBound.iso)" } ?? ""
    }
}
