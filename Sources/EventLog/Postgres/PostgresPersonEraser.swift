import Entry
package import Foundation
package import PostgresClient

/// Erases in the database as the role that may do that and nothing else, then in the key store.
package struct PostgresPersonEraser: PersonEraser {
    let configuration: PostgresConfiguration
    let vault: PersonVault
    let renewals = SharedRuns()

    /// How many fields are sealed by one statement.
    private static let chunk: Int64 = 1_000

    /// Erases in a log.
    ///
    /// - Parameter configuration: the connection of the role `sovang_erase`.
    package init(origin: String, configuration: PostgresConfiguration, keyring: any PersonKeyring) {
        self.configuration = configuration
        vault = PersonVault(origin: origin, keyring: keyring) { persons in
            try await LogLookup.sealed(persons) { look in
                try await Self.connected(configuration) { connection in try await connection.perform { try look($0) } }
            }
        }
    }

    @discardableResult
    package func carryOut(_ order: ErasureOrder) async throws -> Int {
        let count = try await connected { connection in
            try await keepMoved(order, on: connection)
            return try await connection.perform { connection in
                let rows = try connection.query(
                    """
                    SELECT log.erase(\(order.persons.sorted { $0.uuidString < $1.uuidString }), \(order.entries.sorted()))
                    """)
                return Int(try rows.first?.decode(Int64.self, at: 0) ?? 0)
            }
        }
        // Last, so that nothing that is still in the table has lost its key unseen.
        try await vault.keyring.destroy(order.persons.union(order.streams))
        return count
    }

    package func firstErasure() async throws -> Int64? {
        try await connected { connection in
            try await connection.perform { try LogLookup.firstErasure(on: $0) }
        }
    }

    package func positions(sealedFor persons: Set<UUID>) async throws -> Set<Int64> {
        try await connected { connection in
            try await connection.perform { connection in
                Set(
                    try connection.query("SELECT DISTINCT seq FROM log.disclosure WHERE person = ANY(\(Array(persons)))")
                        .column(0, as: Int64.self))
            }
        }
    }

    /// Seals the fields that an earlier release kept in clear, some at a time.
    ///
    /// - Parameter progress: told how many are sealed.
    /// - Returns: how many were sealed now.
    @discardableResult
    package func sealPlain(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        try await connected { connection in
            var count = 0
            while true {
                let plain = try await connection.perform { try Self.plain(on: $0) }
                guard !plain.isEmpty else { return count }
                let keys = try await vault.keys(of: Set(plain.map(\.person)))
                let boxes = try plain.map { field in
                    guard let key = keys[field.person] else { throw PersonKeyError.unavailable(reason: "key-missing") }
                    return try vault.seal(field.disclosure, of: field.event, under: key)
                }
                try await connection.perform { connection in
                    _ = try connection.query(
                        """
                        SELECT log.seal_plain(\(plain.map(\.seq)), \(plain.map(\.disclosure.name)), \
                        \(plain.map(\.person)), \(boxes))
                        """)
                }
                count += plain.count
                progress(count)
            }
        }
    }

    func connected<T: Sendable>(_ work: (PostgresConnection) async throws -> T) async throws -> T {
        try await Self.connected(configuration, work)
    }

    private static func connected<T: Sendable>(
        _ configuration: PostgresConfiguration, _ work: (PostgresConnection) async throws -> T
    ) async throws -> T {
        let connection = try await PostgresConnection.connect(configuration)
        do {
            let result = try await work(connection)
            await connection.close()
            return result
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Puts under its own person's key what is sealed under a key that goes.
    private func keepMoved(_ order: ErasureOrder, on connection: PostgresConnection) async throws {
        guard !order.moved.isEmpty else { return }
        let seqs = order.moved.keys.sorted()
        let fields = try await connection.perform { try LogLookup.fields(of: seqs, on: $0) }
            .filter { order.persons.contains($0.person) }
        guard !fields.isEmpty else { return }
        let kept = try await vault.open(fields)
        let keys = try await vault.keys(of: Set(fields.compactMap { order.moved[$0.seq] }))
        var (places, names, before, persons, boxes) = ([Int64](), [String](), [UUID](), [UUID](), [[UInt8]]())
        for field in fields {
            // One that cannot be opened any more is lost already: an earlier attempt destroyed the key.
            guard let person = order.moved[field.seq], let key = keys[person],
                let disclosure = kept[field.seq]?.disclosures.first(where: { $0.name == field.name })
            else { continue }
            places.append(field.seq)
            names.append(field.name)
            before.append(field.person)
            persons.append(person)
            boxes.append(try vault.seal(disclosure, of: field.event, under: key))
        }
        let sealed = (places, names, before, persons, boxes)
        try await connection.perform { connection in
            _ = try connection.query(
                "SELECT log.reseal(\(sealed.0), \(sealed.1), \(sealed.2), \(sealed.3), \(sealed.4))")
        }
    }

    /// A field in clear, with the entry that it belongs to.
    private struct PlainField: Sendable {
        let seq: Int64
        let event: UUID
        let person: UUID
        let disclosure: Disclosure
    }

    private static func plain(on connection: isolated PostgresConnection) throws -> [PlainField] {
        let rows = try connection.query(
            """
            SELECT plain.seq, entry.id, coalesce(entry.subject, entry.stream), plain.name, plain.salt, plain.value \
            FROM log.plain_disclosure AS plain JOIN log.entry ON entry.seq = plain.seq \
            ORDER BY plain.seq, plain.name LIMIT \(chunk)
            """)
        return try rows.map { row in
            PlainField(
                seq: try row.decode(Int64.self, at: 0), event: try row.decode(UUID.self, at: 1),
                person: try row.decode(UUID.self, at: 2),
                disclosure: Disclosure(
                    salt: try row.decode([UInt8].self, at: 4), name: try row.decode(String.self, at: 3),
                    value: try CanonicalJSON.decode(try row.decode([UInt8].self, at: 5))))
        }
    }
}
