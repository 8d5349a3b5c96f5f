import Entry
import EventLog
import Foundation
import PostgresClient
import TransparencyLog

extension DatabaseVerifier {
    /// What the database says of the end of its log.
    struct Standing: Sendable {
        let origin: String
        let size: Int64
        let at: Int64?
        let root: TreeHash
        let frontier: [UInt8]
        /// The position of an entry that lies outside of the log; nil if there is none.
        let stray: Int64?
        /// The size of the last head that was signed at that moment; −1 if none was.
        let signed: Int64
    }

    /// Reads where the log ends, and which rows lie beyond, as of one moment; nil if no log was founded.
    func standing() async throws -> Standing? {
        try await reader.withConnection { connection in
            let rows = try connection.query(
                """
                SELECT origin, size, at, root, frontier, (SELECT min(seq) FROM log.entry WHERE seq < 0), \
                (SELECT min(seq) FROM log.entry WHERE seq >= head.size), \
                (SELECT max(size) FROM log.signed_head) FROM log.head
                """)
            guard let row = rows.first else { return nil }
            guard let root = TreeHash(bytes: try row.decode([UInt8].self, at: 3)), rows.count == 1 else {
                throw LogFault(.rootDiffers, place: "log.head")
            }
            return Standing(
                origin: try row.decode(String.self, at: 0), size: try row.decode(Int64.self, at: 1),
                at: try row.decode(PostgresTimestamp?.self, at: 2)?.microseconds, root: root,
                frontier: try row.decode([UInt8].self, at: 4),
                stray: try row.decode(Int64?.self, at: 5) ?? row.decode(Int64?.self, at: 6),
                signed: try row.decode(Int64?.self, at: 7) ?? -1)
        }
    }

    /// A page of the log, checked.
    struct Part: Sendable {
        var audit: EntryAudit
        var disclosures = DisclosureCount()
        var disclosureFault: LogFault?
    }

    /// Reads a range of positions and checks each row.
    func audit(_ range: Range<Int64>, origin: String) async throws -> Part {
        let rows = try await reader.withConnection { connection in
            try connection.query(
                """
                SELECT seq, id, stream, stream_seq, subject, leaf FROM log.entry \
                WHERE seq >= \(range.lowerBound) AND seq < \(range.upperBound) ORDER BY seq
                """)
        }
        var part = Part(audit: EntryAudit(first: range.lowerBound, origin: origin, count: range.count))
        var entries: [EntryView] = []
        entries.reserveCapacity(rows.count)
        do {
            for row in rows {
                let seq = try row.decode(Int64.self, at: 0)
                // A row less, or one twice.
                guard seq == part.audit.next else {
                    throw seq > part.audit.next
                        ? LogFault(.entryMissing, position: part.audit.next, place: "log.entry")
                        : LogFault(.entryOutOfPlace, position: seq, place: "log.entry", detail: "\(seq)")
                }
                let leaf = try row.decode([UInt8].self, at: 5)
                let entry = try part.audit.take(leaf, 0..<leaf.count, hash: .leaf(leaf), place: "log.entry")
                if let column = try Self.differing(row, from: entry) {
                    throw LogFault(.columnDiffers, position: seq, place: "log.entry", detail: column)
                }
                entries.append(entry)
            }
            if part.audit.next < range.upperBound {
                throw LogFault(.entryMissing, position: part.audit.next, place: "log.entry")
            }
        } catch let fault as LogFault {
            part.audit.fault = fault
        }
        part.audit.finish()
        if let disclosures {
            (part.disclosures, part.disclosureFault) = try await disclosures.audit(entries, first: range.lowerBound)
        }
        return part
    }

    /// The name of a column that says something else than the bytes beside it; nil if none does.
    private static func differing(_ row: PostgresRow, from entry: EntryView) throws -> String? {
        if try row.decode(UUID.self, at: 1) != entry.id { return "id" }
        if try row.decode(UUID.self, at: 2) != entry.streamID { return "stream" }
        if try row.decode(Int64.self, at: 3) != entry.streamSeq { return "stream_seq" }
        return try row.decode(UUID?.self, at: 4) == entry.subject ? nil : "subject"
    }
}

extension DatabaseVerifier {
    /// Says which entry keeps the log from leading to a head, as far as the published tiles tell.
    func locate(_ head: ExpectedHead, since agreed: Frontier) async throws -> LogFault {
        if let position = try await altered(since: agreed, head: head, before: head.size) {
            return LogFault(.entryAltered, position: position, place: "log.entry")
        }
        return LogFault(.headDiffers, position: Int64(agreed.size), end: head.size, place: head.place)
    }

    /// An altered entry that lies before the place of another fault; nil if none is known.
    func earlier(than fault: LogFault, _ trail: inout TreeTrail) async throws -> LogFault? {
        guard let position = fault.position, position > Int64(trail.agreed.size), let head = try? await trail.next(),
            let found = try await altered(since: trail.agreed, head: head, before: position)
        else { return nil }
        return LogFault(.entryAltered, position: found, place: "log.entry")
    }

    /// Compares the entries behind the last good head with their published hashes, if these lead to the next head, and so are genuine.
    private func altered(since agreed: Frontier, head: ExpectedHead, before limit: Int64) async throws -> Int64? {
        guard let tiles = outside.tiles else { return nil }
        var frontier = agreed
        var found: Int64?
        while Int64(frontier.size) < head.size {
            let first = Int64(frontier.size)
            let start = first / 256 * 256
            let width = Int(min(256, head.size - start))
            guard let coordinate = try? TileCoordinate(.hashes(level: 0), index: UInt64(start / 256), width: width),
                let hashes = try? tiles.tile(coordinate).hashes.dropFirst(Int(first - start))
            else { return nil }
            if found == nil, first < limit { found = try await firstDifference(Array(hashes), from: first) }
            frontier.append(contentsOf: hashes)
        }
        guard frontier.root == head.root, let found, found < limit else { return nil }
        return found
    }

    private func firstDifference(_ hashes: [TreeHash], from first: Int64) async throws -> Int64? {
        let end = first + Int64(hashes.count)
        let rows = try await reader.withConnection { connection in
            try connection.query("SELECT seq, leaf FROM log.entry WHERE seq >= \(first) AND seq < \(end) ORDER BY seq")
        }
        var expected = first
        for row in rows where expected < end {
            guard try row.decode(Int64.self, at: 0) == expected,
                TreeHash.leaf(try row.decode([UInt8].self, at: 1)) == hashes[Int(expected - first)]
            else { return expected }
            expected += 1
        }
        return expected < end ? expected : nil
    }
}
