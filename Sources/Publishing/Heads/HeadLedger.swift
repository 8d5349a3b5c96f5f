package import Entry
package import PostgresClient
package import TransparencyLog

/// The signed heads and cosignatures as the database records them.
///
/// Recording is compare and swap under the epoch of the daemon that leads, so that of two daemons one signs.
package struct HeadLedger: Sendable {
    private let reader: PostgresPool
    private let writer: PostgresPool?

    /// - Parameters:
    ///   - reader: connections of the role `sovang_read`.
    ///   - writer: connections of the role `sovang_sign`; nil for a daemon that only reads.
    package init(reader: PostgresPool, writer: PostgresPool?) {
        self.reader = reader
        self.writer = writer
    }

    /// The last head that was signed; nil if none was.
    ///
    /// - Throws: `PostgresError` or ``PublishingError``.
    package func last() async throws -> SignedHead? {
        try await head("SELECT note, signed_at FROM log.signed_head ORDER BY size DESC LIMIT 1")
    }

    /// The first head that was signed over at least so many entries; nil if none was.
    package func first(covering size: Int64) async throws -> SignedHead? {
        try await head("SELECT note, signed_at FROM log.signed_head WHERE size >= \(size) ORDER BY size LIMIT 1")
    }

    /// The last head that has a cosignature of any witness; nil if none has.
    package func lastCosigned() async throws -> SignedHead? {
        try await head(
            """
            SELECT note, signed_at FROM log.signed_head WHERE size = (SELECT max(size) FROM log.cosignature)
            """)
    }

    /// The last heads that were signed, the newest first.
    func lastHeads(limit: Int64) async throws -> [SignedHead] {
        try await reader.withConnection { connection in
            try connection.query("SELECT note, signed_at FROM log.signed_head ORDER BY size DESC LIMIT \(limit)").map(Self.head)
        }
    }

    /// The size of the last head that a witness cosigned; 0 if it cosigned none.
    package func lastSize(cosignedBy witness: String) async throws -> Int64 {
        try await reader.withConnection { connection in
            try connection.query("SELECT coalesce(max(size), 0) FROM log.cosignature WHERE witness = \(witness)").scalar()
        }
    }

    /// The sizes of the last heads that any witness cosigned, in descending order.
    func cosignedSizes(limit: Int64) async throws -> [Int64] {
        try await reader.withConnection { connection in
            try connection.query("SELECT DISTINCT size FROM log.cosignature ORDER BY size DESC LIMIT \(limit)").column(0)
        }
    }

    /// Heads from a size on, in ascending order.
    package func heads(from size: Int64, limit: Int) async throws -> [SignedHead] {
        try await reader.withConnection { connection in
            try connection.query(
                """
                SELECT note, signed_at FROM log.signed_head WHERE size >= \(size) ORDER BY size LIMIT \(Int64(limit))
                """
            ).map(Self.head)
        }
    }

    /// Whether exactly this head was recorded.
    package func holds(size: Int64, root: TreeHash) async throws -> Bool {
        try await reader.withConnection { connection in
            try connection.query("SELECT true FROM log.signed_head WHERE size = \(size) AND root = \(root.bytes)").first != nil
        }
    }

    /// The cosignatures of a head, the latest of each witness.
    package func cosignatures(of size: Int64) async throws -> [Cosigned] {
        try await reader.withConnection { connection in
            let rows = try connection.query(
                """
                SELECT DISTINCT ON (witness) witness, cosigned_at, line FROM log.cosignature WHERE size = \(size) \
                ORDER BY witness, cosigned_at DESC
                """)
            return try rows.map { row in
                let line = try row.decode([UInt8].self, at: 2)
                guard let signature = try? NoteSignature.lines(decoding: line).first else {
                    throw PublishingError.damaged("cosignature of \(size)")
                }
                return Cosigned(
                    witness: try row.decode(String.self, at: 0), time: try row.decode(Int64.self, at: 1), signature: signature)
            }
        }
    }

    /// Records a head before it is released.
    ///
    /// - Parameters:
    ///   - previous: the size of the last head that was recorded, which this one extends; nil if none was.
    ///   - epoch: that of the present lead.
    /// - Throws: ``PublishingError/notLeading`` if another daemon leads or signed since, or `PostgresError`.
    package func record(_ head: SignedHead, after previous: Int64?, epoch: Int64, at: Instant) async throws {
        guard let writer else { throw PublishingError.notLeading }
        do {
            try await writer.withConnection { connection in
                _ = try connection.query(
                    """
                    SELECT log.record_head(\(epoch), \(previous), \(head.size), \(head.root.bytes), \
                    \(PostgresTimestamp(microseconds: at.microseconds)), \(head.note.bytes))
                    """)
            }
        } catch let error as PostgresError where error.sqlState == "SV001" || error.sqlState == "SV030" {
            throw PublishingError.notLeading
        } catch let error as PostgresError where error.sqlState == "SV031" {
            throw PublishingError.rootMismatch(size: head.size)
        }
    }

    /// Records what a witness said of a head that was signed.
    package func record(_ cosigned: Cosigned, of size: Int64) async throws {
        guard let writer else { throw PublishingError.notLeading }
        try await writer.withConnection { connection in
            _ = try connection.query(
                "SELECT log.record_cosignature(\(size), \(cosigned.witness), \(cosigned.time), \(cosigned.signature.line))")
        }
    }

    private func head(_ sql: SQL) async throws -> SignedHead? {
        try await reader.withConnection { connection in try connection.query(sql).first.map(Self.head) }
    }

    private static func head(_ row: PostgresRow) throws -> SignedHead {
        try SignedHead(
            bytes: try row.decode([UInt8].self, at: 0),
            signedAt: Instant(microseconds: try row.decode(PostgresTimestamp.self, at: 1).microseconds))
    }
}
