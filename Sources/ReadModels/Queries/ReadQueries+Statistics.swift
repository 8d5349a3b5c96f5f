import Commendation
package import Entry
import Foundation
import PostgresClient

extension ReadQueries {
    /// The figures that a request asks for, in the order of their dimensions; those of nothing are left out.
    package func statistics(_ request: StatisticRequest) async throws -> [StatisticFigure] {
        try await pool.withConnection { try Self.statistics(request, on: $0) }
    }

    /// A cycle at a glance.
    package func overview(of months: ClosedRange<Month>) async throws -> CycleOverview {
        try await snapshot { connection in
            let byUnit = try Self.conferred(in: months, by: .unit, on: connection)
            let position = try connection.query(
                "SELECT position FROM read.checkpoint WHERE projection = \(ProposalProjection.name)")
            return CycleOverview(
                months: months, position: try position.first?.decode(Int64.self, at: 0) ?? 0,
                submitted: try Self.total(StatisticRequest(basis: .submission, months: months), on: connection),
                conferred: try Self.total(
                    StatisticRequest(basis: .outcome, months: months, outcome: .conferred), on: connection),
                byState: try Self.states(ProposalFilter(basis: .submission, months: months), on: connection),
                byOutcome: try Self.statistics(
                    StatisticRequest(basis: .outcome, months: months, by: [.outcome]), on: connection),
                byAward: try Self.conferred(in: months, by: .award, on: connection),
                byKind: try Self.conferred(in: months, by: .kind, on: connection),
                byMonth: try Self.conferred(in: months, by: .month, on: connection),
                byUnit: byUnit, units: try Self.units(byUnit.compactMap(\.unit), on: connection))
        }
    }

    /// The proposals that a filter lets through, counted by state.
    package func states(_ filter: ProposalFilter) async throws -> [StateFigure] {
        try await pool.withConnection { try Self.states(filter, on: $0) }
    }

    private static func states(_ filter: ProposalFilter, on connection: isolated PostgresConnection) throws -> [StateFigure] {
        let rows = try connection.query(
            "SELECT p.state, count(*) FROM read.proposal AS p WHERE \(fragment: filter.condition) GROUP BY p.state")
        var counts: [ProposalStatus: Int] = [:]
        for row in rows {
            guard let status = ProposalStatus(rawValue: try row.decode(String.self, at: 0)) else {
                throw ProjectionError.unreadableTable("proposal", column: "state")
            }
            counts[status] = Int(try row.decode(Int64.self, at: 1))
        }
        return ProposalStatus.allCases.compactMap { status in
            guard let count = counts[status] else { return nil }
            var behind = filter
            behind.status = status
            return StateFigure(status: status, count: count, filter: behind)
        }
    }

    private static func conferred(
        in months: ClosedRange<Month>, by dimension: StatisticRequest.Dimension, on connection: isolated PostgresConnection
    ) throws -> [StatisticFigure] {
        let request = StatisticRequest(basis: .outcome, months: months, outcome: .conferred, by: [dimension])
        return try statistics(request, on: connection)
    }

    private static func total(
        _ request: StatisticRequest, on connection: isolated PostgresConnection
    ) throws -> StatisticFigure {
        let figures = try statistics(request, on: connection)
        return figures.first
            ?? StatisticFigure(
                month: nil, outcome: nil, award: nil, kind: nil, unit: nil, count: 0, filter: behind(request))
    }

    private static func statistics(
        _ request: StatisticRequest, on connection: isolated PostgresConnection
    ) throws -> [StatisticFigure] {
        func column(_ dimension: StatisticRequest.Dimension, _ null: SQL) -> SQL {
            request.by.contains(dimension) ? "\(identifier: dimension.rawValue)" : null
        }
        let columns: [SQL] = [
            column(.month, "NULL::integer"), column(.outcome, "NULL::text"), column(.award, "NULL::text"),
            column(.kind, "NULL::text"), column(.unit, "NULL::uuid"), "sum(count)::bigint",
        ]
        let groups = request.by.map { dimension -> SQL in "\(identifier: dimension.rawValue)" }
        let grouping: SQL = groups.isEmpty ? "" : " GROUP BY \(fragment: .joined(groups, separator: ", "))"
        let order: SQL = groups.isEmpty ? "" : " ORDER BY \(fragment: .joined(groups, separator: ", "))"
        let rows = try connection.query(
            """
            SELECT \(fragment: .joined(columns, separator: ", ")) FROM read.statistic WHERE \(fragment: condition(request))\
            \(fragment: grouping) HAVING sum(count) <> 0\(fragment: order)
            """)
        return try rows.map { try figure($0, request) }
    }

    private static func condition(_ request: StatisticRequest) -> SQL {
        var parts: [SQL] = [
            "basis = \(request.basis.code)",
            "month BETWEEN \(request.months.lowerBound.number) AND \(request.months.upperBound.number)",
        ]
        if let outcome = request.outcome { parts.append("outcome = \(outcome.code)") }
        if let award = request.award { parts.append("award = \(award)") }
        if let kind = request.kind { parts.append("kind = \(kind)") }
        if let unit = request.unit { parts.append("unit = \(unit)") }
        if let day = request.asKnownOn { parts.append("recorded <= \(PostgresDate(days: day.number))") }
        return .joined(parts, separator: " AND ")
    }

    private static func figure(_ row: PostgresRow, _ request: StatisticRequest) throws -> StatisticFigure {
        let month = try row.decode(Int32?.self, at: 0).map { Month(number: $0) }
        let outcome = try row.decode(String?.self, at: 1).flatMap { ProposalOutcome(code: $0) }
        let award = try row.decode(String?.self, at: 2)
        let kind = try row.decode(String?.self, at: 3)
        let unit = try row.decode(UUID?.self, at: 4)
        var list = behind(request)
        if let month { list?.months = month...month }
        if let outcome { list?.outcome = outcome }
        if let award { list?.award = award }
        if let kind { list?.kind = kind }
        if let unit { list?.unit = unit }
        return StatisticFigure(
            month: month, outcome: outcome, award: award, kind: kind, unit: unit, count: Int(try row.decode(Int64.self, at: 5)),
            filter: list)
    }

    /// The list behind a whole request; the read tables know only the present.
    private static func behind(_ request: StatisticRequest) -> ProposalFilter? {
        guard request.asKnownOn == nil else { return nil }
        return ProposalFilter(
            outcome: request.outcome, award: request.award, kind: request.kind, unit: request.unit, basis: request.basis,
            months: request.months)
    }
}
