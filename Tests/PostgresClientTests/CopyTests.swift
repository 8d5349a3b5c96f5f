import Foundation
import PostgresClient
import TestSupport
import Testing

struct CopyTests {
    private struct Enough: Error {}

    private struct Record: Equatable {
        var number: Int64
        var id: UUID
        var name: String?
        var leaf: [UInt8]
    }

    @Test func `rows go in and come out equal`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (n int8, id uuid, name text, leaf bytea)")
        var random = SeededRandom()
        let records = (0..<5_000).map { number in
            Record(
                number: Int64(number), id: random.uuid(), name: random.oneIn(3) ? nil : "tên \(number)",
                leaf: random.bytes(random.int(0...90)))
        }
        let taken = try await connection.perform { connection in
            try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                for record in records {
                    try writer.row {
                        $0.append(record.number)
                        $0.append(record.id)
                        $0.append(record.name)
                        $0.append(bytes: record.leaf[...])
                    }
                }
            }
        }
        #expect(taken == 5_000)
        let (count, read) = try await connection.perform { connection in
            var read: [Record] = []
            let count = try connection.copyOut("COPY (SELECT * FROM t ORDER BY n) TO STDOUT (FORMAT binary)") { row in
                read.append(
                    Record(
                        number: try row.decode(at: 0), id: try row.decode(at: 1), name: try row.decode(String?.self, at: 2),
                        leaf: try row.withBytes(at: 3) { Array($0) }))
            }
            return (count, read)
        }
        #expect(count == 5_000)
        #expect(read == records)
    }

    @Test func `an empty table gives no rows and an empty copy takes none`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (n int8)")
        let counts = try await connection.perform { connection in
            [
                try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { _ in },
                try connection.copyOut("COPY t TO STDOUT (FORMAT binary)") { _ in },
            ]
        }
        #expect(counts == [0, 0])
    }

    @Test func `a body that throws copies nothing and leaves the connection usable`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (n int8)")
        await #expect(throws: Enough.self) {
            try await connection.perform { connection in
                try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                    for number in 0..<50_000 { try writer.row { $0.append(Int64(number)) } }
                    throw Enough()
                }
            }
        }
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
        await #expect(throws: Enough.self) {
            try await connection.perform { connection in
                try connection.copyOut("COPY (SELECT generate_series(1, 100000)) TO STDOUT (FORMAT binary)") { row in
                    if try row.decode(Int32.self, at: 0) == 10 { throw Enough() }
                }
            }
        }
        #expect(try await connection.query("SELECT 1").scalar(Int.self) == 1)
    }

    @Test func `the server's refusal in the middle is told as its own error`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        try await connection.execute("CREATE TABLE t (n int8 PRIMARY KEY)")
        let error = await #expect(throws: PostgresError.self) {
            try await connection.perform { connection in
                try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                    for number in 0..<100_000 { try writer.row { $0.append(Int64(number % 1_000)) } }
                }
            }
        }
        #expect(error?.sqlState == "23505")
        #expect(await connection.isUsable)
        let failed = await #expect(throws: PostgresError.self) {
            try await connection.perform { connection in
                try connection.copyOut("COPY (SELECT 1 / (5 - n) FROM generate_series(1, 9) AS n) TO STDOUT (FORMAT binary)") {
                    _ in
                }
            }
        }
        #expect(failed?.sqlState == "22012")
        #expect(try await connection.query("SELECT count(*) FROM t").scalar(Int.self) == 0)
    }

    @Test func `bind values, text format and the wrong direction are refused`() async throws {
        let database = try await TestDatabase.fresh()
        for sql: SQL in [
            "COPY (SELECT \(Int64(1))) TO STDOUT (FORMAT binary)", "COPY (SELECT 1) TO STDOUT", "SELECT 1",
        ] {
            let connection = try await database.connect()
            let error = await #expect(throws: PostgresError.self) {
                try await connection.perform { connection in try connection.copyOut(sql) { _ in } }
            }
            #expect(error?.code == .misuse)
        }
    }
}
