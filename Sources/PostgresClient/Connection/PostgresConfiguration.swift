/// How to connect and for how long to wait.
package struct PostgresConfiguration: Sendable, Hashable {
    /// A libpq connection string or URI; TLS (`sslmode=verify-full …`) is set in it.
    package var connectionString: String
    /// Shown in `pg_stat_activity`.
    package var applicationName: String
    /// The longest time to wait for a connection; a `connect_timeout` in the connection string has precedence.
    package var connectTimeout: Duration
    /// The longest time a statement may run; nil for no limit.
    package var statementTimeout: Duration?
    /// The longest time to wait for a lock; nil for no limit.
    package var lockTimeout: Duration?
    /// The longest time a transaction may idle before the server ends the session; nil for no limit.
    package var idleInTransactionTimeout: Duration?
    /// How many prepared statements a connection keeps.
    package var statementCacheSize: Int

    package init(
        connectionString: String, applicationName: String = "sovang", connectTimeout: Duration = .seconds(10),
        statementTimeout: Duration? = .seconds(30), lockTimeout: Duration? = .seconds(10),
        idleInTransactionTimeout: Duration? = .seconds(30), statementCacheSize: Int = 256
    ) {
        self.connectionString = connectionString
        self.applicationName = applicationName
        self.connectTimeout = connectTimeout
        self.statementTimeout = statementTimeout
        self.lockTimeout = lockTimeout
        self.idleInTransactionTimeout = idleInTransactionTimeout
        self.statementCacheSize = statementCacheSize
    }

    /// The session settings as one script.
    ///
    /// A role may change its own defaults for good (ALTER ROLE), and nobody can forbid it that: what would keep a later session
    /// from its work is set again by each.
    var sessionSettings: String {
        """
        SET client_min_messages = warning; SET standard_conforming_strings = on; SET TimeZone = 'UTC'; \
        SET default_transaction_read_only = off; SET default_transaction_isolation = 'read committed'; \
        SET statement_timeout = \(Self.milliseconds(statementTimeout)); SET lock_timeout = \(Self.milliseconds(lockTimeout)); \
        SET idle_in_transaction_session_timeout = \(Self.milliseconds(idleInTransactionTimeout))
        """
    }

    /// libpq takes whole seconds, at least 2.
    var connectTimeoutSeconds: Int64 {
        max(2, connectTimeout.components.seconds)
    }

    /// 0 stands for no limit; a limit below a millisecond counts as one.
    private static func milliseconds(_ duration: Duration?) -> Int64 {
        guard let duration else { return 0 }
        let (seconds, attoseconds) = duration.components
        let value = seconds.multipliedReportingOverflow(by: 1000)
        guard !value.overflow else { return 2_147_483_647 }
        return min(max(1, value.partialValue + attoseconds / 1_000_000_000_000_000), 2_147_483_647)
    }
}
