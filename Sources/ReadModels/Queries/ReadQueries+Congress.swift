package import Commendation
package import Entry
import PostgresClient

extension ReadQueries {
    /// What a report to an emulation congress counts of its months.
    ///
    /// - Parameter catalogue: under what each award is listed.
    package func congressSummary(of months: ClosedRange<Month>, catalogue: AwardCatalogue) async throws -> CongressSummary {
        try await snapshot { connection in
            let span = MonthSpan(months)
            let trainings = try connection.query(
                """
                SELECT count(*), coalesce(sum(participants), 0)::bigint FROM read.training \
                WHERE \(fragment: span.holds("date"))
                """)[0]
            let counts = try Self.counts(span, on: connection)
            let position = try connection.query(
                "SELECT min(position) FROM read.checkpoint WHERE projection IN (\(ProposalProjection.name), \(RegisterFold.name))"
            )
            return CongressSummary(
                months: months, position: try position.first?.decode(Int64?.self, at: 0) ?? 0,
                awards: try Self.awards(of: months, span, catalogue, on: connection),
                movements: try Self.movements(span, on: connection), movementsReviewed: counts[0], registrations: counts[1],
                models: try Self.models(span, on: connection), clusters: counts[2],
                congresses: try Self.congresses(span, on: connection), directives: counts[3], directiveActions: counts[4],
                regulations: counts[5], trainings: Int(try trainings.decode(Int64.self, at: 0)),
                trained: Int(try trainings.decode(Int64.self, at: 1)), staff: counts[6], comments: counts[7],
                complaints: counts[8], complaintsResolved: counts[9], denunciations: counts[10],
                denunciationsConcluded: counts[11])
        }
    }

    /// How many rows of registers fall into the span.
    private static func counts(_ span: MonthSpan, on connection: isolated PostgresConnection) throws -> [Int] {
        let counted: [(table: SQL, condition: SQL)] = [
            ("movement", span.holds("reviewed_on")), ("registration", span.holds("registered_on")),
            ("cluster", span.holdsYear("year")), ("directive", span.holds("date")), ("directive_action", span.holds("date")),
            ("regulation", span.holds("date")), ("staff", span.endsWithin("assigned_from", "assigned_until")),
            ("draft_comment", span.holds("date")), ("complaint", span.holds("lodged_on")),
            ("complaint", span.holds("resolved_on")), ("denunciation", span.holds("received_on")),
            ("denunciation", span.holds("concluded_on")),
        ]
        return try counted.map { table, condition in
            Int(
                try connection.query("SELECT count(*) FROM read.\(fragment: table) WHERE \(fragment: condition)")
                    .scalar(Int64.self))
        }
    }

    private static func awards(
        of months: ClosedRange<Month>, _ span: MonthSpan, _ catalogue: AwardCatalogue,
        on connection: isolated PostgresConnection
    ) throws -> [CongressSummary.AwardLine] {
        let rows = try connection.query(
            """
            SELECT award, kind, sum(own)::bigint, sum(earlier)::bigint FROM ( \
            SELECT award, kind, count AS own, 0 AS earlier FROM read.statistic \
            WHERE basis = \(StatisticBasis.outcome.code) AND outcome = \(ProposalOutcome.conferred.code) \
            AND month BETWEEN \(months.lowerBound.number) AND \(months.upperBound.number) \
            UNION ALL SELECT award, kind, 0, 1 FROM read.earlier_award \
            WHERE counts AND withdrawn_for IS NULL AND \(fragment: span.holds("decided_on"))) AS counted \
            GROUP BY award, kind HAVING sum(own) + sum(earlier) <> 0 ORDER BY award, kind
            """)
        var codes: [String] = []
        var counts: [String: [String: Int]] = [:]
        var earlier: [String: Int] = [:]
        for row in rows {
            let award = try row.decode(String.self, at: 0)
            if codes.last != award { codes.append(award) }
            let documents = Int(try row.decode(Int64.self, at: 3))
            counts[award, default: [:]][try row.decode(String.self, at: 1)] = Int(try row.decode(Int64.self, at: 2)) + documents
            earlier[award, default: 0] += documents
        }
        return codes.map { award in
            CongressSummary.AwardLine(
                award: award, heading: CongressHeading(catalogue.award(code: award)), counts: counts[award] ?? [:],
                earlier: earlier[award] ?? 0,
                filter: ProposalFilter(outcome: .conferred, award: award, basis: .outcome, months: months))
        }
    }

    private static func movements(
        _ span: MonthSpan, on connection: isolated PostgresConnection
    ) throws -> [CongressSummary.MovementLine] {
        // The day after the last one: a movement from 1 January to 31 December lasts a year.
        let rows = try connection.query(
            """
            SELECT level, scope, method, content, CASE \
            WHEN after IS NULL THEN NULL \
            WHEN after < starts_on + interval '1 year' THEN \(MovementDuration.underOneYear.rawValue) \
            WHEN after = starts_on + interval '1 year' THEN \(MovementDuration.oneYear.rawValue) \
            WHEN after < starts_on + interval '3 years' THEN \(MovementDuration.underThreeYears.rawValue) \
            WHEN after < starts_on + interval '5 years' THEN \(MovementDuration.underFiveYears.rawValue) \
            ELSE \(MovementDuration.longer.rawValue) END, count(*) \
            FROM (SELECT *, coalesce(ends_on, ended_on) + 1 AS after FROM read.movement) AS lasting \
            WHERE \(fragment: span.holds("starts_on")) GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
            """)
        return try rows.map { row in
            CongressSummary.MovementLine(
                level: try row.decode(String.self, at: 0), scope: try row.decode(String.self, at: 1),
                method: try row.decode(String.self, at: 2), content: try row.decode(String.self, at: 3),
                duration: try row.decode(String?.self, at: 4).flatMap { MovementDuration(rawValue: $0) },
                count: Int(try row.decode(Int64.self, at: 5)))
        }
    }

    private static func models(
        _ span: MonthSpan, on connection: isolated PostgresConnection
    ) throws -> [CongressSummary.ModelLine] {
        let rows = try connection.query(
            """
            SELECT stage, content, count(*) FROM read.model WHERE \(fragment: span.holds("found_on")) \
            GROUP BY 1, 2 ORDER BY 1, 2
            """)
        return try rows.map { row in
            CongressSummary.ModelLine(
                stage: try row.decode(String?.self, at: 0).flatMap { ModelStage(rawValue: $0) },
                content: try row.decode(String.self, at: 1), count: Int(try row.decode(Int64.self, at: 2)))
        }
    }

    private static func congresses(
        _ span: MonthSpan, on connection: isolated PostgresConnection
    ) throws -> [CongressSummary.CongressLine] {
        let rows = try connection.query(
            """
            SELECT level, count(*), coalesce(sum(delegates), 0)::bigint FROM read.congress \
            WHERE \(fragment: span.holds("held_on")) GROUP BY 1 ORDER BY 1
            """)
        return try rows.map { row in
            CongressSummary.CongressLine(
                level: try row.decode(String.self, at: 0), count: Int(try row.decode(Int64.self, at: 1)),
                delegates: Int(try row.decode(Int64.self, at: 2)))
        }
    }
}
