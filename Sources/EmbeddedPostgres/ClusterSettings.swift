/// How a private cluster is set up.
package struct ClusterSettings: Sendable, Hashable {
    /// Whether commits wait for the disk.
    ///
    /// Off is for tests only: a crash of the machine then destroys the cluster.
    package var isDurable: Bool
    /// The memory for PostgreSQL's page cache, in MiB; the system's file cache does the rest.
    package var sharedBuffersMiB: Int
    /// The largest number of sessions.
    package var maxConnections: Int
    /// The database roles that the operating-system users may log in as, apart from the superuser.
    package var roles: [String]

    /// The superuser of every private cluster; migrations run under it.
    package static let superuser = "sovang_admin"
    /// The roles that the schema creates.
    package static let schemaRoles = ["sovang_append", "sovang_read", "sovang_project", "sovang_erase", "sovang_sign"]

    package init(
        isDurable: Bool = true, sharedBuffersMiB: Int = 128, maxConnections: Int = 50, roles: [String] = Self.schemaRoles
    ) {
        self.isDurable = isDurable
        self.sharedBuffersMiB = sharedBuffersMiB
        self.maxConnections = maxConnections
        self.roles = roles
    }

    /// The text of the configuration file.
    func configuration(socketFolder: String) -> String {
        """
        # Written at every start. Changes belong into postgresql.conf, after the line that includes this file.
        listen_addresses = ''
        port = \(PrivateCluster.port)
        unix_socket_directories = '\(socketFolder)'
        unix_socket_permissions = 0700
        max_connections = \(maxConnections)
        shared_buffers = '\(sharedBuffersMiB)MB'
        jit = off
        wal_level = replica
        wal_compression = on
        max_wal_size = '1GB'
        checkpoint_completion_target = 0.9
        fsync = \(isDurable ? "on" : "off")
        synchronous_commit = on
        full_page_writes = \(isDurable ? "on" : "off")
        password_encryption = 'scram-sha-256'
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        log_destination = 'stderr'
        logging_collector = off
        log_line_prefix = '%m [%p] %u@%d '
        # Statements and details can hold personal data: the log names neither.
        log_error_verbosity = terse
        log_min_error_statement = panic
        log_min_duration_statement = -1
        log_statement = 'none'
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0

        """
    }

    /// Who may log in: nobody but over the socket, as himself, into the roles of the map.
    static let hostBasedAuthentication = """
        # Written at every start: peer only, never trust. Replication is for deploy/backup.
        local all all peer map=sovang
        local replication \(superuser) peer map=sovang

        """

    /// Which operating-system user may be which database role.
    func identities(users: [String]) -> String {
        var lines = ["# Written at every start."]
        for user in users {
            for role in [Self.superuser] + roles {
                lines.append("sovang \"\(user)\" \"\(role)\"")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
