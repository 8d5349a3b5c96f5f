import Entry
import Foundation
import ReadModels

/// A question to the statistics, as it stands in the address of a request.
struct StatisticQuery {
    static let parameterNames = ["cycle", "basis", "from", "to", "outcome", "award", "kind", "unit", "asKnownOn", "by"]

    let request: StatisticRequest

    init(parameters: [String: String], cycles: [BookCycle]) throws {
        // Names and values of the filter are those of the lists, read by the same reader.
        let shared = ["basis", "from", "to", "outcome", "award", "kind", "unit"].compactMap { name in
            parameters[name].map { ProposalFilter.Parameter(name: name, value: $0) }
        }
        let filter: ProposalFilter
        do {
            filter = try ProposalFilter(parameters: shared)
        } catch {
            throw Problem.invalidParameter(error.parameter)
        }
        let cycle = try PageRoutes.cycle(parameters["cycle"], of: cycles)
        if parameters["cycle"] != nil, filter.months != nil { throw Problem.invalidParameter("cycle") }
        var day: Day?
        if let text = parameters["asKnownOn"] {
            guard let known = Day(iso: text) else { throw Problem.invalidParameter("asKnownOn") }
            day = known
        }
        let names = (parameters["by"] ?? "").split(separator: ",").map(String.init)
        let dimensions = names.compactMap(StatisticRequest.Dimension.init(rawValue:))
        guard dimensions.count == names.count, Set(dimensions).count == names.count else { throw Problem.invalidParameter("by") }
        request = StatisticRequest(
            basis: parameters["basis"] == nil ? .outcome : filter.basis, months: filter.months ?? cycle.months,
            outcome: filter.outcome, award: filter.award, kind: filter.kind, unit: filter.unit, asKnownOn: day, by: dimensions)
    }

    static func json(_ figure: StatisticFigure) -> JSONValue {
        var object: JSONObject = ["count": .integer(Int64(figure.count))]
        if let month = figure.month { object["month"] = .string(month.iso) }
        if let outcome = figure.outcome { object["outcome"] = .string(outcome.code) }
        if let award = figure.award { object["award"] = .string(award) }
        if let kind = figure.kind { object["kind"] = .string(kind) }
        if let unit = figure.unit { object["unit"] = .string(unit.text) }
        if let filter = figure.filter {
            object["list"] = .string(
                PageAddress(path: "/api/v1/proposals", parameters: ProposalQuery.parameters(filter)).text(in: .vietnamese))
        }
        return .object(object)
    }
}
