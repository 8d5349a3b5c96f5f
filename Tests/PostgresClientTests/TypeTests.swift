import Foundation
import PostgresClient
import TestSupport
import Testing

/// What is sent comes back equal, as the server sees it and not only as our codec does.
struct TypeTests {
    private func text(_ random: inout SeededRandom) -> String {
        let alphabet = Array("aZ09 '\"\\;-$%{},\u{1}\tĐặngộ☭é\u{301}\u{1F3C5}")
        return String((0..<random.int(0...12)).map { _ in random.element(alphabet) })
    }

    @Test func `random values of every scalar come back equal`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        var random = SeededRandom()
        for _ in 0..<200 {
            let bool = Bool.random(using: &random)
            let (small, medium, large) = (
                Int16(truncatingIfNeeded: random.next()), Int32(truncatingIfNeeded: random.next()),
                Int64(truncatingIfNeeded: random.next())
            )
            let (text, bytes, id) = (text(&random), random.bytes(random.int(0...40)), random.uuid())
            let time = PostgresTimestamp(microseconds: Int64(random.int(-62_000_000_000...9_000_000_000_000)) * 1000)
            let day = PostgresDate(days: Int32(random.int(-700_000...900_000)))
            let double = Double(bitPattern: random.next() & 0x7FEF_FFFF_FFFF_FFFF)
            let absent = random.oneIn(2) ? nil : large
            let row = try #require(
                try await connection.query(
                    "SELECT \(bool), \(small), \(medium), \(large), \(text), \(bytes), \(id), \(time), \(day), \(double), \(absent)"
                ).first)
            #expect(try row.decode(Bool.self, at: 0) == bool)
            #expect(try row.decode(Int16.self, at: 1) == small)
            #expect(try row.decode(Int32.self, at: 2) == medium)
            #expect(try row[3, Int64.self] == large)
            #expect(Array(try row.decode(String.self, at: 4).utf8) == Array(text.utf8))
            #expect(try row.decode([UInt8].self, at: 5) == bytes)
            #expect(try row.withBytes(at: 5) { Array($0) } == bytes)
            #expect(try row.decode(UUID.self, at: 6) == id)
            #expect(try row.decode(PostgresTimestamp.self, at: 7) == time)
            #expect(try row.decode(PostgresDate.self, at: 8) == day)
            #expect(try row.decode(Double.self, at: 9) == double)
            #expect(try row.decode(Int64?.self, at: 10) == absent)
        }
    }

    @Test func `random arrays come back equal, with NULL among their elements`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        var random = SeededRandom()
        for _ in 0..<100 {
            let count = random.int(0...8)
            let numbers = (0..<count).map { _ in Int64(truncatingIfNeeded: random.next()) }
            let blobs = (0..<count).map { _ in random.bytes(random.int(0...20)) }
            let ids = (0..<count).map { _ in random.uuid() }
            let texts = (0..<count).map { _ in random.oneIn(3) ? nil : text(&random) }
            let flags = (0..<count).map { _ in Bool.random(using: &random) }
            let days = (0..<count).map { _ in PostgresDate(days: Int32(random.int(-9999...9999))) }
            let missing = (0..<count).map { _ in random.oneIn(2) ? nil : random.bytes(3) }
            let rows = try await connection.query(
                "SELECT \(numbers), \(blobs), \(ids), \(texts), \(flags), \(days), \(missing), cardinality(\(blobs))")
            let row = try #require(rows.first)
            #expect(try row.decode([Int64].self, at: 0) == numbers)
            #expect(try row.decode([[UInt8]].self, at: 1) == blobs)
            #expect(try row.decode([UUID].self, at: 2) == ids)
            #expect(try row.decode([String?].self, at: 3) == texts)
            #expect(try row.decode([Bool].self, at: 4) == flags)
            #expect(try row.decode([PostgresDate].self, at: 5) == days)
            #expect(try row.decode([[UInt8]?].self, at: 6) == missing)
            #expect(try row.decode(Int.self, at: 7) == count)
        }
    }

    @Test func `the server reads days, times and ids as we mean them`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let day = PostgresDate(days: 20_781)
        let time = PostgresTimestamp(microseconds: 1_795_485_051_000_001)
        let id = try #require(UUID(uuidString: "0190F3C4-0000-7000-8000-00000000000A"))
        let row = try #require(
            try await connection.query("SELECT \(day)::text, \(time)::text, \(id)::text, \([UInt8]([0, 255]))::text").first)
        #expect(try row.decode(String.self, at: 0) == "2026-11-24")
        #expect(try row.decode(String.self, at: 1) == "2026-11-24 01:50:51.000001+00")
        #expect(try row.decode(String.self, at: 2) == "0190f3c4-0000-7000-8000-00000000000a")
        #expect(try row.decode(String.self, at: 3) == "\\x00ff")
    }

    @Test func `a text with NUL is refused before anything is sent`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        for sql: SQL in ["SELECT \("a\u{0}b")", "SELECT \(["ok", "\u{0}"])", "SELECT 1 AS \(identifier: "x\u{0}")"] {
            let error = await #expect(throws: PostgresError.self) { try await connection.query(sql) }
            #expect(error?.code == .textHoldsNUL)
        }
        #expect(try await connection.query("SELECT 1").scalar(Int.self) == 1)
    }

    @Test func `a field of another type and an unexpected NULL are typed errors`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let row = try #require(try await connection.query("SELECT 'x'::text, NULL::int8, 7::int8").first)
        #expect(#expect(throws: PostgresError.self) { try row.decode(Int64.self, at: 0) }?.code == .typeMismatch)
        #expect(#expect(throws: PostgresError.self) { try row.decode(Int64.self, at: 1) }?.code == .unexpectedNull)
        #expect(#expect(throws: PostgresError.self) { try row.decode(UUID.self, at: 2) }?.code == .typeMismatch)
        #expect(#expect(throws: PostgresError.self) { try row.decode(Int64.self, at: 3) }?.code == .misuse)
    }

    @Test func `rows outlive their connection`() async throws {
        let connection = try await TestDatabase.fresh().connect()
        let rows = try await connection.query("SELECT n, repeat('x', n::int) FROM generate_series(1::int8, 50) AS n")
        await connection.close()
        #expect(rows.count == 50)
        #expect(try rows.column(0, as: Int64.self) == Array(1...50))
        #expect(try rows.last?.decode(String.self, at: 1).count == 50)
    }
}
