import PostgresClient
import Schema
import Service

/// Sees to it that a database has this program's schema and rights before anything is done with it.
///
/// It asks as the role that reads. An administrator's connection is made only where a private cluster has no database yet, or
/// an older schema; with `--database` only `sovang migrate` makes one.
enum SchemaGate {
    /// Checks a database that an operator keeps.
    ///
    /// - Throws: `database-is-older`, `database-is-newer`, `rights-loosened`, or what keeps the connection from being made.
    static func check(_ connections: Connections) async throws {
        let connection = try await PostgresConnection.connect(connections.configuration(role: "sovang_read"))
        do {
            try await Migrator(connection).check()
            let findings = try await findings(on: connection)
            await connection.close()
            guard findings.isEmpty else { throw ServiceError.rightsLoosened(findings) }
        } catch {
            await connection.close()
            throw error
        }
    }

    /// What is loosened in a database of this program's schema.
    static func findings(_ connections: Connections) async throws -> [String] {
        let connection = try await PostgresConnection.connect(connections.configuration(role: "sovang_read"))
        do {
            let findings = try await findings(on: connection)
            await connection.close()
            return findings
        } catch {
            await connection.close()
            throw error
        }
    }

    private static func findings(on connection: PostgresConnection) async throws -> [String] {
        try await connection.perform { try RightsCheck.findings(on: $0) }
    }

    /// Checks the database of a private cluster, and makes or upgrades it where that is needed.
    static func open(_ connections: Connections) async throws {
        do {
            return try await check(connections)
        } catch SchemaError.databaseIsOlder {
        } catch let error as PostgresError where error.code == .connectionFailed {
            // There is no database yet, or no role.
        }
        try await connections.createEmbeddedDatabase()
        try await Installation.migrate(connections)
        try await check(connections)
    }
}

extension ServiceError {
    /// The daemon's roles may do more than they need, or the log's guards are off.
    fileprivate static func rightsLoosened(_ findings: [String]) -> ServiceError {
        let list = findings.prefix(5).joined(separator: "; ") + (findings.count > 5 ? "; … (\(findings.count))" : "")
        return ServiceError(
            code: "rights-loosened", status: 503, vi: "Quyền trong cơ sở dữ liệu đã bị nới lỏng: \(list)",
            en: "The rights in the database have been loosened: \(list)",
            remedyVi: "Tìm xem ai đã đổi và vì sao, kiểm tra sổ (sovang log verify), rồi khôi phục: "
                + "sovang migrate --repair-rights",
            remedyEn: "Find out who changed them and why, verify the log (sovang log verify), then put them back: "
                + "sovang migrate --repair-rights")
    }
}
