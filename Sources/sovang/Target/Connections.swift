import EmbeddedPostgres
import PostgresClient
import Service

/// How the roles of the product reach their database.
struct Connections: Sendable {
    /// The database of every installation that runs its own cluster.
    static let embeddedDatabase = "sovang"

    private let connectionString: @Sendable (_ database: String?, _ role: String?) -> String
    private let superuser: String?

    /// The database of a private cluster.
    init(_ cluster: PrivateCluster) {
        superuser = ClusterSettings.superuser
        connectionString = { database, role in
            cluster.connectionString(database: database ?? Self.embeddedDatabase, user: role ?? ClusterSettings.superuser)
        }
    }

    /// A database that an operator keeps; where it names a user, that one migrates, and the product's roles do the rest.
    init(conninfo: String) {
        superuser = nil
        connectionString = { _, role in
            guard let role else { return conninfo }
            // Of a keyword that stands twice libpq takes the last (PostgreSQL documentation, 34.1.1).
            if conninfo.hasPrefix("postgresql://") || conninfo.hasPrefix("postgres://") {
                return conninfo + (conninfo.contains("?") ? "&" : "?") + "user=\(role)"
            }
            return conninfo + " user=\(role)"
        }
    }

    /// A connection of one of the product's roles.
    func configuration(role: String, connectTimeout: Duration = .seconds(10)) -> PostgresConfiguration {
        PostgresConfiguration(
            connectionString: connectionString(nil, role), applicationName: "sovang \(role)", connectTimeout: connectTimeout)
    }

    /// A connection with the rights to create what the product needs.
    func administration(database: String? = nil) -> PostgresConfiguration {
        PostgresConfiguration(
            connectionString: connectionString(database, superuser), applicationName: "sovang migrate", statementTimeout: nil)
    }

    /// Makes the database of a private cluster if it is not there.
    func createEmbeddedDatabase() async throws {
        let connection = try await PostgresConnection.connect(administration(database: "postgres"))
        defer { Task { await connection.close() } }
        let rows = try await connection.query("SELECT 1 FROM pg_database WHERE datname = \(Self.embeddedDatabase)")
        if rows.isEmpty {
            _ = try await connection.execute(
                "CREATE DATABASE \(identifier: Self.embeddedDatabase) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
        }
    }
}
