import Commendation
import Entry
import Foundation
import PostgresClient

extension ReadQueries {
    /// The figures of a free combination, in the order of their dimensions, "not known" last; those of nothing are left out.
    ///
    /// Counted from the rows: about half a second for a province's ten years.
    package func combinations(_ request: CombinationRequest) async throws -> [CombinationFigure] {
        var filter = request.filter
        // A list that holds what the figures do not count would not be theirs.
        if !request.earlier { filter.source = .log }
        let asked = filter
        let (own, earlier) = try await snapshot { connection -> ([[FactValue]: Int], [[FactValue]: Int]) in
            let own = try Self.counts(
                request.by.map { ($0, $0.expression(basis: asked.basis)) }, of: "read.proposal", asked.condition,
                on: connection)
            guard request.earlier, let condition = asked.earlierCondition else { return (own, [:]) }
            return (
                own,
                try Self.counts(
                    request.by.map { ($0, $0.earlierExpression) }, of: "read.earlier_award", condition, on: connection)
            )
        }
        let all = Set(own.keys).union(earlier.keys).sorted { $0.lexicographicallyPrecedes($1) }
        return all.map { key in
            let values = Dictionary(zip(request.by, key)) { first, _ in first }
            return CombinationFigure(
                values: values, count: own[key, default: 0] + earlier[key, default: 0], earlier: earlier[key, default: 0],
                filter: asked.narrowed(to: values))
        }
    }

    private static func counts(
        _ dimensions: [(name: StatisticDimension, expression: SQL)], of table: SQL, _ condition: SQL,
        on connection: isolated PostgresConnection
    ) throws -> [[FactValue]: Int] {
        // Grouped as the columns are, and turned into text once a group.
        let names = dimensions.indices.map { "d\($0)" }
        let columns = zip(dimensions, names).map { "\(fragment: $0.expression) AS \(identifier: $1), " as SQL }
        let texts = names.map { "\(identifier: $0)::text, " as SQL }
        let groups = names.map { "\(identifier: $0)" as SQL }
        let grouping: SQL = groups.isEmpty ? "" : " GROUP BY \(fragment: .joined(groups, separator: ", "))"
        let rows = try connection.query(
            """
            SELECT \(fragment: .joined(texts, separator: ""))count FROM (\
            SELECT \(fragment: .joined(columns, separator: ""))count(*) AS count FROM \(fragment: table) AS p \
            WHERE \(fragment: condition)\(fragment: grouping)) AS counted
            """)
        var counts: [[FactValue]: Int] = [:]
        for row in rows {
            let key = try dimensions.enumerated().map { place, dimension -> FactValue in
                guard let text = try row.decode(String?.self, at: place) else { return .unknown }
                return .known(dimension.name == .month ? String(text.prefix(7)) : text)
            }
            let count = Int(try row.decode(Int64.self, at: dimensions.count))
            if count > 0 { counts[key] = count }
        }
        return counts
    }
}
