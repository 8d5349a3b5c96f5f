import EventLog
import PostgresClient

extension DatabaseVerifier {
    /// Checks the tables beside the entries: kinds, requests, the blind index, and values of entries that do not exist.
    func checkTables(_ standing: Standing, kinds: [EventKind: Int64]) async throws {
        try await checkKinds(kinds, size: standing.size)
        try await checkRequests()
        if let fault = try await disclosures?.strays(beyond: standing.size) { throw fault }
        let isWrong = try await reader.withConnection { connection in
            try connection.query("SELECT true FROM log.blind_key WHERE octet_length(key) <> 32 LIMIT 1").first != nil
        }
        if isWrong { throw LogFault(.blindKeyWrong, place: "log.blind_key") }
    }

    /// The most events of a request.
    private static let longestRequest: Int64 = 5_000

    /// Every kind that the entries hold is listed with its first position, and no other.
    private func checkKinds(_ kinds: [EventKind: Int64], size: Int64) async throws {
        let rows = try await reader.withConnection { connection in
            try connection.query("SELECT type, schema, first_seq FROM log.kind WHERE first_seq < \(size) ORDER BY first_seq")
        }
        var left = kinds
        for row in rows {
            let kind = EventKind(type: try row.decode(String.self, at: 0), schema: Int(try row.decode(Int32.self, at: 1)))
            let first = try row.decode(Int64.self, at: 2)
            // The first programs wrote down the first position of the request that brought the kind.
            guard let found = left.removeValue(forKey: kind), first <= found, found - first < Self.longestRequest else {
                throw LogFault(.kindWrong, position: kinds[kind] ?? first, place: "log.kind", detail: kind.description)
            }
        }
        let beyond = try await reader.withConnection { connection in
            try connection.query("SELECT min(first_seq) FROM log.kind WHERE first_seq >= (SELECT head.size FROM log.head)").first?
                .decode(Int64?.self, at: 0)
        }
        if let beyond { throw LogFault(.kindWrong, position: beyond, place: "log.kind") }
        if let missing = left.min(by: { $0.value < $1.value }) {
            throw LogFault(.kindWrong, position: missing.value, place: "log.kind", detail: missing.key.description)
        }
    }

    /// Requests, as far as they were not erased, wrote spans of the log that do not overlap.
    private func checkRequests() async throws {
        let found = try await reader.withConnection { connection in
            try connection.query(
                """
                SELECT first_seq FROM (\
                SELECT first_seq, last_seq, lag(last_seq) OVER (ORDER BY first_seq, last_seq) AS before FROM log.request\
                ) AS request WHERE first_seq < 0 OR last_seq < first_seq OR before >= first_seq \
                OR last_seq >= (SELECT size FROM log.head) ORDER BY first_seq LIMIT 1
                """
            ).first?.decode(Int64.self, at: 0)
        }
        if let found { throw LogFault(.requestWrong, position: found, place: "log.request") }
    }
}
