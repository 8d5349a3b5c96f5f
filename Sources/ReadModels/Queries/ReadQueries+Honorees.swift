import Commendation
import Entry
package import Foundation
import PostgresClient

extension ReadQueries {
    /// One honoree; nil if it is not known (yet).
    package func honoree(_ id: UUID) async throws -> HonoreeItem? {
        try await snapshot { connection in
            let rows = try connection.query(
                "SELECT \(fragment: HonoreeRecord.table.columnList) FROM read.honoree WHERE id = \(id)")
            guard let row = rows.first else { return nil }
            var codes = CodeTable()
            let record = try HonoreeRecord(row, codes: &codes)
            let counts = try connection.query(
                """
                SELECT count(*), count(*) FILTER (WHERE decision IS NOT NULL), count(*) FILTER (WHERE outcome = 'annulled') \
                FROM read.proposal WHERE honoree IN (SELECT read.honoree_family(\(id)))
                """)[0]
            return HonoreeItem(
                id: id, kind: codes.text(record.kind), unit: record.unit, registeredOn: Day(number: record.registeredOn),
                proposals: Int(try counts.decode(Int64.self, at: 0)), conferred: Int(try counts.decode(Int64.self, at: 1)),
                annulled: Int(try counts.decode(Int64.self, at: 2)), mergedInto: record.mergedInto,
                transferredOn: record.transferredOn.map { Day(number: $0) },
                question: record.question.map { QuestionItem($0, of: id) }, lastSeq: record.lastSeq)
        }
    }

    /// All honorees that were found to be one with an honoree; nil if it is not known (yet).
    package func honoreeFamily(_ id: UUID) async throws -> HonoreeFamily? {
        try await pool.withConnection { connection in
            let rows = try connection.query(
                """
                SELECT id FROM read.honoree WHERE id IN (SELECT read.honoree_family(\(id))) \
                ORDER BY merged_into IS NOT NULL, id
                """)
            let members = try rows.map { try $0.decode(UUID.self, at: 0) }
            return members.first.map { HonoreeFamily(standing: $0, members: members) }
        }
    }

    /// A page of the questions whether an honoree is another one, newest first.
    ///
    /// - Parameter open: only those that wait for an answer, or only those that have one; nil for all.
    package func questions(
        open: Bool? = true, after: Int64? = nil, before: Int64? = nil, limit: Int = 50
    ) async throws -> ListPage<QuestionItem> {
        let cut = ListCut(after: after, before: before, limit: limit)
        let condition: SQL =
            switch open {
            case true?: "question = 'open'"
            case false?: "question <> 'open'"
            case nil: "true"
            }
        return try await pool.withConnection { connection in
            try cut.page(
                """
                SELECT \(fragment: HonoreeRecord.table.columnList) FROM read.honoree \
                WHERE question_seq IS NOT NULL AND \(fragment: condition)
                """, by: "question_seq", on: connection
            ) { row in
                var codes = CodeTable()
                let record = try HonoreeRecord(row, codes: &codes)
                guard let question = record.question else {
                    throw ProjectionError.unreadableTable("honoree", column: "question")
                }
                return QuestionItem(question, of: record.id)
            } markOf: {
                $0.seq
            }
        }
    }

    /// How many questions wait for an answer.
    package func openQuestions() async throws -> Int {
        try await pool.withConnection { connection in
            Int(
                try connection.query(
                    "SELECT count(*) FROM read.honoree WHERE question_seq IS NOT NULL AND question = 'open'"
                ).scalar(Int64.self))
        }
    }
}
